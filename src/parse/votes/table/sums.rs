//! The sums below a list of ballots.

use super::header::{Columns, Form};
use super::middle;
use crate::document::Cell;
use paragraf_index::record::BallotVote;

/// A sum with its round and vote.
type Sum = (usize, BallotVote, u32);

/// The sums of a line: `Resultat  6  7  0`.
pub fn read(cells: &[Cell], columns: &Columns) -> Option<Vec<Sum>> {
    let label = cells.first()?.text.to_lowercase();
    if columns.form == Form::Names && label.starts_with("summa ") {
        return Some(of_names(cells, columns));
    }
    let unlabelled = cells.len() > 1 && cells.iter().all(|cell| cell.text.parse::<u32>().is_ok());
    let labelled = ["summa", "resultat", "totalt", "antal", "röster"]
        .iter()
        .any(|word| label.starts_with(word));
    (labelled || unlabelled).then_some(())?;
    // Which vote it is that a number below letters sums up, its place does not say.
    if columns.form == Form::Lettered {
        return Some(Vec::new());
    }
    let cells = &cells[usize::from(labelled)..];
    // One in each column, wherever the columns are.
    let in_order = cells.len() == columns.places.len();
    let sums = cells.iter().enumerate().filter_map(|(at, cell)| {
        let place = match in_order {
            true => columns.places.get(at),
            false => columns.nearest(middle(cell)),
        }?;
        Some((place.round, place.vote, cell.text.trim().parse().ok()?))
    });
    Some(sums.collect())
}

/// `Summa 8      Summa 5`, each below its column.
fn of_names(cells: &[Cell], columns: &Columns) -> Vec<Sum> {
    let sums = cells.iter().zip(&columns.places);
    sums.filter_map(|(cell, place)| {
        let sum = cell.text.rsplit(' ').next()?.parse().ok()?;
        Some((place.round, place.vote, sum))
    })
    .collect()
}
