//! The wording around the points: lead-ins, who decides, who proposes to whom, and what is no point.

use std::sync::LazyLock;

use crate::terms::bodies;
use crate::terms::pattern::Pattern;

/// `Enligt kommunstyrelsens förslag:`, a line above the points.
pub static LEAD_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^(?:enligt|på förslag (?:av|från)|i enlighet med|med bifall till|efter förslag|med ändring av)\b[^.]{0,220}:$",
    )
});

/// `Kommunstyrelsen föreslår att kommunfullmäktige beslutar att …`: words that propose to a body.
pub struct Proposing<'t> {
    /// What stands before the verb, with who proposes.
    pub before: &'t str,
    /// The body that is to decide.
    pub to: &'t str,
    /// What it is to decide.
    pub rest: &'t str,
}

/// Tells apart the words of a sentence that proposes.
pub fn proposing(said: &str) -> Option<Proposing<'_>> {
    let found = PROPOSES.captures(said)?;
    let words = found.name("words")?;
    Some(Proposing {
        before: &said[..words.start()],
        to: found.name("to")?.as_str(),
        rest: &said[words.end()..],
    })
}

/// Whether a sentence proposes: as [`proposing`] tells.
pub fn is_proposing(said: &str) -> bool {
    PROPOSES.is_match(said)
}

/// Whether a text may propose: a quick look.
pub fn may_be_proposing(text: &str) -> bool {
    PROPOSES.may_match(text)
}

static PROPOSES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["resl", "hemst", "rekommend", "rordar", "med förslag"],
        &format!(
            r"(?i)\b(?P<words>(?:föreslår|föreslås|föreslå|hemställer(?: hos| till)?|rekommenderar|förordar|med (?:följande )?förslag)(?:, [^,:]{{3,60}},)?(?: därmed| således| vidare| även)?(?: {body})?(?: att)?(?: föreslå)?(?: att)? (?P<to>{body})(?: i (?-i:\p{{Lu}})[\p{{L}}-]+(?:(?:, | och )(?-i:\p{{Lu}})[\p{{L}}-]+)*)?(?:(?: att)?(?: i sin tur)?(?: för sin del)?(?: besluta(?:r|s|de)?| måtte besluta| fattar?(?: följande)? beslut))?(?: följande)?(?: att)?\s*[:.]?)(?:$|\s)"
        ),
    )
});

/// `Kommunfullmäktige föreslås besluta att …`: who is to decide stands first.
pub fn proposed_to(said: &str) -> Option<Proposing<'_>> {
    let found = IS_PROPOSED.captures(said)?;
    Some(Proposing {
        before: "",
        to: found.name("to")?.as_str(),
        rest: &said[found.name("words")?.end()..],
    })
}

static IS_PROPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["resl"],
        &format!(
            r"(?i)^(?P<words>(?P<to>{body}) föreslås(?:(?: att)? besluta)?(?: följande)?(?: att)?\s*[:.]?)(?:$|\s)"
        ),
    )
});

/// `Kommunstyrelsen föreslår`, alone above a list: the council is meant.
pub static PROPOSES_ALONE: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["resl"],
        &format!(r"(?i)^(?P<body>{body}) föreslår(?: följande| att)?\s*:?$"),
    )
});

/// `Kommunstyrelsen beslutar för egen del`, `Nämnden beslutar att`.
pub static DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["besl"],
        &format!(
            r"(?i)^(?P<body>{body}|nämnden|styrelsen|utskottet|fullmäktige) (?:beslutar|beslutade|beslöt|beslöto|beslöts|(?:har|hade) (?:således|sålunda|därmed|härmed|alltså)(?: med [^.:]{{1,60}}?)? beslutat)(?: för egen del| för sin del| enhälligt| därefter| således| sålunda)?(?:,? under förutsättning av [^.:,]{{0,80}}(?:,?$|:$))?(?: att| följande)?\s*[:.,]?(?P<rest>$|\s.*$)"
        ),
    )
});

/// `Kommunstyrelsen ger för egen del kontoret i uppdrag att …`.
pub static FOR_ITSELF: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["egen del"],
        &format!(
            r"(?i)^(?:(?P<body>{body}|nämnden|styrelsen|utskottet) \p{{L}}+ för egen del |för egen del (?:beslutar|ger) (?P<inverted>{body}|nämnden|styrelsen|utskottet)\b)"
        ),
    )
});

/// `Efter ställda propositioner beslutar Kommunfullmäktige`, `… beslutade nämnden i enlighet med kontorets förslag`, above
/// a list.
pub static DECIDED_BY: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["besl"],
        &format!(
            r"(?i)^[^.:]{{0,140}}\b(?:beslutar|beslutade|beslöt) (?P<body>{body}|nämnden|styrelsen|utskottet|fullmäktige)(?:,? (?:i enlighet med|enligt|på förslag av|under förutsättning av) [^.:,]{{3,80}},?)?(?: att (?:lämna|avge) följande (?:yttrande|svar)(?: till \S+)?| att| följande)?\s*:?$"
        ),
    )
});

/// `… ställer proposition på förslagen, varvid framgår att fullmäktige beslutar`, above a list.
pub static SEEN_TO_DECIDE: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["varvid framg"],
        &format!(
            r"(?i)\bvarvid (?:framgår|framgick) att (?P<body>{body}|nämnden|styrelsen|fullmäktige) (?:beslutar|beslutade|beslutat)(?: att)?\s*:?$"
        ),
    )
});

/// Points that only arrange the vote or the day: `att som kontraproposition anta …`, `att ärendet ska avgöras i dag`.
pub static ARRANGES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["proposition", "förslag", "avgöras"],
        r"(?i)^att (?:som (?:kontraproposition|motförslag|huvudförslag)\b|ärendet (?:ska|skall) avgöras (?:i dag|idag|nu|vid dagens)\b).*\.$",
    )
});

/// `På hemställan av motionären beslutar fullmäktige att bordlägga ärendet`, also without `att`, `… hade fullmäktige
/// beslutat att …`, `Härefter bifaller fullmäktige styrelsens förslag`: the subject stands behind the verb.
pub static DECIDES_INVERTED: LazyLock<Pattern> = LazyLock::new(|| {
    let body = format!(
        "(?:{}|nämnden|styrelsen|utskottet|fullmäktige)",
        bodies::PATTERN
    );
    let what = r"(?:(?: \p{Ll}+){0,3} att| (?:av|åter)?(?:bordlägga|remittera|avslå|bifalla|godkänna|anta|fastställa|bevilja|utse|lägga|överlämna|uppdra))";
    let deed = "(?:bifaller|biföll|avslår|avslog|godkänner|godkände|antar|antog)";
    Pattern::new(
        &["besl", "refter", "rmed"],
        &format!(
            r"(?i)^(?:[^.:]{{0,140}}\b(?:(?:beslutar|beslutade|beslöt) (?P<body>{body})|(?:har|hade) (?P<had>{body})(?: \p{{Ll}}+)? beslutat){what}|(?:Härefter|Därefter|Därmed) {deed} (?P<then>{body})) "
        ),
    )
});

/// How a body decides, between `beslutar` and the list below: `utan omröstning`, `på yrkande av Eva Ek (C)`.
pub static MANNER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^(?:utan|på (?:yrkande|förslag)|efter|med|i enlighet med|enligt|således|sålunda|alltså|härefter|enhälligt|som (?:sitt |eget )?(?:yttrande|svar|remissvar))\b[^.:]{0,160}:?$",
    )
});

/// `Nämnden godkänner anmälan.`, `Regionstyrelsen har tagit del av informationen.`, `Till ombud utser nämnden Eva Ek (S).`:
/// a body's deed, told as such.
pub static DOES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &[
            "nämnd",
            "styrels",
            "fullmäktig",
            "utskott",
            "bered",
            "råd",
            "deleg",
            "direktion",
        ],
        &format!(
            r"(?i)^(?P<body>{body}|nämnden|styrelsen|utskottet|fullmäktige) (?:godkänner|godkände|bifaller|biföll|avslår|avslog|antar|antog|fastställer|noterar|noterade|tar del av|tog del av|har tagit del av|lägger|lade|medger|medgav|remitterar|remitterade|överlämnar|bordlägger|bordlade|återremitterar|utser|väljer|beviljar|tillstyrker|avstyrker|ställer sig bakom|anser|instämmer i|antecknar|har ingen erinran|har inget att erinra|tackar för|tackade för) |^Till [^.:]{{3,120}}? (?:utser|utsåg|väljer|valde) (?P<inverted>{body}|nämnden|styrelsen|utskottet|fullmäktige) "
        ),
    )
});

/// `Ordföranden fann att fullmäktige beslutade enligt kommunstyrelsens förslag.`, `Fullmäktige har därmed bifallit motionen.`
pub static FINDS: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &[
            "fann",
            "finner",
            "rklarar",
            "konstaterar",
            "innebär",
            " har ",
        ],
        &format!(
            r"(?i)(?:\b(?:fann|finner|finner härvid|förklarar|förklarade|konstaterar|konstaterade)(?: sig ha funnit)?(?: ordföranden)?(?: efter [^.,]{{3,60}})?|\bvilket innebär|\binnebärande),? att (?P<body>{body}|nämnden|styrelsen|utskottet|fullmäktige) (?:har |hade )?(?:beslutar|beslutat|beslutade|beslutit|bifaller|bifallit|avslår|avslagit)\b|(?:^|\. )(?P<subject>{body}|fullmäktige) har (?:således|sålunda|därmed|härmed|alltså) (?:beslutat|bifallit|avslagit)\b"
        ),
    )
});

/// Words that part the points of an election: `Fyllnadsval` alone on its line decides nothing.
pub const SUBHEADINGS: [&str; 8] = [
    "avsägelse",
    "avsägelser",
    "entledigande",
    "entlediganden",
    "fyllnadsval",
    "kompletteringsval",
    "nyval",
    "val",
];

/// Sentences among the points that record something else: what follows them is theirs.
pub static NOT_DECIDED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "reserv",
            "delta",
            "jäv",
            "anteckna",
            "protokoll",
            "yttrande",
            "skriftliga",
            "ajourner",
            "justerad",
            "paragrafen",
            "avvikande",
            "vidare till",
            "utdrag",
            "beslutsniv",
            "besvarar",
            "pröva",
            "avgöra",
            "behandla",
        ],
        concat!(
            r"(?i)reservera(?:r|de) sig|^mot beslutet (?:anmäl|reserver)|^reservation(?:er)?\b|\b(?:lämna(?:r|de)|anmäl(?:er|de)|inkom(?:mer|mit)?|av(?:ger|gav)|in(?:ger|gav)|tar|tog)\b(?: (?:in|med|tillbaka|en|sin|sina|skriftlig|muntlig|blank)){0,3} reservation(?:er)?\b|reservation (?:anför|anmäl|lämna)\w*",
            r"|delta[rg]\w* (?:inte|ej|endast) i (?:beslutet|handläggningen|ärendet)|(?:inte|ej) delta[rg]\w* i (?:beslutet|handläggningen|ärendet)|avstår från att delta|(?:på grund|till följd) av jäv|anmäler jäv|är jäviga?\b|antecknar (?:som|följande|till)",
            r"|till protokollet (?:anteckna|foga)|särskilt yttrande|lämnar följande (?:protokollsanteckning|skriftliga reservation|anteckning)",
            r"|avvikande (?:mening|uppfattning)|^vid (?:detta beslut|beslutet) antecknas",
            r"|^(?:mötet |sammanträdet )?ajourner|^paragrafen är|protokollsanteckning",
            r"|\bbesvarar (?:interpellationen|frågan)\b|^i (?:debatten|ärendet) yttrar sig\b",
            r"|\batt (?:pröva|avgöra|behandla) (?:saken|ärendet|motionen) (?:redan )?(?:i dag|idag|nu)\b",
            r"|^ärendet (?:ska|skall|går) vidare till\b|^beslutsnivå\b|^utdrag (?:lämnas|skickas|sänds) till\b"
        ),
    )
});
