//! Patterns that are tried only where they can match.
//!
//! Patterns of Swedish words need Unicode word boundaries and bounds on what stands between words, which the regex
//! engine can only check slowly. Each pattern is therefore looked for in three steps, each many times faster than the
//! next: a few stems of which one stands in every match, then the pattern without boundaries and bounds, and only from
//! where that matches the pattern itself. No step changes the answer.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, packed};
use regex::{Captures, Match, Regex};

/// A pattern that is fast to look for in text that does not hold it.
pub struct Pattern {
    stems: Option<Stems>,
    /// A pattern that matches wherever this one does, and elsewhere; `None` where it would be the same.
    loose: Option<Regex>,
    regex: Regex,
}

impl Pattern {
    /// A fixed pattern, and stems of which one stands in every text that matches; none where they would not help.
    pub fn new(stems: &[&str], regex: &str) -> Pattern {
        let loose = loose(regex);
        Pattern {
            stems: (!stems.is_empty()).then(|| Stems::new(stems)),
            loose: (loose != regex).then(|| self::regex(&loose)),
            regex: self::regex(regex),
        }
    }

    /// Whether one of the stems stands in a text.
    pub fn may_match(&self, text: &str) -> bool {
        let stems = self.stems.as_ref();
        stems.is_none_or(|stems| stems.is_match(text))
    }

    /// See [`Regex::is_match`].
    pub fn is_match(&self, text: &str) -> bool {
        self.begin(text, 0)
            .is_some_and(|begin| self.regex.is_match_at(text, begin))
    }

    /// See [`Regex::find`].
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.regex.find_at(text, self.begin(text, 0)?)
    }

    /// See [`Regex::captures`].
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.regex.captures_at(text, self.begin(text, 0)?)
    }

    /// See [`Regex::find_iter`]; for patterns that never match nothing.
    pub fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.regex.find_at(text, self.begin(text, from)?)?;
            from = found.end();
            Some(found)
        })
    }

    /// See [`Regex::captures_iter`]; for patterns that never match nothing.
    pub fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.regex.captures_at(text, self.begin(text, from)?)?;
            from = found.get(0)?.end();
            Some(found)
        })
    }

    /// See [`Regex::replace_all`]; for patterns that never match nothing.
    pub fn replace_all<'t>(&self, text: &'t str, by: &str) -> Cow<'t, str> {
        let mut replaced = String::new();
        let mut from = 0;
        for found in self.captures_iter(text) {
            let Some(whole) = found.get(0) else { break };
            replaced.push_str(&text[from..whole.start()]);
            found.expand(by, &mut replaced);
            from = whole.end();
        }
        if from == 0 {
            return Cow::Borrowed(text);
        }
        replaced.push_str(&text[from..]);
        Cow::Owned(replaced)
    }

    /// A place from which the pattern can be looked for without missing its next match after `from`.
    fn begin(&self, text: &str, from: usize) -> Option<usize> {
        if from == 0 && !self.may_match(text) {
            return None;
        }
        match &self.loose {
            Some(loose) => Some(loose.find_at(text, from)?.start()),
            None => Some(from),
        }
    }
}

/// Patterns that are looked for together: one look at a text finds the stems of all.
pub struct Patterns {
    stems: AhoCorasick,
    /// The pattern that each stem belongs to.
    owners: Vec<usize>,
    patterns: Vec<Pattern>,
}

impl Patterns {
    /// Fixed patterns, each with its stems: see [`Pattern::new`].
    pub fn new<'a>(patterns: impl IntoIterator<Item = (&'a [&'a str], String)>) -> Patterns {
        let (of_each, patterns): (Vec<&[&str]>, Vec<Pattern>) = patterns
            .into_iter()
            .map(|(stems, regex)| (stems, Pattern::new(&[], &regex)))
            .unzip();
        let owners = of_each.iter().enumerate();
        Patterns {
            stems: AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(of_each.concat())
                .expect("fixed stems"),
            owners: owners
                .flat_map(|(owner, stems)| stems.iter().map(move |_| owner))
                .collect(),
            patterns,
        }
    }

    /// Whether a stem of any pattern stands in a text.
    pub fn may_match(&self, text: &str) -> bool {
        self.stems.is_match(text)
    }

    /// The first match of each pattern that matches, with its place among the patterns.
    pub fn find<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, Match<'t>)> {
        let likely = self.likely(text);
        likely.filter_map(|(place, pattern)| Some((place, pattern.find(text)?)))
    }

    /// The first match of each pattern that matches, with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, Captures<'t>)> {
        let likely = self.likely(text);
        likely.filter_map(|(place, pattern)| Some((place, pattern.captures(text)?)))
    }

    /// The patterns of which a stem stands in a text, in their order.
    pub fn likely(&self, text: &str) -> impl Iterator<Item = (usize, &Pattern)> {
        let mut likely = vec![false; self.patterns.len()];
        for stem in self.stems.find_overlapping_iter(text) {
            likely[self.owners[stem.pattern().as_usize()]] = true;
        }
        let patterns = self.patterns.iter().enumerate();
        patterns.filter(move |(place, _)| likely[*place])
    }
}

/// A pattern without word boundaries and upper bounds: it matches wherever the other does, and elsewhere.
fn loose(pattern: &str) -> String {
    static BOUNDS: LazyLock<Regex> = LazyLock::new(|| regex(r"\{(\d+),\d+\}"));
    BOUNDS
        .replace_all(&pattern.replace(r"\b", ""), "{$1,}")
        .into_owned()
}

/// Parts of words of which one is looked for, each in lower case, capitalised and in capitals: no word is written
/// otherwise. A few are found many bytes at a time, as only spellings that are told apart can be.
pub enum Stems {
    Few(packed::Searcher),
    Many(AhoCorasick),
}

impl Stems {
    /// Stems in lower case, or as they are always written.
    pub fn new(stems: &[&str]) -> Stems {
        let spelled: Vec<String> = stems.iter().flat_map(|stem| spellings(stem)).collect();
        let few = packed::Searcher::new(&spelled);
        few.map_or_else(
            || Stems::Many(AhoCorasick::new(&spelled).expect("fixed stems")),
            Stems::Few,
        )
    }

    /// Whether one of the stems stands in a text.
    pub fn is_match(&self, text: &str) -> bool {
        match self {
            Stems::Few(stems) => stems.find(text).is_some(),
            Stems::Many(stems) => stems.is_match(text),
        }
    }
}

fn spellings(stem: &str) -> [String; 3] {
    let mut letters = stem.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let capitalised = first.chain(letters).collect();
    [stem.to_owned(), capitalised, stem.to_uppercase()]
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a fixed pattern")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a pattern matches, by every step and by the regex alone.
    fn check(pattern: &str, text: &str) {
        let regex = Regex::new(pattern).unwrap();
        let pattern = Pattern::new(&[], pattern);
        let all = |found: Captures<'_>| found.get(0).unwrap().range();
        let expected: Vec<_> = regex.captures_iter(text).map(all).collect();
        assert_eq!(
            pattern.captures_iter(text).map(all).collect::<Vec<_>>(),
            expected,
            "{text}"
        );
        let first = expected.first().cloned();
        assert_eq!(
            pattern.find(text).map(|found| found.range()),
            first,
            "{text}"
        );
        assert_eq!(pattern.captures(text).map(all), first, "{text}");
        assert_eq!(pattern.is_match(text), first.is_some(), "{text}");
    }

    #[test]
    fn the_steps_change_no_answer() {
        for text in [
            "",
            "svar",
            "svaret åsvar svar",
            "ansvar, svar på svaren, svarö",
            "Åsa svarar inte på det svar som gavs",
        ] {
            check(r"\bsvar\b", text);
            check(r"\bsvar", text);
            check(r"(?:svar|ansvar)\b|det\b", text);
            check("svar", text);
            check(r"sva.{1,3}r\b", text);
        }
    }
}
