//! What stands before the first word of a line: the number, letter or bullet of a list.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

/// What stands before the first word of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// Nothing.
    None,
    /// `1.`, `2)`.
    Number,
    /// `a)`, `b.`: part of the point above.
    Letter,
    /// `•`, `-`.
    Bullet,
    /// `att …`: the word belongs to the text.
    Att,
}

static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:Punkt )?\d{1,2}\s?[.):]\s+"));
/// `1 Köpekontraktet godkänns`, without a full stop.
static BARE_NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:1?\d|20)\s+\p{Lu}"));
static LETTER: LazyLock<Regex> = LazyLock::new(|| regex(r"^[a-zåäö]\s?[.)]\s+"));
static BULLET: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:[•▪●◦*–—-]|o)\s+"));
/// Splits the marker off a line; `att` stays with the text.
pub fn marker(line: &str) -> (Marker, &str) {
    if begins_with_att(line) {
        return (Marker::Att, line);
    }
    if begins_with_word(line) {
        return (Marker::None, line);
    }
    for (pattern, marker) in [
        (&NUMBER, Marker::Number),
        (&BULLET, Marker::Bullet),
        (&LETTER, Marker::Letter),
    ] {
        if let Some(found) = pattern.find(line) {
            return (marker, &line[found.end()..]);
        }
    }
    if let Some(found) = BARE_NUMBER.find(line) {
        let capital = found.as_str().chars().next_back().map_or(1, char::len_utf8);
        return (Marker::Number, &line[found.end() - capital..]);
    }
    (Marker::None, line)
}

/// Whether a line begins with the word with which points of a list begin.
pub fn begins_with_att(line: &str) -> bool {
    let rest = ["att", "Att", "ATT"]
        .iter()
        .find_map(|att| line.strip_prefix(att));
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// Whether a line begins with a word of its text, as most do.
fn begins_with_word(line: &str) -> bool {
    let mut letters = line.chars();
    let mut is_letter = || letters.next().is_some_and(char::is_alphabetic);
    is_letter() && is_letter() && !line.starts_with("Punkt ")
}
