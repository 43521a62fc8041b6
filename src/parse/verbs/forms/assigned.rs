//! Somebody gets a task: `får i uppdrag`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"^(?:\p{L}+- och )?\p{L}*(?:nämnden|styrelsen|kontoret|förvaltningen|utskottet|direktören|chefen) (?:(?:samt|och) (?:\p{L}+- och )?\p{L}+ )?(?:\S+ ){0,3}?(?:ska|skall) (?:\S+ ){0,6}?(?:redovisa|återkomma|återrapportera|rapportera|presentera|utreda|lägga fram|ta fram)\b",
    r"uppmanas? (?:\S+ ){0,4}?att\b",
    r"(?:får|fick|få|ges|ger|ge) (?:därför |även |också |samtidigt )?(?:[^.]{0,90}? )?i uppdrag",
    r"(?:får|fick|få|ges|ger|ge) (?:\S+ ){0,4}?i uppgift att\b",
    r"instruera(?:s|r)? (?:\S+ ){0,4}?att\b",
    r"uppdra(?:r|s|ga|ges)? (?:till|åt)",
    r"uppdra(?:r|s|ga|ges)?\b",
];
