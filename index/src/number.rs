//! Reference numbers (diarienummer): one number, many spellings.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::swedish::is_function_word;

/// A reference number as it is compared: `KS 2023-860`, `KS/2023:860` and `KS2023/860` are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Number {
    /// The register, upper case: `KS`, `SLK`; empty where none is printed.
    register: String,
    /// Year, serial number and what follows, leading zeros dropped; as printed where no group is a year.
    groups: Vec<String>,
}

impl Number {
    /// The number in a text that is known to hold one, as printed; `None` without at least two groups of digits.
    pub(crate) fn new(printed: &str) -> Option<Number> {
        let mut register: Vec<String> = Vec::new();
        let mut groups = Vec::new();
        for part in PARTS.find_iter(printed) {
            let part = part.as_str();
            if part.starts_with(|c: char| c.is_ascii_digit()) {
                groups.push(without_leading_zeros(part).to_owned());
            } else if !LABELS.contains(&part.to_lowercase().as_str()) {
                register.push(part.to_uppercase());
            }
        }
        if groups.len() < 2 {
            return None;
        }
        if !is_year(&groups[0]) && is_year(&groups[1]) {
            groups.swap(0, 1);
        }
        Some(Number {
            register: register.join("-"),
            groups,
        })
    }

    /// The terms a paragraph with this number is found under: whole, without its sub-number, without the register.
    pub(crate) fn terms(&self) -> Vec<String> {
        let base = Number {
            register: self.register.clone(),
            groups: self.groups[..2].to_vec(),
        };
        let bare = Number {
            register: String::new(),
            groups: base.groups.clone(),
        };
        let mut terms = vec![self.term(), base.term(), bare.term()];
        terms.dedup();
        terms
    }

    /// The term this number is asked for with.
    pub(crate) fn term(&self) -> String {
        format!("{} {}", self.register, self.groups.join(" "))
            .trim_start()
            .to_owned()
    }
}

fn without_leading_zeros(digits: &str) -> &str {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() { "0" } else { trimmed }
}

/// A run of letters or of digits.
static PARTS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[0-9]+|\p{L}+").expect("a constant pattern"));

/// Words that announce a number and are no part of it.
const LABELS: [&str; 7] = [
    "dnr",
    "diarienr",
    "diarienummer",
    "diarie",
    "ärende",
    "ärendenr",
    "ärendenummer",
];

fn is_year(group: &str) -> bool {
    group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
}

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
    fn check(printed: &str, term: &str) {
        assert_eq!(
            Number::new(printed).map(|number| number.term()).as_deref(),
            Some(term)
        );
    }

    #[test]
    fn spellings_of_one_number_are_one() {
        for printed in [
            "KS 2023-860",
            "KS/2023:860",
            "KS 2023/860",
            "KS2023/860",
            "Dnr ks 2023-0860",
        ] {
            check(printed, "KS 2023 860");
        }
        check("2026.016 KS", "KS 2026 16");
        check("SLK-2025-01106:19", "SLK 2025 1106 19");
        check("Tn 45/2025", "TN 2025 45");
        check("0098/22", "98 22");
        check("2012/KS 0123 001", "KS 2012 123 1");
        assert_eq!(Number::new("KS 12"), None);
    }

    #[test]
    fn a_number_is_found_with_and_without_what_surrounds_it() {
        let terms = |printed| {
            Number::new(printed)
                .map(|number| number.terms())
                .unwrap_or_default()
        };
        assert_eq!(
            terms("SLK-2025-01106:19"),
            ["SLK 2025 1106 19", "SLK 2025 1106", "2025 1106"]
        );
        assert_eq!(terms("KS 2023-860"), ["KS 2023 860", "2023 860"]);
        assert_eq!(terms("0098/22"), ["98 22"]);
    }

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
