//! Ties and secret ballots: the chair's casting vote, the lot, closed papers.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use paragraf_index::record::{Casting, Vote};

static CHAIR: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&["utslagsröst"], r"(?i)\butslagsröst"));

static LOT: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&["lott"], r"(?i)\blott(?:en|ning|ningen|as|ades|at|ats)?\b"));

static SECRET: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["slut", "hemlig"],
        r"(?i)\b(?:slut(?:en|na)|hemlig(?:a)?) (?:omröstning|votering|sedlar|valsedlar)",
    )
});

/// Notes what settled the last round, if a text says so and the round was a tie.
pub fn settle(votes: &mut [Vote], said: &str) {
    let Some(vote) = votes.last_mut().filter(|vote| vote.yes == vote.no) else {
        return;
    };
    if CHAIR.is_match(said) {
        vote.casting = Some(Casting::Chair);
    } else if LOT.is_match(said) {
        vote.casting = vote.casting.or(Some(Casting::Lot));
    }
}

/// Whether a sentence says that the ballot is secret.
pub fn is_secret(said: &str) -> bool {
    SECRET.is_match(said)
}
