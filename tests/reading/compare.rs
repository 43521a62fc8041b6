//! A reading held against its labels.

use super::cover;
use super::normal::{number, plain, squashed, words};
use super::tally::Account;
use super::truth::{Labels, MotionLabels, Truth};
use paragraf::read::Reading;
use paragraf_index::record::{Motion, Paragraph, Person, Reference, Voice, Vote};
use std::collections::BTreeMap;
use std::fmt::Debug;

/// Compares all of a document. `name` is what it is called in the account.
pub fn document(name: &str, truth: &Truth, reading: &Reading, account: &mut Account) {
    cover::compare(name, truth, reading.meetings.first(), account);
    let read = &reading.paragraphs;
    if let Some(first) = read.first() {
        let mut same = |field, labelled: Option<&str>, read: Option<&str>| {
            exact(account, name, field, labelled, read)
        };
        same(
            "municipality",
            truth.municipality.as_deref(),
            first.municipality.as_deref(),
        );
        same("body", Some(&plain(&truth.body)), Some(&plain(&first.body)));
        same(
            "date",
            Some(&truth.date.to_string()),
            first.date.map(|date| date.to_string()).as_deref(),
        );
    }
    let mut left: BTreeMap<String, &Paragraph> = BTreeMap::new();
    for paragraph in read {
        if left
            .insert(number(&paragraph.paragraph), paragraph)
            .is_some()
        {
            account.differ(
                &format!("{name} § {}", paragraph.paragraph),
                "paragraph",
                "read twice".to_owned(),
            );
        }
    }
    for labels in &truth.paragraphs {
        let place = format!("{name} § {}", labels.number);
        match left.remove(&number(&labels.number)) {
            Some(paragraph) => {
                account.add("paragraph", 1, 0, 0);
                compare(&place, labels, paragraph, account);
            }
            None => {
                account.add("paragraph", 0, 1, 0);
                account.differ(&place, "paragraph", "missed".to_owned());
                compare_counted(&place, labels, None, account);
            }
        }
    }
    for paragraph in left.values() {
        let place = format!("{name} § {}", paragraph.paragraph);
        account.add("paragraph", 0, 0, 1);
        account.differ(
            &place,
            "paragraph",
            format!("invented: {}", paragraph.title),
        );
    }
}

fn compare(place: &str, labels: &Labels, read: &Paragraph, account: &mut Account) {
    if labels.page.is_some() {
        exact(account, place, "page", labels.page, read.source.page);
    }
    exact(account, place, "kind", labels.kind, read.kind);
    if let (Some(labels), Some(read)) = (&labels.motion, &read.motion) {
        exact(account, place, "event", labels.event, read.event);
        exact(account, place, "outcome", labels.outcome, read.outcome);
        exact(account, place, "final", labels.is_final, read.is_final);
    }
    exact(
        account,
        place,
        "votes",
        counts(&labels.votes),
        counts(&read.votes),
    );
    if let (Some(labels), Some(read)) = (&labels.proposal, &read.proposal) {
        exact(account, place, "to", plain(&labels.to), plain(&read.to));
    }
    cover::compare_paragraph(place, labels, read, account);
    compare_counted(place, labels, Some(read), account);
}

/// Yes, no and abstentions of each round.
fn counts(votes: &[Vote]) -> Vec<(Option<u32>, Option<u32>, u32)> {
    votes
        .iter()
        .map(|vote| (vote.yes, vote.no, vote.abstain.unwrap_or(0)))
        .collect()
}

pub fn exact<T: PartialEq + Debug>(
    account: &mut Account,
    place: &str,
    field: &'static str,
    labelled: T,
    read: T,
) {
    let same = usize::from(labelled == read);
    account.add(field, same, 1 - same, 1 - same);
    if same == 0 {
        account.differ(
            place,
            field,
            format!("labelled {labelled:?}, read {read:?}"),
        );
    }
}

fn compare_counted(place: &str, labels: &Labels, read: Option<&Paragraph>, account: &mut Account) {
    let mut items = |field, labelled: Vec<String>, read: Vec<String>| {
        items(account, place, field, labelled, read)
    };
    let of = |pick: &dyn Fn(&Paragraph) -> Vec<String>| read.map(pick).unwrap_or_default();
    let squash = |texts: &[String]| texts.iter().map(|text| squashed(text)).collect::<Vec<_>>();
    items(
        "title",
        vec![squashed(&labels.title)],
        of(&|read| vec![squashed(&read.title)]),
    );
    items(
        "numbers",
        squash(&labels.reference_numbers),
        of(&|read| squash(&read.reference_numbers)),
    );
    let names = |outcomes: &[_]| {
        outcomes
            .iter()
            .map(|outcome| format!("{outcome:?}"))
            .collect::<Vec<_>>()
    };
    items(
        "outcomes",
        names(&labels.outcomes),
        of(&|read| names(&read.outcomes)),
    );
    items(
        "ballots",
        ballots(&labels.votes),
        of(&|read| ballots(&read.votes)),
    );
    let claims = |claims: &[paragraf_index::record::Claim]| {
        unique(
            claims
                .iter()
                .map(|claim| who(claim.name.as_deref(), claim.party.as_deref()))
                .collect(),
        )
    };
    items(
        "claims",
        claims(&labels.claims),
        of(&|read| claims(&read.claims)),
    );
    items(
        "reservations",
        voices(&labels.reservations),
        of(&|read| voices(&read.reservations)),
    );
    items(
        "statements",
        voices(&labels.statements),
        of(&|read| voices(&read.statements)),
    );
    items(
        "references",
        references(&labels.references),
        of(&|read| references(&read.references)),
    );
    if let Some(motion) = &labels.motion {
        compare_motion(
            place,
            motion,
            read.and_then(|read| read.motion.as_ref()),
            account,
        );
    }
    let mut text =
        |field, labelled: String, read: String| text(account, place, field, &labelled, &read);
    let read_or = |pick: &dyn Fn(&Paragraph) -> String| read.map(pick).unwrap_or_default();
    text(
        "decision",
        labels.decision.join(" "),
        read_or(&|read| read.decision.join(" ")),
    );
    let points = |proposal: &Option<paragraf_index::record::Proposal>| {
        proposal
            .as_ref()
            .map(|proposal| proposal.points.join(" "))
            .unwrap_or_default()
    };
    text(
        "proposal",
        points(&labels.proposal),
        read_or(&|read| points(&read.proposal)),
    );
    let demands = |claims: &[paragraf_index::record::Claim]| {
        claims
            .iter()
            .map(|claim| claim.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    text(
        "demands",
        demands(&labels.claims),
        read_or(&|read| demands(&read.claims)),
    );
}

fn compare_motion(
    place: &str,
    labels: &MotionLabels,
    read: Option<&Motion>,
    account: &mut Account,
) {
    let of = |pick: &dyn Fn(&Motion) -> Vec<String>| read.map(pick).unwrap_or_default();
    let authors = |people: &[Person]| {
        people
            .iter()
            .map(|person| squashed(&person.name))
            .collect::<Vec<_>>()
    };
    items(
        account,
        place,
        "authors",
        authors(&labels.authors),
        of(&|read| authors(&read.authors)),
    );
    let codes = |parties: &[String]| {
        parties
            .iter()
            .map(|party| party.to_uppercase())
            .collect::<Vec<_>>()
    };
    items(
        account,
        place,
        "parties",
        codes(&labels.parties),
        of(&|read| codes(&read.parties)),
    );
    // A date that the labels leave out may still stand in the paragraph.
    if let Some(date) = labels.submitted {
        let read = of(&|read| read.submitted.iter().map(ToString::to_string).collect());
        items(account, place, "submitted", vec![date.to_string()], read);
    }
    let evidence = read
        .and_then(|read| read.evidence.as_ref())
        .map_or("", |evidence| &evidence.quote);
    if let Some(labelled) = &labels.evidence {
        text(account, place, "evidence", labelled, evidence);
    }
}

pub fn who(name: Option<&str>, party: Option<&str>) -> String {
    let party = party.unwrap_or("-").to_uppercase();
    format!("{} ({party})", name.map(squashed).unwrap_or_default())
}

pub fn voices(voices: &[Voice]) -> Vec<String> {
    unique(
        voices
            .iter()
            .map(|voice| who(voice.name.as_deref(), voice.party.as_deref()))
            .collect(),
    )
}

/// One for each vote of each round. Two extractions may order rounds alike, not names.
fn ballots(votes: &[Vote]) -> Vec<String> {
    let round = |(index, vote): (usize, &Vote)| {
        let ballots = vote.ballots.iter();
        ballots
            .map(|ballot| format!("{} {} {:?}", index + 1, squashed(&ballot.name), ballot.vote))
            .collect::<Vec<_>>()
    };
    votes.iter().enumerate().flat_map(round).collect()
}

/// Only those with a date: without one a number says little.
fn references(references: &[Reference]) -> Vec<String> {
    let dated = references
        .iter()
        .filter_map(|reference| Some((reference.date?, number(&reference.number))));
    unique(
        dated
            .map(|(date, number)| format!("{date} § {number}"))
            .collect(),
    )
}

fn unique(mut items: Vec<String>) -> Vec<String> {
    items.sort();
    items.dedup();
    items
}

/// Counts the items that both have, and tells of the others.
pub fn items(
    account: &mut Account,
    place: &str,
    field: &'static str,
    labelled: Vec<String>,
    mut read: Vec<String>,
) {
    let mut missed = Vec::new();
    let mut found = 0;
    for item in labelled {
        match read.iter().position(|read| *read == item) {
            Some(at) => {
                read.swap_remove(at);
                found += 1;
            }
            None => missed.push(item),
        }
    }
    account.add(field, found, missed.len(), read.len());
    let parts = [("missed", missed), ("invented", read)];
    let told: Vec<String> = parts
        .iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(what, items)| format!("{what} {}", items.join(", ")))
        .collect();
    if !told.is_empty() {
        account.differ(place, field, told.join("; "));
    }
}

/// Counts the words that both have: a wrapped point costs little, a wrong block all.
fn text(account: &mut Account, place: &str, field: &'static str, labelled: &str, read: &str) {
    let mut rest = words(read);
    let wanted = words(labelled);
    let found = wanted
        .iter()
        .filter(|word| {
            rest.iter()
                .position(|other| other == *word)
                .map(|at| rest.swap_remove(at))
                .is_some()
        })
        .count();
    account.add(field, found, wanted.len() - found, rest.len());
    if found < wanted.len() || !rest.is_empty() {
        account.differ(
            place,
            field,
            format!("\n    labelled: {labelled}\n    read:     {read}"),
        );
    }
}
