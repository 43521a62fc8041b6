//! Doubts: what in a paragraph's record does not fit together, or was not understood.

use paragraf_index::record::{BallotVote, Outcome, Paragraph, Vote};

use crate::parse::pointer;

/// Everything doubtful about a paragraph as it was read.
pub fn read(paragraph: &Paragraph) -> Vec<String> {
    let mut doubts = Vec::new();
    if paragraph.title.is_empty() && paragraph.withheld.is_none() {
        doubts.push("no title was found".to_owned());
    }
    if paragraph.outcomes == [Outcome::Other] {
        doubts.push("the effect of the decision is none of the known ones".to_owned());
    }
    doubts.extend(of_motion(paragraph));
    doubts.extend(paragraph.votes.iter().filter_map(of_vote));
    doubts
}

fn of_motion(paragraph: &Paragraph) -> Vec<String> {
    let mut doubts = Vec::new();
    let Some(motion) = paragraph.motion.as_ref() else {
        return doubts;
    };
    let points = &paragraph.decision;
    if motion.event.is_none() && points.iter().any(|point| pointer::is_pointer(point)) {
        let said = "the decision names a proposal whose content the paragraph does not say";
        doubts.push(said.to_owned());
    } else if motion.event.is_none() {
        doubts.push("what happened to the motion is not said, or was not understood".to_owned());
    }
    if motion.parties.is_empty() {
        doubts.push("who stands behind the motion is not said, or was not understood".to_owned());
    }
    doubts
}

/// The names of a round against its printed count.
fn of_vote(vote: &Vote) -> Option<String> {
    if vote.ballots.is_empty() {
        return None;
    }
    let listed = |kind| {
        vote.ballots
            .iter()
            .filter(|ballot| ballot.vote == kind)
            .count() as u32
    };
    let (yes, no) = (listed(BallotVote::Yes), listed(BallotVote::No));
    let fits = vote.yes.is_none_or(|count| count == yes) && vote.no.is_none_or(|count| count == no);
    let count = |count: Option<u32>| count.map_or("none".to_owned(), |count| count.to_string());
    (!fits).then(|| {
        format!(
            "the names of a vote are {yes} yes and {no} no, the count says {} and {}",
            count(vote.yes),
            count(vote.no)
        )
    })
}
