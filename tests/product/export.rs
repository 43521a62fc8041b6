//! `paragraf export`: NDJSON and CSV.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use super::archive::{protocol, protocols};
use super::run::Room;

#[test]
fn the_order_is_that_of_the_contract() {
    let room = Room::indexed(&[
        ("a.txt", &protocol("2024-03-04", "bussresor")),
        ("b.txt", &protocol("2023-03-06", "skolmat")),
    ]);
    let paragraphs = room.run(["export"]).expect(0).json();
    let order: Vec<_> = paragraphs
        .iter()
        .map(|p| {
            (
                p["date"].as_str().unwrap(),
                p["paragraph"].as_str().unwrap(),
            )
        })
        .collect();
    let expected =
        ["2023-03-06", "2024-03-04"].map(|date| ["1", "2", "3"].map(|number| (date, number)));
    assert_eq!(order, expected.concat());
}

#[test]
fn filters_narrow_and_nothing_is_told_by_the_exit_code() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    assert_eq!(
        room.run(["export", "--kind", "motion"])
            .expect(0)
            .json()
            .len(),
        1
    );
    let nothing = room.run(["export", "--year", "1999"]).expect(1);
    assert_eq!(nothing.out, "");
}

#[test]
fn a_spreadsheet_takes_no_cell_for_a_formula() {
    let text = protocol("2024-03-04", "x").replace("Motion om x\n", "=cmd|'/c calc'!A1\n");
    let room = Room::indexed(&[("a.txt", &text)]);
    let table = room.run(["export", "--format", "csv"]).expect(0).out;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!(&header[0], "id");
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    let title = header.iter().position(|name| name == "title").unwrap();
    assert_eq!(&rows[1][title], "'=cmd|'/c calc'!A1");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let files = protocols(60, "bussresor");
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let room = Room::indexed(&files);
    for args in [
        &["export"][..],
        &["export", "--format", "csv"],
        &["search", "motion", "--limit", "1000"],
    ] {
        let mut command = room.command(args);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::with_capacity(64, child.stdout.take().unwrap())
            .read_line(&mut first)
            .unwrap();
        assert!(!first.is_empty());
        let mut told = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut told)
            .unwrap();
        assert_eq!(
            (child.wait().unwrap().code(), told.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
    }
}
