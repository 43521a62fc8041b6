//! Counts motions: one pass over them for the whole scoreboard.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tantivy::aggregation::AggregationCollector;
use tantivy::aggregation::agg_result::BucketEntry;

use super::Shelf;
use crate::engine::Result;
use crate::engine::buckets::{VALUES, buckets, params, value};
use crate::motion::{Counts, Fate, MotionFilters, Row, Scoreboard};
use crate::plan::token::code;
use crate::swedish::collation_key;

/// The columns that make lines of the scoreboard.
const LINES: [&str; 5] = ["party", "year", "term", "municipality", "body"];

impl Shelf {
    /// How the motions that pass the filters ended.
    pub fn scoreboard(&self, filters: &MotionFilters) -> Result<Scoreboard> {
        let fates = terms("fate", None);
        let mut request = BTreeMap::from([("fate", fates.clone())]);
        request.extend(LINES.map(|line| (line, terms(line, Some(&fates)))));
        let request = serde_json::from_value(serde_json::to_value(request)?)?;
        let collector = AggregationCollector::from_aggs(request, params());
        let mut found = self.searcher.search(&self.chosen(filters), &collector)?;
        let total = buckets(&mut found, "fate");
        let mut lines = |name: &str| -> Vec<Row> {
            buckets(&mut found, name)
                .into_iter()
                .map(|mut bucket| {
                    let fates = buckets(&mut bucket.sub_aggregation, "fate");
                    Row::new(value(bucket.key), counts(fates))
                })
                .collect()
        };
        let latest = |mut rows: Vec<Row>| {
            rows.sort_by(|a, b| b.value.cmp(&a.value));
            rows
        };
        let most = |mut rows: Vec<Row>| {
            rows.sort_by_cached_key(|row| {
                (std::cmp::Reverse(row.motions), collation_key(&row.value))
            });
            rows
        };
        Ok(Scoreboard {
            total: Row::new(String::from("*"), counts(total)),
            parties: most(lines("party")),
            years: latest(lines("year")),
            terms: latest(lines("term")),
            municipalities: most(lines("municipality")),
            bodies: most(lines("body")),
        })
    }
}

fn terms(field: &str, within: Option<&Value>) -> Value {
    let mut terms = json!({ "terms": { "field": field, "size": VALUES, "segment_size": VALUES } });
    if let Some(fates) = within {
        terms["aggs"] = json!({ "fate": fates });
    }
    terms
}

fn counts(fates: Vec<BucketEntry>) -> Counts {
    let mut counts = Counts::default();
    for bucket in fates {
        let name = value(bucket.key);
        if let Some(fate) = Fate::ALL.into_iter().find(|fate| code(fate) == name) {
            counts.add(fate, bucket.doc_count);
        }
    }
    counts
}
