//! What comes back at every meeting and is no matter: standing items, and numbers that stand for many matters at once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::title::{alike, is_series};
use super::trace::Trace;
use crate::record::{Kind, Outcome};

/// Titles of standing items: one word is the whole title, several are its beginning.
const ITEMS: &[&str] = &[
    "allmänhetens frågestund",
    "anmälan av delegationsbeslut",
    "anmälan av jäv",
    "anmälan av medborgarförslag",
    "anmälan av motioner",
    "anmälan av nya motioner",
    "anmälningar",
    "anmälningsärenden",
    "avslutning",
    "avsägelser",
    "bestämmande av tid för justering",
    "dagordning",
    "delegationsbeslut",
    "delegeringsbeslut",
    "fastställande av dagordning",
    "fastställande av föredragningslista",
    "frågestund",
    "frågor vid kommunfullmäktiges frågestund",
    "förteckning över anmälningsärenden",
    "föredragningslista",
    "godkännande av dagordning",
    "godkännande av föredragningslista",
    "information",
    "informationsärenden",
    "inkomna interpellationer",
    "inkomna motioner",
    "inkomna remisser",
    "inkomna skrivelser",
    "justering",
    "justerare",
    "lista över delegationsbeslut",
    "meddelanden",
    "mötets öppnande",
    "nya medborgarförslag",
    "nya motioner",
    "nyinkomna motioner",
    "ordningsfråga",
    "protokollsjustering",
    "redovisning av delegationsbeslut",
    "sammanträdet avslutas",
    "sammanträdets öppnande",
    "stadsdirektörens anmälningar",
    "tid för justering",
    "tyst minut",
    "upprop",
    "val av justerare",
    "val av protokolljusterare",
    "val av protokollsjusterare",
    "valärenden",
    "väckta motioner",
    "övrig fråga",
    "övriga frågor",
    "övrigt",
];

/// Whether a title is that of a standing item.
pub(super) fn is_item(title: &str) -> bool {
    let title = title.trim().trim_end_matches('.').to_lowercase();
    ITEMS.iter().any(|item| {
        let rest = title.strip_prefix(item);
        rest.is_some_and(|rest| {
            rest.is_empty() || item.contains(' ') && !rest.starts_with(char::is_alphanumeric)
        })
    })
}

/// What a list of new motions is called, also behind other words.
const LISTS: &[&str] = &[
    "nya motioner",
    "nyinkomna motioner",
    "inkomna motioner",
    "väckta motioner",
    "anmälan av motioner",
    "anmälda motioner",
];

/// Whether a title is that of several new motions.
pub(super) fn is_list(title: &str) -> bool {
    let title = title.to_lowercase();
    LISTS.iter().any(|list| title.contains(list))
}

/// Whether a title speaks of motions, not of one.
pub(super) fn is_of_several(title: &str) -> bool {
    let title = title.to_lowercase();
    let mut words = title.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| matches!(word, "motioner" | "motionerna"))
}

/// Days on which one body took a decision under a number that stands for one matter.
const DECISIONS: usize = 5;
/// The same where all it did was to take note.
const NOTES: usize = 2;

/// Whether a number borne by these paragraphs stands for many matters at once: the year's elections, reports, messages.
///
/// Told by how it is used, not by a list: different things at one meeting, or settled again and again by one body, or
/// one report of a series after the other.
pub(super) fn stands_for_many(group: &[&Trace]) -> bool {
    if group.iter().all(|trace| trace.kind == Kind::Motion) {
        return false;
    }
    let notes = |trace: &Trace| {
        let light = [Outcome::Noted, Outcome::Other];
        trace.outcomes.iter().all(|outcome| light.contains(outcome))
    };
    let elects = |trace: &Trace| trace.outcomes.contains(&Outcome::Elected);
    let again = group.iter().any(|one| {
        let same = |other: &Trace| {
            notes(other) && (other.id == one.id || is_series(&other.title, &one.title))
        };
        notes(one) && most_days(group, same) > 1
    });
    different_at_once(group)
        || numbered_documents(group)
        || again
        || most_days(group, elects) > 1
        || most_days(group, notes) > NOTES
        || most_days(group, |_| true) > DECISIONS
}

/// Different things at one meeting. Elections are told in the same words and are each for itself.
fn different_at_once(group: &[&Trace]) -> bool {
    let is_other = |one: &Trace, other: &Trace| {
        if is_election(one) && is_election(other) {
            one.title != other.title
        } else {
            !alike(&one.title, &other.title)
        }
    };
    group.iter().enumerate().any(|(at, one)| {
        let mut others = group[at + 1..].iter();
        others
            .any(|other| (&one.body, one.date) == (&other.body, other.date) && is_other(one, other))
    })
}

fn is_election(trace: &Trace) -> bool {
    trace.kind == Kind::Appointment || trace.outcomes.contains(&Outcome::Elected)
}

/// Documents in it have numbers of their own and speak of different things.
fn numbered_documents(group: &[&Trace]) -> bool {
    let has_document = |trace: &&&Trace| trace.keys().any(|(key, _)| key.document.is_some());
    group.iter().filter(has_document).any(|document| {
        group
            .iter()
            .any(|other| !alike(&document.title, &other.title))
    })
}

/// The days on which one body handled the paragraphs that are meant, without putting them off: of the body with most.
fn most_days(group: &[&Trace], meant: impl Fn(&Trace) -> bool) -> usize {
    let mut days: BTreeMap<&str, BTreeSet<Option<Date>>> = BTreeMap::new();
    for trace in group
        .iter()
        .filter(|trace| !trace.is_put_off() && meant(trace))
    {
        days.entry(&trace.body).or_default().insert(trace.date);
    }
    days.values().map(BTreeSet::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::is_item;

    #[test]
    fn standing_items_are_told_by_their_title() {
        for title in [
            "Upprop",
            "Information.",
            "Val av justerare",
            "Anmälan av jäv vid sammanträdet",
            "Inkomna remisser, 2024",
        ] {
            assert!(is_item(title), "{title}");
        }
        for title in [
            "Information om simhallen",
            "Upprop för fred",
            "Val av justerarens ersättare",
        ] {
            assert!(!is_item(title), "{title}");
        }
    }
}
