//! Files that are not one whole protocol: several in one, extracts, paragraphs kept secret. Each is read as labelled.

use super::compare;
use super::material::{fixtures, read};
use super::tally::Account;
use super::truth::Truth;
use paragraf::extract::text::pages;
use paragraf::read::Reading;
use std::fs;

/// Reads a file and holds each protocol in it against its labels: all must be exact.
fn check(name: &str) {
    let folder = fixtures().join("several");
    let text = fs::read_to_string(folder.join(format!("{name}.txt"))).expect("a fixture");
    let labels = fs::read_to_string(folder.join(format!("{name}.json"))).expect("labels");
    let truths: Vec<Truth> = serde_json::from_str(&labels).expect("labels");
    let reading = read(&pages(&text));
    let mut account = Account::default();
    let mut left = reading.paragraphs.len();
    for truth in &truths {
        let part = of(&reading, truth);
        left -= part.paragraphs.len();
        let place = format!("{name} {} {}", truth.body, truth.date);
        compare::document(&place, truth, &part, &mut account);
    }
    let wrong: Vec<String> = account
        .differences
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        wrong.is_empty() && left == 0,
        "{left} paragraphs of no protocol\n{}",
        wrong.join("\n")
    );
}

/// What was read of one protocol.
fn of(reading: &Reading, truth: &Truth) -> Reading {
    let is_of = |body: &str, date| body == truth.body && date == Some(truth.date);
    let mut part = reading.clone();
    part.paragraphs.retain(|one| is_of(&one.body, one.date));
    part.meetings.retain(|one| is_of(&one.body, one.date));
    part
}

#[test]
fn two_committees_in_one_file() {
    check("tva-namnder");
}

#[test]
fn two_days_without_a_cover() {
    check("tva-dagar-utan-forsattsblad");
}

#[test]
fn an_extract() {
    check("utdrag");
}

#[test]
fn secret_paragraphs_and_members_apart() {
    check("sekretess-och-jav");
}
