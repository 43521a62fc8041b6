//! The row of a page's header that names its paragraph: `11 december 2019   § 16   1 (2)`, and of a form's
//! `2004-09-27   3   § 108   KS 2003/0211`.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::{dates, register};

/// A paragraph as a row of the header names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'t> {
    /// Its number.
    pub number: &'t str,
    /// Its reference number; empty where the row has none.
    pub reference: &'t str,
}

/// The paragraph that a row names beside the day and the page.
pub fn paragraph(text: &str) -> Option<Row<'_>> {
    static ROW: LazyLock<Regex> = LazyLock::new(|| {
        let page = r"(?:(?:Sida|Sid\.?|Blad)\s+)?\d{1,3}";
        let number = r"(?:Paragraf\s+)?(?:[Ff]orts\.?\s*)?§ ?";
        dates::with_day(&format!(
            r"^DAY\s+(?:{number}(?P<first>\d{{1,4}})\s+{page} ?\(\d{{1,3}}\)|{page}(?: ?\(\d{{1,3}}\))?\s+{number}(?P<last>\d{{1,4}})(?:\s+(?P<reference>\S.*))?)$"
        ))
    });
    let may_be = text.starts_with(|first: char| first.is_ascii_digit()) && text.contains('§');
    let found = may_be.then(|| ROW.captures(text)).flatten()?;
    let part = |name: &str| found.name(name).map(|part| part.as_str());
    let reference = part("reference").unwrap_or("");
    let is_row = reference.is_empty() || register::is_number(reference);
    is_row.then_some(Row {
        number: part("first").or(part("last"))?,
        reference,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_paragraph_and_page() {
        for (text, expected) in [
            ("11 december 2019   § 16   1 (2)", Some(("16", ""))),
            ("2019-12-11 Paragraf §7 Sida 12(14)", Some(("7", ""))),
            (
                "2004-09-27 3 § 108 KS 2003/0211",
                Some(("108", "KS 2003/0211")),
            ),
            ("2004-09-27 Blad 4 Forts. § 108", Some(("108", ""))),
            ("2004-09-27 3 § 108 om skolans tak", None),
            ("2019-12-11 § 16", None),
            ("Nämnden 2019-12-11 § 16 1 (2)", None),
        ] {
            let row = paragraph(text);
            assert_eq!(
                row.map(|row| (row.number, row.reference)),
                expected,
                "{text}"
            );
        }
    }
}
