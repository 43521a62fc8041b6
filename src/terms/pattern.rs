//! Patterns that are tried only where one of their stems stands.
//!
//! Patterns of Swedish words need Unicode word boundaries, which the regex engine can only check slowly; looking for
//! a few stems first makes reading many times faster and changes no answer.

use aho_corasick::AhoCorasick;
use regex::{Captures, Match, Regex};

/// A pattern and the stems of which one stands in every text that matches.
pub struct Pattern {
    stems: AhoCorasick,
    regex: Regex,
}

impl Pattern {
    /// A fixed pattern. The stems are compared without regard to the case of A to Z: they hold no å, ä or ö at a
    /// place where capitals are met.
    pub fn new(stems: &[&str], regex: &str) -> Pattern {
        let stems = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(stems)
            .expect("fixed stems");
        Pattern {
            stems,
            regex: Regex::new(regex).expect("a fixed pattern"),
        }
    }

    /// See [`Regex::is_match`].
    pub fn is_match(&self, text: &str) -> bool {
        self.stems.is_match(text) && self.regex.is_match(text)
    }

    /// See [`Regex::find`].
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.stems
            .is_match(text)
            .then(|| self.regex.find(text))
            .flatten()
    }

    /// See [`Regex::captures`].
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.stems
            .is_match(text)
            .then(|| self.regex.captures(text))
            .flatten()
    }

    /// Replaces every match in a text.
    pub fn replace_in(&self, text: &mut String, by: &str) {
        if self.stems.is_match(text.as_str()) {
            *text = self.regex.replace_all(text, by).into_owned();
        }
    }

    /// The regex itself where a stem stands in the text, for everything else it can do.
    pub fn on(&self, text: &str) -> Option<&Regex> {
        self.stems.is_match(text).then_some(&self.regex)
    }
}
