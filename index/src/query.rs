//! What was typed, as a tree of clauses: between the person and the engine, known to neither.

mod date;
mod field;
mod part;
mod read;
mod vocabulary;

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::answer::Understood;
use crate::number::Number;
use crate::question::Facet;
use crate::swedish::{Analyser, Name};
pub use date::MONTHS;
pub(crate) use read::read;
pub(crate) use vocabulary::abbreviated;

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
    Days(Option<Date>, Option<Date>),
    /// A party by its code, and the words of its name where it was named.
    Party(String, Vec<String>),
    /// What is asked for in one part of the paragraph: `titel:cykel`.
    In(Part, Box<Clause>),
    /// What could give way, but was asked for by the name of its field: `datum:2024`.
    Meant(Box<Clause>),
    /// One of these values of a facet: `utfall:avslag`.
    Value(Facet, Vec<String>),
    /// Values of a facet by what they are called, about: `organ:utskott`.
    Named(Facet, String),
}

/// A part of a paragraph that can be asked by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Title,
    Decision,
    People,
    /// Who is behind the motion.
    Author,
    Claim,
}

impl Clause {
    /// Whether it narrows and does not rank.
    pub fn is_filter(&self) -> bool {
        if let Clause::Meant(clause) = self {
            return clause.is_filter();
        }
        matches!(
            self,
            Clause::Paragraphs(_)
                | Clause::Days(..)
                | Clause::Party(..)
                | Clause::Value(..)
                | Clause::Named(..)
        )
    }

    /// Whether it was asked for by the name of its field: who does so means it.
    pub fn is_explicit(&self) -> bool {
        matches!(
            self,
            Clause::In(..) | Clause::Meant(_) | Clause::Value(..) | Clause::Named(..)
        )
    }

    /// Its words that may be misspelled or stand for others, wherever they are looked for.
    pub fn words(&self) -> &[String] {
        match self {
            Clause::Word(form) => std::slice::from_ref(form),
            Clause::Unit(forms) | Clause::Phrase(forms) => forms,
            Clause::In(_, clause) => clause.words(),
            _ => &[],
        }
    }

    /// The beginning of words it asks for.
    pub fn prefix(&self) -> Option<&String> {
        match self {
            Clause::Prefix(prefix) => Some(prefix),
            Clause::In(_, clause) => clause.prefix(),
            _ => None,
        }
    }
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

    /// The clauses asked for and those ruled out.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.wanted().chain(&self.none)
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
    /// By facet and what was typed: the values of the index that are called so.
    pub names: HashMap<(Facet, String), Vec<String>>,
}

/// Words that a typed one may stand for.
#[derive(Debug, Default)]
pub(crate) struct Variants {
    /// As lemmas.
    pub stems: Vec<String>,
    /// Lemmas of words that say the same in another part of speech.
    pub kin: Vec<String>,
    /// The parts of a compound that the index does not have: paragraphs with all of them will do.
    pub apart: Vec<String>,
    /// What an everyday word is called in minutes.
    pub names: Vec<Name>,
    /// As forms, in names.
    pub forms: Vec<String>,
}

impl Expansions {
    /// Whether a word may be another spelling of words of the index.
    pub fn has_spellings(&self, form: &str) -> bool {
        let variants = self.variants.get(form);
        variants.is_some_and(|variants| !variants.stems.is_empty() || !variants.forms.is_empty())
    }
}
