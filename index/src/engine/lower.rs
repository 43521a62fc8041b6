//! From the neutral tree of a question to a query of this engine: one to one, with no decision of its own.

use std::ops::Bound;

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, PhraseQuery,
    Query, RangeQuery, TermQuery, TermSetQuery,
};
use tantivy::schema::IndexRecordOption;

use super::schema::{Fields, PARAGRAPH};
use super::snapshot::term;
use crate::plan::{Field, Match};

/// How much the others count beside the best.
const TIE: f32 = 0.1;

/// The query for a tree.
pub(super) fn lower(fields: &Fields, wanted: &Match) -> Box<dyn Query> {
    let lower_all = |of: &[Match]| of.iter().map(|one| lower(fields, one)).collect();
    match wanted {
        Match::All => unscored(term(fields.sort_of, PARAGRAPH)),
        Match::None => Box::new(EmptyQuery),
        Match::Term(field, token) => {
            let term = Term::from_field_text(fields.of(*field), token);
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
        }
        Match::Phrase(field, tokens) => {
            let term = |token: &String| Term::from_field_text(fields.of(*field), token);
            Box::new(PhraseQuery::new(tokens.iter().map(term).collect()))
        }
        Match::AnyOf(field, tokens) => {
            let terms = tokens
                .iter()
                .filter_map(|token| value(fields, *field, token));
            any_of(terms.collect())
        }
        Match::Range(field, from, to) => unscored(range(fields, *field, *from, *to)),
        Match::Best(of) => Box::new(DisjunctionMaxQuery::with_tie_breaker(lower_all(of), TIE)),
        Match::Any(of, 1) => Box::new(BooleanQuery::union(lower_all(of))),
        Match::Any(of, least) => {
            let any = of.iter().map(|one| (Occur::Should, lower(fields, one)));
            Box::new(BooleanQuery::with_minimum_required_clauses(
                any.collect(),
                *least,
            ))
        }
        Match::Bool { must, should, not } => {
            let parts = [
                (Occur::Must, must),
                (Occur::Should, should),
                (Occur::MustNot, not),
            ];
            let parts = parts
                .into_iter()
                .flat_map(|(occur, of)| of.iter().map(move |one| (occur, lower(fields, one))));
            Box::new(BooleanQuery::new(parts.collect()))
        }
        Match::Boost(of, factor) => Box::new(BoostQuery::new(lower(fields, of), *factor)),
        Match::Constant(of, score) => Box::new(ConstScoreQuery::new(lower(fields, of), *score)),
    }
}

/// The query under these filters.
pub(super) fn filtered<'a>(
    query: &dyn Query,
    fields: &Fields,
    filters: impl Iterator<Item = &'a Match>,
) -> Box<dyn Query> {
    let filters = filters.map(|filter| (Occur::Must, lower(fields, filter)));
    let all = [(Occur::Must, query.box_clone())]
        .into_iter()
        .chain(filters);
    Box::new(BooleanQuery::new(all.collect()))
}

/// The term of a value; a number that is none has no term.
fn value(fields: &Fields, field: Field, token: &str) -> Option<Term> {
    match field {
        Field::Year | Field::Day => {
            Some(Term::from_field_i64(fields.of(field), token.parse().ok()?))
        }
        _ => Some(Term::from_field_text(fields.of(field), token)),
    }
}

fn any_of(mut terms: Vec<Term>) -> Box<dyn Query> {
    match terms.len() {
        1 => unscored(TermQuery::new(terms.remove(0), IndexRecordOption::Basic)),
        _ => unscored(TermSetQuery::new(terms)),
    }
}

fn range(fields: &Fields, field: Field, from: Option<i64>, to: Option<i64>) -> RangeQuery {
    let bound = |value: Option<i64>| {
        value.map_or(Bound::Unbounded, |value| {
            Bound::Included(Term::from_field_i64(fields.of(field), value))
        })
    };
    RangeQuery::new(bound(from), bound(to))
}

/// A query that says nothing about how well a paragraph answers.
fn unscored(query: impl Query) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), 0.0))
}
