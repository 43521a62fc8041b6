//! The face that a request wants to see: language and format, taken off its address before it is routed.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, Uri, header};
use serde::Serialize;

use crate::language::Language;
use crate::site::Settings;

/// Whether people or programs read the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Format {
    /// A page.
    Html,
    /// Its JSON twin, at the address with `.json` behind it, or the API.
    Json,
}

/// How a request wants its answer, and the address that is left.
#[derive(Debug, Clone)]
pub struct Face {
    /// Language of the interface.
    pub language: Language,
    /// Page or JSON.
    pub format: Format,
    /// The address without language and format: `/sok`.
    pub path: String,
    /// What stands behind `?`, as sent.
    pub query: String,
    /// Scheme and host as the reader sees them, for addresses that are copied out of the site.
    pub origin: String,
}

impl Face {
    /// Reads the face off a request and leaves the bare address for the routes.
    pub fn take_off<B>(request: &mut Request<B>, settings: &Settings) -> Face {
        let uri = request.uri();
        let (language, path) = language_of(uri.path(), settings);
        let (format, path) = format_of(path);
        let face = Face {
            language,
            format,
            path: path.to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            origin: origin(request.headers()),
        };
        if let Ok(bare) = with_path(uri, &face.path) {
            *request.uri_mut() = bare;
        }
        request.extensions_mut().insert(face.clone());
        face
    }

    /// Whether a program reads the answer.
    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }
}

fn language_of<'a>(path: &'a str, settings: &Settings) -> (Language, &'a str) {
    for &language in settings.languages.iter().skip(1) {
        let rest = path
            .strip_prefix('/')
            .and_then(|path| path.strip_prefix(language.code()));
        match rest {
            Some("") => return (language, "/"),
            Some(rest) if rest.starts_with('/') => return (language, rest),
            _ => {}
        }
    }
    (settings.first_language(), path)
}

/// `/index.json` is the twin of `/`; an original keeps its name whatever it ends in.
fn format_of(path: &str) -> (Format, &str) {
    if path.starts_with("/original/") {
        return (Format::Html, path);
    }
    if path.starts_with("/api/") {
        return (Format::Json, path);
    }
    match path.strip_suffix(".json") {
        Some("/index") => (Format::Json, "/"),
        Some(bare) if bare.len() > 1 => (Format::Json, bare),
        _ => (Format::Html, path),
    }
}

fn with_path(uri: &Uri, path: &str) -> Result<Uri, axum::http::Error> {
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    Uri::builder()
        .path_and_query(format!("{path}{query}"))
        .build()
}

/// The host that was asked, believed only where it looks like one; a proxy says with what scheme.
fn origin(headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let plain = |c: char| c.is_ascii_alphanumeric() || ".:-[]".contains(c);
    match text(header::HOST.as_str()) {
        Some(host) if !host.is_empty() && host.chars().all(plain) => {
            let secure = text("x-forwarded-proto") == Some("https");
            format!("{}://{host}", if secure { "https" } else { "http" })
        }
        _ => String::new(),
    }
}

impl<S: Sync> FromRequestParts<S> for Face {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts
            .extensions
            .get::<Face>()
            .cloned()
            .unwrap_or_else(|| Face {
                language: Language::Swedish,
                format: Format::Html,
                path: parts.uri.path().to_owned(),
                query: parts.uri.query().unwrap_or_default().to_owned(),
                origin: origin(&parts.headers),
            }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: (&str, Format, &str)) {
        let mut request = Request::builder().uri(address).body(()).unwrap();
        let face = Face::take_off(&mut request, &Settings::default());
        assert_eq!(
            (face.language.code(), face.format, face.path.as_str()),
            expected,
            "{address}"
        );
        assert_eq!(request.uri().path(), expected.2, "{address}");
    }

    #[test]
    fn language_and_format_are_taken_off() {
        check("/", ("sv", Format::Html, "/"));
        check("/index.json", ("sv", Format::Json, "/"));
        check("/en", ("en", Format::Html, "/"));
        check("/en/sok.json?q=a", ("en", Format::Json, "/sok"));
        check(
            "/enkoping/kommunstyrelsen",
            ("sv", Format::Html, "/enkoping/kommunstyrelsen"),
        );
        check(
            "/original/abc/a.json",
            ("sv", Format::Html, "/original/abc/a.json"),
        );
        check("/.json", ("sv", Format::Html, "/.json"));
    }

    #[test]
    fn only_a_plain_host_is_believed() {
        let check = |host: &str, expected: &str| {
            let request = Request::builder().header("host", host).body(()).unwrap();
            assert_eq!(origin(request.headers()), expected);
        };
        check(
            "protokoll.example.se:8080",
            "http://protokoll.example.se:8080",
        );
        check("a\"><script>", "");
    }
}
