//! The authors that a title names.

use std::sync::LazyLock;

use regex::Regex;

use super::row;
use crate::parse::motion::Matter;
use crate::terms::parties;
use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::{FULL_NAME, Found, Known};
use paragraf_index::record::Person;

/// `Motion av …`, `motion från …`: the names that follow are the authors'.
static BY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion"],
        r"(?i)\bmotion(?:en|er|erna)?\b(?: \((?:nr )?\d[\d:/]*\)| (?:nr )?\d[\d:/]*)?[^.:]{0,20}?\s(?:av|från|väckt av|ställd av|inlämnad av)\s",
    )
});

/// `Motion (V) Eva Ek om …`: the party before the name.
static PARTY_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    let party = parties::IN_BRACKETS;
    Pattern::new(
        &[],
        &format!(
            r"(?i:motion) {party}[:,]? (?:från |av )?(?P<name>\p{{Lu}}[\p{{L}}-]+(?: \p{{Lu}}[\p{{L}}-]+){{1,3}}) (?:om|angående|gällande|med)\b"
        ),
    )
});

/// The people a title names as authors.
pub fn people(title: &str, known: &Known) -> Vec<Person> {
    let all = known.all(title);
    let sharing = sharing(title);
    if !sharing.is_empty() {
        return sharing;
    }
    if let Some(by) = BY.find(title) {
        let people = row::from(title, &all, by.end());
        if !people.is_empty() {
            return people;
        }
    }
    let owner = owner(title, &all, known);
    if !owner.is_empty() {
        return owner;
    }
    if let Some(found) = PARTY_FIRST.captures(title) {
        let person = |party| Person {
            name: found["name"].to_owned(),
            party: Some(party),
        };
        return parties::code(&found["party"])
            .map(person)
            .into_iter()
            .collect();
    }
    let mut people = after_semicolons(title, &all);
    for person in row::at_the_end(title, &all) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    people
}

/// `Svar på Eva Eks (MP) motion om …`: the name without its genitive.
fn owner(title: &str, all: &[Found], known: &Known) -> Vec<Person> {
    /// `Eva Ek (S) m.fl:s motion`: she has the genitive no more.
    static WITH_OTHERS: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^ (?:m\.? ?fl\.?:?s?|med fleras?) motion"));
    let owner = all.iter().find_map(|found| {
        let behind = &title[found.range.end..];
        let alone = behind.starts_with(" motion");
        let alone = alone.then(|| known.without_genitive(&found.person));
        alone.or_else(|| WITH_OTHERS.is_match(behind).then(|| found.person.clone()))
    });
    owner.into_iter().collect()
}

/// `Motion 12/2021: Stöd; Eva Ek, Bo Lind och Åsa Ny (V)`, `Motion från Eva Ek och Bo Lind (V)`: they share their party.
static SHARED: LazyLock<Pattern> = LazyLock::new(|| {
    let name = FULL_NAME;
    let party = parties::IN_BRACKETS;
    Pattern::new(
        &["; ", "av ", "från ", "AV ", "FRÅN "],
        &format!(
            r"(?:; |(?i:\bmotion (?:av|från)) )(?P<names>{name}(?:, {name})* (?:och|OCH) {name}) {party}"
        ),
    )
});

fn sharing(title: &str) -> Vec<Person> {
    let Some(found) = SHARED.captures(title) else {
        return Vec::new();
    };
    let names = found["names"]
        .split(", ")
        .flat_map(|names| names.split(" och "))
        .flat_map(|names| names.split(" OCH "));
    names
        .map(|name| Person {
            name: name.to_owned(),
            party: parties::code(&found["party"]),
        })
        .collect()
}

/// `Motion 15/2020: Stöd; Eva Ek (S) samt motion 16/2020: Boende; Bo Lind (M)`.
fn after_semicolons(title: &str, all: &[Found]) -> Vec<Person> {
    title
        .match_indices("; ")
        .flat_map(|(at, mark)| {
            let from = at + mark.len();
            let first = all.iter().find(|found| found.range.start >= from);
            let follows = first.is_some_and(|first| first.range.start == from);
            if follows {
                row::from(title, all, from)
            } else {
                Vec::new()
            }
        })
        .collect()
}

static IN_TITLE: LazyLock<Regex> = LazyLock::new(|| regex(parties::IN_BRACKETS));

/// `Motion (L) - …`, `Motion från Vänsterpartiet om …`: the title names the party alone.
pub fn parties(matter: &Matter<'_>) -> Vec<String> {
    let mut codes: Vec<String> = IN_TITLE
        .captures_iter(matter.title)
        .filter_map(|found| parties::code(&found["party"]))
        .collect();
    codes.dedup();
    if codes.is_empty() && BY.is_match(matter.title) {
        codes = parties::groups(matter.title, matter.parties);
    }
    if codes.is_empty() {
        codes.extend(spelled_out(matter.title));
    }
    codes
}

/// `Motion om barnfonder, Liberalerna`, `Svar på Liberalernas motion om barnfonder`: a party with its full name, at the end
/// or right before the word.
fn spelled_out(title: &str) -> Option<String> {
    let before = title.find(" motion").map(|motion| &title[..motion]);
    let owner = before.and_then(|before| before.rsplit(' ').next());
    let last = title.rsplit([',', ';', '-', '–']).next();
    let mut named = owner.into_iter().chain(last);
    let party = named.find_map(parties::spelled_out)?;
    Some(party.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_with_their_full_name() {
        assert_eq!(
            spelled_out("Motion om bad, Liberalerna").as_deref(),
            Some("L")
        );
        assert_eq!(
            spelled_out("Svar på Centerpartiets motion om bad").as_deref(),
            Some("C")
        );
        assert_eq!(spelled_out("Motion om stöd till Liberalerna"), None);
    }

    fn check(title: &str, expected: &[(&str, &str)]) {
        let named = people(title, &Known::default());
        let found: Vec<(&str, &str)> = named
            .iter()
            .map(|person| (person.name.as_str(), person.party.as_deref().unwrap_or("")))
            .collect();
        assert_eq!(found, expected, "{title}");
    }

    #[test]
    fn authors_in_titles() {
        check(
            "Motion av Eva Ek (S) och Bo Lind (M) om skolmat",
            &[("Eva Ek", "S"), ("Bo Lind", "M")],
        );
        check(
            "Svar på motion gällande bad - Eva Ek (C) med flera",
            &[("Eva Ek", "C")],
        );
        check(
            "Svar på Eva Eks (mp) motion om bränsle",
            &[("Eva Ek", "MP")],
        );
        check(
            "Svar på Eva Ek (V) m.fl:s motion om bad",
            &[("Eva Ek", "V")],
        );
        check("Motion (V) Eva Ek om bänkar", &[("Eva Ek", "V")]);
        check(
            "MOTION FRÅN EVA EK OCH BO LIND (V) OM BÄNKAR",
            &[("EVA EK", "V"), ("BO LIND", "V")],
        );
        check(
            "Motion (2012:31) av Eva Ek och Bo Lind (båda V) om toaletter",
            &[("Eva Ek", "V"), ("Bo Lind", "V")],
        );
        check(
            "Motion 15/2020: Stöd till jouren; Eva Ek (S) samt motion 16/2020: Skyddat boende; Bo Lind (SD)",
            &[("Eva Ek", "S"), ("Bo Lind", "SD")],
        );
        check("Svar på motioner från Miljöpartiet om cykelväg", &[]);
    }
}
