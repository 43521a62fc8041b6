//! Files go in and out whole.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};

use paragraf_index::question::Filters;
use paragraf_index::record::Paragraph;
use paragraf_index::{Error, Index};

use crate::support::{Shelf, ask, file, numbers, paragraph};

#[test]
fn what_goes_in_comes_out() {
    let paragraphs = [
        paragraph("1", "Justering", "Val av justerare."),
        paragraph("2", "Skolgård", "Gungor."),
    ];
    let index = Shelf::with(&paragraphs);
    assert_eq!(
        index.paragraph(&paragraphs[1].id).unwrap().as_ref(),
        Some(&paragraphs[1])
    );
    assert_eq!(
        index.paragraph("tallvika/okand/2024-06-11/1").unwrap(),
        None
    );
    assert_eq!(index.files().unwrap(), [file("a.pdf")]);
    assert_eq!(
        index.file_by_hash(&file("a.pdf").sha256).unwrap(),
        Some(file("a.pdf"))
    );
    let export: Result<Vec<Paragraph>, Error> =
        index.export(&Filters::default()).unwrap().collect();
    assert_eq!(export.unwrap(), paragraphs);
}

#[test]
fn replacing_a_file_leaves_nothing_of_the_old() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    writer
        .replace(
            &file("a.pdf"),
            &[paragraph("1", "Gungor", ""), paragraph("2", "Bänkar", "")],
        )
        .unwrap();
    writer.commit().unwrap();
    let index = shelf.index();
    let before = index.generation();

    writer
        .replace(&file("a.pdf"), &[paragraph("3", "Klätterställning", "")])
        .unwrap();
    index.reload().unwrap();
    assert_eq!(ask(&index, "").total, 2, "not yet committed");
    assert_eq!(index.generation(), before);

    writer.commit().unwrap();
    index.reload().unwrap();
    assert_eq!(numbers(&ask(&index, "")), ["3"]);
    assert_ne!(index.generation(), before);
    assert_eq!(writer.files().unwrap(), [file("a.pdf")]);

    writer.remove("a.pdf").unwrap();
    writer.finish().unwrap();
    index.reload().unwrap();
    assert_eq!(ask(&index, "").total, 0);
    assert_eq!(index.files().unwrap(), []);
}

#[test]
fn one_writer_at_a_time() {
    let shelf = Shelf::new();
    let first = shelf.writer();
    let second = paragraf_index::Writer::open(shelf.dir.path(), &paragraf_index::Dictionary::Off)
        .err()
        .unwrap();
    assert!(matches!(second, Error::Busy { .. }), "{second}");
    drop(first);
    shelf.writer();
}

#[test]
fn a_folder_without_an_index_is_an_error_that_says_what_to_do() {
    let shelf = Shelf::new();
    let fault = Index::open(shelf.dir.path()).err().unwrap();
    assert!(matches!(fault, Error::Missing { .. }));
    let folder = shelf.dir.path().display();
    assert_eq!(
        fault.to_string(),
        format!("{folder}: no index here: run `paragraf index`")
    );
}

#[test]
fn an_index_of_another_version_is_refused_and_replaced_when_the_new_one_is_done() {
    let shelf = Shelf::new();
    let old = shelf.dir.path().join("index-0.0");
    std::fs::create_dir(&old).unwrap();
    std::fs::write(old.join("meta.json"), "{}").unwrap();
    let fault = Index::open(shelf.dir.path()).err().unwrap();
    assert!(matches!(fault, Error::OtherVersion { .. }), "{fault}");

    let mut writer = shelf.writer();
    writer
        .replace(&file("a.pdf"), &[paragraph("1", "Gungor", "")])
        .unwrap();
    writer.finish().unwrap();
    assert_eq!(ask(&shelf.index(), "gungor").total, 1);
    assert!(!old.exists());
}

#[test]
fn a_file_without_paragraphs_is_known() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    writer.replace(&file("tom.pdf"), &[]).unwrap();
    writer.commit().unwrap();
    let index = shelf.index();
    assert_eq!(index.files().unwrap(), [file("tom.pdf")]);
    assert_eq!(ask(&index, "").total, 0);
    assert_eq!(index.export(&Filters::default()).unwrap().count(), 0);
}

#[test]
fn a_damaged_index_is_an_error_for_readers_and_built_again_by_the_next_writer() {
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    writer
        .replace(&file("a.pdf"), &[paragraph("1", "Gungor", "")])
        .unwrap();
    writer.finish().unwrap();
    let data = std::fs::read_dir(shelf.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let data = data.into_iter().find(|path| path.is_dir()).unwrap();
    std::fs::write(data.join("meta.json"), "{\"index_settings\":").unwrap();
    let fault = Index::open(shelf.dir.path()).err().unwrap();
    assert!(matches!(fault, Error::Read { .. }), "{fault}");

    let mut writer = shelf.writer();
    assert_eq!(writer.files().unwrap(), [], "every file is new");
    writer
        .replace(&file("a.pdf"), &[paragraph("1", "Gungor", "")])
        .unwrap();
    writer.finish().unwrap();
    assert_eq!(ask(&shelf.index(), "gungor").total, 1);
}

#[test]
fn a_reader_never_sees_half_a_commit() {
    const FILES: [&str; 3] = ["a.pdf", "b.pdf", "c.pdf"];
    let shelf = Shelf::new();
    let mut writer = shelf.writer();
    let mut write = |round: usize| {
        for path in FILES {
            let ids = (0..5).map(|number| format!("{path} {number}"));
            let paragraphs = ids.map(|id| paragraph(&id, &format!("Varv {round}"), "Gungor."));
            writer
                .replace(&file(path), &paragraphs.collect::<Vec<_>>())
                .unwrap();
        }
        writer.commit().unwrap();
    };
    write(0);
    let index = shelf.index();
    let look = || {
        index.reload().unwrap();
        let hits = ask(&index, "gungor").hits;
        let rounds: HashSet<String> = hits.iter().map(|hit| hit.title.clone()).collect();
        assert_eq!((hits.len(), rounds.len()), (15, 1), "{rounds:?}");
        rounds
    };
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                look();
            }
        });
        (1..20).for_each(&mut write);
        done.store(true, Ordering::Relaxed);
    });
    assert_eq!(look(), HashSet::from(["Varv 19".to_owned()]));
}

#[test]
fn one_index_serves_many_threads() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    shared(&Shelf::with(&[]));
}
