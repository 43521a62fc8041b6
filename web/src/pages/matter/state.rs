//! Where a matter stands, in one sentence.

use paragraf_index::motion::{Fate, MotionRecord};
use paragraf_index::record::{MotionEvent, Outcome, Paragraph};

use crate::frame::Frame;
use crate::hit::day;
use crate::labels::Named;
use crate::language::Language;

/// The present state, by the last paragraph of the archive.
pub fn state(frame: &Frame, paragraphs: &[Paragraph], motion: Option<&MotionRecord>) -> String {
    let Some(last) = paragraphs.last() else {
        return frame.words().state_unknown.to_owned();
    };
    let settled = motion.and_then(|motion| Some((motion.fate, motion.settled.as_ref()?)));
    if let Some((fate, settled)) = settled.filter(|(fate, _)| *fate != Fate::Open) {
        let number = settled
            .stop
            .paragraph
            .rsplit('/')
            .next()
            .unwrap_or_default();
        let place = format!(
            "{}, {}, §\u{a0}{number}",
            settled.stop.body,
            day(frame, settled.stop.date)
        );
        return format!(
            "{}: {}. {place}.",
            frame.words().state_settled,
            fate.name(frame.language)
        );
    }
    of_last(frame, last)
}

fn of_last(frame: &Frame, last: &Paragraph) -> String {
    let place = format!(
        "{}, {}, §\u{a0}{}",
        last.body,
        day(frame, last.date),
        last.paragraph
    );
    let has = |outcome| last.outcomes.contains(&outcome);
    let words = frame.words();
    let event = last.motion.as_ref().and_then(|motion| motion.event);
    let what = if event == Some(MotionEvent::Submitted) {
        words.state_handed_in.to_owned()
    } else if has(Outcome::Tabled) {
        words.state_tabled.to_owned()
    } else if has(Outcome::Recommitted) {
        words.state_recommitted.to_owned()
    } else if let Some(proposal) = &last.proposal {
        match frame.language {
            Language::Swedish => format!(
                "Förslag till {}, vars beslut inte finns i arkivet",
                proposal.to
            ),
            Language::English => format!(
                "Proposed to {}, whose decision is not in the archive",
                proposal.to
            ),
        }
    } else if has(Outcome::Referred) {
        words.state_referred.to_owned()
    } else if last.outcomes.is_empty() {
        words.state_unknown.to_owned()
    } else {
        let outcomes: Vec<&str> = last
            .outcomes
            .iter()
            .map(|outcome| outcome.name(frame.language))
            .collect();
        format!("{}: {}", words.state_decided, outcomes.join(", "))
    };
    format!("{what}. {place}.")
}
