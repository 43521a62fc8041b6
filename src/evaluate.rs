//! How well the search answers: questions whose right answers are known, asked of an index and scored.
//!
//! Two sorts of questions: those that an archive gives without labels (a title leads to its matter, a reference
//! number to its paragraphs), and those that people wrote and judged.

mod bare;
mod forms;
mod judged;
mod known;
mod score;
mod vary;

use std::collections::HashMap;

use paragraf_index::question::{Filters, Question, Sort};
use paragraf_index::{Error, Index};

pub use bare::Bare;
pub use forms::Forms;
pub use judged::read as read_judged;
pub use known::Known;
pub use score::{Class, Scores, classes};

/// Hits that are looked at.
pub const DEPTH: usize = 20;

/// How well a paragraph answers, by id: 2 answers, 1 is useful.
pub type Grades = HashMap<String, u8>;

/// A question and what answers it.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The classes it counts in.
    pub classes: Vec<String>,
    /// What is typed.
    pub text: String,
    /// What is ticked.
    pub filters: Filters,
    /// The right answers.
    pub right: Grades,
    /// Whether people judged the answers, so that grades mean something.
    pub judged: bool,
}

/// A question that was asked, and what was found, best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    /// The question.
    pub item: &'a Item,
    /// The ids of the hits.
    pub found: Vec<String>,
}

/// Asks everything.
///
/// # Errors
/// When the index cannot be read.
pub fn ask<'a>(index: &Index, items: &'a [Item]) -> Result<Vec<Asked<'a>>, Error> {
    let ask = |item: &'a Item| {
        let question = Question {
            text: item.text.clone(),
            filters: item.filters.clone(),
            sort: Sort::Relevance,
            page: 1,
            limit: DEPTH,
            ..Question::default()
        };
        let found = index.ids(&question)?.ids;
        Ok(Asked { item, found })
    };
    items.iter().map(ask).collect()
}
