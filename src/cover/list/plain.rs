//! A list of those present without columns: `Eva Ek (S), ordförande`, one member a line or two beside each other.

use std::borrow::Cow;

use super::FEWEST;
use crate::clean::CleanLine;
use crate::cover::labels::{self, Label};
use crate::cover::person;
use crate::terms::people;
use paragraf_index::record::{Attendance, Person, Role, Span};

/// More lines than these without a name end a list: page headers come between.
const ASIDE: usize = 4;

/// Reads the names below a title that says they are those present.
pub fn read(
    lines: &[CleanLine],
    local: &[Person],
    promised: Option<(Span, Span)>,
) -> Vec<Attendance> {
    let title = lines.first().map(|line| line.text.to_lowercase());
    let told = |title: String| {
        let begins = ["ledamöter", "upprop", "förteckning över beslutande"];
        let begins = begins.iter().any(|begin| title.starts_with(begin));
        let names = begins || title.contains("närvar");
        names
            && !["omröst", "voter", "röst"]
                .iter()
                .any(|word| title.contains(word))
    };
    if !title.is_some_and(told) {
        return Vec::new();
    }
    let mut present = Vec::new();
    let titled = lines.first().and_then(|line| labels::find(&line.text));
    let mut role = titled.map_or(Some(Role::Member), |(label, _)| role_below(label));
    let mut aside = 0;
    for line in &lines[1..] {
        if let Some((label, _)) = labels::find(&line.text) {
            role = role_below(label);
            continue;
        }
        let entries = entries(line, local);
        if !entries.is_empty() {
            aside = 0;
            let role = role.into_iter();
            present.extend(role.flat_map(|role| {
                let read = |entry: &String| person::read(entry, role, promised);
                entries.iter().flat_map(read).collect::<Vec<_>>()
            }));
        } else {
            aside += 1;
            if aside > ASIDE {
                break;
            }
        }
    }
    if present.len() < FEWEST {
        present.clear();
    }
    present
}

/// In what role the people below a label are present; `None` below one of others.
fn role_below(label: Label) -> Option<Role> {
    match label {
        Label::Present => Some(Role::Member),
        Label::Serving => Some(Role::Substitute),
        Label::NotServing => Some(Role::NotServing),
        _ => None,
    }
}

/// The members of a line that begins with one: each that has a cell of their own, or all of it as one entry.
fn entries(line: &CleanLine, local: &[Person]) -> Vec<String> {
    let whole = people::with_known_party(&line.text, local);
    if !begins(&whole) {
        return Vec::new();
    }
    let cells = line.cells.iter();
    let cells: Vec<Cow<str>> = cells
        .map(|cell| people::with_known_party(&cell.text, local))
        .collect();
    let beside: Vec<usize> = (0..cells.len()).filter(|at| begins(&cells[*at])).collect();
    if beside.len() < 2 {
        return vec![whole.into_owned()];
    }
    let ends = beside[1..].iter().copied().chain([cells.len()]);
    beside
        .iter()
        .zip(ends)
        .map(|(from, to)| cells[*from..to].join(" "))
        .collect()
}

fn begins(text: &str) -> bool {
    people::all(text)
        .first()
        .is_some_and(|first| first.range.start == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn names_below_a_title() {
        let lines = [
            sample::plain("NÄRVAROLISTA"),
            sample::plain("Eva Ek (S)  ordförande"),
            sample::row(&[("Bo Lind (M)", 0.0), ("Åsa Ny (C)", 200.0)], 1.0),
            sample::plain("Per Ås (V), tjänstgörande ersättare för Maj Ed (V)"),
        ];
        let found = read(&lines, &[], None);
        let found: Vec<(&str, Role)> = found
            .iter()
            .map(|one| (one.name.as_str(), one.role))
            .collect();
        let expected = [
            ("Eva Ek", Role::Chair),
            ("Bo Lind", Role::Member),
            ("Åsa Ny", Role::Member),
            ("Per Ås", Role::Substitute),
        ];
        assert_eq!(found, expected);
        let not_serving = [
            sample::plain("Närvarande ej tjänstgörande ersättare"),
            sample::plain("Eva Ek (S)"),
            sample::plain("Bo Lind (M)"),
            sample::plain("Åsa Ny (C)"),
        ];
        let found = read(&not_serving, &[], None);
        assert!(found.iter().all(|one| one.role == Role::NotServing));
        let votes = [
            sample::plain("Närvaro- och omröstningslista"),
            sample::plain("Eva Ek (S)  Ja"),
            sample::plain("Bo Lind (M)  Nej"),
            sample::plain("Åsa Ny (C)  Nej"),
        ];
        assert_eq!(read(&votes, &[], None), []);
    }
}
