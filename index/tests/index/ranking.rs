//! What stands above what.

use paragraf_index::record::{Outcome, Paragraph};

use crate::support::{Shelf, ask, numbers, paragraph};

#[track_caller]
fn check(typed: &str, paragraphs: &[Paragraph], expected: &[&str]) {
    let filler = paragraph("99", "Justering", "Val av justerare och tid för justering.");
    let index = Shelf::with(&[paragraphs, &[filler]].concat());
    assert_eq!(numbers(&ask(&index, typed)), expected, "{typed}");
}

#[test]
fn title_above_decision_above_text() {
    let text = "Kommunstyrelsen behandlar frågan om brygga vid badplatsen.";
    let plain = "Kommunstyrelsen behandlar frågan om gungor vid badplatsen.";
    let decided = Paragraph {
        decision: vec!["En brygga byggs.".to_owned()],
        ..paragraph("2", "Badplats", text)
    };
    check(
        "brygga",
        &[
            paragraph("1", "Badplats", text),
            decided,
            paragraph("3", "Brygga", plain),
        ],
        &["3", "2", "1"],
    );
}

#[test]
fn the_form_that_was_typed_above_other_forms() {
    check(
        "bryggor",
        &[
            paragraph("1", "A", "Om bryggan."),
            paragraph("2", "B", "Om bryggor."),
        ],
        &["2", "1"],
    );
}

#[test]
fn what_settles_a_matter_above_what_tables_it() {
    let matter = |number: &str, outcome| Paragraph {
        outcomes: vec![outcome],
        ..paragraph(number, "Brygga", "Om bryggan.")
    };
    let all = [
        matter("1", Outcome::Tabled),
        matter("2", Outcome::Rejected),
        matter("3", Outcome::Tabled),
    ];
    check("brygga", &all, &["2", "1", "3"]);
}

#[test]
fn words_with_dots_below_the_word_that_was_typed() {
    check(
        "mal",
        &[
            paragraph("1", "A", "Om mål."),
            paragraph("2", "B", "Om mal."),
        ],
        &["2", "1"],
    );
}
