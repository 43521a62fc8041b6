//! Whose protocol it is: the place that headers, cover and text name most.

mod lines;

use std::sync::LazyLock;

use regex::Captures;

use super::counts::Counts;
use crate::place::MUNICIPALITIES;
use crate::terms::pattern::Pattern;
use crate::terms::{bodies, slug};

static MUNICIPALITY: LazyLock<Pattern> = LazyLock::new(|| {
    let word = r"\p{Lu}[\p{L}-]+";
    Pattern::new(
        &[],
        &format!(
            r"\b(?:(?P<first>{word}) )?(?P<name>{word}) (?:[Kk]ommuns?|KOMMUN|[Ss]tads?|STAD)\b|\b(?P<landsting>{word}s? (?:läns|LÄNS) (?:landsting|LANDSTING))\b|\b(?P<region>(?:Region|REGION|Landstinget|LANDSTINGET) {word}(?: {word})?)"
        ),
    )
});

/// Capitalised words before `kommun` that name no place.
const NO_PLACES: [&str; 12] = [
    "en",
    "varje",
    "vår",
    "denna",
    "sin",
    "annan",
    "ingen",
    "som",
    "respektive",
    "berörd",
    "aktuell",
    "hela",
];

/// Place names that end in `s` by themselves: no genitive to take off.
const ENDS_IN_S: [&str; 4] = ["ås", "näs", "fors", "hus"];

/// A page header counts this many times a mention in the text.
const HEADER_WEIGHT: usize = 50;
/// So does the cover.
const COVER_WEIGHT: usize = 10;
/// Fewer mentions than these do not tell whose protocol it is.
const MENTIONS: usize = 3;

/// The place: the one that page headers and `text` name most. Neighbours are named, too, but less often. The first
/// `opening` bytes of the text are the cover's.
pub fn read(furniture: &[(&str, usize)], text: &str, opening: usize, file: &str) -> Option<String> {
    let headers = furniture.iter().flat_map(|(header, times)| {
        let lines = lines::that_may_name_places(header);
        lines.map(move |(_, line)| (line, times * HEADER_WEIGHT))
    });
    let weight = |at: usize| if at < opening { COVER_WEIGHT } else { 1 };
    let lines = lines::that_may_name_places(text).map(|(at, line)| (line, weight(at)));
    let mut counts = Counts::default();
    for (line, times) in headers.chain(lines) {
        for name in MUNICIPALITY.captures_iter(line).flat_map(names) {
            counts.add(name, times);
        }
    }
    in_folders(&counts, file).or_else(|| most_named(&counts))
}

/// The places that a mention may mean: of `Nya Ekby kommun` Ekby and Nya Ekby.
fn names(found: Captures<'_>) -> Vec<String> {
    if let Some(landsting) = found.name("landsting") {
        let place = landsting.as_str().split(' ').next().unwrap_or("");
        return vec![format!("{} läns landsting", titled(place))];
    }
    if let Some(region) = found.name("region") {
        let words: Vec<&str> = region.as_str().split(' ').collect();
        let is_name = |word: &&&str| !is_of_page(word) && !bodies::is_body(word);
        let known = words.iter().take_while(is_name).count();
        // `Region` beside the title of the protocol names none.
        let named = (known > 1).then(|| titled(&words[..known].join(" ")));
        return named.into_iter().collect();
    }
    let name = found.name("name").map_or("", |name| name.as_str());
    if name.is_empty() || NO_PLACES.contains(&name.to_lowercase().as_str()) {
        return Vec::new();
    }
    let first = found.name("first").map(|first| first.as_str());
    let first = first.filter(|first| !first.ends_with('-') && !is_of_page(first));
    let longer = first.map(|first| place(&format!("{first} {name}")));
    std::iter::once(place(name)).chain(longer).collect()
}

/// The folder tells which of the places named it is.
fn in_folders(counts: &Counts, file: &str) -> Option<String> {
    let folders: Vec<&str> = file.split('/').collect();
    let mut names = counts.names.iter().map(|(name, _)| name);
    names
        .find(|name| folders.contains(&slug(name).as_str()))
        .cloned()
}

fn most_named(counts: &Counts) -> Option<String> {
    let names = counts.names.iter();
    let (name, most) = names.max_by_key(|(name, times)| (*times, !name.contains(' ')))?;
    if *most < MENTIONS {
        return None;
    }
    // `Upplands Väsby`: the longer name, where it nearly always stands whole.
    let longer = counts
        .names
        .iter()
        .find(|(other, times)| other.ends_with(&format!(" {name}")) && times * 10 >= most * 8);
    Some(longer.map_or(name, |(longer, _)| longer).clone())
}

/// Whether a word is of the page, beside the name: `Utdragsbestyrkande   Ekby kommun`.
fn is_of_page(word: &str) -> bool {
    let word = word.to_lowercase();
    let words = ["utdrag", "juster", "sida", "sign", "sammanträd"];
    word.contains("protokoll")
        || matches!(&*word, "organ" | "instans")
        || words.iter().any(|of_page| word.starts_with(of_page))
}

/// `Göteborgs` as `Göteborg`, `ALINGSÅS` as `Alingsås`.
fn place(printed: &str) -> String {
    let name = titled(printed);
    if MUNICIPALITIES.contains(&name.as_str()) {
        return name;
    }
    let lower = name.to_lowercase();
    let genitive = lower.ends_with('s') && !ENDS_IN_S.iter().any(|ending| lower.ends_with(ending));
    if genitive {
        name[..name.len() - 1].to_owned()
    } else {
        name
    }
}

fn titled(name: &str) -> String {
    name.split(' ')
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map_or(String::new(), |first| {
                first
                    .to_uppercase()
                    .chain(chars.flat_map(char::to_lowercase))
                    .collect()
            })
        })
        .collect::<Vec<_>>()
        .join(" ")
}
