//! From an address to a question.

use paragraf_index::question::{Question, Sort};

use super::span::span;
use super::{DEEPEST, Form, LIMIT, Mistake, Wrong};
use crate::facet::{Facet, code};

/// Longest text that is searched for, in characters.
const LONGEST: usize = 500;
/// Most hits on a page.
const MOST: usize = 100;

impl Form {
    /// Reads what stands behind `?`.
    pub fn read(query: &str) -> Form {
        let mut form = Form::default();
        let mut sort = None;
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (key.as_ref(), value.trim()) {
                (_, "") => {}
                ("q", text) => form.question.text = text.to_owned(),
                ("fran", day) => form.from = day.to_owned(),
                ("till", day) => form.to = day.to_owned(),
                ("sort", name) => sort = form.sort(name),
                ("samla", "1") => form.question.fold = true,
                ("samla", other) => form.wrong("samla", other, Wrong::NoValue),
                ("page", n) => form.question.page = form.number("page", n, usize::MAX),
                ("limit", n) => form.question.limit = form.number("limit", n, MOST),
                (key, value) => form.tick(key, value),
            }
        }
        let usual = form.usual_sort();
        form.question.sort = sort.unwrap_or(usual);
        form.read_dates();
        form.check_size();
        form
    }

    fn sort(&mut self, name: &str) -> Option<Sort> {
        let found = [Sort::Relevance, Sort::Newest, Sort::Oldest]
            .into_iter()
            .find(|sort| code(sort) == name);
        if found.is_none() {
            self.wrong("sort", name, Wrong::NoValue);
        }
        found
    }

    fn number(&mut self, key: &str, text: &str, most: usize) -> usize {
        match text.parse() {
            Ok(number) if (1..=most).contains(&number) => number,
            _ => {
                self.wrong(key, text, Wrong::NoNumber);
                if key == "limit" { LIMIT } else { 1 }
            }
        }
    }

    fn tick(&mut self, key: &str, value: &str) {
        match Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            None => self.wrong(key, value, Wrong::UnknownKey),
            Some(facet) if facet.choose(&mut self.question.filters, value) => {}
            Some(_) => self.wrong(key, value, Wrong::NoValue),
        }
    }

    fn read_dates(&mut self) {
        let (from, to) = (span(&self.from), span(&self.to));
        for (key, text, span) in [
            ("fran", self.from.clone(), from),
            ("till", self.to.clone(), to),
        ] {
            if span.is_none() && !text.is_empty() {
                self.wrong(key, &text, Wrong::NoDate);
            }
        }
        let filters = &mut self.question.filters;
        (filters.from, filters.to) = (from.map(|(first, _)| first), to.map(|(_, last)| last));
        if filters
            .from
            .zip(filters.to)
            .is_some_and(|(from, to)| from > to)
        {
            (filters.from, filters.to) = (None, None);
            let text = self.from.clone();
            self.wrong("fran", &text, Wrong::Crossed);
        }
    }

    fn check_size(&mut self) {
        let Question { page, limit, .. } = self.question;
        if page.saturating_mul(limit) > DEEPEST {
            self.wrong("page", &page.to_string(), Wrong::TooDeep);
            self.question.page = 1;
        }
        let text = self.question.text.clone();
        if text.chars().count() > LONGEST {
            self.wrong("q", &text, Wrong::TooLong);
        }
    }

    fn wrong(&mut self, key: &str, value: &str, wrong: Wrong) {
        self.mistakes.push(Mistake::new(key, value, wrong));
    }
}
