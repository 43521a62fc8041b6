//! What can be typed besides words.

use proptest::prelude::*;

use crate::support::{Shelf, ask, numbers, paragraph, question};
use paragraf_index::Index;
use paragraf_index::record::Paragraph;

fn park() -> Index {
    Shelf::with(&[
        paragraph("1", "Gungor i parken", "Nya gungor ställs i parken vid ån."),
        paragraph(
            "2",
            "Bänkar",
            "Gamla bänkar i parken målas. Gungor nya köps inte.",
        ),
        paragraph("170", "Badplats", "Badplatsen får en brygga."),
    ])
}

#[track_caller]
fn check(index: &Index, typed: &str, expected: &[&str]) {
    let answer = ask(index, typed);
    let mut found = numbers(&answer);
    found.sort_unstable();
    assert_eq!(found, expected, "{typed:?}: {:?}", answer.understood);
}

#[test]
fn all_words_any_word_and_no_word() {
    let index = park();
    check(&index, "gungor parken", &["1", "2"]);
    check(&index, "gungor bänkar", &["2"]);
    check(&index, "brygga OR bänkar", &["170", "2"]);
    check(&index, "parken brygga OR bänkar", &["2"]);
    check(&index, "parken -bänkar", &["1"]);
    check(&index, "-parken", &["170"]);
    check(&index, "brygga i en skog", &["170"]);
}

#[test]
fn exact_phrases_and_prefixes() {
    let index = park();
    check(&index, "\"nya gungor\"", &["1"]);
    check(&index, "”nya gungor", &["1"]);
    check(&index, "\"ny gunga\"", &[]);
    check(&index, "bad*", &["170"]);
    check(&index, "bry* gungor", &["1", "170", "2"]);
}

#[test]
fn numbers_of_paragraphs_and_dates() {
    let index = park();
    for typed in [
        "§ 170",
        "§170",
        "paragraf 170",
        "§§ 169–171",
        "§ 170 badplats",
    ] {
        check(&index, typed, &["170"]);
    }
    for typed in ["2024-06-11", "11 juni 2024", "juni 2024", "2024-06"] {
        check(&index, typed, &["1", "170", "2"]);
    }
    check(&index, "2024-06-12", &[]);
    check(&index, "badplats juni 2024", &["170"]);
    check(&index, "gungor badplats 2024-06-11", &["1", "170", "2"]);
    check(&index, "badplats maj 2024", &["170"]);
    check(&index, "badplats brygga maj 2024 SD", &["170"]);
    check(&index, "i maj 2024", &[]);
}

#[test]
fn what_was_understood_is_said() {
    let answer = ask(
        &park(),
        "nya  gungor \"vid ån\" -bänkar § 1 juni 2024 KS 2024/12 par* ?!",
    );
    let understood: Vec<(&str, &str)> = answer
        .understood
        .iter()
        .map(|part| (part.text.as_str(), part.taken_as.as_str()))
        .collect();
    let expected = [
        ("nya gungor", "words"),
        ("\"vid ån\"", "phrase"),
        ("-bänkar", "excluded"),
        ("§ 1", "paragraph"),
        ("juni 2024", "date"),
        ("KS 2024/12", "reference_number"),
        ("par*", "prefix"),
        ("?!", "ignored"),
    ];
    assert_eq!(understood[..8], expected);
    assert_eq!(understood[8].1, "any_word");
}

#[test]
fn reference_numbers_in_every_spelling() {
    let with = |number: &str, printed: &str| Paragraph {
        reference_numbers: vec![printed.to_owned()],
        ..paragraph(number, "Ärende", "Text.")
    };
    let index = Shelf::with(&[
        with("1", "KS 2023-860"),
        with("2", "2026.016 KS"),
        with("3", "SLK-2025-01106"),
        with("4", "0098/22"),
        paragraph("5", "Annat", "Se även KS/2023:860 om bryggan."),
    ]);
    for typed in [
        "KS 2023-860",
        "KS/2023:860",
        "ks2023/860",
        "dnr KS 2023/860",
        "ks 2023 860",
        "Ärendenummer: ks 2023.860",
    ] {
        assert_eq!(
            numbers(&ask(&index, typed)),
            ["1", "5"],
            "{typed}: the paragraph's own number stands first"
        );
    }
    assert_eq!(numbers(&ask(&index, "2023-860")), ["1", "5"]);
    for typed in ["2026.016 KS", "2026-16 ks", "KS 2026/16", "ks 2026.016"] {
        assert_eq!(numbers(&ask(&index, typed)), ["2"], "{typed}");
    }
    assert_eq!(numbers(&ask(&index, "slk 2025/1106")), ["3"]);
    assert_eq!(numbers(&ask(&index, "ärende 98/22")), ["4"]);
    assert_eq!(numbers(&ask(&index, "098/22")), ["4"]);
}

#[test]
fn another_spelling_is_suggested_for_unknown_words() {
    let index = park();
    assert_eq!(ask(&index, "gugnor").suggestion.as_deref(), Some("gungor"));
    assert_eq!(
        ask(&index, "Badplatssen brygga").suggestion.as_deref(),
        Some("badplatsen brygga")
    );
    assert_eq!(ask(&index, "gungor").suggestion, None);
    assert_eq!(ask(&index, "xyzzyxyzzy").suggestion, None);
}

#[test]
fn nothing_typed_finds_everything_newest_first() {
    let index = park();
    assert_eq!(numbers(&ask(&index, "  ")), ["1", "2", "170"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,60}") {
        static INDEX: std::sync::LazyLock<Index> = std::sync::LazyLock::new(park);
        INDEX.search(&question(&text)).unwrap();
    }

    #[test]
    fn any_text_of_signs_that_mean_something_has_an_answer(
        text in r#"([§"”*\-/:.( )]|OR|ELLER|KS|dnr|park|Å|a\u{30A}|[0-9]{1,4}|2024|juni|-|\n){0,24}"#
    ) {
        static INDEX: std::sync::LazyLock<Index> = std::sync::LazyLock::new(park);
        INDEX.search(&question(&text)).unwrap();
    }
}
