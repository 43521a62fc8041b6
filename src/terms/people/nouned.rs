//! The party as a noun before the names: `Sverigedemokraten Eva Ek`, `Moderaterna Bo Lind och Åsa Ny`.

use std::sync::LazyLock;

use super::shared::{each, names};
use super::{Found, NAME_ALONE};
use crate::terms::pattern::Pattern;

/// The members of each party, without the ending.
#[rustfmt::skip]
const MEMBERS: [(&str, &str); 9] = [
    ("socialdemokrat", "S"), ("sverigedemokrat", "SD"), ("kristdemokrat", "KD"), ("moderat", "M"), ("liberal", "L"),
    ("centerpartist", "C"), ("vänsterpartist", "V"), ("miljöpartist", "MP"), ("folkpartist", "FP"),
];

/// How the words for one member and for several end, with the blank behind them.
const ENDS: [&str; 8] = [
    "kraten ",
    "kraterna ",
    "deraten ",
    "deraterna ",
    "beralen ",
    "beralerna ",
    "partisten ",
    "partisterna ",
];

/// One member and a name, or several members and their names.
static NOUNED: LazyLock<Pattern> = LazyLock::new(|| {
    let members = MEMBERS.map(|(member, _)| member).join("|");
    Pattern::new(
        &ENDS,
        &format!(
            r"\b(?:(?P<one>(?i:{members}))en (?P<name>{NAME_ALONE})|(?P<several>(?i:{members}))erna {})",
            names()
        ),
    )
});

/// Those whose party stands before their names as a noun, in a text that may spell out parties.
pub fn all(text: &str) -> Vec<Found> {
    let mut people = Vec::new();
    for found in NOUNED.captures_iter(text) {
        let noun = found.name("one").or(found.name("several"));
        let noun = noun.map(|noun| noun.as_str().to_lowercase());
        let party = MEMBERS
            .iter()
            .find(|(member, _)| Some(*member) == noun.as_deref());
        let names = found.name("name").or(found.name("names"));
        let Some((names, (_, party))) = names.zip(party) else {
            continue;
        };
        let mut members = each(text, names.range(), party);
        // `Moderaterna Nya Ekby`: of a place.
        if found.name("several").is_some() && members.len() < 2 {
            continue;
        }
        if let Some(first) = members.first_mut() {
            first.range.start = found.get_match().start();
        }
        people.extend(members);
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_by_their_noun() {
        let check = |text: &str, expected: &[(&str, &str)]| {
            let people = all(text);
            let found: Vec<(&str, &str)> = people
                .iter()
                .map(|found| {
                    let party = found.person.party.as_deref();
                    (found.person.name.as_str(), party.unwrap_or(""))
                })
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "Moderaterna Bo Lind och Åsa Ny har lämnat en motion, liberalen Eva Ek en annan.",
            &[("Bo Lind", "M"), ("Åsa Ny", "M"), ("Eva Ek", "L")],
        );
        check("Moderaterna Nya Ekby reserverar sig.", &[]);
        check("Socialdemokraterna reserverar sig.", &[]);
    }
}
