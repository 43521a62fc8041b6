//! Hits over time: a column for each year, or for each month of the year in focus; each leads to its hits.

use std::collections::BTreeMap;

use paragraf_index::answer::{FacetCount, Facets};
use serde::Serialize;

use crate::facet::Facet;
use crate::form::Form;
use crate::frame::Frame;
use crate::sentences;

/// Height of the highest column.
const HIGHEST: u64 = 40;
/// So many years in a row without a hit are one column.
const GAP: usize = 2;

/// The columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Columns {
    /// `Träffar per månad, 2024`.
    pub heading: String,
    /// In the order of time.
    pub columns: Vec<Column>,
}

/// A year or month, or years in a row without a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// `2024`, `2024-06`, `1999/2021`.
    pub value: String,
    /// `2024`, `jun`, `1999–2021`.
    pub short: String,
    /// `2024`, `juni 2024`, `1999–2021`.
    #[serde(skip)]
    pub name: String,
    /// Hits in it.
    pub count: u64,
    /// `17 träffar`.
    #[serde(skip)]
    pub hits: String,
    /// Of [`HIGHEST`].
    #[serde(skip)]
    pub height: u64,
    /// The search in this year or month only; where it is chosen, without that.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
    pub chosen: bool,
    /// Whether it stands for several years, none of which has a hit.
    #[serde(skip)]
    pub gap: bool,
}

impl Columns {
    /// The columns of a search; `None` where there is only one.
    pub fn new(form: &Form, facets: &Facets, frame: &Frame) -> Option<Columns> {
        let words = frame.words();
        let focus = focus(form);
        let (heading, columns) = match &focus {
            Some(year) => (
                format!("{}, {year}", words.per_month),
                months(form, facets, frame, year),
            ),
            None => (words.per_year.to_owned(), years(form, facets, frame)),
        };
        let several = columns.iter().filter(|column| column.count > 0).count() > 1;
        let chosen = columns.iter().any(|column| column.chosen);
        (several || chosen).then_some(Columns { heading, columns })
    }
}

/// The one year that the search is about.
fn focus(form: &Form) -> Option<String> {
    let filters = &form.question.filters;
    match (&filters.year[..], filters.from, filters.to) {
        ([year], ..) => Some(year.to_string()),
        ([], Some(from), Some(to)) if from.year() == to.year() => Some(from.year().to_string()),
        _ => None,
    }
}

/// A column for each year from the first to the last: a gap is told too, a long one in one column.
fn years(form: &Form, facets: &Facets, frame: &Frame) -> Vec<Column> {
    let counts: BTreeMap<i16, u64> = facets.year.iter().filter_map(year).collect();
    let (Some((first, _)), Some((last, _))) = (counts.first_key_value(), counts.last_key_value())
    else {
        return Vec::new();
    };
    let highest = counts.values().copied().max().unwrap_or_default();
    let filters = &form.question.filters;
    let column = |year: i16| {
        let value = year.to_string();
        let chosen = filters.year.contains(&year);
        let mut only = Facet::Year.cleared(filters);
        if !chosen {
            Facet::Year.choose(&mut only, &value);
        }
        let count = counts.get(&year).copied().unwrap_or_default();
        Column {
            link: frame.link(&form.with_filters(only).address()),
            short: value.clone(),
            name: value.clone(),
            hits: sentences::hits(frame.language, count),
            height: height(count, highest),
            value,
            count,
            chosen,
            gap: false,
        }
    };
    let all: Vec<Column> = (*first..=*last).map(column).collect();
    let is_empty = |column: &Column| column.count == 0 && !column.chosen;
    all.chunk_by(|one, next| is_empty(one) && is_empty(next))
        .flat_map(|run| match run {
            [first, .., last] if run.len() >= GAP => vec![gap(first, last)],
            run => run.to_vec(),
        })
        .collect()
}

/// Years without a hit.
fn gap(first: &Column, last: &Column) -> Column {
    let span = format!("{}–{}", first.value, last.value);
    Column {
        value: format!("{}/{}", first.value, last.value),
        short: span.clone(),
        name: span,
        link: String::new(),
        gap: true,
        ..first.clone()
    }
}

fn year(count: &FacetCount) -> Option<(i16, u64)> {
    Some((count.value.parse().ok()?, count.count))
}

fn months(form: &Form, facets: &Facets, frame: &Frame, year: &str) -> Vec<Column> {
    let count = |value: &str| {
        let found = facets.month.iter().find(|month| month.value == value);
        found.map_or(0, |month| month.count)
    };
    let values: Vec<String> = (1..=12).map(|month| format!("{year}-{month:02}")).collect();
    let highest = values
        .iter()
        .map(|value| count(value))
        .max()
        .unwrap_or_default();
    let column = |(month, value): (usize, &String)| {
        let chosen = form.from == *value && form.to == *value;
        let only = match chosen {
            true => form.with_dates("", ""),
            false => form.with_dates(value, value),
        };
        let name = sentences::month(frame.language, month + 1);
        Column {
            link: frame.link(&only.address()),
            short: name.chars().take(3).collect(),
            name: format!("{name} {year}"),
            count: count(value),
            hits: sentences::hits(frame.language, count(value)),
            height: height(count(value), highest),
            value: value.clone(),
            chosen,
            gap: false,
        }
    };
    values.iter().enumerate().map(column).collect()
}

/// What is there is seen, however little it is beside the highest.
fn height(count: u64, highest: u64) -> u64 {
    match count {
        0 => 0,
        count => (count * HIGHEST / highest.max(1)).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::tests::frame;

    fn counts(values: &[(&str, u64)]) -> Vec<FacetCount> {
        let count = |(value, count): &(&str, u64)| FacetCount {
            value: (*value).to_owned(),
            count: *count,
        };
        values.iter().map(count).collect()
    }

    fn columns(query: &str) -> Option<Columns> {
        of_years(query, &[("2024", 8), ("2022", 2)])
    }

    fn of_years(query: &str, years: &[(&str, u64)]) -> Option<Columns> {
        let facets = Facets {
            year: counts(years),
            month: counts(&[("2024-06", 7), ("2024-03", 1), ("2022-01", 2)]),
            ..Facets::default()
        };
        Columns::new(&Form::read(query), &facets, &frame())
    }

    fn shown(query: &str) -> Vec<String> {
        let columns = columns(query).unwrap().columns.into_iter();
        let counted = columns.filter(|column| column.count > 0 || column.chosen);
        counted
            .map(|column| format!("{} {} {}", column.short, column.count, column.link))
            .collect()
    }

    #[test]
    fn years_with_the_gaps_between_them() {
        let all = columns("q=a").unwrap();
        let heights: Vec<u64> = all.columns.iter().map(|column| column.height).collect();
        assert_eq!(heights, [10, 0, 40]);
        assert_eq!(shown("q=a")[1], "2024 8 /sok?q=a&ar=2024");
    }

    #[test]
    fn a_long_gap_is_one_column() {
        let check = |query: &str, expected: &[&str]| {
            let columns = of_years(query, &[("2024", 8), ("2022", 2), ("1998", 1)]).unwrap();
            let shorts = columns.columns.iter().map(|column| column.short.as_str());
            assert_eq!(shorts.collect::<Vec<_>>(), expected, "{query}");
        };
        check("q=a", &["1998", "1999–2021", "2022", "2023", "2024"]);
        // A year that is chosen stays, so that it can be taken back.
        let chosen = ["1998", "1999", "2000", "2001–2021", "2022", "2023", "2024"];
        check("ar=2000&ar=2024", &chosen);
    }

    #[test]
    fn months_of_the_year_in_focus() {
        let expected = [
            "mar 1 /sok?ar=2024&fran=2024-03&till=2024-03",
            "jun 7 /sok?ar=2024&fran=2024-06&till=2024-06",
        ];
        assert_eq!(shown("ar=2024"), expected);
        let chosen = shown("ar=2024&fran=2024-06&till=2024-06");
        assert_eq!(chosen[1], "jun 7 /sok?ar=2024");
        assert_eq!(shown("fran=2024-03&till=2024-09").len(), 2);
    }
}
