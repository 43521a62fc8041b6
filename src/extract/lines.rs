//! The line builder: from glyphs on a page to lines of cells, the same for every engine.

mod gaps;
mod marks;
mod rows;
#[cfg(test)]
mod tests;

use crate::document::{Line, Look};
use crate::extract::cells::Cells;
use crate::extract::glyph::Sheet;
use gaps::{WIDE_GAP, gaps, parts_cells};
use marks::{Mark, marks};
use rows::rows;

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
