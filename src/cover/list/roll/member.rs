//! The member of a row of a roll: name, party and title.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;
use crate::terms::{parties, people};
use paragraf_index::record::Person;

/// The member of a row.
pub struct Member {
    pub name: String,
    pub party: Option<String>,
    /// What stands behind the name in its cell: a title.
    pub title: String,
    /// Whether a column has the party or the seat.
    pub apart: bool,
    /// `Frånvarande: Eva Ek`.
    pub absent: bool,
    /// The cell behind those of name and party.
    pub end: usize,
}

impl Member {
    /// `Eva Ek, 1:e v ordf`, `Eva Ek (ordf)`, `Eva Ek, s, ordf`, `Eva Ek (S)`, `Eva Ek, ordf S`.
    pub fn of(text: &str) -> Option<Member> {
        let found = people::all(text).into_iter().next();
        if let Some(found) = found.filter(|found| found.range.start == 0) {
            return Some(Member {
                title: text[found.range.end..].trim_matches([',', ' ']).to_owned(),
                name: found.person.name,
                party: found.person.party,
                apart: false,
                absent: false,
                end: 0,
            });
        }
        let (name, behind) = text.split_at(text.find([',', '(']).unwrap_or(text.len()));
        let behind = behind.trim_matches([',', ' ', '(', ')']);
        let first = behind.split(',').next().unwrap_or(behind);
        let last = behind.rsplit(' ').next().unwrap_or(behind);
        let party = code_alone(first).or_else(|| code_alone(last));
        is_name(name).then(|| Member {
            name: name.trim().to_owned(),
            apart: party.is_some() && !text.contains('('),
            party,
            title: behind.to_owned(),
            absent: false,
            end: 0,
        })
    }
}

fn is_name(name: &str) -> bool {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^\p{Lu}[\p{L}’.-]*(?: (?:\p{Lu}[\p{L}’.-]*|von|af|de|la|der|den|van|al|el|i|bin))+$",
        )
    });
    NAME.is_match(name.trim())
}

/// A party's code that is all of a text, and no title and none of the signs that mark who was there.
pub fn code_alone(text: &str) -> Option<String> {
    const MARKS: [&str; 10] = ["x", "n", "f", "i", "j", "a", "ordf", "ers", "tjg", "ej"];
    let text = text.trim();
    let short = text.trim_matches(['(', ')']).chars().count() <= 4;
    let mark = MARKS.iter().any(|mark| text.eq_ignore_ascii_case(mark));
    let local = || {
        let letters = text.chars().all(char::is_lowercase) && text.chars().count() >= 2;
        letters.then(|| text.to_uppercase())
    };
    (short && !mark && !text.is_empty())
        .then(|| parties::code(text).or_else(local))
        .flatten()
}

/// A name with its own party, or with that of the row.
pub fn named(text: &str, party: Option<&str>) -> Option<Person> {
    if let Some(found) = people::all(text).into_iter().next() {
        return Some(found.person);
    }
    let (own, name) = match text.split_once(' ') {
        Some((code, name)) if code_alone(code).is_some() => (code_alone(code), name),
        _ => (None, text),
    };
    let name = name.split([',', '(']).next()?.trim();
    is_name(name).then(|| Person {
        name: name.to_owned(),
        party: own.or_else(|| party.map(str::to_owned)),
    })
}
