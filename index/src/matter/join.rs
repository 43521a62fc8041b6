//! From traces to matters.

mod lists;

use std::collections::{BTreeMap, BTreeSet};

use super::key::Key;
use super::link::{Candidate, Numbers, motions, references};
use super::listed::{Announced, Lists};
use super::sets::{Sets, Union};
use super::trace::Trace;
use super::{Cut, Link, Matter, Step};
use lists::{add_lists, announced, listed_id, of_lists, with_lists};

/// A matter and the traces of its paragraphs, in the order of its steps.
pub(crate) struct Joined {
    pub matter: Matter,
    pub traces: Vec<Trace>,
    /// The addresses that its numbers make, in any of which it is found.
    pub addresses: BTreeSet<String>,
    /// The lists of new motions that name its motion, earliest first, and what they say.
    pub announced: Vec<(Trace, Announced)>,
}

/// Joins the paragraphs of one municipality, which stand in the order of time. Those that stand alone and handle no
/// motion are left out.
pub(crate) fn join(traces: Vec<Trace>, cuts: &[Cut]) -> Vec<Joined> {
    let numbers = Numbers::new(&traces);
    let lists = Lists::new(&traces);
    let mut named = BTreeSet::new();
    let mut taken = BTreeSet::new();
    let mut joined: Vec<Joined> = Vec::new();
    for group in groups(&traces, &numbers, cuts) {
        let entries = announced(&lists, &traces, &group.places);
        let announced = with_lists(&lists, &traces, &entries);
        joined.push(group.joined(&traces, &numbers, announced, &mut taken));
        named.extend(entries);
    }
    let alone = lists.alone(&traces, &named);
    joined.extend(
        alone
            .iter()
            .map(|entries| of_lists(with_lists(&lists, &traces, entries))),
    );
    joined
}

/// Paragraphs of one matter by their places, and what joins each to the others.
struct Group {
    places: Vec<usize>,
    links: Vec<Vec<Link>>,
}

/// The paragraphs that belong together.
fn groups(traces: &[Trace], numbers: &Numbers, cuts: &[Cut]) -> Vec<Group> {
    let own: Vec<BTreeMap<String, Key>> = traces
        .iter()
        .map(|trace| numbers.by_register(trace))
        .collect();
    let mut sets = Sets::new(own, apart(traces, cuts));
    let mut links: Vec<Vec<Link>> = vec![Vec::new(); traces.len()];
    let candidates = numbers.candidates(traces).into_iter();
    for candidate in candidates.chain(references(traces)).chain(motions(traces)) {
        let Candidate {
            later,
            earlier,
            why,
        } = candidate;
        let link = Link {
            to: traces[earlier].id.clone(),
            why,
        };
        // What joins those that are joined already is told only where nothing else is.
        let joins = match sets.unite(later, earlier) {
            Union::New => true,
            Union::Known => links[later].is_empty(),
            Union::Refused => false,
        };
        if joins {
            links[later].push(link);
        }
    }
    let mut gathered: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for place in 0..traces.len() {
        gathered.entry(sets.root(place)).or_default().push(place);
    }
    gathered.retain(|_, places| places.len() > 1 || traces[places[0]].one_motion().is_some());
    let group = |places: Vec<usize>| Group {
        links: places
            .iter()
            .map(|&place| std::mem::take(&mut links[place]))
            .collect(),
        places,
    };
    gathered.into_values().map(group).collect()
}

impl Group {
    fn joined(
        self,
        traces: &[Trace],
        numbers: &Numbers,
        announced: Vec<(Trace, Announced)>,
        taken: &mut BTreeSet<String>,
    ) -> Joined {
        let own: Vec<Trace> = self
            .places
            .iter()
            .map(|&place| traces[place].clone())
            .collect();
        let steps = own.iter().zip(self.links).map(|(trace, links)| Step {
            id: trace.id.clone(),
            links,
        });
        let mut steps: Vec<Step> = steps.collect();
        add_lists(&mut steps, &announced, &own[0].id, traces, &self.places);
        let keys = own.iter().flat_map(|trace| numbers.of(trace));
        let numbered = keys.map(|(key, _)| key.address(own[0].place()));
        // Where the motion was found while nothing but a list told of it.
        let listed = announced.iter().map(|(list, entry)| listed_id(list, entry));
        Joined {
            addresses: numbered.chain(listed).collect(),
            matter: matter(&own, numbers, steps, taken),
            traces: own,
            announced,
        }
    }
}

/// The cuts as places.
fn apart(traces: &[Trace], cuts: &[Cut]) -> Vec<(usize, usize)> {
    // An address may say from which of several files its paragraph was read: `…/9~2`.
    let place = |id: &str| {
        let id = id.split('~').next()?;
        traces.iter().position(|trace| trace.id == id)
    };
    cuts.iter()
        .filter_map(|Cut(a, b)| Some((place(a)?, place(b)?)))
        .collect()
}

fn matter(
    traces: &[Trace],
    numbers: &Numbers,
    steps: Vec<Step>,
    taken: &mut BTreeSet<String>,
) -> Matter {
    let first = &traces[0];
    let number = traces.iter().flat_map(|trace| numbers.of(trace)).next();
    let numbered = number.map(|(key, _)| key.address(first.place()));
    // After a cut two matters may bear one number: the earlier one keeps the address.
    let id = numbered
        .filter(|id| !taken.contains(id))
        .unwrap_or_else(|| first.id.clone());
    taken.insert(id.clone());
    let mut printed: Vec<String> = Vec::new();
    for number in traces.iter().flat_map(|trace| &trace.reference_numbers) {
        if !printed
            .iter()
            .any(|known| Key::new(known) == Key::new(number))
        {
            printed.push(number.clone());
        }
    }
    Matter {
        id,
        municipality: first.municipality.clone(),
        title: first.title.clone(),
        reference_numbers: printed,
        steps,
    }
}
