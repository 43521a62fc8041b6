//! Characters as Paragraf keeps them: NFC, plain blanks, whole letters instead of ligatures.

use unicode_normalization::UnicodeNormalization;

/// Stands for a character that has no meaning we know: a glyph without a mapping, a control code.
pub const UNKNOWN: char = '\u{FFFD}';

/// Soft hyphen: shows only where a line ends in it.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// Characters of symbol fonts that Word and its kin leave in the private use area.
const SYMBOLS: [(char, &str); 8] = [
    ('\u{F0B7}', "•"),
    ('\u{F0A7}', "•"),
    ('\u{F076}', "•"),
    ('\u{F0D8}', "•"),
    ('\u{F0FC}', "✓"),
    ('\u{F02D}', "-"),
    ('\u{F0BE}', "-"),
    ('\u{F0E0}', "→"),
];

/// Adds one character to `out` in its kept form: a blank for any blank, the letters of a ligature.
pub fn push(out: &mut String, letter: char) {
    match letter {
        '\t' | '\n' | '\r' => out.push(' '),
        c if is_blank(c) => out.push(' '),
        c if is_weightless(c) => {}
        '\u{2010}' | '\u{2011}' => out.push('-'),
        '\u{FB00}' => out.push_str("ff"),
        '\u{FB01}' => out.push_str("fi"),
        '\u{FB02}' => out.push_str("fl"),
        '\u{FB03}' => out.push_str("ffi"),
        '\u{FB04}' => out.push_str("ffl"),
        '\u{FB05}' | '\u{FB06}' => out.push_str("st"),
        '\u{E000}'..='\u{F8FF}' => match SYMBOLS.iter().find(|(from, _)| *from == letter) {
            Some((_, to)) => out.push_str(to),
            None => out.push(letter),
        },
        c if c.is_control() => out.push(UNKNOWN),
        c => out.push(c),
    }
}

/// The kept form of a stretch of text that ends where its line ends, with single blanks.
///
/// A soft hyphen at the end was printed and stays as a hyphen, any other is left out.
pub fn tidy(text: &str) -> String {
    let text = text.trim();
    let (body, end) = match text.strip_suffix(SOFT_HYPHEN) {
        Some(body) => (body, "-"),
        None => (text, ""),
    };
    let mut plain = String::with_capacity(text.len());
    for letter in body.chars().filter(|&c| c != SOFT_HYPHEN) {
        push(&mut plain, letter);
    }
    plain.push_str(end);
    let mut words = plain.split_whitespace();
    let mut out: String = words.next().unwrap_or_default().to_owned();
    for word in words {
        out.push(' ');
        out.push_str(word);
    }
    out.nfc().collect()
}

/// Whether a character is a blank of any width.
pub fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\u{A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

/// Whether a character takes no room and says nothing: joiners, marks of direction and byte order.
fn is_weightless(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(tidy(input), expected);
    }

    #[test]
    fn blanks_and_ligatures() {
        check("§\u{A0}12  \u{FB01}nansiering\t ", "§ 12 finansiering");
        check("A\u{30A}sa \u{F0B7} a\u{2011}kassa", "Åsa • a-kassa");
    }

    #[test]
    fn soft_hyphens_show_at_the_end_only() {
        check("kommun\u{AD}styrelsen", "kommunstyrelsen");
        check("kommun\u{AD}", "kommun-");
    }

    #[test]
    fn controls_are_marked_not_hidden() {
        check("a\u{1}b\u{200B}", "a\u{FFFD}b");
    }
}
