//! The speakers of one sentence, each with what they demand.

use std::ops::Range;
use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use crate::terms::{parties, people};

/// What a speaker demanded already when the next one comes.
static DEMANDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrka", "styrk"],
        r"(?i)\byrka(?:r|de)\b.*(?:\batt |bifall|avslag|återremiss|bordlägg)|\b(?:till|av)styrk(?:er|te)\b",
    )
});

/// `… och Bo Lind (M) yrkar`, `…; Bo Lind (M) yrkar`, `…, medan Bo Lind (M) och Åsa Ny (C) avslag`: the verb may be that
/// of the first speaker.
static NEXT_SPEAKER: LazyLock<Pattern> = LazyLock::new(|| {
    let names = names();
    Pattern::new(
        &["yrka"],
        &format!(
            r"(?:,? och|,? samt|,? medan|,|;) (?P<who>{names} (?:yrkar|yrkade|bifall|avslag|återremiss|bordläggning)\b)"
        ),
    )
});

/// `Bo Lind (M) yrkar`, whatever stands before.
static SPEAKER: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&["yrka"], &format!(r"{} (?:yrkar|yrkade)\b", names())));

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

/// Where what one speaker said ends, and the next one begins. Where lines without a full stop are joined, nothing stands
/// between: `… att motionen bifalls Bo Lind (M) yrkar …`.
fn joints(said: &str) -> Vec<(usize, usize)> {
    let joined = NEXT_SPEAKER.captures_iter(said).map(|joint| {
        let who = joint.name("who").map_or(0, |who| who.start());
        (joint.get_match().start(), who)
    });
    let mut joints: Vec<(usize, usize)> = joined.collect();
    let follows = |start: &usize| {
        let word = said[..*start].trim_end().rsplit(' ').next().unwrap_or("");
        let is_word = word.ends_with(char::is_lowercase) && word.starts_with(char::is_lowercase);
        is_word && !LEADING_ON.contains(&word)
    };
    let bare = SPEAKER.find_iter(said).map(|speaker| speaker.start());
    joints.extend(bare.filter(follows).map(|start| (start, start)));
    joints.sort_unstable();
    joints
}
