//! The order of the hits. Ties are broken the same way in every index of the same paragraphs.

use tantivy::collector::sort_key::{NaturalComparator, SortByStaticFastValue, SortByString};
use tantivy::collector::{Collector, Count, SegmentSortKeyComputer, SortKeyComputer, TopDocs};
use tantivy::columnar::Column;
use tantivy::query::Query;
use tantivy::{DocAddress, DocId, Order, Score, SegmentReader};

use super::snapshot::Snapshot;
use crate::question::Sort;

/// Hits that can be paged through; nobody reads further, and it costs.
pub(super) const DEEPEST: usize = 10_000;
/// Hits on one page.
const LARGEST: usize = 1_000;

/// A page of hits with their scores, and how many hits there are on all pages.
pub(super) struct Page {
    pub hits: Vec<(Score, DocAddress)>,
    pub total: usize,
}

impl Snapshot {
    /// The hits of one page.
    pub(super) fn page(
        &self,
        query: &dyn Query,
        sort: Sort,
        page: usize,
        limit: usize,
    ) -> super::Result<Page> {
        let limit = limit.min(LARGEST);
        let offset = page.saturating_sub(1).saturating_mul(limit);
        if limit == 0 || offset >= DEEPEST {
            let total = self.searcher.search(query, &Count)?;
            return Ok(Page {
                hits: Vec::new(),
                total,
            });
        }
        self.top(query, sort, offset, limit)
    }

    /// So many hits from `offset` on.
    pub(super) fn top(
        &self,
        query: &dyn Query,
        sort: Sort,
        offset: usize,
        limit: usize,
    ) -> super::Result<Page> {
        let top = TopDocs::with_limit(limit).and_offset(offset);
        let day = |order| (SortByStaticFastValue::<i64>::for_field("day"), order);
        let order = (SortByString::for_field("order"), Order::Asc);
        match sort {
            Sort::Relevance => {
                let weighted = Weighted {
                    newest: self.newest()?,
                };
                let top = top.order_by((weighted, day(Order::Desc), order));
                self.collect(query, top, |(score, _, _)| score)
            }
            Sort::Newest => self.collect(query, top.order_by((day(Order::Desc), order)), |_| 0.0),
            Sort::Oldest => self.collect(query, top.order_by((day(Order::Asc), order)), |_| 0.0),
        }
    }

    /// The latest year of any paragraph.
    fn newest(&self) -> super::Result<i64> {
        let mut newest = 0;
        for segment in self.searcher.segment_readers() {
            let years = segment.fast_fields().i64("year")?;
            newest = newest.max(years.max_value());
        }
        Ok(newest)
    }

    fn collect<K: Send + 'static>(
        &self,
        query: &dyn Query,
        top: impl Collector<Fruit = Vec<(K, DocAddress)>>,
        score: impl Fn(K) -> Score,
    ) -> super::Result<Page> {
        let (hits, total) = self.searcher.search(query, &(top, Count))?;
        let hits = hits
            .into_iter()
            .map(|(key, address)| (score(key), address))
            .collect();
        Ok(Page { hits, total })
    }
}

/// The score times the paragraph's own weight, a little less for each year that it is old.
struct Weighted {
    /// The latest year in the index.
    newest: i64,
}

/// What a paragraph loses with each year, and the years that count: old matters are asked for too.
const AGE: f32 = 0.01;
const OLDEST: i64 = 15;

impl SortKeyComputer for Weighted {
    type SortKey = Score;
    type Child = SegmentWeights;
    type Comparator = NaturalComparator;

    fn requires_scoring(&self) -> bool {
        true
    }

    fn segment_sort_key_computer(
        &self,
        segment: &SegmentReader,
    ) -> tantivy::Result<SegmentWeights> {
        Ok(SegmentWeights {
            weight: segment.fast_fields().f64("weight")?,
            year: segment.fast_fields().i64("year")?,
            newest: self.newest,
        })
    }
}

struct SegmentWeights {
    weight: Column<f64>,
    year: Column<i64>,
    newest: i64,
}

impl SegmentSortKeyComputer for SegmentWeights {
    type SortKey = Score;
    type SegmentSortKey = Score;
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, doc: DocId, score: Score) -> Score {
        #[expect(clippy::cast_possible_truncation, reason = "a factor near one")]
        let weight = self.weight.first(doc).unwrap_or(1.0) as Score;
        let age = self
            .year
            .first(doc)
            .map_or(OLDEST, |year| (self.newest - year).clamp(0, OLDEST));
        #[expect(clippy::cast_precision_loss, reason = "a few years")]
        let age = age as Score;
        score * weight * (1.0 - AGE * age)
    }

    fn convert_segment_sort_key(&self, score: Score) -> Score {
        score
    }
}
