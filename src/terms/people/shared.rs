//! One party for several names: `Eva Ek och Bo Lind (båda S)`, `Vänsterpartiet genom Eva Ek och Bo Lind`.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use regex::Regex;

use super::{Found, PART, PARTICLE, person, without_titles};
use crate::terms::parties;
use crate::terms::pattern::{Stems, regex};

/// Names joined by commas and `och`.
pub fn names() -> String {
    let name = format!(r"{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{1,4}}");
    format!(r"(?P<names>{name}(?:(?:,| och| samt)\s+{name})*)")
}

/// `Eva Ek, Bo Lind och Åsa Ny (alla S)`, `Eva Ek m.fl. (samtliga S)`, `Eva Ek och Bo Lind (MP-gruppen)`,
/// `Eva Ek och Bo Lind, båda (S)`.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let names = names();
    let all = r"(?:alla|båda|bägge|samtliga)\s+";
    regex(&format!(
        r"{names}(?:,?\s+m\.?\s?fl\.?)?,?\s*(?:\({all}(?P<party>\p{{L}}{{1,4}})\)|\((?P<group>\p{{L}}{{1,4}})-gruppen\)|{all}\((?P<bracketed>\p{{L}}{{1,4}})\))"
    ))
});

/// `Vänsterpartiet genom Eva Ek och Bo Lind`, `Miljöpartiet, genom gruppledaren Eva Ek, …`, `Moderaterna: Eva Ek och Bo
/// Lind`.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    let names = names();
    regex(&format!(
        r"(?P<party>\p{{Lu}}\p{{Ll}}{{5,}}(?: \p{{Ll}}{{2,}}){{0,2}})(?:s grupp)?(?: \(\p{{L}}{{1,4}}\))?(?:,? genom(?: \p{{Ll}}{{5,}})?|:) {names}"
    ))
});

/// What stands behind those who share a party.
static SHARED: LazyLock<Stems> =
    LazyLock::new(|| Stems::new(&["alla ", "båda ", "bägge ", "samtliga ", "-gruppen)"]));

/// Those who share the party that stands behind their names.
pub fn before_party(text: &str) -> Vec<Found> {
    let mut people = Vec::new();
    if !text.contains('(') || !SHARED.is_match(text) {
        return people;
    }
    for found in BEFORE.captures_iter(text) {
        let forms = ["party", "group", "bracketed"];
        let printed = forms.iter().find_map(|form| found.name(form));
        let party = printed.and_then(|party| parties::code(party.as_str()));
        if let (Some(names), Some(party)) = (found.name("names"), party) {
            people.extend(each(text, names.range(), &party));
            // The brackets belong to the last name, as those of a party of its own would.
            if let (Some(last), Some(whole)) = (people.last_mut(), found.get(0)) {
                last.range.end = whole.end();
            }
        }
    }
    people
}

/// Those whose party is spelled out before their names.
pub fn behind_party(text: &str) -> Vec<Found> {
    let mut people = Vec::new();
    if !may_name_party_before(text) {
        return people;
    }
    for found in AFTER.captures_iter(text) {
        let party = parties::spelled_out(&found["party"]);
        if let (Some(names), Some(party)) = (found.name("names"), party) {
            people.extend(each(text, names.range(), party));
        }
    }
    people
}

/// Whether a party spelled out may stand before names: a quick look.
fn may_name_party_before(text: &str) -> bool {
    /// More bytes than the longest name of a party takes, with what may stand behind it.
    const LONGEST: usize = 80;
    static SIGNS: LazyLock<[Finder<'_>; 2]> = LazyLock::new(|| [" genom ", ": "].map(Finder::new));
    let mut signs = SIGNS
        .iter()
        .flat_map(|sign| sign.find_iter(text.as_bytes()));
    signs.any(|sign| {
        let begin = text.floor_char_boundary(sign.saturating_sub(LONGEST));
        parties::may_be_spelled_out(&text[begin..sign])
    })
}

/// The people of a list of names.
pub fn each(text: &str, names: Range<usize>, party: &str) -> Vec<Found> {
    static JOIN: LazyLock<Regex> = LazyLock::new(|| regex(r",\s+|\s+och\s+|\s+samt\s+"));
    let mut starts = vec![names.start];
    let mut ends = Vec::new();
    for join in JOIN.find_iter(&text[names.clone()]) {
        ends.push(names.start + join.start());
        starts.push(names.start + join.end());
    }
    ends.push(names.end);
    let parts = starts.into_iter().zip(ends);
    parts
        .filter_map(|(start, end)| {
            let name = without_titles(&text[start..end]);
            person(name, party, end - name.len()..end)
        })
        .collect()
}
