//! Everyday words, and what minutes call it: `dagis` is `förskola`.

use std::collections::HashMap;

use super::{Analyser, forms};

/// Lines of `word: name, name`; `#` begins a comment.
const TABLE: &str = include_str!("everyday.txt");

/// What else a word is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// As it is written in the table.
    pub text: String,
    /// Its words by their lemmas.
    pub lemmas: Vec<String>,
}

/// Everyday words by their lemma.
#[derive(Default)]
pub(crate) struct Everyday {
    names: HashMap<String, Vec<Name>>,
}

impl Everyday {
    /// The words of the table, and those that were added: a word there takes the place of the table's.
    pub fn new(analyser: &Analyser, added: &[(String, Vec<String>)]) -> Everyday {
        let mut names = HashMap::new();
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        for (word, line) in lines.filter_map(|line| line.split_once(':')) {
            names.extend(entry(analyser, word, line.split(',')));
        }
        for (word, others) in added {
            names.extend(entry(analyser, word, others.iter().map(String::as_str)));
        }
        Everyday { names }
    }

    /// What else a word with this lemma is called.
    pub fn names(&self, lemma: &str) -> &[Name] {
        self.names.get(lemma).map(Vec::as_slice).unwrap_or_default()
    }
}

/// A word by its lemma, and its names; `None` where it is no single word.
fn entry<'a>(
    analyser: &Analyser,
    word: &str,
    names: impl Iterator<Item = &'a str>,
) -> Option<(String, Vec<Name>)> {
    let forms_of_word = forms(word);
    let [form] = &forms_of_word[..] else {
        return None;
    };
    let lemma = analyser.lemma(form);
    let name = |text: &str| Name {
        text: text.trim().to_owned(),
        lemmas: forms(text)
            .iter()
            .map(|form| analyser.lemma(form))
            .collect(),
    };
    let names = names
        .map(name)
        .filter(|name| !name.lemmas.is_empty() && name.lemmas != [lemma.as_str()]);
    let names = names.collect();
    Some((lemma, names))
}
