//! Where the matter was before it came here: the numbers that other bodies gave it, in the lines below the own number.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::{bodies, dates};

/// `Au 1999-10-12 § 201`, `KS § 150   Au § 201`, `Ks 26 oktober 1999, § 167`, `(Au § 201/99)`: a body, most often for short, perhaps the
/// day of its meeting, and the number of its paragraph.
static POINTERS: LazyLock<Regex> = LazyLock::new(|| {
    let name = bodies::PATTERN;
    let body =
        format!(r"(?:\p{{Lu}}\p{{L}}{{0,5}}(?:[ /]?(?:AU|Au|au))?|Arbetsutskottet|\b(?-i:{name}))");
    let number = r"§ ?\d{1,4}(?:[/:](?:19|20)?\d{2})?";
    let day = r"(?:den )?(?:DAY|\d{2}-\d{2}-\d{2})";
    dates::with_day(&format!(
        r"^(?:\(?(?:{body},? ?(?:{day},? ?)?{number}|{day},? {body},? {number})(?:,? \(?{day})?\)?(?:[\s,;]+|$))+"
    ))
});

/// The pointers that a line begins with, and what stands behind them: `Au § 58   Dnr 1412/87-714`.
pub fn split(text: &str) -> (&str, &str) {
    let found = text.contains('§').then(|| POINTERS.find(text)).flatten();
    text.split_at(found.map_or(0, |found| found.end()))
}

/// Whether pointers name no days, and the bodies for short: `KS § 150   Au § 201`. Others may be what a text begins with.
pub fn are_short(pointers: &str) -> bool {
    let is_word = |word: &str| word.chars().count() > 6;
    dates::first(pointers, None).is_none() && !pointers.split(' ').any(is_word)
}

/// The pointers on the line of the paragraph's own number, this among them: `Kf § 189    Ks § 305    Dnr 14/518`.
pub fn beside(text: &str) -> Option<&str> {
    let several = text.matches('§').count() > 1;
    let (pointers, _) = split(text);
    (several && !pointers.is_empty()).then_some(pointers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_matter_was_before() {
        for (text, behind) in [
            ("Au 1999-10-12 § 201", ""),
            ("KS § 150   Au § 201", ""),
            ("Au 99-10-12 § 201", ""),
            ("Ks/au 1999-10-12, § 201, Ks 1999-10-26, § 167", ""),
            ("Ksau § 201/99", ""),
            ("Kommunstyrelsen 1999-10-12 § 201", ""),
            ("Barn- och ungdomsnämnden den 12 oktober 1999, § 7", ""),
            ("BUN den 26 oktober 1999 § 7", ""),
            ("(Au § 58, 1999-10-12)", ""),
            ("1999-10-12 Au § 58", ""),
            ("Au § 58 (1999-10-12)", ""),
            ("Au § 58   Dnr 1412/87-714", "Dnr 1412/87-714"),
            ("Au 1999-10-12 § 58   Ks 99/14", "Ks 99/14"),
            (
                "Kommunstyrelsen har 1999-10-12, § 58",
                "Kommunstyrelsen har 1999-10-12, § 58",
            ),
            ("Taxa enligt 4 kap. § 5", "Taxa enligt 4 kap. § 5"),
        ] {
            assert_eq!(split(text).1, behind, "{text}");
        }
    }
}
