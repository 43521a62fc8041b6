//! Claims (yrkanden): who demanded what at the table.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use crate::parse::sections::Part;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::people;
use paragraf_index::record::{Claim, Person};

/// Verbs of a claim below a heading that says so.
static UNDER_HEADING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "yrka",
            "resl",
            "hemst",
            "bitr",
            "inst",
            "anslut",
            "anslöt",
            "stöd",
            "stöj",
            "tillstyrk",
            "begär",
            "vill",
        ],
        r"(?i)\b(?:yrkar|yrkade|yrkat|föreslår|föreslog|hemställer|hemställde|biträder|biträdde|instämmer|instämde|ansluter sig|anslöt sig|stödjer|stöder|tillstyrker|begär|vill)\b",
    )
});

/// Verbs that are claims wherever they stand.
static ANYWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrka", "bitr"],
        r"(?i)\b(?:yrkar|yrkade|biträder|biträdde)\b",
    )
});

/// Sentences that only speak of claims.
static ABOUT_CLAIMS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "anm", "terta", "reserv", "ställer", "finner", "frågar", "lämnar",
        ],
        r"(?i)anmäler att|återta(?:s|r|gits)?\b|reserverar sig|ställer (?:proposition|frågan)|finner att|frågar om|lämnar följande",
    )
});

/// Reads the claims of a paragraph; `known` are the people the document names with a party.
pub fn read(parts: &[Part], known: &[Person]) -> Vec<Claim> {
    let headed = parts
        .iter()
        .any(|part| part.heading.section == Section::Claims);
    let mut claims = Vec::new();
    for part in parts {
        let verbs: &Pattern = match part.heading.section {
            Section::Claims => &UNDER_HEADING,
            Section::Background | Section::Proposition | Section::Vote | Section::Speech
                if !headed =>
            {
                &ANYWHERE
            }
            Section::Proposition | Section::Speech | Section::Recusal | Section::NotTakingPart => {
                &ANYWHERE
            }
            _ => continue,
        };
        for block in part.blocks() {
            // Where in the block the text of the last claims begins.
            let mut open = None;
            for sentence in prose::sentences(&block.text) {
                let said = &block.text[sentence.clone()];
                let listed = (part.heading.section == Section::Claims)
                    .then(|| after_colon(said))
                    .flatten();
                let mut new = listed.unwrap_or_else(|| of_sentence(said, verbs, known));
                join_last(&mut new, claims.last());
                if let Some(claim) = new.last() {
                    open = said.find(&claim.text).map(|at| sentence.start + at);
                    claims.extend(new);
                } else if let Some(from) = open
                    && part.heading.section == Section::Claims
                    && people::all(said).is_empty()
                {
                    extend_last(&mut claims, text(&block.text[from..sentence.end]));
                }
            }
        }
    }
    claims
}

/// `I detta instämmer Eva Ek (C)`: she demands what was demanded last.
fn join_last(new: &mut Vec<Claim>, last: Option<&Claim>) {
    for claim in new.iter_mut().filter(|claim| claim.text.is_empty()) {
        claim.text = last.map(|last| last.text.clone()).unwrap_or_default();
    }
    new.retain(|claim| !claim.text.is_empty());
}

/// A sentence after a claim that names nobody goes on with it: the claim then reads `longer`.
fn extend_last(claims: &mut [Claim], longer: &str) {
    let Some(text) = claims.last().map(|claim| claim.text.clone()) else {
        return;
    };
    for claim in claims
        .iter_mut()
        .rev()
        .take_while(|claim| claim.text == text)
    {
        claim.text = longer.to_owned();
    }
}

/// What is demanded, without the full stop.
fn text(said: &str) -> &str {
    said.trim().trim_end_matches('.').trim()
}

fn of_sentence(said: &str, verbs: &Pattern, known: &[Person]) -> Vec<Claim> {
    let Some(verb) = verbs.find(said) else {
        return Vec::new();
    };
    if ABOUT_CLAIMS.is_match(&said[..verb.end()])
        || said[verb.end()..].trim_start().starts_with("återta")
    {
        return Vec::new();
    }
    let found = people::all(said);
    let mut claimants: Vec<Person> = found
        .iter()
        .filter(|found| found.range.end <= verb.start())
        .map(|found| found.person.clone())
        .collect();
    let mut text_from = verb.end();
    if claimants.is_empty() {
        claimants = known_before(&said[..verb.start()], known);
    }
    if claimants.is_empty() {
        // `Vidare yrkar Anna Ek (S) att …`: the names follow the verb without anything between.
        let mut at = verb.end();
        for person in found.iter().filter(|found| found.range.start >= verb.end()) {
            let between = said[at..person.range.start].trim();
            if !matches!(
                between,
                "" | ","
                    | "och"
                    | "samt"
                    | "ordföranden"
                    | "ledamoten"
                    | "även"
                    | "också"
                    | "tjänstgörande ersättaren"
            ) {
                break;
            }
            claimants.push(person.person.clone());
            at = person.range.end;
            text_from = at;
        }
    }
    // `… yrkar bifall, med instämmande av Bo Lind (M)`.
    if let Some(joined) = said.find("instämmande av").filter(|at| *at > verb.end()) {
        claimants.extend(
            found
                .iter()
                .filter(|found| found.range.start > joined)
                .map(|found| found.person.clone()),
        );
    }
    let text = text(&said[text_from..]).to_owned();
    let mut seen = Vec::new();
    claimants.retain(|person| {
        !seen.contains(person) && {
            seen.push(person.clone());
            true
        }
    });
    claimants
        .into_iter()
        .map(|person| Claim {
            name: Some(person.name),
            party: person.party,
            text: text.clone(),
        })
        .collect()
}

/// `Eva Ek (C) och Bo Lind (M): Bifall till motionen.`: nothing but names before the colon.
fn after_colon(said: &str) -> Option<Vec<Claim>> {
    let (before, text) = said.split_once(": ").or_else(|| said.split_once(" – "))?;
    let found = people::all(before);
    let last = found.last()?;
    let mut rest = before.to_owned();
    found
        .iter()
        .rev()
        .for_each(|found| rest.replace_range(found.range.clone(), ""));
    let only_names = last.range.end == before.trim_end().len()
        && rest
            .split([' ', ','])
            .all(|word| matches!(word, "" | "och" | "samt" | "ordföranden" | "Ordföranden"));
    let text = self::text(text).to_owned();
    only_names.then(|| {
        found
            .into_iter()
            .map(|found| Claim {
                name: Some(found.person.name),
                party: found.person.party,
                text: text.clone(),
            })
            .collect()
    })
}

/// People named without a party, as the document has them elsewhere.
fn known_before(text: &str, known: &[Person]) -> Vec<Person> {
    known
        .iter()
        .filter(|person| text.contains(&person.name))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, expected: &[(&str, &str)]) {
        let claims = of_sentence(
            said,
            &UNDER_HEADING,
            &[Person {
                name: "Eva Ek".into(),
                party: Some("S".into()),
            }],
        );
        let found: Vec<(&str, &str)> = claims
            .iter()
            .map(|claim| (claim.name.as_deref().unwrap_or(""), claim.text.as_str()))
            .collect();
        assert_eq!(found, expected, "{said}");
    }

    #[test]
    fn one_claim_for_each_name() {
        check(
            "Bo Lind (MP) och Ordföranden Åsa Ek (V) yrkar bifall till styrelsens förslag.",
            &[
                ("Bo Lind", "bifall till styrelsens förslag"),
                ("Åsa Ek", "bifall till styrelsens förslag"),
            ],
        );
        check(
            "Karin Ny (C) föreslår att motionen bifalls.",
            &[("Karin Ny", "att motionen bifalls")],
        );
        check(
            "Vidare yrkar Bo Lind (MP) att ärendet bordläggs.",
            &[("Bo Lind", "att ärendet bordläggs")],
        );
        check(
            "Bo Lind (M) yrkar bifall till Åsa Eks (V) förslag.",
            &[("Bo Lind", "bifall till Åsa Eks (V) förslag")],
        );
        check("Eva Ek yrkar avslag.", &[("Eva Ek", "avslag")]);
        check("Förvaltningen föreslår att planen antas.", &[]);
        check("Bo Lind (SD) anmäler att yrkandet återtas.", &[]);
    }
}
