//! Counts of what was read rightly, field by field, and the differences in words.

use std::collections::BTreeMap;
use std::fmt;

/// Fields that are right or wrong in a paragraph (some of them in a document).
pub const EXACT: [&str; 18] = [
    "municipality",
    "body",
    "date",
    "paragraph",
    "page",
    "kind",
    "event",
    "outcome",
    "final",
    "votes",
    "to",
    "place",
    "time",
    "approved",
    "recusals",
    "apart",
    "withheld",
    "meaning",
];

/// Fields that are right to a degree: lists of things, and texts of words.
pub const COUNTED: [&str; 16] = [
    "title",
    "numbers",
    "decision",
    "proposal",
    "outcomes",
    "authors",
    "parties",
    "submitted",
    "evidence",
    "claims",
    "demands",
    "ballots",
    "reservations",
    "statements",
    "references",
    "present",
];

/// What of a field was found, missed and invented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub found: usize,
    pub missed: usize,
    pub invented: usize,
}

impl Tally {
    /// The F1 figure; `None` where there was nothing to find and nothing was.
    pub fn f1(self) -> Option<f64> {
        let all = 2 * self.found + self.missed + self.invented;
        (all > 0).then(|| 2.0 * self.found as f64 / all as f64)
    }
}

/// One thing that was read otherwise than labelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The document and its paragraph: `att-satser § 41`.
    pub place: String,
    pub field: &'static str,
    /// What the labels and the reading say.
    pub what: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.place, self.field, self.what)
    }
}

/// All that came of comparing the documents of one layout.
#[derive(Debug, Default)]
pub struct Account {
    pub tallies: BTreeMap<&'static str, Tally>,
    pub differences: Vec<Difference>,
}

impl Account {
    pub fn add(&mut self, field: &'static str, found: usize, missed: usize, invented: usize) {
        let tally = self.tallies.entry(field).or_default();
        tally.found += found;
        tally.missed += missed;
        tally.invented += invented;
    }

    pub fn differ(&mut self, place: &str, field: &'static str, what: String) {
        self.differences.push(Difference {
            place: place.to_owned(),
            field,
            what,
        });
    }
}
