//! Suggestions while one types, in the form that browsers know from OpenSearch: `["skol", ["skolskjuts", …]]`.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::face::Face;
use crate::fault::Fault;
use crate::site::Site;

/// Suggestions given.
const MOST: usize = 6;
/// Characters of a text that is still being typed.
const LONGEST: usize = 100;

/// Completes what was typed so far, from words of the index only.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Result<Response, Fault> {
    let typed = form_urlencoded::parse(face.query.as_bytes())
        .find(|(key, _)| key == "q")
        .map(|(_, text)| text.into_owned())
        .unwrap_or_default();
    let suggestions = if typed.chars().count() > LONGEST {
        Vec::new()
    } else {
        let text = typed.clone();
        site.ask(move |index| index.complete(&text, MOST)).await?
    };
    let json = serde_json::to_string(&(typed, suggestions)).map_err(Fault::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/x-suggestions+json"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, json).into_response())
}
