//! Members of local parties in minutes that print parties in lower case: `Majvor Ek (bp)`, `Majvor Ek, bp, yrkar`.
//!
//! A few small letters in brackets, or after a comma, may be anything. They are a party where the document prints other
//! parties so, where they stand behind names more than once, and where those people are never named with another party.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::{NAME, last_of, person, without_titles};
use crate::terms::parties;
use paragraf_index::record::Person;

/// So many members of known parties show that parties are printed in lower case.
const ENOUGH: usize = 3;

/// Small letters that are met there and are no party.
#[rustfmt::skip]
const ROLES: [&str; 27] = [
    "adj", "bil", "bl", "del", "dnr", "dvs", "då", "ej", "ers", "ev", "fd", "ja", "jäv", "just", "led", "men", "nej", "nr", "ny", "ord",
    "ordf", "se", "sekr", "som", "tf", "tjg", "vik",
];

/// Whether a few small letters behind a name are a role.
pub fn is_no_party(code: &str) -> bool {
    ROLES.contains(&code)
}

/// The people of local parties in a document whose people with known parties are `known`.
pub fn of_local_parties(text: &str, known: &[Person]) -> Vec<Person> {
    static BRACKETS: LazyLock<Regex> = LazyLock::new(|| regex(r"\((?P<code>\p{Ll}{1,4})\)"));
    static COMMAS: LazyLock<Regex> = LazyLock::new(|| regex(r", (?P<code>\p{Ll}{1,4})[,:]"));
    // The greatest parties are named in every such document.
    let printed = |forms: [&str; 2], code| match forms.iter().any(|party| text.contains(party)) {
        true => behind_names(text, code, known),
        false => Vec::new(),
    };
    let mut people = printed(["(s)", "(m)"], &BRACKETS);
    people.extend(printed([", s,", ", m,"], &COMMAS));
    people
}

/// A text with the party of one of these people in capitals in brackets, as parties that everybody knows are found:
/// `Majvor Ek, bp, ordförande` as `Majvor Ek (BP), ordförande`.
pub fn with_known_party<'t>(text: &'t str, known: &[Person]) -> Cow<'t, str> {
    let printed = known
        .iter()
        .filter(|one| text.contains(&one.name))
        .find_map(|one| {
            let party = one.party.as_deref()?;
            let code = party.to_lowercase();
            let forms = [
                format!("{} ({code})", one.name),
                format!("{}, {code}", one.name),
            ];
            let form = forms
                .into_iter()
                .find(|form| text.contains(form.as_str()))?;
            Some((form, format!("{} ({party})", one.name)))
        });
    printed.map_or(Cow::Borrowed(text), |(form, found)| {
        Cow::Owned(text.replace(&form, &found))
    })
}

/// The people of local parties behind whose names `form` stands.
fn behind_names(text: &str, form: &Regex, known: &[Person]) -> Vec<Person> {
    let taken: HashSet<&str> = known.iter().map(|person| person.name.as_str()).collect();
    let mut lower = 0;
    let mut people: Vec<Person> = Vec::new();
    for found in form.captures_iter(text) {
        let code = &found["code"];
        if parties::is_lower_code(code) {
            lower += 1;
        }
        if parties::is_lower_code(code) || code.len() < 2 {
            continue;
        }
        let begin = found.get(0).map_or(0, |whole| whole.start());
        let Some(name) = NAME.find(near(&text[..begin])) else {
            continue;
        };
        let name = without_titles(last_of(name.as_str()));
        let new = person(name, &code.to_uppercase(), 0..0).map(|found| found.person);
        people.extend(new.filter(|new| !is_no_party(code) && !taken.contains(&*new.name)));
    }
    if lower < ENOUGH {
        return Vec::new();
    }
    let party = |person: &Person| person.party.clone();
    let all: Vec<Option<String>> = people.iter().map(party).collect();
    people.retain(|person| all.iter().filter(|other| **other == person.party).count() > 1);
    let mut seen = HashSet::new();
    people.retain(|person| seen.insert(person.clone()));
    people
}

/// The end of a text, in which a name has room.
pub fn near(text: &str) -> &str {
    const LONGEST: usize = 80;
    text[text.floor_char_boundary(text.len().saturating_sub(LONGEST))..].trim_end()
}

#[cfg(test)]
mod tests {
    use super::super::Named;
    use super::super::sample::told;
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let known = Named::of(text.lines()).distinct();
        assert_eq!(told(&of_local_parties(text, &known)), expected, "{text}");
    }

    #[test]
    fn small_letters_are_a_party_where_others_are() {
        check(
            "Eva Ek (s), Bo Lind (m), Åsa Ny (fp), Maj Ed (bp). Maj Ed (bp) yrkar bifall.",
            &[("Maj Ed", "BP")],
        );
        check(
            "Eva Ek, s, Bo Lind, m, Åsa Ny, fp, och Maj Ed, bp. Maj Ed, bp, yrkar. Maj Ed, bp: avslag.",
            &[("Maj Ed", "BP")],
        );
        check(
            "Eva Ek, s, Bo Lind, m, Åsa Ny, fp, Maj Ed, som, yrkar, Maj Ed, som, reserverar sig.",
            &[],
        );
        check(
            "Eva Ek (S), Bo Lind (M), Maj Ed (bp). Maj Ed (bp) yrkar.",
            &[],
        );
        check("Eva Ek (s), Bo Lind (m), Åsa Ny (fp), Maj Ed (bp).", &[]);
        check(
            "Eva Ek (s), Bo Lind (m), Åsa Ny (fp), Maj Ed (tjg), Ulf Ås (tjg), Eva Ek (np), Eva Ek (np).",
            &[],
        );
    }

    #[test]
    fn the_party_of_a_member_stands_out() {
        let known = [Person {
            name: "Majvor Ek".to_owned(),
            party: Some("BP".to_owned()),
        }];
        for (text, expected) in [
            ("Majvor Ek, bp, ordförande", "Majvor Ek (BP), ordförande"),
            ("Majvor Ek (bp) § 4", "Majvor Ek (BP) § 4"),
            ("Bo Lind (bp)", "Bo Lind (bp)"),
        ] {
            assert_eq!(with_known_party(text, &known), expected);
        }
    }
}
