//! The page of one paragraph: the decision first, then how it came about, then the whole text.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use paragraf_index::answer::{Hit, Neighbour, Neighbours};
use paragraf_index::matter::Matter;
use paragraf_index::record::Paragraph;
use paragraf_index::{Error, Index};
use serde::Serialize;

use crate::address;
use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::hit::{Badge, Row, day, open_original};
use crate::labels::Named;
use crate::pages::matter::{Item, trail};
use crate::pages::paragraph::facts::MotionFacts;
pub use crate::pages::paragraph::facts::voice;
use crate::pages::paragraph::pointer::{Pointer, found};
use crate::pages::paragraph::tally::Tally;
use crate::pages::search::Link;
use crate::prose::{Block, blocks};
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;

mod facts;
pub mod pointer;
mod tally;

/// Similar paragraphs that are shown.
const SIMILAR: usize = 4;

/// A paragraph for reading. Its JSON twin is the record itself.
#[derive(Template, Serialize)]
#[template(path = "paragraph.html")]
struct ParagraphPage {
    #[serde(skip)]
    frame: Frame,
    #[serde(flatten)]
    record: Paragraph,
    #[serde(skip)]
    day: String,
    #[serde(skip)]
    kind: Option<&'static str>,
    #[serde(skip)]
    outcomes: Vec<Badge>,
    #[serde(skip)]
    motion: Option<MotionFacts>,
    #[serde(skip)]
    tallies: Vec<Tally>,
    #[serde(skip)]
    pointers: Vec<Pointer>,
    #[serde(skip)]
    trail: Vec<Item>,
    /// The matter's page.
    #[serde(skip)]
    matter: Option<String>,
    #[serde(skip)]
    similar: Vec<Row>,
    #[serde(skip)]
    previous: Option<Neighbour>,
    #[serde(skip)]
    next: Option<Neighbour>,
    #[serde(skip)]
    reference_links: Vec<Link>,
    #[serde(skip)]
    blocks: Vec<Block>,
    #[serde(skip)]
    original: String,
    #[serde(skip)]
    open: String,
    #[serde(skip)]
    citation: String,
    #[serde(skip)]
    permalink: String,
}

/// What the index knows of a paragraph and its surroundings.
struct Found {
    record: Paragraph,
    neighbours: Neighbours,
    matter: Option<(Matter, Vec<Paragraph>)>,
    similar: Vec<Hit>,
    pointers: Vec<Option<String>>,
}

/// Shows the paragraph at its permalink.
pub async fn show(
    State(site): State<Arc<Site>>,
    face: Face,
    Path(parts): Path<[String; 4]>,
) -> Reply {
    let id = parts.join("/");
    let found = site
        .ask(move |index| find(index, &id))
        .await?
        .ok_or(Fault::NotFound)?;
    reply(&face, &ParagraphPage::new(&site, &face, found))
}

fn find(index: &Index, id: &str) -> Result<Option<Found>, Error> {
    let Some(record) = index.paragraph(id)? else {
        return Ok(None);
    };
    let neighbours = index.neighbours(id)?;
    let matter = match index.matter_of(id)? {
        // A matter of one paragraph is the paragraph.
        Some(matter) if matter.steps.len() > 1 => {
            let others = matter.steps.iter().map(|step| index.paragraph(&step.id));
            let others = others.collect::<Result<Vec<_>, _>>()?;
            Some((matter, others.into_iter().flatten().collect()))
        }
        _ => None,
    };
    let pointers = found(index, &record)?;
    let similar = index.similar(&record, SIMILAR)?;
    Ok(Some(Found {
        similar,
        neighbours,
        matter,
        pointers,
        record,
    }))
}

impl ParagraphPage {
    fn new(site: &Site, face: &Face, found: Found) -> ParagraphPage {
        let record = found.record;
        let place = format!("{} § {}", record.body, record.paragraph);
        let frame = Frame::new(site, face, format!("{} – {}", record.title, place.trim()));
        ParagraphPage {
            day: day(&frame, record.date),
            kind: (record.kind != paragraf_index::record::Kind::Other)
                .then(|| record.kind.name(frame.language)),
            outcomes: Badge::all(&frame, &record.outcomes),
            motion: record
                .motion
                .as_ref()
                .map(|motion| MotionFacts::new(&frame, motion)),
            tallies: record
                .votes
                .iter()
                .map(|vote| Tally::new(&frame, vote))
                .collect(),
            pointers: Pointer::all(&frame, &record.references, found.pointers),
            trail: found
                .matter
                .as_ref()
                .map(|(matter, others)| trail(&frame, matter, others, Some(&record.id)))
                .unwrap_or_default(),
            matter: found
                .matter
                .map(|(matter, _)| frame.link(&address::matter(&matter.id))),
            similar: found
                .similar
                .into_iter()
                .map(|hit| Row::new(&frame, hit))
                .collect(),
            previous: found.neighbours.previous,
            next: found.neighbours.next,
            reference_links: reference_links(&frame, &record),
            blocks: blocks(&record.text, &record.page_starts),
            original: address::original(
                &record.source.sha256,
                Some(&record.source.file),
                record.source.page,
            ),
            open: open_original(&frame, record.source.page),
            citation: citation(&frame, &record),
            permalink: format!("{}{}", frame.origin, address::paragraph(&record.id)),
            record,
            frame,
        }
    }

    /// The original opened at another page.
    fn original_at(&self, page: &u32) -> String {
        address::original(
            &self.record.source.sha256,
            Some(&self.record.source.file),
            Some(*page),
        )
    }

    fn on_page(&self, page: &u32) -> String {
        sentences::on_page(self.frame.language, *page)
    }

    fn page_mark(&self, page: &u32) -> String {
        format!("{} {page}", self.frame.words().page.to_lowercase())
    }

    fn voice(&self, name: &Option<String>, party: &Option<String>) -> String {
        voice(&self.frame, name, party)
    }

    fn link_to(&self, neighbour: &Neighbour) -> String {
        self.frame.link(&address::paragraph(&neighbour.id))
    }

    /// Address of the municipality, body or meeting.
    fn up(&self, n: usize) -> String {
        self.frame.link(&address::ancestor(&self.record.id, n))
    }
}

/// Each reference number leads to its matter.
fn reference_links(frame: &Frame, record: &Paragraph) -> Vec<Link> {
    let place = record.id.split('/').next().unwrap_or_default();
    let link = |number: &String| Link {
        name: number.clone(),
        link: frame.link(&address::numbered(place, number)),
        count: None,
    };
    record.reference_numbers.iter().map(link).collect()
}

/// `Östby kommun, Kommunstyrelsen, protokoll 2024-06-11 § 170, dnr KS 2023-860`: in Swedish, as the source is.
fn citation(frame: &Frame, record: &Paragraph) -> String {
    let words = frame.words();
    let place = record
        .municipality
        .as_ref()
        .map(|name| format!("{}, ", of_municipality(name)));
    let body = if record.body.is_empty() {
        words.body_unknown
    } else {
        &record.body
    };
    let date = record
        .date
        .map(|date| format!(" {date}"))
        .unwrap_or_default();
    let matter = match record.reference_numbers.as_slice() {
        [] => String::new(),
        numbers => format!(", dnr {}", numbers.join(", ")),
    };
    format!(
        "{}{body}, protokoll{date} § {}{matter}",
        place.unwrap_or_default(),
        record.paragraph
    )
}

/// `Linköpings kommun`, `Borås kommun`, `Umeå kommun`: municipalities call themselves so, with no second s behind a sound
/// that swallows it, and none behind a vowel. A region keeps its own name.
fn of_municipality(name: &str) -> String {
    if name.starts_with("Region ") {
        return name.to_owned();
    }
    let bare = ['s', 'x', 'z', 'a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'];
    let s = if name.ends_with(bare) { "" } else { "s" };
    format!("{name}{s} kommun")
}

#[cfg(test)]
mod tests {
    use super::of_municipality;

    #[test]
    fn municipalities_in_the_genitive() {
        assert_eq!(of_municipality("Sjöholm"), "Sjöholms kommun");
        assert_eq!(of_municipality("Östby"), "Östby kommun");
        assert_eq!(of_municipality("Vinnäs"), "Vinnäs kommun");
        assert_eq!(of_municipality("Region Norrland"), "Region Norrland");
    }
}
