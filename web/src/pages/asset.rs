//! Small files that browsers, crawlers and watchers ask for.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::dress::{SCRIPT, SCRIPT_ADDRESS, STYLE, STYLESHEET};
use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::reply::Reply;
use crate::site::Site;
use askama::Template;

const ICON: &str = include_str!("../../assets/favicon.svg");

/// The style sheet or the script: its name changes with its content, so it may be kept for ever.
pub async fn asset(Path(name): Path<String>) -> Reply {
    let kept = "public, max-age=31536000, immutable";
    let is = |address: &str| address.ends_with(&format!("/{name}"));
    match () {
        () if is(&STYLESHEET) => Ok(file("text/css; charset=utf-8", kept, STYLE)),
        () if is(&SCRIPT_ADDRESS) => Ok(file("text/javascript; charset=utf-8", kept, SCRIPT)),
        () => Err(Fault::NotFound),
    }
}

/// The site's sign in the browser's tab.
pub async fn icon() -> Response {
    file("image/svg+xml", "public, max-age=86400", ICON)
}

/// What crawlers may read: pages that say `noindex` must be readable for that to be seen.
pub async fn robots() -> Response {
    file(
        "text/plain; charset=utf-8",
        "public, max-age=86400",
        "User-agent: *\nAllow: /\n",
    )
}

/// Whether the process answers.
pub async fn health() -> Response {
    file("text/plain; charset=utf-8", "no-store", "ok\n")
}

#[derive(Template)]
#[template(path = "opensearch.xml", escape = "html")]
struct OpenSearch {
    frame: Frame,
    short_name: String,
}

/// Lets a browser search here from its address bar.
pub async fn opensearch(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let frame = Frame::new(&site, &face, "");
    // The format allows sixteen characters.
    let short_name = frame.site.chars().take(16).collect();
    let xml = OpenSearch { frame, short_name }
        .render()
        .map_err(Fault::internal)?;
    Ok(file(
        "application/opensearchdescription+xml",
        "no-cache",
        xml,
    ))
}

fn file(kind: &'static str, caching: &'static str, body: impl IntoResponse) -> Response {
    (
        [
            (header::CONTENT_TYPE, kind),
            (header::CACHE_CONTROL, caching),
        ],
        body,
    )
        .into_response()
}
