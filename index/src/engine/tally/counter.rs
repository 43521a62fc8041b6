//! Counts the values of one facet in one segment.

use std::collections::HashMap;

use tantivy::SegmentReader;
use tantivy::columnar::{Column, StrColumn};

use super::Counts;
use super::rows::{NONE, Rows};
use crate::question::Facet;

/// Days are yyyymmdd, months a hundred of them.
const MONTH: i64 = 100;

/// Room for the values of a block, used again and again.
#[derive(Default)]
pub(super) struct Room {
    ordinals: Vec<u64>,
    bodies: Vec<u64>,
    numbers: Vec<i64>,
}

/// See the module.
pub(super) enum Counter {
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
    /// Years, or the months of days; `first` is the first of them.
    Numbers {
        column: Column<i64>,
        by_month: bool,
        first: i64,
        counts: Vec<u32>,
    },
}

impl Counter {
    pub fn new(facet: Facet, segment: &SegmentReader) -> tantivy::Result<Counter> {
        let fields = segment.fast_fields();
        let terms = |name| -> tantivy::Result<Counter> {
            Ok(fields
                .str(name)?
                .map_or(Counter::Nothing, |column| Counter::Terms {
                    counts: vec![0; column.num_terms()],
                    column,
                }))
        };
        let numbers = |name, by_month| -> tantivy::Result<Counter> {
            let column = fields.i64(name)?;
            let [first, last] = [column.min_value(), column.max_value()]
                .map(|number| if by_month { number / MONTH } else { number });
            let values = usize::try_from(last - first + 1).unwrap_or_default();
            Ok(Counter::Numbers {
                column,
                by_month,
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
            Facet::Year => numbers("year", false),
            Facet::Month => numbers("day", true),
        }
    }

    /// Counts what the documents of a block have.
    pub fn count(&mut self, rows: &mut Rows, room: &mut Room) {
        match self {
            Counter::Nothing => {}
            Counter::Terms { column, counts } => {
                rows.values(column.ords(), &mut room.ordinals);
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
                rows.firsts(municipality.ords(), &mut room.ordinals);
                rows.firsts(body.ords(), &mut room.bodies);
                for (municipality, body) in room.ordinals.iter().zip(&room.bodies) {
                    if *municipality != NONE {
                        let body = bodies.min(*body as usize);
                        counts[*municipality as usize * (bodies + 1) + body] += 1;
                    }
                }
            }
            Counter::Numbers {
                column,
                by_month,
                first,
                counts,
            } => {
                rows.values(column, &mut room.numbers);
                for number in &room.numbers {
                    let number = if *by_month { number / MONTH } else { *number };
                    counts[(number - *first) as usize] += 1;
                }
            }
        }
    }

    /// What was counted.
    pub fn counts(self) -> tantivy::Result<Counts> {
        let mut all = Counts::default();
        match self {
            Counter::Nothing => {}
            Counter::Terms { column, counts } => {
                all.values = by_name(&names(&column, &counts)?, &counts);
            }
            Counter::Places {
                municipality,
                body,
                counts,
            } => {
                let places = counts.chunks(body.num_terms() + 1);
                let whole: Vec<u32> = places.clone().map(|place| place.iter().sum()).collect();
                let mut of_body = vec![0; body.num_terms()];
                for place in places.clone() {
                    of_body
                        .iter_mut()
                        .zip(place)
                        .for_each(|(all, count)| *all += count);
                }
                let municipalities = names(&municipality, &whole)?;
                let bodies = names(&body, &of_body)?;
                all.values = by_name(&municipalities, &whole);
                let places = municipalities.into_iter().zip(places);
                let places = places.filter(|(name, _)| all.values.contains_key(name));
                all.bodies = places
                    .map(|(name, counts)| (name, by_name(&bodies, counts)))
                    .collect();
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

/// The values that were counted, by ordinal; those that were not are left empty.
fn names(column: &StrColumn, counts: &[u32]) -> tantivy::Result<Vec<String>> {
    let mut names = vec![String::new(); counts.len()];
    let ordinals: Vec<u64> = above_nothing(counts).map(|(at, _)| at as u64).collect();
    let mut at = ordinals.iter();
    // All in one pass: one by one, each would be looked for from the beginning.
    column
        .dictionary()
        .sorted_ords_to_term_cb(&ordinals, |name| {
            if let Some(at) = at.next() {
                names[*at as usize] = String::from_utf8_lossy(name).into_owned();
            }
        })?;
    Ok(names)
}

/// The counts above nothing, with the names of what they are of.
fn by_name(names: &[String], counts: &[u32]) -> HashMap<String, u64> {
    let counted = above_nothing(&counts[..names.len()]);
    counted
        .map(|(at, count)| (names[at].clone(), count))
        .collect()
}

fn above_nothing(counts: &[u32]) -> impl Iterator<Item = (usize, u64)> {
    let counts = counts.iter().enumerate();
    counts.filter_map(|(at, count)| (*count > 0).then_some((at, u64::from(*count))))
}
