//! A body says no to another that decides: `avstyrker`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"avstyrk\w*",
    r"negativ(?:a|t)? till motion\w*",
    r"sätter sig emot\b",
    r"föreslår? att motion(?:en|erna) avslås\b",
    r"motsätter sig\b",
    r"råder \S+ att (?:inte|ej)\b",
    r"bör leda till avslag\b",
    r"(?:inte|ej|icke) (?:beredd(?:a)? att )?(?:biträda|tillråda|stödja)\b",
];
