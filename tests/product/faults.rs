//! Bad input: what is wrong is named, and what to do; nothing panics.

use std::os::unix::fs::PermissionsExt;

use super::archive::protocol;
use super::run::Room;

#[test]
fn an_archive_that_is_none() {
    let room = Room::with(&[("a.txt", "x")]);
    room.run(["index", "nowhere"])
        .expect_fault(&["nowhere: no such folder"]);
    room.run(["index", "archive/a.txt"])
        .expect_fault(&["archive/a.txt: is a file", "paragraf check"]);
    room.run(["check", "archive"])
        .expect_fault(&["archive: is a folder", "paragraf index"]);
    room.run(["check", "nowhere.pdf"]).expect(2);
}

#[test]
fn an_index_in_the_archive() {
    let room = Room::with(&[("a.txt", "x")]);
    for index in [
        "archive",
        "archive/.paragraf",
        "archive/new/index",
        "./archive/../archive/x",
    ] {
        room.run(["index", "archive", "--index", index])
            .expect_fault(&[index, "never written to"]);
    }
    assert_eq!(room.state("archive").len(), 1);
}

#[test]
fn an_empty_archive_leaves_the_index_as_it_was() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    std::fs::remove_file(room.path("archive/a.txt")).unwrap();
    let ran = room.run(["index", "archive"]).expect(1);
    assert!(ran.err.contains("archive: holds no files"), "{}", ran.err);
    room.run(["search", "bussresor"]).expect(0);
}

#[test]
fn no_index() {
    let room = Room::new();
    for args in [
        &["search", "x"][..],
        &["show", "x"],
        &["export"],
        &["serve"],
    ] {
        room.run(args)
            .expect_fault(&["no index here", "paragraf index"]);
    }
    room.write("elsewhere/file.txt", "x");
    room.run(["search", "x", "--index", "elsewhere"])
        .expect_fault(&["elsewhere: no index here"]);
    room.run(["search", "x", "--index", "elsewhere/file.txt"])
        .expect_fault(&["elsewhere/file.txt"]);
}

#[test]
fn an_index_that_is_damaged() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    for entry in walk(&room.path(".paragraf")) {
        if entry.file_name().is_some_and(|name| name == "meta.json") {
            std::fs::write(entry, "{").unwrap();
        }
    }
    room.run(["search", "x"])
        .expect_fault(&[".paragraf: cannot read the index", "paragraf index"]);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                walk(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn two_at_a_time() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let lock = std::fs::File::options()
        .append(true)
        .open(room.path(".paragraf/writer.lock"))
        .unwrap();
    lock.lock().unwrap();
    room.run(["index", "archive"])
        .expect_fault(&["another `paragraf index` is writing here"]);
    room.run(["search", "bussresor"]).expect(0);
}

#[test]
fn words_the_command_does_not_know() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    room.run(["search", "--kind", "moton"])
        .expect_fault(&["'moton'", "motion", "similar"]);
    room.run(["search", "--outcome", "aproved"])
        .expect_fault(&["'aproved'", "approved"]);
    room.run(["search", "--from", "2024-02-30"])
        .expect_fault(&["2024-02-30", "2024-03-31"]);
    room.run(["search", "--sort", "newst"])
        .expect_fault(&["newest"]);
    room.run(["search", "--limit", "0"])
        .expect_fault(&["--limit"]);
    room.run(["serch"]).expect_fault(&["search"]);
    room.run(["index"]).expect_fault(&["ARCHIVE"]);
    room.run(["export", "--format", "xlsx"])
        .expect_fault(&["ndjson", "csv"]);
    room.run(["serve", "--listen", "here"])
        .expect_fault(&["--listen"]);
    room.run(["serve", "--languages", "sv,se"])
        .expect_fault(&["'se'", "sv", "en"]);
}

#[test]
fn a_filter_value_that_the_index_does_not_hold_is_named_with_the_near_one() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    for args in [
        ["search", "bussresor", "--body", "Komunstyrelsen"],
        ["export", "--format", "csv", "--body=Komunstyrelsen"],
    ] {
        let ran = room.run(args);
        assert!(
            ran.err.contains("did you mean `Kommunstyrelsen`"),
            "{}",
            ran.err
        );
        assert_eq!(ran.code, Some(1));
    }
    let ran = room.run(["search", "--municipality", "Norvik"]).expect(1);
    assert!(ran.err.contains("did you mean `Norrvik`"), "{}", ran.err);
    // Upper and lower case are no difference.
    room.run([
        "search",
        "--body",
        "kommunstyrelsen",
        "--municipality",
        "NORRVIK",
        "--party",
        "v",
    ])
    .expect(0);
}

#[test]
fn a_file_and_a_folder_that_may_not_be_read() {
    let room = Room::with(&[
        ("a.txt", &protocol("2024-03-04", "bussresor")),
        ("b.txt", "x"),
        ("closed/c.txt", "x"),
    ]);
    let close = |path: &str, mode| {
        std::fs::set_permissions(room.path(path), PermissionsExt::from_mode(mode)).unwrap();
    };
    close("archive/b.txt", 0o000);
    close("archive/closed", 0o000);
    // To the superuser nothing is closed, so there is nothing to try.
    if std::fs::read(room.path("archive/b.txt")).is_err() {
        let ran = room.run(["index", "archive"]).expect(2);
        assert!(
            ran.out.contains("b.txt: ") && ran.out.contains("closed: "),
            "{}",
            ran.out
        );
        room.run(["search", "bussresor"]).expect(0);
    }
    close("archive/closed", 0o755);
}

#[test]
fn broken_files_of_all_sorts() {
    let files: [(&str, &[u8]); 8] = [
        ("empty.pdf", b""),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        ("web.pdf", b"<!DOCTYPE html><html><title>404</title></html>"),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("zero.txt", &[0; 5000]),
        ("latin.txt", b"\xa7 1 Val av justerare\r\n\xc4rendet\r\n"),
        ("control.txt", b"\x1b[2J\x1b]0;x\x07\xc2\xa7 1 x\n"),
        ("notes.docx", b"PK\x03\x04word/document.xml"),
    ];
    let room = Room::with(&[("good.txt", &protocol("2024-03-04", "bussresor"))]);
    for (name, bytes) in files {
        room.write(&format!("archive/{name}"), bytes);
    }
    let ran = room.run(["index", "archive"]).expect(2);
    for name in [
        "empty.pdf",
        "cut.pdf",
        "web.pdf",
        "picture.pdf",
        "zero.txt",
        "notes.docx",
    ] {
        assert!(
            ran.out.contains(&format!("{name}: ")),
            "{name} is not in: {}",
            ran.out
        );
    }
    assert!(ran.out.contains("9 files"), "{}", ran.out);
    room.run(["search", "bussresor"]).expect(0);
}
