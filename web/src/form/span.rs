//! Days as people write them: a year, a month or a day.

use jiff::civil::Date;

/// First and last day of what was typed: `2024`, `2024-06` or `2024-06-11`.
pub fn span(text: &str) -> Option<(Date, Date)> {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str, n| part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit());
    let year = parts.first().filter(|part| digits(part, 4))?.parse().ok()?;
    match parts[1..] {
        [] => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        [month] if digits(&month, 2) => {
            let first = Date::new(year, month.parse().ok()?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        [month, day] if digits(&month, 2) && digits(&day, 2) => {
            let day = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
            Some((day, day))
        }
        _ => None,
    }
}
