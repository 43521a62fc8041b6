//! The facets of a search: what they are called, which values are chosen, and how a choice is made and undone.

use jiff::civil::Date;
use paragraf_index::answer::{FacetCount, Facets};
use paragraf_index::question::{Filters, Place};
use paragraf_index::record::{Kind, Outcome};
use serde::Serialize;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{Deserialize, IntoDeserializer};

use crate::labels::{Named, party};
use crate::language::Language;

/// A way to narrow a search by ticking values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Municipality,
    /// A body of one municipality.
    Place,
    /// A body, in every municipality.
    Body,
    Kind,
    Outcome,
    Party,
    Year,
}

impl Facet {
    /// All facets in the order they are shown and stand in an address.
    pub const ALL: [Facet; 7] = [
        Facet::Municipality,
        Facet::Place,
        Facet::Body,
        Facet::Kind,
        Facet::Outcome,
        Facet::Party,
        Facet::Year,
    ];

    /// The key in an address.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Municipality => "kommun",
            Facet::Place => "hos",
            Facet::Body => "organ",
            Facet::Kind => "typ",
            Facet::Outcome => "utfall",
            Facet::Party => "parti",
            Facet::Year => "ar",
        }
    }

    /// The heading over its values.
    pub fn legend(self, language: Language) -> &'static str {
        let words = language.words();
        match self {
            Facet::Municipality => words.municipality,
            Facet::Place | Facet::Body => words.body,
            Facet::Kind => words.kind,
            Facet::Outcome => words.outcome,
            Facet::Party => words.party,
            Facet::Year => words.year,
        }
    }

    /// What a value is called.
    pub fn name(self, value: &str, language: Language) -> String {
        match self {
            Facet::Municipality | Facet::Body | Facet::Year => value.to_owned(),
            Facet::Place => place(value).map_or_else(
                || value.to_owned(),
                |Place { municipality, body }| format!("{body}, {municipality}"),
            ),
            Facet::Party => party(value, language),
            Facet::Kind => named::<Kind>(value, language),
            Facet::Outcome => named::<Outcome>(value, language),
        }
    }

    /// The values that are chosen.
    pub fn chosen(self, filters: &Filters) -> Vec<String> {
        match self {
            Facet::Municipality => filters.municipality.clone(),
            Facet::Place => filters.place.iter().map(place_value).collect(),
            Facet::Body => filters.body.clone(),
            Facet::Party => filters.party.clone(),
            Facet::Kind => filters.kind.iter().map(code).collect(),
            Facet::Outcome => filters.outcome.iter().map(code).collect(),
            Facet::Year => filters.year.iter().map(i16::to_string).collect(),
        }
    }

    /// Chooses a value once; `false` where the facet cannot have it.
    pub fn choose(self, filters: &mut Filters, value: &str) -> bool {
        match self {
            Facet::Municipality => add(&mut filters.municipality, Some(value.to_owned())),
            Facet::Place => add(&mut filters.place, place(value)),
            Facet::Body => add(&mut filters.body, Some(value.to_owned())),
            Facet::Party => add(&mut filters.party, Some(value.to_owned())),
            Facet::Kind => add(&mut filters.kind, decode(value)),
            Facet::Outcome => add(&mut filters.outcome, decode(value)),
            Facet::Year => add(&mut filters.year, year(value)),
        }
    }

    /// The same filters without one value.
    pub fn without(self, filters: &Filters, value: &str) -> Filters {
        let mut rest = self.cleared(filters);
        for kept in self
            .chosen(filters)
            .iter()
            .filter(|chosen| *chosen != value)
        {
            self.choose(&mut rest, kept);
        }
        rest
    }

    /// The same filters without this facet.
    pub fn cleared(self, filters: &Filters) -> Filters {
        let mut rest = filters.clone();
        match self {
            Facet::Municipality => rest.municipality.clear(),
            Facet::Place => rest.place.clear(),
            Facet::Body => rest.body.clear(),
            Facet::Party => rest.party.clear(),
            Facet::Kind => rest.kind.clear(),
            Facet::Outcome => rest.outcome.clear(),
            Facet::Year => rest.year.clear(),
        }
        rest
    }

    /// How many paragraphs have each value.
    pub fn counts(self, facets: &Facets) -> &[FacetCount] {
        match self {
            Facet::Municipality => &facets.municipality,
            // They stand under their municipality, see `crate::pages::search::tree`.
            Facet::Place => &[],
            Facet::Body => &facets.body,
            Facet::Party => &facets.party,
            Facet::Kind => &facets.kind,
            Facet::Outcome => &facets.outcome,
            Facet::Year => &facets.year,
        }
    }
}

/// The word of the record's vocabulary for a value: `citizen_proposal`.
pub fn code<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// The body of a municipality in an address: no municipality has a slash in its name.
pub fn place_value(place: &Place) -> String {
    format!("{}/{}", place.municipality, place.body)
}

fn place(value: &str) -> Option<Place> {
    let (municipality, body) = value.split_once('/')?;
    let place = Place {
        municipality: municipality.trim().to_owned(),
        body: body.trim().to_owned(),
    };
    (!place.municipality.is_empty() && !place.body.is_empty()).then_some(place)
}

/// The value of the record's vocabulary that a word names.
pub fn decode<T: for<'a> Deserialize<'a>>(value: &str) -> Option<T> {
    let source: StrDeserializer<Error> = value.into_deserializer();
    T::deserialize(source).ok()
}

fn named<T: Named + for<'a> Deserialize<'a>>(value: &str, language: Language) -> String {
    decode::<T>(value).map_or_else(|| value.to_owned(), |known| known.name(language).to_owned())
}

fn year(value: &str) -> Option<i16> {
    value
        .parse()
        .ok()
        .filter(|&year| Date::new(year, 1, 1).is_ok())
}

fn add<T: PartialEq + Ord>(values: &mut Vec<T>, value: Option<T>) -> bool {
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
    fn a_choice_can_be_undone() {
        for (facet, value) in Facet::ALL.into_iter().zip([
            "Östby",
            "Östby/Kommunstyrelsen",
            "Kommunstyrelsen",
            "motion",
            "rejected",
            "S",
            "2024",
        ]) {
            let mut filters = Filters::default();
            assert!(facet.choose(&mut filters, value), "{facet:?}");
            assert_eq!(facet.chosen(&filters), [value]);
            assert_eq!(facet.without(&filters, value), Filters::default());
            assert_eq!(facet.cleared(&filters), Filters::default());
        }
    }

    #[test]
    fn closed_vocabularies_refuse_other_words() {
        let mut filters = Filters::default();
        assert!(!Facet::Kind.choose(&mut filters, "<script>"));
        assert!(!Facet::Outcome.choose(&mut filters, ""));
        assert!(!Facet::Year.choose(&mut filters, "99999"));
        assert!(!Facet::Place.choose(&mut filters, "Östby"));
        assert_eq!(filters, Filters::default());
    }
}
