//! Which motions a page is about: from an address and back.

use form_urlencoded::Serializer;
use jiff::civil::Date;
use paragraf_index::motion::{Fate, MotionFilters, Row, Scoreboard, Term};

use crate::address::MOTIONS;
use crate::facet::{code, decode};
use crate::fault::Fault;
use crate::form::span::span;
use crate::form::{Mistake, Wrong};
use crate::frame::Frame;
use crate::labels::{Named, party};
use crate::language::Language;

/// Motions on a page unless the address says otherwise.
const LIMIT: usize = 20;
/// Most motions on a page.
const MOST: usize = 100;
/// Longest value, in characters.
const LONGEST: usize = 200;

/// The filters of a page as they were chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct MotionForm {
    pub filters: MotionFilters,
    /// First day as typed.
    pub from: String,
    /// Last day as typed.
    pub to: String,
    pub page: usize,
    pub limit: usize,
    pub mistakes: Vec<Mistake>,
}

/// A list to choose one value from.
pub struct Choice {
    pub key: &'static str,
    pub legend: &'static str,
    /// Value, name, whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

impl MotionForm {
    /// Reads what stands behind `?`.
    pub fn read(query: &str) -> MotionForm {
        let mut form = MotionForm {
            filters: MotionFilters::default(),
            from: String::new(),
            to: String::new(),
            page: 1,
            limit: LIMIT,
            mistakes: Vec::new(),
        };
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            if !value.is_empty() {
                form.take(key.as_ref(), value);
            }
        }
        form.read_dates();
        form
    }

    fn take(&mut self, key: &str, value: &str) {
        let filters = &mut self.filters;
        let text = || (value.chars().count() <= LONGEST).then(|| value.to_owned());
        let taken = match key {
            "kommun" => add(&mut filters.municipality, text()),
            "organ" => add(&mut filters.body, text()),
            "parti" => add(&mut filters.party, text()),
            "utfall" => add(&mut filters.fate, decode::<Fate>(value)),
            "ar" => add(&mut filters.year, year(value)),
            "mandatperiod" => add(&mut filters.term, year(value)),
            "fran" => {
                self.from = value.to_owned();
                true
            }
            "till" => {
                self.to = value.to_owned();
                true
            }
            "page" => return self.number(key, value, usize::MAX / MOST),
            "limit" => return self.number(key, value, MOST),
            _ => {
                return self
                    .mistakes
                    .push(Mistake::new(key, value, Wrong::UnknownKey));
            }
        };
        if !taken {
            self.mistakes.push(Mistake::new(key, value, Wrong::NoValue));
        }
    }

    fn number(&mut self, key: &str, text: &str, most: usize) {
        match text.parse() {
            Ok(number) if (1..=most).contains(&number) && key == "page" => self.page = number,
            Ok(number) if (1..=most).contains(&number) => self.limit = number,
            _ => self.mistakes.push(Mistake::new(key, text, Wrong::NoNumber)),
        }
    }

    fn read_dates(&mut self) {
        for (key, text) in [("fran", &self.from), ("till", &self.to)] {
            if !text.is_empty() && span(text).is_none() {
                self.mistakes.push(Mistake::new(key, text, Wrong::NoDate));
            }
        }
        self.filters.from = span(&self.from).map(|(first, _)| first);
        self.filters.to = span(&self.to).map(|(_, last)| last);
        if self
            .filters
            .from
            .zip(self.filters.to)
            .is_some_and(|(from, to)| from > to)
        {
            (self.filters.from, self.filters.to) = (None, None);
            self.mistakes
                .push(Mistake::new("fran", &self.from, Wrong::Crossed));
        }
    }

    /// Refuses filters that cannot be honoured as they are.
    pub fn refuse_mistakes(&self) -> Result<(), Fault> {
        match self.mistakes.as_slice() {
            [] => Ok(()),
            mistakes => Err(Fault::BadRequest(mistakes.to_vec())),
        }
    }

    /// The same without keys it does not know.
    pub fn forgiving(mut self) -> MotionForm {
        self.mistakes
            .retain(|mistake| mistake.wrong != Wrong::UnknownKey);
        self
    }

    /// The same with one more value of a filter, from the first page on.
    pub fn with(&self, key: &str, value: &str) -> MotionForm {
        let mut form = self.with_page(1);
        form.take(key, value);
        form
    }

    /// The same with one value of a filter in the place of those there were.
    pub fn only(&self, key: &str, value: &str) -> MotionForm {
        let mut form = self.clone();
        let filters = &mut form.filters;
        match key {
            "kommun" => filters.municipality.clear(),
            "organ" => filters.body.clear(),
            "parti" => filters.party.clear(),
            "utfall" => filters.fate.clear(),
            "ar" => filters.year.clear(),
            _ => filters.term.clear(),
        }
        form.with(key, value)
    }

    /// The same on another page.
    pub fn with_page(&self, page: usize) -> MotionForm {
        MotionForm {
            page,
            ..self.clone()
        }
    }

    /// The one address of these filters.
    pub fn address(&self) -> String {
        match self.query() {
            query if query.is_empty() => MOTIONS.to_owned(),
            query => format!("{MOTIONS}?{query}"),
        }
    }

    /// What stands behind `?` in it.
    pub fn query(&self) -> String {
        let mut out = Serializer::new(String::new());
        for (key, values) in self.chosen() {
            for value in values {
                out.append_pair(key, &value);
            }
        }
        for (key, text) in [("fran", &self.from), ("till", &self.to)] {
            if !text.is_empty() {
                out.append_pair(key, text);
            }
        }
        if self.limit != LIMIT {
            out.append_pair("limit", &self.limit.to_string());
        }
        if self.page > 1 {
            out.append_pair("page", &self.page.to_string());
        }
        out.finish()
    }

    /// Whether an address says the same as the canonical one.
    pub fn is_canonical(&self, query: &str) -> bool {
        let canonical = self.query();
        form_urlencoded::parse(query.as_bytes()).eq(form_urlencoded::parse(canonical.as_bytes()))
    }

    /// The values that are chosen, by key.
    pub fn chosen(&self) -> [(&'static str, Vec<String>); 6] {
        let filters = &self.filters;
        let years = |years: &[i16]| years.iter().map(i16::to_string).collect();
        [
            ("kommun", filters.municipality.clone()),
            ("organ", filters.body.clone()),
            ("parti", filters.party.clone()),
            ("utfall", filters.fate.iter().map(code).collect()),
            ("ar", years(&filters.year)),
            ("mandatperiod", years(&filters.term)),
        ]
    }

    /// What the browser's tab says: the choice behind the heading.
    pub fn title(&self, language: Language) -> String {
        let name = |key: &str, value: String| match key {
            "parti" => party(&value, language),
            "utfall" => decode::<Fate>(&value).map_or(value, |fate| fate.name(language).to_owned()),
            "mandatperiod" => term(&value),
            _ => value,
        };
        let chosen = self.chosen().into_iter();
        let chosen =
            chosen.flat_map(|(key, values)| values.into_iter().map(move |value| name(key, value)));
        let chosen: Vec<String> = chosen
            .chain([self.from.clone(), self.to.clone()])
            .filter(|part| !part.is_empty())
            .collect();
        let title = language.words().motions_title;
        if chosen.is_empty() {
            title.to_owned()
        } else {
            format!("{title} – {}", chosen.join(", "))
        }
    }

    /// The lists to choose from: what the archive has.
    pub fn choices(&self, frame: &Frame, all: &Scoreboard) -> Vec<Choice> {
        let (words, language) = (frame.words(), frame.language);
        let chosen = self.chosen();
        let is_chosen = |key: &str, value: &str| {
            chosen
                .iter()
                .any(|(known, values)| *known == key && values.iter().any(|known| known == value))
        };
        let list = |key, legend, options: Vec<(String, String)>| Choice {
            key,
            legend,
            options: options
                .into_iter()
                .map(|(value, name)| (value.clone(), name, is_chosen(key, &value)))
                .collect(),
        };
        let rows = |rows: &[Row], name: &dyn Fn(&str) -> String| {
            rows.iter()
                .map(|row| (row.value.clone(), name(&row.value)))
                .collect()
        };
        let own = |value: &str| value.to_owned();
        let fates = Fate::ALL
            .iter()
            .filter(|fate| all.total.fates.of(**fate) > 0);
        let fates = fates
            .map(|fate| (code(fate), fate.name(language).to_owned()))
            .collect();
        let lists = [
            list(
                "kommun",
                words.municipality,
                rows(&all.municipalities, &own),
            ),
            list("organ", words.motion_body, rows(&all.bodies, &own)),
            list(
                "parti",
                words.motion_party,
                rows(&all.parties, &|code| party(code, language)),
            ),
            list("utfall", words.motion_outcome, fates),
            list("ar", words.year, rows(&all.years, &own)),
            list("mandatperiod", words.term, rows(&all.terms, &term)),
        ];
        lists
            .into_iter()
            .filter(|list| {
                list.options.len() > 1 || list.options.iter().any(|(.., chosen)| *chosen)
            })
            .collect()
    }
}

/// `2022–2026` of `2022`.
pub fn term(first_year: &str) -> String {
    first_year
        .parse()
        .map_or_else(|_| first_year.to_owned(), |year| Term(year).to_string())
}

fn year(text: &str) -> Option<i16> {
    text.parse()
        .ok()
        .filter(|&year| Date::new(year, 1, 1).is_ok())
}

fn add<T: Ord>(values: &mut Vec<T>, value: Option<T>) -> bool {
    let Some(value) = value else { return false };
    if let Err(place) = values.binary_search(&value) {
        values.insert(place, value);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_has_one_address() {
        let check = |query: &str, canonical: &str| {
            assert_eq!(MotionForm::read(query).query(), canonical, "{query}");
            assert!(MotionForm::read(canonical).is_canonical(canonical));
        };
        check("", "");
        check("utfall=&parti=S&page=1", "parti=S");
        check(
            "utfall=rejected&parti=V&parti=S&fran=2024",
            "parti=S&parti=V&utfall=rejected&fran=2024",
        );
        let form = MotionForm::read("parti=S&page=3");
        assert_eq!(
            form.with("utfall", "approved").query(),
            "parti=S&utfall=approved"
        );
        assert_eq!(form.only("parti", "M").query(), "parti=M");
    }

    #[test]
    fn what_cannot_be_honoured_is_told() {
        for wrong in [
            "utfall=avslag",
            "ar=20x4",
            "fran=igår",
            "fran=2025&till=2024",
            "page=0",
            "limit=101",
            "parit=S",
        ] {
            assert_eq!(MotionForm::read(wrong).mistakes.len(), 1, "{wrong}");
        }
    }
}
