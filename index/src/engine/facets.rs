//! Counts per facet. Each facet is counted without its own choice, so that its other values stay in sight.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::lower::{filtered, lower};
use super::snapshot::Snapshot;
use super::tally::{Counts, Tally};
use crate::answer::{FacetCount, Facets, PlaceCount};
use crate::plan::Request;
use crate::question::Facet;

/// The facets that are counted together with the hits: those in which nothing is chosen.
pub(super) fn free(request: &Request) -> Vec<Facet> {
    if !request.counted {
        return Vec::new();
    }
    let is_free = |facet: &Facet| !request.ticked.is_chosen(*facet);
    let mut free: Vec<Facet> = Facet::ALL.into_iter().filter(is_free).collect();
    // Years are sums of months where both are counted alike.
    if free.contains(&Facet::Month) {
        free.retain(|facet| *facet != Facet::Year);
    }
    free
}

/// The counts of the free facets.
pub(super) fn counted(free: &[Facet], counts: Vec<Counts>) -> Facets {
    let mut facets = Facets::default();
    for (facet, counts) in free.iter().zip(counts) {
        put(&mut facets, *facet, counts);
    }
    facets
}

impl Snapshot {
    /// The facets of a request: those that its page has, and the chosen ones, with one search for each.
    pub fn facets(&self, request: &Request, mut facets: Facets) -> super::Result<Facets> {
        let ticked = &request.ticked;
        let wanted = lower(&self.fields, &request.wanted.clone().unscored());
        for facet in Facet::ALL {
            if ticked.is_chosen(facet) {
                let others = filtered(&*wanted, &self.fields, ticked.but(Some(facet)));
                let counts = self.searcher.search(&*others, &Tally(&[facet]))?;
                for counts in counts {
                    put(&mut facets, facet, counts);
                }
            }
        }
        if !ticked.is_chosen(Facet::Year) && !ticked.is_chosen(Facet::Month) {
            facets.year = years(&facets.month);
        }
        Ok(facets)
    }
}

fn put(counts: &mut Facets, facet: Facet, tallied: Counts) {
    let values = tallied.values;
    match facet {
        Facet::Place => {
            counts.municipality = most_first(values);
            counts.place = places(&counts.municipality, tallied.bodies);
        }
        Facet::Body => counts.body = most_first(values),
        Facet::Year => counts.year = latest_first(values),
        Facet::Month => {
            let months = values
                .into_iter()
                .map(|(month, count)| (dashed(&month), count));
            counts.month = latest_first(months.collect());
        }
        Facet::Party => counts.party = most_first(values),
        Facet::Kind => counts.kind = most_first(values),
        Facet::Outcome => counts.outcome = most_first(values),
    }
}

/// The bodies under each municipality.
fn places(
    municipalities: &[FacetCount],
    mut bodies: HashMap<String, HashMap<String, u64>>,
) -> Vec<PlaceCount> {
    let place = |FacetCount { value, count }: &FacetCount| PlaceCount {
        bodies: most_first(bodies.remove(value).unwrap_or_default()),
        value: value.clone(),
        count: *count,
    };
    municipalities.iter().map(place).collect()
}

fn most_first(values: HashMap<String, u64>) -> Vec<FacetCount> {
    let mut counts = latest_first(values);
    counts.reverse();
    counts.sort_by_key(|count| Reverse(count.count));
    counts
}

/// By value, the last first.
fn latest_first(values: HashMap<String, u64>) -> Vec<FacetCount> {
    let counts = values.into_iter();
    let counts = counts.map(|(value, count)| FacetCount { value, count });
    let mut counts: Vec<FacetCount> = counts.collect();
    counts.sort_by(|a, b| b.value.cmp(&a.value));
    counts
}

/// `2024-06` of `202406`.
fn dashed(month: &str) -> String {
    match month.split_at_checked(4) {
        Some((year, month)) => format!("{year}-{month}"),
        None => month.to_owned(),
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
