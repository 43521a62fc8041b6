//! Names behind each count: `6 ja-röster (Eva Ek (S), …) och 4 nej-röster (Bo Lind (M), …)`, `sex ja-röster för förslaget
//! (Ek, Lind)`, `sex ja-röster, av Eva Ek (S) …, samt en nej-röst, av Bo Lind (M)`, `två ja-röster, Eva Ek (S) och Åsa Ny
//! (V), en nej-röst, Bo Lind (M)`.

use std::ops::Range;
use std::sync::LazyLock;

use super::members;
use crate::terms::numbers;
use crate::terms::pattern::Pattern;
use crate::terms::people::Known;
use paragraf_index::record::{Ballot, BallotVote, Vote};

static OPENS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["ja", "nej", "avst"],
        r"(?i)\b(?:(?P<ja>ja)|(?P<nej>nej)|avst(?:år|od|ående))(?:(?:-?\s?röst(?:er)?| röstar)?(?:\s*(?P<bracket>\()|(?P<by>,? av )|(?P<listed>, )(?-i:\p{Lu}))|-?\s?röst(?:er)? för [^(),.;:\d]{3,80} (?P<behind>\())",
    )
});

/// Where the next count begins, behind names that stand in no brackets.
static NEXT: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &[],
        &format!(
            r"(?i)(?:,? (?:samt|och|mot|medan) \S+|, {n}) (?:ja|nej|avst\p{{L}}+|nedlag\p{{L}}+)\b"
        ),
    )
});

/// A sentence without the names behind its counts, and their ballots. `None` where it has no such names.
pub fn read(said: &str, known: &Known) -> Option<(String, Vec<Ballot>)> {
    let mut bare = String::new();
    let mut ballots = Vec::new();
    let mut at = 0;
    for found in OPENS.captures_iter(said) {
        let (bracket, by) = (
            found.name("bracket").or(found.name("behind")),
            found.name("by"),
        );
        let sign = bracket.or(by).or(found.name("listed"))?;
        // Names stand right behind a count only where there is one.
        let is_listed = bracket.or(by).is_none();
        if sign.end() <= at || is_listed && !ends_in_number(&said[..found.get(0)?.start()]) {
            continue;
        }
        let Some(names) = names(said, sign.range(), bracket.is_some()) else {
            continue;
        };
        let inside = &said[names.inside];
        let members = match is_listed {
            true => members::of_names_alone(inside, known).unwrap_or_default(),
            false => members::of_list(inside, known),
        };
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

/// `två`, `1`: whether a count stands right before.
fn ends_in_number(before: &str) -> bool {
    let word = before.trim_end().rsplit([' ', ',', ':']).next();
    word.is_some_and(|word| numbers::read(word).is_some())
}

/// The names behind a sign, inside brackets or up to the next count.
fn names(said: &str, sign: Range<usize>, bracketed: bool) -> Option<Names> {
    let rest = &said[sign.end..];
    if bracketed {
        let end = sign.end + closed(rest)?;
        return Some(Names {
            inside: sign.end..end,
            from: sign.end - "(".len(),
            to: end + ")".len(),
        });
    }
    let end = sign.end + NEXT.find(rest).map_or(rest.len(), |next| next.start());
    Some(Names {
        inside: sign.end..end,
        from: sign.start,
        to: end,
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
        let said = "Röstresultat: två ja-röster, Eva Ek (S) och Bo Lind (M), en nej-röst, Per Ås (V), en avstår, Åsa Ny (C).";
        let (bare, ballots) = read(said, &Known::default()).unwrap();
        let counts = "Röstresultat: två ja-röster, en nej-röst, en avstår";
        assert_eq!((&*bare, ballots.len()), (counts, 4));
        let said = "Med 2 ja-röster, Eva Ek (S) avstår, faller förslaget.";
        assert_eq!(read(said, &Known::default()), None);
        assert_eq!(read("3 ja (förslaget) och 2 nej", &Known::default()), None);
    }
}
