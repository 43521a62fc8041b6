//! Real protocols: what is read of them is held against labels made by hand.
//!
//! Runs where `PARAGRAF_SHARED` names a folder with `corpus/`, `truth/` and `score/score.py`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::quality::{hold, scores};
use super::run::Room;

/// What must be reached (F1) of each field.
const FLOORS: [(&str, f64); 24] = [
    ("paragraphs", 0.995),
    ("body", 1.0),
    ("date", 1.0),
    ("title", 0.99),
    ("reference_numbers", 0.99),
    ("page", 0.99),
    ("kind", 0.99),
    ("decision", 0.975),
    ("proposal", 0.99),
    ("outcomes", 0.975),
    ("motion", 0.99),
    ("motion_authors", 0.99),
    ("motion_parties", 0.99),
    ("motion_event", 0.99),
    ("motion_outcome", 0.99),
    ("motion_final", 0.99),
    ("final_outcome", 0.98),
    ("motion_submitted", 0.99),
    ("claims", 0.99),
    ("votes", 0.99),
    ("ballots", 0.99),
    ("reservations", 0.99),
    ("statements", 0.99),
    ("references", 0.99),
];

/// The folder, where there is one.
pub fn shared() -> Option<PathBuf> {
    let shared = std::env::var_os("PARAGRAF_SHARED").map(PathBuf::from);
    if shared.is_none() {
        // Straight to the terminal: the test runner hides what a passing test prints.
        use std::io::Write;
        let _ = writeln!(
            std::io::stderr(),
            "corpus: not tried: PARAGRAF_SHARED names no folder"
        );
    }
    shared.map(|shared| {
        shared
            .canonicalize()
            .expect("PARAGRAF_SHARED names a folder that is not there")
    })
}

#[test]
fn real_protocols_are_read_as_well_as_they_were() {
    let Some(shared) = shared() else { return };
    let room = Room::new();
    let corpus = shared.join("corpus");
    // One of the files is a web page: no protocol, and told as such.
    let indexed = room
        .run_with_words([
            "index".as_ref(),
            corpus.as_os_str(),
            "--index".as_ref(),
            "index".as_ref(),
        ])
        .expect(0);
    assert!(
        indexed
            .out
            .contains("html-error-page-named-protokoll.pdf: is a web page"),
        "{}",
        indexed.out
    );
    room.write(
        "export.ndjson",
        room.run(["export", "--index", "index"]).expect(0).out,
    );

    let mut score = Command::new("python3");
    score.arg(shared.join("score/score.py")).arg("--json");
    score
        .arg("--export")
        .arg(room.path("export.ndjson"))
        .arg("--truth")
        .arg(shared.join("truth"));
    let output = score
        .output()
        .expect("python3 is needed to hold the export against the labels");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(figures["absent"], serde_json::json!([]));
    let reached = |field: &str| figures["fields"][field]["f1"].as_f64().unwrap();
    // The page on method may claim no more than is reached.
    let measured = include_str!("../../web/src/pages/method/measured.txt");
    for line in measured.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let claimed: f64 = cells[1].parse().unwrap();
        assert!(reached(cells[0]) >= claimed, "claimed: {line}");
    }
    let below = FLOORS
        .iter()
        .filter(|(field, floor)| reached(field) < *floor);
    let below: Vec<String> = below
        .map(|(field, floor)| format!("{field} {} < {floor}", reached(field)))
        .collect();
    assert!(below.is_empty(), "{}", below.join(", "));
    if !indexed.had_no_words() {
        answers_are_as_good_as_they_were(&room, &shared);
    }
}

/// The questions over the real protocols that people wrote and judged.
fn answers_are_as_good_as_they_were(room: &Room, shared: &Path) {
    let questions = shared.join("questions/questions.json");
    let mut args = ["evaluate", "--index", "index", "--json", "--questions"]
        .map(OsStr::new)
        .to_vec();
    args.push(questions.as_os_str());
    let report = room.run(args).expect(0);
    let floors: &[(&str, f64)] = &[("ndcg", 0.86), ("recall", 0.82)];
    hold(&scores(&report.json()[0]), &[("all", floors)]);
}
