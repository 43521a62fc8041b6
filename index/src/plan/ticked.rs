//! What was ticked: per facet which paragraphs pass, so that each facet can be counted without its own choice.

use std::collections::HashSet;

use super::token::{code, day, folded};
use super::{Field, Match};
use crate::question::{Facet, Filters, Place};

/// The choices of a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Ticked(Vec<(Facet, Match)>);

impl Ticked {
    /// What these filters let through.
    pub fn new(filters: &Filters) -> Ticked {
        let chosen = |facet| Some((facet, choice(facet, filters)?));
        Ticked(Facet::ALL.into_iter().filter_map(chosen).collect())
    }

    /// Whether something is chosen in a facet.
    pub fn is_chosen(&self, facet: Facet) -> bool {
        self.0.iter().any(|(chosen, _)| *chosen == facet)
    }

    /// All choices but those of one facet.
    pub fn but(&self, facet: Option<Facet>) -> impl Iterator<Item = &Match> {
        self.0
            .iter()
            .filter(move |(chosen, _)| Some(*chosen) != facet)
            .map(|(_, choice)| choice)
    }
}

/// What is chosen in a facet; `None` where nothing is.
fn choice(facet: Facet, filters: &Filters) -> Option<Match> {
    let any_of =
        |field, tokens: Vec<String>| (!tokens.is_empty()).then_some(Match::AnyOf(field, tokens));
    let all_folded = |values: &[String]| values.iter().map(|value| folded(value)).collect();
    match facet {
        Facet::Place => places(filters),
        Facet::Body => any_of(Field::Body, all_folded(&filters.body)),
        Facet::Party => any_of(Field::Party, all_folded(&filters.party)),
        Facet::Kind => any_of(Field::Kind, filters.kind.iter().map(code).collect()),
        Facet::Outcome => any_of(Field::Outcome, filters.outcome.iter().map(code).collect()),
        Facet::Year => any_of(
            Field::Year,
            filters.year.iter().map(i16::to_string).collect(),
        ),
        Facet::Month => {
            let (from, to) = (filters.from.map(day), filters.to.map(day));
            (from.is_some() || to.is_some()).then_some(Match::Range(Field::Day, from, to))
        }
    }
}

/// The municipalities and bodies of the tree. Where bodies of a municipality are chosen, they alone pass of it.
fn places(filters: &Filters) -> Option<Match> {
    let narrowed: HashSet<String> = filters
        .place
        .iter()
        .map(|place| folded(&place.municipality))
        .collect();
    let whole: Vec<String> = filters
        .municipality
        .iter()
        .map(|name| folded(name))
        .filter(|name| !narrowed.contains(name))
        .collect();
    let mut any: Vec<Match> = filters.place.iter().map(one_body).collect();
    if !whole.is_empty() {
        any.push(Match::AnyOf(Field::Municipality, whole));
    }
    match any.len() {
        0 => None,
        1 => any.pop(),
        _ => Some(Match::Any(any, 1).constant(0.0)),
    }
}

fn one_body(Place { municipality, body }: &Place) -> Match {
    Match::all(vec![
        Match::AnyOf(Field::Municipality, vec![folded(municipality)]),
        Match::AnyOf(Field::Body, vec![folded(body)]),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_narrows_its_own_municipality_only() {
        let filters = Filters {
            municipality: vec!["Tallvika".to_owned(), "Åmåla".to_owned()],
            place: vec![Place {
                municipality: "Tallvika".to_owned(),
                body: "Kommunstyrelsen".to_owned(),
            }],
            ..Filters::default()
        };
        let any_of = |field, token: &str| Match::AnyOf(field, vec![token.to_owned()]);
        let board = Match::all(vec![
            any_of(Field::Municipality, "tallvika"),
            any_of(Field::Body, "kommunstyrelsen"),
        ]);
        let expected = Match::Any(vec![board, any_of(Field::Municipality, "åmåla")], 1);
        assert_eq!(places(&filters), Some(expected.constant(0.0)));
        assert_eq!(places(&Filters::default()), None);
    }
}
