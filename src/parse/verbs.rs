//! What the verbs of a decision's sentence do: approve, reject, put off.
//!
//! Verb and subject are read together: what a motion is about, what a task consists of and what a quotation says is
//! no effect of the sentence.

mod beside;
mod clause;
mod exceptions;
mod forms;
mod wording;

use std::sync::LazyLock;

use crate::terms::pattern::{Forms, Pattern};
use clause::main_clause;
use exceptions::Said;
use forms::{VERBS, Verbs};
use paragraf_index::record::Outcome;

pub use forms::AS_THE_MOTION_ASKS;
pub use wording::{ACCORDING, ADMITTED, OFF_AGENDA, PASSIVE};

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let ended = |verbs: Verbs| verbs.forms.iter().map(|form| ended(form)).collect();
    Forms::new(&VERBS.map(ended))
});

/// A form whose end takes in what stands behind the word: only where a verb begins is asked, and this is many times
/// faster than a word boundary.
fn ended(form: &str) -> String {
    form.strip_suffix(r"\b")
        .map_or_else(|| form.to_owned(), |word| format!(r"{word}(?:\W|$)"))
}

/// `Nämnden får i uppdrag att …, varmed motionen bifalls.`: what comes of it for the motion.
static RESULT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["varmed", "varigenom"],
        r"(?i),? (?:varmed|varigenom) (?:motion(?:en|erna)|den|de) .*$",
    )
});

/// The effects a sentence states in its main clause, and in what it says comes of it.
pub fn effects(sentence: &str) -> Vec<Outcome> {
    if !FORMS.may_match(sentence) {
        return Vec::new();
    }
    let Some(result) = RESULT.find(sentence) else {
        return of_clause(sentence);
    };
    let mut all = of_clause(&sentence[..result.start()]);
    for effect in of_clause(result.as_str()) {
        if !all.contains(&effect) {
            all.push(effect);
        }
    }
    all
}

fn of_clause(said: &str) -> Vec<Outcome> {
    let main = main_clause(said);
    let verbs = FORMS.find(&main).into_iter();
    let mut found: Vec<(usize, Outcome)> = verbs
        .filter_map(|(verb, at)| {
            let start = at.start;
            Some((start, beside::meant(VERBS[verb].effect, &main, at)?))
        })
        .collect();
    found.dedup_by_key(|(_, effect)| *effect);
    Said { main: &main, found }.effects()
}

/// Whether an effect is among those that a sentence states.
pub fn states(sentence: &str, effect: Outcome) -> bool {
    effects(sentence).contains(&effect)
}

#[cfg(test)]
mod tests;
