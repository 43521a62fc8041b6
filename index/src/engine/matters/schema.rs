//! The fields of matters and motions. The whole of each lies as JSON in `record`; the others help to find and count.

use jiff::civil::Date;
use tantivy::TantivyDocument;
use tantivy::schema::{FAST, Field, INDEXED, NumericOptions, STORED, Schema};

use crate::engine::schema::{choice, key};
use crate::matter::Joined;
use crate::motion::{MotionRecord, Term};
use crate::plan::token::{code, day};
use crate::position::Positions;

/// Value of `sort_of` for a matter.
pub(super) const MATTER: &str = "matter";
/// Value of `sort_of` for a motion.
pub(super) const MOTION: &str = "motion";

/// Value of `sort_of` for the positions of parties in a paragraph.
pub(super) const POSITIONS: &str = "positions";

/// The fields by name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// [`MATTER`], [`MOTION`] or [`POSITIONS`].
    pub sort_of: Field,
    /// The matter's identifier.
    pub id: Field,
    /// The addresses that the matter's numbers make.
    pub number: Field,
    /// The matter's paragraphs.
    pub member: Field,
    pub record: Field,
    pub municipality: Field,
    /// Bodies that handled the motion.
    pub body: Field,
    /// Parties behind the motion.
    pub party: Field,
    pub fate: Field,
    /// The year the motion counts in.
    pub year: Field,
    /// First year of the term it counts in.
    pub term: Field,
    /// The day it counts by, as yyyymmdd.
    pub day: Field,
}

impl Fields {
    /// The schema, and its fields.
    pub fn new() -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let number = NumericOptions::from(INDEXED | FAST);
        let fields = Fields {
            sort_of: key(&mut schema, "sort_of"),
            id: key(&mut schema, "id"),
            number: key(&mut schema, "number"),
            member: key(&mut schema, "member"),
            record: schema.add_text_field("record", STORED),
            municipality: choice(&mut schema, "municipality"),
            body: choice(&mut schema, "body"),
            party: choice(&mut schema, "party"),
            fate: choice(&mut schema, "fate"),
            year: schema.add_i64_field("year", number.clone()),
            term: schema.add_i64_field("term", number.clone()),
            day: schema.add_i64_field("day", number),
        };
        (schema.build(), fields)
    }
}

/// The document of a matter.
pub(super) fn of_matter(fields: &Fields, joined: &Joined) -> serde_json::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.sort_of, MATTER);
    document.add_text(fields.id, &joined.matter.id);
    document.add_text(fields.record, serde_json::to_string(&joined.matter)?);
    for address in &joined.addresses {
        document.add_text(fields.number, address);
    }
    // Not the lists that name its motion: they name others, too.
    for trace in &joined.traces {
        document.add_text(fields.member, &trace.id);
    }
    Ok(document)
}

/// The document of a motion.
pub(super) fn of_motion(
    fields: &Fields,
    motion: &MotionRecord,
) -> serde_json::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.sort_of, MOTION);
    document.add_text(fields.id, &motion.id);
    document.add_text(fields.record, serde_json::to_string(motion)?);
    if let Some(municipality) = &motion.municipality {
        document.add_text(fields.municipality, municipality);
    }
    for body in &motion.bodies {
        document.add_text(fields.body, body);
    }
    for party in &motion.parties {
        document.add_text(fields.party, party);
    }
    document.add_text(fields.fate, code(&motion.fate));
    if let Some(year) = motion.year {
        document.add_i64(fields.year, i64::from(year));
    }
    if let Some(term) = motion.term {
        document.add_i64(fields.term, i64::from(term.0));
    }
    if let Some(date) = counted_day(motion) {
        document.add_i64(fields.day, day(date));
    }
    Ok(document)
}

/// The document of the positions in a paragraph.
pub(super) fn of_positions(
    fields: &Fields,
    positions: &Positions,
) -> serde_json::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.sort_of, POSITIONS);
    document.add_text(fields.record, serde_json::to_string(positions)?);
    if let Some(municipality) = &positions.municipality {
        document.add_text(fields.municipality, municipality);
    }
    document.add_text(fields.body, &positions.body);
    for party in positions.parties() {
        document.add_text(fields.party, party);
    }
    if let Some(date) = positions.date {
        document.add_i64(fields.year, i64::from(date.year()));
        document.add_i64(fields.day, day(date));
        if let Some(term) = Term::of(date) {
            document.add_i64(fields.term, i64::from(term.0));
        }
    }
    Ok(document)
}

/// The day a motion counts by.
fn counted_day(motion: &MotionRecord) -> Option<Date> {
    match &motion.settled {
        Some(settled) => settled.stop.date,
        None => motion
            .submitted
            .as_ref()
            .map(|submitted| submitted.date)
            .or(motion.first.date),
    }
}
