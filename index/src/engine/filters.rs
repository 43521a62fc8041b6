//! What was ticked, as queries that match and do not score.

use std::ops::Bound;

use jiff::civil::Date;
use tantivy::Term;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, Query, RangeQuery, TermSetQuery};
use tantivy::schema::Field;

use super::document::{code, day};
use super::schema::{Fields, folded};
use crate::question::Filters;

/// A facet: something that can be ticked and is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facet {
    Municipality,
    Body,
    Year,
    Party,
    Kind,
    Outcome,
}

impl Facet {
    pub const ALL: [Facet; 6] = [
        Facet::Municipality,
        Facet::Body,
        Facet::Year,
        Facet::Party,
        Facet::Kind,
        Facet::Outcome,
    ];

    /// The name of its field.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Municipality => "municipality",
            Facet::Body => "body",
            Facet::Year => "year",
            Facet::Party => "party",
            Facet::Kind => "kind",
            Facet::Outcome => "outcome",
        }
    }

    /// The terms of what is ticked in it.
    fn terms(self, fields: &Fields, filters: &Filters) -> Vec<Term> {
        let texts = |field: Field, values: &[String]| -> Vec<Term> {
            values
                .iter()
                .map(|value| Term::from_field_text(field, &folded(value)))
                .collect()
        };
        match self {
            Facet::Municipality => texts(fields.municipality, &filters.municipality),
            Facet::Body => texts(fields.body, &filters.body),
            Facet::Party => texts(fields.party, &filters.party),
            Facet::Kind => texts(
                fields.kind,
                &filters.kind.iter().map(code).collect::<Vec<_>>(),
            ),
            Facet::Outcome => texts(
                fields.outcome,
                &filters.outcome.iter().map(code).collect::<Vec<_>>(),
            ),
            Facet::Year => filters
                .year
                .iter()
                .map(|year| Term::from_field_i64(fields.year, i64::from(*year)))
                .collect(),
        }
    }

    /// What is ticked in it as a query; `None` where nothing is.
    pub fn query(self, fields: &Fields, filters: &Filters) -> Option<Box<dyn Query>> {
        let terms = self.terms(fields, filters);
        (!terms.is_empty()).then(|| unscored(TermSetQuery::new(terms)))
    }
}

/// The query under all filters but those of one facet.
pub(super) fn filtered(
    query: &dyn Query,
    fields: &Fields,
    filters: &Filters,
    but: Option<Facet>,
) -> Box<dyn Query> {
    let facets = Facet::ALL.into_iter().filter(|facet| Some(*facet) != but);
    let ticked = facets.filter_map(|facet| facet.query(fields, filters));
    let days = days(fields, filters.from, filters.to);
    let mut all = vec![(Occur::Must, query.box_clone())];
    all.extend(ticked.chain(days).map(|filter| (Occur::Must, filter)));
    Box::new(BooleanQuery::new(all))
}

/// Meetings from the first to the last day, both included; `None` where neither is given.
pub(super) fn days(
    fields: &Fields,
    from: Option<Date>,
    to: Option<Date>,
) -> Option<Box<dyn Query>> {
    let bound = |date: Option<Date>| {
        date.map_or(Bound::Unbounded, |date| {
            Bound::Included(Term::from_field_i64(fields.day, day(date)))
        })
    };
    (from.is_some() || to.is_some()).then(|| unscored(RangeQuery::new(bound(from), bound(to))))
}

/// A query that says nothing about how well a paragraph answers.
pub(super) fn unscored(query: impl Query) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), 0.0))
}
