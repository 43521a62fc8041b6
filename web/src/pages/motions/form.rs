//! Which motions a page is about, as an address says it.

mod choices;
mod turned;

use jiff::civil::Date;
use paragraf_index::motion::{Fate, MotionFilters, Term};

use crate::face::Face;
use crate::facet::{code, decode};
use crate::fault::Fault;
use crate::form::span::span;
use crate::form::{Mistake, Wrong};
pub use choices::Choice;

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

    /// The filters of a page about motions; a key that is not known is a fault for programs alone.
    pub fn of(face: &Face) -> Result<MotionForm, Fault> {
        let form = MotionForm::read(&face.query);
        let form = match face.is_json() {
            true => form,
            false => form.forgiving(),
        };
        form.refuse_mistakes()?;
        Ok(form)
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
