//! Lists of those present with a column for each vote of the day: `Ledamot   Parti   § 75   § 77`, and a letter or a word
//! in each.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::header::{Columns, Form, Place, vote};
use super::{ballot, middle, row};
use crate::document::Cell;
use paragraf_index::record::{Ballot, BallotVote};

/// The columns of a header that names paragraphs, and nothing of Ja and Nej.
pub fn columns(cells: &[Cell]) -> Option<Columns> {
    // `§ 75`, `Kf § 75`; `Omr 1`, `Votering 2` are rounds of the paragraph the list stands in.
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:(?:\p{L}+ )?§ ?(?P<paragraph>\d{1,4})|(?:Omr|Omröstning|Vot|Votering)\.? ?\d)$")
    });
    let (first, others) = cells.split_first()?;
    let members = [
        "ledamot",
        "ledamöter",
        "namn",
        "beslutande",
        "tjänstgörande",
    ];
    if !members.contains(&first.text.to_lowercase().as_str()) {
        return None;
    }
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

/// The ballots of a row, each with its round.
pub fn ballots(cells: &[Cell], columns: &Columns) -> Vec<(usize, Ballot)> {
    let Some(person) = row::person(cells) else {
        return Vec::new();
    };
    let votes = cells.iter().skip(1).filter_map(|cell| {
        let said = letter(&cell.text)?;
        let place = columns.nearest(middle(cell))?;
        let near = middle(cell) >= place.cell.0 - 12.0;
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
