//! Claims listed by name: `Eva Ek (C) och Bo Lind (M): Bifall till motionen.`

use std::sync::LazyLock;

use regex::Regex;

use super::verbs::Reach;
use super::{said, trimmed};
use crate::terms::people::{Found, Known};
use paragraf_index::record::Claim;

/// `Eva Ek (S), bifall till motionen.`: after a comma only words that demand.
static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^, (?:bifall|avslag|återremiss|bordläggning|i första hand|att |tillägg)")
        .expect("a fixed pattern")
});

/// What stands between a list of names and what they demand.
const MARKS: [&str; 4] = [": ", " – ", " - ", " — "];

/// A piece that begins with names and a mark.
pub fn read(said: &str, reach: Reach, known: &Known) -> Option<Vec<Claim>> {
    if matches!(reach, Reach::Anywhere | Reach::Points) || !said.contains([':', '–', '-', '—', ','])
    {
        return None;
    }
    // `Ordföranden: bifall till förslaget.`
    if let Some((before, text)) = said.split_once(": ")
        && !before.contains(' ')
        && let Some(chair) = known.chair_at_end(before)
    {
        return Some(said::claims(vec![chair.clone()], trimmed(text)));
    }
    let people = known.all(said);
    let (run, text) = run(said, &people, 0)?;
    let only_names = said[..run[0].range.start]
        .split([' ', ','])
        .all(|word| matches!(word, "" | "ordföranden" | "Ordföranden" | "Ordförande"));
    only_names.then(|| {
        let people = run.iter().map(|found| found.person.clone()).collect();
        said::claims(people, trimmed(&said[text..]))
    })
}

/// Where in a text the names of a list begin.
pub fn starts(said: &str, known: &Known) -> Vec<usize> {
    let people = known.all(said);
    let mut starts = Vec::new();
    let mut from = 0;
    while from < people.len() {
        if let Some((run, _)) = run(said, &people, from) {
            starts.push(run[0].range.start);
            from += run.len();
        } else {
            from += 1;
        }
    }
    starts
}

/// The people from `from` on with nothing but commas and `och` between, and where the text after their mark begins.
fn run<'a>(said: &str, people: &'a [Found], from: usize) -> Option<(&'a [Found], usize)> {
    let mut until = from;
    while until + 1 < people.len() {
        let between = &said[people[until].range.end..people[until + 1].range.start];
        if !is_joint(between) {
            break;
        }
        until += 1;
    }
    let end = people.get(until)?.range.end;
    let mark = MARKS.iter().find(|mark| said[end..].starts_with(*mark));
    let mark = mark.or_else(|| ASKS.is_match(&said[end..]).then_some(&", "));
    let last = said[end..] == *":";
    let text = mark.map_or(said.len(), |mark| end + mark.len());
    (mark.is_some() || last).then(|| (&people[from..=until], text))
}

fn is_joint(between: &str) -> bool {
    between.split([' ', ',']).all(|word| {
        matches!(
            word,
            "" | "och"
                | "samt"
                | "respektive"
                | "ordföranden"
                | "Ordföranden"
                | "med"
                | "instämmande"
                | "bifall"
                | "stöd"
                | "av"
        )
    })
}
