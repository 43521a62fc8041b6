//! Counts of a round, in figures or words.

use std::sync::LazyLock;

use crate::terms::numbers;
use crate::terms::pattern::Pattern;
use paragraf_index::record::Vote;

/// `40 Ja mot 38 Nej`, `6 ja-röster och 7 nej-röster`, `Ja röstar tjugofyra ledamöter, nej röstar sexton`.
static COUNTS: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["nej"],
        &format!(
            concat!(
                r"(?i)\b(?P<no5>{n})\s*(?:st\.?\s*)?nej\b(?:-?\s?röst(?:er)?)?\s*(?:mot|och|,)\s*(?P<yes5>{n})\s*(?:st\.?\s*)?ja\b",
                r"|\b(?P<yes>{n})\s*(?:st\.?\s*)?ja\b(?:-?\s?röst(?:er)?)?(?: för [^.\d]{{1,80}}?)?\s*(?:mot|och|,|/|-|–)?\s*(?P<no>{n})\s*(?:st\.?\s*)?nej\b",
                r"|\bja\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<yes2>{n})\b[^.]{{0,40}}?\bnej\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<no2>{n})\b",
                r"|\bja\s*[:=]\s*(?P<yes3>\d+)\W+nej\s*[:=]\s*(?P<no3>\d+)",
                r"|\b(?P<yes4>{n}) (?:ledamöter |röster )?(?:röstar|röstade|röstat|för) ja\b[^.]{{0,40}}?\b(?P<no4>{n}) (?:ledamöter |röster )?(?:röstar|röstade|röstat|för)? ?nej\b"
            ),
            n = n
        ),
    )
});

static ABSTAIN: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["avst", "lade ned", "nedlag", "lägger ned"],
        &format!(
            r"(?i)\b(?P<a>{n})(?: ledamot| ledamöter| som| st| röst(?:er)?)* (?:avstår|avstod|avstått|avståenden?|lade ned|lägger ned|nedlagda?)|\bavst(?:år|od)\s*[:=]?\s*(?P<b>\d+)"
        ),
    )
});

static ABSENT: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["nvarande"],
        &format!(
            r"(?i)\b(?P<a>{n})(?: ledamot| ledamöter| st)*(?: är| var)? frånvarande|\bfrånvarande\s*[:=]\s*(?P<b>\d+)"
        ),
    )
});

/// The counts a sentence gives of Ja and Nej.
pub fn round(said: &str) -> Option<Vote> {
    let found = COUNTS.captures(said)?;
    let number = |names: [&str; 5]| {
        names
            .iter()
            .find_map(|name| numbers::read(found.name(name)?.as_str()))
    };
    Some(Vote {
        yes: number(["yes", "yes2", "yes3", "yes4", "yes5"]),
        no: number(["no", "no2", "no3", "no4", "no5"]),
        abstain: abstain(said),
        absent: absent(said),
        ..Vote::default()
    })
}

/// How many abstain.
pub fn abstain(said: &str) -> Option<u32> {
    counted(&ABSTAIN, said)
}

/// How many are absent.
pub fn absent(said: &str) -> Option<u32> {
    counted(&ABSENT, said)
}

fn counted(pattern: &Pattern, said: &str) -> Option<u32> {
    let found = pattern.captures(said)?;
    numbers::read(found.name("a").or_else(|| found.name("b"))?.as_str())
}
