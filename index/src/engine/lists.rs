//! Lists of paragraphs that belong together: neighbours, a matter, a meeting, an export.

use jiff::civil::Date;
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, ExistsQuery, Occur, Query, TermQuery, TermSetQuery};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, Order, TantivyDocument, Term};

use super::document::number_term;
use super::lower::{filtered, lower};
use super::schema::PARAGRAPH;
use super::snapshot::{Snapshot, term};
use crate::answer::{Hit, Neighbour, Neighbours};
use crate::extract::Marks;
use crate::hit::hit;
use crate::matter::Key;
use crate::plan::token::{day, folded};
use crate::plan::{Field, Match, Ticked};
use crate::question::Filters;
use crate::record::Paragraph;

/// More paragraphs than any number stands on.
const MOST_NUMBERED: usize = 10_000;

impl Snapshot {
    /// The paragraphs before and after one in its file.
    pub fn neighbours(&self, id: &str) -> super::Result<Neighbours> {
        let Some((address, _)) = self.find(id)? else {
            return Ok(Neighbours::default());
        };
        let segment = self.searcher.segment_reader(address.segment_ord);
        let position = segment
            .fast_fields()
            .u64("position")?
            .first(address.doc_id)
            .unwrap_or_default();
        let document: TantivyDocument = self.searcher.doc(address)?;
        let path = document
            .get_first(self.fields.file)
            .and_then(|value| value.as_str())
            .unwrap_or_default();
        let at = |position: Option<u64>| {
            position.map_or(Ok(None), |position| self.neighbour(path, position))
        };
        Ok(Neighbours {
            previous: at(position.checked_sub(1))?,
            next: at(position.checked_add(1))?,
        })
    }

    fn neighbour(&self, path: &str, position: u64) -> super::Result<Option<Neighbour>> {
        let position = Term::from_field_u64(self.fields.position, position);
        let there = all([
            Box::new(term(self.fields.file, path)),
            Box::new(TermQuery::new(position, IndexRecordOption::Basic)),
        ]);
        let Some(address) = self
            .searcher
            .search(&there, &DocSetCollector)?
            .into_iter()
            .next()
        else {
            return Ok(None);
        };
        let Paragraph {
            id,
            paragraph,
            title,
            ..
        } = self.paragraph(address)?;
        Ok(Some(Neighbour {
            id,
            paragraph,
            title,
        }))
    }

    /// The paragraphs of a place, as in addresses, that bear a reference number, earliest first.
    pub fn numbered(&self, place: &str, number: &Key) -> super::Result<Vec<Paragraph>> {
        let terms = number.terms().into_iter();
        let terms = terms.map(|number| Term::from_field_text(self.fields.number, &number));
        let earliest =
            TopDocs::with_limit(MOST_NUMBERED).order_by_fast_field::<i64>("day", Order::Asc);
        let found = self.searcher.search(&TermSetQuery::new(terms), &earliest)?;
        let found = found
            .into_iter()
            .map(|(_, address)| self.paragraph(address));
        let mut paragraphs = found.collect::<super::Result<Vec<_>>>()?;
        paragraphs.retain(|paragraph| paragraph.id.split('/').next() == Some(place));
        paragraphs.sort_by(|a, b| {
            (a.date.is_none(), a.date, &a.id).cmp(&(b.date.is_none(), b.date, &b.id))
        });
        Ok(paragraphs)
    }

    /// The id of the paragraph that a pointer names.
    pub fn pointed(
        &self,
        municipality: Option<&str>,
        body: &str,
        date: Date,
        number: &str,
    ) -> super::Result<Option<String>> {
        let date = Match::Range(Field::Day, Some(day(date)), Some(day(date)));
        let named = all([
            self.municipality(municipality),
            Box::new(term(self.fields.body, &folded(body))),
            Box::new(term(self.fields.paragraph, &number_term(number))),
            lower(&self.fields, &date),
        ]);
        let found = self.searcher.search(&named, &DocSetCollector)?;
        let ids = found.into_iter().map(|address| self.paragraph(address));
        let ids = ids.map(|paragraph| paragraph.map(|paragraph| paragraph.id));
        Ok(ids.collect::<super::Result<Vec<_>>>()?.into_iter().min())
    }

    /// The paragraphs of one body's meeting on a day, by number.
    pub fn meeting(
        &self,
        municipality: Option<&str>,
        body: &str,
        date: Date,
    ) -> super::Result<Vec<Hit>> {
        let day = Match::Range(Field::Day, Some(day(date)), Some(day(date)));
        let meeting = all([
            self.municipality(municipality),
            Box::new(term(self.fields.body, &folded(body))),
            lower(&self.fields, &day),
        ]);
        self.hits(self.in_order(&meeting)?)
    }

    /// The paragraphs at these addresses as hits of no question.
    fn hits(&self, addresses: impl IntoIterator<Item = DocAddress>) -> super::Result<Vec<Hit>> {
        let marks = Marks::default();
        let hit = |address| Ok(hit(self.paragraph(address)?, 0.0, &marks));
        addresses.into_iter().map(hit).collect()
    }

    /// Where the paragraphs of an export lie, in its order.
    pub fn export(&self, filters: &Filters) -> super::Result<Vec<DocAddress>> {
        let every = term(self.fields.sort_of, PARAGRAPH);
        let ticked = Ticked::new(filters);
        self.in_order(&*filtered(&every, &self.fields, ticked.but(None)))
    }

    /// The paragraphs of a municipality, or those that name none.
    pub fn municipality(&self, name: Option<&str>) -> Box<dyn Query> {
        if let Some(name) = name {
            return Box::new(term(self.fields.municipality, &folded(name)));
        }
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, Box::new(term(self.fields.sort_of, PARAGRAPH))),
            (
                Occur::MustNot,
                Box::new(ExistsQuery::new("municipality".to_owned(), false)),
            ),
        ]))
    }
}

fn all<const N: usize>(queries: [Box<dyn Query>; N]) -> BooleanQuery {
    BooleanQuery::intersection(queries.into())
}
