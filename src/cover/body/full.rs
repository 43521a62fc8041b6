//! Names of bodies in full, with words that headers else have beside a name.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::header;
use crate::terms::pattern::regex;
use crate::terms::{bodies, dates};

/// `Norra Ekby stadsdelsnämnd`, `Gemensam nämnd för löner i Ekby och Vik`, `Direktionen för Ekby gymnasieförbund`.
static IN_FULL: LazyLock<Regex> = LazyLock::new(|| {
    let part = r"\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? stadsdelsnämnd(?:en)?";
    let shared = r"(?:Gemensam|Gemensamma) \p{Ll}*nämnd(?:en)? för [\p{Ll} -]{3,60}?";
    let of_union = r"(?:Direktionen|Styrelsen) för \p{Lu}[\p{L} -]{2,50}förbund(?:et)?";
    regex(&format!(
        r"^(?P<name>{part}|{shared}|{of_union})(?: i \p{{Lu}}[\p{{L}}, ]*)?$"
    ))
});

/// The name in full that a text is, in capitals or not.
pub fn read(text: &str) -> Option<String> {
    let text = match text.contains(char::is_lowercase) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(without_capitals(text)),
    };
    let full = IN_FULL.captures(&text)?;
    Some(full["name"].to_owned())
}

/// `NORRA EKBY STADSDELSNÄMND`: `Norra Ekby stadsdelsnämnd`. Of `GEMENSAM NÄMND FÖR LÖNER` only the first word keeps its
/// capital.
fn without_capitals(text: &str) -> String {
    let is_shared = text.starts_with("GEMENSAM");
    let words = text.split(' ').enumerate().map(|(at, word)| {
        let lower = word.to_lowercase();
        let is_common = is_shared
            || matches!(&*lower, "för" | "och" | "i")
            || ["nämnd", "nämnden", "förbund", "förbundet"]
                .iter()
                .any(|end| lower.ends_with(end));
        match is_common && at > 0 {
            true => lower,
            false => lower
                .split('-')
                .map(bodies::capitalised)
                .collect::<Vec<_>>()
                .join("-"),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A name in full over two lines of a header, each of which has more to its right: `NORRA EKBYS   PROTOKOLL NR 7/2011` /
/// `STADSDELSNÄMND   SAMMANTRÄDE 2011-09-22`, `Direktionen för Ekby   Protokoll` / `gymnasieförbund   2024-03-25`,
/// `Nämnden för arbete och   Protokoll` / `omsorg   2024-03-25`.
pub fn wrapped(line: &str, next: &str) -> Option<String> {
    const ENDINGS: [&str; 2] = ["nämnd", "förbund"];
    if line.len() > 120 || next.len() > 120 || !line.starts_with(char::is_uppercase) {
        return None;
    }
    let (first, second) = (left(line), left(next));
    let joined = format!("{first} {second}");
    let (begin, end) = (first.to_lowercase(), second.to_lowercase());
    // `Nämnden för arbete och` goes on in any words, `Direktionen för Ekby` and a place in one.
    if begin.ends_with(" för") || begin.ends_with(" och") && begin.contains(" för ") {
        let is_body = !second.is_empty() && bodies::is_body(&joined);
        return read(&joined).or_else(|| is_body.then(|| bodies::name(&joined)));
    }
    let is_union = begin.starts_with("direktionen för ");
    let ends = !end.contains(' ') && ENDINGS.iter().any(|ending| end.ends_with(ending));
    let goes_on = ends && (is_union || header::named(first).is_none());
    goes_on.then(|| read(&joined)).flatten()
}

/// A header line without what stands to the right of the name.
fn left(line: &str) -> &str {
    static RIGHT: LazyLock<Regex> = LazyLock::new(|| {
        dates::with_day(
            r"(?i)\s*(?:\b(?:sammanträdes)?protokoll|\bsammanträd|\bDAY|\bsid(?:a|an|nr)?\b|\bblad\b|\bnr\b|§|\d).*$",
        )
    });
    let right = RIGHT.find(line);
    line[..right.map_or(line.len(), |right| right.start())].trim_end_matches([',', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_two_lines_of_a_header() {
        for (line, next, expected) in [
            (
                "NORRA EKBY-VIKS   PROTOKOLL NR 7/2011",
                "STADSDELSNÄMND   SAMMANTRÄDE 2011-09-22",
                Some("Norra Ekby-Viks stadsdelsnämnd"),
            ),
            (
                "Direktionen för Ekby   Protokoll",
                "gymnasieförbund   2011-09-22   Sid 2",
                Some("Direktionen för Ekby gymnasieförbund"),
            ),
            (
                "DIREKTIONEN FÖR EKBY",
                "GYMNASIEFÖRBUND",
                Some("Direktionen för Ekby gymnasieförbund"),
            ),
            (
                "Gemensam nämnd för   Protokoll",
                "löner i Ekby   2011-09-22",
                Some("Gemensam nämnd för löner"),
            ),
            (
                "GEMENSAM NÄMND   PROTOKOLL",
                "FÖR LÖNER I EKBY OCH VIK",
                None,
            ),
            ("Direktionen för Ekby", "Eks kommunalförbund", None),
            (
                "Nämnden för arbete och   Protokoll",
                "omsorg   2011-09-22",
                Some("Nämnden för arbete och omsorg"),
            ),
            ("EKBY KOMMUN   PROTOKOLL", "SOCIALNÄMND   2011-09-22", None),
        ] {
            assert_eq!(wrapped(line, next).as_deref(), expected, "{line}");
        }
    }
}
