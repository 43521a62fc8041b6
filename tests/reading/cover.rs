//! What a cover says, and what stands beside a decision, held against the labels.

use super::compare::{exact, items, voices, who};
use super::normal::{plain, squashed};
use super::tally::Account;
use super::truth::{Labels, Present, Truth};
use paragraf_index::record::{Attendance, Meeting, Paragraph, Role};

/// Compares what is labelled of a cover; `read` is the meeting, where one was read.
pub fn compare(name: &str, truth: &Truth, read: Option<&Meeting>, account: &mut Account) {
    let mut same = |field, labelled: &Option<String>, read: Option<&String>| {
        if let Some(labelled) = labelled {
            exact(
                account,
                name,
                field,
                Some(plain(labelled)),
                read.map(|text| plain(text)),
            );
        }
    };
    same(
        "place",
        &truth.place,
        read.and_then(|read| read.place.as_ref()),
    );
    same(
        "time",
        &truth.time,
        read.and_then(|read| read.time.as_ref()),
    );
    if truth.approved.is_some() {
        let read = read.and_then(|read| read.approval.as_ref()?.date);
        exact(account, name, "approved", truth.approved, read);
    }
    if let Some(present) = &truth.present {
        let read = read.map(|read| read.present.as_slice()).unwrap_or_default();
        let read = read.iter().filter(|one| one.role != Role::NotServing);
        items(
            account,
            name,
            "present",
            present.iter().map(labelled).collect(),
            read.map(|one| attended(one, present)).collect(),
        );
    }
}

fn labelled(one: &Present) -> String {
    let instead = one.in_place_of.as_deref().map(squashed);
    described(&one.name, one.party.as_deref(), one.role, instead)
}

/// Whom a substitute stands in for counts where it is labelled.
fn attended(one: &Attendance, present: &[Present]) -> String {
    let is_labelled = present
        .iter()
        .any(|other| squashed(&other.name) == squashed(&one.name) && other.in_place_of.is_some());
    let instead = one.in_place_of.as_ref().filter(|_| is_labelled);
    let instead = instead.map(|person| squashed(&person.name));
    described(&one.name, one.party.as_deref(), one.role, instead)
}

fn described(name: &str, party: Option<&str>, role: Role, instead: Option<String>) -> String {
    let instead = instead
        .map(|name| format!(" for {name}"))
        .unwrap_or_default();
    format!("{} {role:?}{instead}", who(Some(name), party))
}

/// Compares what is labelled beside a decision.
pub fn compare_paragraph(place: &str, labels: &Labels, read: &Paragraph, account: &mut Account) {
    if let Some(recusals) = &labels.recusals {
        exact(
            account,
            place,
            "recusals",
            voices(recusals),
            voices(&read.recusals),
        );
    }
    if let Some(others) = &labels.non_participants {
        exact(
            account,
            place,
            "apart",
            voices(others),
            voices(&read.non_participants),
        );
    }
    exact(
        account,
        place,
        "withheld",
        labels.withheld.is_some(),
        read.withheld.is_some(),
    );
    for (round, vote) in labels.votes.iter().enumerate() {
        let read = read.votes.get(round);
        let means = [
            (
                &vote.yes_means,
                read.and_then(|read| read.yes_means.as_ref()),
            ),
            (&vote.no_means, read.and_then(|read| read.no_means.as_ref())),
        ];
        for (labelled, read) in means {
            if let Some(labelled) = labelled {
                exact(
                    account,
                    place,
                    "meaning",
                    Some(plain(labelled)),
                    read.map(|text| plain(text)),
                );
            }
        }
        if vote.casting.is_some() || vote.secret {
            let read = read.map(|read| (read.casting, read.secret));
            exact(
                account,
                place,
                "meaning",
                Some((vote.casting, vote.secret)),
                read,
            );
        }
    }
}
