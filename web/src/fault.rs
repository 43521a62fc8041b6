//! What can go wrong in a request: one kind of fault, shown as a page or as problem+json (RFC 9457).

use std::fmt::Display;

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use crate::face::Face;
use crate::form::{Form, Mistake};
use crate::frame::Frame;
use crate::site::Site;
use crate::words::Words;

/// A request that could not be answered as asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The search has mistakes in it.
    #[error("bad request")]
    BadRequest(Vec<Mistake>),
    /// Nothing is at the address.
    #[error("not found")]
    NotFound,
    /// The original is not in the archive or not what was read.
    #[error("original gone")]
    OriginalGone,
    /// The address does not take this method.
    #[error("method not allowed")]
    Method,
    /// It took too long.
    #[error("too slow")]
    Busy,
    /// A fault of ours; its cause is in the log.
    #[error("internal fault")]
    Internal,
}

impl Fault {
    /// A fault of ours: the cause goes to the log, not to the reader.
    pub fn internal(cause: impl Display) -> Fault {
        tracing::error!(%cause, "request failed");
        Fault::Internal
    }

    /// The fault behind a bare status, as the router and the layers below give it.
    pub fn from_status(status: StatusCode) -> Fault {
        match status {
            StatusCode::NOT_FOUND => Fault::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Fault::Method,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => Fault::Busy,
            // An address that cannot even be decoded names nothing.
            status if status.is_client_error() => Fault::NotFound,
            _ => Fault::Internal,
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Fault::BadRequest(_) => StatusCode::BAD_REQUEST,
            Fault::NotFound | Fault::OriginalGone => StatusCode::NOT_FOUND,
            Fault::Method => StatusCode::METHOD_NOT_ALLOWED,
            Fault::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Fault::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Heading and explanation.
    fn texts(&self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Fault::BadRequest(_) => (words.bad_request, words.bad_request_lead),
            Fault::NotFound => (words.not_found, words.not_found_lead),
            Fault::OriginalGone => (words.original_gone, words.original_gone_lead),
            Fault::Method => (words.method, words.method_lead),
            Fault::Busy => (words.busy, words.busy_lead),
            Fault::Internal => (words.internal, words.internal_lead),
        }
    }

    /// The fault in the language and format of the request.
    pub fn show(&self, site: &Site, face: &Face) -> Response {
        let mut response = if face.is_json() {
            self.problem(face)
        } else {
            self.page(site, face)
        };
        *response.status_mut() = self.status();
        response
    }

    fn problem(&self, face: &Face) -> Response {
        let (title, detail) = self.texts(face.language.words());
        let problem = Problem {
            kind: "about:blank",
            title,
            status: self.status().as_u16(),
            detail,
            instance: &face.path,
            errors: self
                .mistakes()
                .iter()
                .map(|mistake| (mistake, mistake.message(face.language)).into())
                .collect(),
        };
        let kind = HeaderValue::from_static("application/problem+json");
        (
            [(header::CONTENT_TYPE, kind)],
            serde_json::to_string(&problem).unwrap_or_default(),
        )
            .into_response()
    }

    fn page(&self, site: &Site, face: &Face) -> Response {
        let (title, lead) = self.texts(face.language.words());
        let page = FaultPage {
            frame: Frame::new(site, face, title),
            status: self.status().as_u16(),
            lead,
            messages: self
                .mistakes()
                .iter()
                .map(|mistake| mistake.message(face.language))
                .collect(),
            query: Form::read(&face.query).question.text,
        };
        // A template that fails has nothing to fall back on but the plain words.
        Html(page.render().unwrap_or_else(|_| title.to_owned())).into_response()
    }

    fn mistakes(&self) -> &[Mistake] {
        match self {
            Fault::BadRequest(mistakes) => mistakes,
            _ => &[],
        }
    }
}

/// A fault travels in the response's extensions and is dressed on its way out, where language and format are known.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage {
    frame: Frame,
    status: u16,
    lead: &'static str,
    messages: Vec<String>,
    query: String,
}

/// RFC 9457.
#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: &'static str,
    instance: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError<'a>>,
}

#[derive(Serialize)]
struct FieldError<'a> {
    #[serde(flatten)]
    mistake: &'a Mistake,
    detail: String,
}

impl<'a> From<(&'a Mistake, String)> for FieldError<'a> {
    fn from((mistake, detail): (&'a Mistake, String)) -> Self {
        FieldError { mistake, detail }
    }
}
