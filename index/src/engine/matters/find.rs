//! Finds matters and motions.

use serde::de::DeserializeOwned;
use tantivy::collector::{Count, DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, Query, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, Order, TantivyDocument, Term};

use super::Shelf;
use super::schema::{MATTER, MOTION, POSITIONS};
use crate::engine::Result;
use crate::engine::snapshot::{Snapshot, term};
use crate::matter::{Key, Matter, Numbered, Step};
use crate::motion::{MotionFilters, MotionPage, MotionRecord};
use crate::party::today;
use crate::plan::token::{code, day, folded};
use crate::position::{Pair, Pairs, Positions};
use crate::record::Paragraph;

impl Shelf {
    /// The matter with this id.
    pub fn matter(&self, id: &str) -> Result<Option<Matter>> {
        Ok(self.with(MATTER, self.fields.id, id)?.pop())
    }

    /// The matter that a paragraph belongs to; its id may say which of several files it was read from.
    pub fn matter_of(&self, paragraph: &str) -> Result<Option<Matter>> {
        let claim = paragraph.split('~').next().unwrap_or(paragraph);
        Ok(self.with(MATTER, self.fields.member, claim)?.pop())
    }

    /// The matters with a number, as an address.
    pub fn numbered(&self, address: &str) -> Result<Vec<Matter>> {
        self.with(MATTER, self.fields.number, address)
    }

    /// The motion that a matter handles.
    pub fn motion(&self, id: &str) -> Result<Option<MotionRecord>> {
        Ok(self.with(MOTION, self.fields.id, id)?.pop())
    }

    /// Motions, latest first.
    pub fn motions(
        &self,
        filters: &MotionFilters,
        page: usize,
        limit: usize,
    ) -> Result<MotionPage> {
        let query = self.chosen(filters);
        let offset = page.saturating_sub(1).saturating_mul(limit);
        let total = self.searcher.search(&query, &Count)?;
        if limit == 0 || offset >= total {
            return Ok(MotionPage {
                total,
                motions: Vec::new(),
            });
        }
        let latest = TopDocs::with_limit(limit.min(total)).and_offset(offset);
        let latest = latest.order_by_fast_field::<i64>("day", Order::Desc);
        let found = self.searcher.search(&query, &latest)?;
        let motions = found.into_iter().map(|(_, address)| self.record(address));
        Ok(MotionPage {
            total,
            motions: motions.collect::<Result<_>>()?,
        })
    }

    /// The positions of parties in the paragraphs that pass the filters; of several parties, where all took a stand.
    pub fn positions(&self, filters: &MotionFilters) -> Result<Vec<Positions>> {
        self.records(&self.positioned(filters))?.collect()
    }

    /// How often each two parties stood alike in those paragraphs. They are read one by one: a country has many.
    pub fn pairs(&self, filters: &MotionFilters) -> Result<Vec<Pair>> {
        let mut pairs = Pairs::default();
        for here in self.records(&self.positioned(filters))? {
            pairs.add(&here?);
        }
        Ok(pairs.counted())
    }

    fn positioned(&self, filters: &MotionFilters) -> BooleanQuery {
        let mut parts: Vec<Box<dyn Query>> = vec![Box::new(self.those(
            POSITIONS,
            &MotionFilters {
                party: Vec::new(),
                ..filters.clone()
            },
        ))];
        for party in &filters.party {
            let party = folded(today(&party.to_uppercase()));
            parts.push(Box::new(term(self.fields.party, &party)));
        }
        BooleanQuery::intersection(parts)
    }

    /// The motions that pass the filters.
    pub(super) fn chosen(&self, filters: &MotionFilters) -> BooleanQuery {
        self.those(MOTION, filters)
    }

    fn those(&self, sort_of: &str, filters: &MotionFilters) -> BooleanQuery {
        let fields = &self.fields;
        let texts = |field: Field, values: Vec<String>| -> Vec<Term> {
            let folded = values.iter().map(|value| folded(value));
            folded
                .map(|value| Term::from_field_text(field, &value))
                .collect()
        };
        let numbers = |field: Field, values: &[i16]| -> Vec<Term> {
            values
                .iter()
                .map(|&value| Term::from_field_i64(field, value.into()))
                .collect()
        };
        let parties = filters
            .party
            .iter()
            .map(|party| today(&party.to_uppercase()).to_owned());
        let terms = [
            texts(fields.municipality, filters.municipality.clone()),
            texts(fields.body, filters.body.clone()),
            texts(fields.party, parties.collect()),
            texts(fields.fate, filters.fate.iter().map(code).collect()),
            numbers(fields.year, &filters.year),
            numbers(fields.term, &filters.term),
        ];
        let mut all: Vec<Box<dyn Query>> = vec![Box::new(term(fields.sort_of, sort_of))];
        let ticked = terms.into_iter().filter(|terms| !terms.is_empty());
        all.extend(ticked.map(|terms| Box::new(TermSetQuery::new(terms)) as Box<dyn Query>));
        all.extend(self.days(filters));
        BooleanQuery::intersection(all)
    }

    fn days(&self, filters: &MotionFilters) -> Option<Box<dyn Query>> {
        use std::ops::Bound::{Included, Unbounded};
        let bound = |date: Option<_>| {
            date.map_or(Unbounded, |date| {
                Included(Term::from_field_i64(self.fields.day, day(date)))
            })
        };
        (filters.from.is_some() || filters.to.is_some()).then(|| {
            Box::new(tantivy::query::RangeQuery::new(
                bound(filters.from),
                bound(filters.to),
            )) as Box<dyn Query>
        })
    }

    fn with<T: DeserializeOwned>(
        &self,
        sort_of: &str,
        field: Field,
        value: &str,
    ) -> Result<Vec<T>> {
        let value = TermQuery::new(
            Term::from_field_text(field, value),
            IndexRecordOption::Basic,
        );
        let query = BooleanQuery::intersection(vec![
            Box::new(term(self.fields.sort_of, sort_of)),
            Box::new(value),
        ]);
        self.records(&query)?.collect()
    }

    /// All that a query finds, in the order in which they were written.
    fn records<T: DeserializeOwned>(
        &self,
        query: &dyn Query,
    ) -> Result<impl Iterator<Item = Result<T>>> {
        let found = self.searcher.search(query, &DocSetCollector)?;
        let mut found: Vec<DocAddress> = found.into_iter().collect();
        found.sort_unstable();
        Ok(found.into_iter().map(|address| self.record(address)))
    }

    fn record<T: DeserializeOwned>(&self, address: DocAddress) -> Result<T> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let json = document
            .get_first(self.fields.record)
            .and_then(|value| value.as_str());
        Ok(serde_json::from_str(json.unwrap_or_default())?)
    }
}

impl Snapshot {
    /// What a reference number leads to.
    pub(in crate::engine) fn what_is(
        &self,
        place: &str,
        number: &str,
        matters: Option<&Shelf>,
    ) -> Result<Numbered> {
        let key = Key::new(number);
        let numbers = key.iter().flat_map(|key| [key.clone(), key.base()]);
        let spelled = numbers.map(|key| key.address(place));
        // As it is, it may be the address of a motion that a list tells of.
        for address in [format!("{place}/{number}")].into_iter().chain(spelled) {
            let mut found = matters.map_or(Ok(Vec::new()), |matters| matters.numbered(&address))?;
            if found.len() == 1 {
                return Ok(found
                    .pop()
                    .map_or(Numbered::None, |matter| Numbered::One(Box::new(matter))));
            }
        }
        let Some(key) = key else {
            return Ok(Numbered::None);
        };
        let mut bearers = self.numbered(place, &key)?;
        Ok(match bearers.len() {
            0 => Numbered::None,
            1 => Numbered::One(Box::new(alone(&key, place, bearers.remove(0)))),
            _ => Numbered::Many(bearers.into_iter().map(|paragraph| paragraph.id).collect()),
        })
    }
}

/// The matter of a paragraph that nothing else is joined to.
fn alone(key: &Key, place: &str, paragraph: Paragraph) -> Matter {
    Matter {
        id: key.base().address(place),
        municipality: paragraph.municipality,
        title: paragraph.title,
        reference_numbers: paragraph.reference_numbers,
        steps: vec![Step {
            id: paragraph.id,
            links: Vec::new(),
        }],
    }
}
