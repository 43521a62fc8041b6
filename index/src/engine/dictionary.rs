//! The words of the index and in how many documents each stands: what typed words are compared with.

use std::collections::HashMap;

use tantivy::schema::Field;
use tantivy_fst::Automaton;

use super::snapshot::{Snapshot, term};

/// Words, and the number of documents with each (counted once per field).
pub(super) type Frequencies = HashMap<String, u64>;

impl Snapshot {
    /// The words in these fields that an automaton accepts.
    pub fn words_accepted<A>(&self, fields: &[Field], automaton: &A) -> super::Result<Frequencies>
    where
        A: Automaton,
        A::State: Clone,
    {
        let mut words = Frequencies::new();
        for segment in self.searcher.segment_readers() {
            for field in fields {
                let index = segment.inverted_index(*field)?;
                let mut terms = index.terms().search(automaton).into_stream()?;
                while terms.advance() {
                    let word = String::from_utf8_lossy(terms.key()).into_owned();
                    *words.entry(word).or_default() += u64::from(terms.value().doc_freq);
                }
            }
        }
        Ok(words)
    }

    /// Whether any document has the word in any form.
    pub fn is_known(&self, form: &str) -> super::Result<bool> {
        let name = term(self.fields.people, form);
        let is_name = self.searcher.doc_freq(name.term())? > 0;
        Ok(is_name || self.is_lemma_known(&self.analyser.lemma(form))?)
    }

    /// Whether any document has a word with this lemma.
    pub fn is_lemma_known(&self, lemma: &str) -> super::Result<bool> {
        let fields = self.fields;
        for field in [
            fields.text,
            fields.title,
            fields.decision,
            fields.place,
            fields.parts,
        ] {
            if self.searcher.doc_freq(term(field, lemma).term())? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The most frequent words, most frequent first.
pub(super) fn most_frequent(words: Frequencies, most: usize) -> Vec<String> {
    let mut words: Vec<(String, u64)> = words.into_iter().collect();
    words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    words.truncate(most);
    words.into_iter().map(|(word, _)| word).collect()
}
