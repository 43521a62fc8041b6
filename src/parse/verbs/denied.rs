//! A verb with a negation right beside it: `Motionen avslås inte.`, `att inte återremittera ärendet`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use paragraf_index::record::Outcome;

/// What a verb states at a place of the main clause: nothing where it is denied, or the opposite where there is one.
pub fn meant(effect: Outcome, main: &str, verb: Range<usize>) -> Option<Outcome> {
    static REFUSED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^\W?\p{L}+ (?:inte|ej|icke)\b").expect("a fixed pattern")
    });
    let said = &main[verb.clone()];
    // `Motionen anses inte besvarad.`
    if effect == Outcome::Answered && REFUSED.is_match(said) {
        return None;
    }
    if !is_denied(main, verb) {
        return Some(effect);
    }
    match effect {
        // Not to give an opinion refuses nothing.
        Outcome::Approved if said.contains("yttra") => None,
        Outcome::Approved => Some(Outcome::Rejected),
        Outcome::Endorsed => Some(Outcome::Opposed),
        // `Nämnden motsätter sig inte planen.` says what `har inget att erinra` does.
        Outcome::Opposed => Some(Outcome::Endorsed),
        // Not to give a task is told by more than the word beside it.
        Outcome::Assigned => Some(Outcome::Assigned),
        _ => None,
    }
}

/// Whether a negation stands right before a verb or right behind it, and is no part of it.
fn is_denied(main: &str, verb: Range<usize>) -> bool {
    static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:inte|ej|icke)(?: (?:ska|skall|bör|kan|anses|vara)){0,2}$|\bavstå[rs]? från att$")
            .expect("a fixed pattern")
    });
    static BEHIND: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)^\W?(?:inte|ej|icke)\b").expect("a fixed pattern"));
    static WITHIN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)\b(?:inte|ej|icke)\b").expect("a fixed pattern"));
    let said = &main[verb.clone()];
    if WITHIN.is_match(said) {
        return false;
    }
    let behind = main[verb.end..].trim_start();
    BEFORE.is_match(&main[..verb.start]) || BEHIND.is_match(behind)
}
