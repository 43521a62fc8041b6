//! What a careful reader finds in a protocol: the labels beside a fixture.

use jiff::civil::Date;
use paragraf_index::record::{
    Claim, Kind, MotionEvent, MotionOutcome, Outcome, Person, Proposal, Reference, Voice, Vote,
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
    /// Not read yet, so not compared.
    #[serde(default, rename = "present")]
    _present: serde_json::Value,
    #[serde(default, rename = "notes")]
    _notes: Option<String>,
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
