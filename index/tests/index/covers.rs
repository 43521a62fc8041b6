//! What covers tell of a meeting goes in and out with its file.

use paragraf_index::record::{Meeting, Source};

use crate::support::{Shelf, file, paragraph};

fn cover(path: &str) -> Meeting {
    Meeting {
        id: "ekby/kommunstyrelsen/2024-03-05".to_owned(),
        municipality: Some("Ekby".to_owned()),
        body: "Kommunstyrelsen".to_owned(),
        date: None,
        place: Some("Stora salen".to_owned()),
        time: None,
        paragraphs: vec![],
        present: vec![],
        approval: None,
        source: Source {
            file: path.to_owned(),
            page: Some(1),
            sha256: "0123456789abcdef".to_owned(),
        },
    }
}

#[test]
fn covers_are_found_by_meeting_and_go_with_their_file() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    for path in ["b.pdf", "a.pdf"] {
        let paragraphs = [paragraph("1", "Gungor", "")];
        writer
            .replace_with(&file(path), &paragraphs, &[cover(path)])
            .unwrap();
    }
    writer.commit().unwrap();
    let index = shelf.index();
    let id = "ekby/kommunstyrelsen/2024-03-05";
    assert_eq!(index.covers(id).unwrap(), [cover("a.pdf"), cover("b.pdf")]);
    assert_eq!(index.covers("ekby/kommunstyrelsen").unwrap(), []);
    assert_eq!(
        index.paragraph(id).unwrap(),
        None,
        "a meeting is no paragraph"
    );

    writer
        .replace(&file("a.pdf"), &[paragraph("1", "Gungor", "")])
        .unwrap();
    writer.finish().unwrap();
    index.reload().unwrap();
    assert_eq!(index.covers(id).unwrap(), [cover("b.pdf")]);
}
