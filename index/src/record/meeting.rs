//! What a protocol says of its meeting: where and when, who was there, and who approved the minutes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Person, Source};

/// One body's meeting as the cover of one protocol tells it. What the cover does not say is `None` or empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// The beginning of its paragraphs' ids: `linkoping/kommunstyrelsen/2024-06-11`.
    pub id: String,
    /// Place name without `kommun` or `stad`.
    pub municipality: Option<String>,
    /// The body that met; empty where the document names none.
    pub body: String,
    /// Day of the meeting, never of approval, notice or print.
    pub date: Option<Date>,
    /// The room, as printed.
    pub place: Option<String>,
    /// The hours, as printed.
    pub time: Option<String>,
    /// The numbers that the cover promises.
    pub paragraphs: Vec<Span>,
    /// Those present, in the order of the cover.
    pub present: Vec<Attendance>,
    /// Who approved the minutes, and when.
    pub approval: Option<Approval>,
    /// Where it was read.
    pub source: Source,
}

/// Numbers of paragraphs, from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first number.
    pub first: u32,
    /// The last number.
    pub last: u32,
}

impl Span {
    /// Whether a number lies in it.
    pub fn contains(&self, number: u32) -> bool {
        (self.first..=self.last).contains(&number)
    }
}

/// A politician who was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Name as printed.
    pub name: String,
    /// Party code, `-` for none, `None` where the document does not say.
    pub party: Option<String>,
    /// In what role.
    pub role: Role,
    /// Whom a substitute stood in for, where the cover says it.
    pub in_place_of: Option<Person>,
    /// The paragraphs attended, where the cover says so; empty means all.
    pub paragraphs: Vec<Span>,
    /// The hours attended, as printed, where the cover gives them.
    pub hours: Option<String>,
}

/// The role in which somebody was present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Ordförande.
    Chair,
    /// Vice ordförande, also first and second.
    ViceChair,
    /// Ledamot.
    Member,
    /// Tjänstgörande ersättare: votes in someone's place.
    Substitute,
    /// Ej tjänstgörande ersättare: present without a vote.
    NotServing,
}

/// Justering: the minutes are checked and signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Those chosen to check them.
    pub by: Vec<Person>,
    /// The day.
    pub date: Option<Date>,
}
