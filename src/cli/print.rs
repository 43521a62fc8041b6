//! Looks of the terminal: the few styles used and text wrapped to its width.
//!
//! Styles are written through `anstream`, which takes them away where there is no terminal or `NO_COLOR` is set.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use paragraf_index::record::{Problem, Severity};

/// What names a thing: a title, a paragraph.
pub const STRONG: Style = Style::new().bold();
/// What matched.
pub const HIT: Style = AnsiColor::Yellow.on_default().bold();
/// What stands beside the matter.
pub const FAINT: Style = Style::new().dimmed();
/// What is at fault.
pub const FAULT: Style = AnsiColor::Red.on_default().bold();
/// What is doubtful.
pub const DOUBT: Style = AnsiColor::Yellow.on_default();

/// No line is longer than this, however wide the terminal: longer ones are hard to read.
const WIDEST: usize = 92;

/// Wraps text to the terminal: `first` before its first line, `indent` before the others.
pub fn wrapped(text: &str, first: &str, indent: &str) -> String {
    let width = textwrap::termwidth().min(WIDEST);
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(indent)
        .break_words(false);
    textwrap::fill(&safe(text), options)
}

/// Text of a document without the control characters that could steer the terminal.
pub fn safe(text: &str) -> String {
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

/// The name a value has in JSON, which is also its name on the command line.
pub fn name(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}

/// A person or group as protocols write them: `Eva Ek (S)`.
pub fn named(name: Option<&str>, party: Option<&str>) -> String {
    match (name, party) {
        (Some(name), Some(party)) => format!("{name} ({party})"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "not named".to_owned(),
    }
}

/// Writes one JSON object and a line end.
pub fn json(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

/// Writes a problem after the name of the file it belongs to, with the place in the file.
pub fn problem(out: &mut impl Write, file: &str, problem: &Problem) -> io::Result<()> {
    let style = match problem.severity {
        Severity::Warning => DOUBT,
        Severity::Fault => FAULT,
    };
    let page = problem
        .page
        .map(|page| format!("page {page}: "))
        .unwrap_or_default();
    let paragraph = problem
        .paragraph
        .as_ref()
        .map(|number| format!("§ {number}: "))
        .unwrap_or_default();
    let place = safe(&format!("{file}{page}{paragraph}"));
    writeln!(out, "{place}{style}{}{style:#}", safe(&problem.message))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_document_cannot_steer_the_terminal() {
        assert_eq!(super::safe("§ 1\u{1b}[2J\u{7}\nå"), "§ 1[2J\nå");
        assert_eq!(super::wrapped("a\u{1b}[31mb", "", ""), "a[31mb");
    }
}
