//! Lists of names in the text: `Eva Ek (S) och Bo Lind (V) röstar Ja (2).`

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::prose;
use crate::terms::pattern::Pattern;
use crate::terms::people;
use paragraf_index::record::{Ballot, BallotVote, Person, Vote};

/// `… röstar Ja (7).`: names before, a check sum after.
static NAMED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["röst", "avst", "RÖST"],
        r"(?i)\b(?:röstar|röstade|röstat)\s+(?P<vote>ja|nej)\b(?:\s*\((?P<sum>\d+)\))?|\b(?P<abstain>avstår|avstod)(?: från att rösta)?(?:\s*\((?P<abstained>\d+)\))?",
    )
});

/// `Ja röstar: Eva Ek (S) och Bo Lind (M).`: names after the vote.
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:följande|dessa) (?:ledamöter )?)?(?:(?P<ja>ja)|(?P<nej>nej)|(?P<avstår>avstår|avstod))(?:[- ]?(?:röstar|röst|röster|röstade|röstande))?(?: från att rösta)?(?:\s*\((?P<sum>\d+)\))?\s*:").expect("a fixed pattern")
});

/// Sentences, cut again before each list of names: `Ja-röster (2): … Nej-röster (1): …`.
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    static LIST: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\s(?:JA|NEJ|AVSTÅR|Ja|Nej|Avstår)(?:[- ]?[Rr]öst\w*)?\s*(?:\(\d+\)\s*)?:")
            .expect("a fixed pattern")
    });
    let mut pieces = Vec::new();
    for sentence in prose::sentences(text) {
        let mut start = sentence.start;
        for cut in LIST.find_iter(&text[sentence.clone()]) {
            pieces.push(start..sentence.start + cut.start());
            start = sentence.start + cut.start() + 1;
        }
        pieces.push(start..sentence.end);
    }
    pieces
}

/// Adds the names of a sentence to the round they belong to. Tells whether there were any, and gives back the round
/// that was being read where a second list of the same vote begins the next.
pub fn add(said: &str, named: &mut Option<Vote>) -> (bool, Option<Vote>) {
    let Some(List { vote, members, sum }) = list_in(said) else {
        return (false, None);
    };
    // That somebody abstains is a list only beside lists of Ja and Nej, or with its check sum.
    if vote == BallotVote::Abstain && named.is_none() && sum.is_none() {
        return (false, None);
    }
    let sum = sum.unwrap_or(members.len() as u32);
    let has = |round: &Vote| round.ballots.iter().any(|ballot| ballot.vote == vote);
    let done = match named {
        Some(round) if has(round) => named.take(),
        _ => None,
    };
    let round = named.get_or_insert_default();
    let counted = match vote {
        BallotVote::Yes => &mut round.yes,
        BallotVote::No => &mut round.no,
        _ => &mut round.abstain,
    };
    *counted = Some(sum);
    round
        .ballots
        .extend(members.into_iter().map(|person| Ballot {
            name: person.name,
            party: person.party,
            vote,
        }));
    (true, done)
}

/// Members who voted alike.
struct List {
    vote: BallotVote,
    members: Vec<Person>,
    /// The number printed with them.
    sum: Option<u32>,
}

/// Names before the vote or after it.
fn list_in(said: &str) -> Option<List> {
    let number = |sum: Option<regex::Match<'_>>| sum.and_then(|sum| sum.as_str().parse().ok());
    let members = |text: &str| {
        people::all(text)
            .into_iter()
            .map(|found| found.person)
            .collect::<Vec<_>>()
    };
    let list = if let Some(found) = LISTED.captures(said) {
        let vote = if found.name("ja").is_some() {
            BallotVote::Yes
        } else if found.name("nej").is_some() {
            BallotVote::No
        } else {
            BallotVote::Abstain
        };
        List {
            vote,
            members: members(&said[found.get(0)?.end()..]),
            sum: number(found.name("sum")),
        }
    } else {
        let found = NAMED.captures(said)?;
        let vote = match found.name("vote").map(|vote| vote.as_str().to_lowercase()) {
            Some(vote) if vote == "ja" => BallotVote::Yes,
            Some(_) => BallotVote::No,
            None => BallotVote::Abstain,
        };
        let sum = number(found.name("sum").or_else(|| found.name("abstained")));
        List {
            vote,
            members: members(&said[..found.get(0)?.start()]),
            sum,
        }
    };
    (!list.members.is_empty()).then_some(list)
}
