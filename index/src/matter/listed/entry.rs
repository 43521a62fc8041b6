//! One motion as a list of new ones names it: where its entry begins and ends, its title, its authors.

use std::sync::LazyLock;

use regex::Regex;

use super::Announced;
use crate::matter::{Key, Trace};
use crate::record::{Motion, Person};

/// What stands before an entry: `-`, `1.`, `a)`, `§ 2`.
static MARKER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:[-–•*·]|\d{1,3}[.)]|\p{L}\)|§\s*\d+)\s+"));

/// A line that is a day and nothing else, as in a column of days.
static DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\d{4}-\d{2}-\d{2}$"));

/// Where a title ends and a number follows it: `, KS 2024/95`, ` (2006/0040)`, `, H 2024 nr 7`.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:,\s*|\s*\()((?:\p{L}+\s*)?\d[^,()]*)\)?\.?$"));

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern")
}

/// The motions that a list names; each has an author among those that were read in the list.
pub(super) fn entries(place: usize, list: &Trace) -> Vec<Announced> {
    let Some(motion) = &list.motion else {
        return Vec::new();
    };
    let blocks = blocks(&list.text, motion);
    let told = blocks
        .iter()
        .filter_map(|block| announced(place, block, motion));
    let mut told: Vec<Announced> = told.collect();
    for (number, entry) in (1..).zip(&mut told) {
        entry.number = number;
    }
    told
}

/// The lines of each entry as one. It ends where a line is empty or a day, or begins otherwise, and after its number.
fn blocks(text: &str, motion: &Motion) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        let bare = MARKER.replace(line, "");
        let is_marked = bare.len() < line.len();
        if begins(&bare, is_marked, motion) {
            blocks.push(bare.into_owned());
            goes_on = true;
        } else if line.is_empty() || DAY.is_match(line) || is_marked {
            goes_on = false;
        } else if let Some(block) = blocks.last_mut().filter(|_| goes_on) {
            block.push(' ');
            block.push_str(line);
        }
        goes_on &= blocks.last().is_some_and(|block| !NUMBER.is_match(block));
    }
    blocks
}

/// `Motion av Eva Ek (S) om …`; behind a marker `Eva Ek (S): …`, too.
fn begins(line: &str, is_marked: bool, motion: &Motion) -> bool {
    let is_motion = line.to_lowercase().starts_with("motion ");
    let mut authors = motion.authors.iter();
    is_motion || is_marked && authors.any(|author| line.starts_with(&author.name))
}

fn announced(place: usize, block: &str, motion: &Motion) -> Option<Announced> {
    let named = |author: &Person| Some((block.find(&author.name)?, author.clone()));
    let mut authors: Vec<(usize, Person)> = motion.authors.iter().filter_map(named).collect();
    authors.sort_by_key(|(at, _)| *at);
    let authors: Vec<Person> = authors.into_iter().map(|(_, author)| author).collect();
    let mut parties: Vec<String> = Vec::new();
    for party in authors.iter().filter_map(|author| author.party.clone()) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    let (whole, remark) = without_remark(block);
    let number = NUMBER.captures(whole);
    let title = number
        .as_ref()
        .and_then(|found| found.get(0))
        .map_or(whole, |found| &whole[..found.start()]);
    (!authors.is_empty()).then(|| Announced {
        place,
        number: 0,
        title: title.trim_end_matches(['.', ',', ' ']).to_owned(),
        whole: whole.to_owned(),
        key: number.and_then(|found| Key::new(&found[1])),
        authors,
        parties,
        taken_back: remark.map(str::to_owned),
    })
}

/// An entry without `(OBS! Motionen återtagen av motionärerna)`, and that sentence.
fn without_remark(block: &str) -> (&str, Option<&str>) {
    let Some(said) = block.find("återtag") else {
        return (block, None);
    };
    let end = block[..said].rfind(['.', '(']).unwrap_or(said);
    let remark = block[end..].trim_start_matches(['.', '(', ' ']);
    (block[..end].trim_end(), Some(remark.trim_end_matches(')')))
}
