//! Counts the values of facets among the documents that are found, by columns and blocks of documents.
//!
//! The engine's own aggregations do the same and more; for what a page shows they take several times as long.

mod counter;
mod rows;

use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::question::Facet;
use counter::{Counter, Room};
use rows::Rows;
pub(super) use rows::are_alike;

/// Documents that are looked up at a time.
const BLOCK: usize = 1024;

/// How many documents have each value; of a place, by municipality and body.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub values: HashMap<String, u64>,
    pub bodies: HashMap<String, HashMap<String, u64>>,
}

impl Counts {
    fn add(&mut self, other: Counts) {
        add(&mut self.values, other.values);
        for (municipality, bodies) in other.bodies {
            add(self.bodies.entry(municipality).or_default(), bodies);
        }
    }
}

fn add(all: &mut HashMap<String, u64>, more: HashMap<String, u64>) {
    for (value, count) in more {
        *all.entry(value).or_default() += count;
    }
}

/// Counts these facets.
pub(super) struct Tally<'a>(pub &'a [Facet]);

impl Collector for Tally<'_> {
    type Fruit = Vec<Counts>;
    type Child = SegmentTally;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<SegmentTally> {
        let counters = self.0.iter().map(|facet| Counter::new(*facet, segment));
        Ok(SegmentTally {
            counters: counters.collect::<tantivy::Result<_>>()?,
            block: Vec::with_capacity(BLOCK),
            rows: Rows::new(segment)?,
            room: Room::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(
        &self,
        segments: Vec<tantivy::Result<Vec<Counts>>>,
    ) -> tantivy::Result<Vec<Counts>> {
        let mut all: Vec<Counts> = self.0.iter().map(|_| Counts::default()).collect();
        for segment in segments {
            for (all, counts) in all.iter_mut().zip(segment?) {
                all.add(counts);
            }
        }
        Ok(all)
    }
}

/// The counts of one segment.
pub(super) struct SegmentTally {
    counters: Vec<Counter>,
    block: Vec<DocId>,
    rows: Rows,
    room: Room,
}

impl SegmentCollector for SegmentTally {
    type Fruit = tantivy::Result<Vec<Counts>>;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.block.push(doc);
        if self.block.len() == BLOCK {
            self.count();
        }
    }

    fn harvest(mut self) -> tantivy::Result<Vec<Counts>> {
        self.count();
        let counts = self.counters.into_iter().map(Counter::counts);
        counts.collect()
    }
}

impl SegmentTally {
    fn count(&mut self) {
        if !self.counters.is_empty() {
            self.rows.find(&self.block);
        }
        for counter in &mut self.counters {
            counter.count(&mut self.rows, &mut self.room);
        }
        self.block.clear();
    }
}
