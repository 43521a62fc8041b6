//! A party between commas: `Boel Ek, S, och …`, `Inger Ny, v, yrkar`, `Eva Ek, Vänsterpartiet, har …`.

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, PART, PARTICLE, person, without_titles};
use crate::terms::parties;

static COMMAED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?P<name>{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{1,4}}),\s(?P<party>\p{{Lu}}{{1,4}}|[a-z]{{1,4}}|\p{{Lu}}\p{{Ll}}{{5,}}(?: \p{{Ll}}{{2,10}}){{0,2}}?)(?P<end>$|[,;:)]|\.(?:\s|$)|\s(?:och|samt|yrkar|yrkade|har|hade|reserverar|föreslår|instämmer|anmäler|röstar|deltar|biträder|antecknar|lämnar|om|\())")).expect("a fixed pattern")
});

/// Whether what stands after a comma may be a party.
fn may_hold(text: &str) -> bool {
    text.match_indices(", ").any(|(at, _)| {
        let rest = &text[at + 2..];
        let word: &str = rest
            .split(|char: char| !char.is_alphabetic())
            .next()
            .unwrap_or("");
        let after = rest[word.len()..].chars().next();
        let short = word.chars().count() <= 4 && !word.is_empty();
        let capitals = word.chars().all(char::is_uppercase);
        let spelled =
            !short && word.starts_with(char::is_uppercase) && parties::names(word).is_some();
        spelled || short && after != Some('-') && (capitals || parties::is_lower_code(word))
    })
}

/// People whose party stands between commas. A local party's code is believed only beside a national one's.
pub fn all(text: &str) -> Vec<Found> {
    if !may_hold(text) {
        return Vec::new();
    }
    let mut found_national = false;
    let mut people = Vec::new();
    let mut at = 0;
    while let Some(found) = COMMAED.captures_at(text, at) {
        let (Some(name), Some(printed)) = (found.name("name"), found.name("party")) else {
            break;
        };
        at = printed.end();
        let Some(code) = code(printed.as_str()) else {
            continue;
        };
        let bare = without_titles(name.as_str());
        let national = parties::is_national(&code);
        found_national |= national;
        let range = name.end() - bare.len()..printed.end();
        people.extend(person(bare, &code, range).map(|found| (national, found)));
    }
    people
        .into_iter()
        .filter(|(national, _)| *national || found_national)
        .map(|(_, found)| found)
        .collect()
}

fn code(printed: &str) -> Option<String> {
    if printed.chars().count() > 4 {
        parties::spelled_out(printed).map(str::to_owned)
    } else if printed.starts_with(char::is_lowercase) {
        parties::is_lower_code(printed).then(|| printed.to_uppercase())
    } else {
        parties::code(printed)
    }
}
