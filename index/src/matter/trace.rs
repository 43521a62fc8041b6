//! What joining needs to know of a paragraph: its record without text and wording.

use jiff::civil::Date;
use serde::Deserialize;

use super::day_key;
use super::key::Key;
use super::listed::is_list;
use super::standing::is_of_several;
use crate::record::{Claim, Kind, Motion, Outcome, Reference, Voice, Vote};

/// A paragraph as it is joined.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Trace {
    pub id: String,
    pub municipality: Option<String>,
    pub body: String,
    pub date: Option<Date>,
    pub paragraph: String,
    pub title: String,
    pub reference_numbers: Vec<String>,
    pub kind: Kind,
    pub outcomes: Vec<Outcome>,
    pub motion: Option<Motion>,
    pub claims: Vec<Claim>,
    pub votes: Vec<Vote>,
    pub reservations: Vec<Voice>,
    pub references: Vec<Reference>,
    pub source: Place,
    /// Of a list of new motions alone.
    #[serde(default)]
    pub text: String,
}

/// The file a paragraph was read from.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Place {
    pub file: String,
}

impl Trace {
    /// Whether the body only put the matter off or sent it on, so that it must come back.
    pub fn is_put_off(&self) -> bool {
        let off = [Outcome::Tabled, Outcome::Recommitted, Outcome::Referred];
        self.outcomes.iter().any(|outcome| off.contains(outcome))
    }

    /// Its reference numbers that can be compared, each with its print.
    pub fn keys(&self) -> impl Iterator<Item = (Key, &str)> {
        let printed = self.reference_numbers.iter();
        printed.filter_map(|printed| Some((Key::new(printed)?, printed.as_str())))
    }

    /// The motion that the paragraph handles, if it handles one: neither a list of new ones, nor several of which it
    /// names nobody and settles none.
    pub fn one_motion(&self) -> Option<&Motion> {
        let motion = self.motion.as_ref()?;
        let nobody = motion.authors.is_empty() && motion.parties.is_empty();
        let several = nobody && !motion.is_final && is_of_several(&self.title);
        (!several && !is_list(self)).then_some(motion)
    }

    /// Lets go of a text that joining does not read.
    pub fn without_text(mut self) -> Trace {
        if !is_list(&self) {
            self.text = String::new();
        }
        self
    }

    /// The first part of its id: the municipality in an address.
    pub fn place(&self) -> &str {
        self.id.split('/').next().unwrap_or_default()
    }
}

/// Brings traces into the order of time and leaves one of each paragraph: that of the file with the smallest path.
pub(crate) fn in_order(mut traces: Vec<Trace>) -> Vec<Trace> {
    let number = |trace: &Trace| {
        let digits = trace.paragraph.chars().take_while(char::is_ascii_digit);
        digits.collect::<String>().parse::<u32>().unwrap_or(0)
    };
    traces.sort_by(|a, b| {
        let key = |trace: &Trace| (day_key(trace.date), number(trace));
        key(a)
            .cmp(&key(b))
            .then_with(|| (&a.body, &a.id, &a.source.file).cmp(&(&b.body, &b.id, &b.source.file)))
    });
    traces.dedup_by(|later, kept| later.id == kept.id);
    traces
}
