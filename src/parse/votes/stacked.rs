//! Lists of ballots whose columns stand one below the other: a text without layout has the names first and then as many
//! votes, an appendix the vote and below it the names, or name, party and vote each on a line of their own.

use super::table::{List, header};
use crate::clean::CleanLine;
use crate::terms::people;
use paragraf_index::record::{Ballot, BallotVote, Person};

/// The longest letters of a party.
const LONGEST_PARTY: usize = 5;

/// Fewer names in a row are no list.
const FEWEST: usize = 3;

/// Each run of names, one a line, that as many votes follow.
pub fn columns_apart(lines: &[CleanLine]) -> Vec<List> {
    let mut lists = Vec::new();
    let mut at = 0;
    // Most paragraphs have no line with a vote alone, and names are slow to look for.
    if !lines.iter().any(|line| vote(line).is_some()) {
        return lists;
    }
    while at < lines.len() {
        let members: Vec<Person> = lines[at..].iter().map_while(member).collect();
        let below = at + members.len();
        let votes: Vec<BallotVote> = lines[below..].iter().map_while(vote).collect();
        if members.len() >= FEWEST && members.len() == votes.len() {
            let ballots = members.into_iter().zip(votes);
            lists.push(list(ballots.map(|(member, vote)| ballot(member, vote))));
        }
        at = below.max(at + 1);
    }
    lists
}

/// Name, party and vote one below the other, member by member.
pub fn cells_apart(lines: &[CleanLine]) -> Option<List> {
    // Most paragraphs have no line with a vote alone.
    if !lines.iter().any(|line| vote(line).is_some()) {
        return None;
    }
    let entries = lines.windows(3).filter_map(|cells| {
        let [name, party, voted] = cells else {
            return None;
        };
        let vote = vote(voted)?;
        let short = party.text.chars().count() <= LONGEST_PARTY;
        let printed = short.then(|| format!("{} ({})", name.text, party.text))?;
        let found = people::all(&printed).into_iter().next()?;
        (found.range == (0..printed.len())).then(|| ballot(found.person, vote))
    });
    let ballots: Vec<Ballot> = entries.collect();
    (ballots.len() >= FEWEST).then(|| list(ballots.into_iter()))
}

/// The votes, each above the names of those who voted so; `None` where there is no vote for and against.
pub fn below_votes(lines: &[CleanLine]) -> Option<List> {
    let mut ballots = Vec::new();
    let mut heading = None;
    for line in lines {
        if let Some(vote) = vote(line).or_else(|| counted(line)) {
            heading = Some(vote);
        } else if let Some((vote, members)) = heading.zip(members(line)) {
            ballots.extend(members.into_iter().map(|member| ballot(member, vote)));
        } else {
            heading = None;
        }
    }
    let has = |vote| ballots.iter().any(|ballot: &Ballot| ballot.vote == vote);
    (has(BallotVote::Yes) && has(BallotVote::No)).then(|| list(ballots.into_iter()))
}

/// The member a line names, and nothing else.
fn member(line: &CleanLine) -> Option<Person> {
    let found = people::all(&line.text).into_iter().next()?;
    let alone = found.range.start == 0 && line.text.len() < found.range.len() + 12;
    (alone && header::vote(&line.text).is_none()).then_some(found.person)
}

/// The members a line names, and nothing else.
fn members(line: &CleanLine) -> Option<Vec<Person>> {
    let found = people::all(&line.text);
    let mut at = 0;
    for member in &found {
        let between = line.text[at..member.range.start].trim_matches([' ', ',']);
        if !matches!(between, "" | "och" | "samt") {
            return None;
        }
        at = member.range.end;
    }
    // A list may go on below: `… (M) och`.
    let several = matches!(
        line.text[at..].trim_matches([' ', ',', '.']),
        "" | "och" | "samt"
    );
    let members: Vec<Person> = found.into_iter().map(|member| member.person).collect();
    match members.as_slice() {
        [] => None,
        [_, _, ..] if several => Some(members),
        _ => member(line).map(|member| vec![member]),
    }
}

fn vote(line: &CleanLine) -> Option<BallotVote> {
    header::vote(&line.text)
}

/// `Ja-röster (21)`, `Ja: 21 st`, `Ja: 21 röster`: a vote with its count above the names.
fn counted(line: &CleanLine) -> Option<BallotVote> {
    let text = [" st", " röster", " röst"]
        .iter()
        .find_map(|unit| line.text.strip_suffix(unit))
        .unwrap_or(&line.text);
    let is_count = |char: char| char.is_ascii_digit() || matches!(char, '(' | ')' | ' ' | ',');
    header::vote(text.trim_end_matches(is_count))
}

fn ballot(member: Person, vote: BallotVote) -> Ballot {
    Ballot {
        name: member.name,
        party: member.party,
        vote,
    }
}

fn list(ballots: impl Iterator<Item = Ballot>) -> List {
    List {
        ballots: ballots.collect(),
        ..List::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    fn lines<'a>(texts: &[&'a str]) -> Vec<CleanLine<'a>> {
        let line = |(at, text): (usize, &&'a str)| CleanLine {
            at,
            ..sample::plain(text)
        };
        texts.iter().enumerate().map(line).collect()
    }

    fn told(list: &List) -> String {
        let ballots = list.ballots.iter();
        let ballots: Vec<String> = ballots
            .map(|ballot| format!("{} {:?}", ballot.name, ballot.vote))
            .collect();
        ballots.join(", ")
    }

    #[test]
    fn as_many_votes_as_names_above_them() {
        let texts = [
            "Resultat",
            "Eva Ek (S)",
            "Bo Lind (M)",
            "Åsa Ny (V)",
            "Ja",
            "Nej",
            "Avstår",
            "Slut",
        ];
        let found = columns_apart(&lines(&texts));
        assert_eq!(told(&found[0]), "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain");
        assert_eq!(columns_apart(&lines(&texts[..6])), []);
    }

    #[test]
    fn a_cell_a_line() {
        let texts = [
            "Antal Ja: 2",
            "Eva Ek",
            "S",
            "Ja",
            "Bo Lind",
            "KD",
            "Nej",
            "Åsa Ny",
            "Fi",
            "Avstår",
            "Sida 2",
        ];
        let found = cells_apart(&lines(&texts)).unwrap();
        assert_eq!(told(&found), "Eva Ek Yes, Bo Lind No, Åsa Ny Abstain");
        assert_eq!(cells_apart(&lines(&texts[..7])), None);
    }

    #[test]
    fn names_below_each_vote() {
        let texts = [
            "Bilaga A",
            "Ja-röster",
            "Eva Ek (S)",
            "Åsa Ny (V)",
            "Nej-röster",
            "Bo Lind (M)",
        ];
        let found = below_votes(&lines(&texts)).unwrap();
        assert_eq!(told(&found), "Eva Ek Yes, Åsa Ny Yes, Bo Lind No");
        assert_eq!(below_votes(&lines(&texts[..4])), None);
        let texts = [
            "Ja-röster",
            "Eva Ek (S), Åsa Ny (V) och",
            "Per Ås (V)",
            "Nej-röster",
            "Bo Lind (M)",
        ];
        let found = below_votes(&lines(&texts)).unwrap();
        let expected = "Eva Ek Yes, Åsa Ny Yes, Per Ås Yes, Bo Lind No";
        assert_eq!(told(&found), expected);
        let texts = [
            "Ja: 1 röst",
            "Eva Ek (S)",
            "Nej-röster: 1 st",
            "Bo Lind (M)",
        ];
        let found = below_votes(&lines(&texts)).unwrap();
        assert_eq!(told(&found), "Eva Ek Yes, Bo Lind No");
    }
}
