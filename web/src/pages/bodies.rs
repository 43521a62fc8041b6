//! All municipalities and their bodies.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use serde::Serialize;

use crate::directory::{Body, Place};
use crate::face::Face;
use crate::frame::Frame;
use crate::hit::day;
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;

/// Municipalities with their bodies.
#[derive(Template, Serialize)]
#[template(path = "bodies.html")]
pub struct BodiesPage {
    #[serde(skip)]
    pub frame: Frame,
    pub places: Vec<Place>,
}

impl BodiesPage {
    fn count(&self, body: &Body) -> String {
        sentences::paragraphs(self.frame.language, body.paragraphs)
    }

    /// `senast 11 juni 2024`.
    fn latest(&self, body: &Body) -> String {
        format!(
            "{} {}",
            self.frame.words().last,
            day(&self.frame, body.latest)
        )
    }
}

/// Shows all of them.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let directory = site.directory().await?;
    let frame = Frame::new(&site, &face, face.language.words().bodies_title).listed();
    reply(
        &face,
        &BodiesPage {
            frame,
            places: directory.places.clone(),
        },
    )
}
