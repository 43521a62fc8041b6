//! Paragraphs of one matter, such as those of committee, board and council, as one hit.

use std::collections::HashMap;

use tantivy::columnar::Column;
use tantivy::query::Query;

use super::rank::DEEPEST;
use super::search::Row;
use super::snapshot::Snapshot;
use super::tally::Counts;
use crate::plan::Request;
use crate::question::Facet;

/// A page of matters.
pub(super) struct FoldedPage {
    pub rows: Vec<Row>,
    /// Paragraphs on all pages.
    pub total: usize,
    /// Matters on all pages, as deep as can be paged.
    pub matters: usize,
    pub counts: Vec<Counts>,
}

impl Snapshot {
    /// The page of matters that a request asks for. Each matter stands where its first paragraph stands, so that pages
    /// stay stable.
    pub(super) fn fold(
        &self,
        query: &dyn Query,
        request: &Request,
        facets: &[Facet],
    ) -> super::Result<FoldedPage> {
        let page = self.top(query, request.sort, 0, DEEPEST, facets)?;
        let columns = self.matters()?;
        let mut rows: Vec<Row> = Vec::new();
        let mut places: HashMap<u64, usize> = HashMap::new();
        for (score, address) in page.hits {
            let matter = columns[address.segment_ord as usize].first(address.doc_id);
            let place = matter.map_or(rows.len(), |matter| {
                *places.entry(matter).or_insert(rows.len())
            });
            match rows.get_mut(place) {
                Some(row) => row.folded.push(address),
                None => rows.push(Row {
                    score,
                    address,
                    folded: Vec::new(),
                }),
            }
        }
        let matters = rows.len();
        let before = request.page.saturating_sub(1).saturating_mul(request.limit);
        Ok(FoldedPage {
            rows: rows.into_iter().skip(before).take(request.limit).collect(),
            total: page.total,
            matters,
            counts: page.counts,
        })
    }

    fn matters(&self) -> super::Result<Vec<Column<u64>>> {
        let segments = self.searcher.segment_readers().iter();
        let columns = segments.map(|segment| segment.fast_fields().u64("matter"));
        Ok(columns.collect::<tantivy::Result<_>>()?)
    }
}
