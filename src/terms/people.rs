//! Names of people with their party: `Åsa Wennlund (L)`, `ordföranden Maria ben Salem Dyne (S)`.

mod bare;
mod commaed;
mod known;
mod local;
mod named;
mod nouned;
mod shared;
mod titles;

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::terms::parties;
use crate::terms::pattern::regex;
use paragraf_index::record::Person;

pub use bare::of_bare_parties;
pub use known::Known;
pub use local::{is_no_party, of_local_parties, with_known_party};
pub use named::Named;
pub use titles::{is_role, only_titles, without_titles};

/// One part of a name. A full stop belongs to an initial: after a word it ends the sentence.
const PART: &str =
    r"(?:\p{Lu}[\p{L}\p{M}'’´]*(?:[-–]\s?\p{Lu}[\p{L}\p{M}'’´]*)*|\p{Lu}\.(?:[ -]?\p{Lu}\.)?)";
/// Lower-case words that stand between the parts of a name.
const PARTICLE: &str = r"(?:von|af|de|la|ben|bin|van|der|den|el|al|du|dos|di|zu|le|och dag)";

/// First name and surnames, as a part of a longer pattern: `Eva af Ek`.
pub const FULL_NAME: &str =
    r"\p{Lu}[\p{L}-]+(?: \p{Lu}\.?)?(?: (?:af |von |de )?\p{Lu}[\p{L}-]+){1,3}";

/// A name that stands alone, as covers print it: `Eva von Ek`, as a part of a longer pattern.
pub const NAME_ALONE: &str =
    r"\p{Lu}[\p{L}'’-]*(?: (?:von|af|de|la|ben|der|den|el|al|du))?(?: \p{Lu}[\p{L}'’-]*){1,3}";

/// The name right before brackets. It is looked for from its end, which is fast.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{0,5}}$"
    ))
});

/// A person found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Who.
    pub person: Person,
    /// The bytes of the text that name and party take, with `herr` or `fru` before them.
    pub range: Range<usize>,
}

/// Everybody named with a party, in order.
pub fn all(text: &str) -> Vec<Found> {
    let mut people = bracketed(text);
    people.extend(shared::before_party(text));
    people.extend(commaed::all(text));
    if parties::may_be_spelled_out(text) {
        people.extend(shared::behind_party(text));
        people.extend(nouned::all(text));
    }
    people.sort_by_key(|found| (found.range.start, Reverse(found.range.end)));
    people.dedup_by(|next, before| next.range.start < before.range.end);
    for found in &mut people {
        let begin = titles::addressed(text, found.range.start);
        found.range.start = begin.unwrap_or(found.range.start);
    }
    people
}

/// So many bytes a party in brackets takes at most, with the slips that are met.
const LONGEST_BRACKETS: usize = 40;

/// `Eva Ek (S)`.
fn bracketed(text: &str) -> Vec<Found> {
    let mut people = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('(').map(|open| from + open) {
        // Of brackets without end only as much is looked at as a party may take.
        let near = &text[open..text.floor_char_boundary(open + LONGEST_BRACKETS)];
        let Some((printed, length)) = parties::in_brackets(near) else {
            from = open + 1;
            continue;
        };
        let end = open + length;
        let before = without_comma(without_others(text[from..open].trim_end()));
        let before = without_village(before);
        let name = name_at_end(before).map(|name| without_titles(last_of(name)));
        let party = parties::code(printed);
        if let (Some(name), Some(party)) = (name, party) {
            let range = from + before.len() - name.len()..end;
            people.extend(person(name, &party, range));
        }
        from = end;
    }
    people
}

/// The name that a text ends in. In `… röstar NEJ. Eva Ek` the last letter of the sentence before is no initial.
fn name_at_end(text: &str) -> Option<&str> {
    let found = NAME.find(text)?;
    let name = found.as_str();
    match text[..found.start()].ends_with(char::is_alphabetic) {
        true => name.split_once('.').map(|(_, name)| name.trim_start()),
        false => Some(name),
    }
}

/// `Eva Ek, (S)`, as some lists have it: a name of two words at least.
fn without_comma(before: &str) -> &str {
    let bare = before
        .strip_suffix(',')
        .filter(|bare| name_at_end(bare).is_some_and(|name| name.trim().contains(' ')));
    bare.unwrap_or(before)
}

/// `Lantbrukare Eva Ek, Ekby (c)`: where she lives is one word, which is nobody's whole name.
fn without_village(before: &str) -> &str {
    let apart = before.rsplit_once(", ").filter(|(name, village)| {
        let is_word = village.starts_with(char::is_uppercase)
            && village
                .chars()
                .all(|char| char.is_alphabetic() || char == '-');
        is_word && name_at_end(name).is_some_and(|name| without_titles(name).contains(' '))
    });
    apart.map_or(before, |(name, _)| name)
}

/// `Eva Ek m.fl. (S)`: hers is the name.
fn without_others(before: &str) -> &str {
    let others = [" m.fl.", " m.fl", " m fl", " med flera"];
    let name = others.iter().find_map(|others| before.strip_suffix(others));
    name.map_or(before, |name| name.trim_end_matches(','))
}

/// In capitals `OCH` looks like a name: `EVA EK OCH BO LIND (V)`. So does the mark of who is absent: `Eva Ek S X Bo Lind
/// (S)`.
fn last_of(printed: &str) -> &str {
    let names = [" OCH ", " SAMT ", " RESPEKTIVE ", " X "]
        .iter()
        .filter_map(|and| printed.rsplit_once(and))
        .map(|(_, name)| name);
    names.min_by_key(|name| name.len()).unwrap_or(printed)
}

/// A person of at least two names, on one line though the text breaks it.
fn person(name: &str, party: &str, range: Range<usize>) -> Option<Found> {
    let name = on_one_line(name);
    let (_, last) = name.rsplit_once(' ')?;
    // `För Moderaterna, Liberalerna`
    let is_spelled_out =
        || parties::spelled_out(&name).is_some() || parties::spelled_out(last).is_some();
    let is_party =
        parties::may_be_spelled_out(&name) && is_spelled_out() || is_written_out(&name, party);
    let is_name = !titles::is_title(last) && !is_party;
    is_name.then(|| Found {
        person: Person {
            name,
            party: Some(party.to_owned()),
        },
        range,
    })
}

fn on_one_line(name: &str) -> String {
    let mut line = String::with_capacity(name.len());
    for part in name.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

/// `Rättvist Ekby (RE)`: a local party and its letters; `Sara Dahl (SD)` is somebody.
fn is_written_out(name: &str, party: &str) -> bool {
    let initials = || name.split(' ').filter_map(|word| word.chars().next());
    !parties::is_national(party) && party.chars().count() > 1 && initials().eq(party.chars())
}

#[cfg(test)]
mod sample {
    use super::Person;

    /// Names and parties, as tests write them down.
    pub fn told(people: &[Person]) -> Vec<(&str, &str)> {
        let people = people.iter();
        people
            .map(|person| (person.name.as_str(), person.party.as_deref().unwrap_or("")))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(String, String)> = all(text)
            .into_iter()
            .map(|found| (found.person.name, found.person.party.unwrap_or_default()))
            .collect();
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(a, b)| ((*a).into(), (*b).into()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn trades_and_villages() {
        check("Lantbrukare Sven Ek, Ekby (c), ordf", &[("Sven Ek", "C")]);
        check("Hemmafru Eva Ek (s)", &[("Eva Ek", "S")]);
        check(
            "Eva Ek, (S), Åsa Ny (C)",
            &[("Eva Ek", "S"), ("Åsa Ny", "C")],
        );
        check("Bo Lind, Moderaterna (M)", &[("Bo Lind", "M")]);
        check("Bo Lind S X Eva Ek (S)", &[("Eva Ek", "S")]);
    }

    #[test]
    fn names_with_parties() {
        check(
            "Eva Ek (Socialdemokraterna), Bo Lind (Miljöpartiet de gröna) och Åsa Ny (moderaten)",
            &[("Eva Ek", "S"), ("Bo Lind", "MP")],
        );
        check(
            "Ordföranden Stina Al-Rahm (S) och Lady Fanny Mulle (KD) yrkar",
            &[("Stina Al-Rahm", "S"), ("Lady Fanny Mulle", "KD")],
        );
        check(
            "tjänstgörande ersättaren Maria ben Salem Dyne (c)",
            &[("Maria ben Salem Dyne", "C")],
        );
        check(
            "Carl Brun ((L), Åsa Ek (S,), Bo Lind(NP)",
            &[("Carl Brun", "L"), ("Åsa Ek", "S"), ("Bo Lind", "NP")],
        );
        check(
            "Lagen (2025:400) och Socialstyrelsen (IVO) samt Nils Nej (reviderat)",
            &[],
        );
        check("Anna Ek (-)", &[("Anna Ek", "-")]);
        check("Anna Ek (--)", &[("Anna Ek", "-")]);
        check(
            "Herrar Bo Lind (c) och Per Ås (c) samt fröken Maj Ed (fp)",
            &[("Bo Lind", "C"), ("Per Ås", "C"), ("Maj Ed", "FP")],
        );
        check(
            "För Moderaterna, Liberalerna och Centerpartiet yrkar Bo Lind (M)",
            &[("Bo Lind", "M")],
        );
        check(
            "Anna Ek (M) (fd SD), Bo Lind (politisk vilde) och Åsa Ny (partilös)",
            &[("Anna Ek", "M"), ("Bo Lind", "-"), ("Åsa Ny", "-")],
        );
        check(
            "Nils Alm (fp), Rut Ek (Kds)",
            &[("Nils Alm", "FP"), ("Rut Ek", "KDS")],
        );
        check(
            "Motion från Rättvist Ekby (RE) och Sara Dahl (SD)",
            &[("Sara Dahl", "SD")],
        );
        check(
            "motionen från Miljöpartiet. Åsa J. Ek (L) och J.P. Lind (M) röstar NEJ. Eva Ny (S), FÖRBUDET. Bo Al, V, yrkar",
            &[
                ("Åsa J. Ek", "L"),
                ("J.P. Lind", "M"),
                ("Eva Ny", "S"),
                ("Bo Al", "V"),
            ],
        );
    }

    #[test]
    fn the_range_is_that_of_name_and_party() {
        let check = |text: &str, expected: &str| {
            let found = &all(text)[0];
            assert_eq!(&text[found.range.clone()], expected);
        };
        check(
            "Därefter yrkar Ordföranden Stina Ek (S) bifall",
            "Stina Ek (S)",
        );
        check("Häri instämmer fru Stina Ek (s).", "fru Stina Ek (s)");
    }
}
