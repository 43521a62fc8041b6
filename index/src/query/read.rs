//! Reads what was typed. Any text can be read: what makes no sense is said to be ignored.

use std::sync::LazyLock;

use regex::Regex;

use super::{Clause, Query, date};
use crate::answer::Understood;
use crate::number;
use crate::swedish::forms;

/// Characters that are read; a question longer than that is a mistake.
const LONGEST: usize = 500;
/// Clauses that are asked for; the rest is ignored.
const MOST: usize = 32;
/// Numbers in a range of paragraphs; a protocol seldom has more.
const WIDEST: u32 = 1000;

/// Reads a typed text.
pub(crate) fn read(text: &str) -> Query {
    let end = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |(at, _)| at);
    let mut reader = Reader {
        rest: text[..end].trim_start(),
        query: Query::default(),
        or: false,
    };
    while !reader.rest.is_empty() {
        reader.part();
        reader.rest = reader.rest.trim_start();
    }
    if !text[end..].trim().is_empty() {
        reader.understood(&text[end..], "ignored");
    }
    reader.query
}

struct Reader<'a> {
    /// What is still to be read.
    rest: &'a str,
    query: Query,
    /// Whether `OR` stood last: the next clause joins the one before it.
    or: bool,
}

impl<'a> Reader<'a> {
    /// Reads one part of the text.
    fn part(&mut self) {
        if let Some(joiner) = self.joiner() {
            self.or = !self.query.all.is_empty();
            self.take(joiner);
            return;
        }
        let excluded = self.rest.len() > 1
            && self.rest.starts_with('-')
            && !self.rest[1..].starts_with([' ', '-']);
        let (skipped, length, clause, taken_as) = Self::clause(&self.rest[usize::from(excluded)..]);
        let text = self.take(usize::from(excluded) + skipped + length);
        match clause {
            Some(clause) if excluded && self.query.none.len() < MOST => {
                self.query.none.push(clause);
                self.understood(text, "excluded");
            }
            Some(clause) if !excluded && self.query.wanted().count() < MOST => {
                self.want(clause);
                self.understood(text, taken_as);
            }
            _ => self.understood(text, "ignored"),
        }
    }

    /// The first clause of a text: bytes before it that say nothing, its length, itself, and what it was taken for.
    fn clause(text: &str) -> (usize, usize, Option<Clause>, &'static str) {
        if text.starts_with('"') || text.starts_with(['”', '“', '„', '»']) {
            let (length, phrase) = quoted(text);
            return (0, length, phrase, "phrase");
        }
        if let Some((length, numbers)) = paragraphs(text) {
            return (0, length, Some(Clause::Paragraphs(numbers)), "paragraph");
        }
        if let Some((length, first, last)) = date::at_start(text) {
            return (0, length, Some(Clause::Days(first, last)), "date");
        }
        let label = number::label(text);
        for skipped in [label, 0] {
            if let Some((length, number)) = number::at_start(&text[skipped..]) {
                let typed = forms(&text[skipped..][..length]);
                return (
                    skipped,
                    length,
                    Some(Clause::Number(number, typed)),
                    "reference_number",
                );
            }
        }
        let (length, clause, taken_as) = plain(text);
        (0, length, clause, taken_as)
    }

    fn want(&mut self, clause: Clause) {
        match self.query.all.last_mut() {
            Some(last) if self.or => last.push(clause),
            _ => self.query.all.push(vec![clause]),
        }
        self.or = false;
    }

    /// The length of a joining word, in capitals.
    fn joiner(&self) -> Option<usize> {
        let stands_alone = |rest: &str| rest.starts_with(char::is_whitespace);
        ["OR", "ELLER"]
            .into_iter()
            .find(|word| self.rest.strip_prefix(word).is_some_and(stands_alone))
            .map(str::len)
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// Notes how a part was taken; words side by side are one part.
    fn understood(&mut self, text: &str, taken_as: &str) {
        match self.query.understood.last_mut() {
            Some(last) if last.taken_as == taken_as && taken_as == "words" => {
                last.text.push(' ');
                last.text.push_str(text.trim());
            }
            _ => self.query.understood.push(Understood {
                text: text.trim().to_owned(),
                taken_as: taken_as.to_owned(),
            }),
        }
    }
}

/// A run without blanks or quotes: a prefix, a word, or words typed as one.
fn plain(text: &str) -> (usize, Option<Clause>, &'static str) {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let rest = &text[first..];
    let length = first
        + rest
            .find(|c: char| c.is_whitespace() || c == '"')
            .unwrap_or(rest.len());
    let run = &text[..length];
    let mut typed = forms(run);
    if let ([form], true) = (typed.as_slice(), run.ends_with('*')) {
        return (length, Some(Clause::Prefix(form.clone())), "prefix");
    }
    let clause = match typed.len() {
        0 => None,
        1 => typed.pop().map(Clause::Word),
        _ => Some(Clause::Unit(typed)),
    };
    (length, clause, "words")
}

/// A quoted text; the closing quote may be missing.
fn quoted(text: &str) -> (usize, Option<Clause>) {
    let open = text.chars().next().map_or(0, char::len_utf8);
    let inside = &text[open..];
    let close = inside
        .char_indices()
        .find(|(_, c)| matches!(c, '"' | '”' | '“' | '«'));
    let (inside, length) = match close {
        Some((at, quote)) => (&inside[..at], open + at + quote.len_utf8()),
        None => (inside, text.len()),
    };
    let forms = forms(inside);
    (length, (!forms.is_empty()).then_some(Clause::Phrase(forms)))
}

/// `§ 170`, `§3 a`, `§§ 12–15`, `paragraf 170`
static PARAGRAPHS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern =
        r"(?i)^(?:§§?|paragraf(?:er)?\b)\s*([0-9]{1,5})(?:\s?([a-h])\b|\s?[-–]\s?([0-9]{1,5})\b)?";
    Regex::new(pattern).expect("a constant pattern")
});

fn paragraphs(text: &str) -> Option<(usize, Vec<String>)> {
    let found = PARAGRAPHS.captures(text)?;
    let first: u32 = found[1].parse().ok()?;
    let numbers = match (found.get(2), found.get(3)) {
        (Some(letter), _) => vec![format!("{first}{}", letter.as_str().to_lowercase())],
        (_, Some(last)) => {
            let last = last
                .as_str()
                .parse()
                .ok()
                .filter(|last| (first..first + WIDEST).contains(last))?;
            (first..=last)
                .map(|number: u32| number.to_string())
                .collect()
        }
        _ => vec![first.to_string()],
    };
    Some((found[0].len(), numbers))
}
