//! What was read of a motion, in words.

use paragraf_index::record::{Evidence, Motion, MotionEvent, Person};

use crate::frame::Frame;
use crate::labels::{Named, party};
use crate::sentences;

/// A motion's facts for the page.
pub struct MotionFacts {
    /// `Anna Ek (S)`.
    pub authors: Vec<String>,
    /// Names of the parties behind it.
    pub parties: Vec<String>,
    pub submitted: Option<String>,
    pub event: Option<&'static str>,
    /// Heading of the outcome: only the council's word is the effect on the motion.
    pub outcome_heading: &'static str,
    pub outcome: &'static str,
    pub finality: Option<&'static str>,
    pub evidence: Option<Evidence>,
}

impl MotionFacts {
    /// The facts in the language of the page.
    pub fn new(frame: &Frame, motion: &Motion) -> MotionFacts {
        let (language, words) = (frame.language, frame.words());
        let finality = if motion.is_final {
            words.is_final
        } else {
            words.not_final
        };
        MotionFacts {
            authors: motion.authors.iter().map(person).collect(),
            parties: motion
                .parties
                .iter()
                .map(|code| party(code, language))
                .collect(),
            submitted: motion.submitted.map(|date| sentences::date(language, date)),
            event: motion.event.map(|event| event.name(language)),
            outcome_heading: match motion.event {
                Some(MotionEvent::Opinion) => words.recommended,
                _ => words.motion_outcome,
            },
            outcome: motion
                .outcome
                .map_or(words.no_outcome, |outcome| outcome.name(language)),
            finality: motion.outcome.map(|_| finality),
            evidence: motion.evidence.clone(),
        }
    }
}

fn person(person: &Person) -> String {
    with_party(&person.name, person.party.as_deref())
}

/// `Anna Ek (S)`, or the whole group where no one is named.
pub fn voice(frame: &Frame, name: &Option<String>, code: &Option<String>) -> String {
    match (name, code) {
        (Some(name), code) => with_party(name, code.as_deref()),
        (None, Some(code)) => format!(
            "{} ({})",
            party(code, frame.language),
            frame.words().whole_group.to_lowercase()
        ),
        (None, None) => frame.words().whole_group.to_owned(),
    }
}

fn with_party(name: &str, code: Option<&str>) -> String {
    match code {
        Some(code) => format!("{name} ({code})"),
        None => name.to_owned(),
    }
}
