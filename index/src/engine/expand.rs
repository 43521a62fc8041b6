//! Typed words as words of the index: those that begin so, those with å ä ö where plain letters were typed, those that
//! were typed apart, and others that say the same.

use std::sync::Arc;

use tantivy::schema::Field;
use tantivy_fst::Regex;

use super::dictionary::most_frequent;
use super::snapshot::Snapshot;
use crate::query::{Clause, Expansions, Query, Variants};
use crate::swedish::dotted;

/// Words that a prefix stands for: more cost time, and are rare.
const PREFIXED: usize = 50;
/// Words that one typed without dots stands for.
const DOTTED: usize = 10;

impl Snapshot {
    /// Looks up what the typed words may stand for.
    pub fn expand(&self, query: &Query) -> super::Result<Expansions> {
        let mut expansions = Expansions {
            analyser: Arc::clone(&self.analyser),
            ..Expansions::default()
        };
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
        for form in &forms {
            let variants = expansions.variants.entry((*form).clone()).or_default();
            self.add_others(form, variants)?;
        }
        // Who typed one word with dots has the keys for them.
        if forms.iter().all(|form| form.is_ascii()) {
            for form in forms {
                self.add_dotted(form, expansions.variants.entry(form.clone()).or_default())?;
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
                        variants.stems.push(self.analyser.lemma(&joined));
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

    /// Adds the words of the index that are kin to one, and what an everyday word is called in minutes.
    fn add_others(&self, form: &str, variants: &mut Variants) -> super::Result<()> {
        let lemma = self.analyser.lemma(form);
        for kin in self.analyser.kin(&lemma) {
            if self.is_lemma_known(&kin)? {
                variants.kin.push(kin);
            }
        }
        for name in self.everyday.names(&lemma) {
            if self.are_known(&name.lemmas)? {
                variants.names.push(name.clone());
            }
        }
        if !self.is_lemma_known(&lemma)? {
            let parts = self.analyser.apart(form);
            if self.are_known(&parts)? {
                variants.apart = parts;
            }
        }
        Ok(())
    }

    fn are_known(&self, lemmas: &[String]) -> super::Result<bool> {
        for lemma in lemmas {
            if !self.is_lemma_known(lemma)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Adds the words with dots that one without may stand for: the same form, or any form if the word is unknown.
    fn add_dotted(&self, form: &str, variants: &mut Variants) -> super::Result<()> {
        let fields = self.fields;
        let printed = self.dotted(form, &[fields.exact])?;
        let lemma = |form: &String| self.analyser.lemma(form);
        let mut stems: Vec<String> = printed.iter().map(lemma).collect();
        if stems.is_empty() && !self.is_known(form)? {
            stems = self.dotted(
                &self.analyser.lemma(form),
                &[fields.title, fields.text, fields.place],
            )?;
        }
        variants.stems = stems;
        variants.forms = self.dotted(form, &[fields.people])?;
        Ok(())
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
