//! The row of a page's header that names its paragraph: `11 december 2019   § 16   1 (2)`.

use std::sync::LazyLock;

use regex::Regex;

/// The number of the paragraph that a row names between the day and the page.
pub fn paragraph(text: &str) -> Option<&str> {
    static ROW: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}+ \d{4})\s+(?:Paragraf\s+)?§ ?(?P<number>\d{1,4})\s+(?:Sida\s+)?\d{1,3} ?\(\d{1,3}\)$").expect("a fixed pattern")
    });
    let may_be = text.ends_with(')') && text.contains('§');
    let found = may_be.then(|| ROW.captures(text)).flatten()?;
    found.name("number").map(|number| number.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_paragraph_and_page() {
        for (text, expected) in [
            ("11 december 2019   § 16   1 (2)", Some("16")),
            ("2019-12-11 Paragraf §7 Sida 12(14)", Some("7")),
            ("2019-12-11 § 16", None),
            ("Nämnden 2019-12-11 § 16 1 (2)", None),
        ] {
            assert_eq!(paragraph(text), expected, "{text}");
        }
    }
}
