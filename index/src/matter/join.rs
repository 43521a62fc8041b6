//! From traces to matters.

use std::collections::{BTreeMap, BTreeSet};

use super::key::Key;
use super::link::{Candidate, Numbers, motions, references};
use super::listed::{Announced, Lists};
use super::sets::{Sets, Union};
use super::trace::Trace;
use super::{Cut, Link, Matter, Step, Why};

/// A matter and the traces of its paragraphs, in the order of its steps.
pub(crate) struct Joined {
    pub matter: Matter,
    pub traces: Vec<Trace>,
    /// The addresses that its numbers make, in any of which it is found.
    pub addresses: BTreeSet<String>,
    /// The lists of new motions that name its motion, earliest first, and what they say.
    pub announced: Vec<(Trace, Announced)>,
}

/// Joins the paragraphs of one municipality, which stand in the order of time. Those that stand alone and handle no motion are left out.
pub(crate) fn join(traces: Vec<Trace>, cuts: &[Cut]) -> Vec<Joined> {
    let numbers = Numbers::new(&traces);
    let own: Vec<BTreeMap<String, Key>> = traces
        .iter()
        .map(|trace| numbers.by_register(trace))
        .collect();
    let mut sets = Sets::new(own, apart(&traces, cuts));
    let mut links: Vec<Vec<Link>> = vec![Vec::new(); traces.len()];
    let candidates = numbers.candidates(&traces);
    for candidate in candidates
        .into_iter()
        .chain(references(&traces))
        .chain(motions(&traces))
    {
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
    let lists = Lists::new(&traces);
    let mut taken = BTreeSet::new();
    gathered
        .into_values()
        .map(|places| {
            let steps = places.iter().map(|&place| Step {
                id: traces[place].id.clone(),
                links: std::mem::take(&mut links[place]),
            });
            let mut steps: Vec<Step> = steps.collect();
            let announced = announced(&lists, &traces, &places);
            add_lists(
                &mut steps,
                &announced,
                traces[places[0]].id.as_str(),
                &traces,
                &places,
            );
            let traces: Vec<Trace> = places.iter().map(|&place| traces[place].clone()).collect();
            let keys = traces.iter().flat_map(|trace| numbers.of(trace));
            let addresses = keys
                .map(|(key, _)| key.address(traces[0].place()))
                .collect();
            Joined {
                matter: matter(&traces, &numbers, steps, &mut taken),
                traces,
                addresses,
                announced,
            }
        })
        .collect()
}

/// The lists that name the motion of these paragraphs and were made before it was settled.
fn announced(lists: &Lists, traces: &[Trace], places: &[usize]) -> Vec<(Trace, Announced)> {
    let Some(motion) = places
        .iter()
        .map(|&place| &traces[place])
        .find(|trace| trace.one_motion().is_some())
    else {
        return Vec::new();
    };
    let last = places.last().copied().unwrap_or_default();
    let naming = lists
        .naming(&motion.title)
        .into_iter()
        .filter(|named| named.place <= last || named.taken_back);
    naming
        .map(|named| (traces[named.place].clone(), named))
        .collect()
}

/// Puts the lists among the steps, in the order of time.
fn add_lists(
    steps: &mut Vec<Step>,
    announced: &[(Trace, Announced)],
    to: &str,
    traces: &[Trace],
    places: &[usize],
) {
    for (list, named) in announced {
        let before = places.iter().filter(|&&place| place < named.place).count();
        let step = Step {
            id: list.id.clone(),
            links: vec![Link {
                to: to.to_owned(),
                why: Why::Listed,
            }],
        };
        let before = steps.iter().position(|step| {
            places
                .get(before)
                .is_some_and(|&place| traces[place].id == step.id)
        });
        steps.insert(before.unwrap_or(steps.len()), step);
    }
}

/// The cuts as places.
fn apart(traces: &[Trace], cuts: &[Cut]) -> Vec<(usize, usize)> {
    let place = |id: &str| traces.iter().position(|trace| trace.id == id);
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
