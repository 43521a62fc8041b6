//! A cover whose columns have come apart: all labels first, and below them all values.
//!
//! The last label then seems to have every value. What a value says of itself tells where it belongs; what does not is
//! nobody's.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::{Field, Label};
use crate::terms::people;

/// As many labels without a value are a stack.
const FEWEST: usize = 3;

/// `§ 301–308`, `Sn §§ 61–68`, `88–95`: the paragraphs, and nothing else.
static SPAN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:\p{L}{1,6} )?(?:§§?\s?)?\d{1,4}\s?[-–]\s?(?:§\s?)?\d{1,4}$"));

/// Gives the values below a stack of labels to those they belong to.
pub fn spread(fields: &mut [Field]) {
    let is_empty = |field: &Field| field.rows.is_empty();
    let Some(first) = fields
        .windows(FEWEST)
        .position(|run| run.iter().all(is_empty))
    else {
        return;
    };
    let Some(length) = fields[first..].iter().position(|field| !is_empty(field)) else {
        return;
    };
    let stack = &mut fields[first..=first + length];
    let rows = stack.last_mut().map(|last| std::mem::take(&mut last.rows));
    let mut met_people = false;
    // What has no letters is the day or the page of a header.
    let says = |row: &String| SPAN.is_match(row) || row.contains(char::is_alphabetic);
    for row in rows.unwrap_or_default().into_iter().filter(says) {
        let names_people = !people::all(&row).is_empty();
        met_people |= names_people;
        let labels: &[Label] = if SPAN.is_match(&row) {
            &[Label::Paragraphs]
        } else if names_people && row.to_lowercase().contains("ej tjänstgörande") {
            &[Label::NotServing]
        } else if names_people {
            &[Label::Present]
        } else if !met_people {
            &[Label::PlaceAndTime, Label::Place]
        } else {
            &[]
        };
        let mut owners = stack.iter_mut();
        if let Some(owner) = owners.find(|field| labels.contains(&field.label)) {
            owner.rows.push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_below_all_labels() {
        let field = |label, rows: &[&str]| {
            let mut field = Field::new(label, "", 0.0, "");
            field.rows = rows.iter().map(|row| (*row).to_owned()).collect();
            field
        };
        let mut fields = [
            field(Label::PlaceAndTime, &[]),
            field(Label::Present, &[]),
            field(Label::Paragraphs, &[]),
            field(
                Label::Approvers,
                &[
                    "Kontoret, kl. 13.15",
                    "Eva Ek (S), ordförande",
                    "Bo Lind (M)",
                    "Camilla Ny, miljöchef",
                    "§§ 88–95",
                    "Eva Ek",
                ],
            ),
        ];
        spread(&mut fields);
        let rows: Vec<usize> = fields.iter().map(|field| field.rows.len()).collect();
        assert_eq!(rows, [1, 2, 1, 0]);
    }
}
