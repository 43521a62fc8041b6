//! Where the last paragraph ends and signatures, notices and lists of names begin.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;

static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(?:bilaga\s+\d+\s*(?:$|[:(-])|närvarolista|närvaroförteckning|voteringslista\b|omröstningslista\b|voteringsbilaga",
        r"|anslag\s?/\s?bevis|anslagsbevis|bevis om tillkännagivande|bevis om anslag|underskrifter$|vid protokollet$",
        r"|justeras(?:\s|$)|ärende:\s*\d+:\d+)"
    ))
    .expect("a fixed pattern")
});

/// The line after the last paragraph's last, looked for from the line of its number.
///
/// An appendix begins after white space or on a page of its own; a mention of `Bilaga 3` in running text is none.
pub fn begin(lines: &[CleanLine], from: usize) -> usize {
    (from + 1..lines.len())
        .find(|&at| (lines[at].gap_before || lines[at].break_before) && BEGINS.is_match(&lines[at].text))
        .unwrap_or(lines.len())
}
