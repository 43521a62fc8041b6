//! The scoreboard as tables in which every number leads to the motions behind it.

use paragraf_index::motion::{Fate, Row, Scoreboard};
use paragraf_index::party as parties;

use super::form::{MotionForm, term};
use crate::facet::code;
use crate::frame::Frame;
use crate::labels::{Named, party};
use crate::sentences;

/// One table.
pub struct Board {
    pub key: &'static str,
    pub caption: &'static str,
    /// Heading of the first column.
    pub of: &'static str,
    pub lines: Vec<Line>,
}

/// One line of a table.
pub struct Line {
    pub name: String,
    pub motions: Cell,
    pub cells: Vec<Cell>,
    /// `3 av 25 (12 %)`: approved of those decided.
    pub share: String,
    pub is_total: bool,
}

/// A number and the motions behind it.
pub struct Cell {
    pub count: u64,
    pub link: String,
    /// What a listener hears of the link.
    pub spoken: String,
}

/// The fates that have a column.
pub fn columns(board: &Scoreboard) -> Vec<Fate> {
    let always = |fate: &Fate| *fate != Fate::Unclear;
    let fates = Fate::ALL.into_iter();
    fates
        .filter(|fate| always(fate) || board.total.fates.of(*fate) > 0)
        .collect()
}

/// The tables of a scoreboard; those with a single line say nothing that the first one does not.
pub fn boards(frame: &Frame, form: &MotionForm, board: &Scoreboard) -> Vec<Board> {
    let words = frame.words();
    let columns = columns(board);
    let first_year = board
        .years
        .iter()
        .filter_map(|row| row.value.parse().ok())
        .min();
    let table = |key, caption, of, rows: &[Row]| {
        let lines = rows
            .iter()
            .map(|row| line(frame, form, &columns, row, Some(key), first_year));
        let total = [line(frame, form, &columns, &board.total, None, first_year)];
        Board {
            key,
            caption,
            of,
            lines: lines.chain(total).collect(),
        }
    };
    let by_party = table(
        "parti",
        words.by_motion_party,
        words.party_column,
        &board.parties,
    );
    let others = [
        table("ar", words.by_year, words.year, &board.years),
        table("mandatperiod", words.by_term, words.term, &board.terms),
        table(
            "kommun",
            words.by_municipality,
            words.municipality,
            &board.municipalities,
        ),
        table(
            "organ",
            words.by_motion_body,
            words.motion_body,
            &board.bodies,
        ),
    ];
    let others = others.into_iter().filter(|table| table.lines.len() > 2);
    [by_party].into_iter().chain(others).collect()
}

fn line(
    frame: &Frame,
    form: &MotionForm,
    columns: &[Fate],
    row: &Row,
    key: Option<&str>,
    first_year: Option<i32>,
) -> Line {
    let of_row = match key {
        Some(key) => form.only(key, &row.value),
        None => form.with_page(1),
    };
    let name = name(frame, row, key, first_year);
    let cell = |count, form: MotionForm, what: &str| Cell {
        count,
        link: format!("{}#lista", frame.link(&form.address())),
        spoken: format!("{name}, {what}"),
    };
    let words = frame.words();
    let cells = columns.iter().map(|fate| {
        cell(
            row.fates.of(*fate),
            of_row.only("utfall", &code(fate)),
            fate.name(frame.language),
        )
    });
    Line {
        motions: cell(row.motions, of_row.clone(), words.motions_column),
        cells: cells.collect(),
        share: share(frame, row),
        is_total: key.is_none(),
        name,
    }
}

/// What a line is called; a party with the name it had before, where the years reach back so far.
fn name(frame: &Frame, row: &Row, key: Option<&str>, first_year: Option<i32>) -> String {
    let language = frame.language;
    match key {
        None => frame.words().total_once.to_owned(),
        Some("mandatperiod") => term(&row.value),
        Some("parti") => {
            let former: Vec<String> = parties::former(&row.value)
                .filter(|(_, until)| first_year.is_some_and(|first| first <= i32::from(*until)))
                .map(|(code, until)| {
                    format!(
                        "{} {until} {}",
                        language.pick("till", "until"),
                        parties::name(code).unwrap_or(code)
                    )
                })
                .collect();
            let name = party(&row.value, language);
            if former.is_empty() {
                name
            } else {
                format!("{name} ({})", former.join(", "))
            }
        }
        Some(_) => row.value.clone(),
    }
}

/// Approved, wholly or in part, of those decided.
fn share(frame: &Frame, row: &Row) -> String {
    let approved = row.fates.of(Fate::Approved) + row.fates.of(Fate::PartlyApproved);
    sentences::share(frame.language, approved, row.decided)
}
