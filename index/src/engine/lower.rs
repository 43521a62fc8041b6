//! From the tree of what was typed to a query of the engine.

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, PhraseQuery,
    Query, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use super::expand::Expansions;
use super::filters::{days, unscored};
use super::schema::{Fields, PARAGRAPH};
use super::snapshot::term;
use crate::number::Number;
use crate::query::{self, Clause};
use crate::swedish::{is_function_word, stem};

/// How much the field counts in which a word is found.
mod boost {
    pub const TITLE: f32 = 3.0;
    pub const DECISION: f32 = 1.5;
    pub const TEXT: f32 = 1.0;
    pub const PLACE: f32 = 0.5;
    pub const EXACT: f32 = 1.2;
    pub const PEOPLE: f32 = 1.5;
    pub const PHRASE: f32 = 2.0;
    /// A paragraph's own reference number stands above all words, and above those who mention it.
    pub const NUMBER: f32 = 100.0;
    pub const MENTION: f32 = 30.0;
}

/// How much the other fields count in which the same word is found.
const TIE: f32 = 0.2;

/// Whether a paragraph must have all that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    All,
    Any,
}

/// Makes queries of the engine.
pub(super) struct Lower<'a> {
    pub fields: &'a Fields,
    pub expansions: &'a Expansions,
}

impl Lower<'_> {
    /// The paragraphs asked for.
    pub fn query(&self, query: &query::Query, mode: Mode) -> Box<dyn Query> {
        let mut parts = vec![(Occur::Must, unscored(term(self.fields.sort_of, PARAGRAPH)))];
        if mode == Mode::Any {
            let any = query.wanted().map(|clause| self.clause(clause)).collect();
            parts.push((Occur::Must, Box::new(BooleanQuery::union(any))));
        } else {
            let all_weak = query.all.iter().all(|any| is_weak(any));
            for any in &query.all {
                let occur = if is_weak(any) && !all_weak {
                    Occur::Should
                } else {
                    Occur::Must
                };
                parts.push((
                    occur,
                    one_of(any.iter().map(|clause| self.clause(clause)).collect()),
                ));
            }
        }
        parts.extend(
            query
                .none
                .iter()
                .map(|clause| (Occur::MustNot, self.clause(clause))),
        );
        Box::new(BooleanQuery::new(parts))
    }

    fn clause(&self, clause: &Clause) -> Box<dyn Query> {
        match clause {
            Clause::Word(form) => self.word(form),
            Clause::Unit(forms) => self.all_words(forms),
            Clause::Prefix(prefix) => self.prefix(prefix),
            Clause::Phrase(forms) => boosted(self.phrase(forms), boost::PHRASE),
            Clause::Number(number, forms) => self.number(number, forms),
            Clause::Paragraphs(numbers) => {
                let terms = numbers
                    .iter()
                    .map(|number| Term::from_field_text(self.fields.paragraph, number));
                unscored(TermSetQuery::new(terms))
            }
            Clause::Days(first, last) => {
                days(self.fields, Some(*first), Some(*last)).unwrap_or_else(|| Box::new(EmptyQuery))
            }
        }
    }

    /// A word in any of its forms, wherever it stands; the form that was typed counts more.
    fn word(&self, form: &str) -> Box<dyn Query> {
        let stem = stem(form);
        let fields = self.fields;
        one_of(vec![
            scored(fields.title, &stem, boost::TITLE),
            scored(fields.decision, &stem, boost::DECISION),
            scored(fields.text, &stem, boost::TEXT),
            scored(fields.place, &stem, boost::PLACE),
            scored(fields.exact, form, boost::EXACT),
            scored(fields.people, form, boost::PEOPLE),
        ])
    }

    fn all_words(&self, forms: &[String]) -> Box<dyn Query> {
        Box::new(BooleanQuery::intersection(
            forms.iter().map(|form| self.word(form)).collect(),
        ))
    }

    fn prefix(&self, prefix: &str) -> Box<dyn Query> {
        let forms = self
            .expansions
            .prefixes
            .get(prefix)
            .map(Vec::as_slice)
            .unwrap_or_default();
        one_of(
            forms
                .iter()
                .map(|form| scored(self.fields.exact, form, boost::TEXT))
                .collect(),
        )
    }

    fn phrase(&self, forms: &[String]) -> Box<dyn Query> {
        let terms: Vec<Term> = forms
            .iter()
            .map(|form| Term::from_field_text(self.fields.exact, form))
            .collect();
        match <[Term; 1]>::try_from(terms) {
            Ok([term]) => Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)),
            Err(terms) if terms.is_empty() => Box::new(EmptyQuery),
            Err(terms) => Box::new(PhraseQuery::new(terms)),
        }
    }

    /// A reference number; should it be none, the words it was typed in.
    fn number(&self, number: &Number, forms: &[String]) -> Box<dyn Query> {
        let exactly = |field, score| -> Box<dyn Query> {
            Box::new(ConstScoreQuery::new(
                Box::new(term(field, &number.term())),
                score,
            ))
        };
        one_of(vec![
            exactly(self.fields.number, boost::NUMBER),
            exactly(self.fields.mention, boost::MENTION),
            self.phrase(forms),
        ])
    }
}

/// Whether a hit can do without: words such as `i` and `för`.
fn is_weak(any: &[Clause]) -> bool {
    any.iter()
        .all(|clause| matches!(clause, Clause::Word(form) if is_function_word(form)))
}

/// A term scored by how rare it is and how often it stands in the paragraph.
fn scored(field: Field, text: &str, boost: f32) -> Box<dyn Query> {
    let query = TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::WithFreqs,
    );
    boosted(Box::new(query), boost)
}

fn boosted(query: Box<dyn Query>, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, boost))
}

/// Any of these; the best counts, the others a little.
fn one_of(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.remove(0),
        _ => Box::new(DisjunctionMaxQuery::with_tie_breaker(queries, TIE)),
    }
}
