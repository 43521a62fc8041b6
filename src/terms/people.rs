//! Names of people with their party: `Åsa Wennlund (L)`, `ordföranden Maria ben Salem Dyne (S)`.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::terms::parties;
use paragraf_index::record::Person;

/// One part of a name; lower-case particles stand between parts.
const PART: &str = r"\p{Lu}[\p{L}\p{M}'’´.]*(?:[-–]\s?\p{Lu}[\p{L}\p{M}'’´]*)*";
const PARTICLE: &str = r"(?:von|af|de|la|ben|bin|van|der|den|el|al|du|dos|di|zu|le|och dag)";

/// The name right before brackets. It is looked for from its end, which is fast.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{0,5}}$"
    ))
    .expect("a fixed pattern")
});

static IN_BRACKETS: LazyLock<Regex> = LazyLock::new(|| {
    let party = parties::IN_BRACKETS;
    Regex::new(&format!("^{party}")).expect("a fixed pattern")
});

/// `Boel Ek, S, och …`: a national party's code between commas, or before the end.
static COMMAED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?P<name>{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{1,4}}),\s(?P<party>\p{{Lu}}{{1,4}})(?P<end>$|[,;:.)]|\s(?:och|samt|yrkar|yrkade|har|reserverar|föreslår|instämmer|anmäler|röstar|deltar|biträder|antecknar|lämnar|om|\())")).expect("a fixed pattern")
});

/// Roles and titles that stand before a name, in lower case; some are capitals at the start of a sentence.
#[rustfmt::skip]
const TITLES: [&str; 62] = [
    "ordföranden", "ordförande", "vice", "förste", "första", "andre", "andra", "tredje", "tjänstgörande", "ersättaren",
    "ersättare", "ersättarna", "ledamoten", "ledamot", "ledamöterna", "kommunalrådet", "kommunalråd", "oppositionsrådet", "oppositionsråd", "borgarrådet",
    "regionrådet", "landstingsrådet", "motionären", "motionärerna", "interpellanten", "nämndens", "kommunstyrelsens",
    "kommunfullmäktiges", "dels", "vidare", "även", "samt", "därefter", "ålderspresidenten", "justeraren", "herr",
    "fru", "väckt", "inlämnad", "yttrande", "remiss", "i", "på", "av", "från", "enligt", "mot", "till", "den", "det", "också", "sedan", "slutligen", "härefter",
    "efter", "motion", "svar", "som", "och", "representanten", "talman", "presidiet",
];

/// A person found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Who.
    pub person: Person,
    /// The bytes of the text that name and party take.
    pub range: Range<usize>,
}

/// Everybody named with a party, in order.
pub fn all(text: &str) -> Vec<Found> {
    if !text.contains(['(', ',']) {
        return Vec::new();
    }
    let mut people = bracketed(text);
    if text.contains("(alla ") || text.contains("(båda ") || text.contains("(samtliga ") {
        people.extend(sharing(text));
        people.sort_by_key(|found| found.range.start);
    }
    if has_commaed(text) {
        people.extend(commaed(text));
        people.sort_by_key(|found| found.range.start);
    }
    people
}

/// People whose party stands in brackets.
fn bracketed(text: &str) -> Vec<Found> {
    let mut people = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('(').map(|open| from + open) {
        let Some(brackets) = IN_BRACKETS.captures(&text[open..]) else {
            from = open + 1;
            continue;
        };
        let end = open + brackets[0].len();
        let before = text[from..open].trim_end();
        let name = NAME
            .find(before)
            .map(|name| without_titles(name.as_str()))
            // A single word is a person only when it is no ordinary word at a sentence's start.
            .filter(|name| name.contains(' '));
        people.extend(name.and_then(|name| {
            let person = Person {
                name: name.to_owned(),
                party: Some(parties::code(&brackets["party"])?),
            };
            let range = from + before.len() - name.len()..end;
            Some(Found { person, range })
        }));
        from = end;
    }
    people
}

/// `Eva Ek, Bo Lind och Åsa Ny (alla S)`: one party for all the names before it.
static SHARED: LazyLock<Regex> = LazyLock::new(|| {
    let name = format!(r"{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{1,4}}");
    Regex::new(&format!(r"(?P<names>{name}(?:(?:,| och| samt)\s+{name})*)\s*\((?:alla|båda|samtliga)\s+(?P<party>\p{{L}}{{1,4}})\)")).expect("a fixed pattern")
});

fn sharing(text: &str) -> Vec<Found> {
    let mut people = Vec::new();
    for found in SHARED.captures_iter(text) {
        let (Some(names), Some(party)) = (found.name("names"), parties::code(&found["party"]))
        else {
            continue;
        };
        let mut at = names.start();
        for part in names
            .as_str()
            .split(", ")
            .flat_map(|part| part.split(" och "))
        {
            let start = text[at..].find(part).map_or(at, |offset| at + offset);
            at = start + part.len();
            let name = without_titles(part.trim());
            if name.contains(' ') {
                let person = Person {
                    name: name.to_owned(),
                    party: Some(party.clone()),
                };
                people.push(Found {
                    person,
                    range: at - name.len()..at,
                });
            }
        }
    }
    people
}

/// Whether a capital word of at most four letters stands after a comma and before an end.
fn has_commaed(text: &str) -> bool {
    text.match_indices(", ").any(|(at, _)| {
        let rest = &text[at + 2..];
        let length: usize = rest
            .chars()
            .take(5)
            .take_while(|char| char.is_uppercase())
            .map(char::len_utf8)
            .sum();
        (1..=8).contains(&length)
            && rest[length..]
                .chars()
                .next()
                .is_none_or(|next| !next.is_alphanumeric() && next != '-')
    })
}

/// People whose party stands between commas. A local party's code is believed only beside a national one's.
fn commaed(text: &str) -> Vec<Found> {
    let mut found_national = false;
    let mut people = Vec::new();
    let mut at = 0;
    while let Some(found) = COMMAED.captures_at(text, at) {
        let (Some(name), Some(party)) = (found.name("name"), found.name("party")) else {
            break;
        };
        at = party.end();
        let Some(code) = parties::code(party.as_str()) else {
            continue;
        };
        let bare = without_titles(name.as_str());
        let national = parties::is_national(&code);
        found_national |= national;
        if bare.contains(' ') {
            let range = name.end() - bare.len()..party.end();
            people.push((
                national,
                Found {
                    person: Person {
                        name: bare.to_owned(),
                        party: Some(code),
                    },
                    range,
                },
            ));
        }
    }
    people
        .into_iter()
        .filter(|(national, _)| *national || found_national)
        .map(|(_, found)| found)
        .collect()
}

/// Everybody named with a party, once each.
pub fn distinct(text: &str) -> Vec<Person> {
    let mut known = HashSet::new();
    let people = all(text).into_iter().map(|found| found.person);
    people
        .filter(|person| known.insert(person.clone()))
        .collect()
}

/// The name without roles and titles before it.
fn without_titles(name: &str) -> &str {
    let mut rest = name.trim();
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        if !TITLES.contains(&first.to_lowercase().as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(String, String)> = all(text)
            .into_iter()
            .map(|found| (found.person.name, found.person.party.unwrap_or_default()))
            .collect();
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(a, b)| ((*a).into(), (*b).into()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_with_parties() {
        check(
            "Ordföranden Stina Al-Rahm (S) och Lady Fanny Mulle (KD) yrkar",
            &[("Stina Al-Rahm", "S"), ("Lady Fanny Mulle", "KD")],
        );
        check(
            "tjänstgörande ersättaren Maria ben Salem Dyne (c)",
            &[("Maria ben Salem Dyne", "C")],
        );
        check(
            "Carl Brun ((L), Åsa Ek (S,), Bo Lind(NP)",
            &[("Carl Brun", "L"), ("Åsa Ek", "S"), ("Bo Lind", "NP")],
        );
        check(
            "Lagen (2025:400) och Socialstyrelsen (IVO) samt Nils Nej (reviderat)",
            &[],
        );
        check("Anna Ek (-)", &[("Anna Ek", "-")]);
    }

    #[test]
    fn the_range_is_that_of_name_and_party() {
        let text = "Därefter yrkar Ordföranden Stina Ek (S) bifall";
        let found = &all(text)[0];
        assert_eq!(&text[found.range.clone()], "Stina Ek (S)");
    }
}
