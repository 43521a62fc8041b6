//! A motion through its paragraphs, and what is counted.

use serde_json::{Value, json};

use super::{Fate, MotionRecord, Stand, read};
use crate::matter::tests::{join, trace};

/// A paragraph that handles the motion of Eva Ek and Bo Lind.
fn step(id: &str, event: &str, outcome: Option<&str>, told: Value) -> crate::matter::Trace {
    let motion = json!({
        "authors": [{"name": "Eva Ek", "party": "FP"}, {"name": "Bo Lind", "party": "S"}], "parties": ["FP", "S"],
        "submitted": null, "event": event, "outcome": outcome, "final": event == "decided",
        "evidence": {"quote": "Motionen avslås.", "page": 4},
    });
    let mut record =
        json!({"kind": "motion", "motion": motion, "reference_numbers": ["KS 2014-7"]});
    record
        .as_object_mut()
        .unwrap()
        .extend(told.as_object().unwrap().clone());
    trace(
        id,
        "Motion av Eva Ek (FP) och Bo Lind (S) om fria bussresor",
        record,
    )
}

fn record(traces: Vec<crate::matter::Trace>) -> MotionRecord {
    let joined = join(traces, &[]);
    assert_eq!(joined.len(), 1);
    read(&joined[0]).unwrap()
}

#[test]
fn a_motion_is_one_through_all_its_paragraphs() {
    let claims = json!([
        {"name": "Eva Ek", "party": "FP", "text": "bifall till motionen"},
        {"name": "Åke Å", "party": "M", "text": "bifall till kommunstyrelsens förslag"},
        {"name": "Ann A", "party": "M", "text": "bifall till kommunstyrelsens förslag"},
    ]);
    let ballots = json!([{"yes": 2, "no": 1, "abstain": null, "absent": null, "ballots": [
        {"name": "Åke Å", "party": "M", "vote": "yes"}, {"name": "Ann A", "party": "M", "vote": "yes"},
        {"name": "Eva Ek", "party": "L", "vote": "no"},
    ]}]);
    let motion = record(vec![
        step(
            "Kommunfullmäktige/2014-02-03/8",
            "submitted",
            None,
            json!({"outcomes": ["noted"]}),
        ),
        step(
            "Kommunstyrelsen/2014-09-03/20",
            "opinion",
            Some("rejected"),
            json!({}),
        ),
        step(
            "Kommunfullmäktige/2014-10-01/40",
            "tabled",
            None,
            json!({"outcomes": ["tabled"]}),
        ),
        step(
            "Kommunfullmäktige/2015-02-04/9",
            "decided",
            Some("rejected"),
            json!({"claims": claims, "votes": ballots}),
        ),
    ]);
    assert_eq!((motion.fate, motion.days), (Fate::Rejected, Some(366)));
    assert_eq!(motion.parties, ["L", "S"]);
    assert_eq!((motion.opinions.len(), motion.tabled.len()), (1, 1));
    assert_eq!(motion.settled.unwrap().evidence.unwrap().page, Some(4));
    assert_eq!(motion.bodies, ["Kommunfullmäktige", "Kommunstyrelsen"]);
    assert_eq!((motion.year, motion.term.unwrap().0), (Some(2015), 2014));
    let claims: Vec<_> = motion
        .claims
        .iter()
        .map(|claim| (claim.party.as_str(), claim.stand))
        .collect();
    assert_eq!(claims, [("L", Stand::For), ("M", Stand::Against)]);
    let votes: Vec<_> = motion
        .votes
        .iter()
        .map(|vote| (vote.party.as_str(), vote.yes, vote.no))
        .collect();
    assert_eq!(votes, [("M", 2, 0), ("L", 0, 1)]);
}

#[test]
fn a_motion_is_open_until_the_council_decides() {
    let opinion = step(
        "Kommunstyrelsen/2014-09-03/20",
        "opinion",
        Some("approved"),
        json!({}),
    );
    let motion = record(vec![opinion.clone()]);
    assert_eq!(
        (motion.fate, motion.days, motion.year),
        (Fate::Open, None, Some(2014))
    );
    let taken_back = step(
        "Kommunfullmäktige/2014-10-03/2",
        "withdrawn",
        None,
        json!({}),
    );
    assert_eq!(
        record(vec![opinion.clone(), taken_back]).fate,
        Fate::Withdrawn
    );
    let unread = step("Kommunfullmäktige/2014-10-03/2", "decided", None, json!({}));
    assert_eq!(record(vec![opinion, unread]).fate, Fate::Unclear);
}

#[test]
fn the_clock_counts_from_the_day_that_is_known() {
    let submitted = |id: &str| {
        step(
            id,
            "submitted",
            None,
            json!({"outcomes": ["noted"], "reference_numbers": [format!("KS {}", &id[18..22])]}),
        )
    };
    let settled = record(vec![
        step(
            "Kommunfullmäktige/2014-02-03/8",
            "submitted",
            None,
            json!({}),
        ),
        step(
            "Kommunfullmäktige/2015-02-03/9",
            "decided",
            Some("rejected"),
            json!({}),
        ),
    ]);
    let waits = record(vec![submitted("Kommunfullmäktige/2014-05-05/3")]);
    let clock = super::clock(vec![settled, waits], |_| {
        Some(jiff::civil::date(2015, 5, 6))
    });
    assert_eq!(clock.pace[0].median, 365);
    assert_eq!(clock.pace[0].overdue, 0);
    assert!(clock.open[0].overdue && clock.open[0].known);
    assert_eq!(clock.open[0].days, 366);
}

/// A list of new motions by Eva Ek, Bo Lind and Åke Å.
fn list(date: &str, text: &str) -> crate::matter::Trace {
    let authors = json!([
        {"name": "Åke Å", "party": "M"}, {"name": "Eva Ek", "party": "FP"}, {"name": "Bo Lind", "party": "S"},
    ]);
    let motion = json!({"authors": authors, "parties": ["M", "FP", "S"], "submitted": null, "event": "submitted",
        "outcome": null, "final": false, "evidence": null});
    let told = json!({"kind": "motion", "motion": motion, "outcomes": ["noted"], "text": text});
    trace(
        &format!("Kommunfullmäktige/{date}/30"),
        "Förteckning över anmälningsärenden",
        told,
    )
}

fn opinion() -> crate::matter::Trace {
    step(
        "Kommunstyrelsen/2014-09-03/20",
        "opinion",
        Some("rejected"),
        json!({}),
    )
}

const TITLE: &str = "Motion från Eva Ek (FP) och Bo Lind (S)\nom fria buss-\nresor";

#[test]
fn a_list_of_new_motions_is_a_step_of_each_that_it_names() {
    let announced = list(
        "2014-02-03",
        &format!(
            "Motioner\n2014-01-30\n{TITLE}, H 2014 nr 7\n\n2014-01-31\nAnsökan om fria bussresor"
        ),
    );
    let joined = join(vec![announced.clone(), opinion()], &[]);
    assert_eq!(joined.len(), 1);
    let ids: Vec<&str> = joined[0]
        .matter
        .steps
        .iter()
        .map(|step| step.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "norrvik/Kommunfullmäktige/2014-02-03/30",
            "norrvik/Kommunstyrelsen/2014-09-03/20"
        ]
    );
    let motion = read(&joined[0]).unwrap();
    assert_eq!(
        motion.submitted.unwrap().date,
        jiff::civil::date(2014, 2, 3)
    );
    let back = list(
        "2014-10-01",
        &format!("{TITLE} (OBS! Motionen återtagen av motionärerna)"),
    );
    let motion = record(vec![announced, opinion(), back]);
    assert_eq!((motion.fate, motion.year), (Fate::Withdrawn, Some(2014)));
    let evidence = motion.settled.unwrap().evidence.unwrap();
    assert_eq!(evidence.quote, "OBS! Motionen återtagen av motionärerna");
}

#[test]
fn a_list_names_a_motion_by_its_number_too() {
    let numbered = list(
        "2014-02-03",
        "- Eva Ek (FP): Gratis kollektivtrafik, KS 2014/7",
    );
    let motion = record(vec![numbered, opinion()]);
    assert!(!motion.submitted.unwrap().printed);
}

#[test]
fn a_motion_that_nothing_but_a_list_tells_of_is_open() {
    let check = |text: &str, expected: Option<(&str, &[&str], Fate)>| {
        let joined = join(vec![list("2014-02-03", text), opinion()], &[]);
        let motions: Vec<MotionRecord> = joined.iter().filter_map(read).collect();
        let listed: Vec<(&str, Vec<&str>, Fate)> = motions
            .iter()
            .filter(|motion| motion.reference_numbers.is_empty())
            .map(|motion| {
                let parties = motion.parties.iter().map(String::as_str);
                (motion.title.as_str(), parties.collect(), motion.fate)
            })
            .collect();
        let expected = expected.map(|(title, parties, fate)| (title, parties.to_vec(), fate));
        assert_eq!(listed, Vec::from_iter(expected), "{text}");
    };
    let simhall = "Motion av Åke Å (M) om sänkta\navgifter för simhallen";
    let title = "Motion av Åke Å (M) om sänkta avgifter för simhallen";
    let is_open = Some((title, ["M"].as_slice(), Fate::Open));
    check(&format!("{simhall}, H 2014 nr 8\n\n{TITLE}"), is_open);
    check(&format!("1. {simhall} (2014/0040).\n2. {TITLE}"), is_open);
    check(
        &format!("{simhall}. Motionen återtagen\nav motionären."),
        Some((title, &["M"], Fate::Withdrawn)),
    );
    check(
        "• Åke Å (M): Sänkta avgifter, KS 2014/9\n• Medborgarförslag om en lekplats",
        Some(("Åke Å (M): Sänkta avgifter", &["M"], Fate::Open)),
    );
    // Nobody is known to be behind it; it may be the motion that is known.
    check("Motion om sänkta avgifter", None);
    check("Motion av Eva Ek (FP) om helt fria bussresor", None);
    check("Motionerna av Åke Å (M) remitteras.", None);
}

#[test]
fn several_motions_at_once_are_not_one() {
    let check = |title: &str, told: Value, motions: usize| {
        let several = trace("Kommunfullmäktige/2014-02-03/30", title, told);
        let joined = join(vec![several], &[]);
        assert_eq!(joined.iter().filter_map(read).count(), motions, "{title}");
    };
    let of_nobody = |is_final: bool| {
        json!({"kind": "motion", "motion": {"authors": [], "parties": [], "submitted": null, "event": "tabled",
            "outcome": null, "final": is_final, "evidence": null}})
    };
    check("Bordläggning av motioner", of_nobody(false), 0);
    check(
        "Allmän motionsstund, nya motioner från Socialdemokraterna",
        of_nobody(false),
        0,
    );
    check("Svar på två motioner om skolmat", of_nobody(true), 1);
    check("Motion om skolmat", of_nobody(false), 1);
}

#[test]
fn a_motion_is_found_where_a_list_alone_told_of_it() {
    let alone = join(vec![list("2014-02-03", TITLE)], &[]);
    let id = &alone[0].matter.id;
    assert_eq!(id, "norrvik/motion-Kommunfullmäktige-2014-02-03-30-1");
    let known = join(vec![list("2014-02-03", TITLE), opinion()], &[]);
    assert!(known[0].addresses.contains(id));
}
