//! Other forms of words, and the parts of compounds: a table made by hand, so that the analyser of the index is not
//! measured by what it was made from.

use std::collections::HashMap;

use super::vary::replaced;

/// Lines of `word form form … = part part …`; `#` begins a comment.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    /// By word: other forms.
    forms: HashMap<String, Vec<String>>,
    /// By compound: its parts, with blanks between them.
    parts: HashMap<String, String>,
}

impl Forms {
    /// Reads a table.
    pub fn new(table: &str) -> Forms {
        let mut read = Forms::default();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let (words, parts) = line.split_once('=').unwrap_or((line, ""));
            let mut words = words.split_whitespace().map(str::to_owned);
            let Some(word) = words.next() else { continue };
            if !parts.trim().is_empty() {
                read.parts.insert(word.clone(), parts.trim().to_owned());
            }
            read.forms.insert(word, words.collect());
        }
        read
    }

    /// A text with its words in other forms; the `turn` picks among them. `None` where no word has another.
    pub(super) fn inflected(&self, text: &str, turn: usize) -> Option<String> {
        replaced(text, |word| {
            let forms = self.forms.get(word).filter(|forms| !forms.is_empty())?;
            Some(forms[turn % forms.len()].clone())
        })
    }

    /// A text with its compounds taken apart; `None` where it has none.
    pub(super) fn apart(&self, text: &str) -> Option<String> {
        replaced(text, |word| self.parts.get(word).cloned())
    }
}
