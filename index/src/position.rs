//! Where parties stood in one paragraph, and how often they stood alike. Nothing is inferred from silence.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::matter::Trace;
use crate::party::today;
use crate::record::BallotVote;

/// Where parties stood in one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Positions {
    /// The paragraph.
    pub paragraph: String,
    /// Its title.
    pub title: String,
    /// Place name.
    pub municipality: Option<String>,
    /// Deciding body.
    pub body: String,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// What each party demanded, in lower case.
    pub claims: BTreeMap<String, BTreeSet<String>>,
    /// Of each counted round, the parties of which most voted yes, and those of which most voted no.
    pub votes: Vec<[BTreeSet<String>; 2]>,
    /// The parties that reserved themselves.
    pub reservations: BTreeSet<String>,
}

/// How two parties stood to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// Cases in which both took a stand that can be compared.
    pub cases: u64,
    /// Of them, those in which it was the same.
    pub alike: u64,
}

impl Agreement {
    fn count(&mut self, alike: Option<bool>) {
        self.cases += u64::from(alike.is_some());
        self.alike += u64::from(alike == Some(true));
    }
}

/// Two parties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Their codes of today, in the order of the alphabet.
    pub parties: [String; 2],
    /// Paragraphs in which both made demands that say the same or the opposite.
    pub claims: Agreement,
    /// Counted rounds with named votes.
    pub votes: Agreement,
    /// Paragraphs in which both reserved themselves; one that does not reserve itself says nothing.
    pub reservations: u64,
}

impl Positions {
    /// Where parties stood in a paragraph; `None` where fewer than two took a stand.
    pub(crate) fn of(trace: &Trace) -> Option<Positions> {
        let mut claims: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for claim in &trace.claims {
            if let Some(party) = &claim.party {
                claims
                    .entry(today(party).to_owned())
                    .or_default()
                    .insert(plain(&claim.text));
            }
        }
        let reserved = trace
            .reservations
            .iter()
            .filter_map(|voice| voice.party.as_deref());
        let positions = Positions {
            paragraph: trace.id.clone(),
            title: trace.title.clone(),
            municipality: trace.municipality.clone(),
            body: trace.body.clone(),
            date: trace.date,
            claims,
            votes: trace
                .votes
                .iter()
                .map(sides)
                .filter(|[yes, no]| yes.len() + no.len() > 1)
                .collect(),
            reservations: reserved.map(|party| today(party).to_owned()).collect(),
        };
        (positions.parties().len() > 1).then_some(positions)
    }

    /// The parties that took a stand.
    pub fn parties(&self) -> BTreeSet<&str> {
        let votes = self.votes.iter().flatten().flatten();
        self.claims
            .keys()
            .chain(votes)
            .chain(&self.reservations)
            .map(String::as_str)
            .collect()
    }

    /// How two parties stood to each other here: by demand, in each round, and whether both reserved themselves.
    pub fn compare(&self, one: &str, other: &str) -> Pair {
        let mut pair = Pair {
            parties: [one.to_owned(), other.to_owned()],
            claims: Agreement::default(),
            votes: Agreement::default(),
            reservations: 0,
        };
        if let Some((a, b)) = self.claims.get(one).zip(self.claims.get(other)) {
            pair.claims.count(same(a, b));
        }
        for sides in &self.votes {
            let side = |party: &str| sides.iter().position(|side| side.contains(party));
            pair.votes
                .count(side(one).zip(side(other)).map(|(a, b)| a == b));
        }
        pair.reservations =
            u64::from(self.reservations.contains(one) && self.reservations.contains(other));
        pair
    }
}

impl Pair {
    /// Whether there is anything to tell of the two.
    pub fn is_empty(&self) -> bool {
        self.claims.cases == 0 && self.votes.cases == 0 && self.reservations == 0
    }
}

/// How often each two parties stood alike, counted paragraph by paragraph.
#[derive(Debug, Default)]
pub struct Pairs(BTreeMap<[String; 2], Pair>);

impl Pairs {
    /// Counts where parties stood in one paragraph more.
    pub fn add(&mut self, here: &Positions) {
        let parties: Vec<&str> = here.parties().into_iter().collect();
        for (at, one) in parties.iter().enumerate() {
            for other in &parties[at + 1..] {
                let pair = here.compare(one, other);
                let sum = self.0.entry(pair.parties.clone()).or_insert_with(|| Pair {
                    claims: Agreement::default(),
                    votes: Agreement::default(),
                    reservations: 0,
                    parties: pair.parties.clone(),
                });
                for (sum, new) in [(&mut sum.claims, pair.claims), (&mut sum.votes, pair.votes)] {
                    sum.cases += new.cases;
                    sum.alike += new.alike;
                }
                sum.reservations += pair.reservations;
            }
        }
    }

    /// The pairs of which there is anything to tell, in the order of their codes.
    pub fn counted(self) -> Vec<Pair> {
        let pairs = self.0.into_values();
        pairs.filter(|pair| !pair.is_empty()).collect()
    }
}

/// Pairs as a table for spreadsheets: a heading, a line a pair.
pub fn pair_table(pairs: &[Pair]) -> Vec<Vec<String>> {
    let heading = [
        "party",
        "other",
        "claims",
        "claims_alike",
        "votes",
        "votes_alike",
        "reservations",
    ];
    let line = |pair: &Pair| {
        let counts = [
            pair.claims.cases,
            pair.claims.alike,
            pair.votes.cases,
            pair.votes.alike,
            pair.reservations,
        ];
        let counts = counts.map(|count| count.to_string());
        pair.parties.iter().cloned().chain(counts).collect()
    };
    let heading = heading.map(str::to_owned).to_vec();
    [heading]
        .into_iter()
        .chain(pairs.iter().map(line))
        .collect()
}

/// The parties of which most voted yes, and those of which most voted no.
fn sides(vote: &crate::record::Vote) -> [BTreeSet<String>; 2] {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for ballot in &vote.ballots {
        let Some(party) = ballot.party.as_deref().map(today) else {
            continue;
        };
        *counts.entry(party).or_default() += match ballot.vote {
            BallotVote::Yes => 1,
            BallotVote::No => -1,
            BallotVote::Abstain | BallotVote::Absent => 0,
        };
    }
    let side = |sign: i64| {
        counts
            .iter()
            .filter(|(_, sum)| sum.signum() == sign)
            .map(|(party, _)| (*party).to_owned())
            .collect()
    };
    [side(1), side(-1)]
}

/// A claim as it is compared.
fn plain(claim: &str) -> String {
    let words: Vec<String> = claim.split_whitespace().map(str::to_lowercase).collect();
    let text = words.join(" ");
    let text = text.trim_end_matches('.');
    text.strip_prefix("att ").unwrap_or(text).to_owned()
}

/// Whether two parties demanded the same; `None` where their demands are of different things.
fn same(a: &BTreeSet<String>, b: &BTreeSet<String>) -> Option<bool> {
    if a.intersection(b).next().is_some() {
        return Some(true);
    }
    let opposed = a
        .iter()
        .filter_map(|claim| opposite(claim))
        .any(|opposite| b.contains(&opposite))
        || b.iter()
            .filter_map(|claim| opposite(claim))
            .any(|opposite| a.contains(&opposite));
    opposed.then_some(false)
}

/// Demands that turn each other down.
const OPPOSITES: &[(&str, &str)] = &[
    ("bifall till ", "avslag på "),
    ("motionen ska tillstyrkas", "motionen ska avstyrkas"),
    ("motionen bifalls", "motionen avslås"),
    ("ärendet ska återremitteras", "ärendet ska avgöras idag"),
];

/// The demand that turns this one down.
fn opposite(claim: &str) -> Option<String> {
    OPPOSITES
        .iter()
        .find_map(|(yes, no)| Some(format!("{no}{}", claim.strip_prefix(yes)?)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::matter::tests::trace;

    fn positions() -> Vec<Positions> {
        let claim = |party: &str, text: &str| json!({"name": "N N", "party": party, "text": text});
        let ballot = |party: &str, vote: &str| json!({"name": "N N", "party": party, "vote": vote});
        let told = json!({
            "claims": [claim("S", "Bifall till motionen."), claim("V", "bifall till motionen"), claim("M", "avslag på motionen"),
                claim("C", "bifall till eget yrkande")],
            "votes": [{"yes": 3, "no": 2, "abstain": 0, "absent": 0, "ballots": [
                ballot("S", "yes"), ballot("V", "yes"), ballot("M", "no"), ballot("FP", "no"), ballot("C", "abstain")]}],
            "reservations": [{"name": null, "party": "M"}, {"name": null, "party": "L"}],
        });
        vec![Positions::of(&trace("ks/2024-01-10/3", "Motion", told)).unwrap()]
    }

    #[test]
    fn only_those_who_took_a_stand_are_compared() {
        let mut pairs = Pairs::default();
        positions().iter().for_each(|here| pairs.add(here));
        let pairs = pairs.counted();
        let of = |a: &str, b: &str| {
            let pair = pairs.iter().find(|pair| pair.parties == [a, b]);
            pair.map(|pair| {
                (
                    (pair.claims.alike, pair.claims.cases),
                    (pair.votes.alike, pair.votes.cases),
                    pair.reservations,
                )
            })
        };
        assert_eq!(of("S", "V"), Some(((1, 1), (1, 1), 0)));
        assert_eq!(of("M", "S"), Some(((0, 1), (0, 1), 0)));
        assert_eq!(of("L", "M"), Some(((0, 0), (1, 1), 1)));
        // What they demanded is of different things, and one did not take sides.
        assert_eq!(of("C", "S"), None);
    }
}
