//! Headings in the margin: templates with a narrow column of headings and a wide one of text.
//!
//! `Beslut      Motionen avslås.` becomes a heading and a line of text, so that every layout reads the same.

use crate::clean::CleanLine;
use crate::document::Cell;
use crate::terms::headings;

/// Known headings that must stand in the same margin before unknown ones there count as headings, too.
const KNOWN_ENOUGH: usize = 3;
/// A heading of the margin is no longer than this, in characters.
const HEADING_CHARS: usize = 34;
/// How far edges of one column may differ, in the unit of the cells.
const EDGE: f32 = 3.0;

/// Parts the headings of a margin from the text beside them.
pub fn split(lines: Vec<CleanLine>) -> Vec<CleanLine> {
    let columns = columns(&lines);
    if columns.is_empty() {
        return lines;
    }
    let mut split = Vec::with_capacity(lines.len());
    let mut index = 0;
    while index < lines.len() {
        let line = &lines[index];
        match heading_at(&lines, index, &columns) {
            Some(heading) => {
                split.push(CleanLine { text: heading.text, cells: line.cells[..1].to_vec(), gap_before: true, ..line.clone() });
                split.extend(beside(line, true));
                for wrapped in &lines[index + 1..index + heading.lines] {
                    split.extend(beside(wrapped, false));
                }
                index += heading.lines;
            }
            None => {
                split.push(line.clone());
                index += 1;
            }
        }
    }
    split
}

/// A column of headings and the column of text beside it.
#[derive(Debug, Clone, Copy)]
struct Columns {
    heading: f32,
    text: f32,
}

/// The columns that hold enough known headings.
fn columns(lines: &[CleanLine]) -> Vec<Columns> {
    let mut found: Vec<(Columns, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let [heading, text, ..] = line.cells.as_slice() else { continue };
        if known(lines, index, heading).is_none() {
            continue;
        }
        match found.iter_mut().find(|(columns, _)| (columns.heading - heading.left).abs() < EDGE && (columns.text - text.left).abs() < EDGE) {
            Some((_, times)) => *times += 1,
            None => found.push((Columns { heading: heading.left, text: text.left }, 1)),
        }
    }
    found.into_iter().filter(|(_, times)| *times >= KNOWN_ENOUGH).map(|(columns, _)| columns).collect()
}

/// A heading in the margin and how many lines it takes.
struct Heading {
    text: String,
    lines: usize,
}

fn heading_at(lines: &[CleanLine], index: usize, columns: &[Columns]) -> Option<Heading> {
    let [heading, text, ..] = lines[index].cells.as_slice() else { return None };
    columns.iter().find(|columns| (columns.heading - heading.left).abs() < EDGE && (columns.text - text.left).abs() < EDGE)?;
    let unknown = Heading { text: heading.text.clone(), lines: 1 };
    known(lines, index, heading).or_else(|| (heading.text.chars().count() < HEADING_CHARS && heading.text.starts_with(char::is_uppercase) && !heading.text.contains('§')).then_some(unknown))
}

/// A heading of the table, perhaps wrapped in its narrow column: `Tidigare` / `behandling`.
fn known(lines: &[CleanLine], index: usize, first: &Cell) -> Option<Heading> {
    if headings::find(&first.text).is_some() {
        return Some(Heading { text: first.text.clone(), lines: 1 });
    }
    let below = lines.get(index + 1)?.cells.first().filter(|cell| (cell.left - first.left).abs() < EDGE)?;
    let text = match first.text.strip_suffix('-') {
        Some(broken) => format!("{broken}{}", below.text),
        None => format!("{} {}", first.text, below.text),
    };
    headings::find(&text).map(|_| Heading { text, lines: 2 })
}

/// The text beside a heading as a line of its own.
fn beside(line: &CleanLine, first: bool) -> Option<CleanLine> {
    let cells = line.cells.get(1..).filter(|cells| !cells.is_empty())?;
    let text = cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
    Some(CleanLine { text, cells: cells.to_vec(), gap_before: first, break_before: false, look: line.look.map(|look| crate::document::Look { bold: false, ..look }), ..line.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[(&str, f32)]) -> CleanLine {
        let cells: Vec<Cell> = cells.iter().map(|(text, left)| Cell { text: (*text).into(), left: *left, right: left + text.len() as f32 }).collect();
        let text = cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
        CleanLine { text, cells, page: None, look: None, gap_before: false, break_before: false }
    }

    #[test]
    fn headings_and_text_are_parted() {
        let lines = vec![
            line(&[("Ärende", 0.0), ("Eva Ek (S) har väckt en motion", 16.0)]),
            line(&[("om lekplatser.", 16.0)]),
            line(&[("Tidigare", 0.0), ("Kommunstyrelsen 2013-05-28, § 66", 16.0)]),
            line(&[("behandling", 0.0)]),
            line(&[("Notering", 0.0), ("Se bilaga.", 16.0)]),
            line(&[("Beslut", 0.0), ("Motionen avslås.", 16.0)]),
        ];
        let texts: Vec<String> = split(lines).into_iter().map(|line| line.text).collect();
        assert_eq!(texts, [
            "Ärende", "Eva Ek (S) har väckt en motion", "om lekplatser.", "Tidigare behandling",
            "Kommunstyrelsen 2013-05-28, § 66", "Notering", "Se bilaga.", "Beslut", "Motionen avslås.",
        ]);
    }
}
