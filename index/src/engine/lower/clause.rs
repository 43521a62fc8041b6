//! One clause of what was typed, as a query of the engine.

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, PhraseQuery, Query,
    TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use super::Lower;
use crate::engine::filters::{days, unscored};
use crate::engine::snapshot::term;
use crate::number::Number;
use crate::query::Clause;

/// How much the field counts in which a word is found.
mod boost {
    pub const TITLE: f32 = 2.0;
    pub const DECISION: f32 = 1.5;
    pub const TEXT: f32 = 1.0;
    pub const PLACE: f32 = 0.5;
    pub const EXACT: f32 = 1.2;
    /// The word as a part of a compound.
    pub const PART: f32 = 0.3;
    pub const PEOPLE: f32 = 1.5;
    pub const PHRASE: f32 = 2.0;
    /// A word that was typed without its dots, or apart, perhaps.
    pub const VARIANT: f32 = 0.5;
    /// A paragraph's own reference number stands above all words, and above those who mention it.
    pub const NUMBER: f32 = 100.0;
    pub const BARE_NUMBER: f32 = 60.0;
    pub const MENTION: f32 = 30.0;
}

/// How much the other fields count in which the same word is found.
const TIE: f32 = 0.1;

impl Lower<'_> {
    /// A clause.
    pub fn clause(&self, clause: &Clause) -> Box<dyn Query> {
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

    /// A word in any of its forms, wherever it stands; the form that was typed counts more, one with dots less.
    fn word(&self, form: &str) -> Box<dyn Query> {
        let mut queries = self.stem(&self.expansions.analyser.lemma(form), 1.0);
        queries.push(scored(self.fields.exact, form, boost::EXACT));
        queries.push(scored(self.fields.people, form, boost::PEOPLE));
        if let Some(variants) = self.expansions.variants.get(form) {
            queries.extend(
                variants
                    .stems
                    .iter()
                    .flat_map(|stem| self.stem(stem, boost::VARIANT)),
            );
            let name = |form| scored(self.fields.people, form, boost::PEOPLE * boost::VARIANT);
            queries.extend(variants.forms.iter().map(|form| name(form)));
        }
        one_of(queries)
    }

    fn stem(&self, stem: &str, factor: f32) -> Vec<Box<dyn Query>> {
        vec![
            scored(self.fields.title, stem, boost::TITLE * factor),
            scored(self.fields.decision, stem, boost::DECISION * factor),
            scored(self.fields.text, stem, boost::TEXT * factor),
            scored(self.fields.place, stem, boost::PLACE * factor),
            scored(self.fields.parts, stem, boost::PART * factor),
        ]
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
            exactly(self.fields.bare_number, boost::BARE_NUMBER),
            exactly(self.fields.mention, boost::MENTION),
            self.phrase(forms),
        ])
    }
}

/// A term scored by how rare it is and how often it stands in the paragraph.
fn scored(field: Field, text: &str, boost: f32) -> Box<dyn Query> {
    let query = TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::WithFreqs,
    );
    boosted(Box::new(query), boost)
}

pub(super) fn boosted(query: Box<dyn Query>, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, boost))
}

/// Any of these; the best counts, the others a little.
pub(super) fn one_of(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.remove(0),
        _ => Box::new(DisjunctionMaxQuery::with_tie_breaker(queries, TIE)),
    }
}
