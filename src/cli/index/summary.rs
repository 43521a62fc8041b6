//! The report of a run, for people.

use std::io::{self, Write};
use std::path::Path;

use paragraf::ingest::Report;
use paragraf_index::record::Severity;

use crate::cli::print::{self, STRONG};

/// Writes what came of a run: what failed or gave nothing, and why; then the figures.
pub fn write_report(out: &mut impl Write, report: &Report, index: &Path) -> io::Result<()> {
    for file in &report.troubled {
        let told = |severity| severity == Severity::Fault || file.paragraphs == 0;
        for problem in file
            .problems
            .iter()
            .filter(|problem| told(problem.severity))
        {
            print::problem(out, &format!("{}: ", file.path), problem)?;
        }
    }
    let figures = format!("{} files, {} paragraphs", report.files, report.paragraphs);
    writeln!(out, "{STRONG}{figures}{STRONG:#} in {}", index.display())?;
    let parts = [
        (report.read, "read"),
        (report.unchanged, "unchanged"),
        (report.gone, "gone from the archive"),
        (report.faulty().count(), "with faults"),
        (
            report.doubtful().count(),
            "with doubts (`paragraf check FILE` tells them)",
        ),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    writeln!(out, "{}", parts.join(", "))?;
    let megabytes = report.bytes as f64 / 1e6;
    writeln!(
        out,
        "{megabytes:.1} MB in {:.1} s, {:.1} MB/s",
        report.seconds,
        report.rate()
    )
}
