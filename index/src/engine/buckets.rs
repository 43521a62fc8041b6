//! What a terms aggregation answers: a bucket for each value.

use tantivy::aggregation::Key;
use tantivy::aggregation::agg_result::{
    AggregationResult, AggregationResults, BucketEntry, BucketResult,
};

/// More values than any column has: Sweden has 311 municipalities and regions.
pub(super) const VALUES: u32 = 10_000;

/// The buckets of one aggregation.
pub(super) fn buckets(results: &mut AggregationResults, name: &str) -> Vec<BucketEntry> {
    match results.0.remove(name) {
        Some(AggregationResult::BucketResult(BucketResult::Terms { buckets, .. })) => buckets,
        _ => Vec::new(),
    }
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
