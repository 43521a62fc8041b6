//! The filters that search and export share.

use std::io::{self, Write};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use paragraf::near;
use paragraf_index::Index;
use paragraf_index::answer::{FacetCount, Facets};
use paragraf_index::question::{Filters, Question, Sort};
use paragraf_index::record::{Kind, Outcome};
use serde::de::{DeserializeOwned, IntoDeserializer, value};

/// Values of one filter are OR, filters are AND.
#[derive(clap::Args)]
#[command(next_help_heading = "Filters (repeat one for more values)")]
pub struct Choice {
    /// Only this place
    #[arg(long, value_name = "PLACE")]
    municipality: Vec<String>,
    /// Only decisions of this body, such as Kommunstyrelsen
    #[arg(long, value_name = "BODY")]
    body: Vec<String>,
    /// Only paragraphs that name this party, such as S
    #[arg(long, value_name = "PARTY")]
    party: Vec<String>,
    /// Only this kind of matter
    #[arg(long, value_name = "KIND", value_parser = kind())]
    kind: Vec<Kind>,
    /// Only decisions with this effect
    #[arg(long, value_name = "OUTCOME", value_parser = outcome())]
    outcome: Vec<Outcome>,
    /// Only meetings of this year
    #[arg(long, value_name = "YEAR")]
    year: Vec<i16>,
    /// Only meetings from this day on: 2024-03-01, 2024-03 or 2024
    #[arg(long, value_name = "DAY", value_parser = first_day)]
    from: Option<Date>,
    /// Only meetings until this day: 2024-03-31, 2024-03 or 2024
    #[arg(long, value_name = "DAY", value_parser = last_day)]
    to: Option<Date>,
}

impl Choice {
    /// The filters as the index takes them. Upper and lower case are no difference; a value that the index does not
    /// hold is told to the user, with the near one, and kept: it finds nothing.
    pub fn filters(&self, index: &Index) -> anyhow::Result<Filters> {
        let mut filters = Filters {
            municipality: self.municipality.clone(),
            body: self.body.clone(),
            party: self.party.clone(),
            kind: self.kind.clone(),
            outcome: self.outcome.clone(),
            year: self.year.clone(),
            from: self.from,
            to: self.to,
            place: Vec::new(),
        };
        let named = [&filters.municipality, &filters.body, &filters.party];
        if named.iter().any(|values| !values.is_empty()) {
            let held = held(index)?;
            let values = |counts: &[FacetCount]| -> Vec<String> {
                counts.iter().map(|held| held.value.clone()).collect()
            };
            settle(
                "municipality",
                &mut filters.municipality,
                &values(&held.municipality),
            )?;
            settle("body", &mut filters.body, &values(&held.body))?;
            settle("party", &mut filters.party, &values(&held.party))?;
        }
        Ok(filters)
    }
}

/// The values that the index holds.
fn held(index: &Index) -> anyhow::Result<Facets> {
    let all = Question {
        sort: Sort::Newest,
        page: 1,
        limit: 1,
        ..Question::default()
    };
    Ok(index.search(&all)?.facets)
}

/// Gives values the case that the index has them in, and tells of those that it does not hold.
pub fn settle(flag: &str, values: &mut [String], held: &[String]) -> io::Result<()> {
    for value in values {
        let wanted = value.to_lowercase();
        match held.iter().find(|held| held.to_lowercase() == wanted) {
            Some(held) => value.clone_from(held),
            None => {
                let near = near::nearest(value, held.iter().map(String::as_str));
                let hint = near::hint(near, held);
                writeln!(
                    anstream::stderr(),
                    "--{flag} {value}: not in the index: {hint}"
                )?;
            }
        }
    }
    Ok(())
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    named(&[
        "motion",
        "citizen_proposal",
        "interpellation",
        "question",
        "member_initiative",
        "appointment",
        "other",
    ])
}

fn outcome() -> impl TypedValueParser<Value = Outcome> {
    named(&[
        "approved",
        "rejected",
        "answered",
        "referred",
        "recommitted",
        "tabled",
        "noted",
        "elected",
        "endorsed",
        "opposed",
        "assigned",
        "withdrawn",
        "other",
    ])
}

/// Takes the names a value has in JSON; clap suggests the near one for a misspelled name.
pub fn named<T>(names: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(names).try_map(|name| {
        let name: value::StringDeserializer<value::Error> = name.into_deserializer();
        T::deserialize(name)
    })
}

/// A day, or the first one of a month or year.
pub fn first_day(text: &str) -> Result<Date, String> {
    Ok(period(text)?.0)
}

/// A day, or the last one of a month or year.
pub fn last_day(text: &str) -> Result<Date, String> {
    Ok(period(text)?.1)
}

fn period(text: &str) -> Result<(Date, Date), String> {
    let date = |tail: &str| format!("{text}{tail}").parse::<Date>();
    let (first, last) = match text.len() {
        4 => (date("-01-01"), date("-12-31")),
        7 => (date("-01"), date("-01").map(Date::last_of_month)),
        _ => (date(""), date("")),
    };
    match (first, last) {
        (Ok(first), Ok(last)) => Ok((first, last)),
        _ => Err("write it as 2024-03-31, 2024-03 or 2024".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_and_a_year_have_a_first_and_a_last_day() {
        let check = |text, first, last| {
            let days = period(text).map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(days, Ok((String::from(first), String::from(last))));
        };
        check("2024-03-05", "2024-03-05", "2024-03-05");
        check("2024-02", "2024-02-01", "2024-02-29");
        check("2024", "2024-01-01", "2024-12-31");
        for wrong in ["", "2024-13", "2024-02-30", "igår", "åååå", "20240305x"] {
            assert!(period(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_name_offered_is_one_the_record_knows() {
        use std::ffi::OsStr;
        let command = clap::Command::new("test");
        for name in kind().possible_values().into_iter().flatten() {
            let parsed = kind().parse_ref(&command, None, OsStr::new(name.get_name()));
            assert!(parsed.is_ok(), "{name:?}");
        }
        for name in outcome().possible_values().into_iter().flatten() {
            let parsed = outcome().parse_ref(&command, None, OsStr::new(name.get_name()));
            assert!(parsed.is_ok(), "{name:?}");
        }
    }
}
