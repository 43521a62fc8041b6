//! Days and months as people type them.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

/// The months in Swedish, in small letters, January first.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// `2024-06-11`, `2024-06`
static ISO: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?").expect("a constant pattern")
});

/// `11 juni 2024`, `den 1:a jan. 2024`, `juni 2024`
static WORDS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)^(?:(?:den\s+)?([0-9]{1,2})(?::[ae])?\s+)?([a-z]{3,9})\.?\s+([0-9]{4})";
    Regex::new(pattern).expect("a constant pattern")
});

/// The day or month at the start of a text: its length, first day and last day.
pub(super) fn at_start(text: &str) -> Option<(usize, Date, Date)> {
    let (length, (first, last)) = iso(text).or_else(|| words(text))?;
    let next = text[length..].chars().next();
    let goes_on = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | ':'));
    (!goes_on).then_some((length, first, last))
}

/// First and last day of a text that is nothing but a year, a month or a day.
pub(super) fn whole(text: &str) -> Option<(Date, Date)> {
    if text.len() == 4 {
        let year = text.parse::<u16>().ok()?.try_into().ok()?;
        return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    }
    let (length, first, last) = at_start(text)?;
    (length == text.len()).then_some((first, last))
}

fn iso(text: &str) -> Option<(usize, (Date, Date))> {
    let found = ISO.captures(text)?;
    let day = found.get(3).map(|_| found[3].parse()).transpose().ok()?;
    Some((
        found[0].len(),
        days(found[1].parse().ok()?, found[2].parse().ok()?, day)?,
    ))
}

fn words(text: &str) -> Option<(usize, (Date, Date))> {
    let found = WORDS.captures(text)?;
    let name = found[2].to_lowercase();
    let month = 1 + MONTHS.iter().position(|month| month.starts_with(&name))?;
    let day = found.get(1).map(|_| found[1].parse()).transpose().ok()?;
    Some((
        found[0].len(),
        days(found[3].parse().ok()?, i8::try_from(month).ok()?, day)?,
    ))
}

fn days(year: i16, month: i8, day: Option<i8>) -> Option<(Date, Date)> {
    let first = Date::new(year, month, day.unwrap_or(1)).ok()?;
    Some((
        first,
        if day.is_some() {
            first
        } else {
            first.last_of_month()
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found =
            at_start(text).map(|(length, first, last)| format!("{first}..{last}, {length}"));
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn days_and_months() {
        check("2024-06-11 skola", "2024-06-11..2024-06-11, 10");
        check("2024-06", "2024-06-01..2024-06-30, 7");
        check("11 juni 2024", "2024-06-11..2024-06-11, 12");
        check("den 1:a Jan. 2024,", "2024-01-01..2024-01-01, 17");
        check("februari 2024", "2024-02-01..2024-02-29, 13");
    }

    #[test]
    fn a_text_that_is_nothing_but_days() {
        let check = |text: &str, expected: &str| {
            let found = whole(text).map(|(first, last)| format!("{first}..{last}"));
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        };
        check("2024", "2024-01-01..2024-12-31");
        check("juni 2024", "2024-06-01..2024-06-30");
        check("juni 2024 och", "");
        check("-024", "");
        check("åå", "");
    }

    #[test]
    fn what_only_looks_like_a_day() {
        check("2024-13-45", "");
        check("2024-060", "");
        check("2024-06-11/170", "");
        check("budget 2024", "");
        check("31 april 2024", "");
    }
}
