//! How well the search answers over the example archive: what must be reached.

use std::collections::BTreeMap;

use serde_json::Value;

use super::run::Room;

/// A class and the least of each measure.
type Floor = (&'static str, &'static [(&'static str, f64)]);

/// Questions that the archive gives by itself. "Bare" ones are asked where titles were taken out: half of what a title
/// says stands nowhere else.
const KNOWN: &[Floor] = &[
    ("title", &[("mrr", 0.95)]),
    ("inflected", &[("recall", 0.95)]),
    ("apart", &[("recall", 0.95)]),
    ("without dots", &[("recall", 0.97)]),
    ("typo", &[("recall", 0.9)]),
    ("title, bare", &[("mrr", 0.68), ("recall", 0.85)]),
    ("inflected, bare", &[("mrr", 0.69), ("recall", 0.85)]),
    ("apart, bare", &[("mrr", 0.73), ("recall", 0.86)]),
    ("without dots, bare", &[("mrr", 0.66), ("recall", 0.86)]),
    ("typo, bare", &[("mrr", 0.63), ("recall", 0.79)]),
    ("number", &[("recall", 1.0)]),
    ("§ and date", &[("recall", 1.0)]),
    ("reference", &[("recall", 1.0)]),
];

/// Questions in everyday Swedish, judged by hand.
const JUDGED: &[Floor] = &[("all", &[("ndcg", 0.87), ("recall", 0.89)])];

#[test]
fn the_example_archive_answers_as_well_as_it_did() {
    let room = Room::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = |below: &str| root.join(below).to_str().unwrap().to_owned();
    let archive = path("tests/fixtures/archive");
    let indexed = room
        .run_with_words(["index", &archive, "--index", "index"])
        .expect(0);
    if indexed.had_no_words() {
        return;
    }
    let reached = |flag, file| {
        let file = path(file);
        let args = [
            "evaluate",
            "--index",
            "index",
            "--json",
            flag,
            file.as_str(),
        ];
        scores(&room.run(args).expect(0).json()[0])
    };
    hold(&reached("--forms", "tests/questions/forms.txt"), KNOWN);
    hold(
        &reached("--questions", "tests/questions/example.json"),
        JUDGED,
    );
}

/// The scores by class.
pub fn scores(report: &Value) -> BTreeMap<String, Value> {
    let classes = report["classes"].as_array().unwrap().iter();
    classes
        .map(|class| (class["class"].as_str().unwrap().to_owned(), class.clone()))
        .collect()
}

/// Holds scores against their floors, and says all that are below at once.
#[track_caller]
pub fn hold(reached: &BTreeMap<String, Value>, floors: &[Floor]) {
    let mut below = Vec::new();
    for (class, measures) in floors {
        for (measure, floor) in *measures {
            let reached = reached[*class][measure].as_f64().unwrap();
            if reached < *floor {
                below.push(format!("{class}: {measure} {reached:.3} < {floor}"));
            }
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}
