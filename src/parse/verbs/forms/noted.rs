//! Nothing happens but that it is known: `noteras`, `läggs till handlingarna`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"är mottag(?:en|et|na)\b",
    r"(?:har|är) tagi?ts emot\b",
    r"togs emot\b",
    r"tackar? för (?:informationen|redovisningen|redogörelsen|rapporten|föredragningen)",
    r"(?:redovisningen|rapporten|informationen) (?:mottas|mottages|tas emot)",
    r"anteckna[s]?\b",
    r"ta(?:r)? (?:\S+ ){1,3}?till sig\b",
    r"(?:redovisning|anmälan|rapportering|information)(?:en)? har skett\b",
    r"antecknas",
    r"antecknar\b",
    r"antecknades",
    r"noterades",
    r"lades till handlingarna",
    r"notera[s]?\b",
    r"noteras",
    r"noterar",
    r"tar del av",
    r"ta del av",
    r"tagit del av",
    r"tog del av",
    r"lägg(?:s|a|er|es|as)? (?:\S+ ){0,16}?till handlingarna",
    r"lad(?:es|e) (?:\S+ ){0,6}?till handlingarna",
    r"till (?:dagens )?protokoll(?:et)?\b",
    r"delge(?:tts|s) \p{L}*(?:nämnden|styrelsen|mäktige)\b",
];
