//! Who was there, from the cover's fields and from lists of those present.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::{Pattern, regex};

use super::fields::Field;
use super::labels::Label;
use super::{list, person};
use crate::clean::CleanLine;
use crate::terms::people;
use paragraf_index::record::{Attendance, Person, Role, Span};

/// A name that goes on in the next row: `…, Lennart` / `Gadd (s)`.
static CUT: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?:,|\boch|^)\s*\p{Lu}[\p{L}-]*$"));

/// Reads those present. `lists` are the lines where a list of those present may stand, `local` the members of parties
/// that only the document knows.
pub fn read(
    fields: &[Field],
    lists: &[&[CleanLine]],
    local: &[Person],
    promised: Option<(Span, Span)>,
) -> Vec<Attendance> {
    let mut present = Roll::default();
    for field in fields {
        let Some(role) = role(field) else { continue };
        let rows = party_last(&field.rows);
        let rows: Vec<Cow<str>> = rows
            .iter()
            .map(|row| people::with_known_party(row, local))
            .collect();
        let entries = entries(&rows);
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
        for attendance in list::read(lines, local, promised) {
            present.add(attendance);
        }
    }
    let chairs = |one: &Attendance| matches!(one.role, Role::Chair | Role::ViceChair);
    if !present.people.iter().any(chairs) {
        present.seat_chair(fields);
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
fn entries(rows: &[Cow<'_, str>]) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for row in rows {
        let first = people::all(row).first().map(|found| found.range.start);
        let begins = first.is_some_and(|start| start < 25);
        // `Eva Ek (S), Ekby` / `Bo Lind (M)`: a whole name goes on with none.
        let cut = |last: &str| first != Some(0) && CUT.is_match(last);
        match entries.last_mut() {
            Some(last) if !begins && !counts_others(row) || cut(last) || is_open(last, row) => {
                last.push(' ');
                last.push_str(row);
            }
            _ => entries.push(row.to_string()),
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

/// Whether an entry waits for the name of the one who is replaced, which the row below has.
fn is_open(entry: &str, below: &str) -> bool {
    entry.ends_with("ersätter") || entry.ends_with(" för") || below.starts_with("för ")
}

/// The rows of a field with each party behind its name, whatever column it stands in.
fn party_last(rows: &[String]) -> Cow<'_, [String]> {
    let first = rows.iter().filter_map(|row| party_first(row)).count();
    let first = first >= list::FEWEST && first * 2 >= rows.len();
    let turned = |row: &String| {
        let before = first.then(|| party_first(row)).flatten();
        before.or_else(|| title_first(row))
    };
    if !rows.iter().any(|row| turned(row).is_some()) {
        return Cow::Borrowed(rows);
    }
    rows.iter()
        .map(|row| turned(row).unwrap_or_else(|| row.clone()))
        .collect()
}

/// `S Eva Ek`: where most rows of a field begin with the party. `S Eva Ek X` is a row of a roll, which is read as such.
fn party_first(row: &str) -> Option<String> {
    static PARTY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
        let name = people::NAME_ALONE;
        regex(&format!(
            r"^(?P<party>\p{{Lu}}{{1,4}}) (?P<name>{name})(?P<rest>$|,.*)"
        ))
    });
    let found = PARTY_FIRST.captures(row)?;
    let (name, party) = (&found["name"], &found["party"]);
    (!name.ends_with(" X")).then(|| format!("{name} ({party}){}", &found["rest"]))
}

/// `Eva Ek   Ledamot   (S)`, `Eva Ek, 1:e v. ordf. (s)`: a title between name and party.
fn title_first(row: &str) -> Option<String> {
    static TITLE_FIRST: LazyLock<Regex> = LazyLock::new(|| {
        let name = people::NAME_ALONE;
        regex(&format!(
            r"^(?P<name>{name})(?P<title>,? (?i:(?:\d:[ae] |förste |andre )?(?:vice |v\.? )?(?:ordförande|ordf\.?)|ledamot|ersättare)) \((?P<party>\p{{L}}{{1,4}})\)$"
        ))
    });
    let found = TITLE_FIRST.captures(row)?;
    let (name, party) = (&found["name"], &found["party"]);
    Some(format!("{name} ({party}){}", &found["title"]))
}

/// Those present, each once: who is named twice is the same person where nothing speaks against it.
#[derive(Default)]
struct Roll {
    people: Vec<Attendance>,
    places: HashMap<String, Vec<usize>>,
}

impl Roll {
    /// Nobody is told to be the chair: who signs the minutes beside the secretary and those who check them was.
    fn seat_chair(&mut self, fields: &[Field]) {
        let rows = |label: Label| {
            let labelled = fields.iter().filter(move |field| field.label == label);
            labelled.flat_map(|field| field.rows.iter().map(|row| row.trim()))
        };
        let checks = |name: &str| rows(Label::Approvers).any(|row| row.contains(name));
        let signers = rows(Label::Signatures).filter(|name| !checks(name));
        let mut seats = signers.filter_map(|name| self.places.get(name)?.first().copied());
        if let (Some(seat), None) = (seats.next(), seats.next()) {
            self.people[seat].role = Role::Chair;
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::clean;
    use crate::cover::fields;
    use crate::extract::text::pages;

    fn check(cover: &str, expected: &[(&str, &str, Role)]) {
        let pages = pages(cover);
        let found = read(&fields::read(&clean(&pages).lines, 0..0), &[], &[], None);
        let found: Vec<(&str, &str, Role)> = found
            .iter()
            .map(|one| {
                (
                    one.name.as_str(),
                    one.party.as_deref().unwrap_or(""),
                    one.role,
                )
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_substitute_without_a_member_ends_the_entry() {
        use Role::{Chair, Member, Substitute};
        let cover = "\
Beslutande      Eva Ek (S), ordförande
                Bo Lind (M), tjänstgörande ersättare
                Åsa Ny (C)
                Per Ås (V), tjänstgörande ersättare
                för Maj Ed (V)
";
        check(
            cover,
            &[
                ("Eva Ek", "S", Chair),
                ("Bo Lind", "M", Substitute),
                ("Åsa Ny", "C", Member),
                ("Per Ås", "V", Substitute),
            ],
        );
    }

    #[test]
    fn a_title_before_the_party() {
        let cover = "\
Beslutande      Eva Ek          Ordförande           (S)
                Bo Lind         1:e vice ordförande  (M)
                Åsa Ny          Ledamot              (C)
                Per Ås, 2:e v. ordf. (v)
";
        check(
            cover,
            &[
                ("Eva Ek", "S", Role::Chair),
                ("Bo Lind", "M", Role::ViceChair),
                ("Åsa Ny", "C", Role::Member),
                ("Per Ås", "V", Role::ViceChair),
            ],
        );
    }

    #[test]
    fn who_signs_as_the_chair() {
        let cover = "\
Beslutande      S     Eva Ek
                M     Bo Lind
                ÄP    Åsa Ny, §§ 4-6

Justerare       Bo Lind

Underskrifter   Sekreterare  ................
                             Kim Dal
                Ordförande   ................
                             Eva Ek
                Justerare    ................
                             Bo Lind
";
        check(
            cover,
            &[
                ("Eva Ek", "S", Role::Chair),
                ("Bo Lind", "M", Role::Member),
                ("Åsa Ny", "ÄP", Role::Member),
            ],
        );
    }
}
