//! Who stands behind a motion, and when it was handed in.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use jiff::civil::Date;
use regex::Regex;

use crate::parse::motion::Matter;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::{dates, parties, people};
use paragraf_index::record::Person;

/// The people and parties behind a motion.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Authors {
    /// Those named.
    pub people: Vec<Person>,
    /// Their parties, or those the title names.
    pub parties: Vec<String>,
    /// When it was handed in, where the paragraph says it.
    pub submitted: Option<Date>,
}

/// `Motion av …`, `motion från …`: the names that follow are the authors'.
static BY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion"],
        r"(?i)\bmotion(?:en|er|erna)?\b[^.:]{0,20}?\s(?:av|från|väckt av|ställd av|inlämnad av)\s",
    )
});

/// Sentences that say who handed in the motion.
static HANDED_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion", "ckt"],
        concat!(
            r"(?i)\b(?:lämnat|lämnade|lämnar|väckt|väckte|inkommit|inkom|inlämnat|ingivit|ingett|ingiven|skrivit|ställt)\b.{0,120}?\bmotion|\bmotionera(?:t|r|de)\b",
            r"|\bmotion(?:en)?\b.{0,120}?\b(?:föreslagit|föreslår|föreslog|hemställt|hemställer|hemställde|yrkat|begärt|väckt av|väckts av|inlämnad av|har inkommit från|inkom från|lämnats in av|skriven av)\b|\båterta(?:r|git)\b.{0,40}\bmotion",
            r"|\bskrev\b.{0,60}\bmotion|\bväckte\b|\bväckt den\b|\bväckts? av\b",
            r"|\bmotion(?:en)?\b.{0,40}\b(?:kom in|inkom|daterad|inlämnades|lämnades in)\b|\bmotionärerna? (?:föreslog|yrkade|hemställde)\b",
            r"|^motionär(?:er|erna|en)?\s*[:=]|i en motion|i motion\b|motion (?:väckt|inlämnad|ställd) av"
        ),
    )
});

/// Dates with these words before them tell when the motion was handed in.
static WHEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:lämnat|lämnade|inlämnad|inkom|inkommit|väckt|väckte|daterad|dagtecknad|skrev|skrivit|föreslog|kom in|ställt|ingiven|anmäld|anmäldes|har|i en motion|motion)[^.]{0,60}$").expect("a fixed pattern")
});

/// Reads authors, parties and date.
pub fn read(matter: &Matter<'_>) -> Authors {
    let mut found = from_title(matter.title);
    if is_list(matter) {
        found = from_list(matter);
    } else if let Some((told, submitted)) = from_text(matter) {
        found.submitted = submitted;
        // The text names all where the title says `med flera`, and drops parties that the title has.
        let extends = found.people.is_empty()
            || told.len() > found.people.len()
                && found
                    .people
                    .iter()
                    .all(|person| told.iter().any(|other| other.name == person.name));
        if extends && !told.is_empty() {
            found.people = told;
        }
    }
    let mut parties: Vec<String> = Vec::new();
    for person in &found.people {
        if let Some(party) = person
            .party
            .clone()
            .filter(|party| !parties.contains(party))
        {
            parties.push(party);
        }
    }
    if parties.is_empty() {
        parties = title_parties(matter);
    }
    found.parties = parties;
    found
}

/// Several motions handed in, listed in one paragraph.
fn is_list(matter: &Matter<'_>) -> bool {
    let title = matter.title.to_lowercase();
    !title.contains("motion") || title.contains("motioner") && people::all(matter.title).is_empty()
}

fn from_title(title: &str) -> Authors {
    let from = BY.find(title).map(|by| by.end());
    let all = people::all(title);
    let people = match from {
        Some(from) => in_a_row(title, &all, from),
        None => at_the_end(title, &all),
    };
    Authors {
        people,
        ..Authors::default()
    }
}

/// `… - Eva Ek (C) med flera`, `… (Eva Ek, S, och Bo Lind, S)`: authors in a row that ends the title.
fn at_the_end(title: &str, all: &[people::Found]) -> Vec<Person> {
    let mut end = title.len();
    let mut people = Vec::new();
    for found in all.iter().rev() {
        let between = title[found.range.end..end].trim_matches([' ', ',', '(', ')', '.']);
        let joined = matches!(between, "" | "och" | "samt" | "och (")
            || people.is_empty() && matches!(between, "med flera" | "m.fl" | "svar" | "m fl");
        if !joined {
            break;
        }
        people.insert(0, found.person.clone());
        end = found.range.start;
    }
    people
}

/// The people from `from` on that follow each other with nothing but commas and `och` between.
fn in_a_row(text: &str, all: &[people::Found], from: usize) -> Vec<Person> {
    let mut people = Vec::new();
    let mut at = from;
    for found in all.iter().filter(|found| found.range.start >= from) {
        let between = text[at..found.range.start]
            .trim_matches([' ', ','])
            .to_lowercase();
        let joined = matches!(
            between.as_str(),
            "" | "och" | "samt" | "m.fl." | "med flera"
        ) || people.is_empty() && between.split(' ').count() <= 3;
        if !joined {
            break;
        }
        people.push(found.person.clone());
        at = found.range.end;
    }
    people
}

static WANTS: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"\) (?:vill|föreslår|föreslog|anser|önskar|begär)\b"));

fn from_text(matter: &Matter<'_>) -> Option<(Vec<Person>, Option<Date>)> {
    let untitled = people::all(matter.title).is_empty();
    for part in matter
        .parts
        .iter()
        .filter(|part| part.heading.section == Section::Background)
    {
        for block in part.blocks() {
            for sentence in prose::sentences(&block.text) {
                let said = &block.text[sentence];
                let Some(formal) = HANDED_IN.find(said) else {
                    // `Eva Ek (S) vill att …` right below a title that names nobody.
                    let first = people::all(said)
                        .into_iter()
                        .next()
                        .filter(|found| found.range.start == 0);
                    if first.is_some() && untitled && WANTS.is_match(said) {
                        return Some((in_a_row(said, &people::all(said), 0), None));
                    }
                    continue;
                };
                let people = people_of(said, formal.start(), matter);
                let submitted = submitted(said, matter.date);
                if !people.is_empty() || submitted.is_some() {
                    return Some((people, submitted));
                }
            }
        }
    }
    None
}

fn people_of(said: &str, verb: usize, matter: &Matter<'_>) -> Vec<Person> {
    let all = people::all(said);
    let named: Vec<Person> = match all.iter().position(|found| found.range.start < verb + 60) {
        Some(first) => in_a_row(said, &all, all[first].range.start),
        None => in_a_row(said, &all, verb),
    };
    if !named.is_empty() {
        return named;
    }
    spelled_out(said)
        .into_iter()
        .chain(known(said, matter))
        .collect()
}

static SPELLED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,4}), (?P<party>\p{Lu}\p{Ll}+(?: \p{Ll}+)?)\b").expect("a fixed pattern")
});

/// `Eva Ek Lund, Liberalerna, föreslår i en motion`.
fn spelled_out(said: &str) -> Option<Person> {
    let found = SPELLED.captures(said)?;
    let party = parties::spelled_out(&found["party"])?;
    Some(Person {
        name: found["name"].to_owned(),
        party: Some(party.to_owned()),
    })
}

fn known<'a>(said: &'a str, matter: &'a Matter<'_>) -> impl Iterator<Item = Person> + 'a {
    matter
        .people
        .iter()
        .filter(move |person| said.contains(&person.name))
        .cloned()
}

/// `… den 24 september 2025, § 204 lämnat en motion`: the paragraph is the one it was handed in under.
static HANDS_IN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^,? ?§ ?\d+,? (?:lämnat|väckt|inlämnat|ställt|ingivit)").expect("a fixed pattern")
});

fn submitted(said: &str, meeting: Option<Date>) -> Option<Date> {
    dates::all(said, meeting)
        .into_iter()
        .find(|(range, date)| {
            WHEN.is_match(&said[..range.start])
                && meeting.is_none_or(|meeting| *date <= meeting)
                && (HANDS_IN.is_match(&said[range.end..])
                    || !said[range.end..]
                        .trim_start_matches([',', ' '])
                        .starts_with('§'))
        })
        .map(|(_, date)| date)
}

/// `• Eva Ek (S): Läsfrämjande på fritidshemmen`.
static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[^:.]{3,160}\(\p{L}{1,4}\)\s*[:–-]\s").expect("a fixed pattern")
});

static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\bmotion(?:en)? (?:\S+ )?(?:av|från) |\bmotion(?: nr)? \d{4}[:/]\d+,? (?:av |från )?",
    )
    .expect("a fixed pattern")
});

/// A list of new motions: the people of its entries that are motions.
fn from_list(matter: &Matter<'_>) -> Authors {
    let mut authors = Authors::default();
    let mut dates: Vec<Date> = Vec::new();
    let mut motions = 0;
    for part in matter.parts {
        for block in part.blocks().iter().filter(|block| {
            block.marker == prose::Marker::Bullet && ITEM.is_match(&block.text)
                || block.marker == prose::Marker::Number && block.text.contains(") om ")
        }) {
            motions += 1;
            for person in in_a_row(&block.text, &people::all(&block.text), 0) {
                if !authors.people.iter().any(|known| known.name == person.name) {
                    authors.people.push(person);
                }
            }
        }
        let text = part.text();
        let starts: Vec<usize> = LISTED.find_iter(&text).map(|found| found.end()).collect();
        let all = people::all(&text);
        for from in starts {
            motions += 1;
            for person in in_a_row(&text, &all, from) {
                if !authors.people.iter().any(|known| known.name == person.name) {
                    authors.people.push(person);
                }
            }
            // `2024-04-06 Motion av …`: the day stands before the entry.
            let before = &text[..from];
            let day = before
                .rfind("otion")
                .map_or("", |motion| &before[..motion - 1])
                .trim_end();
            dates.extend(
                dates::all(day, None)
                    .last()
                    .filter(|(range, _)| range.end == day.len())
                    .map(|(_, date)| *date),
            );
            let near = crate::parse::motion::authors::submitted(
                &text[from..char_end(&text, from + 300)],
                matter.date,
            );
            dates.extend(near);
        }
    }
    if motions == 1 {
        authors.submitted = dates.first().copied();
    }
    authors
}

fn char_end(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|&end| text.is_char_boundary(end))
        .unwrap_or(text.len())
}

static IN_TITLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(parties::IN_BRACKETS).expect("a fixed pattern"));

/// `Motion (L) - …`: the title names the party alone.
fn title_parties(matter: &Matter<'_>) -> Vec<String> {
    let mut codes: Vec<String> = IN_TITLE
        .captures_iter(matter.title)
        .filter_map(|found| parties::code(&found["party"]))
        .collect();
    codes.dedup();
    if codes.is_empty() && BY.is_match(matter.title) {
        codes = parties::groups(matter.title, matter.parties);
    }
    codes
}
