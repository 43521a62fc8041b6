//! What is asked of the index, before any engine sees it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Outcome};

/// A question: words, filters, order and page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// What was typed.
    pub text: String,
    /// What was ticked.
    pub filters: Filters,
    /// Order of the hits.
    pub sort: Sort,
    /// Whether paragraphs of one matter, such as those of board and council, are folded into one hit.
    #[serde(default)]
    pub fold: bool,
    /// 1-based page of the answer.
    pub page: usize,
    /// Hits per page.
    pub limit: usize,
}

/// Values of one facet are OR, facets are AND; an empty facet filters nothing.
///
/// `municipality` and `place` are one facet: a tree of bodies under their municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Place names.
    pub municipality: Vec<String>,
    /// Bodies of one municipality; where some of a municipality are chosen, they alone pass of it.
    #[serde(default)]
    pub place: Vec<Place>,
    /// Deciding bodies, in every municipality.
    pub body: Vec<String>,
    /// Party codes the paragraph names.
    pub party: Vec<String>,
    /// Kinds of matter.
    pub kind: Vec<Kind>,
    /// Effects of the decision.
    pub outcome: Vec<Outcome>,
    /// Years of the meeting.
    pub year: Vec<i16>,
    /// First day, inclusive.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub to: Option<Date>,
}

/// A body of one municipality.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Place name.
    pub municipality: String,
    /// Deciding body.
    pub body: String,
}

/// Order of the hits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Best match first.
    #[default]
    Relevance,
    /// Latest meeting first.
    Newest,
    /// Earliest meeting first.
    Oldest,
}

/// A facet: something that can be chosen, and is counted without its own choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Facet {
    /// Municipalities and the bodies under each.
    Place,
    Body,
    Year,
    /// Months of the meeting; what is chosen are days.
    Month,
    Party,
    Kind,
    Outcome,
}

impl Facet {
    /// All of them.
    pub const ALL: [Facet; 7] = [
        Facet::Place,
        Facet::Body,
        Facet::Year,
        Facet::Month,
        Facet::Party,
        Facet::Kind,
        Facet::Outcome,
    ];
}
