//! Lists of those present on a page of their own or at the end: a table with a column for the party, the same with each
//! cell on a line of its own, or names with their parties.

mod plain;
mod stream;
mod table;

use std::sync::LazyLock;

use crate::clean::CleanLine;
use crate::terms::pattern::Pattern;
use paragraf_index::record::{Attendance, Person, Span};

/// Fewer names without a sign of a list beside them are none.
pub const FEWEST: usize = 3;

/// What stands above such a list.
static TITLE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^(?:närvarolista|närvaroförteckning|närvaro\b|närvarande|upprop|uppropslista|bilaga\s+\d+|ledamöter\b|deltagarlista|förteckning över)",
    )
});

/// Lists of votes look alike, and are none.
static VOTES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^(?:voterings|omröstnings)|^antal (?:ja|nej)\b|^ärende:\s*\d|^ärendemening",
    )
});

/// Everybody whom the lists among these lines have as present.
pub fn read(
    lines: &[CleanLine],
    local: &[Person],
    promised: Option<(Span, Span)>,
) -> Vec<Attendance> {
    let titles: Vec<usize> = (0..lines.len())
        .filter(|&at| TITLE.is_match(&lines[at].text))
        .collect();
    let mut present = Vec::new();
    for (index, &from) in titles.iter().enumerate() {
        let to = titles.get(index + 1).copied().unwrap_or(lines.len());
        let votes = (from..to).find(|&at| VOTES.is_match(&lines[at].text));
        let list = &lines[from..votes.unwrap_or(to)];
        let mut found = table::read(list);
        if found.is_empty() {
            found = stream::read(list);
        }
        if found.is_empty() {
            found = plain::read(list, local, promised);
        }
        present.append(&mut found);
    }
    present
}
