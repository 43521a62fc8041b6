//! What a careful reader finds in a protocol: the labels beside a fixture.

use jiff::civil::Date;
use paragraf_index::record::{
    Claim, Kind, MotionEvent, MotionOutcome, Outcome, Person, Proposal, Reference, Role, Voice,
    Vote,
};
use serde::Deserialize;

/// The labels of one protocol.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    /// Path of the protocol below its folder.
    pub file: String,
    pub municipality: Option<String>,
    pub body: String,
    pub date: Date,
    pub paragraphs: Vec<Labels>,
    /// Those who were there and could vote, where the document tells; substitutes who did not serve are left out.
    pub present: Option<Vec<Present>>,
    /// What of the cover is labelled besides.
    pub place: Option<String>,
    pub time: Option<String>,
    pub approved: Option<Date>,
    #[serde(default, rename = "notes")]
    _notes: Option<String>,
}

/// One of those present.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Present {
    pub name: String,
    pub party: Option<String>,
    pub role: Role,
    /// The member in whose place a substitute serves.
    pub in_place_of: Option<String>,
}

/// The labels of one paragraph.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    pub number: String,
    pub page: Option<u32>,
    pub title: String,
    #[serde(default)]
    pub reference_numbers: Vec<String>,
    pub kind: Kind,
    #[serde(default)]
    pub decision: Vec<String>,
    pub proposal: Option<Proposal>,
    pub motion: Option<MotionLabels>,
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    #[serde(default)]
    pub claims: Vec<Claim>,
    #[serde(default)]
    pub votes: Vec<Vote>,
    #[serde(default)]
    pub reservations: Vec<Voice>,
    #[serde(default)]
    pub statements: Vec<Voice>,
    /// Compared where they are labelled.
    pub recusals: Option<Vec<Voice>>,
    pub non_participants: Option<Vec<Voice>>,
    pub withheld: Option<String>,
    #[serde(default)]
    pub references: Vec<Reference>,
    #[serde(default, rename = "notes")]
    _notes: Option<String>,
}

/// The labels of a motion.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotionLabels {
    #[serde(default)]
    pub authors: Vec<Person>,
    #[serde(default)]
    pub parties: Vec<String>,
    pub submitted: Option<Date>,
    pub event: Option<MotionEvent>,
    pub outcome: Option<MotionOutcome>,
    #[serde(rename = "final")]
    pub is_final: bool,
    pub evidence: Option<String>,
}
