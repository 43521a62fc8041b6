//! The scoreboard and the motions for people.

use std::io::{self, Write};

use paragraf_index::motion::{MotionRecord, Scoreboard};

use crate::cli::print::{self, FAINT, STRONG};

/// The lines by party, numbers to the right.
pub(super) fn write_board(out: &mut impl Write, board: &Scoreboard) -> io::Result<()> {
    let rows = board.table();
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    for (at, row) in rows.iter().enumerate() {
        let cells =
            row.iter()
                .zip(&widths)
                .enumerate()
                .map(|(column, (cell, width))| match column {
                    0 => format!("{cell:<width$}"),
                    _ => format!("{cell:>width$}"),
                });
        let line = cells.collect::<Vec<_>>().join("  ");
        let style = if at == 0 {
            FAINT
        } else if at + 1 == rows.len() {
            STRONG
        } else {
            anstyle::Style::new()
        };
        writeln!(out, "{style}{line}{style:#}")?;
    }
    writeln!(
        out,
        "* all motions, each once: a joint motion counts in each of its parties' lines"
    )
}

/// A motion: what became of it, where, and the sentence that says so.
pub(super) fn write_motion(out: &mut impl Write, motion: &MotionRecord) -> io::Result<()> {
    writeln!(
        out,
        "{STRONG}{}{STRONG:#}",
        print::wrapped(&motion.title, "", "")
    )?;
    let place = motion
        .settled
        .as_ref()
        .map_or(&motion.first, |settled| &settled.stop);
    let date = place.date.map(|date| date.to_string()).unwrap_or_default();
    let facts = [
        print::name(motion.fate),
        motion.parties.join(", "),
        place.body.clone(),
        date,
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    writeln!(out, "  {}", facts.join(" · "))?;
    let quote = motion
        .settled
        .as_ref()
        .and_then(|settled| settled.evidence.as_ref());
    if let Some(evidence) = quote {
        writeln!(out, "{}", print::wrapped(&evidence.quote, "  ", "  "))?;
    }
    writeln!(out, "  {FAINT}{}{FAINT:#}\n", place.paragraph)
}
