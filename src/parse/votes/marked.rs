//! Votes written beside each name: `Eva Ek (S) - JA`, `1. Eva Ek (S) ja; 2. Bo Lind (M) nej`, and before each name where
//! a list of several columns reads row by row: `Ja  Eva Ek (S)  Nej  Bo Lind (M)`.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use crate::terms::people::{Found, Known};
use paragraf_index::record::{Ballot, BallotVote, Vote};

/// The vote right behind a name.
static BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"^(?:\s*[-–:])?\s*(?P<capitals>JA|NEJ|AVSTÅR)\b|^\s*[-–:]\s*(?P<parted>[Jj]a|[Nn]ej|[Aa]vstår)\b",
            r"|^(?:,? (?:[12]:[ae] )?(?:vice )?ordf(?:örande|\.)?)?,? (?P<bare>[Jj]a|[Nn]ej|[Aa]vstår|lägger ne[dr] sin röst)(?:$|[;,]|\.(?:$| )| och | \p{Lu}\p{Ll}+| \d{1,2}\. \p{Lu})"
        ),
    )
});

/// The vote right before a name.
static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?:^|\s)(?P<vote>Ja|JA|Nej|NEJ|Avstår|AVSTÅR|Avst\.?|Frånv\.?|Frånvarande)\s+$",
    )
});

/// Before a name no vote is longer than this, in bytes.
const LONGEST: usize = 16;

/// The round that the votes beside the names of a text make.
pub fn read(text: &str, known: &Known) -> Option<Vote> {
    if ![
        " JA", " NEJ", " Ja", " Nej", ") ja", ") nej", "), ja", "), nej", "): ja", "): nej",
        "– ja", "– nej", "- ja", "- nej",
    ]
    .iter()
    .any(|word| text.contains(word))
    {
        return None;
    }
    let people = known.all(text);
    let ballots = before(text, &people).unwrap_or_else(|| {
        let beside = |found: &Found| ballot(found, behind(text, found)?);
        people.iter().filter_map(beside).collect()
    });
    let count = |vote| ballots.iter().filter(|ballot| ballot.vote == vote).count() as u32;
    let (yes, no) = (count(BallotVote::Yes), count(BallotVote::No));
    let some = |vote| Some(count(vote)).filter(|count| *count > 0);
    let (abstain, absent) = (some(BallotVote::Abstain), some(BallotVote::Absent));
    (ballots.len() > 2).then_some(Vote {
        yes: Some(yes),
        no: Some(no),
        abstain,
        absent,
        ballots,
        ..Vote::default()
    })
}

fn behind<'t>(text: &'t str, found: &Found) -> Option<&'t str> {
    let mark = BEHIND.captures(&text[found.range.end..])?;
    let said = ["capitals", "parted", "bare"]
        .iter()
        .find_map(|form| mark.name(form))?;
    Some(said.as_str())
}

/// The ballots of a list in which every name from the first to the last has its vote before it.
fn before(text: &str, people: &[Found]) -> Option<Vec<Ballot>> {
    let mark = |found: &Found| {
        let from = text.floor_char_boundary(found.range.start.saturating_sub(LONGEST));
        let mark = BEFORE.captures(&text[from..found.range.start])?;
        Some(mark.name("vote")?.as_str())
    };
    let first = people.iter().position(|found| mark(found).is_some())?;
    let last = people.iter().rposition(|found| mark(found).is_some())?;
    let list = &people[first..=last];
    // `Eva Ek (S) Ja Bo Lind (M) Nej`: the votes stand behind, of the first as of the last.
    let stands_behind = |at: usize| behind(text, &people[at]).is_some();
    if first > 0 && stands_behind(first - 1) && stands_behind(last) {
        return None;
    }
    // `Eva Ek   S   Ja` / `Bo Lind   M   Nej` is a table that has the votes behind the names.
    let alone = |pair: &[Found]| {
        let between = text[pair[0].range.end..pair[1].range.start].trim();
        mark(&pair[1]) == Some(between)
    };
    if !list.windows(2).all(alone) {
        return None;
    }
    let ballots: Option<Vec<Ballot>> = list
        .iter()
        .map(|found| ballot(found, mark(found)?))
        .collect();
    ballots.filter(|ballots| ballots.len() > 2)
}

fn ballot(found: &Found, said: &str) -> Option<Ballot> {
    let said = said.to_lowercase();
    let vote = match said.get(..2)? {
        "ja" => BallotVote::Yes,
        "ne" => BallotVote::No,
        "av" | "l" => BallotVote::Abstain,
        _ => BallotVote::Absent,
    };
    Some(Ballot {
        name: found.person.name.clone(),
        party: found.person.party.clone(),
        vote,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::people::Named;

    fn check(text: &str, expected: &str) {
        let round = read(text, &Known::default());
        let ballots = round.map(|round| round.ballots).unwrap_or_default();
        let found: Vec<String> = ballots
            .iter()
            .map(|ballot| format!("{} {:?}", ballot.name, ballot.vote))
            .collect();
        assert_eq!(found.join(", "), expected, "{text}");
    }

    #[test]
    fn behind_every_name_from_the_first_to_the_last() {
        check(
            "Eva Ek (S) Ja Bo Lind (M) Nej Åsa Ny (V) Ja Nils Alm (SD) Nej",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Yes, Nils Alm No",
        );
        check(
            "Eva Ek (S) Ja Bo Lind (M) 1:e vice ordf. Nej Åsa Ny (V) ordf. Ja",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Yes",
        );
        check(
            "Nils Alm (SD) har utslagsröst. Eva Ek (S) Ja Bo Lind (M) Nej Åsa Ny (V) Ja Nils Alm (SD) Nej",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Yes, Nils Alm No",
        );
    }

    #[test]
    fn votes_stand_behind_the_names_or_before_them() {
        check(
            "Eva Ek (S) - JA Bo Lind (M) - NEJ Åsa Ny (C) - AVSTÅR",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain",
        );
        check(
            "1. Eva Ek (S) ja; 2. Bo Lind (M) nej; 3. Åsa Ny (C) avstår.",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain",
        );
        check(
            "Ja Eva Ek (S) Nej Bo Lind (M) Avstår Åsa Ny (C) Frånv. Per Ås (V) Omröstningen utfaller",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain, Per Ås Absent",
        );
        check(
            "Vid upprop svarar Eva Ek (S) ja, Bo Lind (M) nej och Åsa Ny (C) nej.",
            "Eva Ek Yes, Bo Lind No, Åsa Ny No",
        );
        check(
            "1. Eva Ek (S) Ja 2. Bo Lind (M) Nej 3. Åsa Ny (C) Avstår",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain",
        );
        check(
            "Eva Ek (S), ja Bo Lind (M), nej Åsa Ny (C), avstår",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain",
        );
        check(
            "Eva Ek (S): ja Bo Lind (M): nej Åsa Ny (C): avstår",
            "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain",
        );
        check("Ja Eva Ek (S), Bo Lind (M) Nej Åsa Ny (C)", "");
        let people = Named::of(["Eva Ek (S), Bo Lind (M), Åsa Ny (C)"].into_iter());
        let known = Known::new(&people.distinct());
        let table = "Namn Parti Ja Nej Avst Eva Ek S Ja Bo Lind M Nej Åsa Ny C Nej";
        assert_eq!(read(table, &known), None);
    }
}
