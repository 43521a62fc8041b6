//! Counts per facet. Each facet is counted without its own choice, so that its other values stay in sight.

use std::cmp::Reverse;

use serde_json::json;
use tantivy::aggregation::agg_result::{AggregationResult, BucketEntry, BucketResult};
use tantivy::aggregation::{AggContextParams, AggregationCollector, Key};
use tantivy::query::Query;

use super::filters::{Facet, filtered};
use super::snapshot::Snapshot;
use crate::answer::{FacetCount, Facets};
use crate::question::Filters;

/// More values than any facet has: Sweden has 311 municipalities and regions.
const VALUES: u32 = 10_000;

impl Snapshot {
    /// Counts under the query and the filters: one search for all facets in which nothing is ticked, one for each other.
    pub fn facets(&self, query: &dyn Query, filters: &Filters) -> super::Result<Facets> {
        let ticked = |facet: &Facet| facet.query(&self.fields, filters).is_some();
        let (ticked, free): (Vec<Facet>, Vec<Facet>) = Facet::ALL.into_iter().partition(ticked);
        let mut facets = Facets::default();
        self.count(
            &filtered(query, &self.fields, filters, None),
            &free,
            &mut facets,
        )?;
        for facet in ticked {
            self.count(
                &filtered(query, &self.fields, filters, Some(facet)),
                &[facet],
                &mut facets,
            )?;
        }
        Ok(facets)
    }

    fn count(&self, query: &dyn Query, facets: &[Facet], counts: &mut Facets) -> super::Result<()> {
        let request = facets.iter().map(|facet| {
            let terms = json!({ "terms": { "field": facet.name(), "size": VALUES, "segment_size": VALUES } });
            (facet.name().to_owned(), terms)
        });
        let request = serde_json::from_value(serde_json::Value::Object(request.collect()))?;
        let collector = AggregationCollector::from_aggs(request, AggContextParams::default());
        let mut results = self.searcher.search(query, &collector)?;
        for facet in facets {
            if let Some(AggregationResult::BucketResult(BucketResult::Terms { buckets, .. })) =
                results.0.remove(facet.name())
            {
                *slot(counts, *facet) = sorted(*facet, buckets);
            }
        }
        Ok(())
    }
}

fn slot(counts: &mut Facets, facet: Facet) -> &mut Vec<FacetCount> {
    match facet {
        Facet::Municipality => &mut counts.municipality,
        Facet::Body => &mut counts.body,
        Facet::Year => &mut counts.year,
        Facet::Party => &mut counts.party,
        Facet::Kind => &mut counts.kind,
        Facet::Outcome => &mut counts.outcome,
    }
}

/// Years latest first, everything else most frequent first.
fn sorted(facet: Facet, buckets: Vec<BucketEntry>) -> Vec<FacetCount> {
    let count = |bucket: BucketEntry| FacetCount {
        value: value(bucket.key),
        count: bucket.doc_count,
    };
    let mut counts: Vec<FacetCount> = buckets.into_iter().map(count).collect();
    counts.sort_by(|a, b| a.value.cmp(&b.value));
    if facet == Facet::Year {
        counts.reverse();
    } else {
        counts.sort_by_key(|count| Reverse(count.count));
    }
    counts
}

/// A value as it is written.
pub(super) fn value(key: Key) -> String {
    match key {
        Key::Str(text) => text,
        Key::I64(number) => number.to_string(),
        Key::U64(number) => number.to_string(),
        Key::F64(number) => number.to_string(),
    }
}
