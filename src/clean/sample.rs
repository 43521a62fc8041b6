//! Lines for tests.

use super::CleanLine;
use crate::document::Cell;

/// A line of a text without layout.
pub fn plain(text: &str) -> CleanLine<'_> {
    CleanLine {
        at: 0,
        text: text.into(),
        cells: Vec::new().into(),
        page: None,
        look: None,
        gap_before: false,
        break_before: false,
    }
}

/// A line of cells, each with its left edge; a byte is `wide`.
pub fn row(cells: &[(&str, f32)], wide: f32) -> CleanLine<'static> {
    let texts: Vec<&str> = cells.iter().map(|(text, _)| *text).collect();
    let cell = |(text, left): &(&str, f32)| Cell {
        text: (*text).to_owned(),
        left: *left,
        right: left + text.len() as f32 * wide,
    };
    CleanLine {
        text: texts.join(" ").into(),
        cells: cells.iter().map(cell).collect(),
        ..plain("")
    }
}
