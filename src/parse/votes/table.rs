//! Lists of ballots in columns: one member a row, the column of the mark is the vote.

mod columns;
pub mod header;
mod lettered;
mod row;
mod sums;
#[cfg(test)]
mod tests;
mod together;

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::document::Cell;
use crate::terms::pattern::regex;
use crate::terms::people;
use columns::Mark;
use header::{Columns, Form, Place};
use paragraf_index::record::{Ballot, BallotVote, Person, Vote};

/// One round of a list: its ballots and the sums printed below them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// The paragraph whose vote it is, where the header of the list says so.
    pub paragraph: Option<String>,
    /// The paragraph that a title above the list names.
    pub of: Option<String>,
    /// The number it is referred to by: `omröstningslista nr 1`.
    pub number: Option<String>,
    /// The members' ballots; none where the rows are parties.
    pub ballots: Vec<Ballot>,
    /// Sum of each vote.
    pub sums: Vec<(BallotVote, u32)>,
}

impl List {
    /// The counts of the list, by its sums or else its names.
    pub fn round(&self) -> Vote {
        let count = |vote| self.summed(vote).or(Some(self.listed(vote)));
        let abstain = count(BallotVote::Abstain).filter(|count| *count > 0);
        Vote {
            yes: count(BallotVote::Yes),
            no: count(BallotVote::No),
            abstain: abstain.or(self.summed(BallotVote::Abstain)),
            absent: self.summed(BallotVote::Absent),
            ..Vote::default()
        }
    }

    /// Whether sums are printed below the names, and are right.
    pub fn is_summed(&self) -> bool {
        let is_right = |vote| self.summed(vote) == Some(self.listed(vote));
        is_right(BallotVote::Yes) && is_right(BallotVote::No)
    }

    fn summed(&self, vote: BallotVote) -> Option<u32> {
        let sum = self.sums.iter().find(|(of, _)| *of == vote);
        sum.map(|(_, sum)| *sum)
    }

    fn listed(&self, vote: BallotVote) -> u32 {
        let ballots = self.ballots.iter();
        ballots.filter(|ballot| ballot.vote == vote).count() as u32
    }
}

/// Every list of ballots among the lines, in order.
pub fn lists(lines: &[CleanLine]) -> Vec<List> {
    let mut reading = Reading::default();
    for (at, line) in lines.iter().enumerate() {
        reading.line(line, &lines[..at], &lines[at + 1..]);
    }
    reading.end_list();
    let mut lists = reading.lists;
    lists.retain(|list| !list.ballots.is_empty() || !list.sums.is_empty());
    lists
}

/// The lists read so far, and the one being read: a round of it in each of its rows of columns.
#[derive(Default)]
struct Reading {
    lists: Vec<List>,
    columns: Option<Columns>,
    rounds: Vec<List>,
    /// The columns of the header read last, and the marks below it, of a list of one round.
    places: Vec<Place>,
    marks: Vec<Mark>,
    /// The number of a numbered list.
    number: Option<String>,
    /// The paragraph named in the title read last.
    of: Option<String>,
    /// The party whose members the rows name, where it stands above them.
    group: Option<String>,
    /// The row read last, where it names a member and no vote: that may stand on the next line.
    unvoted: Vec<Cell>,
}

impl Reading {
    fn line(&mut self, line: &CleanLine, before: &[CleanLine], after: &[CleanLine]) {
        let cells = cells(line);
        if let Some(number) = numbered(&line.text) {
            // The same number is the same list on the next page.
            if self.number.as_ref() != Some(&number) {
                self.end_list();
            }
            self.number = Some(number);
            return;
        }
        if let Some(of) = titled(&line.text)
            && self.of.as_ref() != Some(&of)
        {
            self.end_list();
            self.of = Some(of);
        }
        if self.columns.is_some() && self.number.is_some() && is_between_pages(&line.text) {
            return;
        }
        if let Some(columns) = header::read(line, &cells, before, after.first()) {
            self.begin(columns);
        } else if let Some(columns) = self.columns.take() {
            self.below_header(columns, line, &cells);
        } else if is_spelled(&cells) && has_rows(after) {
            let columns = Columns::new(Form::Spelled, Vec::new());
            self.begin(columns);
            self.line(line, before, after);
        }
    }

    /// A list begins, or goes on below its header on the next page.
    fn begin(&mut self, columns: Columns) {
        self.settle();
        self.places.clone_from(&columns.places);
        let rounds = columns.rounds.max(self.rounds.len());
        self.rounds.resize_with(rounds, List::default);
        for (round, paragraph) in self.rounds.iter_mut().zip(&columns.paragraphs) {
            round.paragraph = Some(paragraph.clone());
        }
        self.columns = Some(columns);
    }

    fn below_header(&mut self, columns: Columns, line: &CleanLine, cells: &[Cell]) {
        let above = std::mem::take(&mut self.unvoted);
        let wrapped = !above.is_empty() && row::is_wrapped(cells, &columns);
        let ballots = match wrapped {
            true => row::ballots(&[&above, cells].concat(), &columns),
            false => row::ballots(cells, &columns),
        };
        if !ballots.is_empty() {
            for mut marked in ballots {
                let ballots = &mut self.rounds[marked.round].ballots;
                self.marks.extend(marked.at.map(|at| Mark {
                    ballot: ballots.len(),
                    at,
                }));
                let party = marked.ballot.party.take();
                marked.ballot.party = party.or_else(|| self.group.clone());
                ballots.push(marked.ballot);
            }
        } else if let Some(party) = row::group(cells) {
            self.group = party;
        } else if let Some(abstaining) = abstaining(&line.text) {
            if let Some(list) = self.rounds.last_mut() {
                list.ballots.extend(abstaining);
            }
        } else if let Some(sums) = sums::read(cells, &columns) {
            for (round, vote, sum) in sums {
                self.rounds[round].sums.push((vote, sum));
            }
            self.end_list();
            return;
        } else if self.rounds.iter().any(|list| !list.ballots.is_empty())
            && !is_rule(&line.text)
            && !heads_members(&line.text)
        {
            if row::person(cells).is_none() {
                // A result or another text parts two lists.
                self.end_list();
                return;
            }
            self.unvoted = cells.to_vec();
        }
        self.columns = Some(columns);
    }

    fn end_list(&mut self) {
        self.settle();
        for list in &mut self.rounds {
            list.number.clone_from(&self.number);
            list.of.clone_from(&self.of);
        }
        self.lists.append(&mut self.rounds);
        self.columns = None;
    }
}

impl Reading {
    /// Ends the rows below a header.
    fn settle(&mut self) {
        if let [round] = &mut self.rounds[..] {
            columns::settle(&self.places, &self.marks, &mut round.ballots);
        }
        self.marks.clear();
    }
}

/// `Eva Ek   S   Ja`: a row of a list that may have no header.
fn is_spelled(cells: &[Cell]) -> bool {
    let last = cells.last().and_then(|cell| cell.text.rsplit(' ').next());
    last.is_some_and(|word| header::vote(word).is_some()) && !row::spelled(cells).is_empty()
}

/// Whether rows with their votes follow: one alone is no list.
fn has_rows(after: &[CleanLine]) -> bool {
    const FEWEST: usize = 2;
    after.len() >= FEWEST && after[..FEWEST].iter().all(|line| is_spelled(&cells(line)))
}

/// `Omröstningslista nr. 1`: the number of a list.
pub fn numbered(text: &str) -> Option<String> {
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"(?i)^\s*(?:omröstnings|voterings)lista,?\s+(?:nr\.?\s*)?(\d{1,2})\s*$")
    });
    // Most lines are none.
    let listed = text.contains("lista") || text.contains("LISTA");
    let found = listed.then(|| NUMBERED.captures(text)).flatten()?;
    Some(found[1].to_owned())
}

/// `ERSÄTTARE   Tj = tjänstgörande`, `2:a valkretsen`: the rows below are of the same list.
fn heads_members(text: &str) -> bool {
    let text = text.to_lowercase();
    ["ersättare", "tjänstgörande ersättare"]
        .iter()
        .any(|begin| text.starts_with(begin))
        || text.ends_with("valkretsen")
}

/// `Omröstningslista, § 12`, `Bilaga 1, Kf § 12`: the paragraph that a title names.
pub fn titled(text: &str) -> Option<String> {
    static TITLED: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)^(?:bilaga \d{1,2}[.:,]? )?(?:(?:voterings|omröstnings|röst)(?:lista|protokoll|bilaga)[,:]?(?: till)?|bilaga \d{1,2}[.:,]?(?: till)?) (?:\p{L}{1,6} )?§ ?(\d{1,4})\b[^.]{0,60}$",
        )
    });
    let found = text
        .contains('§')
        .then(|| TITLED.captures(text))
        .flatten()?;
    Some(found[1].to_owned())
}

/// What a numbered list has at the foot and the head of its pages: the sums carried over, the paragraph again.
fn is_between_pages(text: &str) -> bool {
    text.starts_with("Transport") || text.starts_with('§')
}

/// `Avstår från att rösta: Eva Ek (S)` below columns of names.
fn abstaining(text: &str) -> Option<Vec<Ballot>> {
    let names = text.strip_prefix("Avstår")?.split_once(':')?.1;
    let people = people::all(names).into_iter();
    let ballots: Vec<Ballot> = people
        .map(|found| ballot(found.person, BallotVote::Abstain))
        .collect();
    (!ballots.is_empty()).then_some(ballots)
}

fn ballot(person: Person, vote: BallotVote) -> Ballot {
    Ballot {
        name: person.name,
        party: person.party,
        vote,
    }
}

/// The cells of a line; a table drawn with pipes has its columns in order.
fn cells<'a>(line: &'a CleanLine<'a>) -> Cow<'a, [Cell]> {
    let text = line.text.trim();
    if !text.starts_with('|') {
        return Cow::Borrowed(&line.cells);
    }
    let drawn = text.trim_matches('|').split('|').enumerate();
    Cow::Owned(
        drawn
            .map(|(index, cell)| Cell {
                text: cell.trim().to_owned(),
                left: index as f32 * 10.0,
                right: index as f32 * 10.0 + 8.0,
            })
            .collect(),
    )
}

fn is_rule(text: &str) -> bool {
    text.chars()
        .all(|char| matches!(char, '|' | '-' | ' ' | ':' | '_'))
}

fn middle(cell: &Cell) -> f32 {
    (cell.left + cell.right) / 2.0
}
