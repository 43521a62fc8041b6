//! Lists as tables of cells, and the ballots read from them.

use super::*;
use crate::clean::sample;

/// A line of cells, each at its place, as wide as its text.
fn line(cells: &[(&str, f32)]) -> CleanLine<'static> {
    sample::row(cells, 5.0)
}

/// Each list as `paragraph: name vote, …`.
fn check(rows: &[&[(&str, f32)]], expected: &[&str]) {
    let lines: Vec<CleanLine> = rows.iter().map(|row| line(row)).collect();
    let found: Vec<String> = lists(&lines)
        .iter()
        .map(|list| {
            let ballots = list.ballots.iter();
            let ballots: Vec<String> = ballots
                .map(|ballot| format!("{} {:?}", ballot.name, ballot.vote))
                .collect();
            let paragraph = list.paragraph.as_deref().unwrap_or("-");
            format!("{paragraph}: {}", ballots.join(", "))
        })
        .collect();
    assert_eq!(found, expected);
}

/// Who voted what is not known; the sums stand in the order of the header.
#[test]
fn a_header_that_has_lost_its_columns() {
    let rows: [&[(&str, f32)]; 5] = [
        &[("Ja", 0.0), ("Nej", 50.0), ("Avstår", 100.0)],
        &[("Isak Renfors (V)", 0.0), ("x", 201.0)],
        &[("Åsa Norgren (M)", 0.0), ("x", 310.0)],
        &[("Maria Ek (C)", 0.0), ("x", 201.0)],
        &[("Resultat", 0.0), ("2", 200.0), ("0", 250.0), ("1", 300.0)],
    ];
    check(&rows, &["-: "]);
    let lists = lists(&rows.map(line));
    let (yes, no, abstain) = (BallotVote::Yes, BallotVote::No, BallotVote::Abstain);
    assert_eq!(lists[0].sums, [(yes, 2), (no, 0), (abstain, 1)]);
}

#[test]
fn marks_that_have_moved_away_from_their_words() {
    let header: &[(&str, f32)] = &[
        ("Ledamot", 0.0),
        ("Ja", 285.0),
        ("Nej", 330.0),
        ("Avstår", 405.0),
    ];
    let rows: &[&[(&str, f32)]] = &[
        header,
        &[("Eva Ek (S)", 0.0), ("X", 280.0)],
        &[("Bo Lind (M)", 0.0), ("X", 320.0)],
        &[("Åsa Ny (C)", 0.0), ("X", 365.0)],
    ];
    check(rows, &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Abstain"]);
    check(&rows[..3], &["-: Eva Ek Yes, Bo Lind No"]);
}

#[test]
fn the_column_of_the_mark_is_the_vote() {
    check(
        &[
            &[
                ("Ledamot", 0.0),
                ("Ja", 200.0),
                ("Nej", 250.0),
                ("Avstår", 300.0),
                ("Frånv.", 350.0),
            ],
            &[("Eva Ek (S), ordförande", 0.0), ("X", 201.0)],
            &[("Bo Lind (M)", 0.0), ("X", 252.0)],
            &[("Åsa Ny (-)", 0.0), ("X", 310.0)],
            &[("Resultat", 0.0), ("1", 200.0), ("1", 250.0), ("1", 300.0)],
        ],
        &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Abstain"],
    );
}

#[test]
fn the_party_may_stand_first_and_the_words_for_marks() {
    check(
        &[
            &[
                ("LEDAMÖTER", 0.0),
                ("KF § 46 JA", 200.0),
                ("NEJ", 260.0),
                ("KF § 47 JA", 300.0),
                ("NEJ", 360.0),
            ],
            &[("s", 0.0), ("Eva Ek", 30.0), ("JA", 225.0), ("NEJ", 360.0)],
            &[("m", 0.0), ("Bo Lind", 30.0), ("NEJ", 260.0)],
        ],
        &["46: Eva Ek Yes, Bo Lind No", "47: Eva Ek No"],
    );
}

#[test]
fn the_mark_of_a_substitute_may_stand_on_the_next_line() {
    check(
        &[
            &[("Närvarande", 150.0), ("JA", 300.0), ("NEJ", 360.0)],
            &[("s", 0.0), ("Eva Ek", 30.0), ("I", 170.0), ("I", 300.0)],
            &[("m", 0.0), ("Per Ås", 30.0), ("-", 170.0)],
            &[("Ersättare", 0.0)],
            &[
                ("m", 0.0),
                ("Bo Lind", 30.0),
                ("I", 170.0),
                ("tjg för Per Ås", 200.0),
            ],
            &[("I", 362.0)],
            &[
                ("c", 0.0),
                ("Åsa Ny", 30.0),
                ("I", 170.0),
                ("ej tjg", 200.0),
            ],
            &[("Summa", 200.0), ("1", 300.0), ("1", 360.0)],
        ],
        &["-: Eva Ek Yes, Bo Lind No"],
    );
}

#[test]
fn the_party_may_stand_above_its_members() {
    check(
        &[
            &[
                ("PARTI / Namn", 0.0),
                ("Ja § 90", 200.0),
                ("Nej § 90", 260.0),
            ],
            &[("VÄNSTERPARTIET", 0.0)],
            &[("Eva Ek", 0.0), ("X", 215.0)],
            &[("VÅR BYGD", 0.0)],
            &[("Bo Lind", 0.0), ("X", 275.0)],
        ],
        &["90: Eva Ek Yes, Bo Lind No"],
    );
}

#[test]
fn a_letter_below_each_paragraph_is_the_vote() {
    check(
        &[
            &[
                ("Ledamot", 0.0),
                ("Parti", 150.0),
                ("§ 75", 200.0),
                ("§ 77", 250.0),
            ],
            &[("Eva Ek", 0.0), ("s", 150.0), ("J", 201.0), ("A", 251.0)],
            &[("Bo Lind", 0.0), ("of", 150.0), ("N", 201.0)],
        ],
        &["75: Eva Ek Yes, Bo Lind No", "77: Eva Ek Abstain"],
    );
}

#[test]
fn the_header_of_the_letters_may_take_two_lines() {
    let paragraphs: &[(&str, f32)] = &[
        ("Närvarande", 200.0),
        ("Ärende § 75", 260.0),
        ("Ärende § 77", 340.0),
    ];
    let members: &[(&str, f32)] = &[("Ledamöter", 0.0), ("Votering", 260.0), ("Votering", 340.0)];
    let row = |name| [(name, 0.0), ("1", 220.0), ("Ja", 275.0), ("Nej", 355.0)];
    let rows: [&[(&str, f32)]; 5] = [
        &row("Eva Ek, s, ordf"),
        &row("Åsa Ny, evp"),
        &[("Per Ås, kd", 0.0), ("Frånvarande", 195.0)],
        &[("Tjänstgörande ersättare", 0.0)],
        &row("Bo Lind, kd, för P Ås"),
    ];
    let expected = [
        "75: Eva Ek Yes, Åsa Ny Yes, Bo Lind Yes",
        "77: Eva Ek No, Åsa Ny No, Bo Lind No",
    ];
    for header in [[paragraphs, members], [members, paragraphs]] {
        check(&[&header[..], &rows[..]].concat(), &expected);
    }
}

#[test]
fn the_names_may_stand_below_the_vote() {
    check(
        &[
            &[("Ja", 0.0), ("Nej", 100.0), ("Avstår", 200.0)],
            &[
                ("Eva Ek (S)", 0.0),
                ("Bo Lind (M)", 100.0),
                ("Åsa Ny (V)", 200.0),
            ],
            &[("Per Ås (S)", 0.0)],
        ],
        &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Abstain, Per Ås Yes"],
    );
}

#[test]
fn a_numbered_list_goes_on_below_the_sums_carried_over() {
    let head = [("Ledamöter", 0.0), ("Ja", 200.0), ("Nej", 250.0)];
    check(
        &[
            &[("Omröstningslista nr. 1", 0.0)],
            &[("§ 82. Svar på motion", 0.0)],
            &head,
            &[("Eva Ek", 0.0), ("(S)", 100.0), ("X", 252.0)],
            &[("Transport:", 0.0), ("0", 200.0), ("1", 250.0)],
            &[("Omröstningslista nr. 1", 0.0)],
            &[("§ 82. Svar på motion", 0.0)],
            &head,
            &[("Bo Lind", 0.0), ("(M)", 100.0), ("X", 201.0)],
            &[("Omröstningslista nr. 2", 0.0)],
            &head,
            &[("Eva Ek", 0.0), ("(S)", 100.0), ("X", 201.0)],
        ],
        &["82: Eva Ek No, Bo Lind Yes", "-: Eva Ek Yes"],
    );
}

#[test]
fn rows_may_have_lost_their_columns() {
    check(
        &[
            &[("Namn Parti Röst", 0.0)],
            &[("Eva Ek S Ja", 0.0)],
            &[("Bo-Lars af Lind SD Nej", 0.0)],
            &[("Resultat Ja 1 Nej 1", 0.0)],
        ],
        &["-: Eva Ek Yes, Bo-Lars af Lind No"],
    );
}

#[test]
fn rows_may_have_no_header() {
    check(
        &[
            &[("Resultat", 0.0)],
            &[("Eva Ek", 0.0), ("ja", 100.0)],
            &[("Bo Lind", 0.0), ("nej", 130.0)],
            &[("Åsa Ny-Ås", 0.0), ("ja", 100.0)],
            &[("Nämnden har med 2 ja-röster mot 1 nej-röst avslagit.", 0.0)],
        ],
        &["-: Eva Ek Yes, Bo Lind No, Åsa Ny-Ås Yes"],
    );
    let two: [&[(&str, f32)]; 2] = [
        &[("Eva Ek", 0.0), ("ja", 100.0)],
        &[("Bo Lind", 0.0), ("nej", 130.0)],
    ];
    check(&two, &[]);
}

#[test]
fn a_long_vote_is_run_together_with_the_next_name() {
    let row = |name, party, vote, next, of, voted| {
        [
            (name, 0.0),
            (party, 100.0),
            (vote, 120.0),
            (next, 200.0),
            (of, 300.0),
            (voted, 320.0),
        ]
    };
    check(
        &[
            &row("Eva Ek", "S", "Ja", "Bo Lind", "M", "Nej"),
            &[
                ("Åsa Ny", 0.0),
                ("C", 100.0),
                ("Frånvarande Per Ås", 120.0),
                ("V", 300.0),
                ("Nej", 320.0),
            ],
            &row("Ulf Al", "S", "Ja", "Ida Ro", "M", "Nej"),
        ],
        &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Absent, Per Ås No, Ulf Al Yes, Ida Ro No"],
    );
}

#[test]
fn a_mark_may_be_run_together_with_a_long_name() {
    check(
        &[
            &[("Ledamot", 0.0), ("Ja Nej", 200.0)],
            &[("Bo Lind (M)", 0.0), ("X", 217.0)],
            &[("Eva Ek Von Lindby (S), vice ordförande X", 0.0)],
        ],
        &["-: Bo Lind No, Eva Ek Von Lindby Yes"],
    );
}

#[test]
fn a_number_or_a_party_may_stand_close_before_the_name() {
    check(
        &[
            &[("Nr Namn", 0.0), ("Parti Ja", 200.0), ("Nej", 260.0)],
            &[("1 Eva Ek", 0.0), ("S", 200.0), ("X", 235.0)],
            &[("12 Bo Lind", 0.0), ("--", 200.0), ("X", 265.0)],
            &[("NPB Åsa Ny", 0.0), ("X", 235.0)],
        ],
        &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Yes"],
    );
}

#[test]
fn the_letters_of_each_round_may_stand_above_its_column() {
    check(
        &[
            &[
                ("2 maj 2022 När-", 0.0),
                ("§ 7", 100.0),
                ("§ 7", 150.0),
                ("§ 9", 200.0),
            ],
            &[
                ("3 ledamöter varo", 0.0),
                ("vot 1", 100.0),
                ("vot 2", 150.0),
            ],
            &[("J N A", 100.0), ("J N A", 150.0), ("J N A", 200.0)],
            &[
                ("1. Eva Ek (S)", 0.0),
                ("X", 80.0),
                ("J", 100.0),
                ("N", 150.0),
                ("F", 200.0),
            ],
            &[
                ("2. Bo Lind (M)", 0.0),
                ("X", 80.0),
                ("N", 100.0),
                ("A", 150.0),
                ("N", 200.0),
            ],
            &[
                ("SUMMA", 0.0),
                ("2", 80.0),
                ("1 1 0", 100.0),
                ("0 1 1", 150.0),
                ("0 1 0", 200.0),
            ],
        ],
        &[
            "7: Eva Ek Yes, Bo Lind No",
            "7: Eva Ek No, Bo Lind Abstain",
            "9: Eva Ek Absent, Bo Lind No",
        ],
    );
}

#[test]
fn names_below_the_votes_may_have_no_party() {
    check(
        &[
            &[("Ja-röster", 0.0), ("Nej-röster", 100.0)],
            &[("Eva Ek", 0.0), ("Bo Lind", 100.0)],
            &[("Åsa Ny", 0.0)],
            &[("Särskilt yttrande", 0.0)],
        ],
        &["-: Eva Ek Yes, Bo Lind No, Åsa Ny Yes"],
    );
}

#[test]
fn a_title_may_name_the_paragraph() {
    assert_eq!(titled("Omröstningslista, § 12"), Some("12".to_owned()));
    assert_eq!(titled("Bilaga 1, Kf § 44"), Some("44".to_owned()));
    assert_eq!(titled("Bilaga 1 till protokollet den 2 maj, § 44."), None);
    let rows = [
        line(&[("Voteringslista § 12", 0.0)]),
        line(&[("Ledamot", 0.0), ("Ja", 200.0), ("Nej", 250.0)]),
        line(&[("Eva Ek (S)", 0.0), ("X", 201.0)]),
    ];
    assert_eq!(lists(&rows)[0].of.as_deref(), Some("12"));
}
