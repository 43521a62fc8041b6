//! A word of a text: where it stands and the form it is compared in.

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer runs of letters are noise from tables and broken fonts.
const LONGEST: usize = 120;

/// Endings set off by a colon: `EU:s`, `SFI:n`.
const COLON_ENDINGS: [&str; 4] = ["s", "n", "en", "et"];

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower case, NFC, without soft hyphens; digit groups joined; never empty.
    pub form: String,
    /// Byte offset of its first character in the text.
    pub start: usize,
    /// Byte offset after its last character in the text.
    pub end: usize,
}

/// The words of a text, in order. Offsets are those of the text as given.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(text, |form, place| {
        words.push(Word {
            form: form.to_owned(),
            start: place.start,
            end: place.end,
        });
    });
    words
}

/// Gives the form of each word of a text, and its bytes in the text as given.
pub(crate) fn each_word(text: &str, mut give: impl FnMut(&str, Range<usize>)) {
    let mut form = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !is_inside(first) {
            continue;
        }
        let end = end_of_run(&mut chars, start + first.len_utf8());
        let end = if first.is_ascii_digit() {
            end_of_groups(text, start, end)
        } else {
            end_of_broken(text, end)
        };
        let after = end + colon_ending(&text[end..]);
        while chars.next_if(|&(at, _)| at < after).is_some() {}
        fill(&mut form, &text[start..end]);
        if !form.is_empty() && form.chars().count() <= LONGEST {
            give(&form, start..end);
        }
    }
}

/// Whether a character belongs to a word: letters, digits, accents that stand apart (NFD), soft hyphens.
fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii() && (is_combining_mark(c) || c == '\u{AD}')
}

fn end_of_run(chars: &mut Peekable<CharIndices<'_>>, mut end: usize) -> usize {
    while let Some((at, c)) = chars.next_if(|&(_, c)| is_inside(c)) {
        end = at + c.len_utf8();
    }
    end
}

/// `1 250 000` is one number: groups of three after one to three digits, with an ordinary, hard or thin blank between.
fn end_of_groups(text: &str, start: usize, mut end: usize) -> usize {
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if end - start > 3 || !is_number(&text[start..end]) {
        return end;
    }
    loop {
        let rest = &text[end..];
        let Some(group) = rest.strip_prefix([' ', '\u{A0}', '\u{202F}']) else {
            return end;
        };
        let run = group.find(|c| !is_inside(c)).unwrap_or(group.len());
        if run != 3 || !is_number(&group[..run]) {
            return end;
        }
        end += rest.len() - group.len() + run;
    }
}

/// Length of an ending such as the `:s` of `EU:s`.
fn colon_ending(rest: &str) -> usize {
    let Some(tail) = rest.strip_prefix(':') else {
        return 0;
    };
    let run = tail.find(|c| !is_inside(c)).unwrap_or(tail.len());
    if COLON_ENDINGS.contains(&&tail[..run]) {
        1 + run
    } else {
        0
    }
}

/// Words after a hyphen that stands for the end of the next word: `barn-` / `och ungdomsnämnden`.
const AFTER_SUSPENDED: [&str; 6] = ["och", "eller", "samt", "respektive", "till", "men"];

/// A word broken at the end of a line is one: `social-` / `nämnden`.
fn end_of_broken(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let Some(next) = rest
        .strip_prefix('-')
        .and_then(|rest| rest.strip_prefix(['\n', '\r']))
    else {
        return end;
    };
    let next = next.trim_start_matches(['\n', ' ']);
    let run = next.find(|c| !is_inside(c)).unwrap_or(next.len());
    if next.starts_with(char::is_lowercase) && !AFTER_SUSPENDED.contains(&&next[..run]) {
        end + rest.len() - next.len() + run
    } else {
        end
    }
}

/// Whether a character stands inside a word as printed and not in its form.
fn is_left_out(c: char) -> bool {
    c == '\u{AD}' || c == '-' || c.is_whitespace()
}

/// Makes the form of a printed word.
fn fill(form: &mut String, printed: &str) {
    form.clear();
    // Most words by far.
    if printed.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        form.push_str(printed);
        return form.make_ascii_lowercase();
    }
    let kept = printed.chars().filter(|c| !is_left_out(*c));
    // Below the combining marks every letter is one character already.
    if printed.chars().all(|c| c < '\u{300}') {
        for letter in kept {
            match letter {
                'å' | 'ä' | 'ö' => form.push(letter),
                other if other.is_ascii() => form.push(other.to_ascii_lowercase()),
                other => form.extend(other.to_lowercase()),
            }
        }
        return;
    }
    let lower: String = kept.nfc().flat_map(char::to_lowercase).collect();
    // Lower-casing can leave an accent apart (İ); a word of accents only is none.
    form.extend(lower.nfc());
    if form.chars().all(is_combining_mark) {
        form.clear();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let forms: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
        assert_eq!(forms, expected, "{text:?}");
    }

    #[test]
    fn letters_of_all_makes() {
        check("Åsa Öberg", &["åsa", "öberg"]);
        check("A\u{30A}sa", &["åsa"]);
        check("kommun\u{AD}styrelsen", &["kommunstyrelsen"]);
        check("\u{AD} \u{301} - §", &[]);
    }

    #[test]
    fn numbers() {
        check("1 250 000 kr", &["1250000", "kr"]);
        check("1\u{A0}250 kr", &["1250", "kr"]);
        check("2024 100 personer", &["2024", "100", "personer"]);
        check("§ 12 3456", &["12", "3456"]);
        check("KS 2023-860", &["ks", "2023", "860"]);
    }

    #[test]
    fn endings_after_a_colon() {
        check("EU:s regler", &["eu", "regler"]);
        check("SFI:n, HVB:et", &["sfi", "hvb"]);
        check("KS/2023:860", &["ks", "2023", "860"]);
        check("beslut:samma", &["beslut", "samma"]);
    }

    #[test]
    fn words_broken_at_the_end_of_a_line() {
        check("social-\nnämnden", &["socialnämnden"]);
        check(
            "barn-\noch ungdomsnämnden",
            &["barn", "och", "ungdomsnämnden"],
        );
        check(
            "Social-\nDemokraten, 2024-\nmars",
            &["social", "demokraten", "2024", "mars"],
        );
        check("a-traktor", &["a", "traktor"]);
    }

    proptest! {
        #[test]
        fn every_word_stands_where_it_says(text in "\\PC*") {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.start >= last && word.end > word.start);
                prop_assert!(!word.form.is_empty());
                prop_assert!(text.get(word.start..word.end).is_some());
                last = word.end;
            }
        }
    }
}
