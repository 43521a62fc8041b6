//! Cover and paragraphs are held against each other: what does not fit is told.

use super::material::read;
use paragraf::extract::text::pages;

const COVER: &str = "\
EKNÄS KOMMUN                  PROTOKOLL
Kommunstyrelsen               2020-03-03

Plats och tid        Kommunhuset, kl 13.00-15.00
Beslutande           Eva Ek (S), ordförande
                     Bo Lind (M) §§ 11-12
                     Åsa Ny (C)
Ej tjänstgörande     Nils Alm (V)
ersättare
Utses att justera    Bo Lind
Paragrafer           11-14

";

/// Reads the cover with these paragraphs: the doubts of the paragraphs, and what is told of the file.
fn check(paragraphs: &str, doubts: &[&str], problems: &[&str]) {
    let reading = read(&pages(&format!("{COVER}{paragraphs}")));
    let warnings = reading.paragraphs.iter().flat_map(|paragraph| {
        let number = &paragraph.paragraph;
        let warnings = paragraph.warnings.iter();
        warnings.map(move |warning| format!("§ {number} {warning}"))
    });
    assert_eq!(warnings.collect::<Vec<_>>(), doubts, "{paragraphs}");
    let told = reading
        .problems
        .iter()
        .map(|problem| problem.message.as_str());
    assert_eq!(told.collect::<Vec<_>>(), problems, "{paragraphs}");
}

fn paragraph(number: u32, more: &str) -> String {
    format!("§ {number}\nÄrende om väg {number}\n\n{more}Beslut\nPlanen godkänns.\n\n\n")
}

#[test]
fn all_as_the_cover_says() {
    let claim = "Yrkanden\nBo Lind (M) yrkar bifall.\n\n";
    let all = [
        paragraph(11, ""),
        paragraph(12, claim),
        paragraph(13, ""),
        paragraph(14, ""),
    ];
    check(&all.concat(), &[], &[]);
}

#[test]
fn somebody_acts_after_having_left() {
    let claim = "Yrkanden\nBo Lind (M) yrkar avslag.\n\n";
    let all = [
        paragraph(11, ""),
        paragraph(12, ""),
        paragraph(13, claim),
        paragraph(14, ""),
    ];
    check(
        &all.concat(),
        &["§ 13 Bo Lind acts here, but the cover has Bo Lind present for §§ 11–12 only"],
        &[],
    );
}

#[test]
fn a_substitute_votes_who_does_not_serve() {
    let vote =
        "Omröstning\nEva Ek (S) och Nils Alm (V) röstar Ja (2).\nÅsa Ny (C) röstar Nej (1).\n\n";
    let all = [
        paragraph(11, ""),
        paragraph(12, ""),
        paragraph(13, ""),
        paragraph(14, vote),
    ];
    check(
        &all.concat(),
        &[
            "§ 14 Nils Alm votes here, but the cover has Nils Alm as a substitute who does not serve",
        ],
        &[],
    );
}

#[test]
fn numbers_promised_and_missing_and_one_that_was_not_promised() {
    let all = [
        paragraph(12, ""),
        paragraph(13, ""),
        paragraph(14, ""),
        paragraph(15, ""),
    ];
    check(
        &all.concat(),
        &["§ 15 the cover has §§ 11–14, and not this one"],
        &["§ 11 is not in the document: secret, or in a protocol of their own"],
    );
}

/// Numbers of another protocol on the cover, left over from the one before: the paragraphs are read all the same.
#[test]
fn numbers_of_another_protocol() {
    let reading = |first: u32| {
        let all: Vec<String> = (first..first + 3)
            .map(|number| paragraph(number, ""))
            .collect();
        read(&pages(&format!("{COVER}{}", all.concat()))).paragraphs
    };
    for first in [1, 11, 15, 40, 211] {
        let numbers: Vec<String> = reading(first)
            .into_iter()
            .map(|read| read.paragraph)
            .collect();
        assert_eq!(
            numbers,
            [first, first + 1, first + 2].map(|number| number.to_string())
        );
    }
}
