//! Voices for the record: reservations and statements, of people and of whole groups.

mod listed;
mod speakers;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Captures;

use crate::parse::sections::{Part, elsewhere};
use crate::prose::{self, Block};
use crate::terms::bodies;
use crate::terms::headings::Section;
use crate::terms::pattern::Pattern;
use paragraf_index::record::Voice;

pub use speakers::Speakers;
use words::{ALSO_REMARKS, FORMAL, HANDED_IN, JOINS, RECUSAL, REMARKS, RESERVES};

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
    let mut sections = parts.iter().map(|part| part.heading.section);
    let headed = sections.any(|section| section == Section::Reservation);
    for part in parts {
        let section = part.heading.section;
        if section.is_of_others() {
            continue;
        }
        // Below a lead-in that ends in a colon stands what they wrote: it argues, quotes and names others.
        let mut written = Written::No;
        let speaks = |block: &&Block| {
            let text = &block.text;
            matches!(section, Section::Statement | Section::Reservation)
                || RESERVES.may_match(text)
                || REMARKS.may_match(text)
        };
        for block in part.blocks().iter().filter(speaks) {
            let text = match elsewhere::may_tell(section) {
                true => speakers.here(&block.text),
                false => Cow::Borrowed(&*block.text),
            };
            for sentence in prose::sentences(&text) {
                let said = &text[sentence];
                if written.has(said, speakers) {
                    written = written.after(said);
                    continue;
                }
                let mut found = of_sentence(said, section, speakers);
                if headed && section == Section::Background && said.contains("reserverade sig") {
                    // Who dissents here stands below the heading: this is the matter's story.
                    found.reservations.clear();
                }
                let spoke = !found.reservations.is_empty() || !found.statements.is_empty();
                written = if spoke {
                    Written::opened(said)
                } else {
                    written
                };
                add(&mut voices.reservations, found.reservations);
                add(&mut voices.statements, found.statements);
            }
        }
    }
    voices
}

/// A new lead-in among written texts: people with parties first, and the formal words.
fn leads_in(said: &str, speakers: &Speakers<'_>) -> bool {
    let formal = RESERVES.find(said).or_else(|| REMARKS.find(said));
    let Some(formal) = formal.or_else(|| JOINS.find(said)) else {
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

/// `… reserverar sig inte`, `avstår från att reservera sig`, `anmäler ingen reservation`.
fn is_denied(said: &str, verb: Range<usize>) -> bool {
    let (before, behind) = (said[..verb.start].trim_end(), &said[verb.end..]);
    let within = &said[verb];
    [" inte", " ej"].iter().any(|no| behind.starts_with(no))
        || [" inte", " ej", " från att"]
            .iter()
            .any(|no| before.ends_with(no))
        || [" ingen ", " inte ", " ej "]
            .iter()
            .any(|no| within.contains(no))
}

/// Whether a sentence is one of those that somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Written {
    No,
    /// Its quotation has ended: now only formal words tell who speaks, no name alone.
    Closed,
    /// A lead-in announced it.
    Announced,
    /// It goes on to the end of its section.
    Free,
    /// It goes on to the end of its quotation.
    Quoted,
}

const QUOTES: [char; 3] = ['”', '“', '"'];

impl Written {
    /// Below a lead-in, which may have a part of the text, or all of it.
    fn opened(said: &str) -> Written {
        let quoted = said.find(QUOTES);
        match quoted.map(|at| said[at..].trim_start_matches(QUOTES)) {
            Some(text) => Written::Quoted.until_closed(text),
            None if said.ends_with(':') || said.contains("följande") => Written::Announced,
            None => Written::No,
        }
    }

    /// After one more of its sentences.
    fn after(self, said: &str) -> Written {
        let now = match self {
            Written::Announced if said.starts_with(QUOTES) => Written::Quoted,
            Written::Announced => Written::Free,
            other => other,
        };
        now.until_closed(said)
    }

    fn until_closed(self, said: &str) -> Written {
        match self {
            Written::Quoted if said.ends_with(QUOTES) => Written::Closed,
            other => other,
        }
    }

    /// Whether a sentence that comes next is a part of it.
    fn has(self, said: &str, speakers: &Speakers<'_>) -> bool {
        match self {
            Written::No => false,
            Written::Closed => !RESERVES.is_match(said) && !REMARKS.is_match(said),
            _ => !leads_in(said, speakers),
        }
    }
}

fn of_sentence(said: &str, section: Section, speakers: &Speakers<'_>) -> Voices {
    let mut voices = Voices::default();
    let reserves = RESERVES.find(said);
    if let Some(verb) = reserves.filter(|verb| !is_denied(said, verb.range())) {
        if section == Section::Background && is_elsewhere(said, verb.as_str(), speakers.own) {
            return voices;
        }
        let before = &said[..verb.start()];
        if section == Section::Background && are_members_elsewhere(before, speakers.own) {
            return voices;
        }
        let free = section == Section::Statement
            && !before.contains('(')
            && speakers.known.all(before).is_empty();
        if !free {
            voices.reservations = speakers.of(said, verb.range());
        }
        if ALSO_REMARKS.is_match(&said[verb.end()..]) {
            voices.statements.clone_from(&voices.reservations);
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
        // `Särskilt yttrande från Vänsterpartiet, se bilaga 2.`
        if voices.statements.is_empty() && verb.as_str().ends_with(" från") {
            voices.statements = listed::read(&said[verb.end()..], speakers).unwrap_or_default();
        }
        return voices;
    }
    // Below their own heading the names alone tell who it was: `Eva Ek (M), muntligt.`, `Eva Ek (M): ”…”`.
    match section {
        Section::Reservation if said.starts_with("Detsamma gör") => {
            voices.reservations = speakers.of(said, 0..0);
        }
        Section::Reservation if HANDED_IN.is_match(said) => {
            let verb = HANDED_IN.find(said).map_or(0..0, |verb| verb.range());
            voices.reservations = speakers.of(said, verb);
        }
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

/// `Kommunstyrelsens moderata ledamöter har reserverat sig`, `M-ledamöterna i socialnämnden …`: those of another body.
fn are_members_elsewhere(before: &str, own: &str) -> bool {
    static WHOSE: LazyLock<Pattern> = LazyLock::new(|| {
        let body = bodies::PATTERN;
        Pattern::new(
            &["ledam", "grupp"],
            &format!(
                r"(?i)\b(?P<body>{body}) (?:\p{{L}}+(?:,| och)? ){{0,5}}(?:\p{{L}}+-)?(?:ledamöter|grupper|grupp)\b|\b(?:ledamöter|ledamöterna|gruppen|grupperna) i (?P<within>{body})"
            ),
        )
    });
    let named = |found: &Captures<'_>| {
        let body = found
            .name("body")
            .filter(|body| body.as_str().ends_with('s'));
        body.or_else(|| found.name("within"))
            .is_some_and(|body| !bodies::is_same(body.as_str(), own))
    };
    WHOSE.captures(before).is_some_and(|found| named(&found))
}

/// `Eva Ek (S) reserverade sig i styrelsen`, `Mot det förslaget reserverade sig …`: what was told of another body.
fn is_elsewhere(said: &str, verb: &str, own: &str) -> bool {
    static WHERE: LazyLock<Pattern> = LazyLock::new(|| {
        let body = bodies::PATTERN;
        Pattern::new(
            &["reserv"],
            &format!(r"(?i)reserverade sig (?:i|mot) (?P<body>{body})"),
        )
    });
    let past = verb.to_lowercase().starts_with("reserverade");
    let of_other = || {
        let found = WHERE.captures(said);
        found.is_some_and(|found| !bodies::is_same(&found["body"], own))
    };
    past && (said.contains("det förslaget") || of_other())
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
