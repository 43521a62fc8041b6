//! The first part of a typed text: what it is taken for, and how far it goes.

use std::sync::LazyLock;

use regex::Regex;

use super::{Clause, date};
use crate::number;
use crate::swedish::forms;

/// Numbers in a range of paragraphs; a protocol seldom has more.
const WIDEST: u32 = 1000;

/// A part of a typed text.
pub(super) struct Part {
    /// Its bytes.
    pub length: usize,
    /// What it asks for; `None` if nothing.
    pub clause: Option<Clause>,
    /// See [`crate::answer::Understood::taken_as`].
    pub taken_as: &'static str,
}

impl Part {
    fn new(length: usize, clause: Clause, taken_as: &'static str) -> Part {
        Part {
            length,
            clause: Some(clause),
            taken_as,
        }
    }
}

/// The first part of a text that is not empty and does not begin with a blank.
pub(super) fn first(text: &str) -> Part {
    let special = quoted(text)
        .or_else(|| paragraphs(text))
        .or_else(|| days(text))
        .or_else(|| number(text));
    special.unwrap_or_else(|| words(text))
}

/// A quoted text; the closing quote may be missing.
fn quoted(text: &str) -> Option<Part> {
    let inside = text.strip_prefix(['"', '”', '“', '„', '»'])?;
    let close = inside
        .char_indices()
        .find(|(_, c)| matches!(c, '"' | '”' | '“' | '«'));
    let end = close.map_or(inside.len(), |(at, _)| at);
    let after = close.map_or(inside.len(), |(at, quote)| at + quote.len_utf8());
    let forms = forms(&inside[..end]);
    let clause = (!forms.is_empty()).then_some(Clause::Phrase(forms));
    Some(Part {
        length: text.len() - inside.len() + after,
        clause,
        taken_as: "phrase",
    })
}

/// `§ 170`, `§3 a`, `§§ 12–15`, `paragraf 170`
static PARAGRAPHS: LazyLock<Regex> = LazyLock::new(|| {
    let sign = r"(?i)^(?:§§?|paragraf(?:er)?\b)";
    let number = r"\s*([0-9]{1,5})(?:\s?([a-h])\b|\s?[-–]\s?([0-9]{1,5})\b)?";
    Regex::new(&format!("{sign}{number}")).expect("a constant pattern")
});

fn paragraphs(text: &str) -> Option<Part> {
    let found = PARAGRAPHS.captures(text)?;
    let first: u32 = found[1].parse().ok()?;
    let numbers = if let Some(letter) = found.get(2) {
        vec![format!("{first}{}", letter.as_str().to_lowercase())]
    } else {
        let last = found
            .get(3)
            .map_or(Ok(first), |last| last.as_str().parse())
            .ok()?;
        let range = first..=last.min(first + WIDEST);
        range.map(|number| number.to_string()).collect()
    };
    Some(Part::new(
        found[0].len(),
        Clause::Paragraphs(numbers),
        "paragraph",
    ))
}

fn days(text: &str) -> Option<Part> {
    let (length, first, last) = date::at_start(text)?;
    Some(Part::new(length, Clause::Days(first, last), "date"))
}

/// A reference number, with or without a label such as `dnr`.
fn number(text: &str) -> Option<Part> {
    [number::label(text), 0].into_iter().find_map(|label| {
        let rest = &text[label..];
        let (length, number) = number::at_start(rest)?;
        let clause = Clause::Number(number, forms(&rest[..length]));
        Some(Part::new(label + length, clause, "reference_number"))
    })
}

/// A run without blanks or quotes: a prefix, a word, or words typed as one.
fn words(text: &str) -> Part {
    let mut ends = text
        .char_indices()
        .skip(1)
        .filter(|(_, c)| c.is_whitespace() || *c == '"');
    let length = ends.next().map_or(text.len(), |(at, _)| at);
    let run = &text[..length];
    let mut forms = forms(run);
    let (clause, taken_as) = match forms.len() {
        0 => (None, "ignored"),
        1 if run.ends_with('*') => (forms.pop().map(Clause::Prefix), "prefix"),
        1 => (forms.pop().map(Clause::Word), "words"),
        _ => (Some(Clause::Unit(forms)), "words"),
    };
    Part {
        length,
        clause,
        taken_as,
    }
}
