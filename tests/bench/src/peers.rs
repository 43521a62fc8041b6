//! The peers, through the Python of the system: `peers.py` makes and asks their indexes.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use serde::Deserialize;

use crate::questions::Ask;
use crate::table::{Built, Took};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/peers.py");
/// Debian's own Python, for which `python3-xapian` is installed; another on the path does not know it.
const PYTHON: &str = "/usr/bin/python3";

/// What the script prints.
#[derive(Deserialize)]
struct Report {
    built: Built,
    took: Vec<Took>,
}

/// Makes the index of a peer from lines of JSON, and asks it.
pub fn run(
    engine: &str,
    lines: &Path,
    dir: &Path,
    asks: &[Ask],
) -> anyhow::Result<(Built, Vec<Took>)> {
    let questions = dir.join("questions.json");
    std::fs::write(&questions, serde_json::to_vec(asks)?)?;
    let mut script = Command::new(PYTHON);
    script
        .arg(SCRIPT)
        .arg(engine)
        .arg(lines)
        .arg(dir)
        .arg(&questions)
        .stdout(Stdio::piped());
    let output = script
        .output()
        .with_context(|| format!("{PYTHON}: cannot be started"))?;
    ensure!(
        output.status.success(),
        "{engine}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let report: Report = serde_json::from_slice(&output.stdout)?;
    Ok((report.built, report.took))
}
