//! From the tree of what was typed to what an engine is asked for.

use super::Match;
use crate::query::{Clause, Expansions, Query};
use crate::swedish::is_function_word;

/// The weight of words such as `i` or `för` beside others.
const WEAK: f32 = 0.1;

/// The weight of having all words beside that of having some: those who have all come first.
const WHOLE: f32 = 10.0;

/// So many words make a sentence; who types fewer means each of them.
pub(crate) const SENTENCE: usize = 3;

/// How much of what was asked for a paragraph must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// All of it.
    All,
    /// At least so many of the words, above them all of them; and all the rest.
    Most(usize),
    /// Any of the words, but the day or number that was asked for.
    AnyWord,
    /// Any of the words, and what was asked for by the name of its field; days and numbers only count.
    Any,
}

/// Makes what an engine is asked for.
pub(crate) struct Wanted<'a> {
    /// What the typed words stand for in the index.
    pub expansions: &'a Expansions,
}

impl Wanted<'_> {
    /// The paragraphs asked for.
    pub fn query(&self, query: &Query, mode: Mode) -> Match {
        let mut must = Vec::new();
        let (mut should, mut any) = (Vec::new(), Vec::new());
        let all_weak = query.all.iter().all(|group| is_weak(group));
        let gives_way = |group: &[Clause]| group.iter().all(Clause::is_filter);
        let has_words = query
            .all
            .iter()
            .any(|group| !gives_way(group) && !is_weak(group));
        for group in &query.all {
            let wanted = Match::best(group.iter().map(|clause| self.clause(clause)).collect());
            if is_weak(group) && !all_weak {
                should.push(wanted.boost(WEAK));
            } else if mode.is_strict(group) {
                must.push(wanted);
            } else if mode.is_any() && has_words && gives_way(group) {
                should.push(wanted);
            } else {
                any.push(wanted);
            }
        }
        if let Mode::Most(least) = mode
            && !any.is_empty()
        {
            should.push(Match::all(any.clone()).boost(WHOLE));
            must.push(Match::Any(any, least));
        } else if !any.is_empty() {
            // Who has half of the words of a sentence stands above who has one of them often.
            if any.len() >= SENTENCE {
                should.push(Match::Any(any.clone(), any.len().div_ceil(2)));
            }
            must.push(Match::Any(any, 1));
        }
        // Words stand in paragraphs only. Where none must be there, all paragraphs are meant.
        if must.is_empty() {
            must.push(Match::All);
        }
        let not = query.none.iter().map(|clause| self.clause(clause));
        Match::Bool {
            must,
            should,
            not: not.collect(),
        }
    }
}

impl Mode {
    /// Whether one of the words will do.
    fn is_any(self) -> bool {
        matches!(self, Mode::AnyWord | Mode::Any)
    }

    /// Whether a paragraph must have one of these.
    fn is_strict(self, any: &[Clause]) -> bool {
        match self {
            Mode::All => true,
            Mode::Most(_) => !is_loose(any),
            Mode::AnyWord => any
                .iter()
                .all(|clause| clause.is_explicit() || clause.is_filter()),
            Mode::Any => any.iter().all(Clause::is_explicit),
        }
    }
}

/// How many things were asked for that a paragraph may lack when it has most of them.
pub(crate) fn loose(query: &Query) -> usize {
    let groups = query.all.iter();
    groups
        .filter(|group| is_loose(group) && !is_weak(group))
        .count()
}

/// Whether they are words or the name of a party, recognised among them: in a sentence not each of them matters.
fn is_loose(any: &[Clause]) -> bool {
    let is_loose = |clause: &Clause| {
        matches!(
            clause,
            Clause::Word(_) | Clause::Unit(_) | Clause::Party(..)
        )
    };
    any.iter().all(is_loose)
}

/// Whether a hit can do without: words such as `i` and `för`.
fn is_weak(any: &[Clause]) -> bool {
    any.iter()
        .all(|clause| matches!(clause, Clause::Word(form) if is_function_word(form)))
}
