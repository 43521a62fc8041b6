//! What can be wrong in a search, and what to tell the person who made it.

use serde::Serialize;

use crate::language::Language;

/// What is shown of a value that is wrong, in characters.
const SHOWN: usize = 500;

/// One thing that is wrong in a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// The key in the address.
    pub field: String,
    /// What was sent.
    pub value: String,
    /// What is wrong with it.
    #[serde(skip)]
    pub wrong: Wrong,
}

/// Ways for a search to be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    TooLong,
    NoDate,
    Crossed,
    NoValue,
    NoNumber,
    TooDeep,
    UnknownKey,
}

impl Mistake {
    pub fn new(field: &str, value: &str, wrong: Wrong) -> Self {
        Mistake {
            field: field.to_owned(),
            value: value.chars().take(SHOWN).collect(),
            wrong,
        }
    }

    /// What to tell the person who made it.
    pub fn message(&self, language: Language) -> String {
        let words = language.words();
        let open = language.pick('”', '“');
        let quoted = |text: &str, what| format!("{open}{text}” {what}");
        let what = match self.wrong {
            Wrong::TooLong => return words.query_too_long.to_owned(),
            Wrong::Crossed => return words.dates_crossed.to_owned(),
            Wrong::NoDate => words.bad_date,
            Wrong::NoValue => words.bad_value,
            Wrong::NoNumber => words.bad_number,
            Wrong::TooDeep => words.too_deep,
            Wrong::UnknownKey => return quoted(&self.field, words.unknown_key),
        };
        quoted(&self.value, what)
    }
}
