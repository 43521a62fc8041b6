//! Decisions that name a proposal instead of an effect: `Kommunstyrelsens förslag bifalls.`
//!
//! What was decided is then what that proposal asked for, as the same paragraph has it.

use std::sync::LazyLock;

use regex::Regex;

use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose;
use crate::terms::bodies;
use crate::terms::headings::Section;
use paragraf_index::record::Outcome;

/// What a sentence approves when it approves somebody's words.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:förslag(?:et)?|yrkandet?|yttrandet?|framställan|svar(?:et)?|bedömning(?:en)?|skrivelse(?:n)?)\b").expect("a fixed pattern")
});

/// `Fullmäktige beslutar i enlighet med kommunstyrelsens förslag.`, `Enligt kommunstyrelsens förslag.`
static ACCORDS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:\bbeslut(?:ar|ade|as|ats)\b[^.]{0,20}\b|^)(?:i enlighet med|enligt|i överensstämmelse med)\b[^.]{0,80}\b(?:förslag|yrkande|yttrande)",
    )
    .expect("a fixed pattern")
});

/// Whose proposal it is that a sentence names: a body in the genitive, or somebody's name.
static OWNER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?P<body>{}|KS|KSAU|AU)(?:s|:s)? (?:\p{{Ll}}+ ){{0,2}}?(?:förslag|yrkande|yttrande|svar|bedömning|framställan)|(?P<name>\p{{Lu}}[\p{{L}}-]+)(?: \((?:\p{{L}}{{1,4}})\))? (?:\p{{Ll}}+ ){{0,1}}?(?:förslag|\p{{Ll}}*yrkande)",
        bodies::PATTERN
    ))
    .expect("a fixed pattern")
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
    let approves = verbs::effects(said)
        .iter()
        .any(|effect| matches!(effect, Outcome::Approved | Outcome::Endorsed));
    if !is_pointer(said) || !(approves || ACCORDS.is_match(said)) {
        return None;
    }
    let Some(owner) = OWNER.captures(said) else {
        return the_only_draft(parts);
    };
    if let Some(name) = owner.name("name") {
        return claimed_by(parts, name.as_str());
    }
    let whose = bodies::name(owner.name("body")?.as_str());
    parts.iter().find_map(|part| proposed_in(part, &whose))
}

/// `Förslaget godkänns.`: it can only be the one that the paragraph prints.
fn the_only_draft(parts: &[Part]) -> Option<Outcome> {
    let mut drafts = parts
        .iter()
        .filter(|part| part.heading.section == Section::Draft);
    let draft = drafts.next().filter(|_| drafts.next().is_none())?;
    draft
        .blocks()
        .iter()
        .find_map(|block| prose::sentences(&block.text).into_iter().find_map(|range| asked(&block.text[range])))
}

/// What the member asked for whose name a sentence has in the genitive.
fn claimed_by(parts: &[Part], genitive: &str) -> Option<Outcome> {
    let bare = genitive.strip_suffix('s').unwrap_or(genitive);
    let claims = parts.iter().filter(|part| {
        matches!(
            part.heading.section,
            Section::Claims | Section::Proposition | Section::Background | Section::Speech
        )
    });
    claims.flat_map(Part::blocks).find_map(|block| {
        prose::sentences(&block.text).into_iter().find_map(|range| {
            let said = &block.text[range];
            let verb = said.find("yrka").or_else(|| said.find("föresl"))?;
            let named = [genitive, bare]
                .iter()
                .any(|name| said[..verb].contains(*name));
            named.then(|| asked(&said[verb..])).flatten()
        })
    })
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
    let mut led_in = false;
    part.blocks().iter().find_map(|block| {
        prose::sentences(&block.text).into_iter().find_map(|range| {
            let said = &block.text[range];
            let names = bodies::all(said)
                .iter()
                .any(|body| bodies::is_same(body, whose));
            let proposes =
                said.contains("föresl") || said.contains("tillstyrk") || said.contains("avstyrk");
            // `Kommunstyrelsen föreslår kommunfullmäktige besluta` / `att avslå motionen`.
            let goes_on = std::mem::take(&mut led_in);
            led_in = told && names && proposes && verbs::effects(said).is_empty()
                || goes_on && said.ends_with([',', ':']);
            (headed || goes_on || told && names && proposes)
                .then(|| asked(said))
                .flatten()
        })
    })
}

/// What a proposing sentence asks for: the effect after its last `föreslår`.
fn asked(said: &str) -> Option<Outcome> {
    let from = ["föreslå", "föreslog", "föreslagit", "hemställ"]
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
