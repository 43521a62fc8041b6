//! Ids when two files claim the same one.

use paragraf_index::question::Filters;
use paragraf_index::record::Paragraph;

use crate::support::{Shelf, ask, file, from, paragraph};

/// The ids in the index after these files came in this order, with the files that go by them.
fn ids(files: &[&str]) -> Vec<(String, String)> {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    for path in files {
        let paragraphs = [
            from(path, paragraph("1", "Gungor", "")),
            from(path, paragraph("2", "Bänkar", "")),
        ];
        writer.replace(&file(path), &paragraphs).unwrap();
        writer.commit().unwrap();
    }
    let index = shelf.index();
    let export = index.export(&Filters::default()).unwrap();
    let ids: Vec<(String, String)> = export
        .map(Result::unwrap)
        .map(|Paragraph { id, source, .. }| (id, source.file))
        .collect();
    for (id, path) in &ids {
        let paragraph = index.paragraph(id).unwrap().unwrap();
        assert_eq!((&paragraph.id, &paragraph.source.file), (id, path));
    }
    let mut hits: Vec<String> = ask(&index, "").hits.into_iter().map(|hit| hit.id).collect();
    hits.sort();
    let mut known: Vec<String> = ids.iter().map(|(id, _)| id.clone()).collect();
    known.sort();
    assert_eq!(hits, known, "a hit goes by the same id");
    known.dedup();
    assert_eq!(known.len(), 2 * files.len(), "no id twice");
    ids
}

#[test]
fn the_smallest_path_keeps_the_bare_id_in_whichever_order_files_come() {
    let expected = ids(&["helt.pdf", "utdrag.pdf"]);
    let bare = "tallvika/kommunstyrelsen/2024-06-11/1";
    let digits = &file("utdrag.pdf").sha256[..8];
    assert_eq!(expected[0], (bare.to_owned(), "helt.pdf".to_owned()));
    assert_eq!(
        expected[1],
        (format!("{bare}~{digits}"), "utdrag.pdf".to_owned())
    );
    assert_eq!(ids(&["utdrag.pdf", "helt.pdf"]), expected);
}

#[test]
fn copies_of_one_file_have_ids_of_their_own() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    for path in ["c.pdf", "a.pdf", "b.pdf"] {
        let mut copy = from(path, paragraph("1", "Gungor", ""));
        copy.source.sha256 = "0123456789abcdef".to_owned();
        writer.replace(&file(path), &[copy]).unwrap();
    }
    writer.commit().unwrap();
    let index = shelf.index();
    let ids = ["", "~01234567", "~01234567-2"]
        .map(|end| format!("tallvika/kommunstyrelsen/2024-06-11/1{end}"));
    let files = ids.map(|id| {
        index
            .paragraph(&id)
            .unwrap()
            .map(|paragraph| paragraph.source.file)
    });
    assert_eq!(
        files.map(Option::unwrap_or_default),
        ["a.pdf", "b.pdf", "c.pdf"]
    );
}

#[test]
fn a_link_outlives_the_other_file() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    for path in ["helt.pdf", "utdrag.pdf"] {
        writer
            .replace(&file(path), &[from(path, paragraph("1", "Gungor", ""))])
            .unwrap();
    }
    writer.remove("helt.pdf").unwrap();
    writer.commit().unwrap();
    let index = shelf.index();
    let bare = "tallvika/kommunstyrelsen/2024-06-11/1";
    let suffixed = format!("{bare}~{}", &file("utdrag.pdf").sha256[..8]);
    for id in [bare, &suffixed] {
        let paragraph = index.paragraph(id).unwrap().unwrap();
        assert_eq!(
            (paragraph.id.as_str(), paragraph.source.file.as_str()),
            (bare, "utdrag.pdf")
        );
    }
    assert_eq!(index.paragraph(&format!("{bare}~ffffffff")).unwrap(), None);
}
