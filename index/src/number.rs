//! Reference numbers (diarienummer): one number, many spellings.

mod find;

use std::sync::LazyLock;

use regex::Regex;

pub(crate) use find::{at_start, label, mentioned};

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

/// A run of letters or of digits.
static PARTS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[0-9]+|\p{L}+").expect("a constant pattern"));

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
    pub fn new(printed: &str) -> Option<Number> {
        let mut register: Vec<String> = Vec::new();
        let mut groups = Vec::new();
        for part in PARTS.find_iter(printed).map(|part| part.as_str()) {
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

    /// The number of the matter, without that of a document in it: `SLK-2025-01106` of `SLK-2025-01106:19`.
    pub fn base(&self) -> Number {
        Number {
            register: self.register.clone(),
            groups: self.groups[..2].to_vec(),
        }
    }

    /// The number of the matter without its register: `2023-860`.
    pub fn bare(&self) -> Number {
        Number {
            register: String::new(),
            groups: self.groups[..2].to_vec(),
        }
    }

    /// The register in upper case; empty where none is printed.
    pub fn register(&self) -> &str {
        &self.register
    }

    /// Year, serial number and what follows.
    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// The number as one term.
    pub fn term(&self) -> String {
        let groups = self.groups.join(" ");
        if self.register.is_empty() {
            groups
        } else {
            format!("{} {groups}", self.register)
        }
    }

    /// Whether it is what somebody means who typed `wanted`, who may leave out the end or the register.
    pub fn is(&self, wanted: &Number) -> bool {
        [self, &self.base(), &self.bare()].contains(&wanted)
    }
}

fn without_leading_zeros(digits: &str) -> &str {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() { "0" } else { trimmed }
}

/// Whether a group of digits is a year.
pub(crate) fn is_year(group: &str) -> bool {
    group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, term: &str) {
        let number = Number::new(printed).map(|number| number.term());
        assert_eq!(number.as_deref(), Some(term));
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
    fn the_end_and_the_register_may_be_left_out_when_asking() {
        let printed = Number::new("SLK-2025-01106:19").unwrap();
        let is = |wanted| printed.is(&Number::new(wanted).unwrap());
        assert!(is("slk 2025/1106:19") && is("SLK-2025-1106") && is("2025-1106"));
        assert!(!is("KS 2025-1106") && !is("SLK-2025-1107") && !is("SLK-2025-1106:2"));
    }
}
