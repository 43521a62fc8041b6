//! The paper has got its answer: `anses besvarad`.

/// See [`VERBS`](super::VERBS).
pub const FORMS: &[&str] = &[
    r"utgör (?:\S+ )?svar på motion\w*",
    r"(?:interpellationen|frågan) (?:har |hade )?besvara(?:ts|des)\b",
    r"(?:anse[rs]?|förklara[rs]?|är|vara)(?:\W[^.]{0,60}?)?\Wbesvara(?:d|de|t|da)\b",
    r"besvarad\b",
    r"som svar på (?:skrivelsen|initiativet|medborgarförslaget|e-förslaget)\b",
    r"färdigbesvara(?:d|t|de)\b",
    r"besvaras(?: och| av| med| enligt| genom| i enlighet| utifrån| på det sätt|[.;]|$)",
    r"att motion(?:en|erna) (?:\S+ ){0,4}?(?:färdig|slut)behandlade?\b",
    r"^(?:att )?motion(?:en|erna) (?:\S+ ){0,4}?(?:(?:färdig|slut)?behandlade?|tillgodosedda?)\b",
    r"^(?:att )?motion(?:ens|ernas) (?:syften?|intention(?:er)?|önskemål) (?:\S+ ){0,4}?(?:tillgodose(?:tt|dda)|uppfyll(?:t|da))\b",
    r"motion(?:en|erna) (?:\S+ ){0,3}?få(?:r|tt) (?:\S+ )?sitt svar\b",
    r"besvara (?:motion|medborgarförslag|interpellation|fråga|skrivelse|e-förslag)\w*",
];
