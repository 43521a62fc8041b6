//! The line builder: from glyphs on a page to lines of cells, the same for every engine.

mod marks;
mod rows;

use crate::document::{Line, Look};
use crate::extract::cells::Cells;
use crate::extract::glyph::Sheet;
use marks::{Mark, marks};
use rows::rows;

/// A gap of this many font sizes parts words where no blank is printed.
const WORD_GAP: f32 = 0.15;
/// A gap of this many font sizes without a printed blank parts cells, …
const CELL_GAP: f32 = 0.8;
/// … one of this many with it does, unless the line is justified that wide, …
const BLANK_GAP: f32 = 1.2;
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
    let mut cells = Cells::default();
    for (index, mark) in row.iter().filter(|mark| !mark.is_blank()).enumerate() {
        if parts_cells(&gaps, index, size) {
            cells.close();
        } else if gaps[index].is_word {
            cells.blank();
        }
        cells.push(&mark.text, mark.left, mark.right);
    }
    let look = Look {
        top: common(row, |mark| mark.baseline),
        page_height,
        size,
        bold: common(row, |mark| f32::from(u8::from(mark.bold))) > 0.5,
    };
    cells.into_line(WIDE_GAP * size, Some(look), false)
}

/// The room before a mark.
struct Gap {
    width: f32,
    /// Whether it parts words.
    is_word: bool,
    /// Whether a blank is printed in it.
    is_printed: bool,
}

/// Whether the gap at `index` parts cells. Blanks of a justified line are wide too, but all alike.
fn parts_cells(gaps: &[Gap], index: usize, size: f32) -> bool {
    let gap = &gaps[index];
    let alike = |(other, it): (usize, &Gap)| {
        other != index && it.is_printed && (it.width - gap.width).abs() < 0.15 * size
    };
    let is_justified = || gaps.iter().enumerate().any(alike);
    let room = gap.width / size;
    let parts = match gap.is_printed {
        true => room > BLANK_GAP && !is_justified(),
        false => room > CELL_GAP,
    };
    gap.is_word && (room > WIDE_GAP || parts)
}

/// The gap before each mark that shows; the first one has none.
fn gaps(row: &[Mark], size: f32) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::with_capacity(row.len());
    let mut last: Option<&Mark> = None;
    let mut blank = false;
    for mark in row {
        if mark.is_blank() {
            blank = last.is_some();
            continue;
        }
        let width = last.map_or(0.0, |last| mark.left - last.right);
        gaps.push(Gap {
            width,
            is_word: blank,
            is_printed: blank,
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
