//! Matters: paragraphs that handle the same thing, joined into one trail. No engine is known here.
//!
//! When a run of the writer ends, the paragraphs of each municipality are read once more as `Trace`s and joined
//! from nothing: the result depends on what the archive holds and never on the order in which files came, and a file
//! that is replaced or goes takes its links with it. The joined matters lie beside the paragraphs
//! (`engine::matters`), with a print of what they were made from: a run that was killed in between is seen by the
//! next one, which joins again.
//!
//! What joins two paragraphs is never that they look alike, only one of these, and each [`Link`] says which:
//!
//! - the same reference number, however it is spelled (`key`). Numbers that stand for many matters at once, such as
//!   that of a year's elections, join nothing, and neither do standing items such as the question time (`standing`);
//! - an explicit reference by body, day and number. Protocols refer to other matters as well, so that the titles must
//!   speak of the same thing, and two numbers of one register keep matters apart;
//! - the same motion, by authors and title, where the bodies number it each in their own way. A list of new motions is a
//!   step of each motion that it names so, and joins none of them (`listed`).
//!
//! A link that is wrong can be cut in the settings ([`Cut`]).

mod join;
mod key;
mod link;
mod listed;
mod sets;
mod standing;
#[cfg(test)]
pub(crate) mod tests;
mod title;
mod trace;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use join::{Joined, join};
pub(crate) use key::Key;
pub(crate) use listed::Announced;
pub(crate) use trace::{Trace, in_order};

/// Version of the rules of joining: another version joins again.
pub(crate) const VERSION: u32 = 3;

/// Paragraphs that handle the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// Stable identifier, also the permalink: `linkoping/ks-2023-860`; without a number, that of its first paragraph.
    pub id: String,
    /// Place name.
    pub municipality: Option<String>,
    /// What it is called where it first comes up.
    pub title: String,
    /// Its reference numbers as printed, each once.
    pub reference_numbers: Vec<String>,
    /// Its paragraphs, earliest first.
    pub steps: Vec<Step>,
}

/// A paragraph on a matter's way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The paragraph.
    pub id: String,
    /// Why it belongs to the matter; empty for the first, to which the others were joined.
    pub links: Vec<Link>,
}

/// Why a paragraph belongs to the same matter as an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The other paragraph.
    pub to: String,
    /// What joins them.
    #[serde(flatten)]
    pub why: Why,
}

/// What joins two paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// Both bear this reference number.
    Number {
        /// As printed on the later one.
        number: String,
    },
    /// One names the other by body, day and number.
    Reference {
        /// The paragraph that names the other.
        by: String,
    },
    /// They handle a motion with the same authors and title.
    Motion,
    /// The paragraph is a list of new motions and names this one, authors and title; it names others, too.
    Listed,
}

/// Two paragraphs, by their ids, that the archive's keeper knows to be of different matters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cut(pub String, pub String);

/// What a reference number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numbered {
    /// Nothing in the archive bears it.
    None,
    /// One matter.
    One(Box<Matter>),
    /// It stands for many matters at once: the paragraphs that bear it, earliest first.
    Many(Vec<String>),
}

/// The day, for sorting: what has none stands last.
fn day_key(date: Option<Date>) -> (bool, Option<Date>) {
    (date.is_none(), date)
}
