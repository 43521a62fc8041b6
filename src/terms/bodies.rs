//! Names of bodies: who meets and decides.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

/// The pattern of a body's name in running text, for use inside larger patterns; it has no named groups.
///
/// `Barn- och ungdomsnämnden`, `Kommunstyrelsens arbetsutskott`, `Socialnämnd Centrum`, `KF`.
pub const PATTERN: &str = concat!(
    // `Stadsdelsnämnden Norra Strand`: of a part of the town.
    r"(?:[Ss]tadsdelsnämndens?(?: (?-i:\p{Lu}\p{Ll}+)){1,3}",
    // `Södra hälso- och sjukvårdsnämnden`, `Kommunala pensionärsrådet`, `Gemensamma tekniska nämnden`,
    // `Medlemskommunernas fullmäktige`.
    r"|(?:(?:[Nn]orra|[Ss]ödra|[Öö]stra|[Vv]ästra|[Kk]ommunala|[Ss]ociala|[Cc]entrala|[Gg]emensamma) )?(?:[\p{L}]+-,? (?:[\p{L}]+-,? )?och |[\p{L}]+(?:ska|mma|nna) |[Mm]edlemskommunernas )?[\p{L}-]*(?:nämndens?|styrelsens?|fullmäktiges?|beredningens?|utskottets?|delegationens?|direktionens?|kommittén?s?|rådets?)",
    r"(?: för [\p{L}]+(?: och [\p{L}]+)?)?",
    r"(?: [\p{L}-]{3,}utskott(?:ets?|s)?)?",
    // `Socialnämnd Nordost`, likewise.
    r"|[Ss]ocialnämnd (?-i:\p{Lu})[\p{L}]+",
    // `Teknisk nämnd`: without its article.
    r"|[\p{L}]{2,}isk nämnds?)"
);

/// Short forms and the bodies they stand for everywhere.
const SHORT: [(&str, &str); 4] = [
    ("kf", "Kommunfullmäktige"),
    ("ks", "Kommunstyrelsen"),
    ("ksau", "Kommunstyrelsens arbetsutskott"),
    ("rf", "Regionfullmäktige"),
];

/// What every name has one of, in capitals or not.
const STEMS: [&str; 9] = [
    "nämnd",
    "styrels",
    "fullm",
    "bered",
    "utskott",
    "deleg",
    "kommitt",
    "direktion",
    "råd",
];

static WHOLE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&STEMS, &format!("(?i)^{PATTERN}$")));

static INSIDE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&STEMS, &format!(r"(?i)(?:^|[^\p{{L}}]){PATTERN}")));

/// Whether a text is a body's name and nothing else.
pub fn is_body(text: &str) -> bool {
    let text = text.trim();
    // `stadsutvecklingsområdet` is no council.
    text.len() < 90 && WHOLE.is_match(text) && !is_generic(text) && !text.ends_with("området")
}

/// Whether a text may name a body: a quick look, which most texts do not stand.
pub fn may_be_named(text: &str) -> bool {
    WHOLE.may_match(text)
}

/// `nämnden`, `styrelsen`: a body, but which one only the context tells.
pub fn is_generic(text: &str) -> bool {
    matches!(
        text.trim().to_lowercase().trim_end_matches('s'),
        "nämnden"
            | "styrelsen"
            | "fullmäktige"
            | "utskottet"
            | "arbetsutskottet"
            | "beredningen"
            | "rådet"
            | "kommunen"
            | "politisk nämnd"
    )
}

/// The first body named in a text, as a name (no genitive, capital first).
pub fn first(text: &str) -> Option<String> {
    named(text).next()
}

/// Every body named in a text, as names.
pub fn all(text: &str) -> Vec<String> {
    named(text).collect()
}

/// The last body named in a text, as a name.
pub fn last(text: &str) -> Option<String> {
    named(text).last()
}

fn named(text: &str) -> impl Iterator<Item = String> {
    let printed = INSIDE.find_iter(text).map(|found| {
        let printed = found.as_str();
        // The sign before it.
        printed.trim_start_matches(|char: char| !char.is_alphabetic())
    });
    printed.map(name).filter(|name| !is_generic(name))
}

const GENITIVES: [&str; 11] = [
    "nämndens",
    " nämnds",
    "styrelsens",
    "fullmäktiges",
    "beredningens",
    "utskottets",
    "utskotts",
    "delegationens",
    "direktionens",
    "kommitténs",
    "rådets",
];

/// The name of a body as its header would print it: genitive off, capital first, short forms spelled out.
pub fn name(printed: &str) -> String {
    let printed = printed.trim().trim_end_matches(':');
    if let Some((_, name)) = SHORT
        .iter()
        .find(|(short, _)| printed.eq_ignore_ascii_case(short))
    {
        return (*name).to_owned();
    }
    let lower = printed.to_lowercase();
    let genitive = GENITIVES.iter().any(|genitive| lower.ends_with(genitive));
    let bare = if genitive {
        &printed[..printed.len() - 1]
    } else {
        printed
    };
    let bare = if bare.chars().all(|char| !char.is_lowercase()) {
        bare.to_lowercase()
    } else {
        bare.to_owned()
    };
    capitalised(&bare)
}

/// The body a file's name begins with, where å, ä and ö are folded and only common bodies can be told.
pub fn from_slug(words: &str) -> Option<String> {
    const COMMON: [(&str, &str); 8] = [
        (
            "kommunstyrelsens arbetsutskott",
            "Kommunstyrelsens arbetsutskott",
        ),
        ("kommunfullmaktige", "Kommunfullmäktige"),
        ("kommunstyrelsen", "Kommunstyrelsen"),
        ("regionfullmaktige", "Regionfullmäktige"),
        ("regionstyrelsen", "Regionstyrelsen"),
        ("landstingsfullmaktige", "Landstingsfullmäktige"),
        ("landstingsstyrelsen", "Landstingsstyrelsen"),
        ("socialnamnden", "Socialnämnden"),
    ];
    let words = words.to_lowercase();
    COMMON
        .iter()
        .find(|(slug, _)| words.starts_with(slug))
        .map(|(_, name)| (*name).to_owned())
        .or_else(|| first(&words))
}

/// Whether a word is a body's short form: `KF`, `Ks`.
pub fn is_short(word: &str) -> bool {
    SHORT
        .iter()
        .any(|(short, _)| word.eq_ignore_ascii_case(short))
}

/// Whether a body is an elected assembly, whose word on a motion is final.
pub fn is_council(body: &str) -> bool {
    body.to_lowercase().ends_with("fullmäktige")
}

/// The assembly above a body: the region's, the landsting's or the municipality's.
pub fn council_above(own: &str) -> String {
    let own = own.to_lowercase();
    let council = if own.starts_with("region") {
        "Regionfullmäktige"
    } else if own.starts_with("landsting") {
        "Landstingsfullmäktige"
    } else {
        "Kommunfullmäktige"
    };
    council.to_owned()
}

/// The name of a body that is to decide: `fullmäktige` alone is the assembly above this body.
pub fn in_full(printed: &str, own: &str) -> String {
    let name = name(printed);
    if name == "Fullmäktige" {
        council_above(own)
    } else {
        name
    }
}

/// Whether a name printed in a heading means the body whose protocol this is.
///
/// A document that names no body has only its own.
pub fn is_same(printed: &str, own: &str) -> bool {
    if own.is_empty() {
        return true;
    }
    let printed = definite(&name(printed).to_lowercase());
    let own = definite(&own.to_lowercase());
    printed == own
        || (is_generic(&printed) && (own.ends_with(&printed) || begins_with(&own, &printed)))
        || (own.contains(' ') && own.ends_with(&format!(" {printed}")))
        || (printed.ends_with("utskottet") && own.ends_with(&printed[..printed.len() - 2]))
}

/// `Nämnden för hälsa och sjukvård`: its short name stands first.
fn begins_with(own: &str, printed: &str) -> bool {
    own.strip_prefix(printed)
        .is_some_and(|rest| rest.starts_with(" för "))
}

/// `regionstyrelse`, as headers print it: `regionstyrelsen`, as sentences do.
fn definite(own: &str) -> String {
    let ending = [("nämnd", "en"), ("beredning", "en"), ("styrelse", "n")];
    let missing = ending
        .iter()
        .find(|(indefinite, _)| own.ends_with(indefinite));
    missing.map_or_else(
        || own.to_owned(),
        |(_, ending)| format!("{}{ending}", with_definite_adjective(own)),
    )
}

/// `teknisk nämnd`: `tekniska nämnd`.
fn with_definite_adjective(own: &str) -> Cow<'_, str> {
    let adjective = own.strip_suffix(" nämnd");
    let adjective =
        adjective.filter(|adjective| adjective.ends_with("sk") || adjective.ends_with("al"));
    adjective.map_or(own.into(), |adjective| format!("{adjective}a nämnd").into())
}

/// A text with its first letter a capital.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names() {
        for text in [
            "Kommunfullmäktige",
            "Barn- och ungdomsnämnden",
            "Kommunstyrelsens arbetsutskott",
            "REGIONSTYRELSEN",
            "Plan-, miljö- och byggnadsnämnden",
            "Nämnden för funktionshinder",
            "Sociala centralnämnden",
            "Teknisk nämnd",
            "Gemensamma tekniska nämnden",
            "Medlemskommunernas fullmäktige",
        ] {
            assert!(is_body(text), "{text}");
        }
        for text in [
            "Beslut",
            "Kommunstyrelsen föreslår",
            "nämnden",
            "Politisk nämnd",
            "Stadsledningskontoret",
            "stadsutvecklingsområdet",
        ] {
            assert!(!is_body(text), "{text}");
        }
    }

    #[test]
    fn names_in_genitive() {
        assert_eq!(name("kommunstyrelsens"), "Kommunstyrelsen");
        assert_eq!(
            name("barn- och ungdomsnämndens"),
            "Barn- och ungdomsnämnden"
        );
        assert_eq!(name("Teknisk nämnds"), "Teknisk nämnd");
        assert_eq!(name("KF"), "Kommunfullmäktige");
        assert_eq!(name("KOMMUNFULLMÄKTIGE"), "Kommunfullmäktige");
    }

    #[test]
    fn own_body() {
        assert!(is_same("Kommunstyrelsens", "Kommunstyrelsen"));
        assert!(is_same("nämndens", "Tekniska nämnden"));
        assert!(is_same("Nämnden", "Socialnämnden"));
        assert!(is_same("Regionstyrelsens", "Regionstyrelse"));
        assert!(is_same("Nämnden", "Nämnden för hälsa och sjukvård"));
        assert!(is_same("nämnden", "Norra Ekby stadsdelsnämnd"));
        assert!(is_same("Tekniska nämndens", "Teknisk nämnd"));
        assert!(is_same("Teknisk nämnd", "Teknisk nämnd"));
        assert!(!is_same("Socialnämndens", "Kommunstyrelsen"));
    }
}
