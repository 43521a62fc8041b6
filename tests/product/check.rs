//! `paragraf check`: reads without an index.

use super::archive::protocol;
use super::run::Room;

#[test]
fn it_says_what_was_understood() {
    let room = Room::with(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let checked = room.run(["check", "archive/a.txt"]).expect(0);
    let expected = [
        "archive/a.txt",
        "text, 3 paragraphs",
        "Norrvik · Kommunstyrelsen · 2024-03-04",
        "§ 2 Motion om bussresor",
        "motion · opposed",
        "KS 2024/123",
    ];
    for part in expected {
        assert!(
            checked.out.contains(part),
            "`{part}` is not in: {}",
            checked.out
        );
    }
    assert!(!room.path(".paragraf").exists() && !room.path("archive/.paragraf").exists());
}

#[test]
fn it_explains_by_which_rule_a_field_was_read() {
    let room = Room::with(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let explained = room
        .run(["check", "--explain", "archive/a.txt"])
        .expect(0)
        .out;
    let reasons = [
        ("title", "Motion om bussresor", "by the lines of the head"),
        (
            "section",
            "decision",
            "by a known heading on a line of its own",
        ),
        ("kind", "motion", "by the title"),
    ];
    for (field, value, rule) in reasons {
        let reason = explained
            .split(&format!("  {field:<18} "))
            .find(|reason| reason.starts_with(value))
            .unwrap_or_else(|| panic!("no {field} {value} in: {explained}"));
        assert!(reason.contains(rule), "`{rule}` is not in: {reason}");
    }
}

#[test]
fn it_prints_what_the_index_would_hold() {
    let files = [
        ("a.txt", protocol("2024-03-04", "bussresor")),
        ("b.txt", protocol("2024-03-05", "skolmat")),
    ];
    let room = Room::with(&files.each_ref().map(|(path, text)| (*path, text.as_str())));
    let checked = room
        .run(["check", "--json", "archive/b.txt", "archive/a.txt"])
        .expect(0)
        .json();
    let dates: Vec<_> = checked
        .iter()
        .map(|paragraph| paragraph["date"].as_str().unwrap())
        .collect();
    assert_eq!(
        dates,
        [
            "2024-03-05",
            "2024-03-05",
            "2024-03-05",
            "2024-03-04",
            "2024-03-04",
            "2024-03-04"
        ]
    );
    room.run(["index", "archive"]).expect(0);
    let indexed = room.run(["export"]).json();
    assert_eq!(checked[3]["decision"], indexed[0]["decision"]);
    assert_eq!(checked[3]["id"], indexed[0]["id"]);
}

#[test]
fn a_file_without_paragraphs_is_nothing_and_a_broken_one_a_fault() {
    let room = Room::with(&[
        ("letter.txt", "Hej!\nTack för senast.\n"),
        ("broken.pdf", "%PDF-1.7\n"),
    ]);
    room.run(["check", "archive/letter.txt"]).expect(1);
    let checked = room.run(["check", "--json", "archive/broken.pdf"]);
    checked.expect_fault(&["archive/broken.pdf: "]);
}
