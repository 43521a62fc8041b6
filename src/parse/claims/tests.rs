//! Blocks of text, and the claims in them.

use super::*;
use crate::prose::{Block, Marker};

fn block(text: &str, marker: Marker, label: &str) -> Block {
    Block {
        text: text.to_owned(),
        marker,
        label: label.to_owned(),
        number: None,
        starts: vec![(0, 0)],
    }
}

#[test]
fn a_list_below_the_verb_is_one_claim() {
    for verb in ["yrkar:", "yrkar", "yrkar att:", "yrkar följande:"] {
        let blocks = [
            block("Bo Lind (M) yrkar avslag.", Marker::None, ""),
            block(&format!("Eva Ek (S) {verb}"), Marker::None, ""),
            block("Motionen bifalls.", Marker::Number, "1."),
            block("Kostnaden redovisas i maj.", Marker::Number, "2."),
            block("Åsa Ny (C) yrkar återremiss.", Marker::None, ""),
        ];
        let known = Known::default();
        let mut claims = Vec::new();
        for block in with_what_follows(&blocks, Reach::Headed, &known) {
            of_block(&block.text, Reach::Headed, false, &known, &mut claims);
        }
        let asked: Vec<&str> = claims.iter().map(|claim| claim.text.as_str()).collect();
        let list = "1. Motionen bifalls. 2. Kostnaden redovisas i maj";
        assert_eq!(asked, ["avslag", list, "återremiss"], "{verb}");
    }
}

#[test]
fn who_wants_the_same_in_a_sentence_of_its_own() {
    for second in [
        "Likaså Bo Lind (M).",
        "Yrkandet stöds av Bo Lind (M).",
        "Bo Lind (M) ansluter sig till Eva Eks yrkande.",
        "Herr Bo Lind (m) biträder fru von Ekmans yrkande.",
    ] {
        let mut claims = Vec::new();
        let text = format!("Eva Ek (S) yrkar bifall till motionen. {second}");
        of_block(&text, Reach::Headed, false, &Known::default(), &mut claims);
        let asked: Vec<_> = claims.iter().map(|claim| claim.text.as_str()).collect();
        assert_eq!(asked, ["bifall till motionen"; 2], "{second}");
    }
}

#[test]
fn what_both_demand_who_were_named_before() {
    let check = |named: &str, expected: usize| {
        let text = format!("I ärendet yttrar sig {named}. Båda yrkar bifall till motionen.");
        let mut claims = Vec::new();
        of_block(
            &text,
            Reach::Anywhere,
            false,
            &Known::default(),
            &mut claims,
        );
        let all = claims
            .iter()
            .all(|claim| claim.text == "bifall till motionen");
        assert_eq!((claims.len(), all), (expected, true), "{text}");
    };
    check("Eva Ek (S) och Bo Lind (M)", 2);
    check("Eva Ek (S), Bo Lind (M) och Åsa Ny (C)", 0);
}

#[test]
fn whose_claim_somebody_joins() {
    let text = "Eva Ek (S): Bifall till motionen. Bo Lind (M): Avslag på motionen. \
        Åsa Ny (C): instämmer i Eva Eks yrkande. Per Ås (V) instämmer i Bo Linds (M) yrkande.";
    let mut claims = Vec::new();
    of_block(text, Reach::Headed, false, &Known::default(), &mut claims);
    let asked: Vec<_> = claims.iter().map(|claim| claim.text.as_str()).collect();
    let (yes, no) = ("Bifall till motionen", "Avslag på motionen");
    assert_eq!(asked, [yes, no, yes, no]);
}

#[test]
fn what_is_demanded_before_each_list_of_names() {
    let text = "Bifall till motionen: Eva Ek (S), Åsa Ny (C) Avslag på motionen: Bo Lind (M)";
    let mut claims = Vec::new();
    of_block(text, Reach::Headed, false, &Known::default(), &mut claims);
    let asked: Vec<_> = claims.iter().map(|claim| claim.text.as_str()).collect();
    let (yes, no) = ("Bifall till motionen", "Avslag på motionen");
    assert_eq!(asked, [yes, yes, no]);
    let below = "Eva Ek (S) Bifall till motionen. Bo Lind (M) Avslag på motionen.";
    let mut claims = Vec::new();
    of_block(below, Reach::Headed, false, &Known::default(), &mut claims);
    let asked: Vec<_> = claims.iter().map(|claim| claim.text.as_str()).collect();
    assert_eq!(asked, [yes, no]);
}

#[test]
fn two_speakers_of_a_sentence_demand_their_own() {
    let check = |text: &str, second: &str| {
        let mut claims = Vec::new();
        of_block(text, Reach::Headed, false, &Known::default(), &mut claims);
        let found: Vec<(Option<&str>, &str)> = claims
            .iter()
            .map(|claim| (claim.party.as_deref(), claim.text.as_str()))
            .collect();
        let expected = [(Some("S"), "bifall till motionen"), (Some("M"), second)];
        assert_eq!(found, expected, "{text}");
    };
    check(
        "Eva Ek (S) yrkar bifall till motionen och Bo Lind (M) yrkar avslag.",
        "avslag",
    );
    check(
        "Eva Ek (S) yrkade bifall till motionen, medan Bo Lind (M) yrkade avslag på den.",
        "avslag på den",
    );
    check(
        "Vidare yrkade Eva Ek (S) bifall till motionen och Bo Lind (M) avslag på densamma.",
        "avslag på densamma",
    );
    check(
        "Eva Ek (S) yrkar bifall till motionen; Bo Lind (M) yrkar avslag.",
        "avslag",
    );
    check(
        "Eva Ek (S) yrkar bifall till motionen Bo Lind (M) yrkar avslag.",
        "avslag",
    );
    check(
        "Eva Ek (S) yrkade bifall till motionen, häri instämde Bo Lind (M).",
        "bifall till motionen",
    );
    check(
        "Eva Ek (S) yrkar bifall till motionen och Bo Lind (M) instämmer.",
        "bifall till motionen",
    );
    check(
        "Eva Ek (S) och Bo Lind (M) yrkar båda bifall till motionen.",
        "bifall till motionen",
    );
    check(
        "Eva Ek (S) och Bo Lind (M) yrkar bifall till motionen.",
        "bifall till motionen",
    );
}
