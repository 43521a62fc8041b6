//! A counted vote: figures, a bar, parties and members.

use std::collections::BTreeMap;

use paragraf_index::record::{BallotVote, Vote};

use crate::collate;
use crate::frame::Frame;
use crate::labels::{Named, party};

/// One round for the page.
pub struct Tally {
    /// `18 ja, 13 nej`.
    pub summary: String,
    /// What Ja and Nej stood for, verbatim.
    pub means: Vec<(&'static str, String)>,
    /// What settled a tie, and whether the ballot was secret.
    pub notes: Vec<&'static str>,
    /// Parts of the bar.
    pub bars: Vec<Bar>,
    /// How each party voted, where ballots are listed.
    pub parties: Vec<PartyRow>,
    /// How each member voted.
    pub members: Vec<MemberRow>,
}

/// A stretch of the bar, in hundredths of its length.
pub struct Bar {
    pub class: &'static str,
    pub start: f32,
    pub length: f32,
}

/// A party's votes.
pub struct PartyRow {
    pub name: String,
    /// Yes, no, abstain, absent.
    pub votes: [u32; 4],
}

/// A member's vote.
pub struct MemberRow {
    pub name: String,
    pub party: String,
    pub vote: &'static str,
}

impl Tally {
    /// The tally of one round.
    pub fn new(frame: &Frame, vote: &Vote) -> Tally {
        let words = frame.words();
        let counted = [
            (vote.yes, words.yes, "yes"),
            (vote.no, words.no, "no"),
            (vote.abstain, words.abstain, "abstain"),
            (vote.absent, words.absent, "absent"),
        ];
        let said = counted
            .iter()
            .filter_map(|(n, name, _)| n.map(|n| format!("{n} {}", name.to_lowercase())));
        Tally {
            summary: said.collect::<Vec<_>>().join(", "),
            means: [
                (words.yes_means, &vote.yes_means),
                (words.no_means, &vote.no_means),
            ]
            .into_iter()
            .filter_map(|(side, means)| Some((side, means.clone()?)))
            .collect(),
            notes: vote
                .casting
                .map(|casting| casting.name(frame.language))
                .into_iter()
                .chain(vote.secret.then_some(words.secret_ballot))
                .collect(),
            bars: bars(
                counted
                    .iter()
                    .filter_map(|(n, _, class)| n.map(|n| (n, *class)))
                    .collect(),
            ),
            parties: parties(frame, vote),
            members: members(frame, vote),
        }
    }
}

fn bars(parts: Vec<(u32, &'static str)>) -> Vec<Bar> {
    let total: u32 = parts.iter().map(|(n, _)| n).sum();
    let mut start = 0.0;
    let mut bars = Vec::new();
    for (n, class) in parts.into_iter().filter(|(n, _)| *n > 0) {
        let length = n as f32 * 100.0 / total as f32;
        bars.push(Bar {
            class,
            start,
            length,
        });
        start += length;
    }
    bars
}

fn parties(frame: &Frame, vote: &Vote) -> Vec<PartyRow> {
    let mut rows: BTreeMap<String, [u32; 4]> = BTreeMap::new();
    for ballot in &vote.ballots {
        if let Some(code) = &ballot.party {
            rows.entry(code.clone()).or_default()[column(ballot.vote)] += 1;
        }
    }
    let mut rows: Vec<PartyRow> = rows
        .into_iter()
        .map(|(code, votes)| PartyRow {
            name: party(&code, frame.language),
            votes,
        })
        .collect();
    rows.sort_by_key(|row| {
        (
            u32::MAX - row.votes.iter().sum::<u32>(),
            collate::key(&row.name),
        )
    });
    rows
}

fn column(vote: BallotVote) -> usize {
    match vote {
        BallotVote::Yes => 0,
        BallotVote::No => 1,
        BallotVote::Abstain => 2,
        BallotVote::Absent => 3,
    }
}

fn members(frame: &Frame, vote: &Vote) -> Vec<MemberRow> {
    let rows = vote.ballots.iter().map(|ballot| MemberRow {
        name: ballot.name.clone(),
        party: ballot.party.clone().unwrap_or_default(),
        vote: ballot.vote.name(frame.language),
    });
    rows.collect()
}
