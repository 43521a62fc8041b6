//! Paragraphs of one matter as one hit.

use jiff::civil::date;
use paragraf_index::Index;
use paragraf_index::answer::Answer;
use paragraf_index::question::{Question, Sort};
use paragraf_index::record::Paragraph;

use crate::support::{Shelf, numbers, paragraph, question};

/// One matter through three bodies, one in another place with the same number, and others without a number.
fn archive() -> Index {
    let at = |number: &str, month: i8, matter: &str| Paragraph {
        date: Some(date(2024, month, 1)),
        reference_numbers: vec![matter.to_owned()],
        ..paragraph(number, "Gungor", "Gungor köps.")
    };
    let mut elsewhere = at("4", 4, "KS 2024-1");
    elsewhere.municipality = Some("Åmåla".to_owned());
    let mut without = paragraph("6", "Gungor", "Gungor.");
    without.date = Some(date(2024, 6, 1));
    Shelf::with(&[
        at("1", 1, "KS 2024-1"),
        at("2", 2, "KS 2024/1"),
        at("3", 3, "KS 2024-1:7"),
        elsewhere,
        at("5", 5, "KS 2024-2"),
        without,
    ])
}

fn folded(sort: Sort, page: usize, limit: usize) -> Answer {
    let question = Question {
        fold: true,
        sort,
        page,
        limit,
        ..question("gungor")
    };
    archive().search(&question).unwrap()
}

#[test]
fn a_matter_is_one_hit_and_names_the_others() {
    let answer = folded(Sort::Newest, 1, 20);
    assert_eq!(numbers(&answer), ["6", "5", "4", "3"]);
    assert_eq!((answer.total, answer.matters), (6, Some(4)));
    let others: Vec<&str> = answer.hits[3]
        .folded
        .iter()
        .map(|other| other.paragraph.as_str())
        .collect();
    assert_eq!((others, answer.hits[3].folded_total), (vec!["2", "1"], 2));
    assert!(answer.hits[2].folded.is_empty());
}

#[test]
fn pages_of_matters_follow_each_other() {
    let pages: Vec<String> = (1..=3)
        .map(|page| numbers(&folded(Sort::Oldest, page, 2)).join(" "))
        .collect();
    assert_eq!(pages, ["1 4", "5 6", ""]);
}

#[test]
fn counts_are_those_of_paragraphs() {
    let answer = folded(Sort::Relevance, 1, 1);
    assert_eq!(answer.facets.municipality[0].count, 5);
    assert_eq!(archive().search(&question("gungor")).unwrap().matters, None);
}
