//! Who had no part in a decision: members barred by a personal interest (jäv), and members who did not want one.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::parse::sections::Part;
use crate::parse::voices::{Speakers, add};
use crate::prose::{self, Block};
use crate::terms::headings::{self, Section};
use crate::terms::pattern::{Pattern, regex};
use crate::terms::people;
use paragraf_index::record::{Paragraph, Voice};

/// What somebody does who is barred.
static BARRED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["jäv"],
        r"(?i)\b(?:anmäler|anmälde|anmält|uppger|lämnar|lämnade|avstår|avstod|deltar|deltog|deltagit|är|var|har)\b[^.:]*\bjäv(?:ig|iga)?\b|\bjäv(?:ig|iga)?\b",
    )
});

/// `… anmäler att han inte är jävig`, `Inget jäv föreligger.`
static NOT_BARRED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["jäv"],
        r"(?i)\b(?:inte|ej|icke) (?:(?:är|var|vara|anser|sig|något) ){0,3}jäv(?:ig|iga)?\b|\b(?:inget|ingen) jäv\b|\bjäv föreligger (?:inte|ej)\b",
    )
});

/// What somebody does who takes no part.
static APART: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["delt"],
        r"(?i)\b(?:deltar|deltog|deltagit|delta)\s+(?:inte|ej|icke)\b|\bavst(?:år|od|ått)\b[^.:]{0,20}\bdelta\b",
    )
});

/// In what no part is taken.
static IN_WHAT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "beslut",
            "ärende",
            "handläggning",
            "omröstning",
            "votering",
            "överläggning",
            "behandling",
        ],
        r"(?i)\b(?:beslut|ärende|handläggning|omröstning|votering|överläggning|behandling)",
    )
});

/// `… ersätts av Bo Lind (M)`, `… ersätts Eva Ek (S) av Bo Lind (M)`: he takes part.
static REPLACED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["ersätts", "ersattes"],
        r"(?i)\b(?:ersätts|ersattes)\b(?: [^.]{3,60}?)? av\b",
    )
});

/// What somebody does who serves in another's place.
static STANDS_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "tjänstgör",
            "tjänstgjorde",
            "ersätter",
            "ersatte",
            "inträd",
            "träder",
            "leder",
        ],
        r"(?i)\b(?:tjänstgör|tjänstgjorde|ersätter|ersatte|inträder|inträdde|träder in|leder)\b",
    )
});

/// Another paragraph for which jäv is announced: `anmäler jäv under paragraf 206`.
static OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["jäv"],
        r"(?i)\bjäv\b[^.]{0,30}?(?:§+|\bparagraf(?:en|erna|er)?)\s*(?P<numbers>\d{1,4}(?:\s*(?:,|och|samt)\s*§?\s*\d{1,4}\b)*)",
    )
});

static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"\d{1,4}"));

/// Those who had no part.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Apart {
    /// Members with a personal interest.
    pub recusals: Vec<Voice>,
    /// Members present who took no part in the decision.
    pub non_participants: Vec<Voice>,
}

/// Reads who had no part.
pub fn read(parts: &[Part], speakers: &Speakers<'_>) -> Apart {
    let mut apart = Apart::default();
    for part in parts {
        let section = part.heading.section;
        if section.is_of_others() {
            continue;
        }
        let headed = matches!(section, Section::Recusal | Section::NotTakingPart);
        let tells = |block: &&Block| {
            headed || BARRED.may_match(&block.text) || APART.may_match(&block.text)
        };
        for block in part.blocks().iter().filter(tells) {
            for sentence in prose::sentences(&block.text) {
                let found = of_sentence(&block.text[sentence], section, speakers);
                add(&mut apart.recusals, found.recusals);
                add(&mut apart.non_participants, found.non_participants);
            }
        }
    }
    apart
}

fn of_sentence(said: &str, section: Section, speakers: &Speakers<'_>) -> Apart {
    let said = &said[..REPLACED.find(said).map_or(said.len(), |by| by.end())];
    let verb = APART.find(said).map(|verb| verb.range());
    let mut apart = Apart::default();
    if let Some(barred) = BARRED.find(said) {
        if !OTHER.is_match(said) && !NOT_BARRED.is_match(said) {
            apart.recusals = people_of(speakers.of(said, barred.range()));
        }
        return apart;
    }
    if verb.is_none() && STANDS_IN.is_match(said) {
        return apart;
    }
    // Below a heading of their own the names alone tell.
    let verb_or_end = verb.clone().unwrap_or(said.len()..said.len());
    match (section, verb) {
        (Section::Recusal, _) => apart.recusals = people_of(speakers.of(said, verb_or_end)),
        (Section::NotTakingPart, _) => apart.non_participants = speakers.of(said, verb_or_end),
        (_, Some(verb)) if IN_WHAT.is_match(said) => {
            apart.non_participants = speakers.of(said, verb);
        }
        _ => {}
    }
    apart
}

/// Jäv is a person's: no group has it.
fn people_of(voices: Vec<Voice>) -> Vec<Voice> {
    voices
        .into_iter()
        .filter(|voice| voice.name.is_some())
        .collect()
}

/// Takes jäv that one paragraph announces for others to those: `anmäler jäv under paragraf 206`.
pub fn spread(paragraphs: &mut [Paragraph]) {
    let mut announced: HashMap<String, Vec<Voice>> = HashMap::new();
    for paragraph in paragraphs
        .iter()
        .filter(|paragraph| paragraph.text.contains("jäv"))
    {
        for text in stretches(&paragraph.text) {
            for (number, voice) in announced_in(&text) {
                announced.entry(number).or_default().push(voice);
            }
        }
    }
    if announced.is_empty() {
        return;
    }
    for paragraph in paragraphs {
        let own = announced.remove(&paragraph.paragraph);
        add(&mut paragraph.recusals, own.unwrap_or_default());
    }
}

/// The stretches of a text between its headings, each on one line.
fn stretches(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    lines
        .split(|line| line.is_empty() || headings::find(line).is_some())
        .map(|lines| prose::unwrapped(lines.iter().copied()))
        .collect()
}

/// Who announces jäv for which other paragraphs.
fn announced_in(text: &str) -> Vec<(String, Voice)> {
    let mut announced = Vec::new();
    for sentence in prose::sentences(text) {
        let said = &text[sentence];
        let Some(found) = OTHER.captures(said) else {
            continue;
        };
        let before = people::all(&said[..found.get(0).map_or(0, |whole| whole.start())]);
        for number in NUMBER.find_iter(&found["numbers"]) {
            announced.extend(before.iter().map(|found| {
                let voice = Voice {
                    name: Some(found.person.name.clone()),
                    party: found.person.party.clone(),
                };
                (number.as_str().to_owned(), voice)
            }));
        }
    }
    announced
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;
    use crate::terms::headings::Heading;
    use crate::terms::people::Known;

    fn check(section: Section, text: &str, recusals: &[&str], others: &[&str]) {
        let heading = Heading {
            section,
            body: None,
            to: None,
        };
        let apart = read(
            &[Part::of_lines(heading, vec![sample::plain(text)])],
            &Speakers {
                own: "",
                now: true,
                known: &Known::new(&[]),
                parties: &["SD".to_owned()],
            },
        );
        let names = |voices: &[Voice]| -> Vec<String> {
            voices
                .iter()
                .map(|voice| {
                    voice
                        .name
                        .clone()
                        .or(voice.party.clone())
                        .unwrap_or_default()
                })
                .collect()
        };
        assert_eq!(names(&apart.recusals), recusals, "{text}");
        assert_eq!(names(&apart.non_participants), others, "{text}");
    }

    #[test]
    fn jav_and_no_part() {
        check(
            Section::Statement,
            "Eva Ek (S) deltar inte i handläggningen av ärendet på grund av jäv.",
            &["Eva Ek"],
            &[],
        );
        check(
            Section::Recusal,
            "Eva Ek (S) och Bo Lind (M) deltar inte i beslutet.",
            &["Eva Ek", "Bo Lind"],
            &[],
        );
        check(
            Section::Recusal,
            "På grund av jäv lämnar Eva Ek (S) rummet.",
            &["Eva Ek"],
            &[],
        );
        check(
            Section::Recusal,
            "Eva Ek (S) tjänstgör ej på grund av jäv. Bo Lind (M) tjänstgör som ordförande.",
            &["Eva Ek"],
            &[],
        );
        check(
            Section::Recusal,
            "Eva Ek (S) anmäler jäv och ersätts av Bo Lind (M).",
            &["Eva Ek"],
            &[],
        );
        check(
            Section::Background,
            "På grund av jäv ersätts Eva Ek (S) av Bo Lind (M).",
            &["Eva Ek"],
            &[],
        );
        check(Section::Recusal, "-", &[], &[]);
        check(
            Section::Statement,
            "Eva Ek (S) meddelar att hon inte är jävig.",
            &[],
            &[],
        );
        check(
            Section::Statement,
            "Ledamöterna från SD deltar inte i beslutet.",
            &[],
            &["SD"],
        );
        check(Section::NotTakingPart, "Eva Ek (S)", &[], &["Eva Ek"]);
        check(
            Section::Background,
            "Skolan deltar inte i försöket.",
            &[],
            &[],
        );
        check(
            Section::Background,
            "Eva Ek (S) anmäler jäv under paragraf 206: Val av ombud.",
            &[],
            &[],
        );
    }
}
