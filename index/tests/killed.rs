//! A writer that is killed at any moment leaves an index that opens and answers.
//!
//! In a program of its own: a process that is being started holds what its parent has locked until its own program
//! runs, so nothing else that writes may be tested beside it.

#[path = "index/support.rs"]
#[expect(dead_code, reason = "the other tests need the rest")]
mod support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use paragraf_index::{Dictionary, Index, Writer};

use support::{ask, file, from, paragraph};

/// Names the folder to the process that is to be killed.
const FOLDER: &str = "PARAGRAF_TEST_KILLED";

/// Paragraphs in each file; a reader must never see another number of them.
const PARAGRAPHS: usize = 20;

/// For the same reason the tests here wait for each other.
static ALONE: Mutex<()> = Mutex::new(());

/// Not a test: what the killed process does. Says a line for each commit.
#[test]
fn writes_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let mut writer = Writer::open(Path::new(&folder), &Dictionary::Off).unwrap();
    for round in 0.. {
        for path in ["a.pdf", "b.pdf", "c.pdf"] {
            let paragraphs: Vec<_> = (0..PARAGRAPHS)
                .map(|number| {
                    let title = format!("Gungor, varv {round}");
                    from(
                        path,
                        paragraph(
                            &format!("{path} {number}"),
                            &title,
                            &"Gungor vid ån. ".repeat(50),
                        ),
                    )
                })
                .collect();
            writer.replace(&file(path), &paragraphs).unwrap();
        }
        writer.commit().unwrap();
        println!("committed {round}");
    }
}

fn start(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writes_until_killed", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn at_any_moment() {
    let _alone = ALONE.lock();
    let folder = tempfile::TempDir::new().unwrap();
    for delay in [0, 3, 7, 13, 29, 53] {
        let mut child = start(folder.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let committed =
            lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("committed")));
        assert!(committed.is_some(), "the child commits at least once");
        std::thread::sleep(Duration::from_millis(delay));
        child.kill().unwrap();
        child.wait().unwrap();

        let index = Index::open(folder.path()).unwrap();
        let answer = ask(&index, "gungor");
        assert_eq!(answer.total, 3 * PARAGRAPHS, "killed after {delay} ms");
        let titles: std::collections::HashSet<&str> =
            answer.hits.iter().map(|hit| hit.title.as_str()).collect();
        assert_eq!(titles.len(), 1, "of one commit");
        assert_eq!(index.files().unwrap().len(), 3);
    }
    Writer::open(folder.path(), &Dictionary::Off)
        .unwrap()
        .finish()
        .unwrap();
    assert_eq!(
        ask(&Index::open(folder.path()).unwrap(), "gungor").total,
        3 * PARAGRAPHS
    );
}

#[test]
fn before_the_first_commit() {
    let _alone = ALONE.lock();
    let folder = tempfile::TempDir::new().unwrap();
    for delay in [0, 1, 2, 4, 8] {
        let mut child = start(folder.path());
        std::thread::sleep(Duration::from_millis(delay));
        child.kill().unwrap();
        child.wait().unwrap();
        Writer::open(folder.path(), &Dictionary::Off).unwrap();
        ask(&Index::open(folder.path()).unwrap(), "gungor");
    }
}
