//! Cells that a narrow column has run together.

use std::borrow::Cow;

use super::header::vote;
use super::row::is_mark;
use crate::document::Cell;
use crate::terms::people;

/// `Eva Ek (M), ordförande X`: a long name leaves no room before the mark.
pub fn mark_apart(cells: &[Cell]) -> Option<[Cell; 2]> {
    let [alone] = cells else { return None };
    let (name, mark) = alone.text.rsplit_once(' ')?;
    let is_sign = is_mark(mark) && !matches!(mark, "1" | "I");
    if !is_sign || people::all(name).len() != 1 {
        return None;
    }
    let letter = (alone.right - alone.left) / alone.text.chars().count() as f32;
    let part = |text: &str, left, right| Cell {
        text: text.to_owned(),
        left,
        right,
    };
    Some([
        part(name, alone.left, alone.right - 2.0 * letter),
        part(mark, alone.right - letter, alone.right),
    ])
}

/// `Frånvarande  Bo Lind`: a long vote leaves little room before the next column.
pub fn votes_apart(cells: &[Cell]) -> Cow<'_, [Cell]> {
    let parted = |cell: &Cell| {
        let (said, next) = cell.text.split_once(' ')?;
        vote(said)?;
        let middle = cell.left + (cell.right - cell.left) / 2.0;
        let part = |text: &str, left, right| Cell {
            text: text.to_owned(),
            left,
            right,
        };
        Some([
            part(said, cell.left, middle),
            part(next, middle, cell.right),
        ])
    };
    if !cells.iter().any(|cell| parted(cell).is_some()) {
        return Cow::Borrowed(cells);
    }
    let parts = cells.iter().flat_map(|cell| match parted(cell) {
        Some(parts) => parts.to_vec(),
        None => vec![cell.clone()],
    });
    Cow::Owned(parts.collect())
}
