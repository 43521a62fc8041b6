//! Why a value was read: the rule, and the line it came from. What `paragraf check --explain` shows.

/// The reason for one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Why {
    /// What the rule is, in a few words: `a point below the heading of a decision`.
    pub rule: &'static str,
    /// Index, in the cleaned document, of the line that the value begins on.
    pub line: usize,
}
