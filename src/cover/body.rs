//! The deciding body, as page headers and cover name it.

use std::sync::LazyLock;

use regex::Regex;

use super::OPENING_LINES;
use super::counts::Counts;
use crate::clean::CleanLine;
use crate::segment::Segments;
use crate::terms::bodies;
use crate::terms::pattern::Pattern;

static NAMES_BODY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:sammanträdes)?protokoll\w*|\bav\b|(?:region|landstinget) [\p{L}]+(?: \(publ\))?|[\p{L}-]+ (?:kommun|stad)\b|\bför\b|\bfrån\b|\d{4}-\d{2}-\d{2}|sammanträdesdatum|\bdatum\b|blad|sida|§+|\d+|[(\[\])/|]").expect("a fixed pattern")
});

/// The body: the one that page headers and cover name most.
pub fn read(furniture: &[(&str, usize)], opening: &[CleanLine]) -> Option<String> {
    let mut counts = Counts::default();
    let mut count = |name: String, times: usize| counts.add(name, times);
    let headers = furniture.iter().map(|(text, times)| (*text, *times));
    let lines: Vec<(&str, usize)> = headers
        .chain(
            opening
                .iter()
                .take(OPENING_LINES)
                .map(|line| (&*line.text, 1)),
        )
        .collect();
    let mut wrapped = false;
    for (index, (line, times)) in lines.iter().enumerate() {
        if std::mem::take(&mut wrapped) {
            continue;
        }
        // `Barn- och` / `ungdomsnämnden`: the name wraps in a narrow header.
        let joined = lines
            .get(index + 1)
            .filter(|_| is_broken(line))
            .and_then(|(next, _)| in_header(&format!("{} {next}", bare(line))));
        wrapped = joined.is_some();
        let returns = *times > 1 && line.len() < 100;
        if let Some(name) = joined
            .or_else(|| in_header(line))
            .or_else(|| bodies::first(line).filter(|_| returns))
        {
            count(name, *times);
        }
    }
    let Some(most) = counts.names.iter().map(|(_, times)| *times).max() else {
        return presented(opening);
    };
    counts
        .names
        .into_iter()
        .find(|(_, times)| *times == most)
        .map(|(name, _)| name)
}

/// `KF § 162`: the short name of the body before the numbers of all its paragraphs.
pub fn of_numbers(segments: &Segments) -> Option<String> {
    let mut befores = segments
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.start.before.trim());
    let first = befores.next().filter(|first| bodies::is_short(first))?;
    befores
        .all(|before| before == first)
        .then(|| bodies::name(first))
}

/// The body a header line names, once everything else that headers hold is taken away.
fn in_header(line: &str) -> Option<String> {
    if line.len() > 120 || line.ends_with('.') || !bodies::may_be_named(line) {
        return None;
    }
    // `Nämnden för arbetsmarknad`: `för` is part of it.
    if bodies::is_body(line) {
        return Some(bodies::name(line));
    }
    let bare = bare(line);
    let bare = IN_PLACES.replace(&bare, "");
    if bodies::is_body(&bare) {
        return Some(bodies::name(&bare));
    }
    if let Some(found) = COMMITTEE.captures(&bare) {
        let of = found.name("of").map(|of| of.as_str());
        return Some(committee(of, &found["committee"]));
    }
    // `Direktionsprotokoll 2024-03-25`
    let title = line.split(' ').next().unwrap_or("").to_lowercase();
    let body = format!("{}en", title.strip_suffix("sprotokoll")?);
    bodies::is_body(&body).then(|| bodies::name(&body))
}

/// `Överförmyndarnämnden i Ekby, Vik och Sjöby`: a board that several places share.
static IN_PLACES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r" i \p{Lu}[\p{L}, ]*$").expect("a fixed pattern"));

/// What only headers call a body: `KS Personalutskott`, `Kommunfullmäktiges valberedning`, `Plan- och byggnadsnämnd`.
static COMMITTEE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?P<of>(?i:KS|KF)|\p{L}+s) )?(?P<committee>(?:[\p{L}]+-,? (?:[\p{L}]+-,? )?och )?\p{L}{3,}(?:nämnd|utskott|beredning)|presidium)$").expect("a fixed pattern")
});

/// The name of a committee of a body, or of one that stands alone.
fn committee(of: Option<&str>, committee: &str) -> String {
    match of {
        Some(of) if bodies::is_short(of) => {
            format!("{}s {}", bodies::name(of), committee.to_lowercase())
        }
        Some(of) => format!("{of} {committee}"),
        None => committee.to_owned(),
    }
}

/// A header line without everything else that headers hold.
fn bare(line: &str) -> String {
    let line = LABEL.replace(line, "");
    let bare = NAMES_BODY.replace_all(line.as_ref(), " ");
    // `Plan-, miljö- och byggnadsnämnden` keeps its comma, `Socialnämnden, 2024-03-25` has none of its own.
    let words = bare
        .split_whitespace()
        .map(|word| match word.ends_with("-,") {
            true => word,
            false => word.trim_matches(','),
        });
    let words: Vec<&str> = words
        .filter(|word| !matches!(*word, "" | "-" | "–"))
        .collect();
    words.join(" ")
}

/// Whether the name of a body goes on below: `Barn- och`, with what else stands on its line.
fn is_broken(line: &str) -> bool {
    let ends_in_och = || line.contains("och") && bare(line).ends_with(" och");
    line.len() < 120 && line.contains('-') && (line.ends_with('-') || ends_in_och())
        || line.ends_with("och")
}

/// `Organ   Kommunstyrelsen`.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?i:organ|nämnd/styrelse|nämnd|instans|beslutande organ|beslutsinstans|styrelse|forum|sammanträdande organ)\s*:?\s+").expect("a fixed pattern")
});

/// A line of the opening that presents the protocol: `Protokoll från kommunstyrelsen i Ekby stad`.
static PRESENTS: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?i)\b(?:protokoll\w*|sammanträd\w*|möte)\b"));

fn presented(opening: &[CleanLine]) -> Option<String> {
    opening
        .iter()
        .take(OPENING_LINES)
        .filter(|line| PRESENTS.is_match(&line.text))
        .find_map(|line| bodies::first(&line.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_headers_call_a_body() {
        for (line, expected) in [
            ("Socialnämnden   2024-03-25   Sida 3", Some("Socialnämnden")),
            (
                "Nämnden för arbetsmarknad och vuxenutbildning",
                Some("Nämnden för arbetsmarknad och vuxenutbildning"),
            ),
            (
                "Södra hälso- och sjukvårdsnämnden",
                Some("Södra hälso- och sjukvårdsnämnden"),
            ),
            (
                "Överförmyndarnämnden i Ekby, Vik och Sjöby",
                Some("Överförmyndarnämnden"),
            ),
            ("Plan- och byggnadsnämnd", Some("Plan- och byggnadsnämnd")),
            (
                "KS Personalutskott",
                Some("Kommunstyrelsens personalutskott"),
            ),
            (
                "Kommunfullmäktiges valberedning",
                Some("Kommunfullmäktiges valberedning"),
            ),
            (
                "Kommunstyrelsens arbetsutskott | Protokoll | 2013-03-20 | §§ 57-59",
                Some("Kommunstyrelsens arbetsutskott"),
            ),
            ("Beredning", None),
            ("Nämnd", None),
        ] {
            assert_eq!(in_header(line).as_deref(), expected, "{line}");
        }
    }
}
