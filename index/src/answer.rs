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
    /// Number of hits on all pages where paragraphs of one matter were folded; of the first 10 000 paragraphs.
    pub matters: Option<usize>,
    /// The hits of this page, in order.
    pub hits: Vec<Hit>,
    /// Counts per facet; each facet is counted without its own choice.
    pub facets: Facets,
    /// Another spelling worth trying, made of indexed words.
    pub suggestion: Option<String>,
}

/// The answer to a [`Question`] without facets and extracts, for those who only count or compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ids {
    /// Number of paragraphs found on all pages.
    pub total: usize,
    /// The ids of the hits of this page, in order.
    pub ids: Vec<String>,
}

/// A part of the typed text and how it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// The words as typed.
    pub text: String,
    /// What they were taken for: `reference_number`, `paragraph`, `date`, `party`, `phrase`, `excluded`, `prefix`,
    /// `words`, `ignored`; by the name of a field `municipality`, `body`, `kind`, `outcome`, `year`, `title`,
    /// `decision`, `person`, `author`, `claim`; `everyday_word` where minutes call it otherwise;
    /// of the whole text `most_words` where few have them all, and paragraphs with most of them come after those,
    /// `any_word` where nothing has them all, and paragraphs with some of them were looked for, `respelled` where
    /// nothing was found and the hits are those of another spelling.
    pub taken_as: String,
    /// What they were read as: codes of the record's vocabulary, values of the index, `first/last` for days; empty
    /// where they are looked for as they are.
    #[serde(default)]
    pub values: Vec<String>,
    /// The text without this part: to take it back.
    #[serde(default)]
    pub without: String,
    /// The text with this part as words, where it was recognised as something else.
    #[serde(default)]
    pub as_words: Option<String>,
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
    /// The passages that answer best, at most two, in pieces; never HTML.
    pub extract: Vec<Piece>,
    /// Other paragraphs of its matter that were found and are folded into this hit, in the order of hits: the first few.
    #[serde(default)]
    pub folded: Vec<Folded>,
    /// How many those are.
    #[serde(default)]
    pub folded_total: usize,
}

/// A paragraph that is folded into a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folded {
    /// See [`crate::record::Paragraph::id`].
    pub id: String,
    /// Deciding body.
    pub body: String,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// Number as printed.
    pub paragraph: String,
    /// Effects of the decision.
    pub outcomes: Vec<Outcome>,
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
    /// By place, and the bodies under each.
    #[serde(default)]
    pub place: Vec<PlaceCount>,
    /// By body.
    pub body: Vec<FacetCount>,
    /// By year, latest first.
    pub year: Vec<FacetCount>,
    /// By month (`2024-06`), latest first; counted without the first and last day that were chosen.
    #[serde(default)]
    pub month: Vec<FacetCount>,
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
    /// The body; empty for the paragraphs of the place that name none.
    pub body: String,
    /// The days, earliest first.
    pub days: Vec<Date>,
    /// How many paragraphs there are of each day.
    pub paragraphs: Vec<u64>,
    /// How many there are of no day.
    pub undated: u64,
    /// The id that a paragraph of the latest day was read with.
    pub latest: String,
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

/// How many paragraphs a municipality has, and each of its bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceCount {
    /// Place name.
    pub value: String,
    /// Paragraphs of it.
    pub count: u64,
    /// Its bodies.
    pub bodies: Vec<FacetCount>,
}
