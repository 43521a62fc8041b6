//! The header of a list of ballots: which column is which vote.

use std::sync::LazyLock;

use regex::Regex;

use super::{lettered, middle, row};
use crate::clean::CleanLine;
use crate::document::Cell;
use crate::terms::pattern::{Stems, regex};
use crate::terms::people;
use paragraf_index::record::BallotVote;

/// A column of a vote.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The round it is of, from 0.
    pub round: usize,
    /// The vote of a mark below it.
    pub vote: BallotVote,
    /// The middle of its word, of names their left edge.
    pub at: f32,
    /// Left and right edge of its cell.
    pub cell: (f32, f32),
    /// From where to where the word itself reaches: below a long one a mark may stand far from its middle.
    pub word: (f32, f32),
}

/// Where the columns of a list stand. A list of two rounds has Ja and Nej twice.
pub struct Columns {
    /// What stands below the votes.
    pub form: Form,
    /// Where those stand who voted for an absent member.
    pub substitutes: Option<f32>,
    /// The columns of votes.
    pub places: Vec<Place>,
    /// How many rounds there are.
    pub rounds: usize,
    /// The paragraph of each round, where the header names them.
    pub paragraphs: Vec<String>,
}

/// What stands below the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Members, and marks in the columns of the votes.
    Marks,
    /// Members, and their vote written out behind them.
    Spelled,
    /// The names of those who voted so, below each vote.
    Names,
    /// Members, and a letter for their vote in the column of each paragraph.
    Lettered,
}

impl Columns {
    /// Columns whose rounds are told by their places.
    pub fn new(form: Form, places: Vec<Place>) -> Columns {
        let rounds = places.iter().map(|place| place.round + 1).max();
        Columns {
            form,
            substitutes: None,
            places,
            rounds: rounds.unwrap_or(1),
            paragraphs: Vec::new(),
        }
    }

    /// The column nearest to a place.
    pub fn nearest(&self, to: f32) -> Option<&Place> {
        let apart = |place: &&Place| (place.at - to).abs();
        let places = self.places.iter();
        places.min_by(|a, b| apart(a).total_cmp(&apart(b)))
    }

    /// The column a mark stands in; one that stands far from all is of another column, such as `Närvarande`.
    pub fn of_mark(&self, mark: &Cell) -> Option<&Place> {
        let gaps = self.places.windows(2).map(|pair| pair[1].at - pair[0].at);
        let narrowest = gaps.fold(f32::INFINITY, f32::min);
        let below = |place: &&Place| (place.word.0..=place.word.1).contains(&middle(mark));
        if let Some(place) = self.places.iter().find(below) {
            return Some(place);
        }
        let nearest = self.nearest(middle(mark))?;
        ((nearest.at - middle(mark)).abs() <= narrowest * 0.9).then_some(nearest)
    }

    /// The round of a vote that is written out in its row: that of the nearest column of this vote, or of any.
    pub fn round_of(&self, said: BallotVote, cell: &Cell) -> Option<usize> {
        let at = middle(cell);
        let outside = |place: &&Place| (place.cell.0 - at).max(at - place.cell.1).max(0.0);
        let nearer = |a: &&Place, b: &&Place| outside(a).total_cmp(&outside(b));
        let of_vote = self.places.iter().filter(|place| place.vote == said);
        let nearest = of_vote
            .min_by(nearer)
            .or_else(|| self.places.iter().min_by(nearer));
        nearest.map(|place| place.round)
    }
}

/// `Voteringslista § 140, återremiss`: rows of members and their votes follow, or the header of columns.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^(?:bilaga \d{1,2}[.:]? )?(?:(?:voterings|omröstnings|röst)(?:lista|protokoll|logg)|(?:omröstning|votering)(?: \d{1,2},?)? § ?\d{1,4})\b[^.]{0,90}$",
    )
});

/// Words of which one stands in every header, in capitals or not.
static WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["nej", "röst", "votering"]));

/// Reads a header; the lines above may name the paragraphs, the line below tells what stands in the columns.
pub fn read(
    line: &CleanLine,
    cells: &[Cell],
    before: &[CleanLine],
    below: Option<&CleanLine>,
) -> Option<Columns> {
    if line.text.starts_with("J N") {
        return lettered::columns_of_letters(cells, before);
    }
    if (line.text.contains('§') || line.text.contains(" Omr") || line.text.contains(" Vot"))
        && let Some(columns) = lettered::columns(cells, before.last(), below)
    {
        return Some(columns);
    }
    if !WORDS.is_match(&line.text) {
        return None;
    }
    let titled = TITLE.is_match(&line.text)
        && below.is_some_and(|below| !row::spelled(&below.cells).is_empty());
    if titled || is_spelled(&line.text, cells) {
        return Some(Columns::new(Form::Spelled, Vec::new()));
    }
    if let Some(places) = places_of_names(cells, below) {
        return Some(Columns::new(Form::Names, places));
    }
    let places = places(cells);
    let has = |vote: BallotVote| places.iter().any(|place| place.vote == vote);
    let words = line.text.split([' ', '|']);
    let words: Vec<&str> = words
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let is_header = has(BallotVote::Yes)
        && has(BallotVote::No)
        && words.len() < places.len() + 10
        // `s   Eva Ek   JA   NEJ` is a row of two rounds.
        && row::person(cells).is_none()
        && words
            .last()
            .is_some_and(|last| !last.ends_with('.') || vote(last).is_some());
    if !is_header {
        return None;
    }
    let mut columns = Columns::new(Form::Marks, places);
    columns.substitutes = cells
        .iter()
        .find(|cell| cell.text.eq_ignore_ascii_case("ersättare"))
        .map(middle);
    columns.paragraphs = paragraphs(&line.text, columns.rounds)
        .or_else(|| paragraphs(&before.last()?.text, columns.rounds))
        .unwrap_or_default();
    Some(columns)
}

/// `KF § 46 Ja Nej KF § 47 Ja Nej`: the paragraph of each round.
fn paragraphs(text: &str, rounds: usize) -> Option<Vec<String>> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"§\s?(\d{1,4})"));
    let numbers = NUMBER.captures_iter(text);
    let mut numbers: Vec<String> = numbers.map(|found| found[1].to_owned()).collect();
    // `§ 73   § 73   § 76   § 76` above `Ja   Nej   Ja   Nej`.
    numbers.dedup();
    (!numbers.is_empty() && numbers.len() == rounds).then_some(numbers)
}

/// Where the votes stand in a header. Columns that were set closely share a cell: each word has its part of the width.
fn places(cells: &[Cell]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut round = 0;
    for cell in cells {
        let letter = (cell.right - cell.left) / cell.text.chars().count().max(1) as f32;
        let mut before = 0;
        for word in cell.text.split(' ') {
            let letters = word.chars().count();
            if let Some(vote) = vote(word) {
                let known = |place: &Place| place.round == round && place.vote == vote;
                round += usize::from(places.iter().any(known));
                places.push(Place {
                    round,
                    vote,
                    at: cell.left + letter * (before as f32 + letters as f32 / 2.0),
                    cell: (cell.left, cell.right),
                    word: (
                        cell.left + letter * before as f32,
                        cell.left + letter * (before + letters) as f32,
                    ),
                });
            }
            before += letters + 1;
        }
    }
    places
}

/// `Ja-röster      Nej-röster`, or `Ja  Nej` right above names: below each stand those who voted so.
fn places_of_names(cells: &[Cell], below: Option<&CleanLine>) -> Option<Vec<Place>> {
    let place = |cell: &Cell| {
        Some(Place {
            round: 0,
            vote: vote(&cell.text)?,
            at: cell.left,
            cell: (cell.left, cell.right),
            word: (cell.left, cell.right),
        })
    };
    let votes: Vec<Place> = cells.iter().map(place).collect::<Option<_>>()?;
    let first = votes.first()?.at;
    let says = cells.iter().any(|cell| cell.text.contains("rös"));
    let is_name =
        |cell: &Cell| (cell.left - first).abs() < 6.0 && !people::all(&cell.text).is_empty();
    let is_alone = |cells: &[Cell]| !cells.iter().any(|cell| row::is_mark(&cell.text));
    let named = || {
        let cells = below.map_or(&[][..], |below| &below.cells);
        cells.first().is_some_and(is_name) && is_alone(cells)
    };
    (votes.len() > 1 && (says || named())).then_some(votes)
}

/// `Ledamot  Parti  Röst`: the vote is written out in each row.
fn is_spelled(text: &str, cells: &[Cell]) -> bool {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| {
        let of_cells = cells
            .iter()
            .any(|cell| words.contains(&cell.text.to_lowercase().as_str()));
        // Where columns are lost or run together the few words stand alone on their line.
        let mut alone = lower.split_whitespace();
        of_cells || alone.clone().count() <= 4 && alone.any(|word| words.contains(&word))
    };
    has(&["röst", "röstade"]) && has(&["ledamot", "namn"])
}

/// So many bytes the longest word for a vote takes: `frånvarande:`.
const LONGEST_VOTE: usize = "frånvarande:".len();

/// The vote a word is.
pub fn vote(word: &str) -> Option<BallotVote> {
    if word.len() > LONGEST_VOTE {
        return None;
    }
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(['.', ':']);
    let bare = ["-röster", "-röst", " röstar"]
        .iter()
        .find_map(|ending| bare.strip_suffix(ending))
        .unwrap_or(bare);
    match bare {
        "ja" => Some(BallotVote::Yes),
        "nej" => Some(BallotVote::No),
        "avstår" | "avst" | "avstod" => Some(BallotVote::Abstain),
        "frånvarande" | "frånv" => Some(BallotVote::Absent),
        _ => None,
    }
}
