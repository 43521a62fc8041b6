//! Lists of ballots in columns: one member a row, the column of the mark is the vote.

use crate::clean::CleanLine;
use crate::terms::people;
use paragraf_index::record::{Ballot, BallotVote};

/// Where the columns of a list stand.
struct Columns {
    places: Vec<(BallotVote, f32)>,
}

/// Every list of ballots among the lines, in order.
pub fn lists(lines: &[CleanLine]) -> Vec<Vec<Ballot>> {
    let mut lists = Vec::new();
    let mut columns: Option<Columns> = None;
    let mut rows: Vec<Ballot> = Vec::new();
    for line in lines {
        if let Some(header) = header(line) {
            // The header returns on each page of a long list; a result or another text parts two lists.
            columns = Some(header);
        } else if let Some(ballot) = columns.as_ref().and_then(|columns| row(line, columns)) {
            rows.push(ballot);
        } else if !rows.is_empty() && people::all(&line.text).is_empty() {
            lists.push(std::mem::take(&mut rows));
        }
    }
    if !rows.is_empty() {
        lists.push(rows);
    }
    lists
}

/// `Ledamot  Ja  Nej  Avstår`.
fn header(line: &CleanLine) -> Option<Columns> {
    let mut places = Vec::new();
    for cell in &line.cells {
        let words: Vec<&str> = cell.text.split(' ').collect();
        for (index, word) in words.iter().enumerate() {
            let vote = match word.to_lowercase().trim_matches(['.', ':']) {
                "ja" => BallotVote::Yes,
                "nej" => BallotVote::No,
                "avstår" | "avst" | "avstod" => BallotVote::Abstain,
                "frånvarande" | "frånv" => BallotVote::Absent,
                _ => continue,
            };
            // Columns that were set closely share a cell: each word has its share of the width.
            let share = (cell.right - cell.left) / words.len() as f32;
            places.push((vote, cell.left + share * (index as f32 + 0.5)));
        }
    }
    let has = |vote: BallotVote| places.iter().any(|(place, _)| *place == vote);
    (has(BallotVote::Yes) && has(BallotVote::No) && line.text.len() < 80).then_some(Columns { places })
}

fn row(line: &CleanLine, columns: &Columns) -> Option<Ballot> {
    let person = people::all(&line.text).into_iter().next()?.person;
    let mark = line.cells.iter().skip(1).find(|cell| is_mark(&cell.text))?;
    let middle = (mark.left + mark.right) / 2.0;
    let vote = columns.places.iter().min_by(|a, b| (a.1 - middle).abs().total_cmp(&(b.1 - middle).abs()))?.0;
    Some(Ballot { name: person.name, party: person.party, vote })
}

fn is_mark(text: &str) -> bool {
    matches!(text.trim(), "X" | "x" | "✓" | "✗" | "1" | "•" | "×")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Cell;

    fn line(cells: &[(&str, f32)]) -> CleanLine {
        let text = cells.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(" ");
        let cells = cells.iter().map(|(text, left)| Cell { text: (*text).into(), left: *left, right: left + text.len() as f32 * 5.0 }).collect();
        CleanLine { text, cells, page: None, look: None, gap_before: false, break_before: false }
    }

    #[test]
    fn the_column_of_the_mark_is_the_vote() {
        let lines = [
            line(&[("Ledamot", 0.0), ("Ja", 200.0), ("Nej", 250.0), ("Avstår", 300.0)]),
            line(&[("Eva Ek (S), ordförande", 0.0), ("X", 201.0)]),
            line(&[("Bo Lind (M)", 0.0), ("X", 252.0)]),
            line(&[("Åsa Ny (-)", 0.0), ("X", 310.0)]),
            line(&[("Resultat", 0.0), ("1", 200.0), ("1", 250.0), ("1", 300.0)]),
        ];
        let lists = lists(&lines);
        assert_eq!(lists.len(), 1);
        let votes: Vec<BallotVote> = lists[0].iter().map(|ballot| ballot.vote).collect();
        assert_eq!(votes, [BallotVote::Yes, BallotVote::No, BallotVote::Abstain]);
    }
}
