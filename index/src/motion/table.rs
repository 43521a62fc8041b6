//! Motions as a table for spreadsheets.

use super::MotionRecord;
use super::score::name;
use crate::record::Person;

type Column = (&'static str, fn(&MotionRecord) -> String);

/// The columns, left to right. Lists stand in one cell, one item a line.
const COLUMNS: [Column; 15] = [
    ("id", |m| m.id.clone()),
    ("municipality", |m| {
        m.municipality.clone().unwrap_or_default()
    }),
    ("title", |m| m.title.clone()),
    ("reference_numbers", |m| m.reference_numbers.join("\n")),
    ("authors", |m| {
        m.authors.iter().map(person).collect::<Vec<_>>().join("\n")
    }),
    ("parties", |m| m.parties.join("\n")),
    ("submitted", |m| {
        text(m.submitted.as_ref().map(|submitted| submitted.date))
    }),
    ("submitted_in", |m| {
        text(m.submitted.as_ref().map(|submitted| &submitted.paragraph))
    }),
    ("fate", |m| name(&m.fate)),
    ("settled", |m| {
        text(m.settled.as_ref().and_then(|settled| settled.stop.date))
    }),
    ("settled_in", |m| {
        text(m.settled.as_ref().map(|settled| &settled.stop.paragraph))
    }),
    ("quote", |m| {
        text(
            m.settled
                .as_ref()
                .and_then(|s| s.evidence.as_ref())
                .map(|e| &e.quote),
        )
    }),
    ("quote_page", |m| {
        text(
            m.settled
                .as_ref()
                .and_then(|s| s.evidence.as_ref())
                .and_then(|e| e.page),
        )
    }),
    ("days", |m| text(m.days)),
    ("year", |m| text(m.year)),
];

/// Motions as a heading and a line each.
pub fn list_table(motions: &[MotionRecord]) -> Vec<Vec<String>> {
    let heading = COLUMNS.map(|(name, _)| name.to_owned()).to_vec();
    let lines = motions
        .iter()
        .map(|motion| COLUMNS.map(|(_, cell)| harmless(cell(motion))).to_vec());
    [heading].into_iter().chain(lines).collect()
}

/// A cell that a spreadsheet would take for a formula gets a `'` before it.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn person(person: &Person) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
