//! Every made-up protocol is read as its labels say.
//!
//! What must be exact is, but for the lines of `known.txt`; what is right to a degree does not fall below `floors.txt`.
//! `PARAGRAF_BLESS=1 cargo test --test reading golden` raises the floors and strikes what is no longer wrong: it makes
//! no table worse. `-- --nocapture` prints all that was missed or invented.

use super::compare;
use super::floors::Floors;
use super::known::Known;
use super::material::{documents, read, reader};
use super::tally::{Account, Difference, EXACT};
use std::collections::BTreeMap;
use std::io::Write;

#[test]
fn every_layout_is_read_as_labelled() {
    let accounts = accounts();
    for (layout, account) in &accounts {
        println!("\n== {layout}");
        account
            .differences
            .iter()
            .for_each(|difference| println!("{difference}"));
    }
    let exact: Vec<&Difference> = accounts
        .values()
        .flat_map(|account| &account.differences)
        .filter(|difference| EXACT.contains(&difference.field))
        .collect();
    let (mut floors, mut known) = (Floors::load(), Known::load());
    let mut failures = floors.fallen(&accounts);
    failures.extend(known.unlisted(&exact).iter().map(ToString::to_string));
    let better = (floors.raise(&accounts), known.strike(&exact));
    if std::env::var_os("PARAGRAF_BLESS").is_some() {
        floors.save();
        known.save();
    } else if better != (0, 0) {
        // Straight to the terminal: the test runner hides what a passing test prints.
        let told = format!(
            "reading: {} floors can be raised, {} known misses are none: PARAGRAF_BLESS=1",
            better.0, better.1
        );
        writeln!(std::io::stderr(), "{told}").expect("a terminal");
    }
    assert!(
        failures.is_empty(),
        "read worse than before:\n{}",
        failures.join("\n")
    );
}

/// Reads all documents and compares them, layout by layout.
fn accounts() -> BTreeMap<String, Account> {
    let mut reader = reader();
    let mut accounts: BTreeMap<String, Account> = BTreeMap::new();
    for document in documents() {
        let reading = read(&document.pages(&mut reader));
        let account = accounts.entry(document.layout.clone()).or_default();
        compare::document(&document.name, &document.truth, &reading, account);
    }
    accounts
}
