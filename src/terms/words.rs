//! Words that begin with a capital: names and codes are, and most words are none.

/// The words of a text that begin with a capital, and where they begin. `is_letter` tells what words consist of.
pub fn capitalised(text: &str, is_letter: fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    /// The first byte of the letters that are not ASCII, `Å` and `é` among them.
    const BEYOND_ASCII: u8 = 0xC3;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let mut bytes = text.as_bytes()[at..].iter();
            let start =
                at + bytes.position(|byte| byte.is_ascii_uppercase() || *byte >= BEYOND_ASCII)?;
            let first = text[start..].chars().next()?;
            at = start + first.len_utf8();
            let begins = first.is_uppercase() && !text[..start].ends_with(is_letter);
            if begins {
                let length = text[at..].find(|char| !is_letter(char));
                at = length.map_or(text.len(), |length| at + length);
                return Some((start, &text[start..at]));
            }
        }
    })
}

/// The word around a place of a text, and where it begins.
pub fn around(text: &str, at: usize, is_letter: fn(char) -> bool) -> (usize, &str) {
    let start = text[..at].trim_end_matches(is_letter).len();
    let rest = &text[start..];
    let end = rest.find(|char| !is_letter(char)).unwrap_or(rest.len());
    (start, &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitalised_words() {
        let words =
            |text: &'static str, is_letter| capitalised(text, is_letter).collect::<Vec<_>>();
        assert_eq!(
            words("Åsa bor i SkeÄ, (Éva-Li) §Ö", char::is_alphabetic),
            [(0, "Åsa"), (11, "SkeÄ"), (19, "Éva"), (24, "Li"), (30, "Ö")]
        );
        assert_eq!(
            words("Eva-Li åt -Bo", |char| char.is_alphabetic() || char == '-'),
            [(0, "Eva-Li")]
        );
        assert_eq!(words("", char::is_alphabetic), []);
    }

    #[test]
    fn the_word_around_a_place() {
        let text = "i Ärtpartiets grupp";
        assert_eq!(
            around(text, text.find("partiet").unwrap(), char::is_alphabetic),
            (2, "Ärtpartiets")
        );
        assert_eq!(around("moderat", 0, char::is_alphabetic), (0, "moderat"));
    }
}
