//! The seam between questions and engines: what an engine is asked.
//!
//! A question becomes a tree of analysed tokens ([`Match`]), what is ticked in each facet, an order and a page. An
//! engine only ever sees this: no typed text, no analysis of its own, no query language. What ranks above what is
//! decided here too, so that two engines give the same answers. Passages and marks are made from the record, above
//! the engine.
//!
//! Before that, typed words are compared with the words that the index holds ([`Expansions`]): an engine must be
//! able to list its terms.
//!
//! [`Expansions`]: crate::query::Expansions

mod clause;
mod likeness;
mod ticked;
pub(crate) mod token;
mod wanted;

use crate::question::Sort;
pub(crate) use likeness::{Likeness, alike};
pub(crate) use ticked::Ticked;
pub(crate) use wanted::{Mode, SENTENCE, Wanted, loose};

/// What an engine is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    /// What was typed.
    pub wanted: Match,
    /// What was ticked.
    pub ticked: Ticked,
    /// Order of the hits.
    pub sort: Sort,
    /// Whether paragraphs of one matter count as one hit.
    pub fold: bool,
    /// 1-based page.
    pub page: usize,
    /// Hits per page.
    pub limit: usize,
    /// Whether the values of facets are counted.
    pub counted: bool,
}

/// Which paragraphs, and how well each answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Match {
    /// Every paragraph; says nothing about how well.
    All,
    /// No paragraph.
    None,
    /// A token: the rarer it is and the more often it stands there, the better.
    Term(Field, String),
    /// Tokens one after the other.
    Phrase(Field, Vec<String>),
    /// Any of these tokens; says nothing about how well.
    AnyOf(Field, Vec<String>),
    /// A number from the first to the last, both included; says nothing about how well.
    Range(Field, Option<i64>, Option<i64>),
    /// Any of these; the best counts, the others a little.
    Best(Vec<Match>),
    /// Any of these, at least so many; each counts.
    Any(Vec<Match>, usize),
    /// All of `must` and none of `not`; what is in `should` counts where it is there.
    Bool {
        must: Vec<Match>,
        should: Vec<Match>,
        not: Vec<Match>,
    },
    /// Counts so many times more.
    Boost(Box<Match>, f32),
    /// Counts so much however often it is there; with 0 it says nothing about how well.
    Constant(Box<Match>, f32),
}

impl Match {
    /// Counts so many times more.
    pub fn boost(self, factor: f32) -> Match {
        Match::Boost(Box::new(self), factor)
    }

    /// Counts so much however often it is there.
    pub fn constant(self, score: f32) -> Match {
        Match::Constant(Box::new(self), score)
    }

    /// The same paragraphs, and nothing about how well each answers.
    pub fn unscored(self) -> Match {
        let all = |of: Vec<Match>| of.into_iter().map(Match::unscored).collect();
        match self {
            Match::Boost(of, _) | Match::Constant(of, _) => of.unscored(),
            Match::Best(of) => Match::Any(all(of), 1),
            Match::Any(of, least) => Match::Any(all(of), least),
            Match::Bool { must, should, not } => Match::Bool {
                should: if must.is_empty() {
                    all(should)
                } else {
                    Vec::new()
                },
                must: all(must),
                not: all(not),
            },
            other => other,
        }
    }

    /// Any of these; the best counts, the others a little.
    pub fn best(mut of: Vec<Match>) -> Match {
        match of.len() {
            0 => Match::None,
            1 => of.remove(0),
            _ => Match::Best(of),
        }
    }

    /// All of these.
    pub fn all(must: Vec<Match>) -> Match {
        Match::Bool {
            must,
            should: Vec::new(),
            not: Vec::new(),
        }
    }
}

/// A field of a paragraph that is searched in. What stands in each is said where documents are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    /// Lemmas of the title.
    Title,
    /// Lemmas of the decision and the proposal.
    Decision,
    /// Lemmas of the text.
    Text,
    /// Lemmas of the municipality and the body.
    Place,
    /// Words of title and text as they stand.
    Exact,
    /// Lemmas of what the compounds of title and text are made of.
    Parts,
    /// Words of the names of people.
    People,
    /// Words of the names of a motion's authors.
    Author,
    /// Codes of the parties behind a motion.
    AuthorParty,
    /// Lemmas of the claims and of those who made them.
    Claim,
    /// Reference numbers of the paragraph.
    Number,
    /// The same without their register.
    BareNumber,
    /// Reference numbers its text mentions.
    Mention,
    /// Number of the paragraph.
    Paragraph,
    /// Day of the meeting, yyyymmdd.
    Day,
    /// Place name.
    Municipality,
    /// Deciding body.
    Body,
    /// Year of the meeting.
    Year,
    /// Party named.
    Party,
    /// Kind of matter.
    Kind,
    /// Effect of the decision.
    Outcome,
}
