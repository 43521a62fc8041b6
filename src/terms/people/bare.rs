//! Members in minutes that print parties without brackets: `Eva Ek MP yrkar`.
//!
//! A few capitals behind a name may be anything. They are a party where the document prints those of many members so,
//! and brackets behind the names of fewer.

use std::collections::HashSet;

use super::local::{is_no_party, near};
use super::{last_of, name_at_end, person, without_titles};
use crate::terms::{parties, words};
use paragraf_index::record::Person;

/// So many members of known parties show that parties are printed so.
const ENOUGH: usize = 3;

/// The people of a document whose people with parties in brackets are `known`.
pub fn of_bare_parties(text: &str, known: &[Person]) -> Vec<Person> {
    let mut people = behind_names(text);
    let all: Vec<Option<String>> = people.iter().map(|person| person.party.clone()).collect();
    let is_national = |party: &Option<String>| party.as_deref().is_some_and(parties::is_national);
    // What is no known party is one where it is met more than once.
    people.retain(|person| {
        let same = all.iter().filter(|party| **party == person.party);
        is_national(&person.party) || same.take(2).count() > 1
    });
    let mut seen = HashSet::new();
    people.retain(|person| seen.insert(person.clone()));
    let national = people.iter().filter(|person| is_national(&person.party));
    let parties: HashSet<_> = national.clone().map(|person| &person.party).collect();
    let members = national.count();
    match members >= ENOUGH && parties.len() > 1 && members > known.len() {
        true => people,
        false => Vec::new(),
    }
}

/// Everybody behind whose name a few capitals stand.
fn behind_names(text: &str) -> Vec<Person> {
    const LONGEST: usize = 4;
    let mut people = Vec::new();
    let mut from = 0;
    for (start, word) in words::capitalised(text, char::is_alphabetic) {
        let end = start + word.len();
        let is_code = word.chars().count() <= LONGEST && word.chars().all(char::is_uppercase);
        if !is_code || !text[..start].ends_with(' ') || goes_on(&text[end..]) {
            continue;
        }
        let code = parties::code(word).filter(|_| !is_no_party(&word.to_lowercase()));
        let Some(code) = code else {
            continue;
        };
        let line = text[from..start].rsplit('\n').next().unwrap_or_default();
        let name = name_at_end(near(line));
        let name = name.map(|name| without_titles(last_of(name)));
        people.extend(name.and_then(|name| person(name, &code, 0..0)));
        from = end;
    }
    people.into_iter().map(|found| found.person).collect()
}

/// Whether a name or a word goes on behind a capital: `Anna M Ek`, `Bo S. Lind`, `Ekby C-hall`.
fn goes_on(after: &str) -> bool {
    let name = after.strip_prefix(' ').unwrap_or("");
    name.starts_with(char::is_uppercase) || after.starts_with(['.', '-', '–', ':', '/', '’', '\''])
}

#[cfg(test)]
mod tests {
    use super::super::Named;
    use super::super::sample::told;
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let known = Named::of(text.lines()).distinct();
        assert_eq!(told(&of_bare_parties(text, &known)), expected, "{text}");
    }

    #[test]
    fn capitals_are_a_party_where_others_are() {
        check(
            "Eva Ek MP yrkar bifall. Bo von Lind M, Maj Ed BP och Ordföranden Åsa Ny S biträder. Maj Ed BP reserverar sig.",
            &[
                ("Eva Ek", "MP"),
                ("Bo von Lind", "M"),
                ("Maj Ed", "BP"),
                ("Åsa Ny", "S"),
            ],
        );
        check("Eva M Ek, Bo S Lind och Åsa C Ny yrkar bifall.", &[]);
        check("Skolan Ekby S, Skolan Lindby S, Skolan Nyby S byggs.", &[]);
        check(
            "Eva Ek (MP), Bo Lind (M), Åsa Ny (S) yrkar. Eva Ek MP, Bo Lind M, Åsa Ny S: ja.",
            &[],
        );
    }
}
