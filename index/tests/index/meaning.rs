//! What is looked for beside the words that were typed, and how it is said.

use paragraf_index::answer::Answer;
use paragraf_index::{Dictionary, Index, Writer};
use tempfile::TempDir;

use crate::support::{ask, file, numbers, paragraph};

/// An index on stems of paragraphs with these texts, numbered from 1; with the everyday word `krisplan` added.
fn index(texts: &[&str]) -> (TempDir, Index) {
    let dir = TempDir::new().unwrap();
    let mut writer = Writer::open(dir.path(), &Dictionary::Off).unwrap();
    let numbered = (1..).zip(texts);
    let paragraphs: Vec<_> = numbered
        .map(|(number, text)| paragraph(&format!("{number}"), "Rubrik", text))
        .collect();
    writer.replace(&file("a.pdf"), &paragraphs).unwrap();
    writer.finish().unwrap();
    let added = vec![(
        "krisplan".to_owned(),
        vec!["plan för höjd beredskap".to_owned()],
    )];
    let index = Index::open_with(dir.path(), added).unwrap();
    (dir, index)
}

/// What is said to have been taken so: the words, and what they were read as.
fn said<'a>(answer: &'a Answer, taken_as: &str) -> Vec<(&'a str, Vec<&'a str>)> {
    let parts = answer
        .understood
        .iter()
        .filter(|part| part.taken_as == taken_as);
    parts
        .map(|part| {
            (
                &*part.text,
                part.values.iter().map(String::as_str).collect(),
            )
        })
        .collect()
}

#[test]
fn an_everyday_word_finds_what_minutes_call_it_and_that_is_said() {
    let texts = [
        "En ny förskola.",
        "Ett dagis.",
        "Kommunens planer vid höjd beredskap för alla.",
    ];
    let (_dir, index) = index(&texts);
    let answer = ask(&index, "nytt dagis");
    assert_eq!(numbers(&answer), ["1"]);
    assert_eq!(
        said(&answer, "everyday_word"),
        [("dagis", vec!["förskola"])]
    );
    assert_eq!(
        numbers(&ask(&index, "dagis")),
        ["2", "1"],
        "the word itself stands first"
    );
    assert_eq!(
        numbers(&ask(&index, "\"dagis\"")),
        ["2"],
        "in quotes it means itself"
    );
    assert_eq!(
        numbers(&ask(&index, "krisplan")),
        ["3"],
        "staff add their own"
    );
    assert_eq!(said(&ask(&index, "förskola"), "everyday_word"), []);
}

#[test]
fn the_verb_of_a_noun_is_meant_too_and_stands_below() {
    let texts = [
        "Yrkar avslag.",
        "Nämnden sålde huset.",
        "Husets försäljning.",
    ];
    let (_dir, index) = index(&texts);
    assert_eq!(numbers(&ask(&index, "försäljning")), ["3", "2"]);
}

#[test]
fn of_a_sentence_most_of_the_words_will_do() {
    let texts = [
        "Gungor i parken vid skolan rivs.",
        "Gungor i parken målas.",
        "Skolan i parken.",
        "Helt annat.",
    ];
    let (_dir, index) = index(&texts);
    let answer = ask(&index, "ska gungor vid skolan i parken rivas");
    assert_eq!(numbers(&answer)[0], "1", "what has all of it stands first");
    assert_eq!(said(&answer, "most_words").len(), 1);
    assert!(!numbers(&answer).contains(&"4"));
    let answer = ask(&index, "gungor rivs");
    assert_eq!(numbers(&answer), ["1"], "who types two words means both");
    assert_eq!(said(&answer, "most_words"), []);
}
