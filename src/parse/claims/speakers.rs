//! The speakers of one sentence, each with what they demand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Captures;

use crate::terms::pattern::Pattern;
use crate::terms::{parties, people};

/// What a speaker demanded already when the next one comes.
static DEMANDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrka", "styrk"],
        r"(?i)\byrka(?:r|de)\b.*(?:\batt |bifall|avslag|återremiss|bordlägg)|\b(?:till|av)styrk(?:er|te)\b",
    )
});

/// `… och Bo Lind (M) yrkar`, `…; Bo Lind (M) instämmer`, `…, medan Bo Lind (M) och Åsa Ny (C) avslag`: the verb may be
/// that of the first speaker. Where lines without a full stop are joined, nothing stands before the name.
static SPEAKER: LazyLock<Pattern> = LazyLock::new(|| {
    let names = names();
    Pattern::new(
        &["yrka"],
        &format!(
            r"(?P<joint>(?:,? och|,? samt|,? medan|,|;) )?(?P<who>{names} (?:(?P<yrkar>yrkar|yrkade)|instämmer|instämde|bifall|avslag|återremiss|bordläggning)\b)"
        ),
    )
});

/// `Bo Lind (M) och Åsa Ny (C)`, as a part of a longer pattern.
fn names() -> String {
    let party = parties::IN_BRACKETS.replace("?P<party>", "?:");
    let name = format!("{} ?{party}", people::FULL_NAME);
    format!(r"{name}(?:(?:,| och| samt) {name})*")
}

/// Words behind which a name does not begin the next claim: `bifall till det Bo Lind (M) yrkar`.
#[rustfmt::skip]
const LEADING_ON: [&str; 24] = [
    "av", "från", "med", "genom", "än", "till", "enligt", "som", "det", "den", "de", "att", "vad", "då", "när", "och", "samt", "medan",
    "om", "på", "för", "också", "även", "ordföranden",
];

/// `Eva Ek (S) yrkar bifall` and `Bo Lind (M) yrkar avslag`, of a sentence that joins them.
pub fn apart(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = sentence.start;
    let mut seen = start;
    for (end, next) in joints(&text[sentence.clone()]) {
        let (end, next) = (sentence.start + end, sentence.start + next);
        if DEMANDS.is_match(&text[seen..end]) {
            pieces.push(start..end);
            start = next;
        }
        seen = next;
    }
    pieces.push(start..sentence.end);
    pieces
}

/// Where what one speaker said ends, and the next one begins.
fn joints(said: &str) -> Vec<(usize, usize)> {
    let follows = |start: usize| {
        let word = said[..start].trim_end().rsplit(' ').next().unwrap_or("");
        let is_word = word.ends_with(char::is_lowercase) && word.starts_with(char::is_lowercase);
        is_word && !LEADING_ON.contains(&word)
    };
    let joint = |found: Captures<'_>| {
        let (end, who) = (found.get_match().start(), found.name("who")?.start());
        let joined = found.name("joint").is_some();
        (joined || found.name("yrkar").is_some() && follows(who)).then_some((end, who))
    };
    SPEAKER.captures_iter(said).filter_map(joint).collect()
}
