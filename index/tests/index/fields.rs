//! What is asked for by the name of its field, and parties.

use jiff::civil::date;
use paragraf_index::Index;
use paragraf_index::record::{Claim, Kind, Motion, Outcome, Paragraph, Person};

use crate::support::{Shelf, ask, numbers, paragraph};

fn motion(author: &str, party: &str) -> Motion {
    Motion {
        authors: vec![Person {
            name: author.to_owned(),
            party: Some(party.to_owned()),
        }],
        parties: vec![party.to_owned()],
        submitted: None,
        event: None,
        outcome: None,
        is_final: false,
        evidence: None,
    }
}

fn archive() -> Index {
    let bus = Paragraph {
        kind: Kind::Motion,
        motion: Some(motion("Eva Lind", "L")),
        parties: vec!["L".to_owned(), "S".to_owned()],
        outcomes: vec![Outcome::Rejected],
        decision: vec!["Motionen avslås.".to_owned()],
        ..paragraph(
            "1",
            "Motion om fria bussar",
            "Eva Lind (L) vill ha fria bussar.",
        )
    };
    let path = Paragraph {
        body: "Tekniska nämndens arbetsutskott".to_owned(),
        date: Some(date(2023, 3, 1)),
        parties: vec!["L".to_owned()],
        claims: vec![Claim {
            name: Some("Olle Ek".to_owned()),
            party: Some("L".to_owned()),
            text: "Bifall till cykelvägen.".to_owned(),
        }],
        decision: vec!["Cykelvägen byggs.".to_owned()],
        ..paragraph("2", "Cykelväg", "Olle Ek (L) yrkar bifall. Bussar går där.")
    };
    let elsewhere = Paragraph {
        municipality: Some("Åmåla".to_owned()),
        date: Some(date(2022, 3, 1)),
        ..paragraph("3", "Bussar", "Bussarna köps av Linds trafik.")
    };
    Shelf::with(&[bus, path, elsewhere])
}

#[track_caller]
fn check(typed: &str, expected: &[&str]) {
    static ARCHIVE: std::sync::LazyLock<Index> = std::sync::LazyLock::new(archive);
    let answer = ask(&ARCHIVE, typed);
    let mut found = numbers(&answer);
    found.sort_unstable();
    assert_eq!(found, expected, "{typed:?}: {:?}", answer.understood);
}

#[test]
fn facets_by_name() {
    check("bussar utfall:avslag", &["1"]);
    check("bussar outcome:rejected", &["1"]);
    check("bussar -utfall:avslag", &["2", "3"]);
    check("typ:motion", &["1"]);
    check("parti:liberalerna", &["1", "2"]);
    check("parti:S OR parti:M", &["1"]);
    check("år:2022-2023", &["2", "3"]);
    check("från:2023-02 till:2024-05", &["2"]);
    check("kommun:åmåla", &["3"]);
    check("kommun:amala", &["3"]);
}

#[test]
fn bodies_by_what_they_are_called() {
    check("organ:ks", &["1", "3"]);
    check("body:kommunstyrelsen bussar", &["1", "3"]);
    check("organ:\"tekniska nämndens arbetsutskott\"", &["2"]);
    check("organ:tekniska", &["2"]);
    check("organ:utskott", &["2"]);
    check("organ:valnämnden", &[]);
}

#[test]
fn parts_of_a_paragraph() {
    check("motionär:lind", &["1"]);
    check("author:\"Eva Lind\"", &["1"]);
    check("author:\"Lind Eva\"", &[]);
    check("motionär:L", &["1"]);
    check("motionär:S", &[]);
    check("yrkande:cykelväg", &["2"]);
    check("claim:ek", &["2"]);
    check("titel:bussar", &["1", "3"]);
    check("titel:buss*", &["1", "3"]);
    check("beslut:cykelväg", &["2"]);
    check("person:olle", &["2"]);
    check("-titel:bussar", &["2"]);
}

#[test]
fn parties_are_known_by_letter_and_name() {
    for typed in ["(L)", "L", "Liberalerna", "liberalernas"] {
        check(typed, &["1", "2"]);
    }
    check("bussar (S)", &["1"]);
    static ARCHIVE: std::sync::LazyLock<Index> = std::sync::LazyLock::new(archive);
    let answer = ask(&ARCHIVE, "L");
    assert_eq!(numbers(&answer), ["1", "2"], "the party's own motion first");
    assert!(
        answer.hits[0]
            .extract
            .iter()
            .any(|piece| piece.hit && piece.text == "L")
    );
}

#[test]
fn who_names_a_field_means_it() {
    // Without the field all words would be found here and there.
    check("bussar cykelväg utfall:bordlagd", &[]);
    check("bussar xyzzy utfall:avslag", &["1"]);
    check("bussar xyzzy datum:2023", &["2"]);
    check("bussar cykelväg datum:1999", &[]);
}

#[test]
fn a_name_that_is_not_in_the_index_is_said() {
    let answer = ask(&archive(), "organ:valnämnden organ:utskott");
    let values: Vec<usize> = answer
        .understood
        .iter()
        .map(|part| part.values.len())
        .collect();
    assert_eq!(values, [0, 1]);
}
