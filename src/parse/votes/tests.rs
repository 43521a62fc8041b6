use super::*;
use crate::clean::sample;
use crate::terms::headings::Heading;
use crate::terms::people::Known;

fn votes(lines: &[&'static str]) -> Vec<Vote> {
    let lines: Vec<CleanLine> = lines.iter().map(|line| sample::plain(line)).collect();
    let part = Part::of_lines(Heading::plain(Section::Vote), lines.clone());
    let text = part.text();
    let speakers = Speakers {
        own: "Socialnämnden",
        now: true,
        known: &Known::default(),
        parties: &[],
    };
    read("1", &[part], &lines, &text, &speakers)
}

#[test]
fn what_the_sides_stood_for_may_stand_below_the_count() {
    let votes = votes(&[
        "Med 5 ja-röster mot 2 nej-röster beslutar nämnden att avslå motionen.",
        "Ja för avslag på motionen, nej för bifall till den.",
    ]);
    let [vote] = &votes[..] else {
        panic!("{votes:?}");
    };
    assert_eq!((vote.yes, vote.no), (Some(5), Some(2)));
    assert_eq!(vote.yes_means.as_deref(), Some("avslag på motionen"));
    assert_eq!(vote.no_means.as_deref(), Some("bifall till den"));
}

/// Counts and how many ballots, of each round.
fn check(lines: &[&'static str], expected: &[(u32, u32, Option<u32>, usize)]) {
    let found: Vec<(u32, u32, Option<u32>, usize)> = votes(lines)
        .iter()
        .map(|vote| {
            let (yes, no) = (vote.yes.unwrap(), vote.no.unwrap());
            (yes, no, vote.abstain, vote.ballots.len())
        })
        .collect();
    assert_eq!(found, expected, "{lines:?}");
}

#[test]
fn what_was_asked_elsewhere_is_no_round() {
    check(
        &["Vid folkomröstningen 1980 röstade 300 ja och 200 nej."],
        &[],
    );
}

#[test]
fn a_count_below_a_list_is_of_the_same_round() {
    check(
        &[
            "Ja röstar: Eva Ek (S), Bo Lind (M) och ordföranden.",
            "Nej röstar: Åsa Ny (C).",
            "Med 3 ja-röster mot 1 nej-röst avslås motionen.",
        ],
        &[(3, 1, None, 3)],
    );
}

#[test]
fn those_who_abstain_may_be_told_by_name_alone() {
    check(
        &[
            "Därvid avges två ja-röster (Eva Ek och Bo Lind) samt en nej-röst (Åsa Ny).",
            "Per Ås nedlägger sin röst.",
        ],
        &[(2, 1, Some(1), 4)],
    );
}

#[test]
fn more_names_than_votes_are_none_of_the_round() {
    check(
        &[
            "Med 1 ja-röst mot 4 nej-röster avslås motionen.",
            "Ja röstar: Eva Ek (S) och Bo Lind (M).",
            "Nej röstar: Åsa Ny (C).",
        ],
        &[(1, 4, None, 0)],
    );
}

#[test]
fn names_of_a_sentence_and_a_list_in_another_order_are_one_round() {
    let ballot = |name: &str, vote| Ballot {
        name: name.to_owned(),
        party: None,
        vote,
    };
    let (eva, bo) = (
        ballot("Eva Ek", BallotVote::Yes),
        ballot("Bo Lind", BallotVote::No),
    );
    let mut votes = vec![Vote {
        yes: Some(1),
        no: Some(1),
        ballots: vec![bo.clone(), eva.clone()],
        ..Vote::default()
    }];
    let list = table::List {
        ballots: vec![eva, bo],
        ..table::List::default()
    };
    appendix::add_list(&mut votes, list);
    assert_eq!(votes.len(), 1);
}
