//! Claims listed below `… framställdes följande yrkanden:` - `1) av landstingsrådet Eva Ek (S) om bifall till motionen`,
//! `– bifall till motionen av Eva Ek (S) och Bo Lind (M)`.

use std::sync::LazyLock;

use super::{said, trimmed};
use crate::prose::{Block, Marker};
use crate::terms::parties;
use crate::terms::pattern::Pattern;
use crate::terms::people::{self, Known};
use paragraf_index::record::{Claim, Person};

static BY: LazyLock<Pattern> = LazyLock::new(|| {
    let name = people::FULL_NAME;
    let party = parties::IN_BRACKETS;
    Pattern::new(
        &["av "],
        &format!(
            r"^av (?:\p{{Ll}}+ ){{0,2}}?(?P<name>{name})(?:\s?{party})?,? (?P<asked>(?:om|att)\b.*)$"
        ),
    )
});

/// The claim of an item, by somebody who may be named without a party.
pub fn read(block: &Block, known: &Known) -> Vec<Claim> {
    if let Some(claims) = asked_first(block, known) {
        return claims;
    }
    let found = (block.marker == Marker::Number)
        .then(|| BY.captures(&block.text))
        .flatten();
    let Some(found) = found else {
        return Vec::new();
    };
    let party = found.name("party");
    let by_name = || {
        let all = known.all(&found["name"]);
        all.first().and_then(|known| known.person.party.clone())
    };
    let person = Person {
        name: found["name"].to_owned(),
        party: party.map_or_else(by_name, |party| parties::code(party.as_str())),
    };
    let asked = &found["asked"];
    let asked = asked.strip_prefix("om ").unwrap_or(asked);
    said::claims(vec![person], trimmed(asked))
}

/// The claims of an item that has nothing but names behind what they demand.
fn asked_first(block: &Block, known: &Known) -> Option<Vec<Claim>> {
    static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["bifall", "avslag", "terremiss", "bordl"],
            r"(?i)^(?P<asked>(?:bifall|avslag|återremiss|bordläggning)\b[^.:(]{0,120}?) (?:av (?P<names>(?-i:\p{Lu})[^.:]+?)|\((?P<inside>[^()]+(?:\([^()]{1,4}\)[^()]*)*)\))\.?$",
        )
    });
    let is_item = matches!(block.marker, Marker::Number | Marker::Bullet);
    let found = is_item.then(|| ASKED.captures(&block.text)).flatten()?;
    if let Some(names) = found.name("inside") {
        let people = each_named(names.as_str(), known)?;
        return Some(said::claims(people, &found["asked"]));
    }
    let people = known.all(&found["names"]);
    let mut rest = found["names"].to_owned();
    for found in people.iter().rev() {
        rest.replace_range(found.range.clone(), "");
    }
    let only_names = rest
        .split([' ', ','])
        .all(|word| matches!(word, "" | "och" | "samt"));
    let people: Vec<Person> = people.into_iter().map(|found| found.person).collect();
    (only_names && !people.is_empty()).then(|| said::claims(people, &found["asked"]))
}

/// The people of a list that holds nothing but names, with roles before them: `landstingsrådet Eva Ek, Bo Lind (M)`.
fn each_named(names: &str, known: &Known) -> Option<Vec<Person>> {
    static NAME: LazyLock<Pattern> = LazyLock::new(|| {
        let name = people::FULL_NAME;
        Pattern::new(&[], &format!(r"^(?:\p{{Ll}}+ ){{0,2}}(?P<name>{name})$"))
    });
    let parts = names.split(", ").flat_map(|part| part.split(" och "));
    parts
        .flat_map(|part| part.split(" samt "))
        .map(|part| {
            if let Some(found) = known.all(part).into_iter().next() {
                return Some(found.person);
            }
            let found = NAME.captures(part.trim())?;
            Some(Person {
                name: found["name"].to_owned(),
                party: None,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, Option<&str>, &str)>) {
        let block = Block {
            text: text.to_owned(),
            marker: Marker::Number,
            label: "1)".to_owned(),
            number: Some((1, 0.0)),
            starts: vec![(0, 0)],
        };
        let claims = read(&block, &Known::default());
        let found = claims.first().map(|claim| {
            let party = claim.party.as_deref();
            (
                claim.name.as_deref().unwrap_or(""),
                party,
                claim.text.as_str(),
            )
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn by_whom_and_what() {
        check(
            "av regionrådet Eva Ek (S) om bifall till motionen",
            Some(("Eva Ek", Some("S"), "bifall till motionen")),
        );
        check(
            "av Bo af Lind att avslå motionen.",
            Some(("Bo af Lind", None, "att avslå motionen")),
        );
        check(
            "bifall till motionen av Eva Ek (S).",
            Some(("Eva Ek", Some("S"), "bifall till motionen")),
        );
        check(
            "bifall till motionen (regionrådet Bo G Lind och Eva Ek).",
            Some(("Bo G Lind", None, "bifall till motionen")),
        );
        check("bifall till motionen (se bilaga)", None);
        check("bifall till motionen av Eva Ek (S) om bad", None);
        check("avslå motionen", None);
    }
}
