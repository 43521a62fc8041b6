//! Lists of ballots in columns: to which paragraph and round they belong.

use std::sync::LazyLock;

use regex::Regex;

use super::{stacked, table};
use crate::clean::CleanLine;
use crate::terms::pattern::{Pattern, regex};
use paragraf_index::record::{Ballot, BallotVote, Paragraph, Vote};

/// Whether ballots cannot be those of a round: a side has more names than votes, or none of them.
pub fn contradicts(vote: &Vote, ballots: &[Ballot]) -> bool {
    let listed = |vote| ballots.iter().filter(|ballot| ballot.vote == vote).count() as u32;
    let against = |counted: Option<u32>, listed: u32| {
        counted.is_some_and(|counted| listed > counted || listed == 0 && counted > 0)
    };
    !ballots.is_empty()
        && (against(vote.yes, listed(BallotVote::Yes)) || against(vote.no, listed(BallotVote::No)))
}

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

/// Adds the lists that stand below another paragraph than theirs, and say whose they are in their title.
pub fn add_strays(paragraphs: &mut [Paragraph], own: &str, lines: &[CleanLine]) {
    if !lines.iter().any(|line| table::titled(&line.text).is_some()) {
        return;
    }
    for list in table::lists(lines) {
        let Some(of) = list.of.clone().filter(|of| of != own) else {
            continue;
        };
        let mut known = paragraphs.iter_mut();
        if let Some(paragraph) = known.find(|paragraph| paragraph.paragraph == of) {
            add_list(&mut paragraph.votes, list);
        }
    }
}

/// Adds the lists of those present before the first paragraph that have columns for the votes of the day.
pub fn add_from_preamble(paragraphs: &mut [Paragraph], preamble: &[CleanLine]) {
    /// Fewer names are the end of a list that could not be followed, and no round.
    const FEWEST: usize = 3;
    let lists = table::lists(preamble).into_iter();
    for list in lists.filter(|list| list.ballots.len() >= FEWEST) {
        let of_list =
            |paragraph: &&mut Paragraph| Some(&paragraph.paragraph) == list.paragraph.as_ref();
        if let Some(paragraph) = paragraphs.iter_mut().find(of_list) {
            add_list(&mut paragraph.votes, list);
        }
    }
}

/// Whether a round has the ballots of a list, or a list more of them than a round.
fn tells_the_same(vote: &Vote, list: &table::List) -> bool {
    let (shorter, longer) = match vote.ballots.len() < list.ballots.len() {
        true => (&vote.ballots, &list.ballots),
        false => (&list.ballots, &vote.ballots),
    };
    let is_there = |one: &Ballot| {
        let mut others = longer.iter();
        others.any(|other| (&one.name, one.vote) == (&other.name, other.vote))
    };
    !shorter.is_empty() && shorter.iter().all(is_there)
}

/// A list of ballots belongs to the round with its counts, else to the first round without ballots that it may be of.
pub fn add_list(votes: &mut Vec<Vote>, mut list: table::List) {
    let told = list.round();
    // Marks that have moved away from their columns.
    let moved = contradicts(&told, &list.ballots);
    if moved {
        list.ballots.clear();
    }
    // The sentences above it may have been read already.
    if let Some(vote) = votes.iter_mut().find(|vote| tells_the_same(vote, &list)) {
        if vote.ballots.len() < list.ballots.len() {
            vote.ballots = list.ballots;
        }
        return;
    }
    let is_open = |vote: &Vote| vote.ballots.is_empty();
    let same = |vote: &Vote| is_open(vote) && (vote.yes, vote.no) == (told.yes, told.no);
    let may_be = |vote: &Vote| {
        is_open(vote) && !list.ballots.is_empty() && !contradicts(vote, &list.ballots)
    };
    let found = votes.iter().position(same);
    let found = found.or_else(|| votes.iter().position(may_be));
    // Names that can be of none of the rounds told contradict what is told of these, unless their own sums are right: then
    // they are of a round that no sentence tells.
    let is_sure = match moved {
        true => votes.is_empty(),
        false => list.is_summed() || list.ballots.is_empty() || !votes.iter().any(is_open),
    };
    match found {
        Some(index) => {
            let abstain = told.abstain.filter(|abstain| *abstain > 0);
            votes[index].abstain = votes[index].abstain.or(abstain);
            votes[index].ballots = list.ballots;
        }
        None if is_sure && (told.yes, told.no) != (Some(0), Some(0)) => votes.push(Vote {
            ballots: list.ballots,
            ..told
        }),
        None => {}
    }
}
