//! The table of contents: numbers and titles again, before the first paragraph.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::prose;
use crate::segment::start::{Form, Start};
use crate::terms::headings;

/// Entries stand at most this many lines apart.
const ENTRY_LINES: usize = 5;

/// Titles by number, as the table of contents has them.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// The lines it takes; empty where there is none.
    pub lines: Range<usize>,
    titles: HashMap<u32, String>,
}

impl Contents {
    /// The title of a number.
    pub fn title(&self, number: u32) -> Option<&str> {
        self.titles.get(&number).map(String::as_str)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.titles.len()
    }

    /// Whether there is no table of contents.
    pub fn is_empty(&self) -> bool {
        self.titles.is_empty()
    }

    /// Every number it has.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.titles.keys().copied()
    }
}

static LEADER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\s*(?:[.…·_]\s?){3,}\s*\d*\s*$|\s+\d{1,3}$").expect("a fixed pattern"));

/// Finds the table of contents among lines that may begin paragraphs.
///
/// It is the first run of numbers that follow each other closely, with no section heading between them,
/// whose numbers return later.
pub fn find(lines: &[CleanLine], candidates: &[Start]) -> Contents {
    let run = first_run(lines, candidates);
    let entries = &candidates[run.clone()];
    let returns = |entry: &Start| candidates[run.end..].iter().any(|later| later.value == entry.value);
    let returning = entries.iter().filter(|entry| returns(entry)).count();
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Contents::default();
    };
    if returning * 2 <= entries.len() {
        return Contents::default();
    }
    let end = end_of(lines, last.line, candidates.get(run.end).map(|next| next.line));
    let titles = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| {
            let to = entries.get(index + 1).map_or(end, |next| next.line);
            let from = index.checked_sub(1).map_or(first.line.saturating_sub(1), |before| entries[before].line + 1);
            (entry.value, title(lines, entry, from, to))
        })
        .collect();
    let begin = if first.form == Form::Alone { first.line.saturating_sub(1) } else { first.line };
    Contents { lines: begin..end, titles }
}

fn first_run(lines: &[CleanLine], candidates: &[Start]) -> Range<usize> {
    let mut run = 0..0;
    for (index, candidate) in candidates.iter().enumerate() {
        let follows = index > run.start && {
            let before = &candidates[index - 1];
            let between = &lines[before.line + 1..candidate.line];
            candidate.value > before.value
                && between.len() < ENTRY_LINES
                && between.iter().all(|line| headings::find(&line.text).is_none() && !prose::ends_sentence(&line.text))
        };
        if follows {
            run.end = index + 1;
        } else if run.len() >= 2 {
            break;
        } else {
            run = index..index + 1;
        }
    }
    run
}

/// The last entry's title ends where the next paragraph, a page or white space begins.
fn end_of(lines: &[CleanLine], last: usize, next: Option<usize>) -> usize {
    let limit = next.unwrap_or(lines.len()).min(last + ENTRY_LINES).min(lines.len());
    (last + 1..limit).find(|&at| lines[at].break_before || lines[at].gap_before).unwrap_or(limit)
}

/// An entry's title: the rest of its line and the lines it wraps to. Where the number stands between the lines of
/// its title (a column set to the middle of its row), the first of them comes before the number.
fn title(lines: &[CleanLine], entry: &Start, from: usize, to: usize) -> String {
    let mut parts: Vec<&str> = Vec::new();
    if entry.form == Form::Alone {
        let left = lines[entry.line].left();
        parts.extend(
            lines[from..entry.line].iter().filter(|line| line.left() > left + 1.0).map(|line| line.text.as_str()).next_back(),
        );
        parts.extend(lines[entry.line + 1..to].first().map(|line| line.text.as_str()));
    } else {
        parts.push(&entry.rest);
        let below = lines[entry.line + 1..to].iter().take_while(|line| !line.break_before);
        parts.extend(below.map(|line| line.text.as_str()));
    }
    let parts: Vec<String> = parts.iter().map(|part| LEADER.replace(part, "").into_owned()).collect();
    prose::unwrapped(parts.iter().map(String::as_str))
}
