//! `paragraf index`: what is read, kept, left out and told.

use super::archive::protocol;
use super::run::{Ran, Room};

fn files_of(room: &Room) -> Vec<String> {
    let mut files: Vec<String> = room
        .run(["export"])
        .json()
        .iter()
        .map(|paragraph| paragraph["source"]["file"].as_str().unwrap().to_owned())
        .collect();
    files.dedup();
    files
}

#[test]
fn the_index_lies_beside_the_archive_and_the_archive_is_untouched() {
    let room = Room::with(&[("norrvik/a.txt", &protocol("2024-03-04", "bussresor"))]);
    let before = room.state("archive");
    let report = room.run(["index", "archive"]).expect(0);
    assert!(
        report.out.contains("1 files, 3 paragraphs"),
        "{}",
        report.out
    );
    assert!(report.out.contains("MB/s"), "{}", report.out);
    assert!(room.path(".paragraf").is_dir());
    assert_eq!(room.state("archive"), before);
}

#[test]
fn only_what_changed_is_read_again() {
    let room = Room::indexed(&[
        ("a.txt", &protocol("2024-03-04", "bussresor")),
        ("b.txt", &protocol("2024-03-05", "skolmat")),
        ("c.txt", &protocol("2024-03-06", "cykelvägar")),
    ]);
    room.write("archive/b.txt", protocol("2024-03-05", "fritidsgårdar"));
    std::fs::remove_file(room.path("archive/c.txt")).unwrap();
    let report = room.run(["index", "archive"]).expect(0);
    assert!(
        report.out.contains("1 read, 1 unchanged, 1 gone"),
        "{}",
        report.out
    );
    assert_eq!(files_of(&room), ["a.txt", "b.txt"]);
    room.run(["search", "skolmat"]).expect(1);
    room.run(["search", "cykelvägar"]).expect(1);
    room.run(["search", "fritidsgårdar"]).expect(0);
}

#[test]
fn the_same_bytes_are_read_once() {
    let text = protocol("2024-03-04", "bussresor");
    let room = Room::with(&[("a.txt", &text), ("copy/a.txt", &text)]);
    let report = room.run(["index", "archive"]).expect(0);
    assert!(
        report.out.contains("2 files, 3 paragraphs"),
        "{}",
        report.out
    );
    assert!(report.out.contains("1 read"), "{}", report.out);
    // The one that was read is gone: the other takes its place.
    std::fs::remove_file(room.path("archive/a.txt")).unwrap();
    room.run(["index", "archive"]).expect(0);
    assert_eq!(files_of(&room), ["copy/a.txt"]);
}

#[test]
fn a_faulty_file_stops_nothing_and_is_told() {
    let room = Room::with(&[
        ("a.txt", &protocol("2024-03-04", "bussresor")),
        ("z.pdf", "%PDF-1.4\nnothing more"),
    ]);
    let report = room.run(["index", "archive"]).expect(2);
    assert!(report.out.contains("z.pdf: "), "{}", report.out);
    assert!(report.out.contains("1 with faults"), "{}", report.out);
    assert_eq!(files_of(&room), ["a.txt"]);
    // The fault is still there when nothing is read again.
    room.run(["index", "archive"]).expect(2);
}

#[test]
fn the_index_is_found_from_inside_the_archive_and_from_anywhere() {
    let room = Room::indexed(&[("norrvik/a.txt", &protocol("2024-03-04", "bussresor"))]);
    let elsewhere = tempfile::tempdir().unwrap();
    for folder in [room.path("archive/norrvik"), elsewhere.path().to_path_buf()] {
        let found = room
            .command(["search", "bussresor"])
            .current_dir(folder)
            .output()
            .unwrap();
        Ran::from(found).expect(0);
    }
}

#[test]
fn the_order_of_reading_does_not_show() {
    let files: Vec<_> = super::archive::protocols(12, "bussresor");
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let room = Room::with(&files);
    room.run(["index", "archive", "--index", "one", "--jobs", "1"])
        .expect(0);
    room.run(["index", "archive", "--index", "four", "--jobs", "4"])
        .expect(0);
    let answers = |index| {
        let export = room.run(["export", "--index", index]).out;
        let search = room
            .run(["search", "motion", "bussresor", "--json", "--index", index])
            .out;
        (export, search)
    };
    assert_eq!(answers("one"), answers("four"));
}
