//! Markers of lists that a converter parted from their points: `att`, `•` or `1.` on a line of its own above its
//! point, or all bullets of a list above all its points.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::CleanLine;
use crate::prose;

/// A point has so many words at least: below a lone dash may stand the next row of a table.
const WORDS: usize = 3;
/// What a converter gathers above a list. Dashes are more often the empty fields of a table.
const BULLETS: [&str; 4] = ["•", "▪", "●", "◦"];

/// The lines of a document with each lone marker before its point, where that is plain.
pub fn beside_points(mut lines: Vec<CleanLine<'_>>) -> Vec<CleanLine<'_>> {
    let mut stays = vec![true; lines.len()];
    for at in 0..lines.len() {
        let one_of_many = at > 0 && is_bullet(&lines[at - 1]);
        if is_marker(&lines[at].text) && !one_of_many {
            let points = below_marker(&lines, at).or_else(|| below_bullets(&lines, at));
            if let Some(points) = points {
                mark(&mut lines, at, &points);
                stays[at..points[0]].fill(false);
            }
        }
    }
    let mut stays = stays.into_iter();
    lines.retain(|_| stays.next() == Some(true));
    lines
}

/// Puts the marker of line `at` before each of the points, and the first of them in its place.
fn mark(lines: &mut [CleanLine], at: usize, points: &[usize]) {
    let marker = lines[at].clone();
    for (nth, &point) in points.iter().enumerate() {
        let line = &mut lines[point];
        line.text = format!("{} {}", marker.text, line.text).into();
        if let Some(first) = line.cells.to_mut().first_mut() {
            first.text = format!("{} {}", marker.text, first.text);
            first.left = first.left.min(marker.left());
        }
        if nth == 0 {
            line.gap_before = marker.gap_before;
            line.break_before |= marker.break_before;
        }
    }
}

/// The point right below a marker.
fn below_marker(lines: &[CleanLine], at: usize) -> Option<Vec<usize>> {
    let (marker, point) = (&lines[at], lines.get(at + 1)?);
    let is_number = marker
        .text
        .starts_with(|first: char| first.is_ascii_digit());
    let above = at.checked_sub(1).map(|above| &lines[above]);
    // `enligt §` / `71.`
    let goes_on = |above: &CleanLine| !prose::ends_sentence(&above.text) && !marker.gap_before;
    let part = is_number && (point.gap_before || above.is_some_and(goes_on));
    (!part && is_point(&marker.text, &point.text)).then(|| vec![at + 1])
}

/// The points below bullets: as many, each of which begins where a sentence has ended. No other bullet is among them.
fn below_bullets(lines: &[CleanLine], at: usize) -> Option<Vec<usize>> {
    let bullets = lines[at..]
        .iter()
        .take_while(|line| is_bullet(line))
        .count();
    let first = at + bullets;
    let block = lines.iter().enumerate().skip(first);
    let block =
        block.take_while(|(index, line)| (*index == first || !line.gap_before) && !is_bullet(line));
    let begins = |(index, line): &(usize, &CleanLine)| {
        let ended = *index == first || prose::ends_sentence(&lines[index - 1].text);
        ended && line.text.starts_with(char::is_uppercase)
    };
    let points: Vec<usize> = block.filter(begins).map(|(index, _)| index).collect();
    (bullets > 1 && bullets == points.len()).then_some(points)
}

fn is_bullet(line: &CleanLine) -> bool {
    BULLETS.contains(&&*line.text)
}

fn is_marker(line: &str) -> bool {
    static MARKER: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:[Aa]tt|ATT|[•▪●◦*–—-]|\d{1,2}[.)])$"));
    // Most lines are longer.
    line.len() <= 3 && MARKER.is_match(line)
}

fn is_point(marker: &str, line: &str) -> bool {
    let first = line.chars().next();
    if marker.eq_ignore_ascii_case("att") {
        return first.is_some_and(char::is_lowercase);
    }
    first.is_some_and(char::is_alphabetic) && line.split_whitespace().nth(WORDS - 1).is_some()
}

#[cfg(test)]
mod tests {
    use crate::clean::clean;
    use crate::extract::text::pages;

    /// Lines as they are left, an empty one for each gap.
    fn check(text: &str, expected: &str) {
        let pages = pages(text);
        let mut left = String::new();
        for line in clean(&pages).lines {
            left.push_str(if line.gap_before { "\n" } else { "" });
            left.push_str(&line.text);
            left.push('\n');
        }
        assert_eq!(left.trim_end(), expected, "{text}");
    }

    #[test]
    fn markers_above_their_points() {
        check("att\navslå motionen", "att avslå motionen");
        check(
            "Beslut\n\n  •\n\n  Motionen är besvarad.\n",
            "Beslut\n\n• Motionen är besvarad.",
        );
        check(
            "1.\nMotionen anses besvarad.\n2.\nMotionen avslås i övrigt.",
            "1. Motionen anses besvarad.\n2. Motionen avslås i övrigt.",
        );
    }

    #[test]
    fn bullets_above_all_points() {
        check(
            "•\n•\n\nTaxan antas av\nfullmäktige.\nMotionen avslås.\n\nBeslut",
            "• Taxan antas av\nfullmäktige.\n• Motionen avslås.\n\nBeslut",
        );
        let three = "Beslut\n\n•\n•\n•\n\nTaxan antas.\nMotionen avslås.\n\nBeslut";
        check(three, three);
        let one_sentence_more = "•\n•\n\nTaxan antas.\nDen gäller i år.\nMotionen avslås.";
        check(one_sentence_more, one_sentence_more);
    }

    #[test]
    fn other_lines() {
        for text in [
            "-\nEva Ek\n-\nBo Lind",
            "att\n\nBeslut",
            "•",
            "enligt §\n71.\nMotionen anses besvarad.",
        ] {
            check(text, text);
        }
    }
}
