//! The words by which minutes tell what another body did.

use std::sync::LazyLock;

use crate::terms::bodies;
use crate::terms::pattern::Pattern;

/// `Vid kommunstyrelsens behandling yrkade …`, `I kommunstyrelsen begärdes votering.`
pub static OPENS: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["vid ", "i ", "under "],
        &format!(
            r"(?i)^(?:vid|i|under) (?P<body>{body})(?P<what> (?:behandling|sammanträde|möte|beredning|överläggning)\p{{L}}*)?\b"
        ),
    )
});

/// What a body has done, in the past.
const DID: &str = "(?:beslutade|beslutat|beslöt|godkänt|godkände|föreslog|föreslagit|avstyrkte|avstyrkt|tillstyrkte|tillstyrkt\
    |behandlade|behandlat|förordade|förordat|yttrade|yttrat|ställde|ställt|avslog|biföll|bordlade|återremitterade)";

/// Forms of sentences that tell what a `BODY` did, each with stems of which one stands in every such sentence.
const FORMS: [(&[&str], &str); 9] = [
    // `Kommunstyrelsen beslutade den 3 mars med 6 röster mot 5 …`, `Nämnden 2020-09-30, § 190, föreslog …`
    (
        &[
            "beslut", "beslöt", "föresl", "avst", "tillst", "behandl", "avslog", "yttra",
            "förorda", "ställ", "biföll", "godkän", "bordla", "återrem",
        ],
        r"^(?:\p{L}* ?\d[^,.]{3,25},? )?BODY(?:,? (?:den )?\d[^.]{4,30}?,?)? (?:har |hade )?(?:(?:den )?\d[^.]{4,120}? )?DID\b",
    ),
    // `Kulturnämnden har 2016-05-18, § 47, tagit ställning …`
    (&[" har "], r"^BODY har (?:den )?\d"),
    // `Bo Lind (M) har i tekniska nämnden reserverat sig.`
    (&["reserv", "yrkat"], r"\bhar i BODY (?:reserverat|yrkat)\b"),
    // `Bildningsnämnden avstyrker motionen 2018-01-31 § 6.`
    (
        &["föresl", "avst", "tillst", "yttra"],
        r"^BODY (?:föreslår|avstyrker|tillstyrker|yttrar sig)\b[^.]{0,60}\b(?:19|20)\d\d\b",
    ),
    // `Motionen har beretts av socialnämnden, som vid sammanträde den 26 maj …`
    (
        &["som "],
        r"\b(?:av|till|från) BODY,? som (?:vid|den|vars)\b",
    ),
    (
        &["behandl", "beretts", "bereddes", "prövats"],
        r"\b(?:behandlats|behandlades|beretts|bereddes|prövats) (?:i|av) BODY\b",
    ),
    // `Mot byggnadsnämndens beslut reserverade sig …`
    (
        &["beslut", "förslag"],
        r"^mot BODY (?:beslut|förslag) (?:reserverade|anmäldes?)\b",
    ),
    // `Regionstyrelsen 2019-10-08 § 246.`
    (&["§"], r"^BODY,? (?:den )?\d[\p{L}\d -]{5,20},? § ?\d+\.?$"),
    // `Efter votering, 6 mot 5, föreslår kommunstyrelsen …`
    (
        &["beslut", "beslöt", "föresl", "avst", "tillst"],
        r"^(?:efter|med|den|vid|därefter|sedan|\d)[^.]{0,120}?\b(?:beslutade|beslöt|föreslår|föreslog|avstyrker|avstyrkte|tillstyrker|tillstyrkte) BODY\b",
    ),
];

// Patterns of their own: all in one would be too large for the fast engines.
static TELLS: LazyLock<[Pattern; FORMS.len()]> = LazyLock::new(|| {
    let body = format!("(?P<body>{})", bodies::PATTERN);
    FORMS.map(|(stems, form)| {
        let form = form.replace("BODY", &body).replace("DID", DID);
        Pattern::new(stems, &format!("(?i){form}"))
    })
});

/// Whether a text may tell what a body did: a quick look.
pub fn may_tell(text: &str) -> bool {
    OPENS.may_match(text) || TELLS.iter().any(|form| form.may_match(text))
}

/// The body of which a sentence first tells what it did, as printed.
pub fn told_of(said: &str) -> Option<&str> {
    let found = TELLS.iter().filter_map(|form| form.captures(said));
    let first = found.min_by_key(|found| found.get_match().start())?;
    Some(first.name("body")?.as_str())
}

/// What is told as it happens, or of this day, happens here: what other bodies did is past.
pub static RETURNS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"\b(?:yrkar|reserverar|lämnar|anmäler|begärs|begär|finner|ställer|biträder|instämmer|deltar|avger|antecknar|föreslår)\b|\bdagens (?:sammanträde|möte)|^(?:Vid|Under|I) (?:sammanträdet|mötet|överläggningen|debatten)\b",
    )
});

/// What is told in the present tense.
pub static NOW: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrkar", "finner", "ställer", "reserverar"],
        r"\b(?:yrkar|finner|ställer|reserverar)\b",
    )
});
