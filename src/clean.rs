//! The cleaned document: the extracted lines without page furniture, in one sequence.
//!
//! Page headers, footers, signature lines and page numbers go, also where they cut a sentence in two;
//! a heading caught inside a page header stays. Every line keeps its page.

mod furniture;
mod margin;
mod markers;
pub mod row;
#[cfg(test)]
pub mod sample;

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};

use crate::document::{Cell, Line, Look, Page};

pub use furniture::Furniture;

/// A line of the cleaned document.
#[derive(Debug, Clone, PartialEq)]
pub struct CleanLine<'a> {
    /// Which line of the cleaned document it is.
    pub at: usize,
    /// Its words.
    pub text: Cow<'a, str>,
    /// Its columns, left to right.
    pub cells: Cow<'a, [Cell]>,
    /// 1-based page, `None` for text without pages.
    pub page: Option<u32>,
    /// How it looks on paper.
    pub look: Option<Look>,
    /// Whether white space stands before it.
    pub gap_before: bool,
    /// Whether a page begins, or page furniture stood, right before it.
    pub break_before: bool,
}

impl CleanLine<'_> {
    /// Left edge, in the unit of the cells.
    pub fn left(&self) -> f32 {
        self.cells.first().map_or(0.0, |cell| cell.left)
    }

    /// Right edge, in the unit of the cells.
    pub fn right(&self) -> f32 {
        self.cells.last().map_or(0.0, |cell| cell.right)
    }

    /// Whether it is set in bold; plain text never is.
    pub fn is_bold(&self) -> bool {
        self.look.is_some_and(|look| look.bold)
    }
}

/// A document without its page furniture.
#[derive(Debug, Clone, Default)]
pub struct Clean<'a> {
    /// The lines that are left, in reading order.
    pub lines: Vec<CleanLine<'a>>,
    /// The lines that went, once each with how often: headers name the body and the date.
    pub furniture: Vec<(&'a str, usize)>,
}

/// Takes page furniture away from a document.
pub fn clean(pages: &[Page]) -> Clean<'_> {
    let furniture = Furniture::of(pages);
    let lines = pages.iter().map(|page| page.lines.len());
    let mut cleaned = Clean {
        lines: Vec::with_capacity(lines.sum()),
        furniture: Vec::new(),
    };
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut in_row = None;
    for (index, page) in pages.iter().enumerate() {
        let gone = furniture.on_page(index);
        let mut break_before = index > 0;
        for (line, gone) in page.lines.iter().zip(gone) {
            // The first row with a number begins its paragraph, the others are page headers.
            let number = row::paragraph(&line.text).map(|row| row.number);
            let again = number.is_some() && number == in_row;
            in_row = number.or(in_row);
            if gone || again {
                let at = *known.entry(&line.text).or_insert(cleaned.furniture.len());
                match cleaned.furniture.get_mut(at) {
                    Some((_, times)) => *times += 1,
                    None => cleaned.furniture.push((&line.text, 1)),
                }
                break_before = true;
            } else {
                cleaned.lines.push(keep(line, page.number, break_before));
                break_before = false;
            }
        }
    }
    cleaned.lines = markers::beside_points(margin::split(cleaned.lines));
    for (at, line) in cleaned.lines.iter_mut().enumerate() {
        line.at = at;
    }
    cleaned
}

fn keep(line: &Line, page: Option<u32>, break_before: bool) -> CleanLine<'_> {
    CleanLine {
        at: 0,
        text: Cow::Borrowed(&line.text),
        cells: Cow::Borrowed(&line.cells),
        page,
        look: line.look,
        gap_before: line.gap_before,
        break_before,
    }
}
