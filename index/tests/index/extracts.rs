//! The passages that are shown.

use paragraf_index::answer::Piece;
use paragraf_index::record::Paragraph;

use crate::support::{Shelf, ask, paragraph};

/// Marks as `[…]`.
fn show(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| {
            if piece.hit {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        })
        .collect()
}

#[track_caller]
fn check(typed: &str, paragraph: &Paragraph, expected: &str) {
    let answer = ask(&Shelf::with(std::slice::from_ref(paragraph)), typed);
    assert_eq!(
        answer.hits.first().map(|hit| show(&hit.extract)).as_deref(),
        Some(expected),
        "{typed}"
    );
}

#[test]
fn words_are_marked_in_all_their_forms() {
    let gungor = paragraph(
        "1",
        "Lek",
        "Nya gungor ställs i parken\nvid ån. Gungorna målas.",
    );
    check("gungan", &paragraph("1", "Lek", "En gunga."), "En [gunga].");
    check(
        "gungor park",
        &gungor,
        "Nya [gungor] ställs i [parken] vid ån. [Gungorna] målas.",
    );
    check(
        "\"parken vid\"",
        &gungor,
        "Nya gungor ställs i [parken vid] ån. Gungorna målas.",
    );
    check(
        "stä*",
        &gungor,
        "Nya gungor [ställs] i parken vid ån. Gungorna målas.",
    );
    check(
        "gungor i parken",
        &gungor,
        "Nya [gungor] ställs i [parken] vid ån. [Gungorna] målas.",
    );
    check("a", &paragraph("1", "Lek", "Vid å b."), "Vid [å] b.");
}

#[test]
fn numbers_are_marked_in_every_spelling() {
    check(
        "ks 2023-860",
        &paragraph("1", "Lek", "Dnr KS/2023:860 gäller."),
        "Dnr [KS/2023:860] gäller.",
    );
}

#[test]
fn without_words_the_decision_is_shown() {
    let mut decided = paragraph("1", "Lek", "Ärendebeskrivning.");
    decided.decision = vec!["Gungor köps.".to_owned(), "Paragrafen justeras.".to_owned()];
    check("", &decided, "Gungor köps. Paragrafen justeras.");
    check("§ 1", &decided, "Gungor köps. Paragrafen justeras.");
    check("lek", &decided, "Gungor köps. Paragrafen justeras.");
    check("ärendebeskrivning", &decided, "[Ärendebeskrivning].");
}

#[test]
fn a_long_text_is_cut_between_words() {
    let filler = "Kommunstyrelsen har behandlat frågan flera gånger tidigare. ".repeat(20);
    let long = paragraph("1", "Lek", &format!("{filler}Bryggan byggs i år. {filler}"));
    let answer = ask(&Shelf::with(std::slice::from_ref(&long)), "brygga");
    let extract = show(&answer.hits[0].extract);
    assert!(
        extract.starts_with("… [Bryggan] byggs i år. Kommunstyrelsen"),
        "{extract}"
    );
    assert!(extract.ends_with("…"), "{extract}");
    assert!(extract.len() < 320, "{extract}");
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<std::collections::HashSet<_>>()
    };
    let strange: Vec<String> = words(&extract.replace(['[', ']', '…'], ""))
        .difference(&words(&long.text))
        .cloned()
        .collect();
    assert_eq!(strange, [""; 0]);
}

#[test]
fn two_passages_when_what_was_asked_for_stands_far_apart() {
    let filler = "Kommunstyrelsen har behandlat frågan flera gånger tidigare. ".repeat(20);
    let long = paragraph(
        "1",
        "Lek",
        &format!("Gungor köps. {filler}Bryggan byggs i år. {filler}"),
    );
    let answer = ask(&Shelf::with(&[long]), "gungor bryggan");
    let extract = show(&answer.hits[0].extract);
    assert!(
        extract.starts_with("[Gungor] köps. Kommunstyrelsen"),
        "{extract}"
    );
    assert!(extract.contains(" … [Bryggan] byggs i år."), "{extract}");
}

#[test]
fn the_next_best_place_is_shown_beside_the_best() {
    let filler = "Kommunstyrelsen har behandlat frågan flera gånger tidigare. ".repeat(20);
    let text = format!("Gungor köps till parken. {filler}Gungorna målas. {filler}");
    let long = paragraph("1", "Lek", &text);
    let answer = ask(&Shelf::with(&[long]), "gungor park");
    let extract = show(&answer.hits[0].extract);
    assert!(
        extract.starts_with("[Gungor] köps till [parken]."),
        "{extract}"
    );
    assert!(extract.contains(" … [Gungorna] målas."), "{extract}");
}

#[test]
fn beside_the_decision_stands_what_the_text_says_elsewhere() {
    let mut decided = paragraph(
        "1",
        "Lek",
        "Gungor är slitna.\nBeslut\nNya gungor köps till parken.",
    );
    decided.decision = vec!["Nya gungor köps till parken.".to_owned()];
    check(
        "gungor",
        &decided,
        "Nya [gungor] köps till parken. … [Gungor] är slitna. Beslut Nya [gungor] köps till parken.",
    );
    decided.text = "Beslut\nNya gungor köps till parken.".to_owned();
    check("gungor", &decided, "Nya [gungor] köps till parken.");
}

#[test]
fn parties_and_parts_are_marked() {
    let mut motion = paragraph("1", "Lek", "Eva Ek (L) gungar. Liberalerna är för l.");
    motion.parties = vec!["L".to_owned()];
    check(
        "L gungar",
        &motion,
        "Eva Ek ([L]) [gungar]. Liberalerna är för l.",
    );
    check(
        "liberalerna",
        &motion,
        "Eva Ek ([L]) gungar. [Liberalerna] är för l.",
    );
    check(
        "titel:lek gungar",
        &motion,
        "Eva Ek (L) [gungar]. Liberalerna är för l.",
    );
}
