//! What is asked of the index, before any engine sees it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Outcome};

/// A question: words, filters, order and page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// What was typed.
    pub text: String,
    /// What was ticked.
    pub filters: Filters,
    /// Order of the hits.
    pub sort: Sort,
    /// 1-based page of the answer.
    pub page: usize,
    /// Hits per page.
    pub limit: usize,
}

/// Values of one facet are OR, facets are AND; an empty facet filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Place names.
    pub municipality: Vec<String>,
    /// Deciding bodies.
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
