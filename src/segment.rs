//! Segments: cover and contents, then one stretch of lines for each paragraph, then what follows the last.
//!
//! Nothing is lost between them: the segments joined are the cleaned document.

mod agenda;
mod appendix;
mod chain;
mod contents;
mod misprint;
mod start;

use std::collections::HashMap;
use std::ops::Range;

use crate::clean::CleanLine;

pub use contents::Contents;
pub use start::{Form, Start, is_aside, without_numbers};

/// How a document falls apart.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    /// Lines before the first paragraph: cover and table of contents.
    pub preamble: Range<usize>,
    /// The paragraphs in order.
    pub paragraphs: Vec<Segment>,
    /// Lines after the last paragraph: signatures, lists of those present, vote lists.
    pub appendix: Range<usize>,
    /// Number and title of each paragraph as the table of contents has them.
    pub contents: Contents,
}

impl Segments {
    /// The numbers that are misprinted above their paragraph, by the right ones.
    pub fn misprints(&self) -> HashMap<&str, &str> {
        let starts = self.paragraphs.iter().map(|paragraph| &paragraph.start);
        let misprints =
            starts.filter_map(|start| Some((start.number.as_str(), start.misprint.as_deref()?)));
        misprints.collect()
    }
}

/// The lines of one paragraph.
#[derive(Debug, Clone)]
pub struct Segment {
    /// All its lines, its title above the number included.
    pub lines: Range<usize>,
    /// Where its number stands.
    pub start: Start,
}

/// Tells the paragraphs of a document apart.
pub fn segment(lines: &[CleanLine]) -> Segments {
    let mut candidates = start::candidates(lines);
    let mut contents = contents::find(lines, &candidates);
    misprint::correct(lines, &mut candidates, &contents);
    let mut starts = chain::choose(lines, candidates, &contents);
    if starts.iter().all(|start| start.form == Form::Damaged) {
        let unsigned = start::candidates_without_sign(lines);
        contents = contents::find(lines, &unsigned);
        starts = chain::choose(lines, unsigned, &contents);
        // A number alone is a weak sign: only several in a row are believed.
        if starts.len() < 3 {
            starts.clear();
        }
    }
    let Some(first) = starts.first() else {
        return Segments {
            preamble: 0..lines.len(),
            appendix: lines.len()..lines.len(),
            contents,
            ..Segments::default()
        };
    };
    let end = appendix::begin(lines, starts.last().map_or(0, |last| last.line));
    let above = start::title_stands_above(lines, &starts);
    let below = start::reference_stands_below(lines, &starts, end);
    let begins = |start: &Start| match above {
        true => start::title_above(lines, start.line),
        false => start::reference_above(lines, start, below),
    };
    let preamble = 0..begins(first);
    let mut paragraphs = Vec::with_capacity(starts.len());
    let mut from = preamble.end;
    for (index, start) in starts.iter().enumerate() {
        // What stands above the next number is its own, but for this number.
        let next = starts.get(index + 1);
        let to = next.map_or(end, |next| begins(next).max(start.line + 1));
        paragraphs.push(Segment {
            lines: from..to,
            start: start.clone(),
        });
        from = to;
    }
    Segments {
        preamble,
        paragraphs,
        appendix: end..lines.len(),
        contents,
    }
}
