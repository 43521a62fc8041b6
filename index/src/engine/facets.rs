//! Counts per facet. Each facet is counted without its own choice, so that its other values stay in sight.

use std::cmp::Reverse;

use serde_json::{Value, json};
use tantivy::aggregation::agg_result::{
    AggregationResult, AggregationResults, BucketEntries, BucketEntry, BucketResult,
};
use tantivy::aggregation::{AggContextParams, AggregationCollector, AggregationLimitsGuard, Key};
use tantivy::query::Query;
use tantivy::tokenizer::TokenizerManager;

use super::lower::{filtered, lower};
use super::snapshot::Snapshot;
use crate::answer::{FacetCount, Facets, PlaceCount};
use crate::plan::Request;
use crate::question::Facet;

/// More values than any facet has: Sweden has 311 municipalities and regions.
const VALUES: u32 = 10_000;
/// More bodies than all of them have together; the engine refuses an answer of more buckets.
const BUCKETS: u32 = 1_000_000;

impl Snapshot {
    /// Counts for a request: one search for all facets in which nothing is chosen, one for each other.
    pub fn facets(&self, request: &Request) -> super::Result<Facets> {
        let wanted = lower(&self.fields, &request.wanted);
        let ticked = &request.ticked;
        let (chosen, mut free): (Vec<Facet>, Vec<Facet>) = Facet::ALL
            .into_iter()
            .partition(|facet| ticked.is_chosen(*facet));
        // Years are sums of months where both are counted alike.
        let by_month = free.contains(&Facet::Year) && free.contains(&Facet::Month);
        free.retain(|facet| !by_month || *facet != Facet::Year);
        let mut facets = Facets::default();
        let all = filtered(&*wanted, &self.fields, ticked.but(None));
        self.count(&*all, &free, &mut facets)?;
        for facet in chosen {
            let others = filtered(&*wanted, &self.fields, ticked.but(Some(facet)));
            self.count(&*others, &[facet], &mut facets)?;
        }
        if by_month {
            facets.year = years(&facets.month);
        }
        Ok(facets)
    }

    fn count(&self, query: &dyn Query, facets: &[Facet], counts: &mut Facets) -> super::Result<()> {
        let wanted = facets
            .iter()
            .map(|facet| (name(*facet).to_owned(), aggregation(*facet)));
        let wanted = serde_json::from_value(Value::Object(wanted.collect()))?;
        let limits = AggregationLimitsGuard::new(None, Some(BUCKETS));
        let params = AggContextParams::new(limits, TokenizerManager::default());
        let collector = AggregationCollector::from_aggs(wanted, params);
        let mut results = self.searcher.search(query, &collector)?;
        for facet in facets {
            put(counts, *facet, buckets(&mut results, name(*facet)));
        }
        Ok(())
    }
}

fn name(facet: Facet) -> &'static str {
    match facet {
        Facet::Place => "municipality",
        Facet::Body => "body",
        Facet::Year => "year",
        Facet::Month => "day",
        Facet::Party => "party",
        Facet::Kind => "kind",
        Facet::Outcome => "outcome",
    }
}

fn aggregation(facet: Facet) -> Value {
    let terms = |field| json!({ "field": field, "size": VALUES, "segment_size": VALUES });
    match facet {
        Facet::Place => json!({
            "terms": terms("municipality"),
            "aggs": { "body": { "terms": terms("body") } },
        }),
        // Days are yyyymmdd: a month is a hundred of them.
        Facet::Month => {
            json!({ "histogram": { "field": "day", "interval": 100.0, "min_doc_count": 1 } })
        }
        _ => json!({ "terms": terms(name(facet)) }),
    }
}

fn buckets(results: &mut AggregationResults, name: &str) -> Vec<BucketEntry> {
    match results.0.remove(name) {
        Some(AggregationResult::BucketResult(
            BucketResult::Terms { buckets, .. }
            | BucketResult::Histogram {
                buckets: BucketEntries::Vec(buckets),
            },
        )) => buckets,
        _ => Vec::new(),
    }
}

fn put(counts: &mut Facets, facet: Facet, buckets: Vec<BucketEntry>) {
    match facet {
        Facet::Place => {
            counts.place = places(buckets);
            let count = |place: &PlaceCount| FacetCount {
                value: place.value.clone(),
                count: place.count,
            };
            counts.municipality = counts.place.iter().map(count).collect();
        }
        Facet::Body => counts.body = most_first(buckets),
        Facet::Year => counts.year = latest_first(buckets, value),
        Facet::Month => counts.month = latest_first(buckets, month),
        Facet::Party => counts.party = most_first(buckets),
        Facet::Kind => counts.kind = most_first(buckets),
        Facet::Outcome => counts.outcome = most_first(buckets),
    }
}

fn places(buckets: Vec<BucketEntry>) -> Vec<PlaceCount> {
    let place = |mut bucket: BucketEntry| PlaceCount {
        bodies: most_first(self::buckets(&mut bucket.sub_aggregation, "body")),
        value: value(bucket.key),
        count: bucket.doc_count,
    };
    let mut places: Vec<PlaceCount> = buckets.into_iter().map(place).collect();
    places.sort_by(|a, b| (b.count, &a.value).cmp(&(a.count, &b.value)));
    places
}

fn most_first(buckets: Vec<BucketEntry>) -> Vec<FacetCount> {
    let mut counts = latest_first(buckets, value);
    counts.reverse();
    counts.sort_by_key(|count| Reverse(count.count));
    counts
}

/// By value, the last first.
fn latest_first(buckets: Vec<BucketEntry>, value: impl Fn(Key) -> String) -> Vec<FacetCount> {
    let count = |bucket: BucketEntry| FacetCount {
        value: value(bucket.key),
        count: bucket.doc_count,
    };
    let mut counts: Vec<FacetCount> = buckets.into_iter().map(count).collect();
    counts.sort_by(|a, b| b.value.cmp(&a.value));
    counts
}

fn value(key: Key) -> String {
    match key {
        Key::Str(text) => text,
        Key::I64(number) => number.to_string(),
        Key::U64(number) => number.to_string(),
        Key::F64(number) => number.to_string(),
    }
}

/// `2024-06` of the day 20240600 with which a month begins.
fn month(key: Key) -> String {
    let day = value(key);
    match (day.get(..4), day.get(4..6)) {
        (Some(year), Some(month)) => format!("{year}-{month}"),
        _ => day,
    }
}

fn years(months: &[FacetCount]) -> Vec<FacetCount> {
    let mut years: Vec<FacetCount> = Vec::new();
    for month in months {
        let year = month.value.split('-').next().unwrap_or_default();
        match years.last_mut().filter(|last| last.value == year) {
            Some(last) => last.count += month.count,
            None => years.push(FacetCount {
                value: year.to_owned(),
                count: month.count,
            }),
        }
    }
    years
}
