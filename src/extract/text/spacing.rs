//! Ways to set a text wide: letters parted by blanks, lines parted by empty lines.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::is_line_end;
use crate::extract::letters::is_blank;

/// A heading set wide has so many letters at least: `A t t` may be three columns.
const LETTERS: usize = 4;
/// No word has more letters: a longer one has lost the blanks around its words.
const WORD: usize = 40;
/// The least share of lines with an empty one above where lines are set wide.
const EMPTY_ABOVE: f32 = 0.9;
/// The least share of them that go on with a sentence: elsewhere each line is a block of its own.
const GO_ON: f32 = 0.04;
/// A text of fewer lines shows no spacing.
const LINES: usize = 10;

/// `B e s l u t` as `Beslut`: a line of single letters, whose words are parted by two blanks or more, or a word among
/// others, `Nämnden b e s l u t a r`, or a column of capitals beside another, `E K B Y   K O M M U N        PROTOKOLL`.
pub fn letters_together(raw: &str) -> Cow<'_, str> {
    match line_together(raw) {
        Cow::Borrowed(raw) => match words_together(raw) {
            Cow::Borrowed(raw) => columns_together(raw),
            together => together,
        },
        together => together,
    }
}

/// `E K B Y   K O M M U N        PROTOKOLL`: a column of the line; the others stay in their places.
fn columns_together(raw: &str) -> Cow<'_, str> {
    static WIDE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|\s{4})\s*(?P<words>\p{Lu}(?: \p{Lu}){3,}(?:\s{2,3}\p{Lu}(?: \p{Lu}){2,})*)(?:\s{4}|$)")
            .expect("a fixed pattern")
    });
    if !has_single_letters(raw) {
        return Cow::Borrowed(raw);
    }
    WIDE.replace_all(raw, |found: &Captures<'_>| {
        let words = &found["words"];
        let together = line_together(words);
        let lost = words.chars().count() - together.chars().count();
        let padded = format!("{together}{}", " ".repeat(lost));
        found[0].replace(words, &padded)
    })
}

/// Whether single letters stand between blanks: a quick look.
fn has_single_letters(raw: &str) -> bool {
    let single = |bytes: &[u8]| [0, 2, 4].iter().all(|at| bytes[*at] == b' ');
    raw.as_bytes().windows(5).any(single)
}

/// `Nämnden b e s l u t a r`: so typewriters set a word off.
fn words_together(raw: &str) -> Cow<'_, str> {
    static WIDE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|\s)(?P<word>\p{Ll}(?: \p{Ll}){5,})(?:$|[\s.,:])")
            .expect("a fixed pattern")
    });
    if !has_single_letters(raw) {
        return Cow::Borrowed(raw);
    }
    WIDE.replace_all(raw, |found: &Captures<'_>| {
        let word = found["word"].replace(' ', "");
        match word.chars().count() > WORD / 2 {
            // All of the line is set so.
            true => found[0].to_owned(),
            false => found[0].replace(&found["word"], &word),
        }
    })
}

fn line_together(raw: &str) -> Cow<'_, str> {
    let line = raw.trim_matches(is_blank);
    let mut tokens = line.split(is_blank).filter(|token| !token.is_empty());
    let alone = |token: &str| token.chars().nth(1).is_none();
    let mut letters = line.chars().filter(|letter| letter.is_alphabetic());
    if !tokens.all(alone) || letters.clone().count() < LETTERS || !letters.any(is_vowel) {
        return Cow::Borrowed(raw);
    }
    let (indent, _) = raw.split_at(raw.len() - raw.trim_start_matches(is_blank).len());
    let mut together = indent.to_owned();
    let mut blanks = 0;
    for letter in line.chars() {
        if is_blank(letter) {
            blanks += 1;
            continue;
        }
        if blanks > 1 {
            together.push(' ');
        }
        together.push(letter);
        blanks = 0;
    }
    let mut words = together.trim_start_matches(is_blank).split(' ');
    let first = words.next();
    // `J N A  J N A` stands above columns.
    let again = words.clone().next().is_some() && words.all(|word| Some(word) == first);
    if again || together.split(' ').any(|word| word.chars().count() > WORD) {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(together)
}

/// Columns of single letters, such as parties, have no vowel.
fn is_vowel(letter: char) -> bool {
    "aeiouyåäöAEIOUYÅÄÖ".contains(letter)
}

/// How many empty lines part blocks: one, or two where lines that go on with a sentence have one above them.
pub fn empty_lines_of_a_gap(text: &str) -> usize {
    let mut above = 0;
    let (mut lines, mut parted, mut going_on) = (0, 0, 0);
    for line in text.split(is_line_end).map(str::trim_start) {
        let Some(first) = line.chars().next() else {
            above += 1;
            continue;
        };
        lines += 1;
        if above > 0 {
            parted += 1;
            let point = line.starts_with("att ");
            going_on += usize::from(above == 1 && first.is_lowercase() && !point);
        }
        above = 0;
    }
    let wide = lines >= LINES
        && parted as f32 >= EMPTY_ABOVE * lines as f32
        && going_on as f32 >= GO_ON * lines as f32;
    if wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_set_wide() {
        for (raw, expected) in [
            ("B e s l u t", "Beslut"),
            ("    R E S E R V A T I O N", "    RESERVATION"),
            (
                "F ö r s l a g  t i l l   b e s l u t :",
                "Förslag till beslut:",
            ),
            ("§  7", "§  7"),
            ("S  M  V  C  L", "S  M  V  C  L"),
            ("J N A   J N A", "J N A   J N A"),
            ("Beslut", "Beslut"),
            ("a t t", "a t t"),
            (
                "  Nämnden b e s l u t a r enhälligt",
                "  Nämnden beslutar enhälligt",
            ),
            ("a b c eller S M V C L i 3 a", "a b c eller S M V C L i 3 a"),
            (
                "E K B Y   K O M M U N        PROTOKOLL",
                "EKBY KOMMUN                  PROTOKOLL",
            ),
            ("Bo Lind     X X X X     1", "Bo Lind     X X X X     1"),
            ("S   M   A   C        Summa", "S   M   A   C        Summa"),
        ] {
            assert_eq!(letters_together(raw), expected, "{raw}");
        }
    }

    #[test]
    fn lines_set_wide() {
        let wide = "Kontoret har tagit fram\n\nen plan för vägen.\n\n\n\n".repeat(10);
        assert_eq!(empty_lines_of_a_gap(&wide), 2);
        let blocks = "Kontoret har tagit fram en plan för vägen.\n\nPlanen antas.\n\n".repeat(10);
        assert_eq!(empty_lines_of_a_gap(&blocks), 1);
        let usual = "Kontoret har tagit fram\nen plan för vägen.\n\n".repeat(10);
        assert_eq!(empty_lines_of_a_gap(&usual), 1);
    }
}
