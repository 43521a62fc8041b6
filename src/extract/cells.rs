//! Cells of a line, gathered left to right in whatever unit its format counts.

use crate::document::{Cell, Line, Look};
use crate::extract::letters::tidy;

/// The cells of a line that is being read.
#[derive(Default)]
pub struct Cells {
    done: Vec<Cell>,
    open: Option<Cell>,
}

impl Cells {
    /// Adds letters to the open cell, or opens one.
    pub fn push(&mut self, text: &str, left: f32, right: f32) {
        match &mut self.open {
            Some(cell) => {
                cell.text.push_str(text);
                cell.right = right;
            }
            None => {
                self.open = Some(Cell {
                    text: text.to_owned(),
                    left,
                    right,
                })
            }
        }
    }

    /// Puts a blank between words of the open cell.
    pub fn blank(&mut self) {
        if let Some(cell) = &mut self.open {
            cell.text.push(' ');
        }
    }

    /// Closes the open cell.
    pub fn close(&mut self) {
        if let Some(cell) = self.open.take() {
            let text = tidy(&cell.text);
            if !text.is_empty() {
                self.done.push(Cell { text, ..cell });
            }
        }
    }

    /// The line of these cells, `None` if they say nothing. A bullet or number no further than `reach`
    /// before its item is part of it, however the writer set them apart.
    pub fn into_line(mut self, reach: f32, look: Option<Look>, gap_before: bool) -> Option<Line> {
        self.close();
        let mut cells = self.done;
        if cells.len() > 1 && is_marker(&cells[0].text) && cells[1].left - cells[0].right <= reach {
            let item = cells.remove(1);
            cells[0].text = format!("{} {}", cells[0].text, item.text);
            cells[0].right = item.right;
        }
        let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        let text = texts.join(" ");
        (!text.is_empty()).then_some(Line {
            text,
            cells,
            look,
            gap_before,
        })
    }
}

/// Whether a cell only marks an item of a list: `•`, `-`, `1.`, `12)`, `b.`.
fn is_marker(text: &str) -> bool {
    let name = text.trim_end_matches(['.', ')']);
    let is_number = name.len() <= 2 && name.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = name.len() == 1 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    match text.strip_prefix(name) {
        Some("." | ")") => is_number || is_letter,
        _ => text.chars().count() == 1 && "•●○▪■□◦‣·-–—*✓→".contains(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[(&str, f32, f32)], expected: &[&str]) {
        let mut line = Cells::default();
        for (text, left, right) in cells {
            line.push(text, *left, *right);
            line.close();
        }
        let line = line.into_line(30.0, None, false).unwrap();
        let texts: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, expected);
        assert_eq!(line.text, expected.join(" "));
    }

    #[test]
    fn markers_belong_to_their_items() {
        check(
            &[("•", 70.0, 75.0), ("Motionen avslås", 90.0, 170.0)],
            &["• Motionen avslås"],
        );
        check(
            &[
                ("12)", 70.0, 80.0),
                ("Val", 90.0, 110.0),
                ("3", 500.0, 505.0),
            ],
            &["12) Val", "3"],
        );
        check(&[("1.", 70.0, 80.0), ("Val", 300.0, 320.0)], &["1.", "Val"]);
        check(
            &[("§ 1", 70.0, 80.0), ("Val", 90.0, 110.0)],
            &["§ 1", "Val"],
        );
        check(&[("X", 70.0, 80.0), ("X", 90.0, 100.0)], &["X", "X"]);
    }

    #[test]
    fn nothing_makes_no_line() {
        assert_eq!(Cells::default().into_line(1.0, None, false), None);
    }
}
