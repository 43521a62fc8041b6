//! What is offered beside an answer: similar paragraphs, and words while one types.

use paragraf_index::Index;
use paragraf_index::record::Paragraph;

use crate::support::{Shelf, from, paragraph};

fn archive() -> Index {
    let filler = (10..40).map(|number| {
        let title = format!("Ärende nummer {number}");
        paragraph(
            &number.to_string(),
            &title,
            "Kommunstyrelsen beslutar att anteckna rapporten.",
        )
    });
    let mut matter = paragraph(
        "3",
        "Brygga vid badplatsen",
        "Flytbrygga vid badplatsen i Tallvika.",
    );
    matter.reference_numbers = vec!["KS 2024-1".to_owned()];
    let same = Paragraph {
        id: "tallvika/kommunfullmaktige/2024-06-30/9".to_owned(),
        paragraph: "9".to_owned(),
        ..matter.clone()
    };
    let about = [
        matter,
        same,
        paragraph(
            "1",
            "Badplatsens brygga rustas",
            "Bryggan vid badplatsen får en ny flytbrygga.",
        ),
        paragraph(
            "2",
            "Skolskjuts",
            "Skolskjuts, skolskjutsar och skolskjutsreglemente.",
        ),
    ];
    let all: Vec<Paragraph> = filler
        .chain(about)
        .map(|paragraph| from("a.pdf", paragraph))
        .collect();
    Shelf::with(&all)
}

#[test]
fn similar_paragraphs_share_rare_words() {
    let index = archive();
    let similar = |id: &str| {
        let paragraph = index.paragraph(&format!("tallvika/kommunstyrelsen/2024-06-11/{id}"));
        let similar = index.similar(&paragraph.unwrap().unwrap(), 5).unwrap();
        similar
            .into_iter()
            .map(|hit| hit.paragraph)
            .collect::<Vec<_>>()
    };
    assert_eq!(similar("3"), ["1"], "not itself, not the same matter");
    assert_eq!(similar("2"), [""; 0]);
    assert_eq!(
        similar("12"),
        [""; 0],
        "the language of minutes is no likeness"
    );
}

#[test]
fn a_word_is_completed_from_the_index() {
    let index = archive();
    let check = |typed: &str, expected: &[&str]| {
        assert_eq!(index.complete(typed, 5).unwrap(), expected, "{typed}");
    };
    check("nya flytb", &["nya flytbrygga"]);
    check("skolskjutsr", &["skolskjutsreglemente"]);
    check("sk", &[]);
    check("flytbrygga", &[]);
    check("organ:kommuns", &["organ:kommunstyrelsen"]);
    check("\"flytb", &[]);
    check("§ 17", &[]);
    check("", &[]);
    // One form of each word.
    check("skolskj", &["skolskjuts", "skolskjutsreglemente"]);
}
