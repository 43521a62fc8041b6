//! What the index answers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::question::Question;
use crate::record::{Kind, Outcome};

/// The answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The question that was asked.
    pub query: Question,
    /// What was recognised in the typed text, and what was not.
    pub understood: Vec<Understood>,
    /// Number of paragraphs found on all pages.
    pub total: usize,
    /// The hits of this page, in order.
    pub hits: Vec<Hit>,
    /// Counts per facet; each facet is counted without its own choice.
    pub facets: Facets,
    /// Another spelling worth trying, made of indexed words.
    pub suggestion: Option<String>,
}

/// A part of the typed text and how it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// The words as typed.
    pub text: String,
    /// What they were taken for: `reference_number`, `paragraph`, `date`, `phrase`, `excluded`, `prefix`, `words`,
    /// `ignored`; `any_word` where nothing has them all, and paragraphs with some of them were looked for.
    pub taken_as: String,
}

/// A paragraph that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// See [`crate::record::Paragraph::id`].
    pub id: String,
    /// Whole title.
    pub title: String,
    /// Place name.
    pub municipality: Option<String>,
    /// Deciding body.
    pub body: String,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// Number as printed.
    pub paragraph: String,
    /// Kind of matter.
    pub kind: Kind,
    /// Effects of the decision.
    pub outcomes: Vec<Outcome>,
    /// Reference numbers as printed.
    pub reference_numbers: Vec<String>,
    /// Parties behind the motion, for a motion.
    pub motion_parties: Vec<String>,
    /// 1-based page of the source where it starts.
    pub page: Option<u32>,
    /// Hash of the source file.
    pub sha256: String,
    /// Relevance, comparable within one answer only; 0 when sorted by date.
    pub score: f32,
    /// The passage that answers best, in pieces; never HTML.
    pub extract: Vec<Piece>,
}

/// A piece of an extract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The text as printed.
    pub text: String,
    /// Whether it matched.
    pub hit: bool,
}

/// Counts per facet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// By place.
    pub municipality: Vec<FacetCount>,
    /// By body.
    pub body: Vec<FacetCount>,
    /// By year, latest first.
    pub year: Vec<FacetCount>,
    /// By party named.
    pub party: Vec<FacetCount>,
    /// By kind.
    pub kind: Vec<FacetCount>,
    /// By outcome.
    pub outcome: Vec<FacetCount>,
}

/// How many paragraphs have one value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCount {
    /// The value, as in [`crate::question::Filters`].
    pub value: String,
    /// Paragraphs with it.
    pub count: u64,
}

/// The days on which a body met, as far as the archive has protocols.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meetings {
    /// Place name.
    pub municipality: Option<String>,
    /// The body.
    pub body: String,
    /// The days, earliest first.
    pub days: Vec<Date>,
}

/// The paragraphs before and after one in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    /// The one before; `None` for the first.
    pub previous: Option<Neighbour>,
    /// The one after; `None` for the last.
    pub next: Option<Neighbour>,
}

/// A paragraph beside another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// See [`crate::record::Paragraph::id`].
    pub id: String,
    /// Number as printed.
    pub paragraph: String,
    /// Whole title.
    pub title: String,
}
