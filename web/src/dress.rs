//! What every request and answer passes: the face off, the tag checked, faults made into pages, safe headers on.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock};
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::face::Face;
use crate::fault::Fault;
use crate::site::Site;

/// The style sheet, served under a name that changes with it.
pub const STYLE: &str = include_str!("../assets/style.css");

/// Its address.
pub static STYLESHEET: LazyLock<String> =
    LazyLock::new(|| format!("/assets/{:016x}.css", hash(&STYLE)));

/// The script that suggests words while one types; every page works without it.
pub const SCRIPT: &str = include_str!("../assets/suggest.js");

/// Its address.
pub static SCRIPT_ADDRESS: LazyLock<String> =
    LazyLock::new(|| format!("/assets/{:016x}.js", hash(&SCRIPT)));

/// Nothing but our own style sheet, script, images and forms.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Answers a request and sees that the answer is fit to leave the house.
pub async fn dress(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    let face = Face::take_off(&mut request, &site.settings);
    let tag = tag(&site, &face);
    let mut response = if is_known(&method, request.headers(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        finish(&site, &face, next.run(request).await)
    };
    let tag = response_tag(&response, &tag);
    put_headers(response.headers_mut(), tag, &face);
    // The path only: what people search for is nobody's business.
    tracing::info!(%method, path = face.path, status = response.status().as_u16(), elapsed = ?start.elapsed(), "request");
    response
}

/// Makes a fault into a page.
fn finish(site: &Site, face: &Face, mut response: Response) -> Response {
    let fault = response.extensions_mut().remove::<Fault>();
    let Some(fault) = fault.or_else(|| unexplained(&response)) else {
        return response;
    };
    let mut shown = fault.show(site, face);
    let headers = shown.headers_mut();
    if let Some(allow) = response.headers().get(header::ALLOW) {
        headers.insert(header::ALLOW, allow.clone());
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    shown
}

/// The fault behind an error status that a layer below gives without a page of ours.
fn unexplained(response: &Response) -> Option<Fault> {
    let status = response.status();
    let error = status.is_client_error() || status.is_server_error();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // The answer to a range that does not exist says all it has to in its headers.
    let explained = page || status == StatusCode::RANGE_NOT_SATISFIABLE;
    (error && !explained).then(|| Fault::from_status(status))
}

fn put_headers(headers: &mut HeaderMap, tag: Option<HeaderValue>, face: &Face) {
    for (name, value) in HEADERS {
        let name = HeaderName::from_static(name);
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if let Some(tag) = tag {
        headers.insert(header::ETAG, tag);
    }
    if face.is_json() {
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
        headers.insert(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        );
        headers.insert(
            "cross-origin-resource-policy",
            HeaderValue::from_static("cross-origin"),
        );
    }
}

/// Only what may be kept if asked about gets our tag; originals and assets have their own.
fn response_tag(response: &Response, tag: &HeaderValue) -> Option<HeaderValue> {
    let kept = response
        .headers()
        .get(header::CACHE_CONTROL)
        .is_some_and(|value| value == "no-cache");
    let ours = kept
        && response.status() == StatusCode::OK
        && !response.headers().contains_key(header::ETAG);
    (ours
        || response.status() == StatusCode::NOT_MODIFIED
            && !response.headers().contains_key(header::ETAG))
    .then(|| tag.clone())
}

/// Whether a reader already has what bears this tag.
pub fn is_known(method: &Method, headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let reads = method == Method::GET || method == Method::HEAD;
    let known = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut known = known.flat_map(|tags| tags.as_bytes().split(|byte| *byte == b','));
    reads && known.any(|known| known.trim_ascii() == tag.as_bytes())
}

/// A page is the same as long as the index, the run of the server, the address, language and format are.
/// The host counts too: pages show whole addresses.
fn tag(site: &Site, face: &Face) -> HeaderValue {
    let page = (
        &face.path,
        &face.query,
        face.language.code(),
        face.is_json(),
        &face.origin,
    );
    let tag = hash(&(site.generation(), site.started, page));
    HeaderValue::from_str(&format!("W/\"{tag:016x}\""))
        .unwrap_or(HeaderValue::from_static("W/\"0\""))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
