//! Lists of ballots in columns: to which paragraph and round they belong.

use std::sync::LazyLock;

use regex::Regex;

use super::{stacked, table};
use crate::clean::CleanLine;
use crate::terms::pattern::{Pattern, regex};
use paragraf_index::record::{Ballot, BallotVote, Paragraph, Vote};

/// Adds the lists of ballots at a document's end to the paragraphs whose numbers stand above them.
pub fn add(paragraphs: &mut [Paragraph], appendix: &[CleanLine]) {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"(?:§|^Paragraf:?)\s*(\d{1,4})"));
    let may_be_marked = |line: &CleanLine| line.text.contains('§') || line.text.starts_with('P');
    let mut marks: Vec<(usize, &str)> = appendix
        .iter()
        .enumerate()
        .filter(|(_, line)| may_be_marked(line))
        .filter_map(|(at, line)| Some((at, NUMBER.captures(&line.text)?.get(1)?.as_str())))
        .collect();
    // The paragraph stands again above each page of its list.
    marks.dedup_by_key(|(_, number)| *number);
    for (index, (at, number)) in marks.iter().enumerate() {
        let from = begin(appendix, *at);
        let to = marks
            .get(index + 1)
            .map_or(appendix.len(), |(next, _)| begin(appendix, *next));
        let lines = &appendix[from..to];
        let mut lists = table::lists(lines);
        if lists.is_empty() {
            let stacked = stacked::cells_apart(lines);
            lists.extend(stacked.or_else(|| stacked::below_votes(lines)));
        }
        for list in lists {
            // A header may name the paragraphs of several columns.
            let of = list
                .paragraph
                .clone()
                .unwrap_or_else(|| (*number).to_owned());
            let mut known = paragraphs.iter_mut();
            if let Some(paragraph) = known.find(|paragraph| paragraph.paragraph == of) {
                add_list(&mut paragraph.votes, list);
            }
        }
    }
    let unmarked = marks
        .first()
        .map_or(appendix.len(), |(first, _)| begin(appendix, *first));
    for list in table::lists(&appendix[..unmarked]) {
        let refers = |paragraph: &&mut Paragraph| refers_to(&paragraph.text, &list);
        if let Some(paragraph) = paragraphs.iter_mut().find(refers) {
            add_list(&mut paragraph.votes, list);
        }
    }
}

/// Where the list of a paragraph begins: its own number may stand above that of the paragraph.
fn begin(appendix: &[CleanLine], mark: usize) -> usize {
    let above = mark.checked_sub(1);
    above
        .filter(|above| table::numbered(&appendix[*above].text).is_some())
        .unwrap_or(mark)
}

/// Whether a paragraph names a list by its number: `Omröstningen, omröstningslista nr 1, utföll så …`.
fn refers_to(text: &str, list: &table::List) -> bool {
    let Some(number) = &list.number else {
        return false;
    };
    static LIST: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["omröstningslist", "voteringslist"],
            r"(?i)\b(?:omröstnings|voterings)lista,?\s+(?:nr\.?\s*)?(?P<number>\d{1,2})\b",
        )
    });
    LIST.captures_iter(text)
        .any(|found| found["number"] == **number)
}

/// Adds the lists of those present before the first paragraph that have columns for the votes of the day.
pub fn add_from_preamble(paragraphs: &mut [Paragraph], preamble: &[CleanLine]) {
    for list in table::lists(preamble) {
        let of_list =
            |paragraph: &&mut Paragraph| Some(&paragraph.paragraph) == list.paragraph.as_ref();
        if let Some(paragraph) = paragraphs.iter_mut().find(of_list) {
            add_list(&mut paragraph.votes, list);
        }
    }
}

/// Whether a round has the ballots of a list.
fn tells_the_same(vote: &Vote, list: &table::List) -> bool {
    let same =
        |(one, other): (&Ballot, &Ballot)| (&one.name, one.vote) == (&other.name, other.vote);
    !list.ballots.is_empty()
        && vote.ballots.len() == list.ballots.len()
        && vote.ballots.iter().zip(&list.ballots).all(same)
}

/// A list of ballots belongs to the round with its counts, else to the first round without ballots.
pub fn add_list(votes: &mut Vec<Vote>, list: table::List) {
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
    // The sentences above it may have been read already.
    if votes.iter().any(|vote| tells_the_same(vote, &list)) {
        return;
    }
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
            abstain: Some(abstain)
                .filter(|abstain| *abstain > 0)
                .or(summed(BallotVote::Abstain)),
            absent,
            ballots: list.ballots,
            ..Vote::default()
        }),
        None => {}
    }
}
