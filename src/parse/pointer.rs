//! Decisions that name a proposal instead of an effect: `Kommunstyrelsens förslag bifalls.`
//!
//! What was decided is then what that proposal asked for, as the same paragraph has it.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use regex::Regex;

use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose;
use crate::terms::bodies;
use crate::terms::headings::Section;
use paragraf_index::record::Outcome;

/// What a sentence approves when it approves somebody's words.
static NAMES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:förslag(?:et)?|yrkandet?|yttrandet?|framställan|svar(?:et)?|bedömning(?:en)?|skrivelse(?:n)?)\b",
    )
});

/// `Fullmäktige beslutar i enlighet med kommunstyrelsens förslag.`
static ACCORDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\bbeslutar\b[^.]{0,20}\b(?:i enlighet med|enligt)\b[^.]{0,60}\bförslag",
    )
});

/// The points of a motion itself are its `yrkanden` or `förslag`, too.
static OWN_POINTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:motionens?|medborgarförslagets?)\s(?:\S+\s){0,3}?(?:yrkanden?|förslag|punkt(?:er)?|att-sats(?:er)?|beslutssats(?:er)?|del(?:ar)?)\b").expect("a fixed pattern")
});

/// Whether a sentence is about somebody's proposal rather than the matter itself.
pub fn is_pointer(said: &str) -> bool {
    NAMES.is_match(&OWN_POINTS.replace_all(said, ""))
}

/// The effect of the proposal that a sentence approves, or `None` where the sentence names none or the paragraph
/// does not say what it asked for.
pub fn follow(said: &str, parts: &[Part]) -> Option<Outcome> {
    if let Some(inner) = said_itself(said) {
        return Some(inner);
    }
    let approves = || {
        verbs::effects(said)
            .iter()
            .any(|effect| matches!(effect, Outcome::Approved | Outcome::Endorsed))
    };
    if !is_pointer(said) || !(ACCORDS.is_match(said) || approves()) {
        return None;
    }
    let whose = bodies::first(said)?;
    parts.iter().find_map(|part| proposed_in(part, &whose))
}

/// `… förslag att avslå motionen`, `…, innebärande att motionen avslås`: the sentence tells what it approves.
fn said_itself(said: &str) -> Option<Outcome> {
    static INNER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)(?:\bförslag(?:et)?(?: om)?|\binnebärande|\bvilket innebär|\bdvs\.?|\bdet vill säga)\s+(?P<inner>(?:att|avslag|bifall)\b.*)$").expect("a fixed pattern")
    });
    let found = INNER.captures(said)?;
    let approves = verbs::effects(&said[..found.name("inner")?.start()])
        .iter()
        .any(|effect| matches!(effect, Outcome::Approved | Outcome::Endorsed));
    approves.then(|| asked(&found["inner"])).flatten()
}

/// What a body proposed, below a heading of its own or told in the background.
fn proposed_in(part: &Part, whose: &str) -> Option<Outcome> {
    let headed = part.heading.section == Section::Draft
        && part
            .heading
            .body
            .as_deref()
            .is_none_or(|body| bodies::is_same(body, whose));
    let told = matches!(
        part.heading.section,
        Section::Background | Section::Draft | Section::History
    );
    part.blocks().iter().find_map(|block| {
        prose::sentences(&block.text).into_iter().find_map(|range| {
            let said = &block.text[range];
            let names = bodies::all(said)
                .iter()
                .any(|body| bodies::is_same(body, whose));
            let proposes =
                said.contains("föresl") || said.contains("tillstyrk") || said.contains("avstyrk");
            (headed || told && names && proposes)
                .then(|| asked(said))
                .flatten()
        })
    })
}

/// What a proposing sentence asks for: the effect after its last `föreslår`.
fn asked(said: &str) -> Option<Outcome> {
    let from = ["föreslå", "föreslog"]
        .iter()
        .filter_map(|verb| said.rfind(verb))
        .max()
        .unwrap_or(0);
    verbs::effects(&said[from..])
        .into_iter()
        .find_map(|effect| match effect {
            Outcome::Opposed => Some(Outcome::Rejected),
            Outcome::Rejected | Outcome::Answered | Outcome::Approved => Some(effect),
            _ => None,
        })
}
