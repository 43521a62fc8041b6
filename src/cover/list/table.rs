//! A table of those present: `Ledamöter  Parti  Tjänstgörande ersättare`, `Namn  Parti  Funktion  Närv.`

use crate::clean::CleanLine;
use crate::cover::person;
use crate::document::Cell;
use crate::terms::{parties, people};
use paragraf_index::record::{Attendance, Person, Role};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Party,
    Function,
    Present,
    Substitute,
    Other,
}

/// Reads the rows below the first header with a column for names and one for parties.
pub fn read(lines: &[CleanLine]) -> Vec<Attendance> {
    let mut columns: Vec<(Column, f32)> = Vec::new();
    let mut present = Vec::new();
    // `Moderaterna` may stand beside the first of its members alone.
    let mut group = None;
    for line in lines {
        if let Some(header) = header(&line.cells) {
            columns = header;
        } else if !columns.is_empty() {
            present.extend(row(&line.cells, &columns, &mut group));
        }
    }
    present
}

fn header(cells: &[Cell]) -> Option<Vec<(Column, f32)>> {
    let columns: Vec<(Column, f32)> = cells
        .iter()
        .map(|cell| (column(&cell.text), (cell.left + cell.right) / 2.0))
        .collect();
    let has = |wanted| columns.iter().any(|(column, _)| *column == wanted);
    (has(Column::Name) && has(Column::Party)).then_some(columns)
}

fn column(title: &str) -> Column {
    let title = title.to_lowercase();
    let title = title.trim_end_matches(['.', ':']);
    match title {
        "namn"
        | "ledamot"
        | "ledamöter"
        | "ordinarie"
        | "ordinarie ledamot"
        | "ordinarie ledamöter" => Column::Name,
        "parti" => Column::Party,
        "funktion" | "roll" | "uppdrag" => Column::Function,
        "närv" | "närvarande" | "närvaro" | "n" => Column::Present,
        "ersättare" | "tjänstgörande ersättare" | "tjg ersättare" | "tjg. ersättare" => {
            Column::Substitute
        }
        _ => Column::Other,
    }
}

/// Who of a row was there: the member, or the substitute in the member's place.
fn row(
    cells: &[Cell],
    columns: &[(Column, f32)],
    group_of: &mut Option<String>,
) -> Option<Attendance> {
    let mut values: Vec<(Column, &str)> = Vec::new();
    for cell in cells {
        values.push((nearest(cell, columns), cell.text.as_str()));
    }
    let of = |wanted| {
        values
            .iter()
            .find(|(column, _)| *column == wanted)
            .map(|(_, text)| *text)
    };
    let own = of(Column::Party);
    if let Some(group) = own.and_then(parties::spelled_out) {
        *group_of = Some(group.to_owned());
    }
    let party = own.and_then(parties::code).or_else(|| group_of.clone());
    let first = of(Column::Name).unwrap_or(&cells.first()?.text);
    let (absent, name) = match first.split_once(':') {
        Some((word, name)) if word.eq_ignore_ascii_case("frånvarande") => (true, name.trim()),
        _ => (false, first),
    };
    let person = named(name, party.as_deref())?;
    let text = [
        of(Column::Function),
        name.split_once(',').map(|(_, title)| title),
    ];
    let title = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if let Some(substitute) =
        of(Column::Substitute).and_then(|name| named(name, person.party.as_deref()))
    {
        return Some(Attendance {
            in_place_of: Some(person),
            ..attendance(substitute, Role::Substitute)
        });
    }
    let is_marked = of(Column::Present).map(is_present);
    let tracked = columns.iter().any(|(column, _)| *column == Column::Present);
    if absent || tracked && is_marked != Some(true) {
        return None;
    }
    let said = format!("{} (-), {title}", person.name);
    let role = person::read(&said, Role::Member, None)
        .first()
        .map_or(Role::Member, |one| one.role);
    Some(attendance(person, role))
}

fn nearest(cell: &Cell, columns: &[(Column, f32)]) -> Column {
    let middle = (cell.left + cell.right) / 2.0;
    columns
        .iter()
        .min_by(|a, b| (a.1 - middle).abs().total_cmp(&(b.1 - middle).abs()))
        .map_or(Column::Other, |(column, _)| *column)
}

/// A name with the party of its column, or with one in brackets.
fn named(text: &str, party: Option<&str>) -> Option<Person> {
    if let Some(found) = people::all(text).into_iter().next() {
        return Some(found.person);
    }
    let name = text.split([',', '(']).next()?.trim();
    let is_name = name.contains(' ')
        && name.len() < 60
        && name.starts_with(char::is_uppercase)
        && name
            .chars()
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '-' | '’' | '.'));
    let party = parties::code(party?)?;
    is_name.then(|| Person {
        name: name.to_owned(),
        party: Some(party),
    })
}

fn is_present(mark: &str) -> bool {
    matches!(
        mark.trim().to_lowercase().as_str(),
        "j" | "ja" | "x" | "1" | "n" | "närv" | "närvarande" | "✓" | "×"
    )
}

fn attendance(person: Person, role: Role) -> Attendance {
    Attendance {
        name: person.name,
        party: person.party,
        role,
        in_place_of: None,
        paragraphs: Vec::new(),
        hours: None,
    }
}
