//! The passage of a paragraph that answers best, with what matched marked.

use std::collections::HashSet;

use crate::answer::Piece;
use crate::query::{Clause, Query};
use crate::record::Paragraph;

/// What is to be marked.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Stems of words.
    stems: HashSet<String>,
}

impl Marks {
    /// What a query asks for.
    pub fn new(query: &Query) -> Marks {
        let mut marks = Marks::default();
        for clause in query.wanted() {
            if let Clause::Word(form) = clause {
                marks.stems.insert(crate::swedish::stem(form));
            }
        }
        marks
    }
}

/// The extract of a paragraph.
pub(crate) fn of(paragraph: &Paragraph, _marks: &Marks) -> Vec<Piece> {
    let first = paragraph.decision.first().unwrap_or(&paragraph.text);
    vec![Piece {
        text: first.chars().take(240).collect(),
        hit: false,
    }]
}
