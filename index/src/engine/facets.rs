//! Counts per facet. Each facet is counted without its own choice, so that its other values stay in sight.

use std::cmp::Reverse;

use jiff::civil::Date;
use serde_json::json;
use tantivy::aggregation::agg_result::{AggregationResult, BucketEntry, BucketResult};
use tantivy::aggregation::{AggContextParams, AggregationCollector, Key};
use tantivy::query::Query;

use super::filters::{Facet, filtered};
use super::schema::PARAGRAPH;
use super::snapshot::{Snapshot, term};
use crate::answer::{FacetCount, Facets, Meetings};
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
            *slot(counts, *facet) = sorted(*facet, buckets(results.0.remove(facet.name())));
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

impl Snapshot {
    /// The days on which each body of each municipality met.
    pub fn meetings(&self) -> super::Result<Vec<Meetings>> {
        let terms = |field: &str| json!({ "field": field, "size": VALUES, "segment_size": VALUES });
        let days = json!({ "day": { "terms": terms("day") } });
        let bodies = json!({ "body": { "terms": terms("body"), "aggs": days } });
        let request = json!({ "municipality": { "terms": terms("municipality"), "aggs": bodies } });
        let collector = AggregationCollector::from_aggs(
            serde_json::from_value(request)?,
            AggContextParams::default(),
        );
        let every = term(self.fields.sort_of, PARAGRAPH);
        let mut found = self.searcher.search(&every, &collector)?.0;
        let mut meetings = Vec::new();
        for mut place in buckets(found.remove("municipality")) {
            let municipality = value(place.key);
            for mut body in buckets(place.sub_aggregation.0.remove("body")) {
                let days = buckets(body.sub_aggregation.0.remove("day"));
                let mut days: Vec<Date> = days
                    .into_iter()
                    .filter_map(|day| date(&value(day.key)))
                    .collect();
                days.sort_unstable();
                meetings.push(Meetings {
                    municipality: Some(municipality.clone()),
                    body: value(body.key),
                    days,
                });
            }
        }
        Ok(meetings)
    }
}

/// A day that is written yyyymmdd.
fn date(digits: &str) -> Option<Date> {
    let number: i32 = digits.parse().ok()?;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
    .ok()
}

/// The buckets of an aggregation over terms.
pub(super) fn buckets(found: Option<AggregationResult>) -> Vec<BucketEntry> {
    match found {
        Some(AggregationResult::BucketResult(BucketResult::Terms { buckets, .. })) => buckets,
        _ => Vec::new(),
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
