//! Rows: marks that stand on one line of the page, left to right.

use super::marks::Mark;

/// Baselines this many font sizes apart are one.
const SAME_BASELINE: f32 = 0.2;
/// Baselines this many font sizes apart are one line if nothing stands above anything else: raised
/// figures, columns set a little lower.
const NEAR_BASELINE: f32 = 0.5;
/// Two equal glyphs this many font sizes apart are one, printed twice to look bold.
const OVERPRINT: f32 = 0.12;

/// Parts the marks of a page into rows, top to bottom.
pub fn rows(mut marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    marks.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut rows: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        match rows.last_mut() {
            Some(row) if is_level(&row[0], &mark) => row.push(mark),
            _ => rows.push(vec![mark]),
        }
    }
    rows.retain(|row| row.iter().any(|mark| !mark.is_blank()));
    for row in &mut rows {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        drop_overprints(row);
    }
    join_near(rows)
}

fn is_level(first: &Mark, next: &Mark) -> bool {
    next.baseline - first.baseline <= SAME_BASELINE * first.size.min(next.size)
}

/// Keeps one of several equal glyphs printed in one place; set off by a hair they are bold.
fn drop_overprints(row: &mut Vec<Mark>) {
    let mut kept: Vec<Mark> = Vec::with_capacity(row.len());
    for mark in row.drain(..) {
        let near = OVERPRINT * mark.size;
        let mut before = kept
            .iter_mut()
            .rev()
            .take_while(|other| mark.left - other.left < near);
        match before.find(|other| other.text == mark.text && (other.size - mark.size).abs() < near)
        {
            Some(twin) => {
                twin.bold |= mark.bold || (mark.left - twin.left).abs() > 0.01 * mark.size
            }
            None => kept.push(mark),
        }
    }
    *row = kept;
}

/// Joins rows whose baselines lie so near that they can only be one line.
fn join_near(rows: Vec<Vec<Mark>>) -> Vec<Vec<Mark>> {
    let mut joined: Vec<Vec<Mark>> = Vec::with_capacity(rows.len());
    for row in rows {
        match joined.last_mut() {
            Some(above) if is_near(above, &row) && !overlaps(above, &row) => {
                above.extend(row);
                above.sort_by(|a, b| a.left.total_cmp(&b.left));
            }
            _ => joined.push(row),
        }
    }
    joined
}

fn is_near(above: &[Mark], below: &[Mark]) -> bool {
    let (above_size, below_size) = (largest(above), largest(below));
    let size = above_size
        .max(below_size)
        .min(2.0 * above_size.min(below_size));
    let distance = below[0].baseline - above[0].baseline;
    distance < NEAR_BASELINE * size
}

fn largest(row: &[Mark]) -> f32 {
    row.iter().map(|mark| mark.size).fold(0.0, f32::max)
}

/// Whether any glyph of one row stands above a glyph of the other.
fn overlaps(above: &[Mark], below: &[Mark]) -> bool {
    let mut others = below.iter().filter(|mark| !mark.is_blank()).peekable();
    for mark in above.iter().filter(|mark| !mark.is_blank()) {
        while others
            .next_if(|other| other.right <= mark.left + 0.1 * mark.size)
            .is_some()
        {}
        match others.peek() {
            Some(other) if other.left < mark.right - 0.1 * mark.size => return true,
            Some(_) => {}
            None => return false,
        }
    }
    false
}
