//! Counted votes: the rounds, and where they are listed the members' ballots.

mod table;

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use regex::Regex;

use crate::clean::CleanLine;
use crate::parse::sections::Part;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::{numbers, people};
use paragraf_index::record::{Ballot, BallotVote, Paragraph, Person, Vote};

/// `40 Ja mot 38 Nej`, `6 ja-röster och 7 nej-röster`, `Ja röstar tjugofyra ledamöter, nej röstar sexton`.
static COUNTS: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["nej"],
        &format!(
            concat!(
                r"(?i)\b(?P<no5>{n})\s*(?:st\.?\s*)?nej\b(?:-?\s?röst(?:er)?)?\s*(?:mot|och|,)\s*(?P<yes5>{n})\s*(?:st\.?\s*)?ja\b",
                r"|\b(?P<yes>{n})\s*(?:st\.?\s*)?ja\b(?:-?\s?röst(?:er)?)?(?: för [^.\d]{{1,80}}?)?\s*(?:mot|och|,|/|-|–)?\s*(?P<no>{n})\s*(?:st\.?\s*)?nej\b",
                r"|\bja\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<yes2>{n})\b[^.]{{0,40}}?\bnej\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<no2>{n})\b",
                r"|\bja\s*[:=]\s*(?P<yes3>\d+)\W+nej\s*[:=]\s*(?P<no3>\d+)",
                r"|\b(?P<yes4>{n}) (?:ledamöter |röster )?(?:röstar|röstade|röstat|för) ja\b[^.]{{0,40}}?\b(?P<no4>{n}) (?:ledamöter |röster )?(?:röstar|röstade|röstat|för)? ?nej\b"
            ),
            n = n
        ),
    )
});

static ABSTAIN: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["avst", "lade ned", "nedlag", "lägger ned"],
        &format!(
            r"(?i)\b(?P<a>{n})(?: ledamot| ledamöter| som| st| röst(?:er)?)* (?:avstår|avstod|avstått|avståenden?|lade ned|lägger ned|nedlagda?)|\bavst(?:år|od)\s*[:=]?\s*(?P<b>\d+)"
        ),
    )
});

static ABSENT: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["nvarande"],
        &format!(
            r"(?i)\b(?P<a>{n})(?: ledamot| ledamöter| st)*(?: är| var)? frånvarande|\bfrånvarande\s*[:=]\s*(?P<b>\d+)"
        ),
    )
});

/// `… röstar Ja (7).`: names before, a check sum after.
static NAMED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["röst", "avst", "RÖST"],
        r"(?i)\b(?:röstar|röstade|röstat)\s+(?P<vote>ja|nej)\b(?:\s*\((?P<sum>\d+)\))?|\b(?P<abstain>avstår|avstod)(?: från att rösta)?(?:\s*\((?P<abstained>\d+)\))?",
    )
});

/// What Ja and Nej stand for: the question of a round.
static QUESTION: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["proposition", "ja", "begärs"],
        r"(?i)voteringsproposition|omröstningsproposition|\bja(?:-röst)?\s*(?:för|=|:|innebär|betyder)|röstar ja\b|omröstning begärs|votering begärs",
    )
});

/// `Ja röstar: Eva Ek (S) och Bo Lind (M).`: names after the vote.
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:följande|dessa) (?:ledamöter )?)?(?:(?P<ja>ja)|(?P<nej>nej)|(?P<avstår>avstår|avstod))(?:[- ]?(?:röstar|röst|röster|röstade|röstande))?(?: från att rösta)?(?:\s*\((?P<sum>\d+)\))?\s*:").expect("a fixed pattern")
});

/// Reads the rounds of a paragraph. `lines` are all its lines: a list of ballots may stand on a page after it.
pub fn read(parts: &[Part], lines: &[CleanLine]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = Vec::new();
    for part in parts {
        if matches!(
            part.heading.section,
            Section::Proposition
                | Section::Vote
                | Section::Claims
                | Section::Background
                | Section::Speech
        ) {
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
    let mut last_end = 0;
    for sentence in pieces(text) {
        let said = &text[sentence.clone()];
        if let Some(found) = COUNTS.captures(said) {
            let number = |names: [&str; 5]| {
                names
                    .iter()
                    .find_map(|name| numbers::read(found.name(name)?.as_str()))
            };
            let count = Vote {
                yes: number(["yes", "yes2", "yes3", "yes4", "yes5"]),
                no: number(["no", "no2", "no3", "no4", "no5"]),
                abstain: counted(&ABSTAIN, said),
                absent: counted(&ABSENT, said),
                ballots: Vec::new(),
            };
            votes.extend(named.take());
            // The chair's finding repeats the count; a new question to the meeting begins a new round.
            let same = votes
                .last()
                .is_some_and(|vote| (vote.yes, vote.no) == (count.yes, count.no));
            if !same || QUESTION.is_match(&text[last_end..sentence.start]) {
                votes.push(count);
            }
            last_end = sentence.end;
        } else if let Some(vote) = votes
            .last_mut()
            .filter(|_| last_end > 0 && sentence.start - last_end < 250 && named.is_none())
        {
            vote.abstain = vote.abstain.or_else(|| counted(&ABSTAIN, said));
            vote.absent = vote.absent.or_else(|| counted(&ABSENT, said));
        }
        if add_named(said, &mut named, votes) {
            last_end = sentence.end;
        }
    }
    // Names on one side only may be told in passing: a list has both sides or its check sum.
    votes.extend(
        named.filter(|round| round.yes.is_some() && round.no.is_some() || round.ballots.len() > 2),
    );
}

/// Sentences, cut again before each list of names: `Ja-röster (2): … Nej-röster (1): …`.
fn pieces(text: &str) -> Vec<std::ops::Range<usize>> {
    static LIST: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[":"],
            r"\s(?:JA|NEJ|AVSTÅR|Ja|Nej|Avstår)(?:[- ]?[Rr]öst\w*)?\s*(?:\(\d+\)\s*)?:",
        )
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

fn counted(pattern: &Pattern, said: &str) -> Option<u32> {
    let found = pattern.captures(said)?;
    numbers::read(found.name("a").or_else(|| found.name("b"))?.as_str())
}

/// Names in the text: `Eva Ek (S) och Bo Lind (V) röstar Ja (2).` Tells whether there were any.
fn add_named(said: &str, named: &mut Option<Vote>, votes: &mut Vec<Vote>) -> bool {
    let Some(List { vote, members, sum }) = list_in(said) else {
        return false;
    };
    // That somebody abstains is a list only beside lists of Ja and Nej, or with its check sum.
    if vote == BallotVote::Abstain && named.is_none() && sum.is_none() {
        return false;
    }
    let sum = sum.unwrap_or(members.len() as u32);
    // A second list of the same vote begins the next round.
    if named
        .as_ref()
        .is_some_and(|round| round.ballots.iter().any(|ballot| ballot.vote == vote))
    {
        votes.extend(named.take());
    }
    let round = named.get_or_insert_with(|| Vote {
        yes: None,
        no: None,
        abstain: None,
        absent: None,
        ballots: Vec::new(),
    });
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
    true
}

/// Adds the lists of ballots at a document's end to the paragraphs whose numbers stand above them.
pub fn add_appendix(paragraphs: &mut [Paragraph], appendix: &[CleanLine]) {
    static NUMBER: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"§\s*(\d{1,4})").expect("a fixed pattern"));
    let marks: Vec<(usize, &str)> = appendix
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, NUMBER.captures(&line.text)?.get(1)?.as_str())))
        .collect();
    for (index, (from, number)) in marks.iter().enumerate() {
        let to = marks
            .get(index + 1)
            .map_or(appendix.len(), |(next, _)| *next);
        let Some(paragraph) = paragraphs
            .iter_mut()
            .find(|paragraph| paragraph.paragraph == *number)
        else {
            continue;
        };
        for list in table::lists(&appendix[*from..to]) {
            add_list(&mut paragraph.votes, list);
        }
    }
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

/// A list of ballots belongs to the round with its counts, else to the first round without ballots.
fn add_list(votes: &mut Vec<Vote>, list: table::List) {
    let summed = |vote: BallotVote| {
        list.sums
            .iter()
            .find(|(of, _)| *of == vote)
            .map(|(_, sum)| *sum)
    };
    let count = |vote: BallotVote| {
        summed(vote).unwrap_or_else(|| {
            list.ballots
                .iter()
                .filter(|ballot| ballot.vote == vote)
                .count() as u32
        })
    };
    let (yes, no, abstain) = (
        count(BallotVote::Yes),
        count(BallotVote::No),
        count(BallotVote::Abstain),
    );
    let absent = summed(BallotVote::Absent);
    let same = votes
        .iter()
        .position(|vote| vote.ballots.is_empty() && vote.yes == Some(yes) && vote.no == Some(no));
    let open = same.or_else(|| {
        votes
            .iter()
            .position(|vote| vote.ballots.is_empty())
            .filter(|_| !list.ballots.is_empty())
    });
    match open {
        Some(index) => {
            votes[index].abstain = votes[index]
                .abstain
                .or(Some(abstain).filter(|abstain| *abstain > 0));
            votes[index].ballots = list.ballots;
        }
        None if yes + no > 0 => votes.push(Vote {
            yes: Some(yes),
            no: Some(no),
            abstain: Some(abstain),
            absent,
            ballots: list.ballots,
        }),
        None => {}
    }
}
