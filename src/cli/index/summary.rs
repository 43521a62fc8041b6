//! The report of a run, for people.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;

use paragraf::ingest::{Report, Trouble};

use crate::cli::print::{self, STRONG};

/// Writes what came of a run: what failed and why, then the figures.
pub fn write_report(out: &mut impl Write, report: &Report, index: &Path) -> io::Result<()> {
    for fault in report.faults() {
        print::problem(out, &format!("{}: ", fault.path), &fault.problem)?;
    }
    writeln!(
        out,
        "{STRONG}{} files, {} paragraphs{STRONG:#} in {}",
        report.files,
        report.paragraphs,
        index.display()
    )?;
    let parts = [
        (report.read, "read"),
        (report.unchanged, "unchanged"),
        (report.gone, "gone from the archive"),
        (files(report.faults()), "with faults"),
        (files(report.doubts()), "with doubts (`paragraf check FILE` tells them)"),
    ];
    let parts: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    writeln!(out, "{}", if parts.is_empty() { "no files".to_owned() } else { parts.join(", ") })?;
    writeln!(out, "{:.1} MB in {:.1} s, {:.1} MB/s", report.bytes as f64 / 1e6, report.seconds, report.rate())
}

fn files<'a>(troubles: impl Iterator<Item = &'a Trouble>) -> usize {
    troubles.map(|trouble| &trouble.path).collect::<BTreeSet<_>>().len()
}
