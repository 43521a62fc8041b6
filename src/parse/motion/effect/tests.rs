use super::*;
use crate::parse::why::Why;

fn point(text: &str) -> Point {
    Point {
        text: text.to_owned(),
        page: None,
        why: Why { rule: "", line: 0 },
    }
}

fn check(points: &[&str], expected: Option<MotionOutcome>) {
    let said: Vec<Point> = points.iter().map(|text| point(text)).collect();
    let said: Vec<&Point> = said.iter().collect();
    let together = || combine(said.iter().flat_map(|point| of_point(point)).collect());
    let effect = granted_before_the_rest(&said).or_else(together);
    assert_eq!(effect.map(|effect| effect.outcome), expected, "{points:?}");
}

#[test]
fn points_taken_together() {
    use MotionOutcome::*;
    check(
        &[
            "Motionens första yrkande bifalls.",
            "Motionens andra yrkande avslås.",
        ],
        Some(PartlyApproved),
    );
    check(
        &[
            "att anse motionens två första att-satser besvarade",
            "att avslå motionens tredje att-sats.",
        ],
        Some(Answered),
    );
    check(
        &["Motionen avslås.", "Motionen anses i övrigt besvarad."],
        Some(Rejected),
    );
    check(
        &[
            "Anse motionen besvarad såvitt avser kameror.",
            "Avslå motionen i övrigt.",
        ],
        Some(Answered),
    );
    check(
        &[
            "att motionens första punkt anses besvarad och",
            "att den tredje punkten bifalls.",
        ],
        Some(PartlyApproved),
    );
    check(
        &[
            "Motion 3/20 bifalls på så sätt att styrelsen får i uppdrag att ge förslag till en enhet.",
        ],
        Some(Approved),
    );
    check(&["Kommunfullmäktige avskriver motionen."], Some(WrittenOff));
    check(&["att avföra motionen från dagordningen."], None);
    check(&["Nämnden ställer sig bakom motionens syfte."], None);
}

#[test]
fn a_part_granted_before_the_rest() {
    use MotionOutcome::*;
    check(
        &[
            "Förslaget om en rastgård bifalls.",
            "Vad motionären i övrigt föreslagit avslås, och motionen är därmed behandlad.",
        ],
        Some(PartlyApproved),
    );
    check(
        &["Förslaget till taxa bifalls.", "Motionen avslås."],
        Some(Rejected),
    );
}

#[test]
fn opinions_of_bodies_that_are_asked() {
    let check = |body: &str, text: &str, expected: Option<MotionOutcome>| {
        let outcome = opinion(body, &[&point(text)]).map(|effect| effect.outcome);
        assert_eq!(outcome, expected, "{body}: {text}");
    };
    let against = "Nämnden avstyrker förslaget om fri sophämtning.";
    check("Miljönämnden", against, Some(MotionOutcome::Rejected));
    check("Kommunfullmäktige", against, None);
    let favour = "Nämnden tillstyrker förslaget om fri sophämtning.";
    check("Miljönämnden", favour, Some(MotionOutcome::Approved));
    check("Miljönämnden", "Nämnden avstyrker remissen.", None);
}

#[test]
fn words_beside_the_verb() {
    use MotionOutcome::*;
    for (said, outcome) in [
        ("Motionen bifalls inte utan anses besvarad.", Some(Answered)),
        ("att tillstyrka avslag på motionen", Some(Rejected)),
        ("att avstyrka bifall till motionen", Some(Rejected)),
        ("att bifall till motionen avstyrks", Some(Rejected)),
        ("att motionen till viss del bifalls", Some(PartlyApproved)),
        ("att anta förslaget i motionen", Some(Approved)),
        ("att motionen ges avslag", Some(Rejected)),
        ("att inte avslå motionen", None),
        ("Yrkandet om återremiss av motionen avslås.", None),
        (
            "att avslå yrkandet om återremiss av motionen och att bifalla motionen",
            Some(Approved),
        ),
    ] {
        check(&[said], outcome);
    }
}

#[test]
fn opinions_for_and_against() {
    use MotionOutcome::*;
    for (said, outcome) in [
        (
            "Nämnden anser inte att motionen bör bifallas.",
            Some(Rejected),
        ),
        ("Nämnden är negativ till motionen.", Some(Rejected)),
        (
            "Nämnden har inget att erinra mot att motionen bifalls.",
            Some(Approved),
        ),
        (
            "Nämnden har inget att erinra mot att motionen avslås.",
            Some(Rejected),
        ),
        ("Nämnden motsätter sig att motionen avslås.", None),
        ("Bo Linds yrkande om avslag på motionen avslås.", None),
        (
            "Nämnden avslår Bo Linds yrkande om avslag på motionen och tillstyrker motionen.",
            Some(Approved),
        ),
    ] {
        check(&[said], outcome);
    }
}
