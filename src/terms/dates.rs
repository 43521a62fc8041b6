//! Dates as protocols write them: `2024-06-11`, `den 11 juni 2024`, `240611`, `12 maj`, `13 feb. 2024`, `24.10.1974`,
//! `2024/06/11`, `20240611`, `95-03-14`.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use paragraf_index::MONTHS;
use regex::{Captures, Regex};

use crate::terms::pattern::regex;

/// A pattern in which `DAY` stands for a whole day as headers have it, in figures or with the month's name.
pub fn with_day(pattern: &str) -> Regex {
    let day = r"(?:(?:19|20)\d{2}(?:-\d{2}-\d{2}|/\d{2}/\d{2}|[01]\d[0-3]\d)|\d{1,2} (?i:MONTH) (?:19|20)\d{2})";
    with_month(&pattern.replace("DAY", day))
}

/// A pattern in which `MONTH` stands for the name of a month.
fn with_month(pattern: &str) -> Regex {
    regex(&pattern.replace("MONTH", &MONTHS.join("|")))
}

/// Every written form at the beginning of a text; that a date does not stand inside a longer number is checked apart,
/// which is faster.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    with_month(concat!(
        "^(?:",
        // A scan may have letters for figures: `1996-O4-29`; a hyphen at a line's end may be lost: `201606-15`.
        r"(?P<y>(?:19|20)[0-9]{2})-?\s?(?P<m>[01Ol][0-9OlI])-\s?(?P<d>[0-3Ol][0-9OlI])",
        r"|(?P<d2>[0-9]{1,2})[./](?P<m2>[0-9]{1,2})[./ -](?P<y2>(?:19|20)[0-9]{2})",
        r"|(?P<day>[0-9]{1,2})\s*(?P<month>(?i:MONTH|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?))(?:,?\s+(?P<year>(?:19|20)[0-9]{2}))?",
        r"|(?P<y3>(?:19|20)[0-9]{2})(?:/(?P<m3>[01][0-9])/(?P<d3>[0-3][0-9])|(?P<m4>[01][0-9])(?P<d4>[0-3][0-9]))",
        r"|(?P<short>[0-9]{6}|[0-9]{2}-[01][0-9]-[0-3][0-9]))"
    ))
});

fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// A date found in a text. The year of `12 maj` is that of `context`, the meeting's date.
pub fn first(text: &str, context: Option<Date>) -> Option<Date> {
    all(text, context).into_iter().next().map(|(_, date)| date)
}

/// Every date of a text with the bytes it takes.
///
/// In an enumeration the last date may give the year of all: `den 28 februari, § 14, och den 27 mars 2024, § 29`.
pub fn all(text: &str, context: Option<Date>) -> Vec<(Range<usize>, Date)> {
    let mut dates: Vec<(Range<usize>, Date)> = Vec::new();
    let mut undated: Vec<(Range<usize>, Captures<'_>)> = Vec::new();
    for (range, found) in written(text) {
        let Some(date) = read(&found, context) else {
            undated.push((range, found));
            continue;
        };
        for (place, earlier) in undated.drain(..) {
            if enumerates(&text[place.end..range.start]) {
                dates.extend(read(&earlier, Some(date)).map(|date| (place, date)));
            }
        }
        dates.push((range, date));
    }
    dates
}

/// What is written as a date, with the bytes it takes. Dates begin with figures: the runs of figures that may begin one
/// are looked at, and no text between them.
fn written(text: &str) -> impl Iterator<Item = (Range<usize>, Captures<'_>)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from
                + text.as_bytes()[from..]
                    .iter()
                    .position(u8::is_ascii_digit)?;
            let figures = text[start..].bytes().take_while(u8::is_ascii_digit).count();
            from = start + figures;
            if !matches!(figures, 1 | 2 | 4 | 6 | 8) {
                continue;
            }
            let Some(found) = DATE.captures(&text[start..]) else {
                continue;
            };
            let range = start..start + found.get_match().end();
            from = range.end;
            // `2019-000123` is a number of a register.
            let is_end = found.name("short").is_some() && ends_number(&text[..start]);
            if stands_alone(text, &range) && !is_end {
                return Some((range, found));
            }
        }
    })
}

/// Whether a number goes on behind a text: `2019-`.
fn ends_number(before: &str) -> bool {
    let number = before.strip_suffix(['-', '/', ':', '.']);
    number.is_some_and(|number| number.ends_with(|char: char| char.is_ascii_digit()))
}

/// Whether nothing but further members of an enumeration stands between two dates.
fn enumerates(between: &str) -> bool {
    static MEMBERS: LazyLock<Regex> =
        LazyLock::new(|| with_month(r"^(?:[\s,§\d]|och|samt|den|MONTH)*$"));
    between.len() < 160 && MEMBERS.is_match(between)
}

fn read(found: &Captures<'_>, context: Option<Date>) -> Option<Date> {
    let number = |name: &str| {
        let part = found.name(name)?.as_str();
        let scanned = || part.replace('O', "0").replace(['l', 'I'], "1");
        let number = part.parse::<i16>();
        number.or_else(|_| scanned().parse()).ok()
    };
    for (year, month, day) in [
        ("y", "m", "d"),
        ("y2", "m2", "d2"),
        ("y3", "m3", "d3"),
        ("y3", "m4", "d4"),
    ] {
        if let Some(year) = number(year)
            && let (Some(month), Some(day)) = (number(month), number(day))
        {
            return Date::new(year, month as i8, day as i8).ok();
        }
    }
    if let Some(day) = number("day") {
        let name = found.name("month")?.as_str().to_lowercase();
        let start = name.get(..3)?;
        let month = MONTHS.iter().position(|known| known.starts_with(start))? as i8 + 1;
        let year = number("year").or_else(|| context.map(|date| date.year()))?;
        return Date::new(year, month, day as i8).ok();
    }
    short(&found.name("short")?.as_str().replace('-', ""))
}

/// `YYMMDD`; the century is the one that keeps the date between 1950 and 2049.
fn short(digits: &str) -> Option<Date> {
    let part = |range: Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let year = part(0..2)?;
    let century = if year < 50 { 2000 } else { 1900 };
    Date::new(century + year, part(2..4)? as i8, part(4..6)? as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(text: &str, expected: Option<Date>) {
        assert_eq!(first(text, Some(date(2026, 6, 1))), expected, "{text}");
    }

    #[test]
    fn every_written_form() {
        check("2024-06-11", Some(date(2024, 6, 11)));
        check("2026- 03-10", Some(date(2026, 3, 10)));
        check("den 11 juni 2024", Some(date(2024, 6, 11)));
        check("13 feb 2024 § 45", Some(date(2024, 2, 13)));
        check("den 12 maj, § 30", Some(date(2026, 5, 12)));
        check("BUN 171219, § 122", Some(date(2017, 12, 19)));
        check("1996-O4-29", Some(date(1996, 4, 29)));
        check("KS 2011-0615", None);
        check("24.10.1974", Some(date(1974, 10, 24)));
        check("Dnr 322-1187/2012", None);
        check("KK2019-000123", None);
        check("Datum:240611", Some(date(2024, 6, 11)));
        check("den 31 februari 2024", None);
        check("Sammanträdesdatum 2024/06/11", Some(date(2024, 6, 11)));
        check("Sammanträdesdatum 20240611", Some(date(2024, 6, 11)));
        check("väckt 95-03-14, § 9", Some(date(1995, 3, 14)));
        check("telefon 08-12-34 och 20241341", None);
        check("fastighet 996688", None);
    }
}
