//! Finds reference numbers in other text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{LABELS, Number};
use crate::swedish::is_function_word;

/// The spellings by which a number is told from other text; `register` is the pattern of its letters, `shortest` the
/// least digits of one that is nothing but `98/22`.
fn spellings(register: &str, shortest: u8) -> String {
    let year = r"(?:19|20)[0-9]{2}";
    let patterns = [
        // KS 2023-860, KS/2023:860, SLK-2025-01106:19, KFKS 2012/123, KS 2026.016
        format!(r"{register}[ /-]?{year}[-/:. ][0-9]{{1,6}}(?::-?[0-9]{{1,3}})?"),
        // 2026.016 KS, 2026-16KS
        format!(r"{year}[-/:.][0-9]{{1,6}} ?{register}"),
        // 2012/KS 0123 001
        format!(r"{year}/{register} ?[0-9]{{3,6}}(?: [0-9]{{3}})?"),
        // Tn 45/2025
        format!(r"{register} [0-9]{{1,6}}/{year}"),
        // 0098/22
        format!(r"[0-9]{{{shortest},6}}/[0-9]{{2}}"),
        // 2023-860, 2026.016; 2023-06 is a month
        format!(r"{year}(?:[/:.][0-9]{{1,6}}|-[0-9]{{3,6}})"),
    ];
    patterns.join("|")
}

/// In print a register is in capitals, or begins with one: `KS`, `Tn`.
static PRINTED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = spellings("[A-ZÅÄÖ][A-ZÅÄÖa-zåäö][A-ZÅÄÖ]{0,3}", 3);
    Regex::new(&pattern).expect("a constant pattern")
});

static TYPED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = spellings("[A-ZÅÄÖa-zåäö]{2,5}", 1);
    Regex::new(&format!("^(?:{pattern})")).expect("a constant pattern")
});

/// The reference numbers that a printed text mentions.
pub(crate) fn mentioned(text: &str) -> impl Iterator<Item = (Range<usize>, Number)> + '_ {
    let found = PRINTED
        .find_iter(text)
        .filter(|found| stands_alone(text, found.range()));
    found.filter_map(|found| Some((found.range(), Number::new(found.as_str())?)))
}

/// The reference number at the start of a typed text, in whatever case, and its length.
pub(crate) fn at_start(text: &str) -> Option<(usize, Number)> {
    let found = TYPED
        .find(text)
        .filter(|found| stands_alone(text, found.range()))?;
    let number = Number::new(found.as_str())?;
    // `om 2023-860` is a word and a number.
    let is_word = is_function_word(&number.register.to_lowercase());
    (!is_word).then_some((found.end(), number))
}

/// Whether no letter or digit touches it: `\b` in the patterns says the same at five times the time.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.into_iter().chain(after).any(char::is_alphanumeric)
}

/// The length of a label such as `dnr` at the start of a text, with the blank after it.
pub(crate) fn label(text: &str) -> usize {
    LABEL.find(text).map_or(0, |found| found.end())
}

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let any = LABELS.join("|");
    Regex::new(&format!(r"(?i)^(?:{any})[.:]?\s+")).expect("a constant pattern")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_found(text: &str, expected: &[&str]) {
        let found: Vec<&str> = mentioned(text).map(|(range, _)| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_in_running_text() {
        check_found(
            "Dnr KS 2023-860, se även 2026.016 KS.",
            &["KS 2023-860", "2026.016 KS"],
        );
        check_found("Ärendenummer SLK-2025-01106:19", &["SLK-2025-01106:19"]);
        check_found("ärende 497/22 och Tn 45/2025", &["497/22", "Tn 45/2025"]);
        check_found(
            "2026-113 KS, 2012/KS 0123 001",
            &["2026-113 KS", "2012/KS 0123 001"],
        );
        check_found("den 2024-06-11, juni 2024, modellen 80-90-100", &[]);
    }

    #[test]
    fn numbers_as_typed() {
        let typed = |text| at_start(text).map(|(length, number)| (length, number.term()));
        assert_eq!(
            typed("ks2023/860 skola"),
            Some((10, "KS 2023 860".to_owned()))
        );
        assert_eq!(typed("ks 2023 860"), Some((11, "KS 2023 860".to_owned())));
        assert_eq!(typed("2026-113 ks"), Some((11, "KS 2026 113".to_owned())));
        assert_eq!(typed("om 2023-860"), None);
        assert_eq!(typed("budget 2024"), None);
    }
}
