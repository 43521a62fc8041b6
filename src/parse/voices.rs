//! Voices for the record: reservations and statements, of people and of whole groups.

mod listed;
mod speakers;
mod words;

use crate::parse::sections::Part;
use crate::prose::{self, Block};
use crate::terms::headings::Section;
use paragraf_index::record::Voice;

pub use speakers::Speakers;
use words::{FORMAL, RECUSAL, REMARKS, RESERVES};

/// Reservations and statements of a paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Voices {
    /// Recorded dissent.
    pub reservations: Vec<Voice>,
    /// Recorded remarks.
    pub statements: Vec<Voice>,
}

/// Reads who reserved and who had a remark recorded.
pub fn read(parts: &[Part], speakers: &Speakers<'_>) -> Voices {
    let mut voices = Voices::default();
    for part in parts {
        let section = part.heading.section;
        if section.is_of_others() {
            continue;
        }
        // Below a lead-in that ends in a colon stands what they wrote: it argues, quotes and names others.
        let mut written = false;
        let speaks = |block: &&Block| {
            let text = &block.text;
            matches!(section, Section::Statement | Section::Reservation)
                || RESERVES.may_match(text)
                || REMARKS.may_match(text)
        };
        for block in part.blocks().iter().filter(speaks) {
            for sentence in prose::sentences(&block.text) {
                let said = &block.text[sentence];
                if written && !leads_in(said, speakers) {
                    continue;
                }
                let found = of_sentence(said, section, speakers);
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
fn leads_in(said: &str, speakers: &Speakers<'_>) -> bool {
    let Some(formal) = RESERVES.find(said).or_else(|| REMARKS.find(said)) else {
        return false;
    };
    let group = ["Ledamöterna", "Representanterna", "Samtliga"]
        .iter()
        .any(|word| said.starts_with(word));
    let people = speakers.known.all(said);
    let first = people.first().map(|found| &found.range);
    // `Ersättaryttrande gjordes av Eva Ek (S)`: the other way round.
    let opens = formal.start() < 30 && formal.as_str().ends_with(" av");
    group
        || first.is_some_and(|first| {
            first.start < 40 && first.end <= formal.start() + 1
                || opens && first.start <= formal.end() + 1
        })
}

fn opens_text(said: &str) -> bool {
    let end = said.trim_end();
    end.ends_with(':') || said.contains("följande") || said.contains('”') || said.contains('"')
}

fn of_sentence(said: &str, section: Section, speakers: &Speakers<'_>) -> Voices {
    let mut voices = Voices::default();
    if let Some(verb) = RESERVES.find(said) {
        let free = matches!(section, Section::Statement) && !said[..verb.start()].contains('(');
        if !free {
            voices.reservations = speakers.of(said, verb.range());
        }
        return voices;
    }
    if matches!(section, Section::Recusal | Section::NotTakingPart) || RECUSAL.is_match(said) {
        return voices;
    }
    if let Some(verb) = REMARKS.find(said) {
        let told = !matches!(section, Section::Statement | Section::Reservation);
        if !told || FORMAL.is_match(said) {
            voices.statements = speakers.of(said, verb.range());
        }
        return voices;
    }
    // Below their own heading the names alone tell who it was: `Eva Ek (M), muntligt.`, `Eva Ek (M): ”…”`.
    match section {
        Section::Reservation => {
            voices.reservations = listed::read(said, speakers).unwrap_or_default();
        }
        Section::Statement => {
            voices.statements =
                listed::read(said, speakers).unwrap_or_else(|| named_first(said, speakers));
        }
        _ => {}
    }
    voices
}

/// The people a sentence begins with.
fn named_first(said: &str, speakers: &Speakers<'_>) -> Vec<Voice> {
    let mut at = 0;
    let mut voices = Vec::new();
    for found in speakers.known.all(said) {
        let between = said[at..found.range.start].trim_matches([' ', ',']);
        if !matches!(between, "" | "och" | "samt" | "Ordföranden") {
            break;
        }
        voices.push(speakers::voice(&found.person));
        at = found.range.end;
    }
    voices
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
    use crate::terms::people::Known;
    use paragraf_index::record::Person;

    fn known() -> Known {
        let person = |name: &str, party: &str| Person {
            name: name.into(),
            party: Some(party.into()),
        };
        Known::new(&[person("Tor Ekman", "KD"), person("Åke Berg", "C")])
    }

    fn check(said: &str, reservations: &[(&str, &str)], statements: &[(&str, &str)]) {
        let section = if statements.is_empty() {
            Section::Reservation
        } else {
            Section::Statement
        };
        let found = of_sentence(
            said,
            section,
            &Speakers {
                known: &known(),
                parties: &["D".to_owned()],
            },
        );
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

    #[test]
    fn who_is_meant_and_who_is_not() {
        check(
            "FP- och V-ledamöterna till förmån för Eva Eks yrkande.",
            &[("", "FP"), ("", "V")],
            &[],
        );
        check(
            "Ledamöterna i M-gruppen, utom Bo Lind (M), samt Nils Ek (SD) reserverar sig.",
            &[("Nils Ek", "SD"), ("", "M")],
            &[],
        );
        check(
            "Eva Ek och Bo Lind (båda S) samt vänsterpartiets grupp reserverar sig.",
            &[("Eva Ek", "S"), ("Bo Lind", "S"), ("", "V")],
            &[],
        );
        check(
            "Eva Ek (V) reserverar sig mot den första punkten och Nils Ek (SD) mot den andra.",
            &[("Eva Ek", "V"), ("Nils Ek", "SD")],
            &[],
        );
    }

    #[test]
    fn other_words_for_dissent() {
        check(
            "Mot beslutet reserverar sig Tor Ekman och Åke Berg.",
            &[("Tor Ekman", "KD"), ("Åke Berg", "C")],
            &[],
        );
        check(
            "Tor Ekman och Berg (C) ber att få sin avvikande uppfattning noterad.",
            &[("Tor Ekman", "KD")],
            &[],
        );
        check(
            "Mot beslutet anför Eva Ek (NS) och Åke Berg (C) avvikande mening till protokollet.",
            &[("Eva Ek", "NS"), ("Åke Berg", "C")],
            &[],
        );
        check(
            "Eva Ek (S) och hela den socialdemokratiska gruppen samt vänsterpartiets grupp genom Ulla Ed (V) anmäler att de inte står bakom beslutet.",
            &[("Eva Ek", "S"), ("Ulla Ed", "V"), ("", "S"), ("", "V")],
            &[],
        );
        check(
            "Centerpartiet genom Bo Ek (C) reserverar sig mot beslutet.",
            &[("Bo Ek", "C")],
            &[],
        );
        check(
            "Reservation anfördes av Eva Ek, Bo Lind och Åsa Ny (alla S) med hänvisning till Per Ås (M) förslag.",
            &[("Eva Ek", "S"), ("Bo Lind", "S"), ("Åsa Ny", "S")],
            &[],
        );
    }

    #[test]
    fn lists_below_their_heading() {
        check(
            "Moderaterna: Eva Ek och Bo Lind, skriftligt, bilaga 1.",
            &[("Eva Ek", "M"), ("Bo Lind", "M")],
            &[],
        );
        check("Tor Ekman, muntligen.", &[("Tor Ekman", "KD")], &[]);
        check(
            "Samtliga s-ledamöter samt Åke Berg (c) och mp.",
            &[("", "S"), ("", "MP"), ("Åke Berg", "C")],
            &[],
        );
        check("Eva Ek (MP).", &[("Eva Ek", "MP")], &[]);
        check(
            "Moderaterna, Liberalerna: gemensamt, bilaga 5.",
            &[],
            &[("", "M"), ("", "L")],
        );
        check(
            "Särskilt uttalande gjordes av Eva Ek m.fl. (samtliga V) med hänvisning till uttalandet i styrelsen.",
            &[],
            &[("Eva Ek", "V"), ("", "V")],
        );
        check(
            "Ersättaryttrande gjordes av Eva Ny Ek (FI) som instämde i vänsterpartiets reservation.",
            &[],
            &[("Eva Ny Ek", "FI")],
        );
    }
}
