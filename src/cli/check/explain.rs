//! Why the fields of a file's paragraphs are read as they are, for those who add a layout.

use std::io::{self, Write};

use paragraf::read::{Place, Reason};

use crate::cli::print::{self, FAINT, STRONG};

/// Writes the reasons of each paragraph, field by field, each with the line it came from.
pub fn write(out: &mut impl Write, path: &str, paragraphs: &[Vec<Reason>]) -> io::Result<()> {
    writeln!(out, "{STRONG}{}{STRONG:#}", print::safe(path))?;
    for reasons in paragraphs {
        writeln!(out)?;
        for reason in reasons {
            write_reason(out, reason)?;
        }
    }
    writeln!(out)
}

fn write_reason(out: &mut impl Write, reason: &Reason) -> io::Result<()> {
    let head = format!("  {:<18} ", reason.field);
    let value = if reason.value.is_empty() {
        "(empty)"
    } else {
        &reason.value
    };
    writeln!(out, "{}", print::wrapped(value, &head, &" ".repeat(21)))?;
    writeln!(
        out,
        "{:21}{FAINT}by {}{FAINT:#}",
        "",
        print::safe(&reason.rule)
    )?;
    if let Some(place) = &reason.line {
        writeln!(out, "{:21}{FAINT}{}{FAINT:#}", "", print::safe(&at(place)))?;
    }
    Ok(())
}

fn at(place: &Place) -> String {
    match place.page {
        Some(page) => format!("on page {page}: {}", place.text),
        None => format!("in the line: {}", place.text),
    }
}
