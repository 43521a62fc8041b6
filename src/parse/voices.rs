//! Voices for the record: reservations and statements, of people and of whole groups.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use regex::Regex;

use crate::parse::sections::Part;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::{parties, people};
use paragraf_index::record::{Person, Voice};

static RESERVES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["reserv"],
        concat!(
            r"(?i)\b(?:reserverar|reserverade|reservera) sig\b|\breserverat sig\b|\b(?:anmäler|anmälde|lämnar|lämnade|inkommer|inger|avger|inkommit)\b[^.:]{0,80}\breservation",
            r"|\breservation (?:lämnas|anmäls|inlämnas|avges|anfördes|anmäldes|lämnades|avgavs|anförs|inlämnades) av\b|^reservation(?:er)? (?:från|av)\b"
        ),
    )
});

static REMARKS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "anteckn",
            "protokoll",
            "yttrande",
            "uttalande",
            "förklaring",
            "delta",
            "deltog",
        ],
        concat!(
            r"(?i)\b(?:antecknar|antecknade)\b|\b(?:lämnar|lämnade|avger|avgav|inkommer|inger|anmäler|anmälde|gör|har|tillfogar|fogar|vill)\b[^.:]{0,90}\b(?:protokollsanteckning|yttrande|anteckning|uttalande|till protokollet|röstförklaring)",
            r"|\b(?:får|önskar|begär|vill|låter)\b[^.:]{0,60}\b(?:till protokollet|i protokollet|antecknat|anteckna)|\b(?:protokollsanteckning|särskilt yttrande) (?:från|av|lämnas av|anmäls av)\b",
            r"|\b(?:uttalande|ersättaryttrande|yttrande) (?:gjordes|görs|avgavs|anfördes|lämnades) av\b|\bdeltar (?:inte|ej) i beslutet\b|\bdeltog (?:inte|ej) i beslutet\b|\bavstår från att delta i beslutet\b|\btill protokollet\b"
        ),
    )
});

static RECUSAL: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&["jäv"], r"(?i)\bjäv\b|på grund av jäv|anmäler jäv"));

/// Words that make a list of parties a group that acts.
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)ledamöter|ledamot|representant|grupp|företrädare|samtliga|partierna|partiet|fullmäktigegrupp|yttrande från|reservation(?:er)? (?:från|av)|protokollsanteckning från").expect("a fixed pattern")
});

static JOINED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[^.]{0,80}\b(?:liksom|såväl som|tillsammans med|likaså)\b")
        .expect("a fixed pattern")
});

/// Reservations and statements of a paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Voices {
    /// Recorded dissent.
    pub reservations: Vec<Voice>,
    /// Recorded remarks.
    pub statements: Vec<Voice>,
}

/// Reads who reserved and who had a remark recorded; `known` are the parties of the document's people.
pub fn read(parts: &[Part], known_people: &[Person], known: &[String]) -> Voices {
    let mut voices = Voices::default();
    for part in parts {
        let section = part.heading.section;
        if matches!(
            section,
            Section::History | Section::Documents | Section::Recipients | Section::Draft
        ) {
            continue;
        }
        // Below a lead-in that ends in a colon stands what they wrote: it argues, quotes and names others.
        let mut written = false;
        for block in part.blocks() {
            for sentence in prose::sentences(&block.text) {
                let said = &block.text[sentence];
                if written && !leads_in(said) {
                    continue;
                }
                let found = of_sentence(said, section, known_people, known);
                let spoke = !found.reservations.is_empty() || !found.statements.is_empty();
                written = if spoke { opens_text(said) } else { written };
                add(&mut voices.reservations, found.reservations);
                add(&mut voices.statements, found.statements);
            }
        }
    }
    voices
}

/// A new lead-in among written texts: people with parties first, and the formal words.
fn leads_in(said: &str) -> bool {
    let formal = RESERVES.find(said).or_else(|| REMARKS.find(said));
    let first = people::all(said).first().map(|found| found.range.start);
    let group = said.starts_with("Ledamöterna")
        || said.starts_with("Representanterna")
        || said.starts_with("Samtliga");
    formal.is_some()
        && (group
            || first.is_some_and(|start| start < 40)
                && people::all(said).first().is_some_and(|found| {
                    found.range.end <= formal.map_or(0, |formal| formal.start()) + 1
                }))
}

fn opens_text(said: &str) -> bool {
    let end = said.trim_end();
    end.ends_with(':') || said.contains("följande") || said.contains('”') || said.contains('"')
}

fn of_sentence(said: &str, section: Section, known_people: &[Person], known: &[String]) -> Voices {
    let mut voices = Voices::default();
    if let Some(verb) = RESERVES.find(said) {
        let free = matches!(section, Section::Statement) && !said[..verb.start()].contains('(');
        if !free {
            voices.reservations = speakers(said, verb.start(), verb.end(), known_people, known);
        }
        return voices;
    }
    if matches!(section, Section::Recusal | Section::NotTakingPart) {
        return voices;
    }
    let Some(verb) = REMARKS.find(said).filter(|_| !RECUSAL.is_match(said)) else {
        // Below their own heading the names alone tell whose words follow: `Eva Ek (M): ”…”`.
        if section == Section::Statement && !RECUSAL.is_match(said) {
            voices.statements = named_first(said);
        }
        return voices;
    };
    let told = !matches!(section, Section::Statement | Section::Reservation);
    let formal = said.contains("rotokollsanteckning")
        || said.contains("till protokollet")
        || said.contains("särskilt yttrande")
        || said.contains("antecknar")
        || said.contains("uttalande gjordes")
        || said.contains("yttrande gjordes");
    if told && !formal {
        return voices;
    }
    voices.statements = speakers(said, verb.start(), verb.end(), known_people, known);
    voices
}

/// The people a sentence begins with.
fn named_first(said: &str) -> Vec<Voice> {
    let mut at = 0;
    let mut voices = Vec::new();
    for found in people::all(said) {
        let between = said[at..found.range.start].trim_matches([' ', ',']);
        if !matches!(between, "" | "och" | "samt" | "Ordföranden") {
            break;
        }
        voices.push(voice(&found.person));
        at = found.range.end;
    }
    voices
}

/// Who speaks: the people and groups before the verb, else those after it.
pub fn speakers(
    said: &str,
    verb: usize,
    verb_end: usize,
    known_people: &[Person],
    known: &[String],
) -> Vec<Voice> {
    let found = people::all(said);
    let (before, after): (Vec<_>, Vec<_>) = found
        .iter()
        .partition(|found| found.range.end <= verb.max(1));
    let mut voices: Vec<Voice> = before.iter().map(|found| voice(&found.person)).collect();
    voices.extend(groups(
        &said[..verb],
        &before
            .iter()
            .map(|found| found.range.clone())
            .collect::<Vec<_>>(),
        known,
    ));
    // `… reserverar sig, liksom Bo Lind (M)`.
    if let Some(also) = JOINED
        .find(&said[verb_end..])
        .filter(|_| !voices.is_empty())
    {
        voices.extend(
            after
                .iter()
                .filter(|found| found.range.start > verb_end + also.start())
                .map(|found| voice(&found.person)),
        );
    }
    if voices.is_empty() {
        voices.extend(
            known_people
                .iter()
                .filter(|person| said[..verb].contains(&person.name))
                .map(voice),
        );
    }
    if voices.is_empty() {
        let stop = said[verb_end..]
            .find([':', '.'])
            .map_or(said.len(), |at| verb_end + at);
        voices.extend(
            after
                .iter()
                .filter(|found| found.range.start < stop)
                .map(|found| voice(&found.person)),
        );
        let ranges: Vec<_> = after
            .iter()
            .map(|found| {
                found.range.start.saturating_sub(verb_end)..found.range.end.saturating_sub(verb_end)
            })
            .collect();
        voices.extend(groups(&said[verb_end..stop], &ranges, known));
    }
    voices
}

fn voice(person: &Person) -> Voice {
    Voice {
        name: Some(person.name.clone()),
        party: person.party.clone(),
    }
}

/// Whole groups named in a text, the parties of people left out.
fn groups(text: &str, people: &[std::ops::Range<usize>], known: &[String]) -> Vec<Voice> {
    let mut rest = String::new();
    let mut at = 0;
    for range in people.iter().filter(|range| range.end <= text.len()) {
        rest.push_str(text.get(at..range.start).unwrap_or(""));
        rest.push(' ');
        at = range.end;
    }
    rest.push_str(text.get(at..).unwrap_or(""));
    let groups = parties::groups(&rest, known);
    let only_parties = rest
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty() && !matches!(*word, "och" | "samt"))
        .all(|word| {
            groups.iter().any(|group| group == word) || parties::spelled_out(word).is_some()
        });
    if !GROUP.is_match(&rest) && !only_parties {
        return Vec::new();
    }
    groups
        .into_iter()
        .map(|party| Voice {
            name: None,
            party: Some(party),
        })
        .collect()
}

/// Adds voices that are not among those known.
pub fn add(voices: &mut Vec<Voice>, found: Vec<Voice>) {
    for voice in found {
        if !voices.contains(&voice) {
            voices.push(voice);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, reservations: &[(&str, &str)], statements: &[(&str, &str)]) {
        let section = if statements.is_empty() {
            Section::Reservation
        } else {
            Section::Statement
        };
        let found = of_sentence(said, section, &[], &["D".to_owned()]);
        let flat = |voices: &[Voice]| -> Vec<(String, String)> {
            voices
                .iter()
                .map(|voice| {
                    (
                        voice.name.clone().unwrap_or_default(),
                        voice.party.clone().unwrap_or_default(),
                    )
                })
                .collect()
        };
        let expected = |voices: &[(&str, &str)]| -> Vec<(String, String)> {
            voices
                .iter()
                .map(|(a, b)| ((*a).into(), (*b).into()))
                .collect()
        };
        assert_eq!(flat(&found.reservations), expected(reservations), "{said}");
        assert_eq!(flat(&found.statements), expected(statements), "{said}");
    }

    #[test]
    fn people_and_groups() {
        check(
            "Ledamöterna från M, D, L och KD reserverar sig mot beslutet till förmån för det egna yrkandet.",
            &[("", "M"), ("", "D"), ("", "L"), ("", "KD")],
            &[],
        );
        check(
            "Nils Ek (SD) reserverar sig mot beslutet.",
            &[("Nils Ek", "SD")],
            &[],
        );
        check(
            "Mot beslutet reserverar sig samtliga företrädare för (m), (c) och (fp).",
            &[("", "M"), ("", "C"), ("", "FP")],
            &[],
        );
        check(
            "Eva Ek (MP), Bo Lind (SD) samt Vänsterpartiets grupp reserverar sig.",
            &[("Eva Ek", "MP"), ("Bo Lind", "SD"), ("", "V")],
            &[],
        );
        check(
            "Eva Ek (C) antecknar som yttrande en skrivelse.",
            &[],
            &[("Eva Ek", "C")],
        );
        check(
            "Representanterna från S, V och MP antecknar som yttrande en skrivelse.",
            &[],
            &[("", "S"), ("", "V"), ("", "MP")],
        );
        check(
            "Eva Ek (C) deltar inte i handläggningen på grund av jäv.",
            &[],
            &[],
        );
        check(
            "Eva Ek (C) deltar inte i beslutet.",
            &[],
            &[("Eva Ek", "C")],
        );
    }
}
