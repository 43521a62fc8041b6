//! The sentences of a text.

use std::ops::Range;

use memchr::memchr3_iter;

/// Words whose full stop ends no sentence.
#[rustfmt::skip]
const ABBREVIATIONS: [&str; 44] = [
    "t.ex", "bl.a", "m.fl", "m.m", "kl", "nr", "dnr", "kap", "s.k", "d.v.s", "dvs", "f.d", "t.o.m", "fr.o.m", "o.s.v",
    "osv", "etc", "ca", "c:a", "resp", "st", "tel", "ordf", "vice ordf", "v", "jfr", "bil", "p", "sid", "s", "mom",
    "prop", "bet", "inkl", "exkl", "tf", "istf", "tjg", "ers", "tom", "from", "e.d", "i.o.m", "p.g.a",
];

/// The sentences of a text, as byte ranges that join to the whole text but for the blanks between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for stop in memchr3_iter(b'.', b'!', b'?', text.as_bytes()) {
        let after = text[stop + 1..].trim_start_matches(['"', '”', '’', '\'', ')']);
        let next = after.trim_start();
        // What follows begins with a capital, a figure or a quotation mark.
        let begins = next.starts_with(|char: char| {
            char.is_uppercase() || char.is_numeric() || matches!(char, '”' | '“' | '"' | '§')
        });
        let parted = next.len() < after.len();
        let said = &text[start..stop];
        let ends =
            || !ends_abbreviation(said) || next.starts_with(char::is_uppercase) && ends_party(said);
        if parted && begins && ends() {
            sentences.push(start..text.len() - after.len());
            start = text.len() - next.len();
        }
    }
    if !text[start..].trim().is_empty() {
        sentences.push(start..text.trim_end().len());
    }
    sentences
}

fn ends_abbreviation(text: &str) -> bool {
    let word = text.rsplit([' ', '(']).next().unwrap_or("").to_lowercase();
    ABBREVIATIONS.contains(&word.as_str())
        || (word.chars().count() == 1 && !word.chars().all(char::is_numeric))
}

/// `…, Eva Ek, S, och Bo Lind, M`: one letter behind a comma is a party, and no initial.
fn ends_party(text: &str) -> bool {
    let letter = text.char_indices().next_back();
    letter.is_some_and(|(at, letter)| {
        let name = text[..at].strip_suffix(", ");
        "SMCVLD".contains(letter.to_ascii_uppercase())
            && name.is_some_and(|name| name.ends_with(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_where_sentences_end() {
        check(
            "Motionen avslås. Nämnden får i uppdrag.",
            &["Motionen avslås.", "Nämnden får i uppdrag."],
        );
        check(
            "Anna Ek m.fl. yrkar bifall. Bo (S) yrkar avslag.",
            &["Anna Ek m.fl. yrkar bifall.", "Bo (S) yrkar avslag."],
        );
        check(
            "Mötet börjar kl. 14.00 i dag",
            &["Mötet börjar kl. 14.00 i dag"],
        );
        check(
            "”Ja för bifall.” Nej vinner.",
            &["”Ja för bifall.”", "Nej vinner."],
        );
        check(
            "Nej-röster: Eva Ek, S, och Bo Lind, M. Med två röster faller förslaget.",
            &[
                "Nej-röster: Eva Ek, S, och Bo Lind, M.",
                "Med två röster faller förslaget.",
            ],
        );
        check("Eva Ek och B. Lind yrkar", &["Eva Ek och B. Lind yrkar"]);
        check("", &[]);
    }
}
