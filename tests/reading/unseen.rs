//! How well protocols of unseen places are read: those whose authors had not seen the program, all together.
//!
//! Each field's figure (F1) does not fall below its floor in `unseen.txt`. `PARAGRAF_BLESS=1 cargo test --test reading
//! unseen` raises the floors, and `-- --nocapture` prints all that was missed or invented.

use super::compare;
use super::material::{read, reader, unseen};
use super::tally::Account;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reading/unseen.txt")
}

#[test]
fn unseen_layouts_are_read_as_well_as_they_were() {
    let account = account();
    for difference in &account.differences {
        println!("{difference}");
    }
    let reached = reached(&account);
    let floors = load();
    let fallen: Vec<String> = floors
        .iter()
        .filter_map(|(field, floor)| {
            let figure = reached.get(field.as_str()).copied().unwrap_or(0.0);
            (figure < *floor).then(|| format!("{field}: {figure:.3} is below the floor {floor:.3}"))
        })
        .collect();
    assert!(
        fallen.is_empty(),
        "read worse than before:\n{}",
        fallen.join("\n")
    );
    if std::env::var_os("PARAGRAF_BLESS").is_some() {
        save(&reached);
    }
}

/// Reads all documents and compares them.
fn account() -> Account {
    let mut reader = reader();
    let mut account = Account::default();
    for document in unseen() {
        let reading = read(&document.pages(&mut reader));
        compare::document(&document.name, &document.truth, &reading, &mut account);
    }
    account
}

/// The figure of each field, rounded down to three decimals.
fn reached(account: &Account) -> BTreeMap<&'static str, f64> {
    let figures = account.tallies.iter().filter_map(|(field, tally)| {
        let f1 = tally.f1()?;
        Some((*field, (f1 * 1000.0 + 1e-9).floor() / 1000.0))
    });
    figures.collect()
}

fn load() -> Vec<(String, f64)> {
    let text = fs::read_to_string(path()).unwrap_or_default();
    let floor = |line: &str| {
        let (field, floor) = line.split_once(' ').expect("a field and its floor");
        (field.to_owned(), floor.trim().parse().expect("a number"))
    };
    text.lines().map(floor).collect()
}

fn save(reached: &BTreeMap<&'static str, f64>) {
    let lines = reached
        .iter()
        .map(|(field, figure)| format!("{field} {figure:.3}\n"));
    fs::write(path(), lines.collect::<String>()).expect("unseen.txt can be written");
}
