//! Lists of new motions as steps of the motions that they name, and as all that is known of others.

use std::collections::BTreeSet;

use super::Joined;
use crate::matter::listed::{Announced, Lists};
use crate::matter::trace::Trace;
use crate::matter::{Link, Matter, Step, Why};

/// The entries of lists that name the motion of these paragraphs, in lists made before it was settled.
pub(super) fn announced(lists: &Lists, traces: &[Trace], places: &[usize]) -> Vec<usize> {
    let handled = places
        .iter()
        .filter_map(|&place| Some((&traces[place], traces[place].one_motion()?)));
    let last = places.last().copied().unwrap_or_default();
    let mut naming = lists.naming(handled);
    naming.retain(|&at| lists.entry(at).place <= last || lists.entry(at).taken_back.is_some());
    naming
}

/// Each entry with its list.
pub(super) fn with_lists(
    lists: &Lists,
    traces: &[Trace],
    entries: &[usize],
) -> Vec<(Trace, Announced)> {
    let entries = entries.iter().map(|&at| lists.entry(at));
    entries
        .map(|entry| (traces[entry.place].clone(), entry.clone()))
        .collect()
}

/// The matter of a motion that nothing but lists tells of.
pub(super) fn of_lists(announced: Vec<(Trace, Announced)>) -> Joined {
    let (list, entry) = &announced[0];
    let id = listed_id(list, entry);
    let steps = announced.iter().map(|(list, _)| Step {
        id: list.id.clone(),
        links: Vec::new(),
    });
    Joined {
        matter: Matter {
            id: id.clone(),
            municipality: list.municipality.clone(),
            title: entry.title.clone(),
            reference_numbers: Vec::new(),
            steps: steps.collect(),
        },
        traces: Vec::new(),
        addresses: BTreeSet::from([id]),
        announced,
    }
}

/// `norrvik/motion-kommunfullmaktige-2024-02-03-30-2`: the second motion of a list.
pub(super) fn listed_id(list: &Trace, entry: &Announced) -> String {
    let (place, paragraph) = list.id.split_once('/').unwrap_or_default();
    format!(
        "{place}/motion-{}-{}",
        paragraph.replace('/', "-"),
        entry.number
    )
}

/// Puts the lists among the steps, in the order of time.
pub(super) fn add_lists(
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
