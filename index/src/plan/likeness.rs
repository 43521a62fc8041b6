//! What makes a paragraph like another: the rare words they share.

use std::collections::HashMap;

use super::{Field, Match};
use crate::record::Paragraph;
use crate::swedish::{Analyser, forms, is_function_word};

/// Words that are asked for: more cost time and say little.
const MOST: usize = 16;
/// A word of the title counts as so many in the text.
const TITLE: u32 = 4;
/// A word in more than one of so many paragraphs belongs to the language of minutes, not to the matter.
const COMMON: u64 = 8;
/// One of so many of the words must be shared.
const SHARED: usize = 4;

/// A word of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Likeness {
    /// Its stem.
    pub stem: String,
    /// How much it stands out in the paragraph.
    pub weight: u32,
}

impl Likeness {
    /// The words of a paragraph that can be compared.
    pub fn words(paragraph: &Paragraph, analyser: &Analyser) -> Vec<Likeness> {
        let mut weights: HashMap<String, u32> = HashMap::new();
        for (text, weight) in [(&paragraph.title, TITLE), (&paragraph.text, 1)] {
            for form in forms(text) {
                let has_letters = form.chars().all(char::is_alphabetic);
                if has_letters && form.chars().count() > 2 && !is_function_word(&form) {
                    *weights.entry(analyser.lemma(&form)).or_default() += weight;
                }
            }
        }
        let words = weights.into_iter();
        words
            .map(|(stem, weight)| Likeness { stem, weight })
            .collect()
    }
}

/// Paragraphs like one with these words, each with the number of paragraphs of the index it stands in.
pub(crate) fn alike(words: Vec<(Likeness, u64)>, paragraphs: u64) -> Match {
    let mut telling: Vec<(f32, String)> = words
        .into_iter()
        .filter(|(_, known)| *known > 1 && *known <= (paragraphs / COMMON).max(2))
        .map(|(word, known)| (worth(&word, known, paragraphs), word.stem))
        .collect();
    telling.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    telling.truncate(MOST);
    let least = telling.len().div_ceil(SHARED).max(2);
    let any = telling.into_iter().map(|(_, stem)| {
        let title = Match::Term(Field::Title, stem.clone()).boost(2.0);
        Match::best(vec![title, Match::Term(Field::Text, stem)])
    });
    let any: Vec<Match> = any.collect();
    if any.len() < least {
        return Match::None;
    }
    Match::Any(any, least)
}

/// How much a word tells: often here, seldom elsewhere.
fn worth(word: &Likeness, known: u64, paragraphs: u64) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "an order of magnitude is meant")]
    let rarity = (paragraphs as f32 / known as f32).ln();
    #[expect(clippy::cast_precision_loss, reason = "a small number")]
    let often = (1.0 + word.weight as f32).ln();
    often * rarity
}
