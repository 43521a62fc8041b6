//! A body says yes to another that decides: `tillstyrker`, `ställer sig bakom`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"tillstyrk(?:s|er|es|as?|t)?\b",
    r"ställ(?:er|a) sig (?:(?:inte|ej|icke) )?(?:bakom|positiv(?:a|t)? till)",
    r"är positiv(?:a|t)? till motion\w*",
    r"(?:inget|intet|ingenting) (?:\S+ )?att (?:erinra|invända)\b",
    r"ingen erinran\b",
    r"bör leda till bifall\b",
    r"(?:har|får) \p{L}+s (?:fulla )?stöd\b",
    r"(?:anser|uttalar|förordar)(?:\W[^.,]{0,40}?)? att motion(?:en|erna) (?:bör|ska|skall) bifallas\b",
];
