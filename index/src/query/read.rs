//! Reads what was typed. Any text can be read: what makes no sense is said to be ignored.

use super::part::{self, Part};
use super::{Clause, Query};
use crate::answer::Understood;

/// Characters that are read; a question longer than that is a mistake.
const LONGEST: usize = 500;
/// Clauses that are asked for; the rest is ignored.
const MOST: usize = 32;

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
        let excluded = self
            .rest
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(|c: char| c != '-' && !c.is_whitespace()));
        let sign = usize::from(excluded);
        let Part {
            length,
            clause,
            taken_as,
        } = part::first(&self.rest[sign..]);
        let text = self.take(sign + length);
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
