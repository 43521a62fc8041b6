//! What a line of a header or a cover calls the deciding body.

use std::sync::LazyLock;

use regex::Regex;

use super::full;
use crate::terms::pattern::regex;
use crate::terms::{bodies, dates};

/// What headers hold beside a name.
static NAMES_BODY: LazyLock<Regex> = LazyLock::new(|| {
    dates::with_day(
        r"(?i)(?:sammanträdes)?protokoll\w*|\bav\b|(?:region|landstinget) [\p{L}]+(?: \(publ\))?|[\p{L}-]+ (?:kommun|stad)\b|^(?:kommun|stad)\b|\bför\b|\bfrån\b|\bnr\b\.?|DAY|sammanträdesdatum|\bdatum\b|blad|sida|§+|\d+|[(\[\])/|]",
    )
});

/// `Organ   Kommunstyrelsen`.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?i:organ|nämnd/styrelse|nämnd|instans|beslutande organ|beslutsinstans|styrelse|forum|sammanträdande organ)\s*:?\s+",
    )
});

/// The body a header line names, once everything else that headers hold is taken away.
pub fn named(line: &str) -> Option<String> {
    let may_be_named = bodies::may_be_named(line) || line.contains("AU");
    if line.len() > 120 || line.ends_with('.') || !may_be_named {
        return None;
    }
    if let Some(committee) = of_board(line) {
        return Some(committee);
    }
    // `Nämnden för arbetsmarknad`: `för` is part of it.
    if bodies::is_body(line) {
        return Some(bodies::name(line));
    }
    if let Some(full) = full::read(line) {
        return Some(full);
    }
    let bare = bare(line);
    let bare = IN_PLACES.replace(&bare, "");
    if let Some(committee) = of_board(&bare) {
        return Some(committee);
    }
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
static IN_PLACES: LazyLock<Regex> = LazyLock::new(|| regex(r" i \p{Lu}[\p{L}, ]*$"));

/// What only headers call a body: `KS Personalutskott`, `Kommunfullmäktiges valberedning`, `Plan- och byggnadsnämnd`,
/// `Teknisk nämnd`, `Socialt utskott`.
static COMMITTEE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:(?P<of>(?i:KS|KF)|\p{L}+s) )?(?P<committee>(?:[\p{L}]+-,? (?:[\p{L}]+-,? )?och )?\p{L}{3,}(?:nämnd|styrelse|utskott|beredning)|presidium|\p{Lu}\p{L}+(?:sk|al) nämnd|\p{Lu}\p{L}+(?:skt|alt|änt) utskott)$",
    )
});

/// `Kommunstyrelsen   Arbetsutskottet`, `Socialnämndens AU`: a board and its committee on one line.
fn of_board(line: &str) -> Option<String> {
    let found = OF_BOARD.captures(line)?;
    committee_of(&found["board"], &found["committee"])
}

static OF_BOARD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?P<board>.*?(?:(?i:nämndens?|styrelsens?)|K[Ss]))[ ,/–-]+(?P<committee>\p{L}[\p{L} -]*utskott(?:et)?|AU)$",
    )
});

/// `Kommunstyrelsen` with `Arbetsutskottet` on the next line.
pub fn committee_below(line: &str, next: &str) -> Option<String> {
    let may_be = ["tskott", "TSKOTT", "AU"]
        .iter()
        .any(|end| next.contains(end));
    may_be
        .then(|| committee_of(&bare(line), &bare(next)))
        .flatten()
}

/// `Kommunstyrelsen` and `Arbetsutskottet`: the name of the committee, which is one of many.
fn committee_of(board: &str, committee: &str) -> Option<String> {
    let board = bodies::name(board);
    let committee = match committee {
        "AU" => "arbetsutskott".to_owned(),
        other => other.to_lowercase(),
    };
    let indefinite = committee.strip_suffix("et").unwrap_or(&committee);
    let is_board = ["nämnden", "styrelsen"]
        .iter()
        .any(|end| board.ends_with(end));
    let is_committee = indefinite.ends_with("utskott") && indefinite.len() < 60;
    let is_one = is_board && is_committee && bodies::is_body(&board);
    is_one.then(|| format!("{board}s {indefinite}"))
}

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
pub fn bare(line: &str) -> String {
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
        .filter(|word| !matches!(*word, "" | "-" | "–" | ":"))
        .collect();
    words.join(" ")
}

/// Whether a line has a label that announces a body.
pub fn is_labelled(line: &str) -> bool {
    LABEL.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_headers_call_a_body() {
        for (line, expected) in [
            ("Socialnämnden   2024-03-25   Sida 3", Some("Socialnämnden")),
            (
                "Socialnämnden   25 mars 2024   Sida 3",
                Some("Socialnämnden"),
            ),
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
            (
                "Norra Ekby stadsdelsnämnd",
                Some("Norra Ekby stadsdelsnämnd"),
            ),
            (
                "Gemensam nämnd för löner i Ekby och Vik",
                Some("Gemensam nämnd för löner"),
            ),
            (
                "Direktionen för Ekby gymnasieförbund",
                Some("Direktionen för Ekby gymnasieförbund"),
            ),
            (
                "NORRA EKBY STADSDELSNÄMND",
                Some("Norra Ekby stadsdelsnämnd"),
            ),
            ("Socialnämnden   Nr 5", Some("Socialnämnden")),
            ("Regionstyrelse", Some("Regionstyrelse")),
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
            (
                "Kommunstyrelsen   Arbetsutskottet   2024-03-25",
                Some("Kommunstyrelsens arbetsutskott"),
            ),
            ("KOMMUN   Lärandenämnden   1(5)", Some("Lärandenämnden")),
            ("KS/AU", Some("Kommunstyrelsens arbetsutskott")),
            (
                "Kommunstyrelsen - Allmänna utskottet",
                Some("Kommunstyrelsens allmänna utskott"),
            ),
            (
                "Socialnämnden Individutskott",
                Some("Socialnämndens individutskott"),
            ),
            ("Teknisk nämnd   2024-03-25   1 (19)", Some("Teknisk nämnd")),
            (
                "Instans   Humanistisk nämnd 2024-03-25",
                Some("Humanistisk nämnd"),
            ),
            ("Tekniskt utskott", Some("Tekniskt utskott")),
            ("Beredning", None),
            ("Nämnd", None),
        ] {
            assert_eq!(named(line).as_deref(), expected, "{line}");
        }
    }
}
