//! Typed words as words of the index: those that begin so, and those with å ä ö where plain letters were typed.

use std::collections::HashMap;

use super::snapshot::Snapshot;
use crate::query::{Clause, Query};

/// For each typed word, the words of the index that are taken for it.
#[derive(Debug, Default)]
pub(crate) struct Expansions {
    /// By prefix: the most frequent forms that begin with it.
    pub prefixes: HashMap<String, Vec<String>>,
}

impl Snapshot {
    pub fn expand(&self, query: &Query) -> super::Result<Expansions> {
        let mut expansions = Expansions::default();
        for clause in query.wanted().chain(&query.none) {
            if let Clause::Prefix(prefix) = clause {
                expansions
                    .prefixes
                    .insert(prefix.clone(), self.forms_beginning(prefix)?);
            }
        }
        Ok(expansions)
    }

    fn forms_beginning(&self, prefix: &str) -> super::Result<Vec<String>> {
        let mut frequency: HashMap<String, u64> = HashMap::new();
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(self.fields.exact)?;
            let mut terms = index.terms().range().ge(prefix).into_stream()?;
            while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
                if let Ok(form) = std::str::from_utf8(terms.key()) {
                    *frequency.entry(form.to_owned()).or_default() +=
                        u64::from(terms.value().doc_freq);
                }
            }
        }
        Ok(most_frequent(frequency))
    }
}

/// Forms that a prefix stands for: the rest is rare.
const MOST: usize = 50;

fn most_frequent(frequency: HashMap<String, u64>) -> Vec<String> {
    let mut forms: Vec<(String, u64)> = frequency.into_iter().collect();
    forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    forms.truncate(MOST);
    forms.into_iter().map(|(form, _)| form).collect()
}
