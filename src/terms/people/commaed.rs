//! A party between commas: `Boel Ek, S, och …`, `Inger Ny, v, yrkar`, `Eva Ek, Vänsterpartiet, har …`.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::{Found, name_at_end, person, without_titles};
use crate::terms::parties;

/// A party right after a comma, and the sign or word that shows it is one.
static PARTY: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^\s(?P<party>\p{Lu}{1,4}|[a-z]{1,4}|\p{Lu}\p{Ll}{5,}(?: \p{Ll}{2,10}){0,2}?)(?P<end>$|[,;:)]|\.(?:\s|$)|\s(?:och|samt|yrkar|yrkade|har|hade|reserverar|föreslår|instämmer|anmäler|röstar|deltar|biträder|antecknar|lämnar|om|\())",
    )
});

/// Whether what stands after a comma may be a party: a quick look.
fn may_be_party(after_comma: &str) -> bool {
    let mut chars = after_comma.chars();
    if !chars.next().is_some_and(char::is_whitespace) {
        return false;
    }
    let rest = chars.as_str();
    let end = rest.find(|char: char| !char.is_alphabetic());
    let word = &rest[..end.unwrap_or(rest.len())];
    if word.len() > 8 {
        return word.starts_with(char::is_uppercase) && parties::names(word).is_some();
    }
    let capitals = !word.is_empty() && word.chars().all(char::is_uppercase);
    !rest[word.len()..].starts_with('-') && (capitals || parties::is_lower_code(word))
}

/// People whose party stands between commas. A local party's code is believed only beside a national one's.
pub fn all(text: &str) -> Vec<Found> {
    let mut found_national = false;
    let mut people = Vec::new();
    let mut from = 0;
    for (comma, _) in text.match_indices(',') {
        let after = &text[comma + 1..];
        if comma < from || !may_be_party(after) {
            continue;
        }
        let Some(found) = PARTY.captures(after) else {
            continue;
        };
        let Some(name) = name_at_end(&text[from..comma]) else {
            continue;
        };
        let printed = &found["party"];
        let end = comma + 1 + found.name("party").map_or(0, |party| party.end());
        from = end;
        let Some(code) = code(printed) else {
            continue;
        };
        let bare = without_titles(name);
        let national = parties::is_national(&code);
        found_national |= national;
        let range = comma - bare.len()..end;
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
