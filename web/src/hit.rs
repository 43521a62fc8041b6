//! A paragraph as it stands in a list: in results, on a meeting's page, in a matter's timeline.

use jiff::civil::Date;
use paragraf_index::answer::{Folded, Hit, Piece};
use paragraf_index::record::{Kind, Outcome};
use serde::Serialize;

use crate::address;
use crate::frame::Frame;
use crate::labels::{Named, party, sign};
use crate::sentences;

/// One row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Permalink.
    pub id: String,
    /// Address of the page, in the reader's language.
    pub link: String,
    pub title: String,
    pub municipality: Option<String>,
    pub body: String,
    pub date: Option<Date>,
    /// The date in words.
    #[serde(skip)]
    pub day: String,
    pub paragraph: String,
    pub reference_numbers: Vec<String>,
    /// What sort of matter it is, where it is a special one.
    pub kind: Option<&'static str>,
    pub outcomes: Vec<Badge>,
    /// Parties behind a motion.
    pub motion_by: Vec<String>,
    /// The best passages.
    pub extract: Vec<Piece>,
    /// Others of its matter that are folded into it.
    pub folded: Vec<Also>,
    /// `och 3 paragrafer till`.
    pub folded_more: Option<String>,
    /// The original, opened at the right page.
    pub original: String,
    /// That page.
    pub page: Option<u32>,
    /// `Öppna originalet på sidan 4`.
    #[serde(skip)]
    pub open: String,
}

/// A paragraph folded into a row.
#[derive(Debug, Clone, Serialize)]
pub struct Also {
    /// Permalink.
    pub id: String,
    /// Address of the page, in the reader's language.
    pub link: String,
    pub body: String,
    /// The date in words.
    #[serde(skip)]
    pub day: String,
    pub date: Option<Date>,
    pub paragraph: String,
    pub outcomes: Vec<Badge>,
}

impl Also {
    fn new(frame: &Frame, other: Folded) -> Also {
        Also {
            link: frame.link(&address::paragraph(&other.id)),
            day: day(frame, other.date),
            outcomes: Badge::all(frame, &other.outcomes),
            id: other.id,
            body: other.body,
            date: other.date,
            paragraph: other.paragraph,
        }
    }
}

/// An outcome with its sign.
#[derive(Debug, Clone, Serialize)]
pub struct Badge {
    /// Word of the record's vocabulary.
    pub value: Outcome,
    /// Its name.
    pub name: &'static str,
    #[serde(skip)]
    pub sign: &'static str,
}

impl Badge {
    /// Badges for outcomes.
    pub fn all(frame: &Frame, outcomes: &[Outcome]) -> Vec<Badge> {
        outcomes
            .iter()
            .map(|&value| Badge {
                value,
                name: value.name(frame.language),
                sign: sign(value),
            })
            .collect()
    }
}

impl Row {
    /// Whether there is anything to show beside the title.
    pub fn has_tags(&self) -> bool {
        self.kind.is_some()
            || !(self.outcomes.is_empty()
                && self.motion_by.is_empty()
                && self.reference_numbers.is_empty())
    }

    /// A row for a hit.
    pub fn new(frame: &Frame, hit: Hit) -> Row {
        let language = frame.language;
        Row {
            link: frame.link(&address::paragraph(&hit.id)),
            day: day(frame, hit.date),
            kind: (hit.kind != Kind::Other).then(|| hit.kind.name(language)),
            outcomes: Badge::all(frame, &hit.outcomes),
            motion_by: hit
                .motion_parties
                .iter()
                .map(|code| party(code, language))
                .collect(),
            original: address::original(&hit.sha256, None, hit.page),
            open: open_original(frame, hit.page),
            id: hit.id,
            title: hit.title,
            municipality: hit.municipality,
            body: hit.body,
            date: hit.date,
            paragraph: hit.paragraph,
            reference_numbers: hit.reference_numbers,
            extract: hit.extract,
            folded_more: hit
                .folded_total
                .checked_sub(hit.folded.len())
                .filter(|more| *more > 0)
                .map(|more| sentences::and_more(language, more as u64)),
            folded: hit
                .folded
                .into_iter()
                .map(|other| Also::new(frame, other))
                .collect(),
            page: hit.page,
        }
    }
}

/// A date in words, or that it is not known.
pub fn day(frame: &Frame, date: Option<Date>) -> String {
    date.map_or_else(
        || frame.words().date_unknown.to_owned(),
        |date| sentences::date(frame.language, date),
    )
}

/// What the link to an original says.
pub fn open_original(frame: &Frame, page: Option<u32>) -> String {
    let open = frame.words().open_original;
    page.map_or_else(
        || open.to_owned(),
        |page| format!("{open} {}", sentences::on_page(frame.language, page)),
    )
}
