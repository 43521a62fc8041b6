//! Names behind each count: `6 ja-röster (Eva Ek (S), …) och 4 nej-röster (Bo Lind (M), …)`, `sex ja-röster för förslaget
//! (Ek, Lind)`, `sex ja-röster, av Eva Ek (S) …, samt en nej-röst, av Bo Lind (M)`.

use std::ops::Range;
use std::sync::LazyLock;

use super::members;
use crate::terms::pattern::Pattern;
use crate::terms::people::Known;
use paragraf_index::record::{Ballot, BallotVote, Vote};

static OPENS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["ja", "nej", "avst"],
        r"(?i)\b(?:(?P<ja>ja)|(?P<nej>nej)|avst(?:år|od|ående))(?:(?:-?\s?röst(?:er)?| röstar)?(?:\s*(?P<bracket>\()|,? av )|-?\s?röst(?:er)? för [^(),.;:\d]{3,80} (?P<behind>\())",
    )
});

/// Where the next count begins, behind names that stand in no brackets.
static NEXT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i),? (?:samt|och|mot|medan) \S+ (?:ja|nej|avst\p{L}+|nedlag\p{L}+)\b",
    )
});

/// A sentence without the names behind its counts, and their ballots. `None` where it has no such names.
pub fn read(said: &str, known: &Known) -> Option<(String, Vec<Ballot>)> {
    let mut bare = String::new();
    let mut ballots = Vec::new();
    let mut at = 0;
    for found in OPENS.captures_iter(said) {
        let opened = found.get(0)?.end();
        let bracketed = found.name("bracket").or(found.name("behind")).is_some();
        let Some(names) = names(said, opened, bracketed) else {
            continue;
        };
        if opened <= at {
            continue;
        }
        let members = members::of_list(&said[names.inside], known);
        if members.is_empty() {
            continue;
        }
        let vote = match (found.name("ja"), found.name("nej")) {
            (Some(_), _) => BallotVote::Yes,
            (_, Some(_)) => BallotVote::No,
            _ => BallotVote::Abstain,
        };
        ballots.extend(members.into_iter().map(|member| Ballot {
            name: member.name,
            party: member.party,
            vote,
        }));
        bare.push_str(said[at..names.from].trim_end_matches([' ', ',']));
        at = names.to;
    }
    bare.push_str(&said[at..]);
    (!ballots.is_empty()).then_some((bare, ballots))
}

/// Names behind a count, and what is taken away with them.
struct Names {
    inside: Range<usize>,
    from: usize,
    to: usize,
}

/// The names that begin at a place, inside brackets or up to the next count.
fn names(said: &str, begin: usize, bracketed: bool) -> Option<Names> {
    let rest = &said[begin..];
    if bracketed {
        let end = begin + closed(rest)?;
        return Some(Names {
            inside: begin..end,
            from: begin - "(".len(),
            to: end + ")".len(),
        });
    }
    let end = NEXT.find(rest).map_or(rest.len(), |next| next.start());
    Some(Names {
        inside: begin..begin + end,
        from: begin - " av ".len(),
        to: begin + end,
    })
}

/// Where the brackets end in which a text stands.
fn closed(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices()
        .find(|(_, char)| {
            depth += match char {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        })
        .map(|(at, _)| at)
}

/// Gives a round its ballots where they are as many as it counts.
pub fn give(round: &mut Vote, ballots: Vec<Ballot>) {
    let count = |vote| ballots.iter().filter(|ballot| ballot.vote == vote).count() as u32;
    let same = round.yes == Some(count(BallotVote::Yes)) && round.no == Some(count(BallotVote::No));
    if same && round.ballots.is_empty() {
        round.ballots = ballots;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::people::Named;

    #[test]
    fn names_without_a_party() {
        let said = "Därvid avges två ja-röster (Eva Ek och Bo Lind) samt en nej-röst (Per Ås).";
        let (bare, ballots) = read(said, &Known::default()).unwrap();
        assert_eq!(bare, "Därvid avges två ja-röster samt en nej-röst.");
        let names: Vec<&str> = ballots.iter().map(|ballot| &*ballot.name).collect();
        assert_eq!(names, ["Eva Ek", "Bo Lind", "Per Ås"]);
    }

    #[test]
    fn names_are_told_from_counts() {
        let said = "Utfall: 2 ja-röster (Eva Ek (S) och Bo Lind (M)), 1 nej-röst (Per Ås (V)) och 1 avstår (Åsa Ny (C)).";
        let (bare, ballots) = read(said, &Known::default()).unwrap();
        assert_eq!(bare, "Utfall: 2 ja-röster, 1 nej-röst och 1 avstår.");
        let votes: Vec<(&str, BallotVote)> = ballots
            .iter()
            .map(|ballot| (ballot.name.as_str(), ballot.vote))
            .collect();
        assert_eq!(
            votes,
            [
                ("Eva Ek", BallotVote::Yes),
                ("Bo Lind", BallotVote::Yes),
                ("Per Ås", BallotVote::No),
                ("Åsa Ny", BallotVote::Abstain),
            ]
        );
        let said = "Vid upprop avgavs 2 ja-röster för kontorets förslag (Ek och Lind) och 1 nej-röst för Ås förslag (Ås).";
        let people = Named::of(["Eva Ek (S), Bo Lind (M), Per Ås (V)"].into_iter());
        let (bare, ballots) = read(said, &Known::new(&people.distinct())).unwrap();
        let counts =
            "Vid upprop avgavs 2 ja-röster för kontorets förslag och 1 nej-röst för Ås förslag.";
        assert_eq!(bare, counts);
        let names: Vec<&str> = ballots.iter().map(|ballot| &*ballot.name).collect();
        assert_eq!(names, ["Eva Ek", "Bo Lind", "Per Ås"]);
        let said = "Vid omröstningen avges två ja-röster, av Eva Ek (S) och Bo Lind (M), samt en nej-röst, av Per Ås (V).";
        let (bare, ballots) = read(said, &Known::default()).unwrap();
        assert_eq!(
            bare,
            "Vid omröstningen avges två ja-röster, samt en nej-röst"
        );
        assert_eq!(ballots.len(), 3);
        assert_eq!(read("3 ja (förslaget) och 2 nej", &Known::default()), None);
    }
}
