//! Motions: one record for each, however many paragraphs it goes through, and what is counted of them.
//!
//! A motion is a matter that handles one. Its record is made from the matter's paragraphs when the matters are joined,
//! so that whatever is counted leads back to them. Nothing here knows an engine.

mod clock;
mod read;
mod score;
mod stand;
mod table;
mod term;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Evidence, MotionOutcome, Person};

pub use clock::{Clock, OpenMotion, Pace, clock};
pub(crate) use read::read;
pub use score::{Counts, Row, Scoreboard};
pub use stand::Stand;
pub use table::list_table;
pub use term::Term;

/// One motion, from handed in to settled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MotionRecord {
    /// The matter's identifier.
    pub id: String,
    /// Place name.
    pub municipality: Option<String>,
    /// Whole title.
    pub title: String,
    /// Its reference numbers as printed.
    pub reference_numbers: Vec<String>,
    /// Those named as behind it.
    pub authors: Vec<Person>,
    /// The parties behind it, by the codes they have today.
    pub parties: Vec<String>,
    /// When it was handed in; `None` where no paragraph of the archive says it.
    pub submitted: Option<Submitted>,
    /// Where it first comes up in the archive.
    pub first: Stop,
    /// What bodies other than the council said of it, earliest first.
    pub opinions: Vec<Opinion>,
    /// Where it was put off.
    pub tabled: Vec<Stop>,
    /// Where it was sent back.
    pub recommitted: Vec<Stop>,
    /// What parties demanded for it, where the wording tells.
    pub claims: Vec<PartyClaim>,
    /// How the members of parties voted, where the document lists them.
    pub votes: Vec<PartyVote>,
    /// What became of it.
    pub fate: Fate,
    /// Where it was settled; `None` while it is open.
    pub settled: Option<Settled>,
    /// Days from handed in to settled, where both are known.
    pub days: Option<i32>,
    /// The bodies that handled it.
    pub bodies: Vec<String>,
    /// The year it counts in: of the decision, of an open one that it was handed in or first came up.
    pub year: Option<i16>,
    /// The council's term of the same day.
    pub term: Option<Term>,
}

/// What became of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// All of it accepted.
    Approved,
    /// Only some points accepted.
    PartlyApproved,
    /// Turned down.
    Rejected,
    /// Closed without yes or no.
    Answered,
    /// Struck from the register without a decision in substance.
    WrittenOff,
    /// Taken back by its authors.
    Withdrawn,
    /// The council decided, but what became of the motion could not be read.
    Unclear,
    /// No decision of the council is in the archive.
    Open,
}

impl Fate {
    /// All of them, in the order of tables.
    pub const ALL: [Fate; 8] = [
        Fate::Approved,
        Fate::PartlyApproved,
        Fate::Rejected,
        Fate::Answered,
        Fate::WrittenOff,
        Fate::Withdrawn,
        Fate::Unclear,
        Fate::Open,
    ];
}

impl From<MotionOutcome> for Fate {
    fn from(outcome: MotionOutcome) -> Fate {
        match outcome {
            MotionOutcome::Approved => Fate::Approved,
            MotionOutcome::PartlyApproved => Fate::PartlyApproved,
            MotionOutcome::Rejected => Fate::Rejected,
            MotionOutcome::Answered => Fate::Answered,
            MotionOutcome::WrittenOff => Fate::WrittenOff,
        }
    }
}

/// A paragraph on a motion's way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The paragraph.
    pub paragraph: String,
    /// Its body.
    pub body: String,
    /// Day of the meeting.
    pub date: Option<Date>,
}

/// When a motion was handed in, and where that is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// The day.
    pub date: Date,
    /// The paragraph that says it.
    pub paragraph: String,
    /// Whether the paragraph prints the day; if not, it is that of the meeting where the motion was announced.
    pub printed: bool,
}

/// What a body other than the council said of a motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Where.
    #[serde(flatten)]
    pub stop: Stop,
    /// What it recommends, where that could be read.
    pub outcome: Option<MotionOutcome>,
}

/// What a party demanded for the motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyClaim {
    /// The party, by its code of today.
    pub party: String,
    /// For or against it.
    pub stand: Stand,
    /// The paragraph.
    pub paragraph: String,
}

/// How the members of a party voted in one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyVote {
    /// The party, by its code of today.
    pub party: String,
    /// The paragraph.
    pub paragraph: String,
    /// Which round of the paragraph, from 1.
    pub round: u32,
    /// Votes for the Ja-proposition, which is not always the motion.
    pub yes: u32,
    /// Votes for the Nej-proposition.
    pub no: u32,
    /// Those who did not take sides.
    pub abstain: u32,
    /// Those absent.
    pub absent: u32,
}

/// Where and how a motion was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// Where.
    #[serde(flatten)]
    pub stop: Stop,
    /// The sentence that settles it.
    pub evidence: Option<Evidence>,
}

/// Which motions are asked for. Values of one field are OR, fields are AND; an empty field filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MotionFilters {
    /// Place names.
    pub municipality: Vec<String>,
    /// Bodies that handled it.
    pub body: Vec<String>,
    /// Parties behind it, by any code they have had.
    pub party: Vec<String>,
    /// What became of it.
    pub fate: Vec<Fate>,
    /// The year it counts in.
    pub year: Vec<i16>,
    /// The council's term it counts in, by its first year.
    pub term: Vec<i16>,
    /// First day, inclusive, of the decision; of an open one, that it was handed in or first came up.
    pub from: Option<Date>,
    /// Last day of the same, inclusive.
    pub to: Option<Date>,
}

/// Motions that were asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MotionPage {
    /// How many there are on all pages.
    pub total: usize,
    /// Those of this page, latest first.
    pub motions: Vec<MotionRecord>,
}
