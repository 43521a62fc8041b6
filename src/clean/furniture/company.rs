//! What returns beside furniture, and only there: the other lines of headers in a text that has lost its pages.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};
use regex::Regex;

use crate::terms::pattern::regex;

use super::PAGE_LINES;
use super::wording::is_content;
use crate::document::Line;

/// Marks what returns beside furniture, line for line outwards, and on half the pages at least. `returning` has the lines
/// that come often enough, each with its form: lines of one form are the same but for numbers.
pub fn add(lines: &[Line], returning: impl Iterator<Item = (usize, usize)>, gone: &mut [bool]) {
    let mut places: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, form) in returning {
        places.entry(form).or_default().push(at);
    }
    let returns = |places: &&Vec<usize>| {
        let text = &*lines[places[0]].text;
        !is_content(text) && !text.ends_with('.')
    };
    let returning = places.values().filter(returns);
    let (numbered, others): (Vec<_>, Vec<_>) =
        returning.partition(|places| count_up(lines, places, page_of_all));
    numbered
        .into_iter()
        .flatten()
        .for_each(|&at| gone[at] = true);
    let pages = pages(gone);
    let header = |places: &&Vec<usize>| {
        let same = || {
            places
                .iter()
                .all(|&at| lines[at].text == lines[places[0]].text)
        };
        2 * places.len() >= pages && (same() || count_up(lines, places, last_number))
    };
    let mut others: Vec<_> = others.into_iter().filter(header).collect();
    loop {
        let beside = |at: &usize| *at > 0 && gone[at - 1] || gone.get(at + 1) == Some(&true);
        // The first may stand on the cover, whose header is another.
        let (new, rest): (Vec<_>, Vec<_>) = others
            .into_iter()
            .partition(|places| places.iter().skip(1).all(beside));
        if new.is_empty() {
            return;
        }
        new.into_iter().flatten().for_each(|&at| gone[at] = true);
        others = rest;
    }
}

/// On how many pages furniture stands: it is parted by their lines.
fn pages(gone: &[bool]) -> usize {
    let gone: Vec<usize> = (0..gone.len()).filter(|&at| gone[at]).collect();
    gone.chunk_by(|one, next| next - one < PAGE_LINES).count()
}

/// Whether the numbers of lines count up as those of pages do.
fn count_up<T: Fn(&str) -> Option<u32>>(lines: &[Line], places: &[usize], number: T) -> bool {
    let number = |at: usize| number(&lines[at].text);
    places.windows(2).all(|pair| {
        let numbers = number(pair[0]).zip(number(pair[1]));
        numbers.is_some_and(|(one, next)| one + 1 == next)
    })
}

/// The page's number in a line that ends in `4(12)`, `4/12` or `4 av 12`.
fn page_of_all(text: &str) -> Option<u32> {
    static PAGE: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"(?:^|\s)(?P<page>\d{1,3})(?: ?\(\d{1,3}\)| ?/ ?\d{1,3}| av \d{1,3})$")
    });
    PAGE.captures(text)?["page"].parse().ok()
}

/// The number that a line ends in.
fn last_number(text: &str) -> Option<u32> {
    let words = text.trim_end_matches(|last: char| last.is_ascii_digit());
    text[words.len()..].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::wording::RETURNS_IN_TEXT;
    use super::*;
    use crate::extract::text::pages as read;

    /// Lines are of one form where their letters are the same.
    fn returning(lines: &[Line]) -> Vec<(usize, usize)> {
        let letters = |line: &Line| {
            line.text
                .replace(|letter: char| letter.is_ascii_digit(), "#")
        };
        let forms: Vec<String> = lines.iter().map(letters).collect();
        let places = |form: &String| forms.iter().filter(|other| *other == form).count();
        let often = (0..forms.len()).filter(|&at| places(&forms[at]) >= RETURNS_IN_TEXT);
        let first = |at: usize| forms.iter().position(|other| *other == forms[at]);
        often.filter_map(|at| Some((at, first(at)?))).collect()
    }

    /// The lines that stay of a text whose rules of dashes are furniture.
    fn left(text: &str) -> Vec<String> {
        let page = read(text).remove(0);
        let rule = |line: &Line| line.text.starts_with("---");
        let mut gone: Vec<bool> = page.lines.iter().map(rule).collect();
        add(&page.lines, returning(&page.lines).into_iter(), &mut gone);
        let lines = page.lines.into_iter().zip(gone);
        lines
            .filter(|(_, gone)| !gone)
            .map(|(line, _)| line.text)
            .collect()
    }

    fn paged(header: &str) -> String {
        let page = |number: u32| {
            let header = header.replace('#', &number.to_string());
            let content = ["Vägen", "Bron", "Skolan", "Hamnen"]
                .map(|word| format!("{word} rustas för {number} kronor.\n\n"));
            format!("{header}\n{}Planen antas\n", content.concat())
        };
        (1..6).map(page).collect()
    }

    #[test]
    fn lines_beside_a_rule() {
        let text = paged("-----\nEKBY KOMMUN\nStyrelsen 2024-03-05   #");
        let left = left(&text);
        assert_eq!(left.len(), 5 * 5, "{left:?}");
        assert_eq!(left[4], "Planen antas");
    }

    #[test]
    fn a_page_of_all_needs_no_rule() {
        let left = left(&paged("EKBY KOMMUN\nStyrelsen #(12)"));
        assert_eq!(left.len(), 5 * 5, "{left:?}");
    }

    #[test]
    fn what_returns_elsewhere_or_seldom_stays() {
        let seldom = paged("-----").replacen("-----", "-----\nOrdföranden ställer proposition", 2);
        let left_of_seldom = left(&seldom);
        assert_eq!(left_of_seldom.len(), 5 * 5 + 2, "{left_of_seldom:?}");
        let elsewhere =
            left(&paged("-----\nBelysning av vägen").replace("Bron", "Belysning av vägen\nBron"));
        assert_eq!(elsewhere.len(), 5 * 7, "{elsewhere:?}");
    }
}
