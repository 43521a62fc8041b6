//! Political parties: codes, names spelled out, and what stands in brackets without being a party.

use std::borrow::Cow;
use std::sync::LazyLock;

use foldhash::HashMap;
use regex::Regex;

use crate::terms::pattern::{Pattern, Stems, regex};
use crate::terms::words;

/// Code and the names it is spelled out with, in lower case, without genitive.
#[rustfmt::skip]
pub const NATIONAL: [(&str, &[&str]); 15] = [
    ("S", &["socialdemokraterna", "socialdemokratiska gruppen", "socialdemokraten", "arbetarepartiet socialdemokraterna"]),
    ("M", &["moderaterna", "moderata samlingspartiet", "nya moderaterna", "moderata gruppen"]),
    ("SD", &["sverigedemokraterna"]),
    ("C", &["centerpartiet", "centern"]),
    ("V", &["vänsterpartiet"]),
    ("KD", &["kristdemokraterna"]),
    ("KDS", &["kristdemokratiska samhällspartiet", "kristen demokratisk samling"]),
    ("L", &["liberalerna"]),
    ("FP", &["folkpartiet", "folkpartiet liberalerna"]),
    ("MP", &["miljöpartiet", "miljöpartiet de gröna"]),
    ("NYD", &["ny demokrati"]),
    ("VPK", &["vänsterpartiet kommunisterna"]),
    ("FI", &["feministiskt initiativ"]),
    ("D", &["demokraterna"]),
    ("SJVP", &["sjukvårdspartiet"]),
];

/// Codes that older minutes print in lower case.
#[rustfmt::skip]
const LOWER_CASE: [&str; 14] =
    ["s", "m", "c", "v", "vpk", "fp", "l", "kd", "kds", "mp", "sd", "nyd", "fi", "sjvp"];

/// Capitals in brackets that are no party.
#[rustfmt::skip]
const NOT_PARTIES: [&str; 28] = [
    "KF", "KS", "KSAU", "AU", "IVO", "KAA", "EU", "SKR", "SKL", "VA", "LSS", "SoL", "LVU", "LVM", "HVB", "BUN", "TN",
    "SN", "ÖN", "MBN", "PBL", "GC", "AB", "HR", "IT", "VD", "FN", "RF",
];

/// The pattern of a party's code in brackets, or of its name: group `party`. Slips such as `((L)` and `(S,)` are read.
pub const IN_BRACKETS: &str = r"\(+\s?(?P<party>\p{Lu}\p{Ll}*(?:demokraterna|oderaterna|iberalerna|partiet|entern)(?: de gröna| liberalerna)?|[A-ZÅÄÖ]{7,8}|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}|[a-zåäö]{1,4}|(?:[Pp]olitisk )?[Vv]ilde|[Pp]artilös|[Oo]bunden|[Oo]beroende|[-–]{1,2})\s?[,.]?\s?\)";

/// What a text begins with in brackets, where it may be a party, and how long it is with them: what [`IN_BRACKETS`]
/// matches there.
pub fn in_brackets(text: &str) -> Option<(&str, usize)> {
    static MATCH: LazyLock<Regex> = LazyLock::new(|| regex(&format!("^{IN_BRACKETS}")));
    let (inside, _) = text.strip_prefix('(')?.split_once(')')?;
    // Most are as they should be.
    if is_national(inside) {
        return Some((inside, inside.len() + "()".len()));
    }
    let found = MATCH.captures(text)?;
    let printed = found.name("party")?;
    Some((&text[printed.range()], found.get_match().len()))
}

/// The code for what stands in brackets after a name, or `None` where it is no party.
///
/// Codes are upper case; `-` is a politician without a party. Local parties are taken as printed:
/// up to six letters of which at least two, or the only one, are capitals, or eight capitals.
pub fn code(printed: &str) -> Option<String> {
    if is_national(printed) {
        return Some(printed.to_owned());
    }
    let printed = printed
        .trim()
        .trim_matches(|char| matches!(char, '(' | ')' | ',' | '.' | ' '));
    if let Some(code) = spelled_out(printed) {
        return Some(code.to_owned());
    }
    let unattached = ["vilde", "partilös", "obunden", "oberoende"];
    let last = printed
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    if matches!(printed, "-" | "–" | "--" | "––") || unattached.contains(&last.as_str()) {
        return Some("-".to_owned());
    }
    let upper = printed.to_uppercase();
    // `SoL` is a law, `SOL` may be a party.
    if NOT_PARTIES.contains(&upper.as_str())
        || NOT_PARTIES.contains(&printed)
        || !printed.chars().all(char::is_alphabetic)
    {
        return None;
    }
    let known = NATIONAL.iter().any(|(code, _)| *code == upper);
    let capitals = printed.chars().filter(|char| char.is_uppercase()).count();
    let letters = printed.chars().count();
    let local = letters <= 6 && capitals >= 2.min(letters) || letters <= 8 && capitals == letters;
    (known && letters <= 3 || LOWER_CASE.contains(&printed) || local).then_some(upper)
}

/// Whether a word is a party's code as older minutes print it, in lower case: `s`, `vpk`.
pub fn is_lower_code(word: &str) -> bool {
    LOWER_CASE.contains(&word)
}

/// Whether a code is that of a party known in the whole country.
pub fn is_national(code: &str) -> bool {
    NATIONAL.iter().any(|(known, _)| *known == code)
}

/// The code of a party spelled out (`Liberalerna`, `Vänsterpartiets`), or `None`.
pub fn spelled_out(name: &str) -> Option<&'static str> {
    static CODES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let names = NATIONAL.iter();
        names
            .flat_map(|(code, names)| names.iter().map(|name| (*name, *code)))
            .collect()
    });
    let name = name.trim().to_lowercase();
    let bare = name.strip_suffix('s').unwrap_or(&name);
    CODES.get(bare).or_else(|| CODES.get(&*name)).copied()
}

/// Every name above has one of these, and every word for the members.
static SPELLED: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(&[
        "partiet",
        "partist",
        "demokrat",
        "moderat",
        "liberal",
        "centern",
        "feministisk",
    ])
});

/// Whether a text may hold a party spelled out: a quick look.
pub fn may_be_spelled_out(text: &str) -> bool {
    SPELLED.is_match(text)
}

/// The words that tell a party where several make up its name.
const TELLING: [(&str, &str); 13] = [
    ("miljöpartiet", "MP"),
    ("moderata", "M"),
    ("feministiskt", "FI"),
    ("socialdemokratiska", "S"),
    ("folkpartiet", "FP"),
    // The members: `samtliga moderater`.
    ("moderater", "M"),
    ("socialdemokrater", "S"),
    ("sverigedemokrater", "SD"),
    ("kristdemokrater", "KD"),
    ("centerpartister", "C"),
    ("vänsterpartister", "V"),
    ("miljöpartister", "MP"),
    ("folkpartister", "FP"),
];

/// The parties that a text names as groups: `Ledamöterna från M, D och KD`, `Vänsterpartiets grupp`, `(m) och (c)`.
///
/// Capitals count only when `known` has them: the parties that the document's people belong to.
pub fn groups(text: &str, known: &[String]) -> Vec<String> {
    let mut found = bracketed(text);
    found.extend(capitals(text, known));
    found.extend(hyphened(text));
    found.extend(spelled(text, known));
    found.sort_by_key(|(at, _)| *at);
    let mut groups: Vec<String> = Vec::new();
    for (_, group) in found {
        if !groups.iter().any(|other| *other == group) {
            groups.push(group.into_owned());
        }
    }
    groups
}

/// Codes in brackets, and where they stand.
fn bracketed(text: &str) -> Vec<(usize, Cow<'_, str>)> {
    let words = text.match_indices('(').map(|(open, _)| {
        let start = open + 1;
        let (_, word) = words::around(text, start, char::is_alphabetic);
        (start, word)
    });
    words
        .filter(|(start, word)| !word.is_empty() && is_bracketed(text, *start, word))
        .filter_map(|(start, word)| Some((start, code(word)?.into())))
        .collect()
}

/// Codes that stand alone, and where.
fn capitals<'t>(text: &'t str, known: &[String]) -> impl Iterator<Item = (usize, Cow<'t, str>)> {
    let is_code = |word: &str| {
        let mut national = NATIONAL.iter().map(|(code, _)| *code);
        national.any(|code| code == word && code != "D") || known.iter().any(|code| code == word)
    };
    let words = words::capitalised(text, char::is_alphabetic);
    words
        .filter(|(_, word)| word.len() <= 4 && word.chars().all(char::is_uppercase))
        .filter(move |(start, word)| is_code(word) && !is_bracketed(text, *start, word))
        .map(|(start, word)| (start, word.into()))
}

/// Codes in lower case before a word for members, and where: `vpk-gruppen`, `s- och c-ledamöterna`.
fn hyphened(text: &str) -> Vec<(usize, Cow<'_, str>)> {
    static GROUPS: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["-grupp", "-ledam"],
            r"\b(?:\p{Ll}{1,4}-(?:,| och| samt) )*\p{Ll}{1,4}-(?:grupp|ledam)",
        )
    });
    let mut codes = Vec::new();
    for group in GROUPS.find_iter(text) {
        for word in group.as_str().split(['-', ' ', ',']) {
            if is_lower_code(word) {
                codes.push((group.start(), word.to_uppercase().into()));
            }
        }
    }
    codes
}

/// Parties spelled out, and where.
fn spelled<'t>(text: &'t str, known: &[String]) -> impl Iterator<Item = (usize, Cow<'t, str>)> {
    let places = SPELLED.places(text);
    let words = places.map(|at| words::around(text, at, char::is_alphabetic));
    let words = words.filter(|(start, word)| !is_bracketed(text, *start, word));
    words.filter_map(|(start, word)| {
        let party = names(word).map(Cow::from);
        Some((start, party.or_else(|| local(word, known).map(Cow::from))?))
    })
}

/// Whether a word stands alone in brackets.
fn is_bracketed(text: &str, start: usize, word: &str) -> bool {
    text[..start].ends_with('(') && text[start + word.len()..].starts_with(')')
}

/// The party a single word names: `Vänsterpartiets`, `socialdemokratiska`.
pub fn names(word: &str) -> Option<&'static str> {
    let first = word.chars().next()?.to_ascii_lowercase();
    // Every name begins with one of these; most words are done with here.
    if !"smvckldfna".contains(first) {
        return None;
    }
    let word = word.to_lowercase();
    TELLING
        .iter()
        .find(|(telling, _)| word.starts_with(telling))
        .map(|(_, code)| *code)
        .or_else(|| spelled_out(&word))
}

/// `Tullbropartiet`: the one local party among those known whose code begins as its name does and ends in P.
pub fn local(word: &str, known: &[String]) -> Option<String> {
    let named = word.ends_with("partiet") || word.ends_with("partiets");
    let first = word
        .chars()
        .next()
        .filter(|first| named && first.is_uppercase())?;
    let mut codes = known
        .iter()
        .filter(|code| !is_national(code) && code.starts_with(first) && code.ends_with('P'));
    let code = codes.next()?;
    codes.next().is_none().then(|| code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_in_brackets() {
        for (printed, expected) in [
            ("S", Some("S")),
            ("s", Some("S")),
            ("kds", Some("KDS")),
            ("-", Some("-")),
            ("--", Some("-")),
            ("FiA", Some("FIA")),
            ("NP", Some("NP")),
            ("(S,", Some("S")),
            ("FRAMTID", Some("FRAMTID")),
            ("SOL", Some("SOL")),
            ("SoL", None),
            ("IVO", None),
            ("reviderat", None),
            ("IT", None),
            ("Mp", Some("MP")),
            ("politisk vilde", Some("-")),
            ("Partilös", Some("-")),
            ("--", Some("-")),
        ] {
            assert_eq!(code(printed).as_deref(), expected, "{printed}");
        }
    }

    #[test]
    fn groups_of_parties() {
        let known = ["D".to_owned(), "S".to_owned()];
        assert_eq!(
            groups("Ledamöterna från M, D, L och KD", &known),
            ["M", "D", "L", "KD"]
        );
        assert_eq!(
            groups("Ledamöterna i S- och V-grupperna", &known),
            ["S", "V"]
        );
        assert_eq!(
            groups("samtliga företrädare för (m), (c) och (fp)", &known),
            ["M", "C", "FP"]
        );
        assert_eq!(
            groups(
                "Vänsterpartiets grupp och Sverigedemokraternas ledamöter",
                &known
            ),
            ["V", "SD"]
        );
        assert_eq!(
            groups(
                "Eva Ek, samtliga moderater och samtliga folkpartister",
                &known
            ),
            ["M", "FP"]
        );
        assert_eq!(
            groups("fru Ek samt s-, m- och vpk-grupperna", &known),
            ["S", "M", "VPK"]
        );
        let local = ["TBP".to_owned(), "MP".to_owned()];
        assert_eq!(groups("Tullbropartiet reserverar sig", &local), ["TBP"]);
        assert_eq!(groups("Miljöpartiet och Landspartiet", &local), ["MP"]);
        assert_eq!(
            groups("Ledamöterna i AB Bostäder", &known),
            Vec::<String>::new()
        );
    }

    #[test]
    fn names_spelled_out() {
        assert_eq!(spelled_out("Liberalerna"), Some("L"));
        assert_eq!(spelled_out("Vänsterpartiets"), Some("V"));
        assert_eq!(spelled_out("Centralen"), None);
    }
}
