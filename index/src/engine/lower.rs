//! From the tree of what was typed to a query of the engine.

mod clause;

use tantivy::query::{BooleanQuery, Occur, Query};

use super::filters::unscored;
use super::schema::{Fields, PARAGRAPH};
use super::snapshot::term;
use crate::query::{self, Clause, Expansions};
use crate::swedish::is_function_word;
use clause::{boosted, one_of};

/// The weight of words such as `i` or `för` beside others.
const WEAK: f32 = 0.1;

/// How much of what was asked for a paragraph must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// All of it.
    All,
    /// Any of the words, but the day or number that was asked for.
    AnyWord,
    /// Any of it.
    Any,
}

/// Makes queries of the engine.
pub(super) struct Lower<'a> {
    pub fields: &'a Fields,
    pub expansions: &'a Expansions,
}

impl Lower<'_> {
    /// The paragraphs asked for.
    pub fn query(&self, query: &query::Query, mode: Mode) -> Box<dyn Query> {
        let mut parts = vec![(Occur::Must, unscored(term(self.fields.sort_of, PARAGRAPH)))];
        let mut any = Vec::new();
        let all_weak = query.all.iter().all(|group| is_weak(group));
        for group in &query.all {
            let lowered = one_of(group.iter().map(|clause| self.clause(clause)).collect());
            if is_weak(group) && !all_weak {
                parts.push((Occur::Should, boosted(lowered, WEAK)));
            } else if mode == Mode::All || mode == Mode::AnyWord && is_filter(group) {
                parts.push((Occur::Must, lowered));
            } else {
                any.push(lowered);
            }
        }
        if !any.is_empty() {
            parts.push((Occur::Must, Box::new(BooleanQuery::union(any))));
        }
        let none = query
            .none
            .iter()
            .map(|clause| (Occur::MustNot, self.clause(clause)));
        parts.extend(none);
        Box::new(BooleanQuery::new(parts))
    }
}

/// Whether it narrows and does not rank.
fn is_filter(any: &[Clause]) -> bool {
    any.iter()
        .all(|clause| matches!(clause, Clause::Paragraphs(_) | Clause::Days(..)))
}

/// Whether a hit can do without: words such as `i` and `för`.
fn is_weak(any: &[Clause]) -> bool {
    any.iter()
        .all(|clause| matches!(clause, Clause::Word(form) if is_function_word(form)))
}
