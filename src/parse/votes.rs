//! Counted votes: the rounds, and where they are listed the members' ballots.

mod table;

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::parse::sections::Part;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::{numbers, people};
use paragraf_index::record::{Ballot, BallotVote, Vote};

/// `40 Ja mot 38 Nej`, `6 ja-röster och 7 nej-röster`, `Ja röstar tjugofyra ledamöter, nej röstar sexton`.
static COUNTS: LazyLock<Regex> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Regex::new(&format!(
        concat!(
            r"(?i)\b(?P<no5>{n})\s*(?:st\.?\s*)?nej\b(?:-?\s?röst(?:er)?)?\s*(?:mot|och|,)\s*(?P<yes5>{n})\s*(?:st\.?\s*)?ja\b",
            r"|\b(?P<yes>{n})\s*(?:st\.?\s*)?ja\b(?:-?\s?röst(?:er)?)?\s*(?:mot|och|,|/|-|–)?\s*(?P<no>{n})\s*(?:st\.?\s*)?nej\b",
            r"|\bja\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<yes2>{n})\b[^.]{{0,40}}?\bnej\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<no2>{n})\b",
            r"|\bja\s*[:=]\s*(?P<yes3>\d+)\W+nej\s*[:=]\s*(?P<no3>\d+)",
            r"|\b(?P<yes4>{n}) (?:ledamöter |röster )?(?:röstar|röstade|röstat|för) ja\b[^.]{{0,40}}?\b(?P<no4>{n}) (?:ledamöter |röster )?(?:röstar|röstade|röstat|för)? ?nej\b"
        ),
        n = n
    ))
    .expect("a fixed pattern")
});

static ABSTAIN: LazyLock<Regex> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Regex::new(&format!(r"(?i)\b(?P<a>{n})(?: ledamot| ledamöter| som| st| röst(?:er)?)* (?:avstår|avstod|avstått|avståenden?|lade ned|lägger ned|nedlagda?)|\bavst(?:år|od)\s*[:=]?\s*(?P<b>\d+)")).expect("a fixed pattern")
});

static ABSENT: LazyLock<Regex> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Regex::new(&format!(r"(?i)\b(?P<a>{n})(?: ledamot| ledamöter| st)*(?: är| var)? frånvarande|\bfrånvarande\s*[:=]\s*(?P<b>\d+)")).expect("a fixed pattern")
});

/// `… röstar Ja (7).`: names before, a check sum after.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:röstar|röstade|röstat)\s+(?P<vote>ja|nej)\b(?:\s*\((?P<sum>\d+)\))?|\b(?P<abstain>avstår|avstod)(?: från att rösta)?(?:\s*\((?P<abstained>\d+)\))?").expect("a fixed pattern")
});

/// Reads the rounds of a paragraph. `lines` are all its lines: a list of ballots may stand on a page after it.
pub fn read(parts: &[Part], lines: &[CleanLine]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = Vec::new();
    for part in parts {
        if matches!(part.heading.section, Section::Proposition | Section::Vote | Section::Claims | Section::Background | Section::Speech) {
            rounds(&part.text(), &mut votes);
        }
    }
    for list in table::lists(lines) {
        add_list(&mut votes, list);
    }
    votes
}

fn rounds(text: &str, votes: &mut Vec<Vote>) {
    let mut named: Option<Vote> = None;
    let earlier = votes.len();
    let mut last_end = 0;
    for sentence in prose::sentences(text) {
        let said = &text[sentence.clone()];
        if let Some(found) = COUNTS.captures(said) {
            let number = |names: [&str; 5]| names.iter().find_map(|name| numbers::read(found.name(name)?.as_str()));
            let count = Vote {
                yes: number(["yes", "yes2", "yes3", "yes4", "yes5"]),
                no: number(["no", "no2", "no3", "no4", "no5"]),
                abstain: counted(&ABSTAIN, said),
                absent: counted(&ABSENT, said),
                ballots: Vec::new(),
            };
            votes.extend(named.take());
            // The chair's finding often repeats the count in the same breath.
            let repeated = votes[earlier..].last().is_some_and(|vote| (vote.yes, vote.no) == (count.yes, count.no));
            if !repeated {
                votes.push(count);
            }
            last_end = sentence.end;
        } else if let Some(vote) = votes.last_mut().filter(|_| last_end > 0 && sentence.start - last_end < 250 && named.is_none()) {
            vote.abstain = vote.abstain.or_else(|| counted(&ABSTAIN, said));
            vote.absent = vote.absent.or_else(|| counted(&ABSENT, said));
        }
        add_named(said, &mut named, votes);
    }
    votes.extend(named);
}

fn counted(pattern: &Regex, said: &str) -> Option<u32> {
    let found = pattern.captures(said)?;
    numbers::read(found.name("a").or_else(|| found.name("b"))?.as_str())
}

/// Names in the text: `Eva Ek (S) och Bo Lind (V) röstar Ja (2).`
fn add_named(said: &str, named: &mut Option<Vote>, votes: &mut Vec<Vote>) {
    let Some(found) = NAMED.captures(said) else { return };
    let Some(verb) = found.get(0) else { return };
    let members: Vec<_> = people::all(&said[..verb.start()]).into_iter().map(|found| found.person).collect();
    if members.is_empty() {
        return;
    }
    let vote = match found.name("vote").map(|vote| vote.as_str().to_lowercase()) {
        Some(vote) if vote == "ja" => BallotVote::Yes,
        Some(_) => BallotVote::No,
        None => BallotVote::Abstain,
    };
    let sum = found.name("sum").or_else(|| found.name("abstained")).and_then(|sum| sum.as_str().parse().ok()).unwrap_or(members.len() as u32);
    // That somebody abstains is a list only beside lists of Ja and Nej, or with its check sum.
    if vote == BallotVote::Abstain && named.is_none() && found.name("abstained").is_none() {
        return;
    }
    // A second list of the same vote begins the next round.
    if named.as_ref().is_some_and(|round| round.ballots.iter().any(|ballot| ballot.vote == vote)) {
        votes.extend(named.take());
    }
    let round = named.get_or_insert_with(|| Vote { yes: None, no: None, abstain: None, absent: None, ballots: Vec::new() });
    let counted = match vote {
        BallotVote::Yes => &mut round.yes,
        BallotVote::No => &mut round.no,
        _ => &mut round.abstain,
    };
    *counted = Some(sum);
    round.ballots.extend(members.into_iter().map(|person| Ballot { name: person.name, party: person.party, vote }));
}

/// A list of ballots belongs to the round with its counts, else to the first round without ballots.
fn add_list(votes: &mut Vec<Vote>, ballots: Vec<Ballot>) {
    let count = |vote: BallotVote| ballots.iter().filter(|ballot| ballot.vote == vote).count() as u32;
    let (yes, no) = (count(BallotVote::Yes), count(BallotVote::No));
    let same = votes.iter().position(|vote| vote.ballots.is_empty() && vote.yes == Some(yes) && vote.no == Some(no));
    let open = same.or_else(|| votes.iter().position(|vote| vote.ballots.is_empty()));
    match open {
        Some(index) => votes[index].ballots = ballots,
        None => votes.push(Vote { yes: Some(yes), no: Some(no), abstain: Some(count(BallotVote::Abstain)), absent: None, ballots }),
    }
}
