//! Counts the values of facets among the documents that are found, by columns and blocks of documents.
//!
//! The engine's own aggregations do the same and more; for what a page shows they take several times as long.

use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::question::Facet;

/// Documents that are looked up at a time.
const BLOCK: usize = 1024;

/// How many documents have each value; of a place, by municipality and body.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub values: HashMap<String, u64>,
    pub bodies: HashMap<(String, String), u64>,
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
                for (value, count) in counts.values {
                    *all.values.entry(value).or_default() += count;
                }
                for (body, count) in counts.bodies {
                    *all.bodies.entry(body).or_default() += count;
                }
            }
        }
        Ok(all)
    }
}

/// The counts of one segment.
pub(super) struct SegmentTally {
    counters: Vec<Counter>,
    block: Vec<DocId>,
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
        for counter in &mut self.counters {
            counter.count(&self.block, &mut self.room);
        }
        self.block.clear();
    }
}

/// Room for the values of a block, used again and again.
#[derive(Default)]
struct Room {
    docs: Vec<DocId>,
    rows: Vec<u32>,
    ordinals: Vec<u64>,
    numbers: Vec<i64>,
    first: Vec<Option<u64>>,
    second: Vec<Option<u64>>,
}

/// Counts one facet in one segment.
enum Counter {
    /// No document of the segment has a value.
    Nothing,
    Terms {
        column: StrColumn,
        counts: Vec<u32>,
    },
    /// Municipalities, and in each the bodies; last of them documents without one.
    Places {
        municipality: StrColumn,
        body: StrColumn,
        counts: Vec<u32>,
    },
    /// Numbers, divided: days are yyyymmdd, months a hundred of them.
    Numbers {
        column: Column<i64>,
        divisor: i64,
        first: i64,
        counts: Vec<u32>,
    },
}

impl Counter {
    fn new(facet: Facet, segment: &SegmentReader) -> tantivy::Result<Counter> {
        let fields = segment.fast_fields();
        let terms = |name| -> tantivy::Result<Counter> {
            Ok(fields
                .str(name)?
                .map_or(Counter::Nothing, |column| Counter::Terms {
                    counts: vec![0; column.num_terms()],
                    column,
                }))
        };
        let numbers = |name, divisor| -> tantivy::Result<Counter> {
            let column = fields.i64(name)?;
            let (first, last) = (column.min_value() / divisor, column.max_value() / divisor);
            let values = usize::try_from(last - first + 1).unwrap_or_default();
            Ok(Counter::Numbers {
                column,
                divisor,
                first,
                counts: vec![0; values],
            })
        };
        match facet {
            Facet::Place => match (fields.str("municipality")?, fields.str("body")?) {
                (Some(municipality), Some(body)) => Ok(Counter::Places {
                    counts: vec![0; municipality.num_terms() * (body.num_terms() + 1)],
                    municipality,
                    body,
                }),
                (Some(_), None) => terms("municipality"),
                (None, _) => Ok(Counter::Nothing),
            },
            Facet::Body => terms("body"),
            Facet::Party => terms("party"),
            Facet::Kind => terms("kind"),
            Facet::Outcome => terms("outcome"),
            Facet::Year => numbers("year", 1),
            Facet::Month => numbers("day", 100),
        }
    }

    fn count(&mut self, block: &[DocId], room: &mut Room) {
        match self {
            Counter::Nothing => {}
            Counter::Terms { column, counts } => {
                let column = column.ords();
                rows(column, block, room);
                room.ordinals.resize(room.rows.len(), 0);
                column.values.get_vals(&room.rows, &mut room.ordinals);
                for ordinal in &room.ordinals {
                    counts[*ordinal as usize] += 1;
                }
            }
            Counter::Places {
                municipality,
                body,
                counts,
            } => {
                let bodies = body.num_terms();
                firsts(municipality, block, &mut room.first);
                firsts(body, block, &mut room.second);
                for (municipality, body) in room.first.iter().zip(&room.second) {
                    if let Some(municipality) = municipality {
                        let body = body.map_or(bodies, |body| body as usize);
                        counts[*municipality as usize * (bodies + 1) + body] += 1;
                    }
                }
            }
            Counter::Numbers {
                column,
                divisor,
                first,
                counts,
            } => {
                rows(column, block, room);
                room.numbers.resize(room.rows.len(), 0);
                column.values.get_vals(&room.rows, &mut room.numbers);
                for number in &room.numbers {
                    counts[(number / *divisor - *first) as usize] += 1;
                }
            }
        }
    }

    fn counts(self) -> tantivy::Result<Counts> {
        let mut all = Counts::default();
        match self {
            Counter::Nothing => {}
            Counter::Terms { column, counts } => {
                for (ordinal, count) in above_nothing(&counts) {
                    all.values.insert(text(&column, ordinal)?, count);
                }
            }
            Counter::Places {
                municipality,
                body,
                counts,
            } => {
                let bodies = body.num_terms();
                for (place, count) in above_nothing(&counts) {
                    let municipality = text(&municipality, place / (bodies + 1))?;
                    *all.values.entry(municipality.clone()).or_default() += count;
                    let ordinal = place % (bodies + 1);
                    if ordinal < bodies {
                        all.bodies
                            .insert((municipality, text(&body, ordinal)?), count);
                    }
                }
            }
            Counter::Numbers { first, counts, .. } => {
                let numbers = above_nothing(&counts);
                let numbers = numbers.map(|(at, count)| ((first + at as i64).to_string(), count));
                all.values.extend(numbers);
            }
        }
        Ok(all)
    }
}

/// The rows of a column that belong to the documents of a block.
fn rows<T: PartialOrd + Copy + std::fmt::Debug + Send + Sync + 'static>(
    column: &Column<T>,
    block: &[DocId],
    room: &mut Room,
) {
    room.docs.clear();
    room.rows.clear();
    column.row_ids_for_docs(block, &mut room.docs, &mut room.rows);
}

/// The first value of each document of a block.
fn firsts(column: &StrColumn, block: &[DocId], values: &mut Vec<Option<u64>>) {
    values.clear();
    values.resize(block.len(), None);
    column.ords().first_vals(block, values);
}

fn above_nothing(counts: &[u32]) -> impl Iterator<Item = (usize, u64)> {
    let counts = counts.iter().enumerate();
    counts.filter_map(|(at, count)| (*count > 0).then_some((at, u64::from(*count))))
}

fn text(column: &StrColumn, ordinal: usize) -> tantivy::Result<String> {
    let mut text = String::new();
    column.ord_to_str(ordinal as u64, &mut text)?;
    Ok(text)
}
