//! When bodies met, as far as the archive has protocols: one pass over all paragraphs.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use rustc_hash::FxBuildHasher;
use serde::Deserialize;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::schema::PARAGRAPH;
use super::snapshot::{Snapshot, term};
use crate::answer::Meetings;

impl Snapshot {
    /// The days on which each body of each municipality met.
    pub fn meetings(&self) -> super::Result<Vec<Meetings>> {
        let every = term(self.fields.sort_of, PARAGRAPH);
        let gathered = self.searcher.search(&every, &Gather)?;
        let meetings = gathered.into_iter().map(|((municipality, body), of)| {
            let Id { id } = self.record(of.latest)?;
            let days = of.days.into_iter();
            let (days, paragraphs) = days
                .filter_map(|(day, count)| Some((date(day)?, count)))
                .unzip();
            Ok(Meetings {
                municipality: Some(municipality),
                body,
                days,
                paragraphs,
                undated: of.undated,
                latest: id,
            })
        });
        meetings.collect()
    }
}

/// The id of a paragraph alone.
#[derive(Deserialize)]
struct Id {
    id: String,
}

/// What is known of a body.
struct Gathered {
    /// Paragraphs by day, as yyyymmdd.
    days: BTreeMap<i64, u64>,
    undated: u64,
    /// One of the paragraphs of the latest day.
    latest: DocAddress,
}

impl Gathered {
    fn new(first: DocAddress) -> Gathered {
        Gathered {
            days: BTreeMap::new(),
            undated: 0,
            latest: first,
        }
    }

    fn last_day(&self) -> Option<i64> {
        self.days.keys().next_back().copied()
    }

    fn add(&mut self, other: Gathered) {
        if other.last_day() > self.last_day() {
            self.latest = other.latest;
        }
        for (day, count) in other.days {
            *self.days.entry(day).or_default() += count;
        }
        self.undated += other.undated;
    }
}

/// A municipality and a body.
type Name = (String, String);

/// Gathers what is known of each body.
struct Gather;

impl Collector for Gather {
    type Fruit = BTreeMap<Name, Gathered>;
    type Child = SegmentGather;

    fn for_segment(
        &self,
        segment_ord: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<SegmentGather> {
        let fields = segment.fast_fields();
        Ok(SegmentGather {
            segment_ord,
            names: fields.str("municipality")?.zip(fields.str("body")?),
            day: fields.i64("day")?,
            found: HashMap::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(
        &self,
        segments: Vec<tantivy::Result<Vec<(Name, Gathered)>>>,
    ) -> tantivy::Result<BTreeMap<Name, Gathered>> {
        let mut all = BTreeMap::new();
        for segment in segments {
            for (name, more) in segment? {
                match all.entry(name) {
                    Entry::Vacant(place) => drop(place.insert(more)),
                    Entry::Occupied(mut known) => known.get_mut().add(more),
                }
            }
        }
        Ok(all)
    }
}

/// What is known of the bodies in one segment, by the ordinals of their names.
struct SegmentGather {
    segment_ord: SegmentOrdinal,
    names: Option<(StrColumn, StrColumn)>,
    day: Column<i64>,
    found: HashMap<(u64, Option<u64>), Gathered, FxBuildHasher>,
}

impl SegmentCollector for SegmentGather {
    type Fruit = tantivy::Result<Vec<(Name, Gathered)>>;

    fn collect(&mut self, doc: DocId, _: Score) {
        let Some((municipality, body)) = &self.names else {
            return;
        };
        let Some(place) = municipality.ords().first(doc) else {
            return;
        };
        let name = (place, body.ords().first(doc));
        let here = DocAddress::new(self.segment_ord, doc);
        let gathered = self
            .found
            .entry(name)
            .or_insert_with(|| Gathered::new(here));
        let Some(day) = self.day.first(doc) else {
            gathered.undated += 1;
            return;
        };
        if gathered.last_day() < Some(day) {
            gathered.latest = here;
        }
        *gathered.days.entry(day).or_default() += 1;
    }

    fn harvest(self) -> tantivy::Result<Vec<(Name, Gathered)>> {
        let Some((municipality, body)) = &self.names else {
            return Ok(Vec::new());
        };
        let found = self.found.into_iter();
        let named = found.map(|((place, of), gathered)| {
            let body = of.map_or(Ok(String::new()), |of| text(body, of));
            Ok(((text(municipality, place)?, body?), gathered))
        });
        named.collect()
    }
}

fn text(column: &StrColumn, ordinal: u64) -> tantivy::Result<String> {
    let mut text = String::new();
    column.ord_to_str(ordinal, &mut text)?;
    Ok(text)
}

/// A day that is written yyyymmdd.
fn date(number: i64) -> Option<Date> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
    .ok()
}
