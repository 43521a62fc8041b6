//! The scoreboard as a picture: a bar a party, as long as its motions are many, in pieces by how they ended.

use paragraf_index::motion::{Fate, Scoreboard};

/// Parties in the picture; the table has all.
const PARTIES: usize = 12;
/// Height of a line, in the picture's own units.
const LINE: u32 = 26;
/// Where the bars begin and how long the longest is.
const LEFT: f64 = 54.0;
const LONGEST: f64 = 500.0;

/// One bar.
pub struct Bar {
    pub code: String,
    /// Upper edge of the bar and base line of its text.
    pub top: u32,
    pub base: u32,
    pub pieces: Vec<Piece>,
    pub end: f64,
    pub motions: u64,
}

/// A piece of a bar.
pub struct Piece {
    pub class: &'static str,
    pub start: f64,
    pub width: f64,
}

/// The bars of the parties with most motions.
pub fn bars(board: &Scoreboard) -> Vec<Bar> {
    let parties = || board.parties.iter().take(PARTIES);
    let most = parties().map(|row| row.motions).max().unwrap_or(1).max(1) as f64;
    let lines = (0_u32..).zip(parties());
    lines
        .map(|(line, row)| {
            let mut start = LEFT;
            let pieces = Fate::ALL
                .into_iter()
                .filter(|fate| row.fates.of(*fate) > 0)
                .map(|fate| {
                    let width = row.fates.of(fate) as f64 / most * LONGEST;
                    let piece = Piece {
                        class: class(fate),
                        start,
                        width,
                    };
                    start += width;
                    piece
                });
            let pieces = pieces.collect();
            Bar {
                code: row.value.clone(),
                top: line * LINE + 4,
                base: line * LINE + 19,
                pieces,
                end: start + 6.0,
                motions: row.motions,
            }
        })
        .collect()
}

/// Four looks tell more than eight: yes, in part or closed, no, not decided.
pub fn class(fate: Fate) -> &'static str {
    match fate {
        Fate::Approved => "yes",
        Fate::PartlyApproved => "part",
        Fate::Answered | Fate::WrittenOff | Fate::Withdrawn | Fate::Unclear => "closed",
        Fate::Rejected => "no",
        Fate::Open => "open",
    }
}
