//! From a matter to the record of its motion.

use jiff::civil::Date;

use super::stand::of_claim;
use super::{Fate, MotionRecord, Opinion, PartyClaim, PartyVote, Settled, Stop, Submitted, Term};
use crate::matter::{Announced, Joined, Trace};
use crate::party::{all_today, today};
use crate::record::{BallotVote, Motion, MotionEvent, MotionOutcome};

/// A paragraph that handles the motion.
type Handled<'a> = (&'a Trace, &'a Motion);

/// The record of the motion that a matter handles; `None` where it handles none.
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
    let (first, _) = *handled.first()?;
    let last = deciding(&handled);
    let settled = last.map(|(trace, motion)| Settled {
        stop: stop(trace),
        evidence: motion.evidence.clone(),
    });
    // A list of new motions may say that this one was taken back; nothing else in the archive then does.
    let taken_back = announced
        .iter()
        .find(|(_, named)| named.taken_back)
        .filter(|_| last.is_none());
    let settled = settled.or(taken_back.map(|(list, _)| Settled {
        stop: stop(list),
        evidence: None,
    }));
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
        fate: if taken_back.is_some() {
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
    let listed = lists.iter().find(|(_, named)| !named.taken_back);
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

/// What parties demanded in each paragraph, each stand once.
fn claims(handled: &[Handled]) -> Vec<PartyClaim> {
    let mut claims: Vec<PartyClaim> = Vec::new();
    let mut board: Option<MotionOutcome> = None;
    for (trace, motion) in handled {
        for claim in &trace.claims {
            let (Some(party), Some(stand)) = (&claim.party, of_claim(&claim.text, board)) else {
                continue;
            };
            let claim = PartyClaim {
                party: today(party).to_owned(),
                stand,
                paragraph: trace.id.clone(),
            };
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        let is_board = trace.body.to_lowercase().ends_with("styrelsen");
        if is_board && motion.event == Some(MotionEvent::Opinion) {
            board = motion.outcome;
        }
    }
    claims
}

fn votes(handled: &[Handled]) -> Vec<PartyVote> {
    let mut votes: Vec<PartyVote> = Vec::new();
    for (trace, _) in handled {
        for (round, vote) in (1..).zip(&trace.votes) {
            let begin = votes.len();
            for ballot in &vote.ballots {
                let Some(party) = ballot.party.as_deref().map(today) else {
                    continue;
                };
                let place = votes[begin..].iter().position(|vote| vote.party == party);
                let place = place.map_or(votes.len(), |place| begin + place);
                if place == votes.len() {
                    votes.push(PartyVote {
                        party: party.to_owned(),
                        paragraph: trace.id.clone(),
                        round,
                        yes: 0,
                        no: 0,
                        abstain: 0,
                        absent: 0,
                    });
                }
                let count = match ballot.vote {
                    BallotVote::Yes => &mut votes[place].yes,
                    BallotVote::No => &mut votes[place].no,
                    BallotVote::Abstain => &mut votes[place].abstain,
                    BallotVote::Absent => &mut votes[place].absent,
                };
                *count += 1;
            }
        }
    }
    votes
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
