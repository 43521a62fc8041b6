//! What stands before the first word of a line: the number, letter or bullet of a list.

use std::sync::LazyLock;

use regex::Regex;

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

static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:Punkt )?\d{1,2}\s?[.):]\s+").expect("a fixed pattern"));
/// `1 Köpekontraktet godkänns`, without a full stop.
static BARE_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:1?\d|20)\s+\p{Lu}").expect("a fixed pattern"));
static LETTER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[a-zåäö]\s?[.)]\s+").expect("a fixed pattern"));
static BULLET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:[•▪●◦*–—-]|o)\s+").expect("a fixed pattern"));
/// The word with which a point of a list begins.
pub static ATT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:att|Att|ATT)\s").expect("a fixed pattern"));

/// Splits the marker off a line; `att` stays with the text.
pub fn marker(line: &str) -> (Marker, &str) {
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
    let marker = if ATT.is_match(line) {
        Marker::Att
    } else {
        Marker::None
    };
    (marker, line)
}
