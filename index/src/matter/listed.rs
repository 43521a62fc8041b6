//! Lists of new motions: the paragraph in which a council announces them, among letters and reports.
//!
//! Such a list handles many motions and joins none of them. Each that it names, by number or by authors and title, has
//! it as a step. One of which the archive holds nothing else is known by the list alone: it was handed in, and counts.

mod entry;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::standing::{self, is_item};
use super::title::core;
use super::{Key, Trace};
use crate::record::{Motion, MotionEvent, Person};

/// A motion as a list names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Announced {
    /// The list's place among the traces.
    pub place: usize,
    /// Which of the list's motions it is, from 1.
    pub number: usize,
    /// What the list calls it, without its number.
    pub title: String,
    /// The same with what may be a number and may be a title's end.
    whole: String,
    /// Its reference number, where the list prints one.
    key: Option<Key>,
    /// Those behind it.
    pub authors: Vec<Person>,
    /// Their parties.
    pub parties: Vec<String>,
    /// The sentence, where the list says that the authors have taken the motion back.
    pub taken_back: Option<String>,
}

/// The motions that the lists of a municipality name.
pub(super) struct Lists {
    entries: Vec<Announced>,
    by_words: HashMap<String, Vec<usize>>,
    by_number: BTreeMap<Key, Vec<usize>>,
}

/// Whether a paragraph is a list of new motions.
pub(super) fn is_list(trace: &Trace) -> bool {
    trace.motion.is_some() && (is_item(&trace.title) || standing::is_list(&trace.title))
}

impl Lists {
    /// The lists among the traces, which stand in the order of time.
    pub fn new(traces: &[Trace]) -> Lists {
        let lists = traces
            .iter()
            .enumerate()
            .filter(|(_, trace)| is_list(trace));
        let entries: Vec<Announced> = lists
            .flat_map(|(place, list)| entry::entries(place, list))
            .collect();
        let mut lists = Lists {
            by_words: HashMap::new(),
            by_number: BTreeMap::new(),
            entries,
        };
        for (at, entry) in lists.entries.iter().enumerate() {
            let titles = [&entry.title, &entry.whole].map(|title| words(title, &entry.authors));
            for title in BTreeSet::from(titles) {
                lists.by_words.entry(title).or_default().push(at);
            }
            if let Some(key) = &entry.key {
                let there = lists.by_number.entry(key.base()).or_default();
                there.push(at);
            }
        }
        lists
    }

    /// The entries, by their places, that name the motion of these paragraphs.
    pub fn naming<'a>(&self, handled: impl Iterator<Item = (&'a Trace, &'a Motion)>) -> Vec<usize> {
        let mut found = BTreeSet::new();
        for (trace, motion) in handled {
            let same_words = self.by_words.get(&words(&trace.title, &motion.authors));
            let same = same_words.into_iter().flatten();
            found.extend(same.filter(|&&at| self.entries[at].has_an_author_of(motion)));
            let same_number = trace
                .keys()
                .filter_map(|(key, _)| self.by_number.get(&key.base()));
            found.extend(same_number.flatten());
        }
        found.into_iter().collect()
    }

    /// An entry.
    pub fn entry(&self, at: usize) -> &Announced {
        &self.entries[at]
    }

    /// The motions that nothing but lists of the council tells of, each by its entries. One much like a motion that is
    /// known, by an author of it, may be that one and is left out: it would count twice.
    pub fn alone(&self, traces: &[Trace], named: &BTreeSet<usize>) -> Vec<Vec<usize>> {
        let known = Known::new(traces);
        let mut alone: BTreeMap<(String, Vec<&str>), Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let list = &traces[entry.place];
            if !named.contains(&at) && announces(list) && !known.has_like(entry) {
                let authors = entry.authors.iter().map(|author| author.name.as_str());
                let motion = (words(&entry.title, &entry.authors), authors.collect());
                alone.entry(motion).or_default().push(at);
            }
        }
        alone.into_values().collect()
    }
}

impl Announced {
    fn has_an_author_of(&self, motion: &Motion) -> bool {
        let named = |author: &Person| self.authors.iter().any(|own| own.name == author.name);
        motion.authors.iter().any(named)
    }
}

/// Whether the council tells in a list that motions were handed in.
fn announces(list: &Trace) -> bool {
    let event = list.motion.as_ref().and_then(|motion| motion.event);
    let is_new = matches!(event, Some(MotionEvent::Submitted | MotionEvent::Referred));
    is_new && list.body.to_lowercase().ends_with("fullmäktige")
}

/// The motions that paragraphs of their own handle, by author.
struct Known<'a>(HashMap<&'a str, Vec<BTreeSet<String>>>);

impl<'a> Known<'a> {
    fn new(traces: &'a [Trace]) -> Known<'a> {
        let mut known: HashMap<&str, Vec<BTreeSet<String>>> = HashMap::new();
        for trace in traces {
            let Some(motion) = trace.one_motion() else {
                continue;
            };
            for author in &motion.authors {
                let title = core(&trace.title, &motion.authors).into_iter().collect();
                known.entry(&author.name).or_default().push(title);
            }
        }
        Known(known)
    }

    /// Most words of the shorter title.
    fn has_like(&self, entry: &Announced) -> bool {
        let title: BTreeSet<String> = core(&entry.title, &entry.authors).into_iter().collect();
        let names = entry.authors.iter().map(|author| author.name.as_str());
        let mut theirs = names.filter_map(|name| self.0.get(name)).flatten();
        theirs.any(|known| {
            let shorter = known.len().min(title.len());
            shorter > 0 && 4 * known.intersection(&title).count() >= 3 * shorter
        })
    }
}

/// The telling words of a title as one, since lists break words at line ends in other places.
fn words(title: &str, authors: &[Person]) -> String {
    core(title, authors).concat()
}
