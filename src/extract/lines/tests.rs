//! Lines from made-up pages of glyphs.

use super::*;
use crate::extract::glyph::Glyph;
use proptest::prelude::*;

/// A page for glyphs half as wide as their size.
struct Paper(Sheet);

impl Paper {
    fn new() -> Paper {
        Paper(Sheet {
            width: 595.0,
            height: 842.0,
            ..Sheet::default()
        })
    }

    /// Sets text from a place on, with so much room after each letter.
    fn set(mut self, text: &str, x: f32, y: f32, size: f32, room: f32) -> Paper {
        for (index, letter) in text.chars().enumerate() {
            let x = x + index as f32 * (size / 2.0 + room);
            self.0.push(glyph(letter, (x, y), size));
        }
        self
    }

    fn text(self, text: &str, x: f32, y: f32) -> Paper {
        self.set(text, x, y, 10.0, 0.0)
    }

    fn bold(mut self) -> Paper {
        self.0.glyphs.iter_mut().for_each(|glyph| glyph.bold = true);
        self
    }

    /// Checks the lines: cells parted by `|`, `+` for a gap before, `*` for bold.
    fn check(&self, expected: &[&str]) {
        let show = |line: &Line| {
            let cells: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
            let gap = if line.gap_before { "+" } else { "" };
            let bold = if line.look.is_some_and(|look| look.bold) {
                "*"
            } else {
                ""
            };
            format!("{gap}{bold}{}", cells.join("|"))
        };
        assert_eq!(
            lines(&self.0).iter().map(show).collect::<Vec<_>>(),
            expected
        );
    }
}

fn glyph(letter: char, at: (f32, f32), size: f32) -> Glyph {
    Glyph {
        text: letter.to_string(),
        at,
        step: (size / 2.0, 0.0),
        size,
        bold: false,
    }
}

#[test]
fn words_stand_apart_with_and_without_printed_blanks() {
    Paper::new()
        .text("Val av", 70.0, 100.0)
        .text("justerare", 103.0, 100.0)
        .check(&["Val av justerare"]);
}

#[test]
fn wide_gaps_part_cells() {
    let row = Paper::new()
        .text("Ledamot", 70.0, 100.0)
        .text("Ja", 200.0, 100.0)
        .text("Nej", 220.0, 100.0);
    row.check(&["Ledamot|Ja|Nej"]);
}

#[test]
fn a_justified_line_is_one_cell() {
    let words = ["ett ", "par ", "ord"];
    let paper = words
        .iter()
        .enumerate()
        .fold(Paper::new(), |paper, (index, word)| {
            paper.text(word, 70.0 + 35.0 * index as f32, 100.0)
        });
    paper.check(&["ett par ord"]);
}

#[test]
fn lines_stand_in_the_order_of_the_page() {
    let paper = Paper::new()
        .text("sist", 70.0, 126.0)
        .text("först", 70.0, 100.0)
        .text("sedan", 70.0, 113.0);
    paper.check(&["först", "sedan", "sist"]);
}

#[test]
fn more_than_the_usual_leading_is_a_gap() {
    let paper = [100.0, 113.0, 126.0, 152.0]
        .iter()
        .fold(Paper::new(), |paper, y| paper.text("rad", 70.0, *y));
    paper.check(&["rad", "rad", "rad", "+rad"]);
}

#[test]
fn raised_figures_stay_on_their_line() {
    let paper = Paper::new()
        .text("stöd", 70.0, 100.0)
        .set("1", 90.0, 96.0, 6.0, 0.0)
        .text("ges", 98.0, 100.0);
    paper.check(&["stöd1 ges"]);
}

#[test]
fn columns_set_a_little_lower_stay_on_their_line() {
    Paper::new()
        .text("Plats", 70.0, 100.0)
        .text("Stadshuset", 200.0, 103.0)
        .check(&["Plats|Stadshuset"]);
}

#[test]
fn letters_set_wide_make_a_word() {
    Paper::new()
        .set("PROTOKOLL", 70.0, 100.0, 10.0, 3.0)
        .check(&["PROTOKOLL"]);
}

#[test]
fn leaders_are_one_run_of_dots() {
    Paper::new()
        .text("Val", 70.0, 100.0)
        .set("......", 90.0, 100.0, 10.0, 4.0)
        .text("7", 146.0, 100.0)
        .check(&["Val ...... 7"]);
}

#[test]
fn bold_is_a_font_or_an_overprint() {
    Paper::new()
        .text("Beslut", 70.0, 100.0)
        .bold()
        .check(&["*Beslut"]);
    Paper::new()
        .text("Beslut", 70.0, 100.0)
        .text("Beslut", 70.3, 100.0)
        .check(&["*Beslut"]);
    Paper::new()
        .text("Beslut", 70.0, 100.0)
        .text("Beslut", 70.0, 100.0)
        .check(&["Beslut"]);
}

#[test]
fn a_stamp_that_runs_upwards_is_left_out() {
    let mut paper = Paper::new().text("Protokoll", 70.0, 100.0);
    let up = |index: u8| Glyph {
        step: (0.0, -5.0),
        ..glyph('x', (30.0, 500.0 - 5.0 * f32::from(index)), 10.0)
    };
    (0..5).for_each(|index| paper.0.push(up(index)));
    paper.check(&["Protokoll"]);
}

#[test]
fn a_page_that_runs_upwards_is_turned() {
    let mut paper = Paper::new();
    for (index, letter) in "Bilaga".chars().enumerate() {
        let at = (100.0, 500.0 - 5.0 * index as f32);
        paper.0.push(Glyph {
            step: (0.0, -5.0),
            ..glyph(letter, at, 10.0)
        });
    }
    paper.check(&["Bilaga"]);
}

#[test]
fn letters_are_tidied() {
    Paper::new()
        .text("\u{F0B7} o\u{FB03}ciell a\u{30A}", 70.0, 100.0)
        .check(&["• officiell å"]);
    Paper::new()
        .text("a\u{AD}kassa", 70.0, 100.0)
        .check(&["a-kassa"]);
}

proptest! {
    #[test]
    fn no_visible_glyph_is_lost(
        places in prop::collection::hash_map((0u8..90, 0u8..120), ("[a-zåäö§(]", 0.0f32..3.0, 6.0f32..14.0), 0..200)
    ) {
        let mut paper = Paper::new();
        for ((column, row), (letter, lower, size)) in &places {
            let at = (20.0 + 6.0 * f32::from(*column), 30.0 + 6.5 * f32::from(*row) + lower);
            paper.0.glyphs.extend(letter.chars().map(|letter| glyph(letter, at, *size)));
        }
        let mut printed: Vec<char> = paper.0.glyphs.iter().flat_map(|glyph| glyph.text.chars()).collect();
        let lines = lines(&paper.0);
        let mut read: Vec<char> = lines.iter().flat_map(|line| line.text.chars()).filter(|c| *c != ' ').collect();
        printed.sort_unstable();
        read.sort_unstable();
        prop_assert_eq!(read, printed);
    }
}
