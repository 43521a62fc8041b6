//! Who was there, from the cover's fields and from lists of those present.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use super::fields::Field;
use super::labels::Label;
use super::{list, person};
use crate::clean::CleanLine;
use crate::terms::people;
use paragraf_index::record::{Attendance, Role, Span};

/// A name that goes on in the next row: `…, Lennart` / `Gadd (s)`.
static CUT: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?:,|\boch|^)\s*\p{Lu}[\p{L}-]*$"));

/// Reads those present. `lists` are the lines where a list of those present may stand.
pub fn read(
    fields: &[Field],
    lists: &[&[CleanLine]],
    promised: Option<(Span, Span)>,
) -> Vec<Attendance> {
    let mut present = Roll::default();
    for field in fields {
        let Some(role) = role(field) else { continue };
        let entries = entries(&field.rows);
        let told = entries
            .iter()
            .map(|entry| person::read(entry, role, promised));
        let mut told: Vec<Attendance> = told.flatten().collect();
        if told.is_empty() && field.label == Label::Present {
            told = without_party(&field.rows, promised);
        }
        for attendance in told {
            present.add(attendance);
        }
    }
    for lines in lists {
        for attendance in list::read(lines, promised) {
            present.add(attendance);
        }
    }
    present.people
}

/// In what role a field has people; `None` for one that has none who decide.
fn role(field: &Field) -> Option<Role> {
    match field.label {
        Label::Present => Some(Role::Member),
        // The label of a framed table stands beside the middle of its rows, the first of them above it.
        Label::Place | Label::PlaceAndTime | Label::Time => Some(Role::Member),
        Label::Serving => Some(Role::Substitute),
        Label::NotServing => Some(Role::NotServing),
        Label::Chair => Some(Role::Chair),
        _ => None,
    }
}

/// Members of whom none has a party, each in a row: `Eva Ek, ordf.`, `Bo Lind`.
fn without_party(rows: &[String], promised: Option<(Span, Span)>) -> Vec<Attendance> {
    let rows = rows.iter();
    let told: Vec<Attendance> = rows
        .map_while(|row| person::by_name(row, promised))
        .collect();
    match told.len() < list::FEWEST {
        true => Vec::new(),
        false => told,
    }
}

/// The rows of a field, those joined over which a name or a list runs.
fn entries(rows: &[String]) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for row in rows {
        let first = people::all(row).first().map(|found| found.range.start);
        let begins = first.is_some_and(|start| start < 25);
        // `Eva Ek (S), Ekby` / `Bo Lind (M)`: a whole name goes on with none.
        let cut = |last: &str| first != Some(0) && CUT.is_match(last);
        match entries.last_mut() {
            Some(last) if !begins && !counts_others(row) || cut(last) || is_open(last) => {
                last.push(' ');
                last.push_str(row);
            }
            _ => entries.push(row.clone()),
        }
    }
    entries
}

/// `samt ytterligare 25 ledamöter och ersättare`: others, who are not named.
fn counts_others(row: &str) -> bool {
    let row = row.to_lowercase();
    [
        "samt ",
        "och ytterligare",
        "m.fl",
        "m fl",
        "se ",
        "övriga ",
        "enligt ",
    ]
    .iter()
    .any(|words| row.starts_with(words))
}

/// Whether an entry waits for the name of the one who is replaced.
fn is_open(entry: &str) -> bool {
    ["ersätter", " för", "ersättare"]
        .iter()
        .any(|end| entry.ends_with(end))
}

/// Those present, each once: who is named twice is the same person where nothing speaks against it.
#[derive(Default)]
struct Roll {
    people: Vec<Attendance>,
    places: HashMap<String, Vec<usize>>,
}

impl Roll {
    fn add(&mut self, new: Attendance) {
        let known = self.places.entry(new.name.clone()).or_default();
        let people = &mut self.people;
        let same = known.iter().copied().find(|at| {
            let known = &people[*at];
            let votes = |role| role != Role::NotServing;
            (known.party.is_none() || new.party.is_none() || known.party == new.party)
                && votes(known.role) == votes(new.role)
        });
        let Some(at) = same else {
            known.push(people.len());
            people.push(new);
            return;
        };
        let known = &mut people[at];
        // `Ordförande` on a line of its own says more than the list of members, whichever comes first.
        if matches!(new.role, Role::Chair | Role::ViceChair | Role::Substitute)
            && known.role == Role::Member
        {
            known.role = new.role;
        }
        known.party = known.party.take().or(new.party);
        known.in_place_of = known.in_place_of.take().or(new.in_place_of);
        if known.paragraphs.is_empty() == new.paragraphs.is_empty() {
            let new = new.paragraphs.into_iter();
            let others: Vec<Span> = new
                .filter(|span| !known.paragraphs.contains(span))
                .collect();
            known.paragraphs.extend(others);
        }
        known.hours = match (known.hours.take(), new.hours) {
            (Some(known), Some(new)) if known != new => Some(format!("{known}, {new}")),
            (known, new) => known.or(new),
        };
    }
}
