//! Numbers written as words, as in vote counts: `tjugofyra ledamöter`.

#[rustfmt::skip]
const UNITS: [(&str, u32); 22] = [
    ("noll", 0), ("ingen", 0), ("en", 1), ("ett", 1), ("två", 2), ("tre", 3), ("fyra", 4), ("fem", 5), ("sex", 6),
    ("sju", 7), ("åtta", 8), ("nio", 9), ("tio", 10), ("elva", 11), ("tolv", 12), ("tretton", 13), ("fjorton", 14),
    ("femton", 15), ("sexton", 16), ("sjutton", 17), ("arton", 18), ("nitton", 19),
];

#[rustfmt::skip]
const TENS: [(&str, u32); 8] = [
    ("tjugo", 20), ("trettio", 30), ("fyrtio", 40), ("femtio", 50), ("sextio", 60), ("sjuttio", 70), ("åttio", 80),
    ("nittio", 90),
];

/// The pattern of a number below a hundred in figures or words, for use inside larger patterns.
pub const PATTERN: &str = concat!(
    r"(?:\d{1,3}|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)?",
    r"|noll|ingen|ett|en|två|tretton|tre|fyra|femton|fem|sexton|sex|sjutton|sju|åtta|nio|tio|elva|tolv|fjorton|arton|nitton)",
    r"(?: \(\d{1,3}\))?"
);

/// Reads a number in figures or words, perhaps with the figures behind the word: `trettio (30)`.
pub fn read(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let text = text.split(" (").next().unwrap_or_default();
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let unit = |word: &str| {
        UNITS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, value)| *value)
    };
    if let Some(value) = unit(text) {
        return Some(value);
    }
    TENS.iter().find_map(|(word, tens)| {
        let rest = text.strip_prefix(word)?;
        if rest.is_empty() {
            Some(*tens)
        } else {
            unit(rest)
                .filter(|value| *value < 10)
                .map(|value| tens + value)
        }
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn figures_and_words() {
        for (text, expected) in [
            ("24", Some(24)),
            ("tjugofyra", Some(24)),
            ("Sexton", Some(16)),
            ("trettio", Some(30)),
            ("trettio (30)", Some(30)),
            ("hus", None),
        ] {
            assert_eq!(super::read(text), expected, "{text}");
        }
    }
}
