//! The effects of a paragraph's points: what this body decided, and what it says to another.

use std::sync::LazyLock;

use crate::parse::decision::{Decision, Point};
use crate::parse::pointer;
use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose;
use crate::terms::bodies;
use crate::terms::pattern::Pattern;
use paragraf_index::record::Outcome;

/// Reads every effect of a paragraph's points. What a council endorses or opposes it decides: nobody stands above it.
pub fn read(decision: &Decision, parts: &[Part], body: &str) -> Vec<Outcome> {
    let council = bodies::is_council(body);
    let mut outcomes = Vec::new();
    let mut add = |outcome| {
        if !outcomes.contains(&outcome) {
            outcomes.push(outcome);
        }
    };
    let opines = opines(decision);
    if recommitted_by_lead_in(decision) {
        add(Outcome::Recommitted);
    }
    if elected_by_lead_in(decision) {
        add(Outcome::Elected);
    }
    for point in &decision.own {
        for sentence in prose::sentences(&point.text) {
            let said = &point.text[sentence];
            if decision.own.len() > 1 && is_formality(said) {
                continue;
            }
            let own = if council {
                pointer::effects(said)
            } else {
                verbs::effects(said)
            };
            // Another body decides what is endorsed: nothing of it has happened. `Nämndens yttrande antas som styrelsens
            // eget.` beside a proposal: that says what is asked for.
            let adopted = !decision.proposed.is_empty() && said.contains(" eget");
            let pointed: Vec<Outcome> = if own.contains(&Outcome::Endorsed) || adopted {
                Vec::new()
            } else {
                let clauses = pointer::follow(said, parts).into_iter();
                clauses.flat_map(|clause| clause.effects).collect()
            };
            let mut effects = if pointed.is_empty() { own } else { pointed };
            if opines && gives_opinion(said) {
                effects.retain(|effect| !matches!(effect, Outcome::Approved | Outcome::Referred));
            }
            effects.into_iter().for_each(&mut add);
        }
    }
    for outcome in of_proposal(&decision.proposed) {
        add(outcome);
    }
    if outcomes.is_empty() && !(decision.own.is_empty() && decision.proposed.is_empty()) {
        outcomes.push(without_a_verb(decision, parts));
    }
    outcomes
}

/// Whether the points say what this body's opinion is.
fn opines(decision: &Decision) -> bool {
    let opinion = |point: &Point| {
        let effects = of_point(point).into_iter();
        effects
            .into_iter()
            .any(|effect| matches!(effect, Outcome::Endorsed | Outcome::Opposed))
    };
    !decision.proposed.is_empty() || decision.own.iter().any(opinion)
}

/// `Nämnden avger yttrande enligt kontorets förslag.`, `… översänder skrivelsen som eget yttrande.`
fn gives_opinion(said: &str) -> bool {
    static GIVES: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["yttrande"],
            r"(?i)\b(?:avge|avger|avges|lämna|lämnar|lämnas) (?:\S+ )?yttrande\b|\b(?:överlämna|översänd)\w* .*\bsom (?:\S+ )?(?:yttrande|svar)\b",
        )
    });
    GIVES.is_match(said)
}

/// What points do that have no verb of an effect.
fn without_a_verb(decision: &Decision, parts: &[Part]) -> Outcome {
    let own = || decision.own.iter().map(|point| &*point.text);
    // `Enligt kommunstyrelsens förslag:` - whatever it was, it was approved.
    if decision.lead_in.is_some() || own().any(pointer::accords) {
        Outcome::Approved
    } else if own().any(is_taken_back)
        || own().any(writes_off) && parts.iter().any(tells_taken_back)
    {
        Outcome::Withdrawn
    } else {
        Outcome::Other
    }
}

fn writes_off(point: &str) -> bool {
    point.to_lowercase().contains("avskriv")
}

/// Whether a section tells that who handed the motion in took it back.
fn tells_taken_back(part: &Part) -> bool {
    part.blocks().iter().any(|block| is_taken_back(&block.text))
}

/// `Eva Ek (S) har återtagit sin motion`, `motionen är därmed återkallad`, `… meddelar att motionen dras tillbaka`.
fn is_taken_back(text: &str) -> bool {
    static TAKEN_BACK: LazyLock<Pattern> = LazyLock::new(|| {
        let takes = r"(?:återta(?:git|r)|återkalla(?:t|r|de)|dragit tillbaka|drar tillbaka|tagit tillbaka|tar tillbaka)";
        let taken =
            r"(?:återtagen|återtagits|återkalla(?:d|ts|s)|dragits tillbaka|tagits tillbaka)";
        let back = "(?:återtas|återkallas|(?:dras|drogs|tas|togs) tillbaka)";
        Pattern::new(
            &["motion"],
            &format!(
                r"(?i)\b{takes} (?:\p{{L}}+ ){{0,2}}motion(?:en|erna)?\b|\bmotion(?:en|erna) (?:(?:har |är |nu |därmed |härmed |således |sedermera ){{1,3}}{taken}|{back})\b"
            ),
        )
    });
    TAKEN_BACK.is_match(text)
}

/// `Paragrafen förklaras omedelbart justerad.`, `Paragrafen justeras omedelbart.`, beside points of the matter itself.
fn is_formality(said: &str) -> bool {
    let of_paragraph = ["Paragrafen ", "Denna paragraf ", "Protokollet "];
    of_paragraph.iter().any(|begin| said.starts_with(begin))
        && (said.contains("omedelbart justerad") || said.contains("justeras omedelbart"))
}

/// `Enligt punkt 1 i återremissyrkande från …:` - the points then say what is to be prepared anew.
pub fn recommitted_by_lead_in(decision: &Decision) -> bool {
    decision
        .lead_in
        .as_deref()
        .is_some_and(|lead_in| lead_in.to_lowercase().contains("återremiss"))
}

/// `På förslag av valberedningen förrättas följande val:` - the points then say only who was elected.
fn elected_by_lead_in(decision: &Decision) -> bool {
    let lead_in = decision.lead_in.as_deref();
    lead_in.is_some_and(|lead_in| lead_in.contains("följande val"))
}

/// The effects of one point of this body's own decision.
pub fn of_point(point: &Point) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for sentence in prose::sentences(&point.text) {
        for outcome in verbs::effects(&point.text[sentence]) {
            if !outcomes.contains(&outcome) {
                outcomes.push(outcome);
            }
        }
    }
    outcomes
}

/// Whether a point is about what somebody asked for, not a hemställan answered in passing.
fn asks(point: &str) -> bool {
    let point = point.to_lowercase();
    [
        "motion",
        "att-sats",
        "medborgarförslag",
        "interpellation",
        "yrkande",
        "initiativ",
    ]
    .iter()
    .any(|word| point.contains(word))
}

/// What this body says to another: for, against, or answered.
fn of_proposal(points: &[Point]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let mut add = |outcome| {
        if !outcomes.contains(&outcome) {
            outcomes.push(outcome);
        }
    };
    for point in points {
        let effects = of_point(point);
        let opposes = effects.contains(&Outcome::Rejected) || effects.contains(&Outcome::Opposed);
        let answers =
            effects.contains(&Outcome::Answered) && (points.len() == 1 || asks(&point.text));
        if effects.contains(&Outcome::Recommitted) {
            add(Outcome::Recommitted);
        } else if opposes || answers {
            if answers {
                add(Outcome::Answered);
            }
            if opposes {
                add(Outcome::Opposed);
            }
            if effects.contains(&Outcome::Approved) {
                add(Outcome::Endorsed);
            }
        } else {
            add(Outcome::Endorsed);
        }
    }
    outcomes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::why::Why;

    fn point(text: &str) -> Point {
        Point {
            text: text.to_owned(),
            page: None,
            why: Why { rule: "", line: 0 },
        }
    }

    fn check(own: &[&str], proposed: &[&str], expected: &[Outcome]) {
        let decision = Decision {
            own: own.iter().map(|text| point(text)).collect(),
            proposed: proposed.iter().map(|text| point(text)).collect(),
            ..Decision::default()
        };
        assert_eq!(read(&decision, &[], "Kommunstyrelsen"), expected);
    }

    #[test]
    fn points_taken_together() {
        use Outcome::*;
        let at_once = "Paragrafen förklaras omedelbart justerad.";
        check(
            &["Ärendet återremitteras till kontoret.", at_once],
            &[],
            &[Recommitted],
        );
        check(&[at_once], &[], &[Approved]);
        check(
            &["Nämnden beslutar enligt kontorets förslag."],
            &[],
            &[Approved],
        );
        check(&["Gatan får namnet Lokstigen."], &[], &[Other]);
        check(&["att avskriva ärendet."], &[], &[Other]);
        check(
            &["Ordföranden förklarar att motionen därmed är återtagen och att ärendet utgår."],
            &[],
            &[Withdrawn],
        );
        check(
            &["att avge yttrande enligt kontorets förslag."],
            &["att motionen anses besvarad."],
            &[Answered],
        );
        check(
            &[
                "Nämnden tillstyrker motionen.",
                "Kontorets skrivelse översänds som nämndens yttrande.",
            ],
            &[],
            &[Endorsed],
        );
        check(
            &["Nämnden föreslår att motionen bifalls."],
            &[],
            &[Endorsed],
        );
        check(
            &[],
            &["att återremittera motionen till nämnden."],
            &[Recommitted],
        );
        check(
            &[],
            &["att motionen anses besvarad i den del som avser bad och att den i övrigt avslås."],
            &[Answered, Opposed],
        );
        check(
            &[],
            &[
                "bifalla motionens första att-sats",
                "anse att-sats två besvarad",
            ],
            &[Endorsed, Answered],
        );
    }
}
