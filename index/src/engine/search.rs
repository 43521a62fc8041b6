//! What a request finds.

use tantivy::query::Query;
use tantivy::{DocAddress, Score};

use super::facets::{counted, free};
use super::lower::{filtered, lower};
use super::snapshot::Snapshot;
use crate::answer::Facets;
use crate::plan::Request;
use crate::record::Paragraph;

/// A page of what was found.
pub(crate) struct Page {
    /// The hits of the page, in order.
    pub found: Vec<Found>,
    /// Paragraphs on all pages.
    pub total: usize,
    /// Hits on all pages where paragraphs of one matter are folded.
    pub matters: Option<usize>,
    /// Those in which nothing is chosen, where they were to be counted; see [`Snapshot::facets`].
    pub facets: Facets,
}

/// A hit.
pub(crate) struct Found {
    pub paragraph: Paragraph,
    /// How well it answers; 0 when sorted by date.
    pub score: f32,
    /// Others of its matter that are folded into it, in the order of the hits; the first few.
    pub folded: Vec<Paragraph>,
    /// How many those are.
    pub folded_total: usize,
}

/// A hit by its address, before its record is read.
pub(super) struct Row {
    pub score: Score,
    pub address: DocAddress,
    pub folded: Vec<DocAddress>,
}

/// Folded paragraphs that are named.
const NAMED: usize = 5;

impl Snapshot {
    /// The page that a request asks for.
    pub fn search(&self, request: &Request) -> super::Result<Page> {
        let query = self.query(request);
        let facets = free(request);
        if request.fold {
            let folded = self.fold(&*query, request, &facets)?;
            return Ok(Page {
                found: self.found(folded.rows)?,
                total: folded.total,
                matters: Some(folded.matters),
                facets: counted(&facets, folded.counts),
            });
        }
        let page = self.page(&*query, request, &facets)?;
        let row = |(score, address)| Row {
            score,
            address,
            folded: Vec::new(),
        };
        Ok(Page {
            found: self.found(page.hits.into_iter().map(row).collect())?,
            total: page.total,
            matters: None,
            facets: counted(&facets, page.counts),
        })
    }

    fn query(&self, request: &Request) -> Box<dyn Query> {
        let wanted = lower(&self.fields, &request.wanted);
        filtered(&*wanted, &self.fields, request.ticked.but(None))
    }

    fn found(&self, rows: Vec<Row>) -> super::Result<Vec<Found>> {
        let found = |row: Row| -> super::Result<Found> {
            let folded = row.folded.iter().take(NAMED);
            Ok(Found {
                paragraph: self.paragraph(row.address)?,
                score: row.score,
                folded: folded
                    .map(|address| self.paragraph(*address))
                    .collect::<super::Result<_>>()?,
                folded_total: row.folded.len(),
            })
        };
        rows.into_iter().map(found).collect()
    }
}
