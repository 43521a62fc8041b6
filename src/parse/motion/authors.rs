//! Who stands behind a motion, and when it was handed in.

mod list;
mod party;
mod row;
mod title;
mod told;

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::clean::CleanLine;
use crate::parse::motion::Matter;
use crate::terms::pattern::Pattern;
use crate::terms::people;
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

/// Reads authors, parties and date.
pub fn read(matter: &Matter<'_>) -> Authors {
    let mut found = Authors {
        people: title::people(matter.title, matter.people),
        ..Authors::default()
    };
    if is_list(matter) {
        found = list::read(matter);
    } else if let Some((told, submitted)) = told::read(matter) {
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
    if !is_list(matter) {
        // The paper's own day, where it is known, not that of the meeting it was handed in at.
        found.submitted = told::from_documents(matter).or(found.submitted);
    }
    if found.people.is_empty() {
        found.people = named_in_points(matter);
    }
    if found.people.is_empty() && !is_list(matter) {
        found.people = told::named_in_documents(matter);
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
        parties = title::parties(matter);
    }
    if parties.is_empty() && !is_list(matter) {
        parties = party::told(matter.parts, matter.parties);
    }
    found.parties = parties;
    found
}

/// `Motionen om ridvägar av Eva Ek (S) bifalls.`: the points say whose motions they decide.
fn named_in_points(matter: &Matter<'_>) -> Vec<Person> {
    let mut authors = Vec::new();
    let points = matter.decision.own.iter().chain(&matter.decision.proposed);
    for text in points.map(|point| point.text.as_str()) {
        let all = matter.people.all(text);
        let by = |found: &&people::Found| {
            let before = &text[..found.range.start];
            before.starts_with("Motion") && (before.ends_with(" av ") || before.ends_with(" från "))
        };
        let from = all.iter().find(by).map(|found| found.range.start);
        let row = from.map(|from| row::from(text, &all, from));
        for person in row.unwrap_or_default() {
            if !authors.contains(&person) {
                authors.push(person);
            }
        }
    }
    authors
}

/// Several motions handed in, listed in one paragraph. `Motion om antalet motioner` is one.
fn is_list(matter: &Matter<'_>) -> bool {
    static ONE: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&["motioner"], r"(?i)\bmotion(?:en)?\b.*\bmotioner"));
    let title = matter.title.to_lowercase();
    let several = || !ONE.is_match(&title) && people::all(matter.title).is_empty();
    let untold = !title.contains("motion") && !stands_below_title(matter);
    untold || title.contains("motioner") && several()
}

/// `Motion (2012:31) av Eva Ek (S)` right below a title that does not say so: the only one.
fn stands_below_title(matter: &Matter<'_>) -> bool {
    let Some(opening) = matter.parts.first() else {
        return false;
    };
    let names = |line: &&CleanLine| line.text.starts_with("Motion ");
    let first = opening.lines.first().is_some_and(|line| names(&line));
    first && opening.lines.iter().filter(names).count() == 1
}
