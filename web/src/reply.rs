//! A page or its JSON twin, from the same view struct.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use crate::face::Face;
use crate::fault::Fault;

/// What a handler gives back.
pub type Reply = Result<Response, Fault>;

/// Shows a view in the format that was asked for.
pub fn reply<View: Template + Serialize>(face: &Face, view: &View) -> Reply {
    if face.is_json() {
        return json(view);
    }
    let page = view.render().map_err(Fault::internal)?;
    Ok(([(header::CACHE_CONTROL, revalidated())], Html(page)).into_response())
}

/// The same with a status other than 200.
pub fn reply_with<View: Template + Serialize>(
    status: StatusCode,
    face: &Face,
    view: &View,
) -> Reply {
    let mut response = reply(face, view)?;
    *response.status_mut() = status;
    Ok(response)
}

/// JSON alone, for the API.
pub fn json<Value: Serialize>(value: &Value) -> Reply {
    let body = serde_json::to_string(value).map_err(Fault::internal)?;
    let kind = HeaderValue::from_static("application/json");
    Ok((
        [
            (header::CACHE_CONTROL, revalidated()),
            (header::CONTENT_TYPE, kind),
        ],
        body,
    )
        .into_response())
}

/// A table for spreadsheets, under a name to keep it by.
pub fn csv(name: &str, rows: Vec<Vec<String>>) -> Reply {
    let mut csv = csv::Writer::from_writer(Vec::new());
    for row in rows {
        csv.write_record(row).map_err(Fault::internal)?;
    }
    let body = csv.into_inner().map_err(Fault::internal)?;
    let kept = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    Ok((
        [
            (header::CACHE_CONTROL, revalidated()),
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/csv; charset=utf-8"),
            ),
            (header::CONTENT_DISPOSITION, kept.map_err(Fault::internal)?),
        ],
        body,
    )
        .into_response())
}

/// Pages may be kept but are asked about each time, so that a change in the archive shows at once.
fn revalidated() -> HeaderValue {
    HeaderValue::from_static("no-cache")
}
