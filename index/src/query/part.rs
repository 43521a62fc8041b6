//! The first part of a typed text: what it is taken for, and how far it goes.

use std::sync::LazyLock;

use regex::Regex;

use super::{Clause, date, field};
use crate::number;
use crate::party;
use crate::swedish::forms;

/// Numbers in a range of paragraphs; a protocol seldom has more.
const WIDEST: u32 = 1000;

/// A part of a typed text.
pub(super) struct Taken {
    /// Its bytes.
    pub length: usize,
    /// What it asks for; `None` if nothing.
    pub clause: Option<Clause>,
    /// See [`crate::answer::Understood::taken_as`].
    pub taken_as: &'static str,
    /// See [`crate::answer::Understood::values`].
    pub values: Vec<String>,
}

impl Taken {
    pub fn new(length: usize, clause: Clause, taken_as: &'static str) -> Taken {
        Taken {
            length,
            clause: Some(clause),
            taken_as,
            values: Vec::new(),
        }
    }

    /// A part that nothing is made of.
    pub fn ignored(length: usize) -> Taken {
        Taken {
            length,
            clause: None,
            taken_as: "ignored",
            values: Vec::new(),
        }
    }

    /// The same, with the values it was read as.
    pub fn read_as(self, values: Vec<String>) -> Taken {
        Taken { values, ..self }
    }
}

/// The first part of a text that is not empty and does not begin with a blank.
pub(super) fn first(text: &str) -> Taken {
    let special = quoted(text)
        .or_else(|| paragraphs(text))
        .or_else(|| field::at_start(text))
        .or_else(|| days(text))
        .or_else(|| number(text))
        .or_else(|| party(text));
    special.unwrap_or_else(|| run(text))
}

/// A quoted text; the closing quote may be missing.
pub(super) fn quoted(text: &str) -> Option<Taken> {
    let inside = text.strip_prefix(['"', '”', '“', '„', '»'])?;
    let close = inside
        .char_indices()
        .find(|(_, c)| matches!(c, '"' | '”' | '“' | '«'));
    let end = close.map_or(inside.len(), |(at, _)| at);
    let after = close.map_or(inside.len(), |(at, quote)| at + quote.len_utf8());
    let length = text.len() - inside.len() + after;
    let forms = forms(&inside[..end]);
    if forms.is_empty() {
        return Some(Taken::ignored(length));
    }
    Some(Taken::new(length, Clause::Phrase(forms), "phrase"))
}

/// `§ 170`, `§3 a`, `§§ 12–15`, `paragraf 170`
static PARAGRAPHS: LazyLock<Regex> = LazyLock::new(|| {
    let sign = r"(?i)^(?:§§?|paragraf(?:er)?\b)";
    let number = r"\s*([0-9]{1,5})(?:\s?([a-h])\b|\s?[-–]\s?([0-9]{1,5})\b)?";
    Regex::new(&format!("{sign}{number}")).expect("a constant pattern")
});

pub(super) fn paragraphs(text: &str) -> Option<Taken> {
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
    let clause = Clause::Paragraphs(numbers);
    Some(Taken::new(found[0].len(), clause, "paragraph"))
}

fn days(text: &str) -> Option<Taken> {
    let (length, first, last) = date::at_start(text)?;
    let clause = Clause::Days(Some(first), Some(last));
    Some(Taken::new(length, clause, "date").read_as(vec![format!("{first}/{last}")]))
}

/// A reference number, with or without a label such as `dnr`.
fn number(text: &str) -> Option<Taken> {
    [number::label(text), 0].into_iter().find_map(|label| {
        let rest = &text[label..];
        let (length, number) = number::at_start(rest)?;
        let clause = Clause::Number(number, forms(&rest[..length]));
        Some(Taken::new(label + length, clause, "reference_number"))
    })
}

/// `(L)`, and a local party's `(VSK)`.
static IN_BRACKETS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\(\s?(\p{Lu}{1,6})\s?\)").expect("a constant pattern"));

/// A party, by its letters or its name.
fn party(text: &str) -> Option<Taken> {
    if let Some(found) = IN_BRACKETS.captures(text) {
        let code = found[1].to_owned();
        let clause = Clause::Party(code.clone(), Vec::new());
        return Some(Taken::new(found[0].len(), clause, "party").read_as(vec![code]));
    }
    let (length, code) = party::at_start(text)?;
    let goes_on = |c: char| c.is_alphanumeric() || "-/:.*".contains(c);
    if text[length..].starts_with(goes_on) {
        return None;
    }
    let named = &text[..length];
    let forms = if named == code {
        Vec::new()
    } else {
        forms(named)
    };
    let clause = Clause::Party(code.to_owned(), forms);
    Some(Taken::new(length, clause, "party").read_as(vec![code.to_owned()]))
}

/// A run without blanks or quotes: a prefix, a word, or words typed as one.
pub(super) fn run(text: &str) -> Taken {
    let mut ends = text
        .char_indices()
        .skip(1)
        .filter(|(_, c)| c.is_whitespace() || *c == '"');
    let length = ends.next().map_or(text.len(), |(at, _)| at);
    let run = &text[..length];
    let mut forms = forms(run);
    match forms.len() {
        0 => Taken::ignored(length),
        1 if run.ends_with('*') => Taken::new(length, Clause::Prefix(forms.remove(0)), "prefix"),
        1 => Taken::new(length, Clause::Word(forms.remove(0)), "words"),
        _ => Taken::new(length, Clause::Unit(forms), "words"),
    }
}
