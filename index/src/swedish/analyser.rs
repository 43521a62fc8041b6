//! What a word is compared by: its lemma, and the parts of a compound. The same for documents and for questions.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::kin::Kin;
use super::memo::Memo;
use super::tables::Tables;
use super::{compound, irregular, stem};

/// What is known of a form: in one string the form itself, its lemma and its parts, with blanks between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    line: Arc<str>,
    /// Where the form and the blank after it end.
    start: usize,
}

impl Reading {
    /// What all forms of its word have in common: the lemma, or a stem where the word is unknown.
    pub fn lemma(&self) -> &str {
        self.lemma_and_parts().0
    }

    /// The lemmas of the parts of a compound, whole runs of them too: `skolskjuts`, `skola`, `skjuts`, `avgift`.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.lemma_and_parts().1.split_whitespace()
    }

    /// The lemma, and the parts with blanks between them.
    pub fn lemma_and_parts(&self) -> (&str, &str) {
        let read = &self.line[self.start..];
        let end = read.bytes().position(|byte| byte == b' ');
        end.map_or((read, ""), |end| (&read[..end], &read[end + 1..]))
    }
}

/// Reads words, with a dictionary or without.
#[derive(Default)]
pub(crate) struct Analyser {
    tables: Option<Tables>,
    memo: Memo,
    kin: OnceLock<Kin>,
}

impl Analyser {
    /// An analyser; without tables it knows stems only.
    pub fn new(tables: Option<Tables>) -> Analyser {
        Analyser {
            tables,
            memo: Memo::default(),
            kin: OnceLock::new(),
        }
    }

    /// Reads a lower-case form.
    pub fn read(&self, form: &str) -> Reading {
        let line = self.memo.get(form, || match &self.tables {
            Some(tables) => Known(tables).read(form),
            None => stem(irregular::lemma(form).unwrap_or(form)),
        });
        Reading {
            line,
            start: form.len() + 1,
        }
    }

    /// The lemma of a lower-case form.
    pub fn lemma(&self, form: &str) -> String {
        self.read(form).lemma().to_owned()
    }

    /// The lemmas of words that say the same as one with this lemma, in another part of speech.
    pub fn kin(&self, lemma: &str) -> Vec<String> {
        self.kin.get_or_init(|| Kin::new(self)).of(self, lemma)
    }

    /// Whether a form is no word of the dictionary nor made of its words; never without a dictionary.
    pub fn is_unknown(&self, form: &str) -> bool {
        let tables = self.tables.as_ref();
        tables.is_some_and(|tables| {
            Known(tables).known_lemma(form).is_none() && Known(tables).split(form).is_empty()
        })
    }

    /// Whether the dictionary has a word, in this form, as a lemma; never without a dictionary.
    pub fn is_lemma(&self, word: &str) -> bool {
        let tables = self.tables.as_ref();
        tables.is_some_and(|tables| Known(tables).is_lemma(word))
    }

    /// The lemmas of the parts of a compound, in order; none where it is no compound.
    pub fn apart(&self, form: &str) -> Vec<String> {
        let parts = self.tables.as_ref().map(|tables| Known(tables).apart(form));
        parts.unwrap_or_default()
    }

    /// Whether it knows more than stems.
    pub fn has_dictionary(&self) -> bool {
        self.tables.is_some()
    }
}

/// Letters of the shortest unknown word that is taken for a compound; shorter ones are names: `Broman`.
const SHORTEST_UNKNOWN: usize = 8;

/// Reads with a dictionary.
struct Known<'a>(&'a Tables);

impl Known<'_> {
    /// The lemma of a form and its parts, with blanks between them.
    fn read(&self, form: &str) -> String {
        let lemma = self.lemma(form);
        let mut parts = Vec::new();
        self.add_parts(form, &mut parts);
        parts.retain(|part| *part != lemma);
        parts.insert(0, lemma);
        parts.join(" ")
    }

    /// The lemma of a form; of an unknown compound as it is written but for the last part, `skolskjutsreglemente` of
    /// `skolskjutsreglementets`; of any other unknown word its stem.
    fn lemma(&self, form: &str) -> String {
        if let Some(lemma) = self.known_lemma(form) {
            return lemma;
        }
        match self.split(form).last() {
            Some(last) => [&form[..last.start], &self.lemma(&form[last.clone()])].concat(),
            None => stem(form),
        }
    }

    fn known_lemma(&self, form: &str) -> Option<String> {
        if let Some(lemma) = irregular::lemma(form) {
            return Some(lemma.to_owned());
        }
        let Some(lemma) = self.0.lemma(form) else {
            return irregular::compounds(form).find(|word| self.is_lemma(word));
        };
        // The dictionary has irregular forms as words of their own.
        let mended = irregular::lemma(&lemma).map(str::to_owned);
        let mended =
            mended.or_else(|| irregular::compounds(&lemma).find(|word| self.is_lemma(word)));
        Some(mended.unwrap_or(lemma))
    }

    fn is_lemma(&self, word: &str) -> bool {
        self.0.lemma(word).is_some_and(|lemma| lemma == word)
    }

    /// Where the parts of a compound stand; none where it is none.
    fn split(&self, form: &str) -> Vec<Range<usize>> {
        let is_split = match self.known_lemma(form) {
            Some(lemma) => !compound::is_whole(&lemma),
            None => form.chars().count() >= SHORTEST_UNKNOWN,
        };
        if is_split {
            compound::split(self.0, form)
        } else {
            Vec::new()
        }
    }

    fn apart(&self, form: &str) -> Vec<String> {
        let places = self.split(form);
        let last = places.len().saturating_sub(1);
        let lemma = |(i, place): (usize, Range<usize>)| match i == last {
            true => self.lemma(&form[place]),
            false => self.lemma_of_head(&form[place]),
        };
        places.into_iter().enumerate().map(lemma).collect()
    }

    /// Adds the lemmas of all runs of parts, and those of their parts.
    fn add_parts(&self, form: &str, parts: &mut Vec<String>) {
        let places = self.split(form);
        let last = places.len().saturating_sub(1);
        for (i, from) in places.iter().enumerate() {
            for (j, to) in places.iter().enumerate().skip(i) {
                let run = &form[from.start..to.end];
                let lemma = match j == last {
                    true if i == 0 => continue,
                    true => self.lemma(run),
                    false if i == j => self.lemma_of_head(run),
                    false => self.lemma_of_heads(run, to.start - from.start),
                };
                if i == j && lemma.len() < form.len() {
                    self.add_parts(&lemma, parts);
                }
                if !parts.contains(&lemma) {
                    parts.push(lemma);
                }
            }
        }
    }

    fn lemma_of_head(&self, head: &str) -> String {
        let lemma = self
            .0
            .lemma_of_head(head)
            .or_else(|| self.known_lemma(head));
        lemma.unwrap_or_else(|| head.to_owned())
    }

    /// The lemma of several parts that begin a compound; the last of them begins at a place in it.
    fn lemma_of_heads(&self, heads: &str, last: usize) -> String {
        let lemma = self
            .0
            .lemma_of_head(heads)
            .or_else(|| self.known_lemma(heads));
        lemma.unwrap_or_else(|| [&heads[..last], &self.lemma_of_head(&heads[last..])].concat())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::Dictionary;

    /// Lines of `lemma: form form …`: the forms have that lemma, with the dictionary of the system.
    const LEMMAS: &str = include_str!("lemmas.txt");
    /// Lines of `compound: part part …`: the parts are among those it is found by, and `-part` is not.
    const PARTS: &str = include_str!("parts.txt");

    /// With the dictionary of the system; `None`, and a word about it, where there is none.
    static WITH: LazyLock<Option<Analyser>> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let dictionary = Dictionary::find(None).unwrap();
        let (_, tables) = dictionary.prepare(folder.path(), None).unwrap();
        if tables.is_none() {
            eprintln!("not tried: no Swedish dictionary here: install hunspell-sv");
        }
        tables.map(|tables| Analyser::new(Some(tables)))
    });

    fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| line.split_once(": "))
    }

    #[test]
    fn forms_have_their_lemma() {
        let Some(analyser) = &*WITH else {
            return;
        };
        let mut faults = Vec::new();
        for (lemma, forms) in lines(LEMMAS) {
            for form in forms.split_whitespace().chain([lemma]) {
                let read = analyser.lemma(form);
                if read != lemma {
                    faults.push(format!("{form} is read as {read}, not {lemma}"));
                }
            }
        }
        assert_eq!(faults, [""; 0]);
    }

    #[test]
    fn compounds_have_their_parts() {
        let Some(analyser) = &*WITH else {
            return;
        };
        let mut faults = Vec::new();
        for (form, expected) in lines(PARTS) {
            let reading = analyser.read(form);
            let parts: Vec<&str> = reading.parts().collect();
            for part in expected.split_whitespace() {
                let wanted = part.trim_start_matches('-');
                if parts.contains(&wanted) == part.starts_with('-') {
                    faults.push(format!("{form}: {part}, in {parts:?}"));
                }
            }
        }
        assert_eq!(faults, [""; 0]);
    }

    /// Any word has a reading, the same each time, that can be a term: not empty, no blanks.
    fn check_any(analyser: &Analyser, word: &str) -> Result<(), TestCaseError> {
        crate::swedish::each_word(word, |form, _| {
            let reading = analyser.read(form);
            let mut terms = reading.parts().chain([reading.lemma()]);
            assert!(terms.all(|term| !term.is_empty() && !term.contains(char::is_whitespace)));
            assert_eq!(reading, analyser.read(form));
        });
        Ok(())
    }

    proptest! {
        #[test]
        fn any_word_has_a_reading(word in "\\PC{0,40}|([a-zåäö]{1,3}|skol|skjuts|avgift|erna|s){1,12}") {
            check_any(&Analyser::default(), &word)?;
            if let Some(analyser) = &*WITH {
                check_any(analyser, &word)?;
            }
        }
    }
}
