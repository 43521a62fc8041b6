//! Lists of ballots in columns: one member a row, the column of the mark is the vote.

pub mod header;
mod lettered;
mod row;
mod sums;

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::document::Cell;
use crate::terms::people;
use header::Columns;
use paragraf_index::record::{Ballot, BallotVote, Person};

/// One round of a list: its ballots and the sums printed below them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// The paragraph whose vote it is, where the header of the list says so.
    pub paragraph: Option<String>,
    /// The number it is referred to by: `omröstningslista nr 1`.
    pub number: Option<String>,
    /// The members' ballots; none where the rows are parties.
    pub ballots: Vec<Ballot>,
    /// Sum of each vote.
    pub sums: Vec<(BallotVote, u32)>,
}

/// Every list of ballots among the lines, in order.
pub fn lists(lines: &[CleanLine]) -> Vec<List> {
    let mut reading = Reading::default();
    for (at, line) in lines.iter().enumerate() {
        reading.line(line, &lines[..at], lines.get(at + 1));
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
    /// The number of a numbered list.
    number: Option<String>,
    /// The party whose members the rows name, where it stands above them.
    group: Option<String>,
}

impl Reading {
    fn line(&mut self, line: &CleanLine, before: &[CleanLine], next: Option<&CleanLine>) {
        let cells = cells(line);
        if let Some(number) = numbered(&line.text) {
            // The same number is the same list on the next page.
            if self.number.as_ref() != Some(&number) {
                self.end_list();
            }
            self.number = Some(number);
            return;
        }
        if self.columns.is_some() && self.number.is_some() && is_between_pages(&line.text) {
            return;
        }
        if let Some(columns) = header::read(line, &cells, before.last(), next) {
            self.begin(columns);
        } else if let Some(columns) = self.columns.take() {
            self.below_header(columns, line, &cells);
        }
    }

    /// A list begins, or goes on below its header on the next page.
    fn begin(&mut self, columns: Columns) {
        let rounds = columns.rounds.max(self.rounds.len());
        self.rounds.resize_with(rounds, List::default);
        for (round, paragraph) in self.rounds.iter_mut().zip(&columns.paragraphs) {
            round.paragraph = Some(paragraph.clone());
        }
        self.columns = Some(columns);
    }

    fn below_header(&mut self, columns: Columns, line: &CleanLine, cells: &[Cell]) {
        let ballots = row::ballots(cells, &columns);
        if !ballots.is_empty() {
            for (round, mut ballot) in ballots {
                ballot.party = ballot.party.or_else(|| self.group.clone());
                self.rounds[round].ballots.push(ballot);
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
            && !heads_substitutes(&line.text)
            && row::person(cells).is_none()
        {
            // A result or another text parts two lists.
            self.end_list();
            return;
        }
        self.columns = Some(columns);
    }

    fn end_list(&mut self) {
        for list in &mut self.rounds {
            list.number.clone_from(&self.number);
        }
        self.lists.append(&mut self.rounds);
        self.columns = None;
    }
}

/// `Omröstningslista nr. 1`: the number of a list.
pub fn numbered(text: &str) -> Option<String> {
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^\s*(?:omröstnings|voterings)lista,?\s+(?:nr\.?\s*)?(\d{1,2})\s*$")
            .expect("a fixed pattern")
    });
    // Most lines are none.
    let listed = text.contains("lista") || text.contains("LISTA");
    let found = listed.then(|| NUMBERED.captures(text)).flatten()?;
    Some(found[1].to_owned())
}

/// `ERSÄTTARE   Tj = tjänstgörande`: the rows below are of the same list.
fn heads_substitutes(text: &str) -> bool {
    let text = text.to_lowercase();
    text.starts_with("ersättare") || text.starts_with("tjänstgörande ersättare")
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A line of cells, each at its place, as wide as its text.
    fn line(cells: &[(&str, f32)]) -> CleanLine<'static> {
        let text = cells
            .iter()
            .map(|(text, _)| *text)
            .collect::<Vec<_>>()
            .join(" ");
        let cells = cells
            .iter()
            .map(|(text, left)| Cell {
                text: (*text).into(),
                left: *left,
                right: left + text.len() as f32 * 5.0,
            })
            .collect();
        CleanLine {
            at: 0,
            text: text.into(),
            cells,
            page: None,
            look: None,
            gap_before: false,
            break_before: false,
        }
    }

    /// Each list as `paragraph: name vote, …`.
    fn check(rows: &[&[(&str, f32)]], expected: &[&str]) {
        let lines: Vec<CleanLine> = rows.iter().map(|row| line(row)).collect();
        let found: Vec<String> = lists(&lines)
            .iter()
            .map(|list| {
                let ballots = list.ballots.iter();
                let ballots: Vec<String> = ballots
                    .map(|ballot| format!("{} {:?}", ballot.name, ballot.vote))
                    .collect();
                let paragraph = list.paragraph.as_deref().unwrap_or("-");
                format!("{paragraph}: {}", ballots.join(", "))
            })
            .collect();
        assert_eq!(found, expected);
    }

    /// Who voted what is not known; the sums stand in the order of the header.
    #[test]
    fn a_header_that_has_lost_its_columns() {
        let rows: [&[(&str, f32)]; 5] = [
            &[("Ja", 0.0), ("Nej", 50.0), ("Avstår", 100.0)],
            &[("Isak Renfors (V)", 0.0), ("x", 201.0)],
            &[("Åsa Norgren (M)", 0.0), ("x", 310.0)],
            &[("Maria Ek (C)", 0.0), ("x", 201.0)],
            &[("Resultat", 0.0), ("2", 200.0), ("0", 250.0), ("1", 300.0)],
        ];
        check(&rows, &["-: "]);
        let lists = lists(&rows.map(line));
        let (yes, no, abstain) = (BallotVote::Yes, BallotVote::No, BallotVote::Abstain);
        assert_eq!(lists[0].sums, [(yes, 2), (no, 0), (abstain, 1)]);
    }

    #[test]
    fn the_column_of_the_mark_is_the_vote() {
        check(
            &[
                &[
                    ("Ledamot", 0.0),
                    ("Ja", 200.0),
                    ("Nej", 250.0),
                    ("Avstår", 300.0),
                    ("Frånv.", 350.0),
                ],
                &[("Eva Ek (S), ordförande", 0.0), ("X", 201.0)],
                &[("Bo Lind (M)", 0.0), ("X", 252.0)],
                &[("Åsa Ny (-)", 0.0), ("X", 310.0)],
                &[("Resultat", 0.0), ("1", 200.0), ("1", 250.0), ("1", 300.0)],
            ],
            &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Abstain"],
        );
    }

    #[test]
    fn the_party_may_stand_first_and_the_words_for_marks() {
        check(
            &[
                &[
                    ("LEDAMÖTER", 0.0),
                    ("KF § 46 JA", 200.0),
                    ("NEJ", 260.0),
                    ("KF § 47 JA", 300.0),
                    ("NEJ", 360.0),
                ],
                &[("s", 0.0), ("Eva Ek", 30.0), ("JA", 225.0), ("NEJ", 360.0)],
                &[("m", 0.0), ("Bo Lind", 30.0), ("NEJ", 260.0)],
            ],
            &["46: Eva Ek Yes, Bo Lind No", "47: Eva Ek No"],
        );
    }

    #[test]
    fn the_party_may_stand_above_its_members() {
        check(
            &[
                &[
                    ("PARTI / Namn", 0.0),
                    ("Ja § 90", 200.0),
                    ("Nej § 90", 260.0),
                ],
                &[("VÄNSTERPARTIET", 0.0)],
                &[("Eva Ek", 0.0), ("X", 215.0)],
                &[("VÅR BYGD", 0.0)],
                &[("Bo Lind", 0.0), ("X", 275.0)],
            ],
            &["90: Eva Ek Yes, Bo Lind No"],
        );
    }

    #[test]
    fn a_letter_below_each_paragraph_is_the_vote() {
        check(
            &[
                &[
                    ("Ledamot", 0.0),
                    ("Parti", 150.0),
                    ("§ 75", 200.0),
                    ("§ 77", 250.0),
                ],
                &[("Eva Ek", 0.0), ("s", 150.0), ("J", 201.0), ("A", 251.0)],
                &[("Bo Lind", 0.0), ("of", 150.0), ("N", 201.0)],
            ],
            &["75: Eva Ek Yes, Bo Lind No", "77: Eva Ek Abstain"],
        );
    }

    #[test]
    fn the_names_may_stand_below_the_vote() {
        check(
            &[
                &[("Ja", 0.0), ("Nej", 100.0), ("Avstår", 200.0)],
                &[
                    ("Eva Ek (S)", 0.0),
                    ("Bo Lind (M)", 100.0),
                    ("Åsa Ny (V)", 200.0),
                ],
                &[("Per Ås (S)", 0.0)],
            ],
            &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Abstain, Per Ås Yes"],
        );
    }

    #[test]
    fn a_numbered_list_goes_on_below_the_sums_carried_over() {
        let head = [("Ledamöter", 0.0), ("Ja", 200.0), ("Nej", 250.0)];
        check(
            &[
                &[("Omröstningslista nr. 1", 0.0)],
                &[("§ 82. Svar på motion", 0.0)],
                &head,
                &[("Eva Ek", 0.0), ("(S)", 100.0), ("X", 252.0)],
                &[("Transport:", 0.0), ("0", 200.0), ("1", 250.0)],
                &[("Omröstningslista nr. 1", 0.0)],
                &[("§ 82. Svar på motion", 0.0)],
                &head,
                &[("Bo Lind", 0.0), ("(M)", 100.0), ("X", 201.0)],
                &[("Omröstningslista nr. 2", 0.0)],
                &head,
                &[("Eva Ek", 0.0), ("(S)", 100.0), ("X", 201.0)],
            ],
            &["82: Eva Ek No, Bo Lind Yes", "-: Eva Ek Yes"],
        );
    }

    #[test]
    fn rows_may_have_lost_their_columns() {
        check(
            &[
                &[("Namn Parti Röst", 0.0)],
                &[("Eva Ek S Ja", 0.0)],
                &[("Bo-Lars af Lind SD Nej", 0.0)],
                &[("Resultat Ja 1 Nej 1", 0.0)],
            ],
            &["-: Eva Ek Yes, Bo-Lars af Lind No"],
        );
    }
}
