//! A row of a list of ballots: a member, and the vote.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::header::{Columns, Form, Place, vote};
use super::{ballot, lettered, middle, together};
use crate::document::Cell;
use crate::terms::{headings, parties, people};
use paragraf_index::record::{Ballot, Person};

/// A ballot as a row has it.
pub struct Cast {
    /// The round it is of, from 0.
    pub round: usize,
    /// Who voted how.
    pub ballot: Ballot,
    /// The middle of its mark, where the vote is told by the mark's place alone.
    pub at: Option<f32>,
}

/// The ballots of a row.
pub fn ballots(cells: &[Cell], columns: &Columns) -> Vec<Cast> {
    let told = |(round, ballot)| Cast {
        round,
        ballot,
        at: None,
    };
    match columns.form {
        Form::Names => named(cells, columns).into_iter().map(told).collect(),
        Form::Spelled => {
            let ballots = spelled(cells).into_iter();
            ballots.map(|ballot| told((0, ballot))).collect()
        }
        Form::Marks => marked(cells, columns),
        Form::Lettered => {
            let ballots = lettered::ballots(cells, columns).into_iter();
            ballots.map(told).collect()
        }
    }
}

/// A member, and marks or the votes themselves in the columns.
fn marked(cells: &[Cell], columns: &Columns) -> Vec<Cast> {
    let parted = together::mark_apart(cells);
    let cells = parted.as_ref().map_or(cells, |parted| &parted[..]);
    let Some(mut person) = person(cells).or_else(|| without_party(cells)) else {
        return Vec::new();
    };
    // A header above the names, not beside them, has lost its columns. The first cell may be a number or a party.
    let above_name = |first: &Place| first.at < cells[0].right && cells[0].text.contains(' ');
    if columns.places.first().is_some_and(above_name) {
        return Vec::new();
    }
    if let Some(substitute) = columns.substitutes.and_then(|at| substitute(cells, at)) {
        person.name = substitute;
    }
    let marks = cells.iter().skip(1).filter_map(|cell| {
        let (round, vote, at) = if let Some(said) = vote(&cell.text) {
            (columns.round_of(said, cell)?, said, None)
        } else {
            let column = columns.of_mark(cell).filter(|_| is_mark(&cell.text))?;
            (column.round, column.vote, Some(middle(cell)))
        };
        Some(Cast {
            round,
            ballot: ballot(person.clone(), vote),
            at,
        })
    });
    marks.collect()
}

/// `Eva Ek   S   Ja   Bo Lind   M   Nej`, `Eva Ek   ja`, or a member alone without columns.
pub fn spelled(cells: &[Cell]) -> Vec<Ballot> {
    if let [alone] = cells {
        return without_columns(&alone.text).into_iter().collect();
    }
    let cells = together::votes_apart(cells);
    let members = cells.split_inclusive(|cell| vote(&cell.text).is_some());
    let ballots = members.filter_map(|cells| {
        let (last, before) = cells.split_last()?;
        // `12   Eva Ek   S   J`
        let letter = || lettered::letter(&last.text).filter(|_| before.len() > 1);
        let said = vote(&last.text).or_else(letter)?;
        let alone = || without_party(before).filter(|_| before.len() == 1);
        Some(ballot(person(before).or_else(alone)?, said))
    });
    ballots.collect()
}

fn without_columns(text: &str) -> Option<Ballot> {
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^(?:\d{1,3}\.? )?(?P<name>\p{Lu}.*) \(?(?P<party>\p{L}{1,4}|-)\)? (?P<vote>\p{L}+)$",
        )
    });
    let found = ALONE.captures(text)?;
    let person = Person {
        name: found["name"].to_owned(),
        party: Some(parties::code(&found["party"])?),
    };
    Some(ballot(person, vote(&found["vote"])?))
}

/// The members of a row of columns of names.
fn named(cells: &[Cell], columns: &Columns) -> Vec<(usize, Ballot)> {
    let members = cells.iter().filter_map(|cell| {
        let place = columns.nearest(cell.left)?;
        let Some(found) = people::all(&cell.text).into_iter().next() else {
            let below = (cell.left - place.at).abs() < SAME_EDGE;
            let bare = || bare(&cell.text).filter(|_| below);
            let member = of_local_party(&cell.text).or_else(bare)?;
            return Some((place.round, ballot(member, place.vote)));
        };
        // A sentence below the list names people, too.
        let alone = cell.text.len() < found.range.len() + 12 && found.range.start == 0;
        alone.then(|| (place.round, ballot(found.person, place.vote)))
    });
    members.collect()
}

/// Left edges no further apart are of one column.
const SAME_EDGE: f32 = 6.0;

/// `Eva Ek`, in a list that names no parties.
fn bare(text: &str) -> Option<Person> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| regex(&format!("^{}$", people::NAME_ALONE)));
    let is_name = NAME.is_match(text)
        && text.contains(char::is_lowercase)
        && parties::spelled_out(text).is_none()
        && headings::find(text).is_none();
    is_name.then(|| Person {
        name: text.to_owned(),
        party: None,
    })
}

/// `Eva Ek, NS`: in running text the code of a local party might be anything.
fn of_local_party(text: &str) -> Option<Person> {
    let (name, code) = text.split_once(", ")?;
    let capitals = !code.contains(char::is_lowercase) && name.contains(' ');
    let party = parties::code(code).filter(|_| capitals)?;
    Some(Person {
        name: name.to_owned(),
        party: Some(party),
    })
}

/// A member whose party the row does not name.
fn without_party(cells: &[Cell]) -> Option<Person> {
    let name = name(cells.first()?)?;
    let capitalised = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(word, "von" | "af" | "de" | "la" | "der" | "van")
    };
    name.split([' ', '-'])
        .all(capitalised)
        .then_some(Person { name, party: None })
}

/// The party, if it is known by its name, of a row that holds nothing but a group's: `VÄNSTERPARTIET`, `VÅR BYGD`.
pub fn group(cells: &[Cell]) -> Option<Option<String>> {
    let [alone] = cells else { return None };
    // `Moderaterna (M)`
    let name = alone.text.split(" (").next().unwrap_or("");
    // `CENTERPARTIET – Ordinarie (4)`
    let name = [
        " – Ordinarie",
        " – Ersättare",
        " - Ordinarie",
        " - Ersättare",
    ]
    .iter()
    .find_map(|members| name.strip_suffix(members))
    .unwrap_or(name);
    let party = parties::spelled_out(name).map(str::to_owned);
    let capitals = name.chars().all(|char| char.is_uppercase() || char == ' ');
    (party.is_some() || capitals && name.len() < 40).then_some(party)
}

/// The name in the column of those who voted for an absent member.
fn substitute(cells: &[Cell], at: f32) -> Option<String> {
    let is_name = |cell: &&Cell| {
        cell.left <= at
            && at <= cell.right
            && cell.text.contains(' ')
            && parties::code(&cell.text).is_none()
    };
    let mut others = cells.iter().skip(1);
    others.find(is_name).map(|cell| cell.text.clone())
}

/// The member of a row: with the party in brackets, or in a column of its own before or after the name.
pub fn person(cells: &[Cell]) -> Option<Person> {
    // `12   Lars Munter   M`: the rows of long lists are numbered.
    let first = cells.first()?.text.trim_end_matches('.');
    let numbered = first.parse::<u16>().is_ok();
    let cells = &cells[usize::from(numbered)..];
    let first = cells.first()?;
    if let Some(found) = people::all(&first.text).into_iter().next() {
        return Some(found.person);
    }
    if let (Some(party), Some(name)) = (party(first), cells.get(1).and_then(name)) {
        return Some(Person {
            name,
            party: Some(party),
        });
    }
    let name = name(first)?;
    if let Some(party) = behind_comma(&first.text) {
        return Some(Person {
            name,
            party: Some(party),
        });
    }
    let mut others = cells.iter().skip(1).take(2);
    match others.find(|cell| !is_mark(&cell.text)).and_then(party) {
        Some(party) => Some(Person {
            name,
            party: Some(party),
        }),
        None => behind_party(&name),
    }
}

/// `Eva Ek, bop`, `Eva Ek, NPB, ersättare`: the letters of a local party.
fn behind_comma(printed: &str) -> Option<String> {
    let code = printed.split(',').nth(1)?.trim();
    let is_code = code.len() <= 4 && code.len() > 1 && code.chars().all(char::is_alphabetic);
    if code.contains(char::is_uppercase) {
        return parties::code(code).filter(|_| is_code);
    }
    (is_code && !people::is_no_party(code)).then(|| code.to_uppercase())
}

/// `NPB  Eva Ek`: a long party leaves little room before the name.
fn behind_party(printed: &str) -> Option<Person> {
    let (code, name) = printed.split_once(' ')?;
    let is_code = code.len() > 1 && code.chars().all(char::is_uppercase);
    let is_name = name.contains(' ') && name.contains(char::is_lowercase);
    Some(Person {
        name: name.to_owned(),
        party: Some(parties::code(code).filter(|_| is_code && is_name)?),
    })
}

fn name(cell: &Cell) -> Option<String> {
    // `12  Eva Ek`: a number may stand close before its name.
    let unnumbered = cell
        .text
        .trim_start_matches(|char: char| char.is_ascii_digit());
    let unnumbered = unnumbered.strip_prefix('.').unwrap_or(unnumbered);
    let name = unnumbered.split([',', '(']).next()?.trim();
    let is_name = name.split(' ').count() >= 2
        && name.starts_with(char::is_uppercase)
        && name
            .chars()
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '-' | '’' | '.'));
    is_name.then(|| name.to_owned())
}

fn party(cell: &Cell) -> Option<String> {
    let text = cell.text.as_str();
    let lower = text.chars().all(char::is_lowercase) && text.len() <= 4 && !is_mark(text);
    lower
        .then(|| text.to_uppercase())
        .or_else(|| parties::code(text))
}

/// Whether cells are nothing but the marks or votes of a row that has wrapped, one a round. A number is a sum.
pub fn is_wrapped(cells: &[Cell], columns: &Columns) -> bool {
    let is_vote = |cell: &Cell| {
        is_mark(&cell.text) && cell.text != "1" || lettered::letter(&cell.text).is_some()
    };
    matches!(columns.form, Form::Marks | Form::Lettered)
        && (1..=columns.rounds).contains(&cells.len())
        && cells.iter().all(is_vote)
}

/// Whether a cell holds nothing but the mark of a vote.
pub fn is_mark(text: &str) -> bool {
    matches!(
        text.trim(),
        "X" | "x" | "I" | "●" | "■" | "✓" | "✗" | "1" | "•" | "×"
    )
}
