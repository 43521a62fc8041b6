//! The line builder: from glyphs on a page to lines of cells, the same for every engine.

mod marks;
mod rows;

use crate::document::{Cell, Line, Look};
use crate::extract::glyph::Sheet;
use crate::extract::letters::tidy;
use marks::{Mark, marks};
use rows::rows;

/// A gap of this many font sizes parts words where no blank is printed.
const WORD_GAP: f32 = 0.15;
/// A gap of this many font sizes parts cells if the line's other gaps are narrower …
const CELL_GAP: f32 = 1.2;
/// … and one of this many always does.
const WIDE_GAP: f32 = 3.0;
/// Leading this many times the usual one stands for an empty line.
const PARAGRAPH_LEADING: f32 = 1.25;

/// The lines of a page, top to bottom.
pub fn lines(sheet: &Sheet) -> Vec<Line> {
    let (marks, height) = marks(sheet);
    let mut lines: Vec<Line> = rows(marks)
        .iter()
        .filter_map(|row| line(row, height))
        .collect();
    mark_gaps(&mut lines);
    lines
}

/// A line from the marks of one row, left to right.
fn line(row: &[Mark], page_height: f32) -> Option<Line> {
    let size = common(row, |mark| mark.size);
    let gaps = gaps(row, size);
    let narrowest = gaps
        .iter()
        .filter(|gap| gap.is_word)
        .map(|gap| gap.width)
        .fold(f32::MAX, f32::min);
    let mut cells: Vec<Cell> = Vec::new();
    let mut text = String::new();
    let mut left = 0.0;
    let mut right = 0.0;
    for (mark, gap) in row.iter().filter(|mark| !mark.is_blank()).zip(&gaps) {
        if gap.parts_cells(size, narrowest) {
            finish(&mut cells, &mut text, left, right);
        }
        if text.is_empty() {
            left = mark.left;
        } else if gap.is_word {
            text.push(' ');
        }
        text.push_str(&mark.text);
        right = mark.right;
    }
    finish(&mut cells, &mut text, left, right);
    let text = cells
        .iter()
        .map(|cell| cell.text.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    (!text.is_empty()).then(|| Line {
        text,
        cells,
        look: Some(Look {
            top: common(row, |mark| mark.baseline),
            page_height,
            size,
            bold: common(row, |mark| f32::from(u8::from(mark.bold))) > 0.5,
        }),
        gap_before: false,
    })
}

fn finish(cells: &mut Vec<Cell>, text: &mut String, left: f32, right: f32) {
    let tidied = tidy(text);
    if !tidied.is_empty() {
        cells.push(Cell {
            text: tidied,
            left,
            right,
        });
    }
    text.clear();
}

/// The room before a mark.
struct Gap {
    width: f32,
    is_word: bool,
}

impl Gap {
    fn parts_cells(&self, size: f32, narrowest: f32) -> bool {
        let room = self.width / size;
        self.is_word && (room > WIDE_GAP || room > CELL_GAP && self.width > 2.0 * narrowest)
    }
}

/// The gap before each mark that shows; the first one has none.
fn gaps(row: &[Mark], size: f32) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::with_capacity(row.len());
    let mut last: Option<&Mark> = None;
    let mut blank = false;
    for mark in row {
        if mark.is_blank() {
            blank = true;
            continue;
        }
        gaps.push(Gap {
            width: last.map_or(0.0, |last| mark.left - last.right),
            is_word: blank && last.is_some(),
        });
        last = Some(mark);
        blank = false;
    }
    let spaced = letter_spacing(&gaps, size);
    for gap in gaps.iter_mut().skip(1) {
        gap.is_word |= gap.width > spaced + WORD_GAP * size;
    }
    gaps
}

/// Room that stands between all letters of a line set wide (`P R O T O K O L L`), else 0.
fn letter_spacing(gaps: &[Gap], size: f32) -> f32 {
    let mut widths: Vec<f32> = gaps
        .iter()
        .skip(1)
        .filter(|gap| !gap.is_word)
        .map(|gap| gap.width)
        .collect();
    if widths.len() < 4 {
        return 0.0;
    }
    widths.sort_by(f32::total_cmp);
    let middle = widths[widths.len() / 2];
    if middle > 0.1 * size && middle < 0.6 * size {
        middle
    } else {
        0.0
    }
}

/// What most characters of a row have in common, to a tenth.
fn common(row: &[Mark], of: impl Fn(&Mark) -> f32) -> f32 {
    let mut counts: Vec<(f32, usize)> = Vec::new();
    for mark in row.iter().filter(|mark| !mark.is_blank()) {
        let value = of(mark);
        match counts
            .iter_mut()
            .find(|(known, _)| (*known - value).abs() < 0.1)
        {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    counts
        .iter()
        .max_by_key(|(_, count)| *count)
        .map_or(0.0, |(value, _)| *value)
}

/// Marks the lines that stand further below the line before than lines of the page usually do.
fn mark_gaps(lines: &mut [Line]) {
    let looks: Vec<Look> = lines.iter().filter_map(|line| line.look).collect();
    let mut leadings: Vec<f32> = looks
        .windows(2)
        .filter(|pair| (0.9..1.8).contains(&((pair[1].top - pair[0].top) / pair[1].size)))
        .map(|pair| (pair[1].top - pair[0].top) / pair[1].size)
        .collect();
    leadings.sort_by(f32::total_cmp);
    let usual = leadings.get(leadings.len() / 2).copied().unwrap_or(1.2);
    for (line, pair) in lines.iter_mut().skip(1).zip(looks.windows(2)) {
        let size = pair[0].size.max(pair[1].size);
        line.gap_before = pair[1].top - pair[0].top > PARAGRAPH_LEADING * usual * size;
    }
}
