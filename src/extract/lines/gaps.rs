//! Gaps: the room between marks of a row, and what it parts.

use super::marks::Mark;

/// A gap of this many font sizes parts words where no blank is printed.
const WORD_GAP: f32 = 0.15;
/// A gap of this many font sizes without a printed blank parts cells, …
const CELL_GAP: f32 = 0.8;
/// … one of this many with it does, unless the line is justified that wide, …
const BLANK_GAP: f32 = 1.2;
/// … and one of this many always does.
pub const WIDE_GAP: f32 = 3.0;
/// The room before a mark.
pub struct Gap {
    width: f32,
    /// Whether it parts words.
    pub is_word: bool,
    /// Whether a blank is printed in it.
    is_printed: bool,
    kind: Between,
}

/// What a gap stands between.
#[derive(PartialEq)]
enum Between {
    Letters,
    /// Leaders of a contents line: one run of dots, however far apart they are set.
    Dots,
    Others,
}

impl Between {
    fn of(before: &Mark, after: &Mark) -> Between {
        let both = |is: fn(char) -> bool| before.text.ends_with(is) && after.text.starts_with(is);
        if both(char::is_alphanumeric) {
            Between::Letters
        } else if both(|letter| letter == '.') {
            Between::Dots
        } else {
            Between::Others
        }
    }
}

/// Whether the gap at `index` parts cells. Blanks of a justified line are wide too, but all alike.
pub fn parts_cells(gaps: &[Gap], index: usize, size: f32) -> bool {
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
pub fn gaps(row: &[Mark], size: f32) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::with_capacity(row.len());
    let mut last: Option<&Mark> = None;
    let mut blank = false;
    for mark in row {
        if mark.is_blank() {
            blank = last.is_some();
            continue;
        }
        gaps.push(Gap {
            width: last.map_or(0.0, |last| mark.left - last.right),
            is_word: blank,
            is_printed: blank,
            kind: last.map_or(Between::Others, |last| Between::of(last, mark)),
        });
        last = Some(mark);
        blank = false;
    }
    let spaced = letter_spacing(&gaps, size);
    for gap in gaps.iter_mut().skip(1) {
        let narrowest = if gap.kind == Between::Dots {
            size
        } else {
            spaced + WORD_GAP * size
        };
        gap.is_word |= gap.width > narrowest;
    }
    gaps
}

/// Room that stands between all letters of a line set wide (`P R O T O K O L L`), else 0.
fn letter_spacing(gaps: &[Gap], size: f32) -> f32 {
    let is_inner = |gap: &&Gap| !gap.is_word && gap.kind == Between::Letters;
    let mut widths: Vec<f32> = gaps.iter().filter(is_inner).map(|gap| gap.width).collect();
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
