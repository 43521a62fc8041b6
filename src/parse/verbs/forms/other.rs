//! Effects that have no name of their own: `upphävs`, `höjs`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"upphäv(?:s|a|er)",
    r"höjs",
    r"höja",
    r"sänks",
    r"sänka",
    r"återredovisas",
];
