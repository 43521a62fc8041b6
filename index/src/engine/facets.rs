//! Counts per facet. Each facet is counted without its own choice, so that its other values stay in sight.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::query::Query;

use super::lower::{filtered, lower};
use super::snapshot::Snapshot;
use super::tally::{Counts, Tally};
use crate::answer::{FacetCount, Facets, PlaceCount};
use crate::plan::Request;
use crate::question::Facet;

impl Snapshot {
    /// Counts for a request: one search for all facets in which nothing is chosen, one for each other.
    pub fn facets(&self, request: &Request) -> super::Result<Facets> {
        let wanted = lower(&self.fields, &request.wanted);
        let ticked = &request.ticked;
        let (chosen, mut free): (Vec<Facet>, Vec<Facet>) = Facet::ALL
            .into_iter()
            .partition(|facet| ticked.is_chosen(*facet));
        // Years are sums of months where both are counted alike.
        let by_month = free.contains(&Facet::Year) && free.contains(&Facet::Month);
        free.retain(|facet| !by_month || *facet != Facet::Year);
        let mut facets = Facets::default();
        let all = filtered(&*wanted, &self.fields, ticked.but(None));
        self.count(&*all, &free, &mut facets)?;
        for facet in chosen {
            let others = filtered(&*wanted, &self.fields, ticked.but(Some(facet)));
            self.count(&*others, &[facet], &mut facets)?;
        }
        if by_month {
            facets.year = years(&facets.month);
        }
        Ok(facets)
    }

    fn count(&self, query: &dyn Query, facets: &[Facet], counts: &mut Facets) -> super::Result<()> {
        let tallied = self.searcher.search(query, &Tally(facets))?;
        for (facet, tallied) in facets.iter().zip(tallied) {
            put(counts, *facet, tallied);
        }
        Ok(())
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
    bodies: HashMap<(String, String), u64>,
) -> Vec<PlaceCount> {
    let mut by_place: HashMap<String, HashMap<String, u64>> = HashMap::new();
    for ((municipality, body), count) in bodies {
        by_place
            .entry(municipality)
            .or_default()
            .insert(body, count);
    }
    let place = |FacetCount { value, count }: &FacetCount| PlaceCount {
        bodies: most_first(by_place.remove(value).unwrap_or_default()),
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
