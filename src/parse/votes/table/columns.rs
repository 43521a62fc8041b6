//! Marks that have moved away from the words above them, as on a page that was set anew: what stands below one another
//! is one column.

use super::header::Place;
use paragraf_index::record::{Ballot, BallotVote};

/// A mark of a list.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// Which ballot of its round it is.
    pub ballot: usize,
    /// The middle of the mark.
    pub at: f32,
}

/// Gives the ballots their votes anew where the marks form as many columns as the header has, and the words nearest to
/// them would make one column of two.
pub fn settle(places: &[Place], marks: &[Mark], ballots: &mut [Ballot]) {
    let gaps = places.windows(2).map(|pair| pair[1].at - pair[0].at);
    let narrowest = gaps.fold(f32::INFINITY, f32::min);
    let mut marks = marks.to_vec();
    marks.sort_by(|a, b| a.at.total_cmp(&b.at));
    let columns: Vec<&[Mark]> = marks
        .chunk_by(|one, next| next.at - one.at < narrowest * 0.4)
        .collect();
    let vote_of = |mark: &Mark| ballots.get(mark.ballot).map(|ballot| ballot.vote);
    let firsts: Vec<Option<BallotVote>> =
        columns.iter().map(|column| vote_of(&column[0])).collect();
    let merged = firsts.windows(2).any(|pair| pair[0] == pair[1]);
    if columns.len() != places.len() || !merged {
        return;
    }
    for (place, column) in places.iter().zip(columns) {
        for mark in column {
            if let Some(ballot) = ballots.get_mut(mark.ballot) {
                ballot.vote = place.vote;
            }
        }
    }
}
