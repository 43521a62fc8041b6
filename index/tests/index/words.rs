//! Which typed words find which printed ones.

use crate::support::{Shelf, ask, numbers, paragraph};

/// Whether what is typed finds a paragraph with this text.
#[track_caller]
fn check(typed: &str, printed: &str, expected: bool) {
    let index = Shelf::with(&[
        paragraph("1", "Rubrik", printed),
        paragraph("2", "Annat", "Något helt annat."),
    ]);
    let answer = ask(&index, typed);
    assert_eq!(
        numbers(&answer).contains(&"1"),
        expected,
        "{typed:?} in {printed:?}: {:?}",
        answer.understood
    );
}

#[test]
fn forms_of_a_word() {
    check("skola", "Den nya skolan i Åby", true);
    check("skolorna", "En ny skola", true);
    check("grundskola", "Grundskolans tak", true);
    check("ärenden", "Ärendet bordläggs", true);
    check("avslås", "yrkar avslag på motionen", true);
    check("fastigheter", "fasta priser", false);
    check("motionär", "motionen avslås", false);
}

#[test]
fn case_and_the_ways_to_write_a_letter() {
    check("ÅBY", "i Åby", true);
    check("a\u{30A}by", "i Åby", true);
    check("kommunstyrelsen", "kommun\u{AD}styrelsen", true);
    check("EU", "EU:s regler", true);
}

#[test]
fn dots_may_be_left_out_when_typing_and_only_then() {
    check("skolgard", "En ny skolgård", true);
    check("aldre", "Bostäder för äldre", true);
    check("mal", "Budgetens mål", true);
    check("mål", "En mal i skåpet", false);
    check("häst", "En hast", false);
}

#[test]
fn who_types_dots_has_the_keys_for_them() {
    check("mal", "Budgetens mål", true);
    check("mal vid ån", "Budgetens mål", false);
}

#[test]
fn words_typed_apart_that_are_one_word() {
    check("skol skjuts", "Skolskjutsen kom för sent", true);
    check("arbete plats", "En plats att arbeta på", true);
    check("beslut underlag", "Beslutsunderlag saknas", true);
    check("skol buss", "Skolskjutsen kom för sent", false);
}

#[test]
fn a_word_typed_without_dots_that_is_more_common_means_itself() {
    let paragraphs = [
        paragraph("1", "Val", "Val av justerare"),
        paragraph("2", "Val", "Val av ordförande"),
    ];
    let index = Shelf::with(
        &[
            &paragraphs[..],
            &[paragraph("3", "Parken", "Parken sköts väl.")],
        ]
        .concat(),
    );
    let mut found = numbers(&ask(&index, "val"))
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    found.sort();
    assert_eq!(found, ["1", "2"]);
}

#[test]
fn places_and_bodies_are_words_too() {
    check("tallvika", "Gungor", true);
    check("kommunstyrelsen gungor", "Gungor", true);
}

#[test]
fn people_are_found_by_name() {
    let mut named = paragraph("1", "Motion", "Motionen avslås.");
    named.reservations = vec![paragraf_index::record::Voice {
        name: Some("Ylva Strömgren".into()),
        party: None,
    }];
    let index = Shelf::with(&[named, paragraph("2", "Annat", "Annat.")]);
    assert_eq!(numbers(&ask(&index, "strömgren")), ["1"]);
    assert_eq!(numbers(&ask(&index, "Stromgren")), ["1"]);
}
