//! The index as one commit left it: everything an answer needs is read from one of these.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::{Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, Order, Searcher, TantivyDocument, Term};

use super::schema::{FILE, Fields};
use crate::record::{Meeting, SourceFile};
use crate::swedish::{Analyser, Everyday};

/// See the module.
pub(crate) struct Snapshot {
    pub(super) searcher: Searcher,
    pub(super) fields: Fields,
    /// What the words of the index were made with.
    pub analyser: Arc<Analyser>,
    pub(super) everyday: Arc<Everyday>,
}

impl Snapshot {
    pub(super) fn new(searcher: Searcher, fields: Fields, analyser: Arc<Analyser>) -> Snapshot {
        Snapshot {
            searcher,
            fields,
            analyser,
            everyday: Arc::default(),
        }
    }

    /// The paragraph or file that a document holds.
    pub fn record<T: DeserializeOwned>(&self, address: DocAddress) -> super::Result<T> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let json = document
            .get_first(self.fields.record)
            .and_then(|value| value.as_str());
        Ok(serde_json::from_str(json.unwrap_or_default())?)
    }

    /// All documents that match, in the order of municipality, body, date and number.
    pub fn in_order(&self, query: &dyn Query) -> super::Result<Vec<DocAddress>> {
        let count = self.searcher.search(query, &tantivy::collector::Count)?;
        if count == 0 {
            return Ok(Vec::new());
        }
        let collector = TopDocs::with_limit(count).order_by_string_fast_field("order", Order::Asc);
        let found = self.searcher.search(query, &collector)?;
        Ok(found.into_iter().map(|(_, address)| address).collect())
    }

    /// All files, by path.
    pub fn files(&self) -> super::Result<Vec<SourceFile>> {
        self.files_with(self.fields.sort_of, FILE)
    }

    /// What covers tell of a meeting, by path of the file.
    pub fn covers(&self, id: &str) -> super::Result<Vec<Meeting>> {
        let files = term(self.fields.meeting, id);
        let mut meetings = Vec::new();
        for address in self.searcher.search(&files, &DocSetCollector)? {
            let document: TantivyDocument = self.searcher.doc(address)?;
            for cover in document.get_all(self.fields.covers) {
                let cover: Meeting = serde_json::from_str(cover.as_str().unwrap_or_default())?;
                meetings.extend(Some(cover).filter(|cover| cover.id == id));
            }
        }
        meetings
            .sort_by(|a, b| (&a.source.file, a.source.page).cmp(&(&b.source.file, b.source.page)));
        Ok(meetings)
    }

    /// The files whose document has this term, by path.
    pub fn files_with(&self, field: Field, value: &str) -> super::Result<Vec<SourceFile>> {
        let addresses = self
            .searcher
            .search(&term(field, value), &DocSetCollector)?;
        let mut addresses: Vec<DocAddress> = addresses.into_iter().collect();
        // Neighbours in the store share a compressed block.
        addresses.sort_unstable();
        let files = addresses.into_iter().map(|address| self.record(address));
        let mut files = files.collect::<super::Result<Vec<SourceFile>>>()?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }
}

/// The documents with this term.
pub(super) fn term(field: Field, value: &str) -> TermQuery {
    TermQuery::new(
        Term::from_field_text(field, value),
        IndexRecordOption::Basic,
    )
}
