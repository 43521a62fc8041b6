//! The search form: from an address to a question and back, with what is wrong in it.

use paragraf_index::question::{Question, Sort};

use crate::facet::Facet;
use crate::fault::Fault;

mod change;
mod mistake;
mod read;
pub mod span;
#[cfg(test)]
mod tests;
mod write;

pub use mistake::{Mistake, Wrong};

/// Hits on a page unless the address says otherwise.
const LIMIT: usize = 20;
/// Hits further down than this are not shown.
pub const DEEPEST: usize = 10_000;

/// A search as it was typed and ticked.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The question that could be understood.
    pub question: Question,
    /// First day as typed.
    pub from: String,
    /// Last day as typed.
    pub to: String,
    /// What could not be understood.
    pub mistakes: Vec<Mistake>,
}

impl Default for Form {
    fn default() -> Self {
        let question = Question {
            sort: Sort::Newest,
            page: 1,
            limit: LIMIT,
            ..Question::default()
        };
        Form {
            question,
            from: String::new(),
            to: String::new(),
            mistakes: Vec::new(),
        }
    }
}

impl Form {
    /// The order of hits where none was chosen: without words there is nothing to be relevant to.
    fn usual_sort(&self) -> Sort {
        if self.question.text.is_empty() {
            Sort::Newest
        } else {
            Sort::Relevance
        }
    }

    /// The orders that can be chosen, the usual one first.
    pub fn sorts(&self) -> Vec<Sort> {
        match self.usual_sort() {
            Sort::Relevance => vec![Sort::Relevance, Sort::Newest, Sort::Oldest],
            _ => vec![Sort::Newest, Sort::Oldest],
        }
    }

    /// Refuses a search that cannot be honoured as it is.
    pub fn refuse_mistakes(&self) -> Result<(), Fault> {
        match self.mistakes.as_slice() {
            [] => Ok(()),
            mistakes => Err(Fault::BadRequest(mistakes.to_vec())),
        }
    }

    /// The same form without what it does not know: people follow links that others have added keys to.
    pub fn forgiving(mut self) -> Form {
        self.mistakes
            .retain(|mistake| mistake.wrong != Wrong::UnknownKey);
        self
    }

    /// What is wrong with one field.
    pub fn mistake(&self, field: &str) -> Option<&Mistake> {
        self.mistakes.iter().find(|mistake| mistake.field == field)
    }

    /// Whether the text is short enough to be searched for.
    pub fn is_searchable(&self) -> bool {
        self.mistakes
            .iter()
            .all(|mistake| mistake.wrong != Wrong::TooLong)
    }

    /// Number of filters that are chosen.
    pub fn filter_count(&self) -> usize {
        let filters = &self.question.filters;
        let ticked: usize = Facet::ALL
            .iter()
            .map(|facet| facet.chosen(filters).len())
            .sum();
        ticked + usize::from(filters.from.is_some()) + usize::from(filters.to.is_some())
    }
}
