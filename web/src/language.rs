//! The languages of the interface; what the archive says stays in its own.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::{ENGLISH, SWEDISH, Words};

/// A language that the site speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// The language of the archive.
    #[serde(rename = "sv")]
    Swedish,
    /// For those who read Swedish with help.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Code as in `lang` and in addresses: `sv`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }

    /// What its speakers call it.
    pub(crate) fn own_name(self) -> &'static str {
        self.pick("Svenska", "English")
    }

    /// The catalogue of interface texts.
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        }
    }

    /// Chooses between two forms of the same text.
    pub(crate) fn pick<T>(self, swedish: T, english: T) -> T {
        match self {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}
