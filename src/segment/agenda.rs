//! The headings of an agenda, which group its items: `Beslutsärenden`, `Motioner`. They return between the paragraphs, and
//! belong to none.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

/// `Informationsärenden`, `Ärenden för beslut`, `Beslutspunkter`, and the kinds of items that are put together.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?i)^(?:(?:[a-d]\.? )?(?:(?:inledande|avslutande|öppna|slutna|övriga|nya|ej offentliga) )?\p{L}*(?:ärenden|punkter)",
        r"|(?:ärenden|punkter) (?:för|till|i|från) (?:beslut|avgörande|information|beredning|diskussion|yttrande|anmälan|\p{L}*(?:fullmäktige|styrelsen|nämnden|utskottet))",
        r"|formalia|motioner|interpellationer|frågor|medborgarförslag|(?:enkla )?frågor och interpellationer|interpellationer och frågor",
        r"|motioner och medborgarförslag|val och avsägelser|avsägelser och val)$",
    ))
});

/// Whether a line is such a heading.
pub fn is_heading(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && HEADING.is_match(text.trim_end_matches(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_an_agenda() {
        for text in [
            "Beslutsärenden",
            "INFORMATIONSÄRENDEN",
            "Ärenden för beslut",
            "Ärenden till kommunfullmäktige",
            "Övriga ärenden",
            "Beslutspunkter:",
            "Motioner",
        ] {
            assert!(is_heading(text), "{text}");
        }
        for text in [
            "Motioner under beredning",
            "Beslutsärenden som utgår",
            "övriga ärenden",
            "Ärende 7",
            "att bordlägga övriga ärenden",
        ] {
            assert!(!is_heading(text), "{text}");
        }
    }
}
