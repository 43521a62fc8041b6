//! When bodies met, as far as the archive has protocols.

use jiff::civil::Date;
use serde_json::json;
use tantivy::aggregation::AggregationCollector;

use super::buckets::{VALUES, buckets, params, value};
use super::schema::PARAGRAPH;
use super::snapshot::{Snapshot, term};
use crate::answer::Meetings;

impl Snapshot {
    /// The days on which each body of each municipality met.
    pub fn meetings(&self) -> super::Result<Vec<Meetings>> {
        let terms = |field: &str| json!({ "field": field, "size": VALUES, "segment_size": VALUES });
        let days = json!({ "day": { "terms": terms("day") } });
        let bodies = json!({ "body": { "terms": terms("body"), "aggs": days } });
        let request = json!({ "municipality": { "terms": terms("municipality"), "aggs": bodies } });
        let collector = AggregationCollector::from_aggs(serde_json::from_value(request)?, params());
        let every = term(self.fields.sort_of, PARAGRAPH);
        let mut found = self.searcher.search(&every, &collector)?;
        let mut meetings = Vec::new();
        for mut place in buckets(&mut found, "municipality") {
            let municipality = value(place.key);
            for mut body in buckets(&mut place.sub_aggregation, "body") {
                let days = buckets(&mut body.sub_aggregation, "day").into_iter();
                let mut days: Vec<Date> = days.filter_map(|day| date(&value(day.key))).collect();
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
