//! Neighbours, matters, meetings and exports.

use jiff::civil::date;
use paragraf_index::answer::Hit;
use paragraf_index::question::Filters;
use paragraf_index::record::Paragraph;

use crate::support::{Shelf, file, from, paragraph};

fn titles(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.title.as_str()).collect()
}

#[test]
fn neighbours_stand_in_the_order_of_the_document() {
    let paragraphs = [
        paragraph("12", "Först", ""),
        paragraph("3 a", "Mitten", ""),
        paragraph("7", "Sist", ""),
    ];
    let index = Shelf::with(&paragraphs);
    let around = |place: usize| {
        let found = index.neighbours(&paragraphs[place].id).unwrap();
        [found.previous, found.next].map(|neighbour| {
            neighbour
                .map(|neighbour| neighbour.title)
                .unwrap_or_default()
        })
    };
    assert_eq!(around(0), ["", "Mitten"]);
    assert_eq!(around(1), ["Först", "Sist"]);
    assert_eq!(around(2), ["Mitten", ""]);
    assert_eq!(index.neighbours("nowhere").unwrap(), Default::default());
}

#[test]
fn a_meeting_is_listed_by_number() {
    let other_day = Paragraph {
        date: Some(date(2024, 6, 12)),
        ..paragraph("4", "Annan dag", "")
    };
    let unplaced = Paragraph {
        municipality: None,
        ..paragraph("5", "Utan kommun", "")
    };
    let index = Shelf::with(&[
        paragraph("10", "Tio", ""),
        paragraph("9", "Nio", ""),
        paragraph("9 a", "Nio a", ""),
        other_day,
        unplaced,
    ]);
    let meeting = |municipality| {
        index
            .meeting(municipality, "Kommunstyrelsen", date(2024, 6, 11))
            .unwrap()
    };
    assert_eq!(titles(&meeting(Some("Tallvika"))), ["Nio", "Nio a", "Tio"]);
    assert_eq!(titles(&meeting(None)), ["Utan kommun"]);
    assert_eq!(titles(&meeting(Some("Åmåla"))), [""; 0]);
}

#[test]
fn an_export_is_in_order_across_files() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    let at = |place: &str, body: &str, number: &str| Paragraph {
        municipality: Some(place.to_owned()),
        body: body.to_owned(),
        ..from(
            &format!("{place}.pdf"),
            paragraph(number, &format!("{place} {body} {number}"), ""),
        )
    };
    let files = [
        ("Örby", vec![at("Örby", "Kommunstyrelsen", "2")]),
        (
            "Zinkby",
            vec![
                at("Zinkby", "Kommunstyrelsen", "10"),
                at("Zinkby", "Kommunstyrelsen", "9"),
            ],
        ),
        (
            "Åby",
            vec![
                at("Åby", "Kommunstyrelsen", "1"),
                at("Åby", "Kommunfullmäktige", "2"),
            ],
        ),
    ];
    for (place, mut paragraphs) in files {
        paragraphs
            .iter_mut()
            .for_each(|paragraph| paragraph.id = paragraph.title.clone());
        writer
            .replace(&file(&format!("{place}.pdf")), &paragraphs)
            .unwrap();
        writer.commit().unwrap();
    }
    let index = shelf.index();
    let export = |filters| -> Vec<String> {
        index
            .export(&filters)
            .unwrap()
            .map(|paragraph| paragraph.unwrap().title)
            .collect()
    };
    let all = [
        "Zinkby Kommunstyrelsen 9",
        "Zinkby Kommunstyrelsen 10",
        "Åby Kommunfullmäktige 2",
        "Åby Kommunstyrelsen 1",
        "Örby Kommunstyrelsen 2",
    ];
    assert_eq!(export(Filters::default()), all);
    assert_eq!(
        export(Filters {
            municipality: vec!["Åby".to_owned()],
            ..Filters::default()
        }),
        all[2..4]
    );
}
