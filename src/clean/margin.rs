//! Headings in the margin: templates with a narrow column of headings and a wide one of text.
//!
//! `Beslut      Motionen avslås.` becomes a heading and a line of text, so that every layout reads the same.

use std::borrow::Cow;

use crate::clean::CleanLine;
use crate::document::Cell;
use crate::terms::{headings, register};

/// Known headings that must stand in the same margin before unknown ones there count as headings, too.
const KNOWN_ENOUGH: usize = 3;
/// A heading of the margin is no longer than this, in characters.
const HEADING_CHARS: usize = 34;
/// How far edges of one column may differ, in the unit of the cells.
const EDGE: f32 = 3.0;
/// Within how many lines a wrapped heading ends.
const WRAPPED_LINES: usize = 5;

/// Parts the headings of a margin from the text beside them.
pub fn split(lines: Vec<CleanLine<'_>>) -> Vec<CleanLine<'_>> {
    let columns = columns(&lines);
    if columns.is_empty() {
        return lines;
    }
    let mut split = Vec::with_capacity(lines.len());
    let mut index = 0;
    while index < lines.len() {
        let line = &lines[index];
        if let Some(heading) = heading_at(&lines, index, &columns) {
            split.push(CleanLine {
                text: heading.text.into(),
                cells: first_cell(line),
                gap_before: true,
                ..line.clone()
            });
            split.extend(beside(line, true));
            for wrapped in &lines[index + 1..index + heading.lines] {
                let own = wrapped
                    .cells
                    .first()
                    .is_some_and(|cell| (cell.left - line.left()).abs() < EDGE);
                split.extend(if own {
                    beside(wrapped, false)
                } else {
                    Some(wrapped.clone())
                });
            }
            index += heading.lines;
            continue;
        }
        if is_register_beside_title(line, &columns) {
            // `Dnr KS 2023/88 | föreningsbidrag`: the title goes on beside the reference number.
            split.extend(beside(line, false).map(|rest| CleanLine {
                look: line.look,
                ..rest
            }));
            split.push(CleanLine {
                text: line.cells[0].text.clone().into(),
                cells: first_cell(line),
                ..line.clone()
            });
        } else {
            split.push(line.clone());
        }
        index += 1;
    }
    split
}

fn is_register_beside_title(line: &CleanLine, columns: &[Columns]) -> bool {
    let [first, second, ..] = &*line.cells else {
        return false;
    };
    columns.iter().any(|columns| columns.hold(first, second)) && register::is_number(&first.text)
}

/// A column of headings and the column of text beside it.
#[derive(Debug, Clone, Copy)]
struct Columns {
    heading: f32,
    text: f32,
}

impl Columns {
    fn hold(self, heading: &Cell, text: &Cell) -> bool {
        (self.heading - heading.left).abs() < EDGE && (self.text - text.left).abs() < EDGE
    }
}

/// The columns that hold enough known headings.
fn columns(lines: &[CleanLine]) -> Vec<Columns> {
    let mut found: Vec<(Columns, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let [heading, text, ..] = &*line.cells else {
            continue;
        };
        if known(lines, index, heading).is_none() {
            continue;
        }
        match found
            .iter_mut()
            .find(|(columns, _)| columns.hold(heading, text))
        {
            Some((_, times)) => *times += 1,
            None => found.push((
                Columns {
                    heading: heading.left,
                    text: text.left,
                },
                1,
            )),
        }
    }
    found
        .into_iter()
        .filter(|(_, times)| *times >= KNOWN_ENOUGH)
        .map(|(columns, _)| columns)
        .collect()
}

/// A heading in the margin and over how many lines it wraps; text may stand between them.
struct Heading {
    text: String,
    lines: usize,
}

fn heading_at(lines: &[CleanLine], index: usize, columns: &[Columns]) -> Option<Heading> {
    let [heading, text, ..] = &*lines[index].cells else {
        return None;
    };
    columns.iter().find(|columns| columns.hold(heading, text))?;
    let short = heading.text.chars().count() < HEADING_CHARS
        && heading.text.starts_with(char::is_uppercase)
        && !heading.text.contains('§');
    // Three columns are a table: `Eva Ek   S   J`.
    let table = lines[index].cells.len() > 2;
    let unknown = (short && !table && !register::is_number(&heading.text)).then(|| Heading {
        text: heading.text.clone(),
        lines: 1,
    });
    known(lines, index, heading).or(unknown)
}

/// A heading of the table, perhaps wrapped in its narrow column: `Tidigare` / `behandling`.
fn known(lines: &[CleanLine], index: usize, first: &Cell) -> Option<Heading> {
    let mut text = first.text.clone();
    let mut best = headings::find(&text).map(|_| Heading {
        text: text.clone(),
        lines: 1,
    });
    for (distance, line) in lines.iter().enumerate().skip(index + 1).take(WRAPPED_LINES) {
        if line.gap_before
            && line
                .cells
                .first()
                .is_some_and(|cell| (cell.left - first.left).abs() < EDGE)
        {
            break;
        }
        let Some(cell) = line.cells.first().filter(|cell| {
            (cell.left - first.left).abs() < EDGE && cell.text.len() < HEADING_CHARS
        }) else {
            continue;
        };
        text = match text.strip_suffix('-') {
            Some(broken) => format!("{broken}{}", cell.text),
            None => format!("{text} {}", cell.text),
        };
        if headings::find(&text).is_some() {
            best = Some(Heading {
                text: text.clone(),
                lines: distance - index + 1,
            });
        }
    }
    best
}

fn first_cell<'a>(line: &CleanLine<'a>) -> Cow<'a, [Cell]> {
    line.cells[..1].to_vec().into()
}

/// The text beside a heading as a line of its own.
fn beside<'a>(line: &CleanLine<'a>, first: bool) -> Option<CleanLine<'a>> {
    let cells = line.cells.get(1..).filter(|cells| !cells.is_empty())?;
    let text = cells
        .iter()
        .map(|cell| cell.text.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    Some(CleanLine {
        text: text.into(),
        cells: cells.to_vec().into(),
        gap_before: first,
        break_before: false,
        look: line.look.map(|look| crate::document::Look {
            bold: false,
            ..look
        }),
        ..line.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    fn line(cells: &[(&str, f32)]) -> CleanLine<'static> {
        sample::row(cells, 1.0)
    }

    #[test]
    fn headings_and_text_are_parted() {
        let lines = vec![
            line(&[("Ärende", 0.0), ("Eva Ek (S) har väckt en motion", 16.0)]),
            line(&[("om lekplatser.", 16.0)]),
            line(&[
                ("Tidigare", 0.0),
                ("Kommunstyrelsen 2013-05-28, § 66", 16.0),
            ]),
            line(&[("behandling", 0.0)]),
            line(&[("Notering", 0.0), ("Se bilaga.", 16.0)]),
            line(&[("Beslut", 0.0), ("Motionen avslås.", 16.0)]),
        ];
        let texts: Vec<Cow<str>> = split(lines).into_iter().map(|line| line.text).collect();
        assert_eq!(
            texts,
            [
                "Ärende",
                "Eva Ek (S) har väckt en motion",
                "om lekplatser.",
                "Tidigare behandling",
                "Kommunstyrelsen 2013-05-28, § 66",
                "Notering",
                "Se bilaga.",
                "Beslut",
                "Motionen avslås.",
            ]
        );
    }
}
