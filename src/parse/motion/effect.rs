//! The effect on a motion: the points that have it as their subject, taken together.

mod wording;

use crate::parse::decision::Point;
use crate::parse::motion::{Matter, is_about_motion};
use crate::parse::{decision, pointer, verbs};
use crate::prose;
use crate::terms::bodies;
use paragraf_index::record::{Evidence, MotionOutcome, Outcome};
use wording::{
    AGAINST_PROPOSAL, AS_ASKED, CLAIM_REJECTED, DIRECTLY, MIXED, PART, PARTLY, WHICH_PART,
    WRITTEN_OFF,
};

/// What happened to the motion, and the sentence that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The effect.
    pub outcome: MotionOutcome,
    /// The sentence.
    pub evidence: Evidence,
}

/// One point's effect on the motion.
struct Said {
    outcome: MotionOutcome,
    /// Whether the point is about a part of the motion only.
    part: bool,
    evidence: Evidence,
}

/// Reads the effect on the motion from this body's points, else from those it proposes, else from what they point to.
pub fn read(matter: &Matter<'_>) -> Option<Effect> {
    let points: Vec<&Point> = if bodies::is_council(matter.body) {
        matter.decision.own.iter().collect()
    } else {
        matter
            .decision
            .proposed
            .iter()
            .chain(&matter.decision.own)
            .collect()
    };
    granted_before_the_rest(&points)
        .or_else(|| combine(points.iter().flat_map(|point| of_point(point)).collect()))
        .or_else(|| pointed_to(matter, &points))
        .or_else(|| combine(of_point(&decision::finding(matter.parts, matter.body)?)))
        .or_else(|| opinion(matter.body, &points))
        .or_else(|| of_its_proposals(matter.body, &points))
}

/// `Förslaget om en rastgård bifalls.` / `Vad motionären i övrigt föreslagit avslås.`: what comes before the rest of the
/// motion is a part of it.
fn granted_before_the_rest(points: &[&Point]) -> Option<Effect> {
    let (rest, before) = points.split_last()?;
    let [rest] = &of_point(rest)[..] else {
        return None;
    };
    let is_rest = matches!(
        rest.outcome,
        MotionOutcome::Rejected | MotionOutcome::Answered
    ) && rest.evidence.quote.contains(" övrigt");
    let granted = before.iter().find(|point| {
        of_point(point).is_empty() && verbs::states(&point.text, Outcome::Approved)
    })?;
    is_rest.then(|| Effect {
        outcome: MotionOutcome::PartlyApproved,
        evidence: evidence(granted, &granted.text),
    })
}

/// `Nämnden avstyrker förslaget om fri sophämtning.`: what a body that is asked about a motion says of its proposal.
fn opinion(body: &str, points: &[&Point]) -> Option<Effect> {
    let [point] = points else { return None };
    if bodies::is_council(body) || !point.text.contains("förslaget ") {
        return None;
    }
    let effects = verbs::effects(&point.text);
    let outcome = effects.iter().find_map(|effect| match effect {
        Outcome::Opposed => Some(MotionOutcome::Rejected),
        Outcome::Endorsed => Some(MotionOutcome::Approved),
        _ => None,
    })?;
    Some(Effect {
        outcome,
        evidence: evidence(point, &point.text),
    })
}

/// `Förslaget om ett ungdomsråd bifalls.` / `Förslaget om egna medel avslås.`: where the council decides nothing of the
/// motion as a whole, what it says of its proposals.
fn of_its_proposals(body: &str, points: &[&Point]) -> Option<Effect> {
    let proposals = points
        .iter()
        .filter(|point| point.text.starts_with("Förslaget "));
    let said: Vec<Said> = proposals
        .filter_map(|point| {
            Some(Said {
                outcome: outcome_of(&verbs::effects(&point.text))?,
                part: true,
                evidence: evidence(point, &point.text),
            })
        })
        .collect();
    // A single one may be that of the board.
    let several = bodies::is_council(body) && said.len() > 1;
    several.then(|| combine(said)).flatten()
}

/// Words of a point as evidence.
fn evidence(point: &Point, said: &str) -> Evidence {
    Evidence {
        quote: said.to_owned(),
        page: point.page,
    }
}

fn of_point(point: &Point) -> Vec<Said> {
    prose::sentences(&point.text)
        .into_iter()
        .filter_map(|sentence| {
            let said = &point.text[sentence];
            Some(Said {
                outcome: of_sentence(said)?,
                part: PART.is_match(said),
                evidence: evidence(point, said),
            })
        })
        .collect()
}

/// The effect of one sentence, where the motion is what it decides about.
fn of_sentence(said: &str) -> Option<MotionOutcome> {
    // `Nämnden antar förvaltningens yttrande, enligt vilket motionen bör avslås.`
    if let Some(inner) = verbs::ACCORDING.find(said) {
        let words = inner
            .as_str()
            .trim_start_matches([',', ' '])
            .trim_start_matches("enligt")
            .trim();
        let clause = words.split_once(' ').map_or(words, |(_, clause)| clause);
        return of_sentence(clause);
    }
    if let Some(found) = CLAIM_REJECTED.find(said) {
        let rest = [&said[..found.start()], &said[found.end()..]].concat();
        return of_sentence(&rest);
    }
    let about = is_about_motion(said);
    if WRITTEN_OFF.is_match(said)
        && !verbs::OFF_AGENDA.is_match(said)
        && (about || said.to_lowercase().contains("ärendet"))
    {
        return Some(MotionOutcome::WrittenOff);
    }
    if !about {
        return None;
    }
    if PARTLY.is_match(said) {
        return Some(MotionOutcome::PartlyApproved);
    }
    if AGAINST_PROPOSAL.is_match(said) {
        return Some(MotionOutcome::Approved);
    }
    if PART.is_match(said) && MIXED.is_match(said) && !pointer::is_pointer(said) {
        return Some(MotionOutcome::PartlyApproved);
    }
    // What is approved or endorsed may be somebody's proposal about the motion: that is a pointer, not an effect.
    let main = WHICH_PART.replace(said, "");
    let proposal =
        pointer::is_pointer(&main) && !DIRECTLY.is_match(&main) || verbs::ADMITTED.is_match(said);
    verbs::effects(said)
        .into_iter()
        .find_map(|effect| match effect {
            Outcome::Approved | Outcome::Endorsed if !proposal => Some(MotionOutcome::Approved),
            Outcome::Rejected | Outcome::Opposed => Some(MotionOutcome::Rejected),
            Outcome::Answered => Some(MotionOutcome::Answered),
            _ => None,
        })
        .or_else(|| AS_ASKED.is_match(said).then_some(MotionOutcome::Approved))
}

/// All points approved: approved; some approved and others not: partly; a rejection or an answer otherwise.
fn combine(said: Vec<Said>) -> Option<Effect> {
    let has = |outcome: MotionOutcome| said.iter().any(|point| point.outcome == outcome);
    let count =
        |outcome: MotionOutcome| said.iter().filter(|point| point.outcome == outcome).count();
    let approved = has(MotionOutcome::Approved) || has(MotionOutcome::PartlyApproved);
    let mixed = has(MotionOutcome::Rejected) || has(MotionOutcome::Answered);
    let only_parts = said
        .iter()
        .filter(|point| point.outcome == MotionOutcome::Approved)
        .all(|point| point.part);
    // Some points answered and as many rejected: what is said first.
    let (rejected, answered) = (
        count(MotionOutcome::Rejected),
        count(MotionOutcome::Answered),
    );
    let first = said
        .iter()
        .map(|point| point.outcome)
        .find(|outcome| matches!(outcome, MotionOutcome::Rejected | MotionOutcome::Answered));
    let rejects =
        rejected > answered || rejected == answered && first == Some(MotionOutcome::Rejected);
    let outcome = if has(MotionOutcome::PartlyApproved)
        || approved && (mixed || only_parts && said.len() < 2)
    {
        MotionOutcome::PartlyApproved
    } else if approved {
        MotionOutcome::Approved
    } else if has(MotionOutcome::Rejected) && rejects {
        MotionOutcome::Rejected
    } else if has(MotionOutcome::Answered) {
        MotionOutcome::Answered
    } else if has(MotionOutcome::WrittenOff) {
        MotionOutcome::WrittenOff
    } else {
        return None;
    };
    let shown = if outcome == MotionOutcome::PartlyApproved {
        MotionOutcome::Approved
    } else {
        outcome
    };
    let evidence = said
        .iter()
        .find(|point| point.outcome == shown)
        .or(said.first())?
        .evidence
        .clone();
    Some(Effect { outcome, evidence })
}

/// The decision names a proposal instead of an effect: what that asked for is what happened.
fn pointed_to(matter: &Matter<'_>, points: &[&Point]) -> Option<Effect> {
    points.iter().find_map(|point| {
        prose::sentences(&point.text).into_iter().find_map(|range| {
            let said = &point.text[range];
            let evidence = evidence(point, said);
            let clauses = pointer::follow(said, matter.parts);
            let of_motion = clauses.iter().filter_map(|clause| {
                Some(Said {
                    outcome: of_sentence(&clause.text)?,
                    part: PART.is_match(&clause.text),
                    evidence: evidence.clone(),
                })
            });
            combine(of_motion.collect()).or_else(|| {
                // `… att den avslås`: a single clause can only be about the motion.
                let outcome = match clauses.as_slice() {
                    [clause] => outcome_of(&clause.effects)?,
                    _ => return None,
                };
                Some(Effect { outcome, evidence })
            })
        })
    })
}

fn outcome_of(effects: &[Outcome]) -> Option<MotionOutcome> {
    effects.iter().find_map(|effect| match effect {
        Outcome::Rejected => Some(MotionOutcome::Rejected),
        Outcome::Answered => Some(MotionOutcome::Answered),
        Outcome::Approved => Some(MotionOutcome::Approved),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
