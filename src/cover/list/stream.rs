//! A list of those present whose cells have come apart, one a line: seat, `Ek, Eva`, her substitute, party, came, left.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::terms::parties;
use crate::terms::pattern::regex;
use paragraf_index::record::{Attendance, Person, Role};

/// `Ek, Eva`: the family name first.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?P<family>(?:(?:von|af|de|la|ben|der|den|van|al|el) )*\p{Lu}[\p{L} '’-]*?)\s?,\s?(?P<given>\p{Lu}[\p{L} .'’-]*)$",
    )
});

/// A family name that goes on in the next line.
static BEGUN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*,?$"));

static HOUR: LazyLock<Regex> = LazyLock::new(|| regex(r"^\d{1,2}[.:]\d{2}$"));

/// Titles of the columns: such a list has most of them.
const COLUMNS: [&str; 7] = [
    "ledamot",
    "ersättare",
    "parti",
    "ankom",
    "utgick",
    "plats",
    "namn",
];

/// Reads a list below its title. A row that cannot be put together is left out.
pub fn read(lines: &[CleanLine]) -> Vec<Attendance> {
    let head = lines.iter().take(12).map(|line| line.text.to_lowercase());
    if head.filter(|text| COLUMNS.contains(&text.as_str())).count() < 4 {
        return Vec::new();
    }
    let mut present: Vec<Attendance> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut begun = String::new();
    let mut hours = 2;
    for line in lines {
        let text = line.text.trim();
        let (text, party) = with_party(text);
        if HOUR.is_match(text) {
            if let Some(last) = present.last_mut().filter(|_| hours < 2) {
                hours += 1;
                last.hours = Some(match last.hours.take() {
                    Some(came) => format!("{came}–{text}"),
                    None => text.to_owned(),
                });
            }
            continue;
        }
        let whole = format!("{begun} {text}");
        if let Some(found) = NAME.captures(whole.trim()) {
            names.push(format!("{} {}", &found["given"], &found["family"]));
            begun.clear();
        } else if party.is_none() {
            begun.clear();
            if BEGUN.is_match(text) && !COLUMNS.contains(&text.to_lowercase().as_str()) {
                begun = text.to_owned();
            } else {
                names.clear();
            }
        }
        if let Some(party) = party {
            hours = 2;
            if let Some(attendance) = row(&names, &party) {
                present.push(attendance);
                hours = 0;
            }
            names.clear();
        }
    }
    present
}

/// A party alone on its line, or at the end of a name's.
fn with_party(text: &str) -> (&str, Option<String>) {
    let (name, code) = text.rsplit_once(' ').unwrap_or(("", text));
    let is_code = code.len() <= 4 && code.chars().all(char::is_uppercase);
    match parties::code(code).filter(|_| is_code && (name.is_empty() || name.contains(','))) {
        Some(party) => (name, Some(party)),
        None => (text, None),
    }
}

/// One name is the member, two are the member and the substitute in that place.
fn row(names: &[String], party: &str) -> Option<Attendance> {
    let person = |name: &String| Person {
        name: name.clone(),
        party: Some(party.to_owned()),
    };
    let (name, role, in_place_of) = match names {
        [member] => (member, Role::Member, None),
        [member, substitute] => (substitute, Role::Substitute, Some(person(member))),
        _ => return None,
    };
    Some(Attendance {
        name: name.clone(),
        party: Some(party.to_owned()),
        role,
        in_place_of,
        paragraphs: Vec::new(),
        hours: None,
    })
}
