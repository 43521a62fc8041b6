//! Words beside the verbs of a decision that change or take away what these say.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

/// `att inte godkänna planen`, `… kan ej vinna gillande`; what is denied right beside the verb is told there.
pub static NEGATED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["inte", "ej", "icke"],
        concat!(
            r"(?i)\b(?:inte|ej|icke) gå (?:\S+ ){1,2}?till mötes\b|\b(?:inte|ej|icke) ställ(?:a|er) sig (?:bakom|positiv)|\bställ(?:a|er) sig (?:inte|ej|icke) (?:bakom|positiv)",
            r"|\b(?:inte|ej|icke) (?:(?:ska|skall|kan|bör|måtte|vinna|vinner|få|att|\p{L}+s) ){0,3}(?:bevilja|bifall|godkänn|anta|medge|fastställ|tillstyrka|tillmötesgå|gillande)\w*",
        ),
    )
});

/// `att avföra motionen från dagordningen`: no more is said of it, as if it had been taken back.
pub static OFF_AGENDA: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["från d", "från f"],
        r"(?i)\bavför\w* (?:\S+ ){0,3}?från (?:dagordningen|föredragningslistan)\b",
    )
});

/// `… besvarad vad gäller städningen samt bifalls vad gäller kapprummen`: two effects, each of a part.
pub static BOTH: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["besvara"],
        r"(?i)\bbesvara(?:d|t|de)\b.*\bbifall(?:s|es|as)\b|\bbifall(?:s|es|as)\b.*\bbesvara(?:d|t|de)\b|\bbifaller\b.*\bi övrigt\b.*\bbesvara(?:d|t|de)\b",
    )
});

/// `… noterar att jobb erbjuds och finner därför motionen besvarad`, `… till handlingarna såsom besvarad`.
pub static FOUND_ANSWERED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["besvara"],
        r"(?i)\bbesvaras och \p{L}+ till handlingarna\b|\b(?:finner|fann|anser|anses|förklaras?)\b[^.]{0,60}\bbesvarad\b|\btill handlingarna (?:såsom |som )?besvarad\b|\batt motionen (?:därmed|härmed|därigenom|således|redan)? ?är besvarad\b",
    )
});

/// `Hemställan lämnas utan bifall.`, `Motionen föranleder inte något bifall.`: the word alone approves nothing.
pub static NO_APPROVAL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["bifall"],
        r"(?i)\b(?:inte|ej|icke) (?:\S+ ){0,3}?tillråda\b|\butan bifall\b|\bföranled\w+ (?:\S+ ){0,4}?bifall\b|\b(?:ej|inte|icke) (?:skall |ska |kan )?vinn(?:a|er) (?:\S+ ){0,2}?bifall\b|\bbifall(?:er|a|s) (?:\S+ ){0,3}?\p{L}*avslagsyrkande",
    )
});

/// `… beslutar att inte uppdra åt kontoret att …`
pub static NOT_ASSIGNED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["uppdr"],
        r"(?i)\b(?:inte|ej) (?:uppdra|(?:ge \S+ )?i uppdrag)\b",
    )
});

/// `ställer sig bakom motionens syfte`: in favour of the aim, not of what is asked for.
pub static AIM: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["bakom", "positiv"],
        r"(?i)\b(?:bakom|positiv(?:a|t)? till) (?:\S+ ){0,3}?(?:syfte|intention|andemening|anda|tanke|ambition)",
    )
});

/// The matter may be raised: nothing is said of what it asks for.
pub static ADMITTED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["får", "FÅR", "må ", "fick"],
        r"(?i)\b(?:får|må|fick) (?:framställas|ställas|väckas|lämnas in|ingivas)\b",
    )
});

/// What a body says or sends to another.
pub static REPLY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yttrande", "svar", "eget", "skrivelse"],
        r"(?i)\bsom (?:sitt )?(?:eget )?(?:yttrande|svar)|som sitt eget|(?:yttrandet|remissvaret|svaret|tjänsteskrivelsen)\b",
    )
});

/// What a named paper says: `…, enligt vilken motionen bör avslås, …`.
pub static ACCORDING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["enligt vilk"],
        r"(?i),? enligt vilk(?:en|et|a) [^,]*(?:,|$)",
    )
});

/// A verb that decides, in the passive: the whole matter of a short paragraph.
pub static PASSIVE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)\b(?:noteras|antecknas|godkänns|godkännes|antas|fastställs|fastställes|utses|väljs|väljes|remitteras|hänvisas|hänskjuts|överlämnas|bordläggs|bordlägges",
            r"|återremitteras|avslås|bifalls|bifalles|beviljas|entledigas|befrias|befriades|läggs (?:med godkännande )?till handlingarna|(?:lämnas|lämnades|skickas|skickades|sänds|sändes) (?:över |vidare )?till \S+ för (?:beredning|yttrande)|får (?:framställas|ställas)",
            r"|(?:anses|ansågs|förklaras|förklarades|är) (?:härmed |därmed )?(?:vara )?besvarad|utgår|utgick|avskrivs|får i uppdrag|tar del av|lades (?:\S+ ){0,4}?till handlingarna|noterades|godkändes|antecknades|bordlades|avslogs|bifölls|utsågs|valdes|väljes|beviljades|remitterades|hänvisades|hänsköts|överlämnades|fastställdes|antogs|entledigades|lägges (?:\S+ ){0,3}?till handlingarna|förklarades (?:vara )?besvarad|besvaras\.|är (?:interpellationen|frågan|motionen|medborgarförslaget) besvarad)\b"
        ),
    )
});
