//! What happens to a motion where the council decides about proposals: approval of a proposal to reject is a rejection.

use super::material::read;
use paragraf::extract::text::pages;
use paragraf_index::record::{Motion, MotionEvent, MotionOutcome};

/// What Eva Ek asks for, who made the motion.
const CLAIMS: &str = "Eva Ek (S) yrkar bifall till motionen.\n\n";

/// The motion as read from a paragraph of the council.
fn motion(proposal: &str, decision: &str, claims: &str) -> Motion {
    let text = format!(
        "Dalsby kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2021-03-22\n\n§ 7 Motion av Eva Ek (S) om en cykelbana\n\n\
         Dnr KS 2020/107\n\nKommunfullmäktiges beslut\n\n{decision}\n\nÄrendebeskrivning\n\nEva Ek (S) har i en motion \
         föreslagit en cykelbana.\n\nKommunstyrelsens förslag till kommunfullmäktige\n\n{proposal}\n\nYrkanden\n\n{claims}"
    );
    let mut paragraphs = read(&pages(&text)).paragraphs;
    let motion = paragraphs.remove(0).motion;
    motion.unwrap_or_else(|| panic!("no motion: {decision}"))
}

fn check(proposal: &str, claims: &str, expected: &[(&str, Option<MotionOutcome>)]) {
    for (decision, outcome) in expected {
        let read = motion(proposal, decision, claims);
        assert_eq!(read.outcome, *outcome, "{decision}");
    }
}

#[test]
fn a_proposal_to_reject() {
    use MotionOutcome::*;
    let expected = [
        (
            "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.",
            Some(Rejected),
        ),
        (
            "Kommunfullmäktige bifaller kommunstyrelsens förslag.",
            Some(Rejected),
        ),
        (
            "Kommunfullmäktige följer kommunstyrelsens förslag.",
            Some(Rejected),
        ),
        ("Kommunstyrelsens förslag antas.", Some(Rejected)),
        (
            "Kommunstyrelsens förslag godkänns och blir kommunfullmäktiges beslut.",
            Some(Rejected),
        ),
        (
            "Kommunfullmäktige beslutar med 21 röster mot 18 att bifalla kommunstyrelsens förslag.",
            Some(Rejected),
        ),
        (
            "Kommunfullmäktige beslutar att inte återremittera ärendet.\n\nKommunstyrelsens förslag bifalls.",
            Some(Rejected),
        ),
        (
            "Kommunfullmäktige beslutar att avslå Eva Eks yrkande och bifalla kommunstyrelsens förslag.",
            Some(Rejected),
        ),
        (
            "Kommunfullmäktige avslår kommunstyrelsens förslag och bifaller motionen.",
            Some(Approved),
        ),
        (
            "Kommunfullmäktige beslutar att med avslag på kommunstyrelsens förslag bifalla motionen.",
            Some(Approved),
        ),
        (
            "Kommunfullmäktige beslutar i enlighet med Eva Eks yrkande.",
            Some(Approved),
        ),
        ("Kommunfullmäktige avslår kommunstyrelsens förslag.", None),
        (
            "Kommunfullmäktige bifaller inte kommunstyrelsens förslag.",
            None,
        ),
        (
            "Kommunfullmäktige beslutar att inte följa kommunstyrelsens förslag.",
            None,
        ),
        (
            "Kommunfullmäktige beslutar att avslå Eva Eks yrkande.",
            None,
        ),
        (
            "Kommunfullmäktige beslutar enligt arbetsutskottets förslag.",
            None,
        ),
    ];
    check(
        "Kommunfullmäktige beslutar att avslå motionen.",
        CLAIMS,
        &expected,
    );
}

#[test]
fn a_proposal_to_approve_and_claims_against_it() {
    use MotionOutcome::*;
    let expected = [
        (
            "Kommunfullmäktige beslutar att godkänna kommunstyrelsens förslag.",
            Some(Approved),
        ),
        (
            "Kommunfullmäktige beslutar att avslå Bo Linds yrkande.\n\nKommunfullmäktige beslutar att bifalla \
             kommunstyrelsens förslag.",
            Some(Approved),
        ),
        (
            "Kommunfullmäktige beslutar att avslå Bo Linds (M) yrkande och att bifalla kommunstyrelsens förslag.",
            Some(Approved),
        ),
        (
            "Kommunfullmäktige beslutar att bifalla kommunstyrelsens förslag.\n\nKommunfullmäktige beslutar att avslå \
             Åsa Nys ändringsyrkande.",
            Some(Approved),
        ),
        (
            "Kommunfullmäktige beslutar att avslå kommunstyrelsens förslag.",
            None,
        ),
        (
            "Kommunfullmäktige beslutar att bifalla Åsa Nys tilläggsyrkande.",
            None,
        ),
    ];
    let claims = "Bo Lind (M) yrkar avslag på motionen.\n\nÅsa Ny (V) yrkar som ändring att försöket görs under ett år.\n\n";
    check("Motionen bifalls.", claims, &expected);
}

#[test]
fn the_points_of_the_motion() {
    use MotionOutcome::*;
    let expected = [
        (
            "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.",
            Some(Rejected),
        ),
        ("Yrkande 1 bifalls. Yrkande 2 avslås.", Some(PartlyApproved)),
    ];
    let proposal = "Motionens första yrkande avslås. Motionens andra yrkande anses besvarat.";
    check(proposal, CLAIMS, &expected);
}

#[test]
fn put_off() {
    let sent_back = motion("Motionen avslås.", "Ärendet återremitteras.", CLAIMS);
    assert_eq!(
        (sent_back.event, sent_back.outcome),
        (Some(MotionEvent::Recommitted), None)
    );
    let kept = motion(
        "Motionen bifalls.",
        "Kommunfullmäktige beslutar att avslå yrkandet om återremiss.\n\nKommunstyrelsens förslag bifalls.",
        CLAIMS,
    );
    assert_eq!(
        (kept.event, kept.outcome),
        (Some(MotionEvent::Decided), Some(MotionOutcome::Approved))
    );
}
