//! Lists of those present on a page of their own or at the end: a roll with columns, the same with each cell on a line of
//! its own, or names with their parties.

mod columns;
mod plain;
mod roll;
mod stream;

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
        r"(?i)^(?:närvarolista|närvaroförteckning|närvaro\b|närvarande|upprop|uppropslista|bilaga\s+\d+|ledamöter\b|deltagarlista|förteckning över|(?:\p{L}+ )?spalt i+\b)",
    )
});

/// Whether a line is such a title, or has it beside the body's name: `FULLMÄKTIGE   NÄRVAROLISTA   2003-2006`.
fn is_title(line: &CleanLine) -> bool {
    let second = line.cells.get(1).map(|cell| cell.text.to_lowercase());
    let second = second
        .is_some_and(|text| text.starts_with("närvarolist") || text.starts_with("närvaroför"));
    second || TITLE.is_match(&line.text)
}

/// A header stands no further below the title of its roll.
const HEADER_LINES: usize = 8;

/// Whether a line that may be a title is only a part of a roll: `LEDAMÖTER` below the header of its columns, or this header.
fn is_part(line: &CleanLine) -> bool {
    let text = line.text.to_lowercase();
    line.cells.len() > 1 || text.trim_end_matches(':') == "ledamöter"
}

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
    let mut titles: Vec<usize> = (0..lines.len())
        .filter(|&at| is_title(&lines[at]))
        .collect();
    titles.dedup_by(|title, above| *title - *above <= HEADER_LINES && is_part(&lines[*title]));
    let mut present = Vec::new();
    for (index, &from) in titles.iter().enumerate() {
        let to = titles.get(index + 1).copied().unwrap_or(lines.len());
        let votes = (from..to).find(|&at| VOTES.is_match(&lines[at].text));
        let list = &lines[from..votes.unwrap_or(to)];
        let mut found = roll::read(list, promised);
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
