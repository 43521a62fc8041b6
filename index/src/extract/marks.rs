//! What of a text matched.

use std::collections::HashMap;
use std::sync::Arc;

use crate::number::{self, Number};
use crate::query::{Clause, Expansions, Part, Query};
use crate::swedish::{Analyser, Near, Word, is_function_word, words};

/// What is to be marked, each with the ordinal of what was asked for.
#[derive(Default)]
pub(crate) struct Marks {
    analyser: Arc<Analyser>,
    stems: HashMap<String, usize>,
    /// What can be one of them.
    near: Near,
    forms: HashMap<String, usize>,
    prefixes: Vec<(String, usize)>,
    phrases: Vec<(Vec<String>, usize)>,
    numbers: Vec<(Number, usize)>,
    /// Codes of parties, which stand in capitals.
    codes: Vec<(String, usize)>,
}

/// A stretch of a text that matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Byte offset of its beginning.
    pub start: usize,
    /// Byte offset of its end.
    pub end: usize,
    /// Ordinal of what was asked for.
    pub wanted: usize,
}

impl Marks {
    /// What a query asks for.
    pub fn new(query: &Query, expansions: &Expansions) -> Marks {
        let mut marks = Marks {
            analyser: Arc::clone(&expansions.analyser),
            ..Marks::default()
        };
        let is_weak =
            |clause: &&Clause| matches!(clause, Clause::Word(form) if is_function_word(form));
        // `i` and `för` are marked only when nothing else is asked for.
        let all_weak = query.wanted().all(|clause| is_weak(&clause));
        let wanted = query.wanted().filter(|clause| all_weak || !is_weak(clause));
        for (ordinal, clause) in wanted.enumerate() {
            marks.add(clause, expansions, ordinal);
        }
        marks.near = Near::of(marks.stems.keys().map(String::as_str));
        marks
    }

    fn add(&mut self, clause: &Clause, expansions: &Expansions, ordinal: usize) {
        match clause {
            Clause::Word(form) => self.add_word(form, expansions, ordinal),
            Clause::Unit(forms) => forms
                .iter()
                .for_each(|form| self.add_word(form, expansions, ordinal)),
            Clause::Prefix(prefix) => self.prefixes.push((prefix.clone(), ordinal)),
            Clause::Phrase(forms) => self.phrases.push((forms.clone(), ordinal)),
            Clause::Number(number, forms) => {
                self.numbers.push((number.clone(), ordinal));
                self.phrases.push((forms.clone(), ordinal));
            }
            Clause::Party(code, forms) => {
                self.codes.push((code.clone(), ordinal));
                forms
                    .iter()
                    .for_each(|form| self.add_word(form, expansions, ordinal));
            }
            Clause::Meant(clause) => self.add(clause, expansions, ordinal),
            // The other parts of a paragraph are kept as stems: their words need not stand in order.
            Clause::In(Part::People | Part::Author, clause) => {
                self.add(clause, expansions, ordinal)
            }
            Clause::In(_, clause) => match &**clause {
                Clause::Phrase(forms) => {
                    self.add(&Clause::Unit(forms.clone()), expansions, ordinal);
                }
                clause => self.add(clause, expansions, ordinal),
            },
            Clause::Paragraphs(_) | Clause::Days(..) | Clause::Value(..) | Clause::Named(..) => {}
        }
    }

    fn add_word(&mut self, form: &str, expansions: &Expansions, ordinal: usize) {
        self.stems.insert(self.analyser.lemma(form), ordinal);
        if let Some(variants) = expansions.variants.get(form) {
            let named = variants.names.iter().flat_map(|name| &name.lemmas);
            let others = variants
                .stems
                .iter()
                .chain(&variants.kin)
                .chain(&variants.apart);
            let others = others.chain(named);
            for lemma in others {
                self.stems.entry(lemma.clone()).or_insert(ordinal);
            }
            self.forms
                .extend(variants.forms.iter().map(|form| (form.clone(), ordinal)));
        }
    }

    fn is_empty(&self) -> bool {
        self.stems.is_empty()
            && self.prefixes.is_empty()
            && self.phrases.is_empty()
            && self.numbers.is_empty()
            && self.codes.is_empty()
    }

    /// The marks in a text, in order and apart from each other.
    pub fn find(&self, text: &str) -> Vec<Mark> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = words(text);
        let mut marks: Vec<Mark> = self
            .numbers_in(text)
            .chain(self.phrases_in(&words))
            .collect();
        marks.extend(words.iter().filter_map(|word| self.mark(word)));
        marks.extend(words.iter().filter_map(|word| self.party(text, word)));
        // The longer of two that begin together.
        marks.sort_by_key(|mark| (mark.start, usize::MAX - mark.end));
        let mut end = 0;
        marks.retain(|mark| {
            let apart = mark.start >= end;
            end = end.max(mark.end);
            apart
        });
        marks
    }

    fn mark(&self, word: &Word) -> Option<Mark> {
        let prefix = self
            .prefixes
            .iter()
            .find(|(prefix, _)| word.form.starts_with(prefix.as_str()));
        let wanted = prefix
            .map(|(_, wanted)| wanted)
            .or_else(|| self.forms.get(&word.form));
        let wanted = *wanted.or_else(|| self.read(&word.form))?;
        Some(Mark {
            start: word.start,
            end: word.end,
            wanted,
        })
    }

    /// What a word was asked for as, in another form or in a compound.
    fn read(&self, form: &str) -> Option<&usize> {
        if !self.near.may_be(form) {
            return None;
        }
        let reading = self.analyser.read(form);
        let parts = || reading.parts().find_map(|part| self.stems.get(part));
        self.stems.get(reading.lemma()).or_else(parts)
    }

    fn party(&self, text: &str, word: &Word) -> Option<Mark> {
        let printed = &text[word.start..word.end];
        let (_, wanted) = self.codes.iter().find(|(code, _)| code == printed)?;
        Some(Mark {
            start: word.start,
            end: word.end,
            wanted: *wanted,
        })
    }

    fn phrases_in(&self, words: &[Word]) -> impl Iterator<Item = Mark> {
        let places = |(phrase, wanted): &(Vec<String>, usize)| {
            let (length, wanted) = (phrase.len().max(1), *wanted);
            let places = words
                .windows(length)
                .filter(|place| place.iter().map(|word| &word.form).eq(phrase));
            let marks = places.map(|place| Mark {
                start: place[0].start,
                end: place[length - 1].end,
                wanted,
            });
            marks.collect::<Vec<_>>()
        };
        self.phrases
            .iter()
            .flat_map(places)
            .collect::<Vec<_>>()
            .into_iter()
    }

    fn numbers_in(&self, text: &str) -> impl Iterator<Item = Mark> {
        let wanted = |number: &Number| {
            let found = self.numbers.iter().find(|(wanted, _)| number.is(wanted));
            found.map(|(_, wanted)| *wanted)
        };
        // Nothing is asked for more seldom, and nothing costs more to look for.
        let text = if self.numbers.is_empty() { "" } else { text };
        number::mentioned(text).filter_map(move |(range, number)| {
            Some(Mark {
                start: range.start,
                end: range.end,
                wanted: wanted(&number)?,
            })
        })
    }
}
