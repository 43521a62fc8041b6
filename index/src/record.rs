//! What Paragraf says about a paragraph: the product's public record.
//!
//! Names and vocabulary are fixed (they are the JSON of `paragraf export` and of the API);
//! new fields may be added.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

mod meeting;

pub use meeting::{Approval, Attendance, Meeting, Role, Span};

/// One numbered item of a protocol (`§`), as it was read.
///
/// A field the document does not state is `None` or empty; a value read with doubt has a line in `warnings`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Stable identifier, also the permalink: `linkoping/kommunstyrelsen/2024-06-11/170`.
    pub id: String,
    /// Place name without `kommun` or `stad`.
    pub municipality: Option<String>,
    /// The deciding body as the document names it; empty where the document names none.
    pub body: String,
    /// Day of the meeting, never of approval, notice or print.
    pub date: Option<Date>,
    /// Number as printed, without `§`: `170`, `3 a`; `63/20` is `63`.
    pub paragraph: String,
    /// Whole title on one line.
    pub title: String,
    /// Diarienummer or ärendenummer of this paragraph as printed.
    pub reference_numbers: Vec<String>,
    /// What sort of matter it is.
    pub kind: Kind,
    /// The points of this body's own decision, verbatim and unwrapped.
    pub decision: Vec<String>,
    /// What this body proposes that another decide.
    pub proposal: Option<Proposal>,
    /// The effects of the decision or proposal, all that apply.
    pub outcomes: Vec<Outcome>,
    /// Only where `kind` is [`Kind::Motion`].
    pub motion: Option<Motion>,
    /// Yrkanden: what members demanded at the table.
    pub claims: Vec<Claim>,
    /// Counted votes, one per round.
    pub votes: Vec<Vote>,
    /// Recorded dissent.
    pub reservations: Vec<Voice>,
    /// Recorded remarks: protokollsanteckning, särskilt yttrande, yttrande.
    pub statements: Vec<Voice>,
    /// Jäv: members barred by a personal interest.
    #[serde(default)]
    pub recusals: Vec<Voice>,
    /// Deltar inte i beslutet: present without taking part in the decision.
    #[serde(default)]
    pub non_participants: Vec<Voice>,
    /// The words that stand in place of a paragraph that is kept secret or left out of the published document.
    #[serde(default)]
    pub withheld: Option<String>,
    /// Pointers to other paragraphs.
    pub references: Vec<Reference>,
    /// Every party code that the paragraph names, upper case, once each.
    pub parties: Vec<String>,
    /// The paragraph's text without page furniture, one line of the source a line.
    pub text: String,
    /// Where `text` runs over page breaks: the page on which each stretch of it begins.
    #[serde(default)]
    pub page_starts: Vec<PageStart>,
    /// Where it was read.
    pub source: Source,
    /// What was doubtful while reading this paragraph.
    pub warnings: Vec<String>,
}

/// A place in [`Paragraph::text`] where a page of the source begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageStart {
    /// 1-based page of the source.
    pub page: u32,
    /// Byte offset in the text.
    pub offset: usize,
}

/// What sort of matter a paragraph handles.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A proposal from members of the council to the council.
    Motion,
    /// Medborgarförslag: the same from an inhabitant.
    CitizenProposal,
    /// A member's written question to a chair, answered and debated.
    Interpellation,
    /// Enkel fråga: a short question, answered without debate.
    Question,
    /// A matter raised in a board or committee by one of its members.
    MemberInitiative,
    /// Elections, resignations, by-elections.
    Appointment,
    /// Everything else.
    #[default]
    Other,
}

/// An effect of a decision or proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Bifalls, godkänns, antas, fastställs, beviljas.
    Approved,
    /// Avslås.
    Rejected,
    /// Anses besvarad.
    Answered,
    /// Remitteras, överlämnas.
    Referred,
    /// Återremitteras.
    Recommitted,
    /// Bordläggs: put off to a later meeting.
    Tabled,
    /// Antecknas, läggs till handlingarna.
    Noted,
    /// Utses, väljs, entledigas.
    Elected,
    /// Tillstyrks: this body is for, another decides.
    Endorsed,
    /// Avstyrks: this body is against, another decides.
    Opposed,
    /// Får i uppdrag.
    Assigned,
    /// Utgår, återtas.
    Withdrawn,
    /// No listed effect.
    Other,
}

/// Points that this body wants another body to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The body that is to decide: `Kommunfullmäktige`.
    pub to: String,
    /// The points, verbatim and unwrapped.
    pub points: Vec<String>,
}

/// A motion as this paragraph handles it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Motion {
    /// Those named as behind the motion.
    pub authors: Vec<Person>,
    /// The party or parties behind it.
    pub parties: Vec<String>,
    /// Date of the motion where the paragraph says it.
    pub submitted: Option<Date>,
    /// What happened to the motion here.
    pub event: Option<MotionEvent>,
    /// The effect on the motion; for an opinion, what the body recommends.
    pub outcome: Option<MotionOutcome>,
    /// True only where the council decided it here.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// The sentence that settles it.
    pub evidence: Option<Evidence>,
}

/// What happened to a motion in one paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionEvent {
    /// Handed in.
    Submitted,
    /// Sent on for preparation or opinion.
    Referred,
    /// A body other than the council prepares or proposes.
    Opinion,
    /// Settled by the council.
    Decided,
    /// Put off.
    Tabled,
    /// Sent back for more preparation.
    Recommitted,
    /// Taken back by its authors.
    Withdrawn,
}

/// The effect on a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionOutcome {
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
}

/// A verbatim sentence and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The sentence as printed, unwrapped.
    pub quote: String,
    /// 1-based page of the source, `None` for text without pages.
    pub page: Option<u32>,
}

/// A person named in a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    /// Name as printed.
    pub name: String,
    /// Party code, `-` for none, `None` where the document does not say.
    pub party: Option<String>,
}

/// Who reserved or spoke for the record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Voice {
    /// Name as printed, `None` for a whole group.
    pub name: Option<String>,
    /// Party code.
    pub party: Option<String>,
}

/// What a member demands at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Name as printed, `None` where a whole group claims.
    pub name: Option<String>,
    /// Party code.
    pub party: Option<String>,
    /// What is demanded, verbatim.
    pub text: String,
}

/// One round of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Votes for the Ja-proposition.
    pub yes: Option<u32>,
    /// Votes for the Nej-proposition.
    pub no: Option<u32>,
    /// Those present who did not take sides.
    pub abstain: Option<u32>,
    /// Those absent.
    pub absent: Option<u32>,
    /// Each member's vote, where the document lists them with the paragraph or as its vote list.
    pub ballots: Vec<Ballot>,
    /// What Ja stood for, verbatim.
    #[serde(default)]
    pub yes_means: Option<String>,
    /// What Nej stood for, verbatim.
    #[serde(default)]
    pub no_means: Option<String>,
    /// What settled a tie.
    #[serde(default)]
    pub casting: Option<Casting>,
    /// Whether the ballot was secret.
    #[serde(default)]
    pub secret: bool,
}

/// What settles a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Casting {
    /// Ordförandens utslagsröst.
    Chair,
    /// Lottning.
    Lot,
}

/// A member's own vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Name as printed.
    pub name: String,
    /// Party code.
    pub party: Option<String>,
    /// How the member voted.
    pub vote: BallotVote,
}

/// How a member voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotVote {
    /// Ja.
    Yes,
    /// Nej.
    No,
    /// Avstår.
    Abstain,
    /// Frånvarande.
    Absent,
}

/// A pointer to another paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reference {
    /// The body, where said.
    pub body: Option<String>,
    /// The meeting's date, where said.
    pub date: Option<Date>,
    /// Number as printed, without `§`.
    pub number: String,
}

impl Reference {
    /// The body meant in the minutes of `own`: where none is said its own, and by `Arbetsutskottet` the working
    /// committee of its board.
    pub fn body_meant<'a>(&'a self, own: &'a str) -> Cow<'a, str> {
        match self.body.as_deref() {
            None => Cow::Borrowed(own),
            Some("Arbetsutskottet") if !own.contains("arbetsutskott") => {
                // A council has none: its matters are prepared by the board's.
                let board = own.strip_suffix("fullmäktige");
                let board =
                    board.map_or_else(|| own.to_owned(), |place| format!("{place}styrelsen"));
                Cow::Owned(format!("{board}s arbetsutskott"))
            }
            Some("Arbetsutskottet") => Cow::Borrowed(own),
            Some(said) => Cow::Borrowed(said),
        }
    }
}

/// Where a paragraph was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Path below the archive folder, with `/`.
    pub file: String,
    /// 1-based page where the paragraph starts, `None` for text without pages.
    pub page: Option<u32>,
    /// Hash of the file's bytes, lower-case hexadecimal.
    pub sha256: String,
}

/// A file of the archive and what came of reading it: one line of the coverage report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Path below the archive folder, with `/`.
    pub path: String,
    /// Hash of the file's bytes, lower-case hexadecimal; empty where the file could not be read.
    pub sha256: String,
    /// Bytes on disk.
    pub size: u64,
    /// What the file's bytes say it is: `pdf`, `text`, `html`, …
    pub format: String,
    /// Number of pages, `None` for text without pages.
    pub pages: Option<u32>,
    /// Number of paragraphs found.
    pub paragraphs: u32,
    /// Version of the reading rules that read it: another version reads it again.
    pub reader: String,
    /// What went wrong or was doubtful.
    pub problems: Vec<Problem>,
}

/// A fault or doubt met while reading a file. It never stops a run and is never dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where in the reading it was met.
    pub stage: Stage,
    /// How bad it is.
    pub severity: Severity,
    /// 1-based page, where one is concerned.
    pub page: Option<u32>,
    /// Number of the paragraph, where one is concerned.
    pub paragraph: Option<String>,
    /// `what is wrong: what to do`, lower case, no full stop.
    pub message: String,
}

/// How bad a [`Problem`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Read, with doubt.
    Warning,
    /// Something was lost: a page or the whole file.
    Fault,
}

/// A stage of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Finding files and telling what they are.
    Discover,
    /// Getting lines out of a file.
    Extract,
    /// Taking page furniture away.
    Clean,
    /// Telling paragraphs apart.
    Segment,
    /// Understanding a paragraph.
    Parse,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_in_the_minutes_it_stands_in() {
        let to = |body: Option<&str>| Reference {
            body: body.map(str::to_owned),
            date: None,
            number: "5".to_owned(),
        };
        for (said, own, meant) in [
            (None, "Socialnämnden", "Socialnämnden"),
            (Some("Kommunstyrelsen"), "Socialnämnden", "Kommunstyrelsen"),
            (
                Some("Arbetsutskottet"),
                "Socialnämnden",
                "Socialnämndens arbetsutskott",
            ),
            (
                Some("Arbetsutskottet"),
                "Regionfullmäktige",
                "Regionstyrelsens arbetsutskott",
            ),
            (
                Some("Arbetsutskottet"),
                "Kommunstyrelsens arbetsutskott",
                "Kommunstyrelsens arbetsutskott",
            ),
        ] {
            assert_eq!(to(said).body_meant(own), meant, "{said:?} in {own}");
        }
    }
}
