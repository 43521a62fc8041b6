//! The order of the hits. Ties are broken the same way in every index of the same paragraphs.

use std::cmp::Ordering;

use tantivy::collector::sort_key::{NaturalComparator, SortByStaticFastValue, SortByString};
use tantivy::collector::{Collector, Count, SegmentSortKeyComputer, SortKeyComputer, TopDocs};
use tantivy::columnar::Column;
use tantivy::query::Query;
use tantivy::{DocAddress, DocId, Order, Score, SegmentReader};

use super::snapshot::Snapshot;
use super::tally::{Counts, Tally, are_alike};
use crate::plan::Request;
use crate::question::{Facet, Sort};

/// Hits that can be paged through; nobody reads further, and it costs.
pub(super) const DEEPEST: usize = 10_000;
/// Hits on one page.
const LARGEST: usize = 1_000;

/// A page of hits with their scores, and what there is on all pages.
pub(super) struct Page {
    pub hits: Vec<(Score, DocAddress)>,
    pub total: usize,
    /// Of each facet that was to be counted.
    pub counts: Vec<Counts>,
}

impl Snapshot {
    /// The hits of the page that is asked for; facets are counted in the same pass.
    pub(super) fn page(
        &self,
        query: &dyn Query,
        request: &Request,
        facets: &[Facet],
    ) -> super::Result<Page> {
        let limit = request.limit.min(LARGEST);
        let offset = request.page.saturating_sub(1).saturating_mul(limit);
        if limit == 0 || offset >= DEEPEST {
            let (total, counts) = self.searcher.search(query, &(Count, Tally(facets)))?;
            return Ok(Page {
                hits: Vec::new(),
                total,
                counts,
            });
        }
        self.top(query, request.sort, offset, limit, facets)
    }

    /// So many hits from `offset` on.
    pub(super) fn top(
        &self,
        query: &dyn Query,
        sort: Sort,
        offset: usize,
        limit: usize,
        facets: &[Facet],
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
                self.collect(query, top, facets, |(score, _, _)| score)
            }
            Sort::Newest => self.collect(
                query,
                top.order_by((day(Order::Desc), order)),
                facets,
                |_| 0.0,
            ),
            Sort::Oldest => self.collect(
                query,
                top.order_by((day(Order::Asc), order)),
                facets,
                |_| 0.0,
            ),
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
        facets: &[Facet],
        score: impl Fn(K) -> Score,
    ) -> super::Result<Page> {
        let all = (top, Count, Tally(facets));
        let (hits, total, counts) = self.searcher.search(query, &all)?;
        let hits = hits
            .into_iter()
            .map(|(key, address)| (score(key), address))
            .collect();
        Ok(Page {
            hits,
            total,
            counts,
        })
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
        let weight = segment.fast_fields().f64("weight")?;
        let year = segment.fast_fields().i64("year")?;
        Ok(SegmentWeights {
            alike: are_alike(&weight.index, &year.index),
            most: weight.max_value().max(1.0) as Score,
            weight,
            year,
            newest: self.newest,
        })
    }
}

struct SegmentWeights {
    weight: Column<f64>,
    year: Column<i64>,
    /// Whether the two have the same rows.
    alike: bool,
    /// What a score is multiplied with at most.
    most: Score,
    newest: i64,
}

impl SegmentSortKeyComputer for SegmentWeights {
    type SortKey = Score;
    type SegmentSortKey = Score;
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, doc: DocId, score: Score) -> Score {
        let row = self.weight.index.value_row_ids(doc).next();
        #[expect(clippy::cast_possible_truncation, reason = "a factor near one")]
        let weight = row.map_or(1.0, |row| self.weight.values.get_val(row)) as Score;
        let year = match self.alike {
            true => row.map(|row| self.year.values.get_val(row)),
            false => self.year.first(doc),
        };
        let age = year.map_or(OLDEST, |year| (self.newest - year).clamp(0, OLDEST));
        #[expect(clippy::cast_precision_loss, reason = "a few years")]
        let age = age as Score;
        score * weight * (1.0 - AGE * age)
    }

    /// Most hits are not among the best, which the score alone tells.
    fn accept_sort_key_lazy(
        &mut self,
        doc: DocId,
        score: Score,
        threshold: &Score,
    ) -> Option<(Ordering, Score)> {
        if score * self.most < *threshold {
            return None;
        }
        let key = self.segment_sort_key(doc, score);
        let order = self.compare_segment_sort_key(&key, threshold);
        (order != Ordering::Less).then_some((order, key))
    }

    fn convert_segment_sort_key(&self, score: Score) -> Score {
        score
    }
}
