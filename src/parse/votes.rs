//! Counted votes: the rounds, what Ja and Nej stood for, and where they are listed the members' ballots.

mod appendix;
mod counts;
mod meaning;
mod named;
mod table;
mod tie;

use std::sync::LazyLock;

use crate::clean::CleanLine;
use crate::parse::sections::Part;
use crate::terms::headings::Section;
use crate::terms::pattern::Pattern;
use meaning::Meaning;
use paragraf_index::record::Vote;

pub use appendix::add as add_appendix;

/// Words by which the question of a round is put.
static QUESTION: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["proposition", "ja", "begärs"],
        r"(?i)voteringsproposition|omröstningsproposition|\bja(?:-röst)?\s*(?:för|=|:|innebär|betyder)|röstar ja\b|omröstning begärs|votering begärs",
    )
});

/// Lines further on than this tell nothing more of a round, in bytes.
const NEAR: usize = 250;

/// Reads the rounds of a paragraph. `lines` are all its lines: a list of ballots may stand on a page after it.
pub fn read(parts: &[Part], lines: &[CleanLine]) -> Vec<Vote> {
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
            rounds.read(&part.text());
        } else if section == Section::Decision && !rounds.votes.is_empty() {
            tie::settle(&mut rounds.votes, &part.text());
        }
    }
    for list in table::lists(lines) {
        appendix::add_list(&mut rounds.votes, list);
    }
    rounds.votes
}

/// The rounds as they are met in the text.
#[derive(Default)]
struct Rounds {
    votes: Vec<Vote>,
    /// What the question put last makes of Ja and Nej: it is of the round that follows.
    asked: Meaning,
    /// Whether the round that follows is secret.
    secret: bool,
}

impl Rounds {
    fn read(&mut self, text: &str) {
        let mut named: Option<Vote> = None;
        let mut last_end = 0;
        for sentence in named::pieces(text) {
            let said = &text[sentence.clone()];
            self.secret |= tie::is_secret(said);
            self.asked.add(said);
            if let Some(count) = counts::round(said) {
                self.votes.extend(named.take());
                // The chair's finding repeats the count; a new question to the meeting begins a new round.
                let same = self
                    .votes
                    .last()
                    .is_some_and(|vote| (vote.yes, vote.no) == (count.yes, count.no));
                if !same || QUESTION.is_match(&text[last_end..sentence.start]) {
                    let round = self.asked(count);
                    self.votes.push(round);
                }
                last_end = sentence.end;
            } else if let Some(vote) = self
                .votes
                .last_mut()
                .filter(|_| last_end > 0 && sentence.start - last_end < NEAR && named.is_none())
            {
                vote.abstain = vote.abstain.or_else(|| counts::abstain(said));
                vote.absent = vote.absent.or_else(|| counts::absent(said));
            }
            tie::settle(&mut self.votes, said);
            let begins = named.is_none();
            let (is_list, done) = named::add(said, &mut named);
            if is_list {
                last_end = sentence.end;
            }
            if begins || done.is_some() {
                named = named.map(|round| self.asked(round));
            }
            self.votes.extend(done);
        }
        // Names on one side only may be told in passing: a list has both sides or its check sum.
        self.votes.extend(
            named.filter(|round| {
                round.yes.is_some() && round.no.is_some() || round.ballots.len() > 2
            }),
        );
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
