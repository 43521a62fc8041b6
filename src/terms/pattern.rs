//! Patterns that are tried only where they can match.
//!
//! Patterns of Swedish words need Unicode word boundaries and bounds on what stands between words, which the regex
//! engine can only check slowly. Each pattern is therefore looked for in steps, each many times faster than the next: a
//! few stems of which one stands in every match, then the pattern without boundaries and bounds, and only from where
//! that matches the pattern itself. Where the boundaries stand at its ends alone, they are checked by hand instead. No
//! step changes the answer. Letters are those of the Latin script: the engine is far faster without all others.

mod forms;
mod rewrite;

use std::borrow::Cow;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, packed};
use regex::{Captures, Match, Regex};
use regex_syntax::is_word_character;

pub use forms::Forms;

/// A pattern that is fast to look for in text that does not hold it.
pub struct Pattern {
    stems: Option<Stems>,
    quick: Quick,
    regex: Regex,
}

/// What is looked for before the pattern itself.
enum Quick {
    /// The pattern without the word boundaries at its ends, and which ends have one.
    Core { regex: Regex, edges: [bool; 2] },
    /// A pattern that matches wherever this one does, and elsewhere.
    Loose(Regex),
}

impl Pattern {
    /// A fixed pattern, and stems of which one stands in every text that matches; none where they would not help.
    pub fn new(stems: &[&str], pattern: &str) -> Pattern {
        let quick = match rewrite::core(pattern) {
            Some(core) => Quick::Core {
                regex: compiled(&core.regex),
                edges: core.edges,
            },
            None => Quick::Loose(compiled(&rewrite::loosened(pattern))),
        };
        Pattern {
            stems: (!stems.is_empty()).then(|| Stems::new(stems)),
            quick,
            regex: regex(pattern),
        }
    }

    /// Whether one of the stems stands in a text.
    pub fn may_match(&self, text: &str) -> bool {
        let stems = self.stems.as_ref();
        stems.is_none_or(|stems| stems.is_match(text))
    }

    /// See [`Regex::is_match`].
    pub fn is_match(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// See [`Regex::find`].
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.may_match(text)
            .then(|| self.find_at(text, 0))
            .flatten()
    }

    /// See [`Regex::captures`].
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        let may_match = self.may_match(text);
        may_match.then(|| self.captures_at(text, 0)).flatten()
    }

    /// See [`Regex::find_iter`]; for patterns that never match nothing.
    pub fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        let mut from = 0;
        let may_match = self.may_match(text);
        std::iter::from_fn(move || {
            let found = may_match.then(|| self.find_at(text, from)).flatten()?;
            from = found.end();
            Some(found)
        })
    }

    /// See [`Regex::captures_iter`]; for patterns that never match nothing.
    pub fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        let mut from = 0;
        let may_match = self.may_match(text);
        std::iter::from_fn(move || {
            let found = may_match.then(|| self.captures_at(text, from)).flatten()?;
            from = found.get_match().end();
            Some(found)
        })
    }

    /// See [`Regex::replace_all`]; for patterns that never match nothing.
    pub fn replace_all<'t>(&self, text: &'t str, by: &str) -> Cow<'t, str> {
        if by.contains('$') {
            let found = self.captures_iter(text);
            return replaced(
                text,
                found.map(|found| {
                    (found.get_match().range(), {
                        let mut expanded = String::new();
                        found.expand(by, &mut expanded);
                        Cow::Owned(expanded)
                    })
                }),
            );
        }
        let found = self.find_iter(text);
        replaced(text, found.map(|found| (found.range(), Cow::Borrowed(by))))
    }

    fn find_at<'t>(&self, text: &'t str, from: usize) -> Option<Match<'t>> {
        match self.look(text, from)? {
            Seen::Whole(found) => Some(found),
            Seen::Begin(begin) => self.regex.find_at(text, begin),
        }
    }

    fn captures_at<'t>(&self, text: &'t str, from: usize) -> Option<Captures<'t>> {
        match (self.look(text, from)?, &self.quick) {
            (Seen::Whole(found), Quick::Core { regex, .. }) => {
                regex.captures_at(text, found.start())
            }
            (seen, _) => self.regex.captures_at(text, seen.begin()),
        }
    }

    /// The next match after `from`, or a place from which it can be looked for without missing it.
    fn look<'t>(&self, text: &'t str, from: usize) -> Option<Seen<'t>> {
        /// So many times a match that begins inside a word is passed over: each may be as long as the text.
        const OFTEN: usize = 4;
        let (regex, [begins, ends]) = match &self.quick {
            Quick::Loose(loose) => return Some(Seen::Begin(loose.find_at(text, from)?.start())),
            Quick::Core { regex, edges } => (regex, *edges),
        };
        let mut from = from;
        for _ in 0..OFTEN {
            let found = regex.find_at(text, from)?;
            let Range { start, end } = found.range();
            if begins && !is_boundary(text, start) {
                // No match at all begins there.
                from = start + text[start..].chars().next()?.len_utf8();
                continue;
            }
            // A shorter or longer one may end at a boundary.
            return Some(match ends && !is_boundary(text, end) {
                true => Seen::Begin(start),
                false => Seen::Whole(found),
            });
        }
        Some(Seen::Begin(from))
    }
}

/// A text with something else in some places.
fn replaced<'t, 'b>(
    text: &'t str,
    places: impl Iterator<Item = (Range<usize>, Cow<'b, str>)>,
) -> Cow<'t, str> {
    let mut replaced = String::new();
    let mut from = 0;
    for (place, by) in places {
        replaced.push_str(&text[from..place.start]);
        replaced.push_str(&by);
        from = place.end;
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    replaced.push_str(&text[from..]);
    Cow::Owned(replaced)
}

/// What a quick look at a text tells.
enum Seen<'t> {
    Whole(Match<'t>),
    Begin(usize),
}

impl Seen<'_> {
    fn begin(&self) -> usize {
        match self {
            Seen::Whole(found) => found.start(),
            Seen::Begin(begin) => *begin,
        }
    }
}

/// Whether a word begins or ends at a place.
fn is_boundary(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    before.is_some_and(is_word_character) != after.is_some_and(is_word_character)
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
            stems: automaton(&of_each.concat()),
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

    /// The first match of each pattern that matches, with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, Captures<'t>)> {
        let likely = self.likely(text);
        likely.filter_map(|(place, pattern)| Some((place, pattern.captures(text)?)))
    }

    /// The patterns of which a stem stands in a text, in their order.
    fn likely(&self, text: &str) -> impl Iterator<Item = (usize, &Pattern)> {
        let mut likely = vec![false; self.patterns.len()];
        for stem in self.stems.find_overlapping_iter(text) {
            likely[self.owners[stem.pattern().as_usize()]] = true;
        }
        let patterns = self.patterns.iter().enumerate();
        patterns.filter(move |(place, _)| likely[*place])
    }
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
        few.map_or_else(|| Stems::Many(automaton(&spelled)), Stems::Few)
    }

    /// Whether one of the stems stands in a text.
    pub fn is_match(&self, text: &str) -> bool {
        match self {
            Stems::Few(stems) => stems.find(text).is_some(),
            Stems::Many(stems) => stems.is_match(text),
        }
    }

    /// Where the stems stand in a text, in its order.
    pub fn places<'t>(&'t self, text: &'t str) -> Box<dyn Iterator<Item = usize> + 't> {
        match self {
            Stems::Few(stems) => Box::new(stems.find_iter(text).map(|found| found.start())),
            Stems::Many(stems) => Box::new(stems.find_iter(text).map(|found| found.start())),
        }
    }
}

/// An automaton of its fastest kind: these are few, and small.
fn automaton<S: AsRef<[u8]>>(stems: &[S]) -> AhoCorasick {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(stems)
        .expect("fixed stems")
}

/// A word in lower case, capitalised and in capitals.
pub fn spellings(stem: &str) -> [String; 3] {
    let mut letters = stem.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let capitalised = first.chain(letters).collect();
    [stem.to_owned(), capitalised, stem.to_uppercase()]
}

/// A fixed pattern. Its letters are those of the Latin script: all others are signs to it.
pub fn regex(pattern: &str) -> Regex {
    compiled(&rewrite::latin(pattern))
}

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a fixed pattern")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    proptest! {
        /// Letters that are ASCII and not, blanks, and words among them.
        #[test]
        fn no_text_is_read_otherwise(text in "(?:å| |s|svar|på|det|\\.){0,24}") {
            for pattern in [
                r"\b(?:svar|på|å)\b",
                r"\bsvar(?: på)?\b.{0,12}?\bdet\b",
                r"(?P<a>\bå|s\b)(?: ?på\b)?",
                r"^(?:svar |på )+\b",
                r"(?i)\bPÅ [^.]{0,20}\bSVAR|det\b",
                r"\w+\b\.",
            ] {
                check(pattern, &text);
            }
        }
    }
}
