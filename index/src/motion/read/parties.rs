//! What parties demanded for a motion, and how their members voted.

use super::Handled;
use crate::motion::stand::of_claim;
use crate::motion::{PartyClaim, PartyVote};
use crate::party::today;
use crate::record::{BallotVote, MotionEvent, MotionOutcome};

/// What parties demanded in each paragraph, each stand once.
pub(super) fn claims(handled: &[Handled]) -> Vec<PartyClaim> {
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

pub(super) fn votes(handled: &[Handled]) -> Vec<PartyVote> {
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
