//! Counted votes: the rounds, what Ja and Nej stood for, and where they are listed the members' ballots.

mod appendix;
mod counts;
mod enclosed;
mod label;
mod marked;
mod meaning;
mod members;
mod named;
mod stacked;
mod table;
mod tie;

use std::sync::LazyLock;

use crate::clean::CleanLine;
use crate::parse::sections::{Part, elsewhere};
use crate::parse::voices::Speakers;
use crate::terms::headings::Section;
use crate::terms::pattern::{Pattern, Stems};
use meaning::Meaning;
use paragraf_index::record::{Ballot, BallotVote, Person, Vote};

pub use appendix::{add as add_appendix, add_from_preamble, add_strays};
pub use members::of_names_alone;

/// Words by which the question of a round is put.
static QUESTION: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["proposition", "ja", "begärs"],
        r"(?i)voteringsproposition|omröstningsproposition|\bja(?:-röst)?\s*(?:för|=|:|innebär|betyder)|röstar ja\b|omröstning begärs|votering begärs",
    )
});

/// Words by which a vote is asked for.
static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["oter", "mröst", "röst"],
        r"(?i)votering|omröstning|\bmed \S+ röster mot",
    )
});

/// `Vid folkomröstningen röstade 1 200 ja och 800 nej`: no round of the meeting.
static OUTSIDE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["folkomr", "enkät"],
        r"^(?:Vid|I) (?:\p{L}+ ){0,2}(?:folkomröstning|enkät)(?:en)?\b",
    )
});

/// `Ja-röster: Eva Ek (S) och Bo Lind (M) = 2 Nej-röster: …`: the sum of a list is no count of the next.
static SUMS: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(&[") = "], r"\) = \d{1,3}\b"));

/// Words of which one stands wherever a round is told.
static WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["nej", "röst", "votering"]));

/// Lines further on than this tell nothing more of a round, in bytes.
const NEAR: usize = 250;

/// Reads the rounds of the paragraph of a number. `lines` are all its lines: a list of ballots may stand on a page after
/// it. `text` is what stands in them.
pub fn read(
    number: &str,
    parts: &[Part],
    lines: &[CleanLine],
    text: &str,
    speakers: &Speakers<'_>,
) -> Vec<Vote> {
    if !WORDS.is_match(text) {
        return Vec::new();
    }
    let mut rounds = Rounds::default();
    for part in parts {
        let section = part.heading.section;
        if matches!(
            section,
            Section::Proposition
                | Section::Vote
                | Section::Claims
                | Section::Background
                | Section::Speech
        ) {
            let text = text_here(part, speakers);
            if WORDS.is_match(&text) {
                rounds.read(&text, section, speakers);
            }
        } else if section == Section::Decision && !rounds.votes.is_empty() {
            tie::settle(&mut rounds.votes, &part.text());
        }
    }
    let apart = stacked::columns_apart(lines).into_iter();
    let apart = apart.chain(stacked::cells_apart(lines));
    let is_own = |list: &table::List| list.of.as_deref().is_none_or(|of| of == number);
    for list in table::lists(lines).into_iter().filter(is_own).chain(apart) {
        appendix::add_list(&mut rounds.votes, list);
    }
    if rounds.votes.iter().all(|vote| vote.ballots.is_empty())
        && let Some(list) = stacked::below_votes(lines)
    {
        appendix::add_list(&mut rounds.votes, list);
    }
    rounds.close();
    rounds.votes
}

/// Adds those who abstained to a round whose count told nothing of them, or as many.
fn add_abstaining(vote: &mut Vote, members: Vec<Person>) {
    let count = members.len() as u32;
    if vote.abstain.is_some_and(|told| told != count) {
        return;
    }
    vote.abstain = Some(count);
    let abstain = |ballot: &Ballot| ballot.vote == BallotVote::Abstain;
    if !vote.ballots.is_empty() && !vote.ballots.iter().any(abstain) {
        let ballots = members.into_iter();
        vote.ballots.extend(ballots.map(|member| Ballot {
            name: member.name,
            party: member.party,
            vote: BallotVote::Abstain,
        }));
    }
}

/// The text of a section without what it tells of other bodies' meetings.
fn text_here(part: &Part, speakers: &Speakers<'_>) -> String {
    let text = label::text(&part.lines);
    let may_tell = elsewhere::may_tell(part.heading.section) && WORDS.is_match(&text);
    if may_tell
        && part
            .blocks()
            .iter()
            .any(|block| speakers.here(&block.text) != block.text)
    {
        let here = part.blocks().iter().map(|block| speakers.here(&block.text));
        return here.collect::<Vec<_>>().join(" ");
    }
    text
}

/// The rounds as they are met in the text.
#[derive(Default)]
struct Rounds {
    votes: Vec<Vote>,
    /// What the question put last makes of Ja and Nej: it is of the round that follows.
    asked: Meaning,
    /// Whether the round that follows is secret.
    secret: bool,
    /// Whether the last round was told by names alone: its count may follow.
    uncounted: bool,
}

impl Rounds {
    /// Reads a section; below the heading of a vote one was asked for.
    fn read(&mut self, text: &str, section: Section, speakers: &Speakers<'_>) {
        let known = speakers.known;
        let mut asked = section == Section::Vote;
        // `12 ja och 8 nej` may be the answers to a question.
        let voting =
            section == Section::Proposition || text.contains("röst") || QUESTION.is_match(text);
        let text = &*SUMS.replace_all(text, ")");
        let mut named: Option<Vote> = None;
        let mut last_end = 0;
        // Whether the names being read stand right after a count.
        let mut counted = false;
        for sentence in named::pieces(text) {
            let said = &text[sentence.clone()];
            let (bare, enclosed) = enclosed::read(said, known).unzip();
            let said = bare.as_deref().unwrap_or(said);
            asked |= ASKED.is_match(said);
            self.secret |= tie::is_secret(said);
            self.asked.add(said);
            let near = last_end > 0 && sentence.start.saturating_sub(last_end) < NEAR;
            let count = counts::round(said)
                .filter(|_| asked || voting)
                .or_else(|| asked.then(|| counts::sides(said)).flatten())
                .filter(|_| !OUTSIDE.is_match(said))
                .filter(|_| section == Section::Vote || !elsewhere::is_told(said, speakers.own));
            if let Some(count) = count {
                self.add_named(named.take(), false);
                self.add_counted(count, &text[last_end..sentence.start]);
                if let Some((round, ballots)) = self.votes.last_mut().zip(enclosed) {
                    enclosed::give(round, ballots);
                }
                last_end = sentence.end;
            } else if let Some(vote) = self.votes.last_mut().filter(|_| near && named.is_none()) {
                vote.abstain = vote.abstain.or_else(|| counts::abstain(said));
                vote.absent = vote.absent.or_else(|| counts::absent(said));
                if let Some(members) = named::abstaining(said, known) {
                    add_abstaining(vote, members);
                }
            }
            tie::settle(&mut self.votes, said);
            let begins = named.is_none();
            let (is_list, done) = named::add(said, known, &mut named);
            if is_list && begins {
                counted = last_end > 0 && sentence.start.saturating_sub(last_end) < NEAR;
            }
            if is_list {
                last_end = sentence.end;
            }
            if (begins && !counted) || done.is_some() {
                named = named.map(|round| self.asked(round));
            }
            if done.is_some() {
                self.add_named(done, counted);
                counted = false;
            }
        }
        self.add_named(named, counted);
        if let Some(round) = marked::read(text, known) {
            self.add_named(Some(round), false);
        }
    }

    /// Adds a round told by its count, if it is no round before; `since` is what was said since that.
    fn add_counted(&mut self, count: Vote, since: &str) {
        // The chair's finding repeats the count; a new question to the meeting begins a new round.
        let asked_anew = QUESTION.is_match(since);
        let same = self.votes.last().is_some_and(|vote| {
            // `Med 6 röster mot 5` puts the winning side first, whichever that is.
            let sides = [(count.yes, count.no), (count.no, count.yes)];
            sides.contains(&(vote.yes, vote.no))
        });
        let uncounted = std::mem::take(&mut self.uncounted);
        let last = self.votes.last_mut().filter(|_| !asked_anew);
        // Of a list not every name may have been read.
        let of_list = last.filter(|last| uncounted && last.yes <= count.yes && last.no <= count.no);
        if let Some(last) = of_list {
            (last.yes, last.no) = (count.yes, count.no);
            last.abstain = last.abstain.or(count.abstain);
            last.absent = last.absent.or(count.absent);
        } else if !same || asked_anew {
            let round = self.asked(count);
            self.votes.push(round);
        }
    }

    /// Adds a round told by names. A list with the sums of the round before it, or right after its count, is that round's.
    /// Where the count only told who won, the list tells on which side.
    fn add_named(&mut self, named: Option<Vote>, counted: bool) {
        let Some(round) = named else { return };
        let sums = (round.yes, round.no);
        let last = self.votes.last_mut().filter(|last| {
            let same = [(last.yes, last.no), (last.no, last.yes)].contains(&sums);
            last.ballots.is_empty()
                && (same || counted && round.yes.is_some() && round.no.is_some())
        });
        if let Some(last) = last {
            if sums == (last.no, last.yes) {
                (last.yes, last.no) = sums;
            }
            last.abstain = last.abstain.or(round.abstain);
            last.absent = last.absent.or(round.absent);
            last.ballots = round.ballots;
            return;
        }
        // Names on one side only may be told in passing: a list has both sides.
        if round.yes.is_some() && round.no.is_some() {
            self.votes.push(round);
            self.uncounted = true;
        }
    }

    /// What Ja and Nej stood for may be told below the count, or of a round that only a list tells: it is of the one that
    /// has no meaning yet.
    fn close(&mut self) {
        for vote in self
            .votes
            .iter_mut()
            .filter(|vote| appendix::contradicts(vote, &vote.ballots))
        {
            vote.ballots.clear();
        }
        let Meaning { yes, no } = std::mem::take(&mut self.asked);
        let votes = self.votes.iter_mut();
        let mut untold = votes.filter(|vote| vote.yes_means.is_none() && vote.no_means.is_none());
        if let (Some(vote), None) = (untold.next(), untold.next())
            && yes.is_some()
            && no.is_some()
        {
            (vote.yes_means, vote.no_means) = (yes, no);
        }
    }

    /// A round with the question that was put last.
    fn asked(&mut self, round: Vote) -> Vote {
        let Meaning { yes, no } = std::mem::take(&mut self.asked);
        Vote {
            yes_means: yes,
            no_means: no,
            secret: std::mem::take(&mut self.secret),
            ..round
        }
    }
}

#[cfg(test)]
mod tests;
