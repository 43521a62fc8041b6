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

/// Forms of sentences that tell what a `BODY` did.
const FORMS: [&str; 9] = [
    // `Kommunstyrelsen beslutade den 3 mars med 6 röster mot 5 …`, `Nämnden 2020-09-30, § 190, föreslog …`
    r"^(?:\p{L}* ?\d[^,.]{3,25},? )?BODY(?:,? (?:den )?\d[^.]{4,30}?,?)? (?:har |hade )?(?:(?:den )?\d[^.]{4,120}? )?DID\b",
    // `Kulturnämnden har 2016-05-18, § 47, tagit ställning …`
    r"^BODY har (?:den )?\d",
    // `Bo Lind (M) har i tekniska nämnden reserverat sig.`
    r"\bhar i BODY (?:reserverat|yrkat)\b",
    // `Bildningsnämnden avstyrker motionen 2018-01-31 § 6.`
    r"^BODY (?:föreslår|avstyrker|tillstyrker|yttrar sig)\b[^.]{0,60}\b(?:19|20)\d\d\b",
    // `Motionen har beretts av socialnämnden, som vid sammanträde den 26 maj …`
    r"\b(?:av|till|från) BODY,? som (?:vid|den|vars)\b",
    r"\b(?:behandlats|behandlades|beretts|bereddes|prövats) (?:i|av) BODY\b",
    // `Mot byggnadsnämndens beslut reserverade sig …`
    r"^mot BODY (?:beslut|förslag) (?:reserverade|anmälde)\b",
    // `Regionstyrelsen 2019-10-08 § 246.`
    r"^BODY,? (?:den )?\d[\p{L}\d -]{5,20},? § ?\d+\.?$",
    // `Efter votering, 6 mot 5, föreslår kommunstyrelsen …`
    r"^(?:efter|med|den|vid|därefter|sedan|\d)[^.]{0,120}?\b(?:beslutade|beslöt|föreslår|föreslog|avstyrker|avstyrkte|tillstyrker|tillstyrkte) BODY\b",
];

static TELLS: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    let forms = FORMS.iter().enumerate().map(|(at, form)| {
        let named = format!("(?P<body{at}>{body})");
        form.replace("BODY", &named).replace("DID", DID)
    });
    let forms: Vec<String> = forms.collect();
    Pattern::new(
        &[
            "beslut", "beslöt", "föresl", "avst", "tillst", "behandl", "avslog", "som ", " har ",
            "yttra", "beretts", "bereddes", "prövats", "förorda", "ställ", "biföll", "reserv",
            "godkän", "bordla", "återrem", "§",
        ],
        &format!("(?i){}", forms.join("|")),
    )
});

/// Whether a text may tell what a body did: a quick look.
pub fn may_tell(text: &str) -> bool {
    OPENS.may_match(text) || TELLS.may_match(text)
}

/// The body of which a sentence tells what it did, as printed.
pub fn told_of(said: &str) -> Option<&str> {
    let found = TELLS.captures(said)?;
    let mut bodies = (0..FORMS.len()).map(|at| found.name(&format!("body{at}")));
    bodies.find_map(|body| Some(body?.as_str()))
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
