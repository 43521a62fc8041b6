//! What a terms aggregation answers: a bucket for each value.

use tantivy::aggregation::agg_result::{
    AggregationResult, AggregationResults, BucketEntry, BucketResult,
};
use tantivy::aggregation::{AggContextParams, AggregationLimitsGuard, Key};
use tantivy::tokenizer::TokenizerManager;

/// More values than any column has: Sweden has 311 municipalities and regions.
pub(super) const VALUES: u32 = 10_000;

/// More buckets than the meetings of a whole country make; the engine refuses an answer of more.
const BUCKETS: u32 = 10_000_000;

/// What an aggregation may take.
pub(super) fn params() -> AggContextParams {
    let limits = AggregationLimitsGuard::new(None, Some(BUCKETS));
    AggContextParams::new(limits, TokenizerManager::default())
}

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
