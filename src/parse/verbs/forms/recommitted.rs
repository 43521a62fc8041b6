//! The matter goes back to those who prepared it: `återremitteras`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"återgår till\b",
    r"återremitter\w*",
    r"återremiss\b",
    r"återlämna(?:s|r)?\b",
    r"återvis(?:a|as|ar)\b",
    r"återförvis(?:a|as|ar)\b",
    r"återsänd(?:s|es|er|a)?\b",
    r"(?:går|gå|(?:sänd|skicka|lyft|lämna)(?:a|as|s|er|r)?) (?:\S+ ){0,3}?(?:tillbaka|åter|i retur) till",
    r"åter bered(?:s|es|as)\b",
];
