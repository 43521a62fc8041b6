//! What comes back at every meeting and is no matter: standing items, and numbers that stand for many matters at once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::title::alike;
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

/// Days on which one body took a decision under a number that stands for one matter.
const DECISIONS: usize = 5;
/// The same where all it did was to take note or to elect.
const NOTES: usize = 2;

/// Whether a number borne by these paragraphs stands for many matters at once: the year's elections, reports, messages.
///
/// Told by how it is used, not by a list: several things on one day, or settled again and again by the same body.
pub(super) fn stands_for_many(group: &[&Trace]) -> bool {
    if group.iter().all(|trace| trace.kind == Kind::Motion) {
        return false;
    }
    many_a_day(group) || numbered_documents(group) || settled_again_and_again(group)
}

/// Different things at one meeting: three at once, or two more than once.
fn many_a_day(group: &[&Trace]) -> bool {
    let mut meetings: BTreeMap<(&str, Option<Date>), Vec<&str>> = BTreeMap::new();
    for trace in group {
        let titles = meetings.entry((&trace.body, trace.date)).or_default();
        if !titles.iter().any(|title| alike(title, &trace.title)) {
            titles.push(&trace.title);
        }
    }
    let most = meetings.values().map(Vec::len).max().unwrap_or(0);
    let several = meetings.values().filter(|titles| titles.len() > 1).count();
    most > 2 || several > 1
}

/// Documents in it have numbers of their own and speak of different things.
fn numbered_documents(group: &[&Trace]) -> bool {
    let has_document = |trace: &&&Trace| trace.keys().any(|(key, _)| key.document.is_some());
    let documents = group.iter().filter(has_document);
    documents.into_iter().any(|document| {
        group
            .iter()
            .any(|other| !alike(&document.title, &other.title))
    })
}

fn settled_again_and_again(group: &[&Trace]) -> bool {
    let mut days: BTreeMap<&str, BTreeSet<Option<Date>>> = BTreeMap::new();
    for trace in group.iter().filter(|trace| !trace.is_put_off()) {
        days.entry(&trace.body).or_default().insert(trace.date);
    }
    let light = [Outcome::Noted, Outcome::Other, Outcome::Elected];
    let only_notes = group
        .iter()
        .flat_map(|trace| &trace.outcomes)
        .all(|outcome| light.contains(outcome));
    let most = days.values().map(BTreeSet::len).max().unwrap_or(0);
    most > if only_notes { NOTES } else { DECISIONS }
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
