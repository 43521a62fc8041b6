//! Every address of the site, in one list.
//!
//! Addresses stand here without language (`/en` before them) and format (`.json` behind them): [`crate::face`]
//! takes those off before a request comes here.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::dress::dress;
use crate::fault::Fault;
use crate::pages::{
    about, api, asset, bodies, body, clock, coverage, feed, matter, meeting, method, motions,
    municipality, paragraph, search, start, suggest, together,
};
use crate::{original, site::Site};

type Page = MethodRouter<Arc<Site>>;

/// A page that takes longer than this is given up.
const PATIENCE: Duration = Duration::from_secs(15);

/// Pages and their JSON twins.
fn pages() -> Vec<(&'static str, Page)> {
    vec![
        ("/", get(start::show)),
        ("/sok", get(search::show)),
        ("/motioner", get(motions::show)),
        ("/motioner/klockan", get(clock::show)),
        ("/motioner/tillsammans", get(together::show)),
        ("/metod", get(method::show)),
        ("/arende/{municipality}/{number}", get(matter::by_number)),
        (
            "/arende/{municipality}/{body}/{date}/{paragraph}",
            get(matter::by_paragraph),
        ),
        ("/organ", get(bodies::show)),
        ("/tackning", get(coverage::show)),
        ("/hjalp", get(about::help)),
        ("/om", get(about::about)),
        ("/tillganglighet", get(about::accessibility)),
        ("/{municipality}", get(municipality::show)),
        ("/{municipality}/{body}", get(body::show)),
        ("/{municipality}/{body}/{date}", get(meeting::show)),
        (
            "/{municipality}/{body}/{date}/{paragraph}",
            get(paragraph::show),
        ),
    ]
}

/// For programs.
fn api() -> Vec<(&'static str, Page)> {
    vec![
        ("/api/v1/api-info", get(api::info)),
        ("/api/v1/paragrafer", get(api::search)),
        ("/api/v1/motioner", get(motions::api)),
        ("/api/v1/arenden/{municipality}/{number}", get(matter::api)),
        (
            "/api/v1/paragrafer/{municipality}/{body}/{date}/{paragraph}",
            get(api::paragraph),
        ),
    ]
}

/// Tables for spreadsheets.
fn tables() -> Vec<(&'static str, Page)> {
    vec![
        ("/motioner/utfall.csv", get(motions::table)),
        ("/motioner/lista.csv", get(motions::list)),
        ("/motioner/tid.csv", get(clock::table)),
        ("/motioner/partier.csv", get(together::table)),
    ]
}

/// Atom feeds.
fn feeds() -> Vec<(&'static str, Page)> {
    vec![
        ("/flode/sok", get(feed::search)),
        ("/flode/motioner", get(feed::motions)),
        ("/flode/organ/{municipality}/{body}", get(feed::body)),
        ("/flode/arende/{municipality}/{number}", get(feed::matter)),
        (
            "/flode/arende/{municipality}/{body}/{date}/{paragraph}",
            get(feed::matter_of),
        ),
    ]
}

/// For browsers, crawlers and those who watch the server.
fn assets() -> Vec<(&'static str, Page)> {
    vec![
        ("/assets/{name}", get(asset::asset)),
        ("/favicon.svg", get(asset::icon)),
        ("/favicon.ico", get(asset::icon)),
        ("/robots.txt", get(asset::robots)),
        ("/opensearch.xml", get(asset::opensearch)),
        ("/forslag", get(suggest::show)),
        ("/healthz", get(asset::health)),
    ]
}

/// Files of the archive, by hash. They are not compressed: ranges count bytes of the file.
fn originals() -> Vec<(&'static str, Page)> {
    vec![
        ("/original/{sha256}", get(original::find)),
        ("/original/{sha256}/{name}", get(original::open)),
    ]
}

/// The whole site as a service.
pub fn router(site: Site) -> Router {
    let site = Arc::new(site);
    let compressed = collect(
        [pages(), api(), tables(), feeds(), assets()]
            .into_iter()
            .flatten(),
    )
    .layer(CompressionLayer::new());
    let routes = compressed
        .merge(collect(originals()))
        .fallback(|| async { Fault::NotFound });
    dressed(routes, site)
}

fn collect(routes: impl IntoIterator<Item = (&'static str, Page)>) -> Router<Arc<Site>> {
    routes
        .into_iter()
        .fold(Router::new(), |router, (path, page)| {
            router.route(path, page)
        })
}

/// Puts the layers around routes. They stand outside a router of their own, so that they see a request before it is routed.
fn dressed(routes: Router<Arc<Site>>, site: Arc<Site>) -> Router {
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(Arc::clone(&site), dress))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ));
    Router::new().fallback_service(layers.service(routes.with_state(site)))
}

fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause
        .downcast_ref::<&str>()
        .copied()
        .or(cause.downcast_ref::<String>().map(String::as_str));
    Fault::internal(text.unwrap_or("a handler panicked")).into_response()
}

#[cfg(test)]
mod tests;
