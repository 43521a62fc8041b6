//! The figures that were reached once and are not to fall again: `floors.txt`, a line for each layout.

use super::tally::{Account, COUNTED};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// Floors by layout and field; none where a layout has nothing of a field.
#[derive(Default)]
pub struct Floors(BTreeMap<String, BTreeMap<&'static str, f64>>);

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reading/floors.txt")
}

impl Floors {
    /// The floors as they are written down.
    pub fn load() -> Floors {
        let text = fs::read_to_string(path()).unwrap_or_default();
        let rows = text.lines().skip(1).filter_map(|line| line.split_once(' '));
        Floors(
            rows.map(|(layout, figures)| (layout.to_owned(), row(figures)))
                .collect(),
        )
    }

    /// What has fallen below its floor.
    pub fn fallen(&self, accounts: &BTreeMap<String, Account>) -> Vec<String> {
        let fallen = self.0.iter().flat_map(|(layout, row)| {
            row.iter()
                .map(move |(field, floor)| (layout, *field, *floor))
        });
        fallen
            .filter_map(|(layout, field, floor)| {
                let reached = accounts
                    .get(layout)
                    .and_then(|account| reached(account, field))
                    .unwrap_or(0.0);
                (reached < floor).then(|| {
                    format!("{layout} {field}: {reached:.2} is below the floor {floor:.2}")
                })
            })
            .collect()
    }

    /// Raises every floor that has been left below. Returns how many.
    pub fn raise(&mut self, accounts: &BTreeMap<String, Account>) -> usize {
        let mut raised = 0;
        for (layout, account) in accounts {
            let row = self.0.entry(layout.clone()).or_default();
            for field in COUNTED {
                let Some(reached) = reached(account, field) else {
                    continue;
                };
                if row.get(field).is_none_or(|floor| *floor < reached) {
                    row.insert(field, reached);
                    raised += 1;
                }
            }
        }
        raised
    }

    /// Writes the floors down.
    pub fn save(&self) {
        let mut text = format!("{:<22}", "layout");
        COUNTED
            .iter()
            .for_each(|field| write!(text, " {field:>9.9}").expect("a string"));
        for (layout, row) in &self.0 {
            write!(text, "\n{layout:<22}").expect("a string");
            for field in COUNTED {
                let figure = row
                    .get(field)
                    .map_or("-".to_owned(), |figure| format!("{figure:.2}"));
                write!(text, " {figure:>9}").expect("a string");
            }
        }
        fs::write(path(), text + "\n").expect("floors.txt can be written");
    }
}

fn row(figures: &str) -> BTreeMap<&'static str, f64> {
    let figures: Vec<&str> = figures.split_whitespace().collect();
    assert_eq!(
        figures.len(),
        COUNTED.len(),
        "floors.txt: a line has another number of figures"
    );
    COUNTED
        .into_iter()
        .zip(figures)
        .filter_map(|(field, figure)| Some((field, figure.parse().ok()?)))
        .collect()
}

/// What is reached, rounded down to two decimals.
fn reached(account: &Account, field: &str) -> Option<f64> {
    let f1 = account.tallies.get(field)?.f1()?;
    Some((f1 * 100.0 + 1e-9).floor() / 100.0)
}
