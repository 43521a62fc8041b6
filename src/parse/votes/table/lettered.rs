//! Lists of those present with a column for each vote of the day: `Ledamot   Parti   § 75   § 77`, and a letter or a word
//! in each.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::header::{Columns, Form, Place, vote};
use super::{ballot, middle, row};
use crate::clean::CleanLine;
use crate::document::Cell;
use paragraf_index::record::{Ballot, BallotVote};

/// The columns of a header that names paragraphs, and nothing of Ja and Nej. Of a header of two lines the other one says
/// that members stand below: `Närvarande   Ärende § 75   Ärende § 77` / `Ledamöter`.
pub fn columns(
    cells: &[Cell],
    above: Option<&CleanLine>,
    below: Option<&CleanLine>,
) -> Option<Columns> {
    // `§ 75`, `Kf § 75`; `Omr 1`, `Votering 2` are rounds of the paragraph the list stands in.
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:(?:\p{L}+ )?§ ?(?P<paragraph>\d{1,4})|(?:Omr|Omröstning|Vot|Votering)\.? ?\d)$")
    });
    let named = |cell: &Cell| is_any(cell, &["närvarande", "närv", "parti"]);
    let all_head = || {
        cells
            .iter()
            .all(|cell| NUMBER.is_match(&cell.text) || named(cell))
    };
    let others = match cells.split_first()? {
        (first, others) if heads_members(first) => others,
        _ if [above, below].into_iter().flatten().any(begins_members) && all_head() => cells,
        _ => return None,
    };
    let mut columns = Columns::new(Form::Lettered, Vec::new());
    for cell in others {
        let Some(number) = NUMBER.captures(&cell.text) else {
            continue;
        };
        columns.paragraphs.extend(
            number
                .name("paragraph")
                .map(|number| number.as_str().to_owned()),
        );
        columns.places.push(Place {
            round: columns.places.len(),
            // Which vote it is the letter says.
            vote: BallotVote::Yes,
            at: middle(cell),
            cell: (cell.left, cell.right),
            word: (cell.left, cell.right),
        });
    }
    columns.rounds = columns.places.len();
    (columns.rounds > 0).then_some(columns)
}

/// Whether members stand below a cell.
fn heads_members(cell: &Cell) -> bool {
    let members = [
        "ledamot",
        "ledamöter",
        "namn",
        "beslutande",
        "tjänstgörande",
    ];
    is_any(cell, &members)
}

fn begins_members(line: &CleanLine) -> bool {
    line.cells.first().is_some_and(heads_members)
}

fn is_any(cell: &Cell, words: &[&str]) -> bool {
    let word = cell.text.trim_end_matches('.').to_lowercase();
    words.contains(&word.as_str())
}

/// `J N A   J N A`: the letters that may stand below, of each round, and above them a line that names the paragraphs.
pub fn columns_of_letters(cells: &[Cell], before: &[CleanLine]) -> Option<Columns> {
    let mut places: Vec<Place> = Vec::new();
    for cell in cells {
        let wide = (cell.right - cell.left) / cell.text.chars().count().max(1) as f32;
        for (at, word) in cell.text.split(' ').enumerate() {
            let left = cell.left + wide * (at * LETTER_AND_BLANK) as f32;
            let right = left + wide;
            match word {
                "J" => places.push(Place {
                    round: places.len(),
                    // Which vote it is the letter says.
                    vote: BallotVote::Yes,
                    at: left,
                    cell: (left, right),
                    word: (left, right),
                }),
                "N" | "A" | "F" => places.last_mut()?.cell.1 = right,
                _ => return None,
            }
        }
    }
    for place in &mut places {
        place.at = (place.cell.0 + place.cell.1) / 2.0;
    }
    let mut columns = Columns::new(Form::Lettered, places);
    let above = before.iter().rev().take(HEADER_LINES);
    let mut named = above.map(|line| paragraphs(&line.text));
    columns.paragraphs = named
        .find(|numbers| numbers.len() == columns.rounds)
        .unwrap_or_default();
    Some(columns)
}

/// `J N A`: so far the letters stand apart.
const LETTER_AND_BLANK: usize = 2;

/// A header takes so many lines at most.
const HEADER_LINES: usize = 4;

/// The paragraphs a line names.
fn paragraphs(text: &str) -> Vec<String> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"§\s?(\d{1,4})"));
    let numbers = NUMBER.captures_iter(text);
    numbers.map(|found| found[1].to_owned()).collect()
}

/// The ballots of a row, each with its round.
pub fn ballots(cells: &[Cell], columns: &Columns) -> Vec<(usize, Ballot)> {
    let Some(person) = row::person(cells) else {
        return Vec::new();
    };
    let votes = cells.iter().skip(1).filter_map(|cell| {
        let said = letter(&cell.text)?;
        let place = columns.nearest(middle(cell))?;
        // `Frånvarande` in a column of its own before those of the votes reaches far.
        let near = match said {
            BallotVote::Absent if cell.text.len() > 1 => cell.right > place.cell.0,
            _ => middle(cell) >= place.cell.0 - 12.0,
        };
        near.then(|| (place.round, ballot(person.clone(), said)))
    });
    votes.collect()
}

/// The vote that a letter or a word in a column is.
pub fn letter(text: &str) -> Option<BallotVote> {
    match text {
        "J" => Some(BallotVote::Yes),
        "N" => Some(BallotVote::No),
        "A" => Some(BallotVote::Abstain),
        "F" => Some(BallotVote::Absent),
        word => vote(word),
    }
}
