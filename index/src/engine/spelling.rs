//! Another spelling for words that the index does not know.

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;

use super::dictionary::most_frequent;
use super::snapshot::Snapshot;
use crate::query::{Expansions, Query};
use crate::swedish::{is_function_word, words};

/// Letters below which one changed letter makes any word of any other.
const SHORTEST: usize = 4;
/// Letters from which two may be wrong.
const LONG: usize = 8;

impl Snapshot {
    /// The typed text with its unknown words replaced by known ones; `None` where there are none such.
    pub fn suggestion(
        &self,
        typed: &str,
        query: &Query,
        expansions: &Expansions,
    ) -> super::Result<Option<String>> {
        let mut suggestion = typed.to_owned();
        for form in query.wanted().flat_map(|clause| clause.words()) {
            if !expansions.has_spellings(form)
                && let Some(better) = self.better(form)?
            {
                let place = words(&suggestion)
                    .into_iter()
                    .find(|word| word.form == *form);
                place
                    .into_iter()
                    .for_each(|word| suggestion.replace_range(word.start..word.end, &better));
            }
        }
        Ok((suggestion != typed).then_some(suggestion))
    }

    /// The most frequent of the known words that are spelled most like an unknown one.
    fn better(&self, form: &str) -> super::Result<Option<String>> {
        let letters = form.chars().count();
        let first = form.chars().next();
        if letters < SHORTEST || is_function_word(form) || self.is_known(form)? {
            return Ok(None);
        }
        for distance in if letters < LONG { 1..=1 } else { 1..=2 } {
            let term = Term::from_field_text(self.fields.exact, form);
            let automaton = FuzzyTermQuery::new(term, distance, true).automaton()?;
            let mut words =
                self.words_accepted(&[self.fields.exact, self.fields.people], &automaton)?;
            // The first letter is seldom the wrong one.
            words.retain(|word, _| word.chars().next() == first);
            if let Some(best) = most_frequent(words, 1).pop() {
                return Ok(Some(best));
            }
        }
        Ok(None)
    }
}
