//! The matter is taken off or back: `utgår`, `återkallas`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"avför(?:s|a|es|er) (?:\S+ ){0,3}?från (?:dagordningen|föredragningslistan)",
    r"frångicks\b",
    r"utgår (?:frågan|interpellationen|motionen|ärendet)\b",
    r"(?:stryks|tas bort) från (?:dagens|dagordningen|föredragningslistan|ärendelistan)\b",
    r"återtas",
    r"återtagits",
    r"återtagen",
    r"återta",
    r"dra(?:s|r) tillbaka",
    r"drog(?:s)? tillbaka",
    r"dragit tillbaka",
    r"dragits tillbaka",
    r"återkalla\w*",
    r"tas tillbaka\b",
    r"tagits tillbaka\b",
    r"dragits in\b",
    r"(?:utgår|utgick) från (?:dagordningen|föredragningslistan|dagens)",
    r"^(?:att )?(?:ärendet|motionen|yrkandet|interpellationen|frågan|punkten|paragrafen)[^.,]{0,30} (?:utgår|utgick)",
    // Behind a comma.
    r" (?:ärendet|motionen|yrkandet|interpellationen|frågan|punkten|paragrafen)[^.,]{0,30} (?:utgår|utgick)",
    r"^(?:frågan|interpellationen|motionen) (?:från|av) [^.]{3,120} utgår\b",
];
