//! Words by a dictionary: a small one of our own, in the form of hunspell.

use std::fs;
use std::path::{Path, PathBuf};

use paragraf_index::{Dictionary, Error, Index, Writer};
use tempfile::TempDir;

use crate::support::{ask, file, numbers, paragraph};

/// The folder of the small dictionary.
fn small() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/index/words")
}

fn named(folder: &Path) -> Dictionary {
    Dictionary::find(folder.to_str()).unwrap()
}

/// Fills an index with paragraphs of these texts, numbered from 1.
fn fill(dir: &Path, dictionary: &Dictionary, texts: &[&str]) {
    let mut writer = Writer::open(dir, dictionary).unwrap();
    let numbered = (1..).zip(texts);
    let paragraphs: Vec<_> = numbered
        .map(|(number, text)| paragraph(&format!("{number}"), "Rubrik", text))
        .collect();
    writer.replace(&file("a.pdf"), &paragraphs).unwrap();
    writer.finish().unwrap();
}

#[track_caller]
fn check(typed: &str, texts: &[&str], expected: &[&str]) {
    let dir = TempDir::new().unwrap();
    fill(dir.path(), &named(&small()), texts);
    let index = Index::open(dir.path()).unwrap();
    assert_eq!(numbers(&ask(&index, typed)), expected, "{typed}");
}

#[test]
fn forms_of_a_word_and_of_unknown_compounds() {
    check(
        "skola",
        &["Den nya skolan", "Skolorna i byn", "Skolskjutsen"],
        &["1", "2", "3"],
    );
    check("skoltaxor", &["Skoltaxan höjs.", "Taxan höjs."], &["1"]);
    check("kvistarna", &["En kvist.", "Ett kvitto."], &["1"]);
}

#[test]
fn a_word_stands_above_its_compounds() {
    let texts = [
        "Om skolskjutsavgifter.",
        "Om skolskjutsen.",
        "Om skolskjuts.",
    ];
    check("skolskjuts", &texts, &["3", "2", "1"]);
    check("avgiften", &texts, &["1"]);
    check("taxa", &texts, &[]);
}

#[test]
fn words_typed_apart_that_are_one() {
    check(
        "skol skjuts",
        &["Skolskjutsen kom.", "En skola utan buss."],
        &["1"],
    );
}

#[test]
fn a_dictionary_that_is_not_there_is_an_error_that_says_what_to_do() {
    let folder = TempDir::new().unwrap();
    let fault = Dictionary::find(folder.path().to_str()).unwrap_err();
    assert!(matches!(fault, Error::NoDictionary { .. }));
    assert_eq!(
        fault.to_string(),
        format!(
            "{}: no Swedish dictionary here: name the folder that holds sv_SE.aff and sv_SE.dic, or `none`",
            folder.path().display()
        )
    );
    assert_eq!(Dictionary::find(Some("none")).unwrap(), Dictionary::Off);
}

#[test]
fn readers_go_on_with_the_old_words_until_the_new_index_is_finished() {
    let dir = TempDir::new().unwrap();
    fill(dir.path(), &named(&small()), &["Om skolskjutsavgifter."]);
    let index = Index::open(dir.path()).unwrap();

    let mut writer = Writer::open(dir.path(), &Dictionary::Off).unwrap();
    assert_eq!(
        writer.files().unwrap(),
        [],
        "nothing is taken over from other words"
    );
    let new = [paragraph("9", "Rubrik", "Om skolskjutsavgifter.")];
    writer.replace(&file("a.pdf"), &new).unwrap();
    writer.commit().unwrap();
    for index in [&index, &Index::open(dir.path()).unwrap()] {
        assert_eq!(
            numbers(&ask(index, "avgift")),
            ["1"],
            "old words, old index"
        );
    }

    writer.finish().unwrap();
    for index in [&index, &Index::open(dir.path()).unwrap()] {
        assert_eq!(
            numbers(&ask(index, "avgift")),
            [""; 0],
            "stems know no parts"
        );
        assert_eq!(numbers(&ask(index, "skolskjutsavgifterna")), ["9"]);
    }
    let left = fs::read_dir(dir.path()).unwrap();
    let folders = left.filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert_eq!(folders.count(), 1, "the old index and its tables are gone");
}

#[test]
fn tables_outlive_a_dictionary_that_is_removed_and_no_other_version_is_mixed_in() {
    let (dir, folder) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for name in ["sv_SE.aff", "sv_SE.dic"] {
        fs::copy(small().join(name), folder.path().join(name)).unwrap();
    }
    fill(
        dir.path(),
        &named(folder.path()),
        &["Om skolskjutsavgifter."],
    );

    let writer = Writer::open(dir.path(), &Dictionary::Missing).unwrap();
    assert!(writer.has_dictionary());
    assert_eq!(writer.files().unwrap().len(), 1);
    drop(writer);

    let other = fs::read_to_string(small().join("sv_SE.dic")).unwrap() + "bänk/D\n";
    fs::write(folder.path().join("sv_SE.dic"), other).unwrap();
    let writer = Writer::open(dir.path(), &named(folder.path())).unwrap();
    assert_eq!(
        writer.files().unwrap(),
        [],
        "another dictionary, another index"
    );
    drop(writer);
    let index = Index::open(dir.path()).unwrap();
    assert_eq!(
        ask(&index, "").total,
        1,
        "not finished: the old one answers"
    );
}

#[test]
fn an_index_without_its_tables_is_refused_and_made_whole_by_the_next_run() {
    let dir = TempDir::new().unwrap();
    fill(dir.path(), &named(&small()), &["Om skolskjutsavgifter."]);
    let entries = fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_tables = |path: &PathBuf| {
        path.file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with("words-")
    };
    let tables = entries.into_iter().find(is_tables).unwrap();
    fs::write(tables.join("forms.fst"), "no table").unwrap();
    let fault = Index::open(dir.path()).err().unwrap();
    assert!(matches!(fault, Error::Words { .. }), "{fault}");
    assert!(
        fault
            .to_string()
            .ends_with("run `paragraf index` to make them again"),
        "{fault}"
    );

    drop(Writer::open(dir.path(), &named(&small())).unwrap());
    let index = Index::open(dir.path()).unwrap();
    assert_eq!(numbers(&ask(&index, "avgift")), ["1"]);
}

#[test]
fn another_index_can_be_made_with_the_same_words() {
    let (dir, like) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    fill(dir.path(), &named(&small()), &["Om bad."]);
    let dictionary = Index::open(dir.path()).unwrap().dictionary();
    fill(like.path(), &dictionary, &["Om skolskjutsavgifter."]);
    assert_eq!(
        numbers(&ask(&Index::open(like.path()).unwrap(), "avgift")),
        ["1"]
    );
}

#[test]
fn a_word_that_nobody_knows_is_respelled_where_nothing_is_found_and_that_is_said() {
    let dir = TempDir::new().unwrap();
    fill(
        dir.path(),
        &named(&small()),
        &["Skolskjutsen.", "Hastverk."],
    );
    let index = Index::open(dir.path()).unwrap();
    let answer = ask(&index, "skolskjutsne");
    assert_eq!(numbers(&answer), ["1"]);
    let said = answer.understood.last().unwrap();
    assert_eq!(
        (&*said.taken_as, &*said.values[0]),
        ("respelled", "skolskjutsen")
    );
    assert_eq!(answer.query.text, "skolskjutsne");
    assert_eq!(numbers(&ask(&index, "\"skolskjutsne\"")), [""; 0]);
    let known = ask(&index, "skolskjutsavgift");
    assert_eq!(
        known.total, 0,
        "a word of the dictionary is meant as it is typed"
    );
}
