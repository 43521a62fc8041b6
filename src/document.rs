//! A document as it was extracted: pages of lines, with the layout the format has.

use serde::{Deserialize, Serialize};

/// A page and its lines, top to bottom.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Page {
    /// 1-based number in the file; `None` for text, which has no pages of its own.
    pub number: Option<u32>,
    /// The lines in reading order.
    pub lines: Vec<Line>,
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its words, NFC, blanks collapsed to one; never empty.
    pub text: String,
    /// The pieces of the line that stand apart, left to right; an ordinary line is one cell.
    /// Joined with one blank they are `text`.
    pub cells: Vec<Cell>,
    /// How it looks on paper; `None` for plain text.
    pub look: Option<Look>,
    /// Whether an empty line (or, on paper, more than the usual leading) stands before it.
    pub gap_before: bool,
}

/// A piece of a line with white space around it, such as a column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its words.
    pub text: String,
    /// Left edge: points on paper, columns of characters in plain text.
    pub left: f32,
    /// Right edge, in the same unit.
    pub right: f32,
}

/// What paper shows of a line and plain text does not.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// Distance of the baseline from the top of the page, in points.
    pub top: f32,
    /// Height of the page, in points.
    pub page_height: f32,
    /// Font size most of the line is set in, in points.
    pub size: f32,
    /// Whether most of the line is set in bold.
    pub bold: bool,
}

/// What is known of a document besides its pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// Path below the archive folder, with `/`.
    pub file: String,
    /// Hash of the file's bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Place name from the settings, for documents that name none.
    pub municipality: Option<String>,
}

impl Line {
    /// Left edge of the line, in the unit of its cells.
    pub fn left(&self) -> f32 {
        self.cells.first().map_or(0.0, |cell| cell.left)
    }
}
