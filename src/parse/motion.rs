//! Motions: who stands behind one, what happened to it here, and the sentence that settles it.

mod authors;
mod effect;

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::parse::decision::{Decision, Point};
use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::terms::bodies;
use crate::terms::headings::Section;
use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::Known;
use paragraf_index::record::{Evidence, Motion, MotionEvent, MotionOutcome, Outcome};

/// What is known of the paragraph when its motion is read.
pub struct Matter<'a> {
    /// The paragraph's title.
    pub title: &'a str,
    /// Its sections.
    pub parts: &'a [Part<'a>],
    /// Its points.
    pub decision: &'a Decision,
    /// Their effects.
    pub outcomes: &'a [Outcome],
    /// The deciding body.
    pub body: &'a str,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// People the document names with a party.
    pub people: &'a Known,
    /// Parties of the document's people.
    pub parties: &'a [String],
}

/// Reads the motion of a paragraph that handles one.
pub fn read(matter: &Matter<'_>) -> Motion {
    let authors = authors::read(matter);
    let effect = effect::read(matter);
    let council = bodies::is_council(matter.body);
    let event = event(
        matter,
        council,
        effect.as_ref().map(|effect| effect.outcome),
    );
    let settled = matches!(
        event,
        Some(MotionEvent::Decided | MotionEvent::Opinion | MotionEvent::Withdrawn)
    );
    let evidence = match &effect {
        Some(effect) if settled => Some(effect.evidence.clone()),
        _ => first_sentence(
            matter
                .decision
                .own
                .first()
                .or(matter.decision.proposed.first()),
        ),
    };
    Motion {
        parties: authors.parties,
        authors: authors.people,
        submitted: authors.submitted,
        event,
        outcome: effect.filter(|_| settled).map(|effect| effect.outcome),
        is_final: event == Some(MotionEvent::Decided),
        evidence,
    }
}

fn event(matter: &Matter<'_>, council: bool, effect: Option<MotionOutcome>) -> Option<MotionEvent> {
    let has = |outcome: Outcome| matter.outcomes.contains(&outcome);
    // A board that proposes the council to recommit has given its opinion.
    let only_proposes = matter.decision.own.is_empty() && !matter.decision.proposed.is_empty();
    if has(Outcome::Recommitted) && !only_proposes {
        return Some(MotionEvent::Recommitted);
    }
    if has(Outcome::Tabled) && !(has(Outcome::Referred) && only_questions_wait(matter)) {
        return Some(MotionEvent::Tabled);
    }
    if has(Outcome::Withdrawn) {
        return Some(MotionEvent::Withdrawn);
    }
    if effect.is_some() {
        return Some(if council {
            MotionEvent::Decided
        } else {
            MotionEvent::Opinion
        });
    }
    if has(Outcome::Referred) && !has(Outcome::Endorsed) {
        return Some(MotionEvent::Referred);
    }
    let points = &matter.decision.own;
    let admitted = || {
        points
            .iter()
            .any(|point| verbs::ADMITTED.is_match(&point.text))
    };
    let silent = || matter.outcomes.is_empty() && !was_debated(matter);
    let handed_in = has(Outcome::Noted) || admitted() || silent();
    if council && handed_in && !IS_REPLY.is_match(matter.title) {
        return Some(MotionEvent::Submitted);
    }
    (!council && !matter.outcomes.is_empty()).then_some(MotionEvent::Opinion)
}

/// `Motionerna överlämnas till styrelsen.` / `Interpellationen besvaras vid nästa sammanträde.`: what is put off is no motion.
fn only_questions_wait(matter: &Matter<'_>) -> bool {
    let mut waiting = matter
        .decision
        .own
        .iter()
        .filter(|point| verbs::states(&point.text, Outcome::Tabled));
    waiting.all(|point| point.text.to_lowercase().contains("interpellation"))
}

/// `Svar på motion …`, `…, svar`: not a motion that is handed in, though the reply is only noted.
static IS_REPLY: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)\b(?:motions)?svar(?:et)?\b|\bbesvara"));

/// A motion that was fought over was not just handed in: where its decision is not understood, nothing is said.
fn was_debated(matter: &Matter<'_>) -> bool {
    matter.parts.iter().any(|part| {
        let debated = matches!(
            part.heading.section,
            Section::Claims | Section::Proposition | Section::Vote | Section::Reservation
        );
        debated
            || part
                .lines
                .iter()
                .any(|line| line.text.contains(" yrkar ") || line.text.contains("reserverar sig"))
    })
}

fn first_sentence(point: Option<&Point>) -> Option<Evidence> {
    let point = point?;
    let first = crate::prose::sentences(&point.text).into_iter().next()?;
    Some(Evidence {
        quote: point.text[first].to_owned(),
        page: point.page,
    })
}

/// `Bo Linds (M) yrkande`, `ändringsyrkandet`: what a member claimed at the meeting, not what the motion asks for.
static CLAIMED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrkande"],
        r"(?:\p{Lu}[\p{L}-]*[sxz](?: \(\p{L}{1,4}\))? (?:\p{Ll}+ )?|\b(?i:tilläggs|ändrings|återremiss|bordläggnings))yrkande",
    )
});

/// Whether a sentence has the motion, or a point of it, as what it decides about.
fn is_about_motion(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let claimed = || {
        let mut claims = CLAIMED.find_iter(sentence);
        claims.any(|claim| !claim.as_str().contains("otion"))
    };
    let named = ["motion", "beslutssats", "att-sats"]
        .iter()
        .any(|word| lower.contains(word))
        || lower.contains("yrkande") && !claimed();
    // `… och att den tredje punkten bifalls`: of its points.
    let point = ["första", "andra", "tredje", "fjärde", "femte"]
        .iter()
        .any(|ordinal| lower.contains(&format!("{ordinal} punkten ")));
    (named || point) && !lower.starts_with("yrkandet från")
}
