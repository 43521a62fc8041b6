//! The cover as labelled fields, whatever way it is set: labels in a left column, on lines of their own, or before a colon.

mod stacked;

use std::ops::Range;

use super::labels::{self, Label};
use crate::clean::CleanLine;
use crate::prose;
use crate::terms::people;

/// A label and what stands beside and below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// What it announces.
    pub label: Label,
    /// The rows of its value, top to bottom.
    pub rows: Vec<String>,
    /// The label as printed, as far as it has been read.
    wording: String,
    /// Left edge of the label.
    left: f32,
    /// Left edge of the value, where it stands in a column of its own.
    value_left: Option<f32>,
}

impl Field {
    /// Its value on one line.
    pub fn text(&self) -> String {
        prose::unwrapped(self.rows.iter().map(String::as_str))
    }
}

/// Two edges this close are one.
const TOLERANCE: f32 = 3.0;

/// Reads the fields of the lines before the first paragraph, without the table of contents.
pub fn read(opening: &[CleanLine], contents: Range<usize>) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    // The field that lines without a label belong to.
    let mut current: Option<usize> = None;
    for (_, line) in (0..).zip(opening).filter(|(at, _)| !contents.contains(at)) {
        let cells: Vec<(&str, f32)> = match &*line.cells {
            [] => vec![(&*line.text, 0.0)],
            cells => cells
                .iter()
                .map(|cell| (cell.text.as_str(), cell.left))
                .collect(),
        };
        let (first, left) = cells[0];
        let in_values = current
            .and_then(|at| fields[at].value_left)
            .is_some_and(|value| left + TOLERANCE > value);
        let rest = if in_values {
            &cells[..]
        } else if let Some((label, rest)) = labels::find(first) {
            current = Some(fields.len());
            fields.push(Field::new(label, first, left, rest));
            &cells[1..]
        } else if current.is_some_and(|at| fields[at].goes_on_with(first, left, cells.len() > 1)) {
            &cells[1..]
        } else {
            &cells[..]
        };
        place(&mut fields, current, rest);
    }
    stacked::spread(&mut fields);
    fields
}

/// Puts the cells of a line where they belong: a label further right begins a field of its own.
fn place(fields: &mut Vec<Field>, current: Option<usize>, cells: &[(&str, f32)]) {
    let mut aside: Option<usize> = None;
    let mut row = String::new();
    let mut row_left = None;
    for (index, (text, left)) in cells.iter().enumerate() {
        let is_label = |label: Label| {
            index > 0
                && stands_aside(label)
                && !(text.starts_with('§') && is_person(cells[index - 1].0))
        };
        let label = labels::find(text).filter(|(label, _)| is_label(*label));
        if let Some((label, rest)) = label {
            aside = Some(fields.len());
            fields.push(Field::new(label, text, *left, rest));
        } else if let Some(at) = aside {
            fields[at].add(text, None);
        } else {
            row_left = row_left.or(Some(*left));
            row = if row.is_empty() {
                (*text).to_owned()
            } else {
                format!("{row} {text}")
            };
        }
    }
    if let Some(at) = current {
        fields[at].add(&row, row_left);
    }
}

/// `Eva Ek (S)   §§ 50–52`: beside a member the sign says for which paragraphs.
fn is_person(cell: &str) -> bool {
    !people::all(cell).is_empty()
}

/// Labels that stand in a second column of labels.
fn stands_aside(label: Label) -> bool {
    matches!(
        label,
        Label::Paragraphs | Label::Date | Label::Time | Label::Notice | Label::Approval
    )
}

impl Field {
    fn new(label: Label, wording: &str, left: f32, rest: &str) -> Field {
        let row = (!rest.is_empty()).then(|| rest.to_owned());
        Field {
            label,
            rows: row.into_iter().collect(),
            wording: wording.to_owned(),
            left,
            value_left: None,
        }
    }

    fn add(&mut self, row: &str, left: Option<f32>) {
        if row.is_empty() {
            return;
        }
        let beside = left.filter(|left| *left > self.left + TOLERANCE);
        if self.rows.is_empty() {
            self.value_left = beside;
        }
        self.rows.push(row.to_owned());
    }

    /// Whether a text at this edge is the rest of the wrapped label: `Ej tjänstgörande` / `ersättare`.
    fn goes_on_with(&mut self, text: &str, left: f32, beside_value: bool) -> bool {
        let in_column = (left - self.left).abs() < TOLERANCE
            && (self
                .value_left
                .is_some_and(|value| left + TOLERANCE < value)
                || beside_value);
        if !in_column || !text.starts_with(char::is_lowercase) {
            return false;
        }
        self.wording = format!("{} {text}", self.wording);
        if let Some((label, "")) = labels::find(&self.wording) {
            self.label = label;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn the_paragraphs_of_a_member_are_not_those_of_the_meeting() {
        let lines = [
            sample::row(
                &[
                    ("Beslutande", 0.0),
                    ("Eva Ek (S)", 100.0),
                    ("§§ 50–52", 200.0),
                ],
                1.0,
            ),
            sample::row(&[("Paragrafer", 0.0), ("50–54", 100.0)], 1.0),
        ];
        let fields = read(&lines, 0..0);
        let found: Vec<(Label, String)> = fields
            .iter()
            .map(|field| (field.label, field.text()))
            .collect();
        let [present, paragraphs] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(present.1, "Eva Ek (S) §§ 50–52");
        assert_eq!(*paragraphs, (Label::Paragraphs, "50–54".to_owned()));
    }
}
