//! What is known to be read wrongly although it must be exact: `known.txt`, a line for each, with the reason.

use super::tally::Difference;
use std::fs;
use std::path::PathBuf;

/// The lines of the table.
pub struct Known(Vec<String>);

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reading/known.txt")
}

/// The beginning of the line that excuses a difference.
fn key(difference: &Difference) -> String {
    format!("{} {}: ", difference.place, difference.field)
}

impl Known {
    /// The table as it is written down.
    pub fn load() -> Known {
        let text = fs::read_to_string(path()).unwrap_or_default();
        Known(text.lines().map(str::to_owned).collect())
    }

    /// The differences that no line excuses.
    pub fn unlisted<'a>(&self, differences: &[&'a Difference]) -> Vec<&'a Difference> {
        let is_listed =
            |difference: &Difference| self.0.iter().any(|line| line.starts_with(&key(difference)));
        differences
            .iter()
            .copied()
            .filter(|difference| !is_listed(difference))
            .collect()
    }

    /// Strikes the lines that excuse nothing any more. Returns how many.
    pub fn strike(&mut self, differences: &[&Difference]) -> usize {
        let before = self.0.len();
        self.0.retain(|line| {
            differences
                .iter()
                .any(|difference| line.starts_with(&key(difference)))
        });
        before - self.0.len()
    }

    /// Writes the table down.
    pub fn save(&self) {
        let text: String = self.0.iter().map(|line| format!("{line}\n")).collect();
        fs::write(path(), text).expect("known.txt can be written");
    }
}
