//! The table of contents: numbers and titles again, before the first paragraph.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::cover::labels;
use crate::prose;
use crate::segment::agenda;
use crate::segment::start::{Form, Start};
use crate::terms::headings;
use crate::terms::pattern::regex;

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

    /// Every number with its title, in no order.
    pub fn titles(&self) -> impl Iterator<Item = (u32, &str)> {
        self.titles
            .iter()
            .map(|(number, title)| (*number, title.as_str()))
    }
}

static LEADER: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\s*(?:[.…·_]\s?){3,}\s*\d*\s*$|\s+\d{1,3}$"));

/// Finds the table of contents among lines that may begin paragraphs.
///
/// It is the first run of numbers that follow each other closely, with no section heading between them,
/// whose numbers return later.
pub fn find(lines: &[CleanLine], candidates: &[Start]) -> Contents {
    let run = first_run(lines, candidates);
    let entries = &candidates[run.clone()];
    let later: HashSet<u32> = candidates[run.end..]
        .iter()
        .map(|later| later.value)
        .collect();
    let returning = entries
        .iter()
        .filter(|entry| later.contains(&entry.value))
        .count();
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Contents::default();
    };
    if returning * 2 <= entries.len() {
        return Contents::default();
    }
    let end = end_of(
        lines,
        last.line,
        candidates.get(run.end).map(|next| next.line),
    );
    let begin = first.line - lines_above(lines, first);
    Contents {
        lines: begin..end,
        titles: titles(lines, entries, begin, end),
    }
}

/// The title of each entry: what stands on its line, and the wrapped lines that are its own.
///
/// Where the number is set to the middle of its row, as many lines of the title stand above it as below.
fn titles(
    lines: &[CleanLine],
    entries: &[Start],
    begin: usize,
    end: usize,
) -> HashMap<u32, String> {
    let mut titles = HashMap::new();
    let mut from = begin;
    let in_columns =
        wrapped_lines(lines, entries).all(|(number, line)| line.left() > number.left() + 3.0);
    for (index, entry) in entries.iter().enumerate() {
        let next = entries.get(index + 1).map_or(end, |next| next.line);
        let below = next - entry.line - 1;
        let above = entry.line - from;
        let own = if !in_columns || above == 0 && !entries.get(index + 1).is_some_and(is_alone) {
            below
        } else if is_alone(entry) || above > 0 {
            above
                .clamp(usize::from(is_alone(entry)), below.max(1))
                .min(below)
        } else {
            below.saturating_sub(1)
        };
        let to = entry.line + 1 + own;
        let parts = lines[from..to]
            .iter()
            .enumerate()
            .filter(|(at, line)| *at == 0 || !line.break_before && !agenda::is_heading(&line.text))
            .map(|(at, line)| {
                if from + at == entry.line {
                    entry.rest.as_str()
                } else {
                    &*line.text
                }
            });
        let parts: Vec<String> = parts
            .map(|part| LEADER.replace(part, "").trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect();
        titles.insert(
            entry.value,
            prose::unwrapped(parts.iter().map(String::as_str)),
        );
        from = to;
    }
    titles
}

/// The lines between the entries, each with the line of the number above it.
fn wrapped_lines<'a>(
    lines: &'a [CleanLine<'a>],
    entries: &'a [Start],
) -> impl Iterator<Item = (&'a CleanLine<'a>, &'a CleanLine<'a>)> {
    entries.windows(2).flat_map(|pair| {
        let number = &lines[pair[0].line];
        lines[pair[0].line + 1..pair[1].line]
            .iter()
            .map(move |line| (number, line))
    })
}

/// Whether an entry's line holds its number alone, or with the page it is on.
fn is_alone(entry: &Start) -> bool {
    entry.form == Form::Alone
        || entry
            .rest
            .chars()
            .all(|char| char.is_ascii_digit() || char == '.' || char == ' ')
}

/// How many lines of the first entry's title stand above its number: in the same column, not to its left.
fn lines_above(lines: &[CleanLine], first: &Start) -> usize {
    let number = &lines[first.line];
    let column = number
        .cells
        .get(1)
        .map_or(number.left() + 10.0, |cell| cell.left);
    let above = lines[..first.line].iter().rev().take(3).take_while(|line| {
        (line.left() - column).abs() < 3.0 || is_alone(first) && line.left() > number.left() + 10.0
    });
    above.count()
}

fn first_run(lines: &[CleanLine], candidates: &[Start]) -> Range<usize> {
    let mut run = 0..0;
    for (index, candidate) in candidates.iter().enumerate() {
        let follows = index > run.start && {
            let before = &candidates[index - 1];
            let between = &lines[before.line + 1..candidate.line];
            candidate.value > before.value
                && between.len() < ENTRY_LINES
                && between.iter().all(|line| {
                    headings::find(&line.text).is_none() && !prose::ends_sentence(&line.text)
                })
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

/// The last entry's title ends where the next paragraph, the cover, a page or white space begins.
fn end_of(lines: &[CleanLine], last: usize, next: Option<usize>) -> usize {
    let limit = next
        .unwrap_or(lines.len())
        .min(last + ENTRY_LINES)
        .min(lines.len());
    (last + 1..limit)
        .find(|&at| {
            let line = &lines[at];
            line.break_before || line.gap_before || labels::is_place_or_time(&line.text)
        })
        .unwrap_or(limit)
}
