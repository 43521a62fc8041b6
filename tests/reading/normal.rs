//! What counts as the same: letters and figures, not blanks, hyphens or quotation marks.

use unicode_normalization::UnicodeNormalization;

/// Lower case, one kind of hyphen, one blank at a time, no punctuation at the ends.
pub fn plain(text: &str) -> String {
    let text: String = text
        .nfc()
        .flat_map(char::to_lowercase)
        .map(alike)
        .filter(|char| *char != '\u{AD}')
        .collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_matches([' ', '.', ';', ':', ',']).to_owned()
}

fn alike(char: char) -> char {
    match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{201C}'..='\u{201E}' | '\u{AB}' | '\u{BB}' => '"',
        '\u{2019}' => '\'',
        other => other,
    }
}

/// Without blanks and hyphens, which differ from one extraction to the next.
pub fn squashed(text: &str) -> String {
    plain(text)
        .chars()
        .filter(|char| *char != '-' && !char.is_whitespace())
        .collect()
}

/// Letters and digits alone.
pub fn letters(text: &str) -> String {
    plain(text)
        .chars()
        .filter(|char| char.is_alphanumeric())
        .collect()
}

/// The words of a text.
pub fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let words = plain.split(|char: char| !char.is_alphanumeric() && char != '_');
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The number of a paragraph: `§ 63/20` is `63`.
pub fn number(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|char| *char != '§' && !char.is_whitespace())
        .collect();
    text.to_lowercase()
        .split('/')
        .next()
        .unwrap_or_default()
        .to_owned()
}
