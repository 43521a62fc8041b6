//! Numbers that are misprinted above their paragraph: the table of contents has another for the same title.
//!
//! Clerks copy the number of the board's paragraph along with its text. Without the right one the paragraph would be
//! lost in the one before it.

use std::collections::HashSet;

use super::contents::Contents;
use super::start::{Form, Start};
use crate::clean::CleanLine;

/// More numbers than these are not misprinted: they are missing.
const FEW: usize = 8;
/// Fewer letters do not tell a title from another.
const LETTERS: usize = 12;
/// So many lines from the number on may be its title, what else heads the paragraph among them.
const HEAD: usize = 5;

/// Gives starts the number of the contents where theirs is not among them, and the title of a missing one stands there.
pub fn correct(lines: &[CleanLine], candidates: &mut [Start], contents: &Contents) {
    let in_contents = |start: &Start| contents.lines.contains(&start.line);
    let printed: HashSet<u32> = candidates
        .iter()
        .filter(|start| !in_contents(start))
        .map(|start| start.value)
        .collect();
    let listed = contents
        .titles()
        .map(|(number, title)| (number, letters(title)));
    let listed: Vec<(u32, String)> = listed.collect();
    let missing: Vec<&(u32, String)> = listed
        .iter()
        .filter(|(number, title)| !printed.contains(number) && title.len() >= LETTERS)
        .collect();
    if missing.is_empty() || missing.len() > FEW {
        return;
    }
    for start in candidates {
        let may_be = matches!(start.form, Form::Alone | Form::Reference | Form::Title);
        if !may_be || in_contents(start) || contents.title(start.value).is_some() {
            continue;
        }
        let head = head(lines, start);
        let mut fitting = missing.iter().filter(|(_, title)| head.contains(title));
        if let (Some((number, _)), None) = (fitting.next(), fitting.next()) {
            start.misprint = Some(std::mem::replace(&mut start.number, number.to_string()));
            start.value = *number;
        }
    }
}

/// The letters that stand beside a number and below it.
fn head(lines: &[CleanLine], start: &Start) -> String {
    let below = lines[start.line + 1..].iter().take(HEAD - 1);
    let below = below.map(|line| letters(&line.text));
    std::iter::once(letters(&start.rest)).chain(below).collect()
}

/// A text's letters and figures in lower case: blanks and hyphens differ where lines wrap.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|char| char.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::clean::sample;
    use crate::segment::segment;

    #[test]
    fn the_contents_have_the_number_right() {
        let text = [
            "§ 40 Upprop ............ 3",
            "§ 41 Svar på motion om fri kollektivtrafik ..... 4",
            "§ 42 Budget 2025 ............ 6",
            "Plats och tid",
            "KF § 40",
            "Upprop",
            "Beslut",
            "Uppropet noteras.",
            "KF § 141",
            "Svar på motion om fri kollektiv-",
            "trafik",
            "Beslut",
            "Motionen avslås.",
            "KF § 42",
            "Budget 2025",
            "Beslut",
            "Budgeten fastställs. Den bygger på KF § 141",
        ];
        let lines: Vec<_> = text.iter().map(|text| sample::plain(text)).collect();
        let paragraphs = segment(&lines).paragraphs;
        let found: Vec<(&str, Option<&str>)> = paragraphs
            .iter()
            .map(|paragraph| {
                let start = &paragraph.start;
                (start.number.as_str(), start.misprint.as_deref())
            })
            .collect();
        assert_eq!(found, [("40", None), ("41", Some("141")), ("42", None)]);
    }
}
