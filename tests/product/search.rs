//! `paragraf search` and `paragraf show`.

use super::archive::protocol;
use super::run::{Ran, Room};

fn room() -> Room {
    Room::indexed(&[
        ("a.txt", &protocol("2023-03-06", "fria bussresor")),
        ("b.txt", &protocol("2024-03-04", "ekologisk skolmat")),
    ])
}

#[test]
fn people_read_hits() {
    let found = room().run(["search", "bussresa"]).expect(0);
    let expected = [
        "Motion om fria bussresor",
        "Norrvik · Kommunstyrelsen · 2023-03-06 · § 2",
        "1 found",
    ];
    for part in expected {
        assert!(
            found.out.contains(part),
            "`{part}` is not in: {}",
            found.out
        );
    }
    assert!(
        !found.out.contains('\u{1b}'),
        "colours where there is no terminal: {:?}",
        found.out
    );
}

#[test]
fn programs_read_one_object() {
    let found = room().run(["search", "skolmat", "--json"]).expect(0);
    let [answer] = &found.json()[..] else {
        panic!("{}", found.out)
    };
    for key in [
        "query",
        "understood",
        "total",
        "hits",
        "facets",
        "suggestion",
    ] {
        assert!(answer.get(key).is_some(), "{key} is not in: {answer}");
    }
    assert_eq!(answer["hits"][0]["date"], "2024-03-04");
    let marked = answer["hits"][0]["extract"]
        .as_array()
        .unwrap()
        .iter()
        .any(|piece| piece["hit"] == true);
    assert!(marked, "{answer}");
}

#[test]
fn filters_narrow() {
    let room = room();
    let count = |args: &[&str]| {
        let found = room.run([&["search", "--json", "--limit", "100"], args].concat());
        found.json()[0]["total"].as_u64().unwrap()
    };
    assert_eq!(count(&[]), 6);
    assert_eq!(count(&["--kind", "motion"]), 2);
    assert_eq!(count(&["--kind", "motion", "--from", "2024"]), 1);
    assert_eq!(count(&["--to", "2023-03"]), 3);
    assert_eq!(count(&["--year", "2023", "--year", "2024"]), 6);
    assert_eq!(count(&["--body", "Kommunstyrelsen"]), 6);
    assert_eq!(count(&["--party", "v"]), 2);
    assert_eq!(count(&["--outcome", "opposed"]), 2);
    assert_eq!(count(&["--municipality", "Sjöstad"]), 0);
}

#[test]
fn the_order_can_be_chosen() {
    let room = room();
    let first = |order| {
        room.run(["search", "motion", "--json", "--sort", order])
            .json()[0]["hits"][0]["date"]
            .clone()
    };
    assert_eq!(first("newest"), "2024-03-04");
    assert_eq!(first("oldest"), "2023-03-06");
}

#[test]
fn nothing_found_is_told_by_the_exit_code() {
    let found = room().run(["search", "månraket"]).expect(1);
    assert!(found.out.contains("nothing found"), "{}", found.out);
}

#[test]
fn a_paragraph_is_shown_with_its_decision_first() {
    let room = room();
    let id = room.run(["search", "bussresor", "--json"]).json()[0]["hits"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let shown = room.run(["show", &id]).expect(0).out;
    let place = |part: &str| {
        shown
            .find(part)
            .unwrap_or_else(|| panic!("`{part}` is not in: {shown}"))
    };
    assert!(place("§ 2 Motion om fria bussresor") < place("Motionen om fria bussresor avslås"));
    assert!(place("Motionen om fria bussresor avslås") < place("Olle Lind (V)"));
    let json = room.run(["show", &id, "--json"]).expect(0).json();
    assert_eq!(json[0]["id"], id);
    room.run(["show", "norrvik/nowhere/2024-01-01/1"]).expect(1);
}

#[test]
fn what_was_not_understood_is_told() {
    let told = |asked: &str, expected: &str| {
        let found = room().run(["search", asked]);
        assert!(found.out.contains(expected), "{asked}: {}", found.out);
    };
    told("bussresor utfall:kanske", "not understood: utfall:kanske");
    told(
        "bussresor organ:valnämnden",
        "not in the index: organ:valnämnden",
    );
    told(
        "bussresor skolmat",
        "nothing has all of it: these have some of it",
    );
}

#[test]
fn a_matter_is_shown_once_on_wish() {
    let room = Room::indexed(&[
        ("a.txt", &protocol("2023-03-06", "fria bussresor")),
        ("b.txt", &protocol("2023-04-03", "fria bussresor")),
    ]);
    let found = |args: &[&str]| {
        let found = room.run([&["search", "bussresor", "--json"], args].concat());
        found.json().remove(0)
    };
    assert_eq!(found(&[])["matters"], serde_json::Value::Null);
    let once = found(&["--fold"]);
    let shown = once["hits"].as_array().unwrap().len();
    assert_eq!(once["matters"], shown);
    assert_eq!(once["total"], found(&[])["total"]);
}

#[test]
fn a_dictionary_that_is_not_there_is_told_and_one_that_is_not_wanted_is_not_missed() {
    let room = Room::with(&[("a.txt", &protocol("2023-03-06", "fria bussresor"))]);
    let run = |dictionary: &str| {
        let mut command = room.command(["index", "archive"]);
        Ran::from(
            command
                .env("PARAGRAF_DICTIONARY", dictionary)
                .output()
                .unwrap(),
        )
    };
    let nothing = run("none").expect(0);
    assert!(
        !nothing.err.contains("dictionary"),
        "nothing is said to who wants none"
    );
    let fault = run("archive").expect(2);
    assert!(
        fault.err.contains("no Swedish dictionary here"),
        "{}",
        fault.err
    );
    assert!(fault.err.contains("sv_SE.aff"), "{}", fault.err);
}
