//! Typed words as words of the index: those that begin so, and those with å ä ö where plain letters were typed.

use std::collections::HashMap;

use tantivy::schema::Field;
use tantivy_fst::Regex;

use super::dictionary::most_frequent;
use super::snapshot::Snapshot;
use crate::query::{Clause, Expansions, Query, Variants};
use crate::swedish::{dotted, stem};

/// Words that a prefix stands for: more cost time, and are rare.
const PREFIXED: usize = 50;
/// Words that one typed without dots stands for.
const DOTTED: usize = 10;

impl Snapshot {
    /// Looks up what the typed words may stand for.
    pub fn expand(&self, query: &Query) -> super::Result<Expansions> {
        let mut expansions = Expansions::default();
        for clause in query.wanted().chain(&query.none) {
            match clause {
                Clause::Prefix(prefix) => {
                    expansions
                        .prefixes
                        .insert(prefix.clone(), self.beginning(prefix)?);
                }
                Clause::Word(form) => self.add_variants(form, &mut expansions.variants)?,
                Clause::Unit(forms) => {
                    forms
                        .iter()
                        .try_for_each(|form| self.add_variants(form, &mut expansions.variants))?;
                }
                Clause::Phrase(_)
                | Clause::Number(..)
                | Clause::Paragraphs(_)
                | Clause::Days(..) => {}
            }
        }
        Ok(expansions)
    }

    fn beginning(&self, prefix: &str) -> super::Result<Vec<String>> {
        // An automaton can be too large for a very long word: then nothing begins so.
        let Ok(automaton) = Regex::new(&format!("{prefix}.*")) else {
            return Ok(Vec::new());
        };
        let words = self.words_accepted(&[self.fields.exact], &automaton)?;
        Ok(most_frequent(words, PREFIXED))
    }

    fn add_variants(&self, form: &str, all: &mut HashMap<String, Variants>) -> super::Result<()> {
        let fields = self.fields;
        let variants = Variants {
            stems: self.dotted(&stem(form), &[fields.title, fields.text, fields.place])?,
            forms: self.dotted(form, &[fields.people])?,
        };
        if !variants.stems.is_empty() || !variants.forms.is_empty() {
            all.insert(form.to_owned(), variants);
        }
        Ok(())
    }

    /// The words with dots that one without may stand for. Words rarer than the one that was typed do not count:
    /// who types `val` means elections and not `väl`.
    fn dotted(&self, word: &str, fields: &[Field]) -> super::Result<Vec<String>> {
        let Some(automaton) = dotted(word).and_then(|pattern| Regex::new(&pattern).ok()) else {
            return Ok(Vec::new());
        };
        let mut words = self.words_accepted(fields, &automaton)?;
        let as_typed = words.remove(word).unwrap_or_default();
        words.retain(|_, frequency| *frequency >= as_typed);
        Ok(most_frequent(words, DOTTED))
    }
}
