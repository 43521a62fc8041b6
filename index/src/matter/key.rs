//! Reference numbers as matters are joined by them.

use crate::number::{Number, is_year};

/// A reference number: register, year, serial number, and the document in the matter where one is printed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key {
    /// Upper case; empty where none is printed.
    pub register: String,
    pub year: String,
    pub serial: String,
    /// `19` of `SLK-2025-01106:19`.
    pub document: Option<String>,
}

impl Key {
    /// The number in a text that is known to hold one.
    pub fn new(printed: &str) -> Option<Key> {
        let number = Number::new(printed)?;
        let [first, second, rest @ ..] = number.groups() else {
            return None;
        };
        // `0098/22` and `SLK-2022-00098` are one number: the year stands last and without its century.
        let (year, serial) = if second.len() <= 2 && !is_year(first) {
            (with_century(second), first)
        } else {
            (first.clone(), second)
        };
        // `2023-2025` is a span of years.
        if number.register().is_empty() && is_year(first) && is_year(second) {
            return None;
        }
        Some(Key {
            register: number.register().to_owned(),
            year,
            serial: serial.clone(),
            document: rest.first().cloned(),
        })
    }

    /// The number of the matter without that of a document.
    pub fn base(&self) -> Key {
        Key {
            document: None,
            ..self.clone()
        }
    }

    /// The number in a municipality as an address: `linkoping/ks-2023-860`.
    pub fn address(&self, place: &str) -> String {
        format!("{place}/{}", self.slug())
    }

    /// The terms by which paragraphs that bear the number are found.
    pub fn terms(&self) -> Vec<String> {
        let year = &self.year;
        let full = [&self.register, year, &self.serial];
        let full: Vec<&str> = full
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        let mut terms = vec![full.join(" ")];
        if self.register.is_empty() {
            // As `0098/22` is printed.
            terms.push(format!(
                "{} {}",
                self.serial,
                year.get(2..).unwrap_or_default().trim_start_matches('0')
            ));
        }
        terms
    }

    /// The number as a part of an address: `ks-2023-860`.
    fn slug(&self) -> String {
        let register = self.register.to_lowercase();
        let parts = [&register, &self.year, &self.serial];
        let document = self.document.iter();
        let parts: Vec<&str> = parts
            .into_iter()
            .chain(document)
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("-")
    }
}

/// `2022` of `22`, `1998` of `98`.
fn with_century(year: &str) -> String {
    let century = match year.parse() {
        Ok(0..50) => "20",
        _ => "19",
    };
    format!("{century}{year:0>2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, slug: &str) {
        let key = Key::new(printed).map(|key| key.slug());
        assert_eq!(key.as_deref(), Some(slug), "{printed}");
        assert_eq!(
            Key::new(slug),
            Key::new(printed),
            "an address is a spelling"
        );
    }

    #[test]
    fn spellings_of_one_number_have_one_address() {
        for printed in ["KS 2023-860", "KS/2023:860", "ks2023/0860", "2023.860 KS"] {
            check(printed, "ks-2023-860");
        }
        check("SLK-2025-01106:19", "slk-2025-1106-19");
        check("Tn 45/2025", "tn-2025-45");
        check("0098/22", "2022-98");
        check("1683/20", "2020-1683");
        check("2018.002 ÖN", "ön-2018-2");
        assert_eq!(Key::new("2023-2025"), None);
    }
}
