//! The scoreboard: how many motions ended in which way.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Fate;

/// How many motions ended in each way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts([u64; Fate::ALL.len()]);

impl Counts {
    /// How many ended so.
    pub fn of(&self, fate: Fate) -> u64 {
        self.0[fate as usize]
    }

    /// Counts so many more.
    pub(crate) fn add(&mut self, fate: Fate, motions: u64) {
        self.0[fate as usize] += motions;
    }

    /// How many there are in all.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// How many the council has settled with an outcome that could be read, the denominator of shares.
    pub fn decided(&self) -> u64 {
        let decided = [
            Fate::Approved,
            Fate::PartlyApproved,
            Fate::Rejected,
            Fate::Answered,
            Fate::WrittenOff,
        ];
        decided.iter().map(|fate| self.of(*fate)).sum()
    }
}

/// An object with the name of each way.
impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(Fate::ALL.len()))?;
        for fate in Fate::ALL {
            map.serialize_entry(&fate, &self.of(fate))?;
        }
        map.end()
    }
}

/// One line of the scoreboard.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What is counted: a party, a year, a place.
    pub value: String,
    /// Motions in all.
    pub motions: u64,
    /// Of them, those the council settled with an outcome that could be read.
    pub decided: u64,
    /// How they ended.
    pub fates: Counts,
}

impl Row {
    pub(crate) fn new(value: String, fates: Counts) -> Row {
        Row {
            value,
            motions: fates.total(),
            decided: fates.decided(),
            fates,
        }
    }
}

/// How motions ended, counted in several ways. A motion of several parties counts once in each party's line and once
/// in the total, so that the lines do not add up to it; so do bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Scoreboard {
    /// All motions, each once.
    pub total: Row,
    /// By party behind them.
    pub parties: Vec<Row>,
    /// By the year they count in, latest first.
    pub years: Vec<Row>,
    /// By the council's term, latest first.
    pub terms: Vec<Row>,
    /// By place.
    pub municipalities: Vec<Row>,
    /// By body that handled them.
    pub bodies: Vec<Row>,
}

impl Scoreboard {
    /// The lines by party as a table: a heading, a line a party, the total. The same in every format.
    pub fn table(&self) -> Vec<Vec<String>> {
        let heading = ["party", "motions", "decided"].map(str::to_owned);
        let heading = heading.into_iter().chain(Fate::ALL.iter().map(name));
        let lines = self.parties.iter().chain([&self.total]).map(|row| {
            let counts = Fate::ALL.iter().map(|fate| row.fates.of(*fate).to_string());
            [
                row.value.clone(),
                row.motions.to_string(),
                row.decided.to_string(),
            ]
            .into_iter()
            .chain(counts)
            .collect()
        });
        [heading.collect()].into_iter().chain(lines).collect()
    }
}

/// The public name of a fate.
pub(super) fn name(fate: &Fate) -> String {
    match serde_json::to_value(fate) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
