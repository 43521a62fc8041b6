//! Lists of ballots in columns: one member a row, the column of the mark is the vote.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use regex::Regex;

use crate::clean::CleanLine;
use crate::document::Cell;
use crate::terms::{parties, pattern, people};
use paragraf_index::record::{Ballot, BallotVote, Person};

/// Where the columns of a list stand. A list of two rounds has Ja and Nej twice.
struct Columns {
    /// Whether each column holds the names of those who voted so.
    of_names: bool,
    /// Where those stand who voted for an absent member.
    substitutes: Option<f32>,
    /// Round, vote and place of each column.
    places: Vec<(usize, BallotVote, f32)>,
    rounds: usize,
}

/// One round of a list: its ballots and the sums printed below them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// The members' ballots; none where the rows are parties.
    pub ballots: Vec<Ballot>,
    /// Sum of each vote.
    pub sums: Vec<(BallotVote, u32)>,
}

/// Words of which one stands in every header, in capitals or not.
static HEADER_WORDS: LazyLock<AhoCorasick> =
    LazyLock::new(|| pattern::stems(&["nej", "röst", "rÖst"]));

/// Every list of ballots among the lines, in order.
pub fn lists(lines: &[CleanLine]) -> Vec<List> {
    let mut lists = Vec::new();
    let mut columns: Option<Columns> = None;
    let mut rows: Vec<List> = Vec::new();
    let mut number: Option<String> = None;
    for line in lines {
        let cells = cells(line);
        if let Some(next) = numbered(&line.text) {
            // The same number is the same list on the next page.
            if number.as_ref() != Some(&next) {
                lists.append(&mut rows);
                columns = None;
            }
            number = Some(next);
        } else if columns.is_some() && number.is_some() && is_between_pages(&line.text) {
        } else if let Some(header) = HEADER_WORDS
            .is_match(line.text.as_str())
            .then(|| header(line, &cells))
            .flatten()
        {
            // The header returns on each page of a long list.
            rows.resize_with(header.rounds.max(rows.len()), List::default);
            columns = Some(header);
        } else if let Some(ballots) = columns
            .as_ref()
            .map(|columns| row(&cells, columns))
            .filter(|ballots| !ballots.is_empty())
        {
            for (round, ballot) in ballots {
                rows[round].ballots.push(ballot);
            }
        } else if let Some(abstaining) = columns.as_ref().and_then(|_| abstaining(&line.text)) {
            if let Some(list) = rows.last_mut() {
                list.ballots.extend(abstaining);
            }
        } else if let Some(sums) = columns.as_ref().and_then(|columns| sums(&cells, columns)) {
            for (round, vote, sum) in sums {
                rows[round].sums.push((vote, sum));
            }
            lists.append(&mut rows);
            columns = None;
        } else if rows.iter().any(|list| !list.ballots.is_empty())
            && !is_rule(&line.text)
            && person(&cells).is_none()
        {
            // A result or another text parts two lists.
            lists.append(&mut rows);
            columns = None;
        }
    }
    lists.append(&mut rows);
    lists.retain(|list| !list.ballots.is_empty() || !list.sums.is_empty());
    lists
}

/// `Omröstningslista nr. 1`: the number of a list.
fn numbered(text: &str) -> Option<String> {
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\s*(?:Omröstnings|Voterings)lista,?\s+(?:nr\.?\s*)?(\d{1,2})\s*$")
            .expect("a fixed pattern")
    });
    Some(NUMBERED.captures(text)?[1].to_owned())
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
fn cells(line: &CleanLine) -> Cow<'_, [Cell]> {
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

/// `Ledamot  Ja  Nej  Avstår`.
fn header(line: &CleanLine, cells: &[Cell]) -> Option<Columns> {
    if is_spelled_header(cells) {
        return Some(Columns {
            of_names: false,
            substitutes: None,
            places: Vec::new(),
            rounds: 1,
        });
    }
    if let Some(names) = header_of_names(cells) {
        return Some(names);
    }
    let mut places: Vec<(usize, BallotVote, f32)> = Vec::new();
    let mut round = 0;
    for cell in cells {
        let words: Vec<&str> = cell.text.split(' ').collect();
        for (index, word) in words.iter().enumerate() {
            let Some(vote) = spelled(word) else { continue };
            round += usize::from(
                places
                    .iter()
                    .any(|(of, known, _)| *of == round && *known == vote),
            );
            // Columns that were set closely share a cell: each word has its share of the width.
            let share = (cell.right - cell.left) / words.len() as f32;
            places.push((round, vote, cell.left + share * (index as f32 + 0.5)));
        }
    }
    let has = |vote: BallotVote| places.iter().any(|(_, place, _)| *place == vote);
    let rest = line
        .text
        .split([' ', '|'])
        .filter(|word| !word.is_empty())
        .count();
    (has(BallotVote::Yes)
        && has(BallotVote::No)
        && rest < places.len() + 6
        && !line.text.ends_with('.'))
    .then_some(Columns {
        of_names: false,
        substitutes: cells
            .iter()
            .find(|cell| cell.text.eq_ignore_ascii_case("ersättare"))
            .map(|cell| (cell.left + cell.right) / 2.0),
        places,
        rounds: round + 1,
    })
}

/// `Ja-röster      Nej-röster`: below each stand the names of those who voted so.
fn header_of_names(cells: &[Cell]) -> Option<Columns> {
    let votes: Option<Vec<(usize, BallotVote, f32)>> = cells
        .iter()
        .map(|cell| {
            let lower = cell.text.to_lowercase();
            let word = lower
                .strip_suffix("-röster")
                .or_else(|| lower.strip_suffix(" röstar"))?;
            Some((0, spelled(word)?, cell.left))
        })
        .collect();
    votes.filter(|votes| votes.len() > 1).map(|places| Columns {
        of_names: true,
        substitutes: None,
        places,
        rounds: 1,
    })
}

/// `Ledamot  Parti  Röst`: the vote is written out in each row.
fn is_spelled_header(cells: &[Cell]) -> bool {
    let has = |words: &[&str]| {
        cells
            .iter()
            .any(|cell| words.contains(&cell.text.to_lowercase().as_str()))
    };
    has(&["röst", "röstade"]) && has(&["ledamot", "namn"])
}

fn spelled(word: &str) -> Option<BallotVote> {
    match word.to_lowercase().trim_matches(['.', ':']) {
        "ja" => Some(BallotVote::Yes),
        "nej" => Some(BallotVote::No),
        "avstår" | "avst" | "avstod" => Some(BallotVote::Abstain),
        "frånvarande" | "frånv" => Some(BallotVote::Absent),
        _ => None,
    }
}

/// The ballots of a row, each with its round.
fn row(cells: &[Cell], columns: &Columns) -> Vec<(usize, Ballot)> {
    if columns.of_names {
        return named(cells, columns);
    }
    let Some(mut person) = person(cells) else {
        return Vec::new();
    };
    if let Some(substitute) = columns.substitutes.and_then(|at| substitute(cells, at)) {
        person.name = substitute;
    }
    if columns.places.is_empty() {
        let vote = cells.last().and_then(|cell| spelled(&cell.text));
        let ballot = |vote| Ballot {
            name: person.name.clone(),
            party: person.party.clone(),
            vote,
        };
        return vote.map(|vote| (0, ballot(vote))).into_iter().collect();
    }
    let marks = cells.iter().skip(1).filter(|cell| is_mark(&cell.text));
    marks
        .filter_map(|mark| {
            let middle = (mark.left + mark.right) / 2.0;
            let nearest = columns
                .places
                .iter()
                .min_by(|a, b| (a.2 - middle).abs().total_cmp(&(b.2 - middle).abs()))?;
            Some((
                nearest.0,
                Ballot {
                    name: person.name.clone(),
                    party: person.party.clone(),
                    vote: nearest.1,
                },
            ))
        })
        .collect()
}

/// The members of a row of columns of names.
fn named(cells: &[Cell], columns: &Columns) -> Vec<(usize, Ballot)> {
    let members = cells.iter().filter_map(|cell| {
        let found = people::all(&cell.text).into_iter().next()?;
        let nearest = columns
            .places
            .iter()
            .min_by(|a, b| (a.2 - cell.left).abs().total_cmp(&(b.2 - cell.left).abs()))?;
        Some((nearest.0, ballot(found.person, nearest.1)))
    });
    members.collect()
}

/// The name in the column of those who voted for an absent member.
fn substitute(cells: &[Cell], at: f32) -> Option<String> {
    let is_name = |cell: &&Cell| {
        cell.left <= at
            && at <= cell.right
            && cell.text.contains(' ')
            && parties::code(&cell.text).is_none()
    };
    cells
        .iter()
        .skip(1)
        .find(is_name)
        .map(|cell| cell.text.clone())
}

/// The sums below a list: `Resultat  6  7  0`.
fn sums(cells: &[Cell], columns: &Columns) -> Option<Vec<(usize, BallotVote, u32)>> {
    let label = cells.first()?.text.to_lowercase();
    if columns.of_names && label.starts_with("summa ") {
        return Some(sums_of_names(cells, columns));
    }
    let unlabelled = cells.len() > 1 && cells.iter().all(|cell| cell.text.parse::<u32>().is_ok());
    let labelled = ["summa", "resultat", "totalt", "antal", "röster"]
        .iter()
        .any(|word| label.starts_with(word));
    (labelled || unlabelled).then_some(())?;
    let sums = cells.iter().skip(usize::from(labelled)).filter_map(|cell| {
        let middle = (cell.left + cell.right) / 2.0;
        let nearest = columns
            .places
            .iter()
            .min_by(|a, b| (a.2 - middle).abs().total_cmp(&(b.2 - middle).abs()))?;
        Some((nearest.0, nearest.1, cell.text.trim().parse().ok()?))
    });
    Some(sums.collect())
}

/// `Summa 8      Summa 5`, each below its column.
fn sums_of_names(cells: &[Cell], columns: &Columns) -> Vec<(usize, BallotVote, u32)> {
    let sums = cells.iter().zip(&columns.places);
    sums.filter_map(|(cell, place)| {
        let sum = cell.text.rsplit(' ').next()?.parse().ok()?;
        Some((place.0, place.1, sum))
    })
    .collect()
}

/// The member of a row: with the party in brackets, or in a column of its own.
fn person(cells: &[Cell]) -> Option<Person> {
    // `12   Lars Munter   M`: the rows of long lists are numbered.
    let numbered = cells
        .first()?
        .text
        .trim_end_matches('.')
        .parse::<u16>()
        .is_ok();
    let cells = &cells[usize::from(numbered)..];
    let first = cells.first()?;
    if let Some(found) = people::all(&first.text).into_iter().next() {
        return Some(found.person);
    }
    let name = first.text.split([',', '(']).next()?.trim();
    let is_name = name.split(' ').count() >= 2
        && name.starts_with(char::is_uppercase)
        && name
            .chars()
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '-' | '’' | '.'));
    let party = cells
        .iter()
        .skip(1)
        .take(2)
        .find(|cell| !is_mark(&cell.text))
        .and_then(|cell| parties::code(&cell.text))?;
    is_name.then(|| Person {
        name: name.to_owned(),
        party: Some(party),
    })
}

fn is_mark(text: &str) -> bool {
    matches!(
        text.trim(),
        "X" | "x" | "●" | "■" | "✓" | "✗" | "1" | "•" | "×"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[(&str, f32)]) -> CleanLine {
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
            text,
            cells,
            page: None,
            look: None,
            gap_before: false,
            break_before: false,
        }
    }

    #[test]
    fn the_column_of_the_mark_is_the_vote() {
        let lines = [
            line(&[
                ("Ledamot", 0.0),
                ("Ja", 200.0),
                ("Nej", 250.0),
                ("Avstår", 300.0),
            ]),
            line(&[("Eva Ek (S), ordförande", 0.0), ("X", 201.0)]),
            line(&[("Bo Lind (M)", 0.0), ("X", 252.0)]),
            line(&[("Åsa Ny (-)", 0.0), ("X", 310.0)]),
            line(&[("Resultat", 0.0), ("1", 200.0), ("1", 250.0), ("1", 300.0)]),
        ];
        let lists = lists(&lines);
        assert_eq!(lists.len(), 1);
        let votes: Vec<BallotVote> = lists[0].ballots.iter().map(|ballot| ballot.vote).collect();
        assert_eq!(
            votes,
            [BallotVote::Yes, BallotVote::No, BallotVote::Abstain]
        );
    }
}
