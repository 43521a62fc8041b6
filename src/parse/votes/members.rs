//! Who is in a list of names that has its vote before it: those known, and in a list of nothing but names also those whom
//! the document names nowhere else: `Eva Ek (S), Bo Lind och Åsa Ny`.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::parties;
use crate::terms::pattern::regex;
use crate::terms::people::{self, Known};
use paragraf_index::record::Person;

/// The members of a list.
pub fn of_list(text: &str, known: &Known) -> Vec<Person> {
    of_names_alone(text, known).unwrap_or_else(|| {
        let called = known.called(text).into_iter();
        called.map(|found| found.person).collect()
    })
}

/// The members of a list; `None` where it holds anything but names.
pub fn of_names_alone(text: &str, known: &Known) -> Option<Vec<Person>> {
    let mut members = Vec::new();
    let mut at = 0;
    for found in known.called(text) {
        members.extend(unknown(&text[at..found.range.start])?);
        at = found.range.end;
        members.push(found.person);
    }
    members.extend(unknown(&text[at..])?);
    (!members.is_empty()).then_some(members)
}

/// The names between two people who are known; `None` where anything else stands there. `ordföranden` is a member, too,
/// but has no name here.
fn unknown(between: &str) -> Option<Vec<Person>> {
    static PARTED: LazyLock<Regex> = LazyLock::new(|| regex(r"[,;]|\b(?:och|samt)\b"));
    static NAME: LazyLock<Regex> = LazyLock::new(|| regex(&format!("^{}$", people::NAME_ALONE)));
    let mut members: Vec<Person> = Vec::new();
    for piece in PARTED.split(between) {
        let piece = people::without_titles(piece.trim_matches([' ', '.']));
        if piece.is_empty() || people::only_titles(piece) {
            continue;
        }
        if NAME.is_match(piece) && parties::spelled_out(piece).is_none() {
            members.push(Person {
                name: piece.to_owned(),
                party: None,
            });
            continue;
        }
        members.last_mut()?.party.get_or_insert(local_party(piece)?);
    }
    Some(members)
}

/// `Eva Ek, np`, `Bo Lind, kv`: the letters of a local party, which elsewhere might be an abbreviation.
fn local_party(piece: &str) -> Option<String> {
    let is_short = piece.len() < 5 && piece.chars().all(char::is_lowercase);
    let party = parties::code(piece).or_else(|| is_short.then(|| piece.to_uppercase()));
    party.filter(|_| !people::is_no_party(piece))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::people::Named;

    fn check(text: &str, expected: Option<&[(&str, &str)]>) {
        let known = Known::new(&Named::of(["Eva Ek (S)"].into_iter()).distinct());
        let found = of_names_alone(text, &known);
        let found: Option<Vec<(&str, &str)>> = found.as_ref().map(|members| {
            let members = members.iter();
            members
                .map(|member| (&*member.name, member.party.as_deref().unwrap_or("")))
                .collect()
        });
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn names_without_a_party() {
        check(
            "Eva Ek, Bo Lind, Per-Olof von Ås samt ordföranden.",
            Some(&[("Eva Ek", "S"), ("Bo Lind", ""), ("Per-Olof von Ås", "")]),
        );
        check(
            "Bo Lind, np, Eva Ek, Per Ås, kv och Åsa Ny, c.",
            Some(&[
                ("Bo Lind", "NP"),
                ("Eva Ek", "S"),
                ("Per Ås", "KV"),
                ("Åsa Ny", "C"),
            ]),
        );
        check("Eva Ek och samtliga ledamöter från Bygdens Väl", None);
        check("Eva Ek, Miljöpartiet De Gröna", None);
    }
}
