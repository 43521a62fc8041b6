//! What stands at the end of a title and is not its own: the reference number, with label, brackets or dot leaders.

use std::sync::LazyLock;

use crate::terms::pattern::{Pattern, Stems};
use crate::terms::register;

/// The end of a title that holds a reference number: `… ....... IFN2023/00044`, `… (KS 2021/0456)`, `…, STK-2021-1203`,
/// `…. Dnr 2005/KF0123 343`.
static TAIL: LazyLock<Pattern> = LazyLock::new(|| {
    let (number, class) = (register::PATTERN, register::CLASS);
    let label = r"(?:(?i:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b\.?:?\s*)";
    Pattern::new(
        &[],
        &format!(
            r"(?:[.…·_]{{3,}}\s*|[,.]?\s+)(?:\(?{label}(?P<labelled>[^()]{{0,40}}?)\)?|\((?P<bracketed>{number}{class}?(?:, {number})*)\)|(?P<bare>{number}(?: \d{{3}})?(?:, {number})*))\.?$"
        ),
    )
});

/// A title shorter than this is not cut: what looks like a number may be all it says.
const SHORTEST: usize = 8;

/// Cuts the reference numbers off a title's end and adds them to `references`.
pub fn cut(title: String, references: &mut Vec<String>) -> String {
    let found = may_be_cut(&title).then(|| TAIL.captures(&title));
    let Some(found) = found.flatten() else {
        return title;
    };
    let begin = found.get(0).map_or(0, |whole| whole.start());
    let labelled = found.name("labelled").map(|part| part.as_str());
    let number = labelled
        .or_else(|| found.name("bracketed").map(|part| part.as_str()))
        .or_else(|| found.name("bare").map(|part| part.as_str()))
        .unwrap_or("")
        .trim();
    let numbers = register::all(number);
    let own = labelled.is_some() || is_of_register(number) && !numbers.is_empty();
    if begin < SHORTEST || !own {
        return title;
    }
    match numbers.first() {
        Some(_) if labelled.is_none() && numbers.len() > 1 => {
            references.extend(numbers.iter().map(|range| number[range.clone()].to_owned()));
        }
        Some(_) => references.push(number.to_owned()),
        None if number.contains(|char: char| char.is_ascii_digit()) => {
            references.push(number.to_owned())
        }
        None => {}
    }
    title[..begin]
        .trim_end_matches([',', ' ', '.', '…'])
        .to_owned()
}

/// A title without the number that another body gave the matter: `… om bad. (AU § 211)`, `… (AU 211)`.
pub fn without_pointer(title: String) -> String {
    static POINTER: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["§", "AU "],
            r"\.?\s*\((?:\p{Lu}\p{L}{1,5} §\s?\d{1,4}|\p{Lu}{0,3}AU \d{1,3})\)$",
        )
    });
    match POINTER.find(&title) {
        Some(pointer) if pointer.start() >= SHORTEST => title[..pointer.start()].to_owned(),
        _ => title,
    }
}

/// A title of the contents without what came of the matter, which stands there behind the printed title: `… vintertid.
/// Bordlades`, `… om bad - utgår`, `… om bad (återremiss)`.
pub fn without_outcome<'t>(listed: &'t str, printed: &str) -> &'t str {
    static OUTCOME: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["ordl", "remi", "tg", "avs", "bif", "ntec"],
            r"(?i)[\s.,;–-]+\(?(?:bordl(?:ades|agd|agt|ägg(?:s|es|ning))|(?:åter)?remitter(?:ades|as|ad)|återremiss|utgår|utgick|avslogs|avslås|bifölls|bifalls|antecknades)\)?\.?$",
        )
    });
    let outcome = OUTCOME.find(listed);
    let cut = outcome.map(|outcome| listed[..outcome.start()].trim_end());
    cut.filter(|cut| *cut == printed).unwrap_or(listed)
}

/// A title of the contents without the paragraph's own reference numbers at its end, which may stand there without the
/// letters of the register: `… om bad   2018/377`, where the paragraph has `BUN 2018/377`.
pub fn without_own<'t>(title: &'t str, references: &[String]) -> &'t str {
    let is_own = |number: &str| {
        let is_letters = |letters: &str| !letters.contains(|char: char| char.is_ascii_digit());
        let mut letters = references.iter().filter_map(|own| own.strip_suffix(number));
        number.starts_with(|first: char| first.is_ascii_digit()) && letters.any(is_letters)
    };
    let mut left = title;
    while let Some((before, number)) = left.rsplit_once(' ') {
        if !is_own(number) {
            break;
        }
        left = before.trim_end_matches([',', ' ']);
    }
    left
}

/// Whether a title has a label, or figures in one of its last two words (`2026.016 KS`): a quick look.
fn may_be_cut(title: &str) -> bool {
    static LABELS: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["nr", "nummer"]));
    let mut last = title.rsplit(' ').take(2);
    last.any(|word| word.contains(|char: char| char.is_ascii_digit())) || LABELS.is_match(title)
}

/// Whether a number has the letters of a register: one without, or of a ministry (`Fi2022/03344`), may be part of a
/// title.
pub fn is_of_register(number: &str) -> bool {
    let number = number.trim_start_matches('(');
    let capitals = number.chars().filter(|char| char.is_uppercase()).count();
    let register = number.trim_start_matches(char::is_alphabetic);
    // `Kst/2020:88`
    let parted = number.len() - register.len() >= 2 && register.starts_with(['/', ' ', '-']);
    capitals >= 2 || parted && number.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, expected: &str, number: Option<&str>) {
        let mut references = Vec::new();
        assert_eq!(cut(title.to_owned(), &mut references), expected, "{title}");
        assert_eq!(references.first().map(String::as_str), number, "{title}");
    }

    #[test]
    fn own_numbers_in_the_contents() {
        let own = ["BUN 2019/2".to_owned(), "BUN 2019/3".to_owned()];
        for (listed, expected) in [
            ("Meddelanden 2019/2, 2019/3", "Meddelanden"),
            ("Budget 2019", "Budget 2019"),
            ("Prop. 2018/19", "Prop. 2018/19"),
        ] {
            assert_eq!(without_own(listed, &own), expected);
        }
    }

    #[test]
    fn outcomes_in_the_contents() {
        for (listed, expected) in [
            (
                "Fråga. Bussen till Vik. Bordlades",
                "Fråga. Bussen till Vik",
            ),
            (
                "Fråga. Bussen till Vik (återremiss)",
                "Fråga. Bussen till Vik",
            ),
            ("Fråga. Bussen till Vik - utgår", "Fråga. Bussen till Vik"),
            (
                "Fråga. Bussen till Vik om bordläggning",
                "Fråga. Bussen till Vik om bordläggning",
            ),
        ] {
            assert_eq!(without_outcome(listed, "Fråga. Bussen till Vik"), expected);
        }
        let own = "Motion om bad, bordlagd";
        assert_eq!(without_outcome(own, own), own);
    }

    #[test]
    fn numbers_at_the_end_of_titles() {
        check(
            "Meddelanden. BUN 2019/2, BUN 2019/3",
            "Meddelanden",
            Some("BUN 2019/2"),
        );
        check(
            "Motion om barnahus ........... IFN2023/00301",
            "Motion om barnahus",
            Some("IFN2023/00301"),
        );
        check(
            "Motion om gator (KS/2019:123 - 008)",
            "Motion om gator",
            Some("KS/2019:123 - 008"),
        );
        check(
            "Motion om träd i gaturum (KS 2021/0456)",
            "Motion om träd i gaturum",
            Some("KS 2021/0456"),
        );
        check(
            "Ägardirektiv för Hamn AB, STK-2021-87",
            "Ägardirektiv för Hamn AB",
            Some("STK-2021-87"),
        );
        check(
            "Svar på motion om friskolepeng. Dnr 2004/KF0077 612",
            "Svar på motion om friskolepeng",
            Some("2004/KF0077 612"),
        );
        check(
            "Information om länstrafiken. Dnr: -",
            "Information om länstrafiken",
            None,
        );
        check(
            "Remiss av betänkandet Ordning (SOU 2020:71)",
            "Remiss av betänkandet Ordning (SOU 2020:71)",
            None,
        );
        check(
            "Val till Kraft AB 2025-2026",
            "Val till Kraft AB 2025-2026",
            None,
        );
        check(
            "Tillbyggnad av skola (2026-0142)",
            "Tillbyggnad av skola (2026-0142)",
            None,
        );
    }
}
