//! Sentences with numbers, dates and names in them, in the language of the interface.

use jiff::civil::Date;

use crate::language::Language;
use crate::words::MONTHS;

/// A number with its thousands apart: `12 345`, `12,345`.
pub fn number(language: Language, number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(language.pick('\u{a0}', ','));
        }
        out.push(digit);
    }
    out
}

/// A thing that is counted: one and many in Swedish, one and many in English.
pub type Noun = [&'static str; 4];

/// Results of a search.
const HITS: Noun = ["träff", "träffar", "result", "results"];
/// Paragraphs of protocols.
pub const PARAGRAPHS: Noun = ["paragraf", "paragrafer", "paragraph", "paragraphs"];
/// Matters with their paragraphs.
const MATTERS: Noun = ["ärende", "ärenden", "matter", "matters"];
/// Paragraphs that handle a motion.
pub const MOTION_ITEMS: Noun = [
    "motionsärende",
    "motionsärenden",
    "motion item",
    "motion items",
];
/// Motions, each once.
const MOTIONS: Noun = ["motion", "motioner", "motion", "motions"];
/// Days.
const DAYS: Noun = ["dag", "dagar", "day", "days"];
/// Deciding bodies.
pub const BODIES: Noun = ["organ", "organ", "body", "bodies"];
/// Municipalities.
pub const MUNICIPALITIES: Noun = ["kommun", "kommuner", "municipality", "municipalities"];

/// A noun in the form that a number asks for.
pub fn noun(language: Language, n: u64, [ett, flera, one, many]: &Noun) -> &'static str {
    match n {
        1 => language.pick(ett, one),
        _ => language.pick(flera, many),
    }
}

/// A number and the thing counted.
fn count(language: Language, n: u64, thing: &Noun) -> String {
    format!("{} {}", number(language, n), noun(language, n, thing))
}

/// `312 träffar`.
pub fn hits(language: Language, n: u64) -> String {
    count(language, n, &HITS)
}

/// `12 motioner`.
pub fn motions(language: Language, n: u64) -> String {
    count(language, n, &MOTIONS)
}

/// `133 dagar`.
pub fn days(language: Language, n: i32) -> String {
    count(language, u64::from(n.unsigned_abs()), &DAYS)
}

/// `3 av 25 (12 %)`; never a share without what it is a share of.
pub fn share(language: Language, part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let percent = percent(part, whole);
    let of = language.pick("av", "of");
    format!(
        "{} {of} {} ({percent}\u{a0}%)",
        number(language, part),
        number(language, whole)
    )
}

/// A share in whole percent; none but all is a hundred, none but nothing is zero.
pub fn percent(part: u64, whole: u64) -> u64 {
    let rounded = (part as f64 / whole.max(1) as f64 * 100.0).round() as u64;
    match part {
        0 => 0,
        part if part == whole => 100,
        _ => rounded.clamp(1, 99),
    }
}

/// `201 ärenden`.
pub fn matters(language: Language, n: u64) -> String {
    count(language, n, &MATTERS)
}

/// `3 organ`.
pub fn values(language: Language, n: u64) -> String {
    count(language, n, &BODIES)
}

/// `och 3 paragrafer till`.
pub fn and_more(language: Language, n: u64) -> String {
    let paragraphs = paragraphs(language, n);
    match language {
        Language::Swedish => format!("och {paragraphs} till"),
        Language::English => format!("and {paragraphs} more"),
    }
}

/// `juni`.
pub fn month(language: Language, month: usize) -> &'static str {
    let (swedish, english) = MONTHS[(month.max(1) - 1) % MONTHS.len()];
    language.pick(swedish, english)
}

/// `12 paragrafer`.
pub fn paragraphs(language: Language, n: u64) -> String {
    count(language, n, &PARAGRAPHS)
}

/// `Visar 21–40 av 312 träffar, nyast först`.
pub fn position(language: Language, first: u64, last: u64, hits: &str, order: &str) -> String {
    let (first, last) = (number(language, first), number(language, last));
    let order = order.to_lowercase();
    match language {
        Language::Swedish => format!("Visar {first}–{last} av {hits}, {order}"),
        Language::English => format!("Showing {first}–{last} of {hits}, {order}"),
    }
}

/// `11 juni 2024`.
pub fn date(language: Language, date: Date) -> String {
    let (swedish, english) = MONTHS[date.month() as usize - 1];
    format!(
        "{} {} {}",
        date.day(),
        language.pick(swedish, english),
        date.year()
    )
}

/// `på sidan 4`.
pub fn on_page(language: Language, page: u32) -> String {
    format!("{} {page}", language.pick("på sidan", "at page"))
}

/// `Visa alla 23`.
pub fn show_all(language: Language, n: usize) -> String {
    format!("{} {n}", language.pick("Visa alla", "Show all"))
}

/// `1,4 MB`.
pub fn size(language: Language, bytes: u64) -> String {
    let (value, unit) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..1_000_000 => (bytes as f64 / 1e3, "kB"),
        _ => (bytes as f64 / 1e6, "MB"),
    };
    let value = format!("{value:.1}");
    format!(
        "{}\u{a0}{unit}",
        language.pick(value.replace('.', ","), value.clone())
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;
    use Language::*;

    #[test]
    fn numbers_and_nouns_agree() {
        assert_eq!(hits(Swedish, 1), "1 träff");
        assert_eq!(hits(Swedish, 12_345), "12\u{a0}345 träffar");
        assert_eq!(hits(English, 1_234_567), "1,234,567 results");
        assert_eq!(paragraphs(English, 1), "1 paragraph");
    }

    #[test]
    fn sentences_follow_the_language() {
        assert_eq!(
            position(Swedish, 21, 40, &hits(Swedish, 312), "Nyast först"),
            "Visar 21–40 av 312 träffar, nyast först"
        );
        assert_eq!(date(Swedish, civil::date(2024, 6, 11)), "11 juni 2024");
        assert_eq!(date(English, civil::date(2024, 6, 11)), "11 June 2024");
        assert_eq!(size(Swedish, 1_440_000), "1,4\u{a0}MB");
    }
}
