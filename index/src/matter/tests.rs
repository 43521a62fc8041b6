//! What is joined, why, and what is not.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::join::Joined;
use super::{Cut, Trace, Why, in_order};

/// A paragraph of Norrvik, told by its id and changed by what is said of it.
pub(crate) fn trace(id: &str, title: &str, told: Value) -> Trace {
    let [body, date, paragraph] = id.split('/').collect::<Vec<_>>()[..] else {
        panic!("{id}")
    };
    let mut record = json!({
        "id": format!("norrvik/{id}"), "municipality": "Norrvik", "body": body, "date": date, "paragraph": paragraph,
        "title": title, "reference_numbers": [], "kind": "other", "outcomes": ["approved"], "motion": null,
        "claims": [], "votes": [], "reservations": [], "references": [], "source": {"file": format!("{body}-{date}.pdf")},
    });
    let told = told.as_object().unwrap().clone();
    record.as_object_mut().unwrap().extend(told);
    serde_json::from_value(record).unwrap()
}

/// Joins traces in whatever order they come.
pub(crate) fn join(traces: Vec<Trace>, cuts: &[Cut]) -> Vec<Joined> {
    super::join(in_order(traces), cuts)
}

/// The matters as lines: `ks/2024-01-10/3 = kf/2024-02-01/9`.
fn lines(joined: &[Joined]) -> Vec<String> {
    let line = |joined: &Joined| {
        let steps = joined
            .matter
            .steps
            .iter()
            .map(|step| step.id.trim_start_matches("norrvik/"));
        steps.collect::<Vec<_>>().join(" = ")
    };
    let mut lines: Vec<String> = joined.iter().map(line).collect();
    lines.sort();
    lines
}

#[track_caller]
fn check(traces: &[Trace], expected: &[&str]) {
    assert_eq!(lines(&join(traces.to_vec(), &[])), expected);
}

fn number(number: &str) -> Value {
    json!({ "reference_numbers": [number] })
}

#[test]
fn a_number_joins_in_all_its_spellings() {
    check(
        &[
            trace(
                "kf/2024-02-01/9",
                "Simhallens öppettider",
                number("KS/2023:860"),
            ),
            trace(
                "ks/2024-01-10/3",
                "Simhallens öppettider",
                number("KS 2023-860"),
            ),
            trace(
                "tn/2023-12-01/7",
                "Yttrande om simhallen",
                number("2023.860 KS"),
            ),
            trace(
                "ks/2024-01-10/4",
                "Simhallens öppettider",
                number("KS 2023-861"),
            ),
        ],
        &["tn/2023-12-01/7 = ks/2024-01-10/3 = kf/2024-02-01/9"],
    );
}

#[test]
fn a_number_printed_without_its_register_joins_where_the_titles_agree() {
    let old = |title| trace("kf/2023-09-07/10", title, number("1440/22"));
    let new = trace(
        "kf/2023-11-23/59",
        "En larmcentral för tryggheten",
        number("SLK-2022-01440"),
    );
    check(
        &[old("En larmcentral för tryggheten"), new.clone()],
        &["kf/2023-09-07/10 = kf/2023-11-23/59"],
    );
    check(&[old("Arvoden för valarbetare"), new.clone()], &[]);
    // Another number of what must be the same register is another matter, whatever refers to it.
    let reference = json!([{"body": null, "date": "2023-11-23", "number": "59"}]);
    let told = json!({"reference_numbers": ["17/24"], "references": reference});
    check(
        &[
            new,
            trace("kf/2024-09-07/3", "En larmcentral för tryggheten", told),
        ],
        &[],
    );
}

#[test]
fn bodies_with_registers_of_their_own_are_joined_by_reference() {
    let committee = trace(
        "Tekniska nämnden/2026-05-18/28",
        "Svar på motion om cykelvägar längs ån",
        number("2026.067 TEN"),
    );
    let refers = |title, number: &str| {
        let reference = json!([{"body": "Tekniska nämnden", "date": "2026-05-18", "number": "28"}]);
        trace(
            "ks/2026-06-01/99",
            title,
            json!({"reference_numbers": [number], "references": reference}),
        )
    };
    let board = refers("Motion om cykelvägar längs ån", "2025.313 KS");
    check(
        &[committee.clone(), board.clone()],
        &["Tekniska nämnden/2026-05-18/28 = ks/2026-06-01/99"],
    );
    let joined = join(vec![board, committee.clone()], &[]);
    assert_eq!(
        joined[0].matter.steps[1].links[0].why,
        Why::Reference {
            by: "norrvik/ks/2026-06-01/99".into()
        }
    );
    assert_eq!(joined[0].matter.id, "norrvik/ten-2026-67");
    // It refers to another matter: by its title, or by a number of the same register.
    check(
        &[committee.clone(), refers("Årsredovisning", "2025.313 KS")],
        &[],
    );
    check(
        &[
            committee,
            refers("Motion om cykelvägar längs ån", "2026.313 TEN"),
        ],
        &[],
    );
}

#[test]
fn numbers_that_stand_for_many_matters_join_nothing() {
    let election = |id: &str, title: &str| trace(id, title, number("KS 2024-9"));
    check(
        &[
            election("kf/2024-01-10/1", "Val av ledamot i kulturnämnden"),
            election("kf/2024-01-10/2", "Avsägelse från uppdraget som nämndeman"),
            election("kf/2024-01-10/3", "Ny ersättare för skolstyrelsen"),
            election("kf/2024-02-10/8", "Val av ledamot i kulturnämnden"),
        ],
        &[],
    );
    // Two elections of one meeting are two matters, however alike, and though a document has one number.
    let of_document = |id: &str, title: &str| {
        let told = json!({"reference_numbers": ["KS 2024-12:3"], "outcomes": ["elected"]});
        trace(id, title, told)
    };
    check(
        &[
            of_document(
                "ks/2024-01-10/1",
                "Val av ledamot i arbetsutskottet efter Eva Ek",
            ),
            of_document(
                "ks/2024-01-10/2",
                "Val av ledamot i personalutskottet efter Eva Ek",
            ),
        ],
        &[],
    );
    let notes = |month: u32, title: &str| {
        let told = json!({"reference_numbers": ["KS 2024-10"], "outcomes": ["noted"]});
        trace(&format!("ks/2024-{month:02}-10/5"), title, told)
    };
    let reports: Vec<Trace> = (1..6)
        .map(|month| notes(month, "Uppföljning av likviditeten"))
        .collect();
    check(&reports, &[]);
    let series = [
        notes(1, "Protokoll från rådet 2024-01-03"),
        notes(2, "Protokoll från rådet 2024-02-07"),
    ];
    check(&series, &[]);
    // A matter that is put off time and again is one all the same.
    let put_off: Vec<Trace> = (1..6)
        .map(|month| {
            let told = json!({"reference_numbers": ["KS 2024-11"], "outcomes": ["tabled"]});
            trace(&format!("ks/2024-{month:02}-10/6"), "En ny bro", told)
        })
        .collect();
    assert_eq!(join(put_off, &[])[0].matter.steps.len(), 5);
}

/// A paragraph that handles a motion of Eva Ek.
fn motion(id: &str, title: &str, told: Value) -> Trace {
    let motion = json!({
        "authors": [{"name": "Eva Ek", "party": "S"}], "parties": ["S"], "submitted": null, "event": "tabled",
        "outcome": null, "final": false, "evidence": null,
    });
    let mut record = json!({"kind": "motion", "motion": motion, "outcomes": ["tabled"]});
    record
        .as_object_mut()
        .unwrap()
        .extend(told.as_object().unwrap().clone());
    trace(id, title, record)
}

#[test]
fn a_motion_is_known_by_authors_and_title() {
    let committee = motion(
        "tn/2024-01-10/3",
        "Svar på motion gällande fria bussresor för äldre - Eva Ek (S)",
        number("TN 2024-5"),
    );
    let council = |told| {
        motion(
            "kf/2024-03-10/9",
            "Motion av Eva Ek (S) om fria bussresor för äldre",
            told,
        )
    };
    check(
        &[committee.clone(), council(number("KS 2024-77"))],
        &["tn/2024-01-10/3 = kf/2024-03-10/9"],
    );
    // The same title with another number of the register is a motion that comes again.
    check(
        &[committee, council(number("TN 2024-77"))],
        &["kf/2024-03-10/9", "tn/2024-01-10/3"],
    );
}

#[test]
fn what_is_cut_stays_apart() {
    let traces = [
        trace("ks/2024-01-10/3", "Simhallen", number("KS 2023-860")),
        trace("kf/2024-02-01/9", "Simhallen", number("KS 2023-860")),
        trace("kf/2024-03-01/4", "Badplatsen", number("KS 2023-860")),
    ];
    let cut = Cut(
        "norrvik/kf/2024-03-01/4".into(),
        "norrvik/ks/2024-01-10/3".into(),
    );
    assert_eq!(
        lines(&join(traces.to_vec(), &[cut])),
        ["ks/2024-01-10/3 = kf/2024-02-01/9"]
    );
}

#[test]
fn a_paragraph_that_is_read_from_two_files_is_one_step() {
    let protocol = trace("kf/2024-02-01/9", "Simhallen", number("KS 2023-860"));
    let mut extract = protocol.clone();
    extract.source.file = "utdrag.pdf".into();
    let board = trace("ks/2024-01-10/3", "Simhallen", number("KS 2023-860"));
    check(
        &[extract, board, protocol],
        &["ks/2024-01-10/3 = kf/2024-02-01/9"],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Matters do not depend on the order in which files came.
    #[test]
    fn any_order_of_arrival(
        told in prop::collection::vec((0..3_usize, 1..28_u32, 0..4_usize, 0..3_usize), 1..14),
        seed in any::<u64>(),
    ) {
        let bodies = ["ks", "kf", "tn"];
        let titles = ["Simhallen", "Motion av Eva Ek (S) om bussresor för äldre", "Badplatsen vid ån"];
        let numbers = ["KS 2024-1", "KS 2024-2", "TN 2024-1", "4/24"];
        let traces: Vec<Trace> = told
            .iter()
            .enumerate()
            .map(|(at, &(body, day, own, title))| {
                let id = format!("{}/2024-01-{day:02}/{at}", bodies[body]);
                let earlier = told.get(at / 2).map(|&(body, day, ..)| json!([
                    {"body": bodies[body], "date": format!("2024-01-{day:02}"), "number": (at / 2).to_string()},
                ]));
                let told = json!({"reference_numbers": [numbers[own]], "references": earlier});
                if title == 1 { motion(&id, titles[title], told) } else { trace(&id, titles[title], told) }
            })
            .collect();
        let mut shuffled = traces.clone();
        shuffled.sort_by_key(|trace| {
            use std::hash::{DefaultHasher, Hash, Hasher};
            let mut hasher = DefaultHasher::new();
            (seed, &trace.id).hash(&mut hasher);
            hasher.finish()
        });
        let whole = |joined: Vec<Joined>| joined.into_iter().map(|joined| joined.matter).collect::<Vec<_>>();
        prop_assert_eq!(whole(join(traces, &[])), whole(join(shuffled, &[])));
    }
}
