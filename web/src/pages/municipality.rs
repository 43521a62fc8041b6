//! One municipality and its bodies.

use std::sync::Arc;

use axum::extract::{Path, State};

use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::pages::bodies::BodiesPage;
use crate::reply::{Reply, reply};
use crate::site::Site;

/// Shows the bodies of the municipality at the address.
pub async fn show(State(site): State<Arc<Site>>, face: Face, Path(slug): Path<String>) -> Reply {
    let directory = site.directory().await?;
    let place = directory.place(&slug).ok_or(Fault::NotFound)?;
    let frame = Frame::new(&site, &face, place.name.as_str()).listed();
    reply(
        &face,
        &BodiesPage {
            frame,
            places: vec![place.clone()],
        },
    )
}
