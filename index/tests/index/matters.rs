//! Matters and motions as those see them who ask the index.

use jiff::civil::date;
use paragraf_index::Index;
use paragraf_index::matter::{Cut, Numbered};
use paragraf_index::motion::{Fate, MotionFilters};
use paragraf_index::record::{
    Kind, Motion, MotionEvent, MotionOutcome, Outcome, Paragraph, Person,
};

use crate::support::{Shelf, file, from, paragraph};

/// A paragraph of Tallvika's board in a year, with a reference number.
fn step(number: &str, year: i16, printed: &str) -> Paragraph {
    Paragraph {
        date: Some(date(year, 1, 1)),
        id: format!("tallvika/kommunstyrelsen/{year}-01-01/{number}"),
        reference_numbers: vec![printed.to_owned()],
        ..paragraph(number, &format!("Steg {number}"), "")
    }
}

/// Puts each paragraph in a file of its own and ends the run.
fn write(shelf: &Shelf, paragraphs: &[Paragraph], cuts: Vec<Cut>) {
    let mut writer = shelf.writer();
    for paragraph in paragraphs {
        let path = format!("{}.pdf", paragraph.paragraph);
        let paragraph = from(&path, paragraph.clone());
        writer.replace(&file(&path), &[paragraph]).unwrap();
    }
    writer.keep_apart(cuts);
    writer.finish().unwrap();
}

fn steps(index: &Index, paragraph: &Paragraph) -> Vec<String> {
    let matter = index.matter_of(&paragraph.id).unwrap();
    let steps = matter.into_iter().flat_map(|matter| matter.steps);
    steps
        .map(|step| step.id.rsplit('/').next().unwrap().to_owned())
        .collect()
}

#[test]
fn matters_follow_files_that_come_are_replaced_and_go() {
    let shelf = Shelf::new();
    let (first, second, third) = (
        step("1", 2023, "KS 2023-860"),
        step("2", 2024, "2023.860 KS"),
        step("3", 2025, "KS/2023:860"),
    );
    write(&shelf, &[third.clone(), first.clone()], vec![]);
    assert_eq!(steps(&shelf.index(), &first), ["1", "3"]);
    write(&shelf, std::slice::from_ref(&second), vec![]);
    assert_eq!(steps(&shelf.index(), &first), ["1", "2", "3"]);
    write(
        &shelf,
        &[Paragraph {
            reference_numbers: vec!["KS 2023-861".to_owned()],
            ..third.clone()
        }],
        vec![],
    );
    assert_eq!(steps(&shelf.index(), &first), ["1", "2"]);
    let mut writer = shelf.writer();
    writer.remove("2.pdf").unwrap();
    writer.finish().unwrap();
    assert_eq!(steps(&shelf.index(), &first), [""; 0]);
}

#[test]
fn a_cut_in_the_settings_is_followed_without_reading_again() {
    let shelf = Shelf::new();
    let (first, second) = (
        step("1", 2023, "KS 2023-860"),
        step("2", 2024, "KS 2023-860"),
    );
    write(&shelf, &[first.clone(), second.clone()], vec![]);
    assert_eq!(steps(&shelf.index(), &first), ["1", "2"]);
    let mut writer = shelf.writer();
    writer.keep_apart(vec![Cut(second.id, first.id.clone())]);
    writer.finish().unwrap();
    assert_eq!(steps(&shelf.index(), &first), [""; 0]);
}

#[test]
fn a_run_that_was_killed_is_made_good_by_the_next() {
    let shelf = Shelf::new();
    let (first, second) = (
        step("1", 2023, "KS 2023-860"),
        step("2", 2024, "KS 2023-860"),
    );
    let mut writer = shelf.writer();
    writer
        .replace(&file("1.pdf"), &[from("1.pdf", first.clone())])
        .unwrap();
    writer
        .replace(&file("2.pdf"), &[from("2.pdf", second)])
        .unwrap();
    // Killed before the end of the run: the paragraphs are there, the matters are not.
    writer.commit().unwrap();
    drop(writer);
    assert_eq!(steps(&shelf.index(), &first), [""; 0]);
    shelf.writer().finish().unwrap();
    assert_eq!(steps(&shelf.index(), &first), ["1", "2"]);
}

#[test]
fn a_number_leads_to_its_matter_in_any_spelling() {
    let shelf = Shelf::new();
    let alone = step("9", 2024, "KS 2024-1");
    write(
        &shelf,
        &[
            step("1", 2023, "KS 2023-860"),
            step("2", 2024, "2023.860 KS"),
            alone,
        ],
        vec![],
    );
    let index = shelf.index();
    for spelling in ["ks-2023-860", "KS/2023:0860", "2023.860 KS"] {
        let Numbered::One(matter) = index.numbered("tallvika", spelling).unwrap() else {
            panic!("{spelling}")
        };
        assert_eq!(
            (matter.id.as_str(), matter.steps.len()),
            ("tallvika/ks-2023-860", 2)
        );
    }
    let Numbered::One(matter) = index.numbered("tallvika", "KS 2024-1").unwrap() else {
        panic!()
    };
    assert_eq!(matter.steps.len(), 1);
    for nothing in ["KS 2023-861", "", "§ 4", "ks"] {
        assert_eq!(index.numbered("tallvika", nothing).unwrap(), Numbered::None);
    }
    assert_eq!(
        index.numbered("amala", "KS 2023-860").unwrap(),
        Numbered::None
    );
}

/// A motion as the council settled it, or as it lies there.
fn motion(number: &str, year: i16, parties: &[&str], outcome: Option<MotionOutcome>) -> Paragraph {
    let event = if outcome.is_some() {
        MotionEvent::Decided
    } else {
        MotionEvent::Tabled
    };
    Paragraph {
        kind: Kind::Motion,
        body: "Kommunfullmäktige".to_owned(),
        outcomes: vec![if outcome.is_some() {
            Outcome::Rejected
        } else {
            Outcome::Tabled
        }],
        motion: Some(Motion {
            authors: vec![Person {
                name: "Eva Ek".to_owned(),
                party: Some("S".to_owned()),
            }],
            parties: parties.iter().map(|party| (*party).to_owned()).collect(),
            submitted: None,
            event: Some(event),
            outcome,
            is_final: outcome.is_some(),
            evidence: None,
        }),
        ..step(number, year, &format!("KS 2023-{number}"))
    }
}

#[test]
fn a_joint_motion_counts_once_for_each_party_and_once_in_the_total() {
    let shelf = Shelf::new();
    let rejected = Some(MotionOutcome::Rejected);
    write(
        &shelf,
        &[
            motion("1", 2014, &["FP", "S"], rejected),
            motion("2", 2024, &["L"], Some(MotionOutcome::Approved)),
            motion("3", 2024, &["S"], None),
        ],
        vec![],
    );
    let index = shelf.index();
    let board = index.scoreboard(&MotionFilters::default()).unwrap();
    let line = |value: &str| board.parties.iter().find(|row| row.value == value).unwrap();
    assert_eq!((board.total.motions, board.total.decided), (3, 2));
    assert_eq!(
        (
            line("L").motions,
            line("L").fates.of(Fate::Rejected),
            line("L").fates.of(Fate::Approved)
        ),
        (2, 1, 1)
    );
    assert_eq!((line("S").motions, line("S").fates.of(Fate::Open)), (2, 1));
    assert_eq!(board.parties.len(), 2);
    assert_eq!(
        board
            .years
            .iter()
            .map(|row| row.value.as_str())
            .collect::<Vec<_>>(),
        ["2024", "2014"]
    );
    // Every count is that of the list it leads to.
    for row in &board.parties {
        for fate in Fate::ALL {
            let filters = MotionFilters {
                party: vec![row.value.clone()],
                fate: vec![fate],
                ..MotionFilters::default()
            };
            assert_eq!(
                index.motions(&filters, 1, 10).unwrap().motions.len() as u64,
                row.fates.of(fate)
            );
        }
    }
    let former = MotionFilters {
        party: vec!["fp".to_owned()],
        ..MotionFilters::default()
    };
    assert_eq!(index.scoreboard(&former).unwrap().total.motions, 2);
    let day = MotionFilters {
        from: Some(date(2024, 1, 1)),
        to: Some(date(2024, 1, 1)),
        ..MotionFilters::default()
    };
    assert_eq!(index.motions(&day, 1, 10).unwrap().total, 2);
}

#[test]
fn an_index_without_motions_answers_with_nothing() {
    let index = Shelf::with(&[step("1", 2023, "KS 2023-860")]);
    assert_eq!(
        index
            .scoreboard(&MotionFilters::default())
            .unwrap()
            .total
            .motions,
        0
    );
    assert_eq!(
        index
            .motions(&MotionFilters::default(), 1, 10)
            .unwrap()
            .total,
        0
    );
    assert_eq!(index.motion("tallvika/ks-2023-860").unwrap(), None);
}
