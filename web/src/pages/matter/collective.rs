//! The page of a number that stands for many matters at once: the paragraphs that bear it, each for itself.

use askama::Template;
use paragraf_index::record::Paragraph;
use serde::Serialize;

use super::trail::{Item, trail};
use crate::face::Face;
use crate::frame::Frame;
use crate::reply::{Reply, reply};
use crate::site::Site;
use paragraf_index::matter::Matter;

#[derive(Template, Serialize)]
#[template(path = "collective.html")]
struct CollectivePage {
    #[serde(skip)]
    frame: Frame,
    municipality: Option<String>,
    /// The number as asked for.
    reference_number: String,
    paragraphs: Vec<Item>,
}

/// Shows the paragraphs that bear the number.
pub fn collective(site: &Site, face: &Face, paragraphs: Vec<Paragraph>) -> Reply {
    let number = paragraphs
        .first()
        .and_then(|first| first.reference_numbers.first());
    let number = number.cloned().unwrap_or_default();
    let frame = Frame::new(site, face, number.as_str());
    // Nothing joins them: a trail without links.
    let apart = Matter {
        id: String::new(),
        municipality: None,
        title: String::new(),
        reference_numbers: Vec::new(),
        steps: Vec::new(),
    };
    let page = CollectivePage {
        municipality: paragraphs
            .first()
            .and_then(|first| first.municipality.clone()),
        reference_number: number,
        paragraphs: trail(&frame, &apart, &paragraphs, None),
        frame,
    };
    reply(face, &page)
}
