//! Typed words as words of the index: those that begin so, those with å ä ö where plain letters were typed, and
//! those that were typed apart.

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
        let mut forms: Vec<&String> = Vec::new();
        for clause in query.clauses() {
            if let Some(prefix) = clause.prefix() {
                let words = self.beginning(prefix)?;
                expansions.prefixes.insert(prefix.clone(), words);
            }
            match clause {
                Clause::Phrase(_) => {}
                Clause::Named(facet, name) => {
                    let values = self.called(*facet, name)?;
                    expansions.names.insert((*facet, name.clone()), values);
                }
                clause => forms.extend(clause.words()),
            }
        }
        // Who typed one word with dots has the keys for them.
        if forms.iter().all(|form| form.is_ascii()) {
            for form in forms {
                let variants = self.variants(form)?;
                if !variants.stems.is_empty() || !variants.forms.is_empty() {
                    expansions.variants.insert(form.clone(), variants);
                }
            }
        }
        self.join(query, &mut expansions)?;
        Ok(expansions)
    }

    /// Words typed apart that are one in the index: `valhalla badet`, `skol skjuts`.
    fn join(&self, query: &Query, expansions: &mut Expansions) -> super::Result<()> {
        for pair in query.all.windows(2) {
            let ([Clause::Word(first)], [Clause::Word(second)]) = (&*pair[0], &*pair[1]) else {
                continue;
            };
            for joined in ["", "s"].map(|link| format!("{first}{link}{second}")) {
                if self.is_known(&joined)? {
                    for form in [first, second] {
                        let variants = expansions.variants.entry(form.clone()).or_default();
                        variants.stems.push(stem(&joined));
                    }
                }
            }
        }
        Ok(())
    }

    /// The most frequent forms that begin so.
    pub fn beginning(&self, prefix: &str) -> super::Result<Vec<String>> {
        // An automaton can be too large for a very long word: then nothing begins so.
        let Ok(automaton) = Regex::new(&format!("{prefix}.*")) else {
            return Ok(Vec::new());
        };
        let words = self.words_accepted(&[self.fields.exact], &automaton)?;
        Ok(most_frequent(words, PREFIXED))
    }

    /// The words with dots that one without may stand for: the same form, or any form if the word is unknown.
    fn variants(&self, form: &str) -> super::Result<Variants> {
        let fields = self.fields;
        let printed = self.dotted(form, &[fields.exact])?;
        let mut stems: Vec<String> = printed.iter().map(|form| stem(form)).collect();
        if stems.is_empty() && !self.is_known(form)? {
            stems = self.dotted(&stem(form), &[fields.title, fields.text, fields.place])?;
        }
        Ok(Variants {
            stems,
            forms: self.dotted(form, &[fields.people])?,
        })
    }

    /// The terms with dots that one without may stand for. Those rarer than the one that was typed do not count: who
    /// types `val` means elections and not `väl`.
    fn dotted(&self, term: &str, fields: &[Field]) -> super::Result<Vec<String>> {
        let Some(automaton) = dotted(term).and_then(|pattern| Regex::new(&pattern).ok()) else {
            return Ok(Vec::new());
        };
        let mut terms = self.words_accepted(fields, &automaton)?;
        let as_typed = terms.remove(term).unwrap_or_default();
        terms.retain(|_, frequency| *frequency >= as_typed);
        Ok(most_frequent(terms, DOTTED))
    }
}
