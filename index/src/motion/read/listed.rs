//! What lists of new motions tell of a motion.

use jiff::civil::Date;

use super::{days, stop, submitted};
use crate::matter::{Announced, Matter, Trace};
use crate::motion::{Fate, MotionRecord, Settled, Term};
use crate::party::all_today;
use crate::record::Evidence;

/// The record of a motion that nothing but lists tells of.
pub(super) fn of_lists(matter: &Matter, announced: &[(Trace, Announced)]) -> Option<MotionRecord> {
    let (list, entry) = announced.first()?;
    let submitted = submitted(&[], announced);
    let settled = taken_back(announced);
    let end = settled.as_ref().and_then(|settled| settled.stop.date);
    let day = end.or(list.date);
    Some(MotionRecord {
        id: matter.id.clone(),
        municipality: matter.municipality.clone(),
        title: entry.title.clone(),
        reference_numbers: Vec::new(),
        authors: entry.authors.clone(),
        parties: all_today(entry.parties.iter().map(String::as_str)),
        days: days(submitted.as_ref().map(|submitted| submitted.date), end),
        submitted,
        first: stop(list),
        opinions: Vec::new(),
        tabled: Vec::new(),
        recommitted: Vec::new(),
        claims: Vec::new(),
        votes: Vec::new(),
        fate: if settled.is_some() {
            Fate::Withdrawn
        } else {
            Fate::Open
        },
        settled,
        bodies: vec![list.body.clone()],
        year: day.map(Date::year),
        term: day.and_then(Term::of),
    })
}

/// Where a list says that the motion was taken back.
pub(super) fn taken_back(announced: &[(Trace, Announced)]) -> Option<Settled> {
    let said = |(list, entry): &(Trace, Announced)| {
        let quote = entry.taken_back.clone()?;
        Some(Settled {
            stop: stop(list),
            evidence: Some(Evidence { quote, page: None }),
        })
    };
    announced.iter().find_map(said)
}
