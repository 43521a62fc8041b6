//! Atom feeds (RFC 4287): a search, a body's decisions, motions, a matter. Newest first.

mod entry;
mod matter;
mod newest;

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use jiff::civil::Date;

use crate::address;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::pages::motions::MotionForm;
use crate::reply::Reply;
use entry::Entry;
pub use matter::{matter, matter_of};
pub use newest::{body, motions, search};

/// Entries of a feed.
const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "feed.xml", escape = "html")]
struct Feed {
    frame: Frame,
    /// The page it follows.
    page: String,
    entries: Vec<Entry>,
}

/// The feed of a search.
pub fn of_search(form: &Form) -> String {
    with_query("/flode/sok", &form.with_page(1).query())
}

/// The feed of a choice of motions.
pub fn of_motions(form: &MotionForm) -> String {
    with_query("/flode/motioner", &form.with_page(1).query())
}

/// The feed of a body at an address.
pub fn of_body(path: &str) -> String {
    format!("/flode/organ{path}")
}

/// The feed of a matter.
pub fn of_matter(id: &str) -> String {
    format!("/flode{}", address::matter(id))
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

impl Feed {
    /// The address the feed itself has.
    fn own(&self) -> String {
        self.frame
            .tongues()
            .into_iter()
            .find(|(language, _)| *language == self.frame.language)
            .map_or_else(
                || self.page.clone(),
                |(_, address)| format!("{}{address}", self.frame.origin),
            )
    }

    fn updated(&self) -> String {
        time(&self.entries.iter().filter_map(|entry| entry.date).max())
    }

    fn time(&self, entry: &Entry) -> String {
        time(&entry.date)
    }
}

/// A meeting's day as the moment that Atom wants; the index knows no finer time.
fn time(date: &Option<Date>) -> String {
    date.map_or_else(
        || "1970-01-01T00:00:00Z".to_owned(),
        |date| format!("{date}T00:00:00Z"),
    )
}

fn send(feed: Feed) -> Reply {
    let xml = feed.render().map_err(Fault::internal)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/atom+xml; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, xml).into_response())
}
