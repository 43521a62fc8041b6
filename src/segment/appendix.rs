//! Where the last paragraph ends and signatures, notices and lists of names begin.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use crate::clean::CleanLine;
use crate::terms::headings::{self, Section};

static BEGINS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)^(?:bilaga\s+\d+\s*(?:$|[:(-]|till\b)|bilaga(?:\s+till\s+§|[.:]?\s+(?:voterings|omröstnings)lista\b)|närvarolista|närvaroförteckning|voteringslista\b|omröstningslista\b|voteringsbilaga",
            r"|anslag\s?/\s?bevis|anslagsbevis|bevis om tillkännagivande|bevis om anslag|underskrifter\b|vid protokollet\b",
            r"|justeras(?:\s|$)|ärende:\s*\d+:\d+)"
        ),
    )
});

fn is_of_paragraph(text: &str) -> bool {
    headings::find(text).is_some_and(|heading| {
        matches!(
            heading.section,
            Section::Decision
                | Section::Claims
                | Section::Proposition
                | Section::Vote
                | Section::Reservation
                | Section::Recipients
        )
    }) && !BEGINS.is_match(text)
}

/// The line after the last paragraph's last, looked for from the line of its number.
///
/// An appendix begins after white space or on a page of its own; a mention of `Bilaga 3` in running text is none.
/// Decisions have appendices of their own: what comes before a heading of the paragraph is none of these.
pub fn begin(lines: &[CleanLine], from: usize) -> usize {
    let last = (from..lines.len())
        .rev()
        .find(|&at| is_of_paragraph(&lines[at].text))
        .unwrap_or(from);
    (last + 1..lines.len())
        .find(|&at| {
            let below_number = || lines[at - 1].text.chars().all(|char| char.is_ascii_digit());
            (lines[at].gap_before
                || lines[at].break_before
                || below_number()
                || lines[at].text.starts_with("Vid protokollet"))
                && BEGINS.is_match(&lines[at].text)
        })
        .unwrap_or(lines.len())
}
