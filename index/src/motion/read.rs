//! From a matter to the record of its motion.

mod listed;
mod parties;

use jiff::civil::Date;

use super::{Fate, MotionRecord, Opinion, Settled, Stop, Submitted, Term};
use crate::matter::{Announced, Joined, Trace};
use crate::party::all_today;
use crate::record::{Motion, MotionEvent};
use listed::{of_lists, taken_back};
use parties::{claims, votes};

/// A paragraph that handles the motion.
type Handled<'a> = (&'a Trace, &'a Motion);

/// The record of the motion that a matter handles; `None` where it handles none. One that nothing but a list of new
/// motions tells of was handed in, and is open as long as none says that it was taken back.
pub(crate) fn read(joined: &Joined) -> Option<MotionRecord> {
    let Joined {
        matter,
        traces,
        announced,
        ..
    } = joined;
    let handled: Vec<Handled> = traces
        .iter()
        .filter_map(|trace| Some((trace, trace.one_motion()?)))
        .collect();
    let Some(&(first, _)) = handled.first() else {
        return of_lists(matter, announced);
    };
    let last = deciding(&handled);
    let settled = last.map(|(trace, motion)| Settled {
        stop: stop(trace),
        evidence: motion.evidence.clone(),
    });
    // A list of new motions may say that this one was taken back; nothing else in the archive then does.
    let taken_back = taken_back(announced).filter(|_| last.is_none());
    let is_taken_back = taken_back.is_some();
    let settled = settled.or(taken_back);
    let submitted = submitted(&handled, announced);
    let end = settled.as_ref().and_then(|settled| settled.stop.date);
    let day = match settled {
        Some(_) => end,
        None => submitted
            .as_ref()
            .map(|submitted| submitted.date)
            .or(first.date),
    };
    let days = days(submitted.as_ref().map(|submitted| submitted.date), end);
    Some(MotionRecord {
        id: matter.id.clone(),
        municipality: matter.municipality.clone(),
        title: last.map_or(first, |(trace, _)| trace).title.clone(),
        reference_numbers: matter.reference_numbers.clone(),
        authors: longest(&handled, last, |motion| &motion.authors),
        parties: all_today(
            longest(&handled, last, |motion| &motion.parties)
                .iter()
                .map(String::as_str),
        ),
        submitted,
        first: stop(first),
        opinions: opinions(&handled),
        tabled: stops(&handled, MotionEvent::Tabled),
        recommitted: stops(&handled, MotionEvent::Recommitted),
        claims: claims(&handled),
        votes: votes(&handled),
        fate: if is_taken_back {
            Fate::Withdrawn
        } else {
            fate(last)
        },
        settled,
        days,
        bodies: bodies(&handled),
        year: day.map(Date::year),
        term: day.and_then(Term::of),
    })
}

fn stop(trace: &Trace) -> Stop {
    Stop {
        paragraph: trace.id.clone(),
        body: trace.body.clone(),
        date: trace.date,
    }
}

fn stops(handled: &[Handled], event: MotionEvent) -> Vec<Stop> {
    let there = handled
        .iter()
        .filter(|(_, motion)| motion.event == Some(event));
    there.map(|(trace, _)| stop(trace)).collect()
}

/// Where it was settled: the council's last decision, or where it was taken back.
fn deciding<'a>(handled: &[Handled<'a>]) -> Option<Handled<'a>> {
    let settles =
        |(_, motion): &&Handled| motion.is_final || motion.event == Some(MotionEvent::Withdrawn);
    handled.iter().rev().find(settles).copied()
}

fn fate(last: Option<Handled>) -> Fate {
    let Some((_, motion)) = last else {
        return Fate::Open;
    };
    match motion.outcome {
        _ if motion.event == Some(MotionEvent::Withdrawn) => Fate::Withdrawn,
        Some(outcome) => outcome.into(),
        None => Fate::Unclear,
    }
}

/// A list of the record: that of the paragraph which settled the motion, else the longest.
fn longest<T: Clone>(
    handled: &[Handled],
    last: Option<Handled>,
    list: impl Fn(&Motion) -> &Vec<T>,
) -> Vec<T> {
    if let Some((_, motion)) = last
        && !list(motion).is_empty()
    {
        return list(motion).clone();
    }
    // Of lists as long as each other, the earliest.
    let lists = handled.iter().rev().map(|(_, motion)| list(motion));
    lists
        .max_by_key(|list| list.len())
        .cloned()
        .unwrap_or_default()
}

/// The day that is printed, else that of the meeting where the council first met it as new.
fn submitted(handled: &[Handled], lists: &[(Trace, Announced)]) -> Option<Submitted> {
    let printed = handled.iter().filter_map(|(trace, motion)| {
        Some(Submitted {
            date: motion.submitted?,
            paragraph: trace.id.clone(),
            printed: true,
        })
    });
    let announced = handled.iter().find_map(|(trace, motion)| {
        let new = matches!(
            motion.event,
            Some(MotionEvent::Submitted | MotionEvent::Referred)
        );
        new.then_some(Submitted {
            date: trace.date?,
            paragraph: trace.id.clone(),
            printed: false,
        })
    });
    let listed = lists.iter().find(|(_, named)| named.taken_back.is_none());
    let listed = listed.and_then(|(list, _)| {
        Some(Submitted {
            date: list.date?,
            paragraph: list.id.clone(),
            printed: false,
        })
    });
    printed
        .min_by_key(|submitted| submitted.date)
        .or(announced)
        .or(listed)
}

fn days(from: Option<Date>, to: Option<Date>) -> Option<i32> {
    let (from, to) = from.zip(to)?;
    (from <= to)
        .then(|| from.until(to).map(|span| span.get_days()).ok())
        .flatten()
}

fn opinions(handled: &[Handled]) -> Vec<Opinion> {
    let opinions = handled
        .iter()
        .filter(|(_, motion)| motion.event == Some(MotionEvent::Opinion));
    opinions
        .map(|(trace, motion)| Opinion {
            stop: stop(trace),
            outcome: motion.outcome,
        })
        .collect()
}

fn bodies(handled: &[Handled]) -> Vec<String> {
    let mut bodies: Vec<String> = Vec::new();
    for (trace, _) in handled {
        if !trace.body.is_empty() && !bodies.contains(&trace.body) {
            bodies.push(trace.body.clone());
        }
    }
    bodies
}
