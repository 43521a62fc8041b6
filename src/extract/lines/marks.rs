//! Marks: the glyphs of a page that belong to its text, set upright.

use crate::extract::glyph::{Glyph, Sheet};
use crate::extract::letters::{SOFT_HYPHEN, is_blank};

/// A glyph of upright text.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
    pub size: f32,
    pub bold: bool,
}

impl Mark {
    /// Whether it only takes room.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(is_blank)
    }
}

/// The marks of a page in the direction most of it is written in, and the page's height seen that way.
///
/// Text that runs another way (a stamp in the margin, a watermark) is left out.
pub fn marks(sheet: &Sheet) -> (Vec<Mark>, f32) {
    let visible = || sheet.glyphs.iter().filter(|glyph| is_visible(glyph, sheet));
    let mut counts = [0usize; 4];
    for turns in visible().filter_map(turns) {
        counts[turns] += 1;
    }
    let main = (0..4).rev().max_by_key(|&turns| counts[turns]).unwrap_or(0);
    let marks = visible().filter(|glyph| turns(glyph) == Some(main));
    let height = if main % 2 == 0 {
        sheet.height
    } else {
        sheet.width
    };
    (
        marks.map(|glyph| upright(glyph, main, sheet)).collect(),
        height,
    )
}

/// Whether a glyph stands on the page and is large enough to be seen.
fn is_visible(glyph: &Glyph, sheet: &Sheet) -> bool {
    let (x, y) = glyph.at;
    let margin = glyph.size;
    !glyph.text.is_empty()
        && glyph.size > 0.5
        && (-margin..=sheet.width + margin).contains(&x)
        && (-margin..=sheet.height + margin).contains(&y)
}

/// Quarter turns clockwise of a glyph's baseline; `None` if it is askew.
fn turns(glyph: &Glyph) -> Option<usize> {
    let (x, y) = glyph.step;
    let askew = x.abs().min(y.abs()) > 0.2 * x.abs().max(y.abs());
    match (askew, x.abs() >= y.abs()) {
        (true, _) => None,
        (false, true) => Some(if x >= 0.0 { 0 } else { 2 }),
        (false, false) => Some(if y > 0.0 { 1 } else { 3 }),
    }
}

/// The mark of a glyph on a page turned back by `turns`. A soft hyphen that was printed is a hyphen.
fn upright(glyph: &Glyph, turns: usize, sheet: &Sheet) -> Mark {
    let (x, y) = glyph.at;
    let (left, baseline) = match turns {
        1 => (y, sheet.width - x),
        2 => (sheet.width - x, sheet.height - y),
        3 => (sheet.height - y, x),
        _ => (x, y),
    };
    Mark {
        text: glyph.text.replace(SOFT_HYPHEN, "-"),
        left,
        right: left + glyph.step.0.abs().max(glyph.step.1.abs()),
        baseline,
        size: glyph.size,
        bold: glyph.bold,
    }
}
