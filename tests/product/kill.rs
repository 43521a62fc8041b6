//! A run that is killed leaves an index that opens and answers, and the next run completes it.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::archive::protocols;
use super::run::Room;

const FILES: usize = 120;
const KILLS: u32 = 8;

/// Titles of the motions, by file; every file has three paragraphs or none.
fn titles(room: &Room) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let exported = room.run(["export"]);
    assert!(matches!(exported.code, Some(0 | 1)), "{}", exported.err);
    for paragraph in exported.json() {
        let file = paragraph["source"]["file"].as_str().unwrap().to_owned();
        files
            .entry(file)
            .or_default()
            .push(paragraph["title"].as_str().unwrap().to_owned());
    }
    let motion = |(file, titles): (String, Vec<String>)| {
        assert_eq!(titles.len(), 3, "{file}: {titles:?}");
        (file, titles[1].clone())
    };
    files.into_iter().map(motion).collect()
}

fn fill(room: &Room, word: &str) {
    for (path, text) in protocols(FILES, word) {
        room.write(&format!("archive/{path}"), text);
    }
}

/// Runs for so long and kills, as a power cut would.
fn killed(room: &Room, after: Duration) {
    let mut command = room.command(["index", "archive"]);
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_file_is_old_or_new_and_never_mixed() {
    let room = Room::new();
    fill(&room, "bussresor");
    let start = Instant::now();
    room.run(["index", "archive"]).expect(0);
    let whole = start.elapsed();
    assert_eq!(titles(&room).len(), FILES);

    for kill in 1..=KILLS {
        let (old, new) = (format!("ärende {}", kill - 1), format!("ärende {kill}"));
        if kill == 1 {
            fill(&room, &old);
            room.run(["index", "archive"]).expect(0);
        }
        fill(&room, &new);
        killed(&room, whole * kill / KILLS);
        let left = titles(&room);
        assert_eq!(left.len(), FILES);
        let known = [format!("Motion om {old}"), format!("Motion om {new}")];
        assert!(left.values().all(|title| known.contains(title)), "{left:?}");
        assert_eq!(room.run(["search", "motion"]).code, Some(0));

        room.run(["index", "archive"]).expect(0);
        assert!(titles(&room).values().all(|title| *title == known[1]));
    }
}

#[test]
fn the_first_run_can_be_killed_too() {
    let room = Room::new();
    fill(&room, "bussresor");
    for kill in 1..=KILLS {
        killed(&room, Duration::from_millis(15) * kill);
        // Before the very first moment there is no index yet; after it there is one, and it answers.
        let ran = room.run(["search", "bussresor"]);
        assert!(
            matches!(ran.code, Some(0 | 1)) || ran.err.contains("no index here"),
            "{}",
            ran.err
        );
    }
    room.run(["index", "archive"]).expect(0);
    assert_eq!(titles(&room).len(), FILES);
}
