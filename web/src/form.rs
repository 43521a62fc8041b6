//! The search form: from an address to a question and back, with what is wrong in it.

use form_urlencoded::Serializer;
use jiff::civil::Date;
use paragraf_index::question::{Filters, Question, Sort};
use serde::Serialize;

use crate::address::SEARCH;
use crate::facet::{Facet, code};
use crate::language::Language;

/// Longest text that is searched for, in characters.
const LONGEST: usize = 500;
/// Hits on a page unless the address says otherwise.
pub const LIMIT: usize = 20;
/// Most hits on a page.
const MOST: usize = 100;
/// Hits further down than this are not shown.
const DEEPEST: usize = 10_000;

/// A search as it was typed and ticked.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The question that could be understood.
    pub question: Question,
    /// First day as typed.
    pub from: String,
    /// Last day as typed.
    pub to: String,
    /// What could not be understood.
    pub mistakes: Vec<Mistake>,
}

/// One thing that is wrong in a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// The key in the address.
    pub field: String,
    /// What was sent.
    pub value: String,
    /// What is wrong with it.
    #[serde(skip)]
    pub wrong: Wrong,
}

/// Ways for a search to be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    TooLong,
    NoDate,
    Crossed,
    NoValue,
    NoNumber,
    TooDeep,
    UnknownKey,
}

impl Mistake {
    fn new(field: &str, value: &str, wrong: Wrong) -> Self {
        Mistake {
            field: field.to_owned(),
            value: value.chars().take(LONGEST).collect(),
            wrong,
        }
    }

    /// What to tell the person who made it.
    pub fn message(&self, language: Language) -> String {
        let words = language.words();
        let open = language.pick('”', '“');
        let quoted = |text: &str, what| format!("{open}{text}” {what}");
        let what = match self.wrong {
            Wrong::TooLong => return words.query_too_long.to_owned(),
            Wrong::Crossed => return words.dates_crossed.to_owned(),
            Wrong::NoDate => words.bad_date,
            Wrong::NoValue => words.bad_value,
            Wrong::NoNumber => words.bad_number,
            Wrong::TooDeep => words.too_deep,
            Wrong::UnknownKey => return quoted(&self.field, words.unknown_key),
        };
        quoted(&self.value, what)
    }
}

impl Default for Form {
    fn default() -> Self {
        let question = Question {
            text: String::new(),
            filters: Filters::default(),
            sort: Sort::Newest,
            page: 1,
            limit: LIMIT,
        };
        Form {
            question,
            from: String::new(),
            to: String::new(),
            mistakes: Vec::new(),
        }
    }
}

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

    /// The order of hits where none was chosen: without words there is nothing to be relevant to.
    fn usual_sort(&self) -> Sort {
        if self.question.text.is_empty() {
            Sort::Newest
        } else {
            Sort::Relevance
        }
    }

    /// The orders that can be chosen, the usual one first.
    pub fn sorts(&self) -> Vec<Sort> {
        match self.usual_sort() {
            Sort::Relevance => vec![Sort::Relevance, Sort::Newest, Sort::Oldest],
            _ => vec![Sort::Newest, Sort::Oldest],
        }
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

    /// What is wrong with one field.
    pub fn mistake(&self, field: &str) -> Option<&Mistake> {
        self.mistakes.iter().find(|mistake| mistake.field == field)
    }

    /// Whether the text is short enough to be searched for.
    pub fn is_searchable(&self) -> bool {
        self.mistakes
            .iter()
            .all(|mistake| mistake.wrong != Wrong::TooLong)
    }

    /// Number of filters that are chosen.
    pub fn filter_count(&self) -> usize {
        let filters = &self.question.filters;
        let ticked: usize = Facet::ALL
            .iter()
            .map(|facet| facet.chosen(filters).len())
            .sum();
        ticked + usize::from(filters.from.is_some()) + usize::from(filters.to.is_some())
    }

    /// The same search with other words.
    pub fn with_text(&self, text: &str) -> Form {
        self.first_page(|form| form.question.text = text.to_owned())
    }

    /// The same search with other ticks.
    pub fn with_filters(&self, filters: Filters) -> Form {
        self.first_page(|form| {
            form.question.filters = Filters {
                from: form.question.filters.from,
                to: form.question.filters.to,
                ..filters
            }
        })
    }

    /// The same search without one or both bounds of its date range.
    pub fn without_dates(&self, from: bool, to: bool) -> Form {
        self.first_page(|form| {
            if from {
                form.from.clear();
                form.question.filters.from = None;
            }
            if to {
                form.to.clear();
                form.question.filters.to = None;
            }
        })
    }

    /// The same search on another page.
    pub fn with_page(&self, page: usize) -> Form {
        let mut form = self.clone();
        form.question.page = page;
        form
    }

    /// The same search with so many hits on a page.
    pub fn with_limit(&self, limit: usize) -> Form {
        self.first_page(|form| form.question.limit = limit)
    }

    fn first_page(&self, change: impl FnOnce(&mut Form)) -> Form {
        let mut form = self.with_page(1);
        change(&mut form);
        form
    }

    /// The one address of this search: keys in fixed order, nothing empty, nothing that is usual anyway.
    pub fn address(&self) -> String {
        match self.query() {
            query if query.is_empty() => SEARCH.to_owned(),
            query => format!("{SEARCH}?{query}"),
        }
    }

    /// What stands behind `?` in that address.
    pub fn query(&self) -> String {
        let question = &self.question;
        let mut out = Serializer::new(String::new());
        let mut put = |key: &str, value: &str| {
            if !value.is_empty() {
                out.append_pair(key, value);
            }
        };
        put("q", &question.text);
        for facet in Facet::ALL {
            for value in facet.chosen(&question.filters) {
                put(facet.key(), &value);
            }
        }
        put("fran", &self.from);
        put("till", &self.to);
        if question.sort != self.usual_sort() {
            put("sort", &code(&question.sort));
        }
        if question.limit != LIMIT {
            put("limit", &question.limit.to_string());
        }
        if question.page > 1 {
            put("page", &question.page.to_string());
        }
        out.finish()
    }

    /// Whether an address says the same as the canonical one, however it is encoded.
    pub fn is_canonical(&self, query: &str) -> bool {
        let canonical = self.query();
        form_urlencoded::parse(query.as_bytes()).eq(form_urlencoded::parse(canonical.as_bytes()))
    }
}

/// First and last day of what was typed: `2024`, `2024-06` or `2024-06-11`.
fn span(text: &str) -> Option<(Date, Date)> {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str, n| part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit());
    let year = parts.first().filter(|part| digits(part, 4))?.parse().ok()?;
    match parts[1..] {
        [] => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        [month] if digits(&month, 2) => {
            let first = Date::new(year, month.parse().ok()?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        [month, day] if digits(&month, 2) && digits(&day, 2) => {
            let day = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
            Some((day, day))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, canonical: &str) {
        let form = Form::read(query);
        assert_eq!(form.query(), canonical, "{query}");
        assert_eq!(
            Form::read(canonical).query(),
            canonical,
            "{canonical} is not its own canonical form"
        );
    }

    #[test]
    fn every_search_has_one_address() {
        check("", "");
        check("q=&fran=&till=&sort=", "");
        check("fran=2024&q=+skola+", "q=skola&fran=2024");
        check(
            "utfall=rejected&typ=motion&utfall=approved&typ=motion",
            "typ=motion&utfall=approved&utfall=rejected",
        );
        check("page=1&limit=20&sort=newest", "");
        check("q=a&sort=relevance&page=3", "q=a&page=3");
        check("q=a&sort=newest", "q=a&sort=newest");
        check("kommun=%C3%96stby", "kommun=%C3%96stby");
    }

    #[test]
    fn dates_are_spans() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let days = span(text).map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(
                days,
                expected.map(|(first, last)| (first.into(), last.into())),
                "{text}"
            );
        };
        check("2024", Some(("2024-01-01", "2024-12-31")));
        check("2024-02", Some(("2024-02-01", "2024-02-29")));
        check("2024-06-11", Some(("2024-06-11", "2024-06-11")));
        for wrong in [
            "",
            "24",
            "2024-13",
            "2024-02-30",
            "2024-6-1",
            "2024-",
            "i går",
            "2024-06-11-01",
            "+202",
        ] {
            check(wrong, None);
        }
    }

    #[test]
    fn mistakes_are_told_and_the_rest_still_asked() {
        let check = |query: &str, field: &str, wrong: Wrong| {
            let form = Form::read(query);
            assert_eq!(
                form.mistake(field).map(|mistake| mistake.wrong),
                Some(wrong),
                "{query}"
            );
            assert_eq!(
                form.question.filters.kind.len(),
                usize::from(query.contains("typ=motion"))
            );
        };
        check("fran=igår&typ=motion", "fran", Wrong::NoDate);
        check("fran=2025&till=2024", "fran", Wrong::Crossed);
        check("typ=%3Cscript%3E", "typ", Wrong::NoValue);
        check("page=0", "page", Wrong::NoNumber);
        check("page=99999999999999999999999", "page", Wrong::NoNumber);
        check("limit=1000", "limit", Wrong::NoNumber);
        check("page=501", "page", Wrong::TooDeep);
        check("partei=s", "partei", Wrong::UnknownKey);
        check(&format!("q={}", "å".repeat(501)), "q", Wrong::TooLong);
    }
}
