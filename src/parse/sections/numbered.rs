//! Headings that are numbered: `1. Beslut`, `2. Ärendet`.

use std::borrow::Cow;

use crate::clean::CleanLine;
use crate::terms::headings::{self, Section};

/// The lines of a paragraph with its headings' numbers taken off, where they are numbered from 1 on.
pub fn without_numbers<'l, 'a>(lines: &'l [CleanLine<'a>]) -> Cow<'l, [CleanLine<'a>]> {
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut decides = false;
    for (at, line) in lines.iter().enumerate() {
        if !line.text.starts_with(|char: char| char.is_ascii_digit()) {
            continue;
        }
        let next = format!("{}. ", headings.len() + 1);
        let Some(heading) = line.text.strip_prefix(&next) else {
            continue;
        };
        if let Some(found) = headings::find(heading) {
            decides |= found.section == Section::Decision;
            headings.push((at, heading.to_owned()));
        }
    }
    // Points of a decision are numbered, too, but no two of them are headings.
    if headings.len() < 2 || !decides {
        return Cow::Borrowed(lines);
    }
    let mut lines = lines.to_vec();
    for (at, heading) in headings {
        lines[at].text = heading.into();
    }
    Cow::Owned(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    fn check(texts: &[&str], expected: &[&str]) {
        let lines: Vec<CleanLine> = texts.iter().map(|text| sample::plain(text)).collect();
        let found = without_numbers(&lines);
        let found: Vec<&str> = found.iter().map(|line| &*line.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn headings_lose_their_numbers_and_points_do_not() {
        check(
            &[
                "1. Beslut",
                "1. Motionen bifalls.",
                "2. Ärendet",
                "Eva Ek (S) …",
                "3. Yrkanden",
            ],
            &[
                "Beslut",
                "1. Motionen bifalls.",
                "Ärendet",
                "Eva Ek (S) …",
                "Yrkanden",
            ],
        );
        let points = ["Beslut", "1. Yttrande", "2. Motionen bifalls."];
        check(&points, &points);
    }
}
