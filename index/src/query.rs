//! What was typed, as a tree of clauses: between the person and the engine, known to neither.

mod date;
mod part;
mod read;

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::answer::Understood;
use crate::number::Number;
use crate::swedish::Analyser;
pub(crate) use read::read;

/// Everything that was typed: all of `all`, and none of `none`.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Query {
    /// Each must hold; inside one, any clause will do (`OR`).
    pub all: Vec<Vec<Clause>>,
    /// None may hold.
    pub none: Vec<Clause>,
    /// How each part of the text was taken.
    pub understood: Vec<Understood>,
}

/// One thing asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Clause {
    /// A word in any of its forms: the lower-case form that was typed.
    Word(String),
    /// Words typed as one, such as `a-traktor`: all of them.
    Unit(Vec<String>),
    /// Words that begin so.
    Prefix(String),
    /// These forms, one after the other.
    Phrase(Vec<String>),
    /// A reference number, and the words it was typed in.
    Number(Number, Vec<String>),
    /// Paragraphs with one of these numbers, lower case without blanks: `170`, `3a`.
    Paragraphs(Vec<String>),
    /// Meetings from the first to the last day, both included.
    Days(Date, Date),
}

impl Query {
    /// Whether nothing is asked for (things may still be ruled out).
    pub fn is_open(&self) -> bool {
        self.all.is_empty()
    }

    /// The clauses asked for, whichever way they are joined.
    pub fn wanted(&self) -> impl Iterator<Item = &Clause> {
        self.all.iter().flatten()
    }
}

/// What the typed words stand for in an index.
#[derive(Default)]
pub(crate) struct Expansions {
    /// What the index's words were made with.
    pub analyser: Arc<Analyser>,
    /// By prefix: the most frequent forms that begin with it.
    pub prefixes: HashMap<String, Vec<String>>,
    /// By form: words that it may be a spelling of, without dots or apart from the word beside it.
    pub variants: HashMap<String, Variants>,
}

/// Words that a typed one may stand for.
#[derive(Debug, Default)]
pub(crate) struct Variants {
    /// As stems.
    pub stems: Vec<String>,
    /// As forms, in names.
    pub forms: Vec<String>,
}
