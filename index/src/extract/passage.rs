//! The stretches of a text that are worth showing.

use super::marks::Mark;

/// Bytes of an extract, about.
const LENGTH: usize = 260;
/// Bytes of each passage where there are two.
pub(super) const HALF: usize = 160;
/// Bytes before the first mark in which its sentence may begin.
const LEAD: usize = 90;

/// A stretch of a text, by byte offsets; never inside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Passage {
    pub start: usize,
    pub end: usize,
}

/// How many of the things asked for stand closest together.
pub(super) fn wealth(marks: &[Mark]) -> usize {
    richest(marks, LENGTH).map_or(0, |marks| distinct(marks).len())
}

/// The best passages of a text, at most two, in its order; the beginning without marks.
pub(super) fn best(text: &str, marks: &[Mark]) -> Vec<Passage> {
    let Some(alone) = one(text, marks, LENGTH) else {
        return vec![around(text, 0, 0, LENGTH)];
    };
    if outside(marks, alone).is_empty() {
        return vec![alone];
    }
    let (first, second) = two(text, marks);
    let mut passages: Vec<Passage> = first.into_iter().chain(second).collect();
    passages.sort_by_key(|passage| passage.start);
    match passages[..] {
        [a, b] if b.start <= a.end => vec![Passage {
            start: a.start,
            end: a.end.max(b.end),
        }],
        _ => passages,
    }
}

/// The passage around the richest marks; `None` without marks.
pub(super) fn one(text: &str, marks: &[Mark], length: usize) -> Option<Passage> {
    let run = richest(marks, length)?;
    Some(around(text, run[0].start, run[run.len() - 1].end, length))
}

/// The best passage and the best beside it: one with what the first lacks, if there is such.
fn two(text: &str, marks: &[Mark]) -> (Option<Passage>, Option<Passage>) {
    let Some(first) = one(text, marks, HALF) else {
        return (None, None);
    };
    let inside = |mark: &&Mark| first.holds(mark);
    let shown = distinct(&marks.iter().filter(inside).copied().collect::<Vec<_>>());
    let rest = outside(marks, first);
    let missing = rest.iter().filter(|mark| !shown.contains(&mark.wanted));
    let missing: Vec<Mark> = missing.copied().collect();
    let second = one(text, &missing, HALF).or_else(|| one(text, &rest, HALF));
    (Some(first), second)
}

fn outside(marks: &[Mark], passage: Passage) -> Vec<Mark> {
    let outside = marks.iter().filter(|mark| !passage.holds(mark));
    outside.copied().collect()
}

impl Passage {
    /// Whether a mark stands in it.
    pub fn holds(self, mark: &Mark) -> bool {
        self.start <= mark.start && mark.end <= self.end
    }
}

/// The run of marks within a length that has the most different things, then the most marks, then stands first.
fn richest(marks: &[Mark], length: usize) -> Option<&[Mark]> {
    let runs = (0..marks.len()).map(|first| {
        let rest = &marks[first..];
        let fits = rest
            .iter()
            .take_while(|mark| mark.end - rest[0].start <= length)
            .count();
        &rest[..fits.max(1)]
    });
    // `max_by_key` keeps the last of equals: backwards, that is the first.
    runs.rev()
        .max_by_key(|run| (distinct(run).len(), run.len()))
}

fn distinct(marks: &[Mark]) -> Vec<usize> {
    let mut wanted: Vec<usize> = marks.iter().map(|mark| mark.wanted).collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

/// A passage that holds from `first` to `last`, begins with a sentence if one is near, and ends between words.
fn around(text: &str, first: usize, last: usize, length: usize) -> Passage {
    let start = beginning(text, first);
    // A mark ends before the full stop that belongs to its word.
    let last = text[last..]
        .find(char::is_whitespace)
        .map_or(text.len(), |end| last + end);
    let limit = floor(text, (start + length).max(last));
    Passage {
        start,
        end: last.max(start + word_end(&text[start..], limit - start)),
    }
}

/// Where the sentence begins, or a word some way before.
fn beginning(text: &str, at: usize) -> usize {
    let from = floor(text, at.saturating_sub(LEAD));
    let lead = &text[from..at];
    let sentence = [". ", ".\n", "? ", ": ", "\n\n"]
        .iter()
        .filter_map(|end| lead.rfind(end).map(|place| place + end.len()));
    match sentence.max() {
        Some(place) => from + place,
        None if from == 0 => 0,
        None => from + lead.find(char::is_whitespace).unwrap_or(lead.len()),
    }
}

/// The end of the last whole word before `at`; `at` itself if it stands in the first.
fn word_end(text: &str, at: usize) -> usize {
    let before = &text[..at];
    let inside_word = text[at..].starts_with(|c: char| !c.is_whitespace());
    let end = if inside_word {
        before.rfind(char::is_whitespace).unwrap_or(at)
    } else {
        at
    };
    text[..end].trim_end().len()
}

/// The character boundary at or before an offset.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}
