//! Finds what may join: pairs of paragraphs with a reason, the surest first.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::Why;
use super::key::Key;
use super::standing;
use super::title::{alike, core};
use super::trace::Trace;
use crate::record::Motion;

/// A later paragraph, an earlier one, and why they may be of one matter.
pub(super) struct Candidate {
    pub later: usize,
    pub earlier: usize,
    pub why: Why,
}

/// The numbers of a municipality: who bears them, and which stand for many matters at once.
pub(super) struct Numbers {
    groups: BTreeMap<Key, Vec<(usize, String)>>,
    collective: BTreeSet<Key>,
    /// The register of numbers that are printed without one, where a body prints both.
    home: Option<String>,
}

impl Numbers {
    /// Looks at the numbers of paragraphs, which stand in the order of time.
    pub fn new(traces: &[Trace]) -> Numbers {
        let mut bearers: BTreeMap<Key, Vec<&Trace>> = BTreeMap::new();
        for trace in traces
            .iter()
            .filter(|trace| !standing::is_item(&trace.title))
        {
            for (key, _) in trace.keys() {
                bearers.entry(key.base()).or_default().push(trace);
                if key.document.is_some() {
                    bearers.entry(key).or_default().push(trace);
                }
            }
        }
        let collective: BTreeSet<Key> = bearers
            .into_iter()
            .filter(|(_, group)| standing::stands_for_many(group))
            .map(|(key, _)| key)
            .collect();
        let mut numbers = Numbers {
            groups: BTreeMap::new(),
            collective,
            home: home(traces),
        };
        for (place, trace) in traces.iter().enumerate() {
            for (key, printed) in numbers.of(trace) {
                numbers
                    .groups
                    .entry(key)
                    .or_default()
                    .push((place, printed));
            }
        }
        numbers
    }

    /// The numbers by which a paragraph is joined: of one that stands for many matters only that of a document.
    pub fn of(&self, trace: &Trace) -> Vec<(Key, String)> {
        if standing::is_item(&trace.title) {
            return Vec::new();
        }
        let own = |(key, printed): (Key, &str)| {
            let base = key.base();
            let own = [base, key];
            let key = own.into_iter().find(|key| !self.collective.contains(key))?;
            Some((key, printed.to_owned()))
        };
        trace.keys().filter_map(own).collect()
    }

    /// The number that a paragraph has in each register, by which matters are kept apart. Of two in one register it
    /// handles both matters and stays with the first.
    pub fn by_register(&self, trace: &Trace) -> BTreeMap<String, Key> {
        let mut own = BTreeMap::new();
        for (key, _) in self.of(trace) {
            let mut key = key.base();
            if let Some(home) = self.home.as_ref().filter(|_| key.register.is_empty()) {
                key.register.clone_from(home);
            }
            own.entry(key.register.clone()).or_insert(key);
        }
        own
    }

    /// Paragraphs with the same number, each with the one before it.
    pub fn candidates(&self, traces: &[Trace]) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (key, group) in &self.groups {
            for pair in group.windows(2) {
                // Numbers of documents are used twice by mistake.
                let titles = [pair[0].0, pair[1].0].map(|place| &traces[place].title);
                if key.document.is_some() && !alike(titles[0], titles[1]) {
                    continue;
                }
                found.push(Candidate {
                    later: pair[1].0,
                    earlier: pair[0].0,
                    why: Why::Number {
                        number: pair[1].1.clone(),
                    },
                });
            }
        }
        found.extend(self.without_register(traces));
        found
    }

    /// `1440/22` and `SLK-2022-01440`: the same number before and after the register was printed with it.
    /// Where another register has that number too, or the titles differ, nobody can tell.
    fn without_register(&self, traces: &[Trace]) -> Vec<Candidate> {
        let mut registered: HashMap<(&str, &str), Vec<&Key>> = HashMap::new();
        for key in self.groups.keys().filter(|key| !key.register.is_empty()) {
            registered
                .entry((&key.year, &key.serial))
                .or_default()
                .push(key);
        }
        let mut found = Vec::new();
        for (bare, group) in self
            .groups
            .iter()
            .filter(|(key, _)| key.register.is_empty())
        {
            let Some([key]) = registered
                .get(&(bare.year.as_str(), bare.serial.as_str()))
                .map(Vec::as_slice)
            else {
                continue;
            };
            let pairs = group
                .iter()
                .flat_map(|a| self.groups[*key].iter().map(move |b| (a, b)));
            let alike = |(a, b): &(&(usize, String), &(usize, String))| {
                alike(&traces[a.0].title, &traces[b.0].title)
            };
            if let Some((a, b)) = pairs.into_iter().find(alike) {
                let (later, earlier) = if a.0 > b.0 { (a, b) } else { (b, a) };
                found.push(Candidate {
                    later: later.0,
                    earlier: earlier.0,
                    why: Why::Number {
                        number: later.1.clone(),
                    },
                });
            }
        }
        found
    }
}

/// The register that is used most by a body that prints numbers without register, too.
fn home(traces: &[Trace]) -> Option<String> {
    let mut used: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for trace in traces {
        for (key, _) in trace.keys() {
            *used
                .entry(&trace.body)
                .or_default()
                .entry(key.register)
                .or_default() += 1;
        }
    }
    let both = used
        .into_values()
        .filter(|registers| registers.contains_key(""));
    let registers = both.flatten().filter(|(register, _)| !register.is_empty());
    registers
        .max_by_key(|(_, times)| *times)
        .map(|(register, _)| register)
}

/// Paragraphs that name another by body, day and number, where both speak of the same thing.
pub(super) fn references(traces: &[Trace]) -> Vec<Candidate> {
    let mut places: HashMap<(String, Date, &str), usize> = HashMap::new();
    for (place, trace) in traces.iter().enumerate() {
        if let Some(date) = trace.date {
            places
                .entry((trace.body.to_lowercase(), date, &trace.paragraph))
                .or_insert(place);
        }
    }
    let mut found = Vec::new();
    for (place, trace) in traces
        .iter()
        .enumerate()
        .filter(|(_, trace)| !standing::is_item(&trace.title))
    {
        for reference in &trace.references {
            let Some(date) = reference.date else { continue };
            let body = reference.body_meant(&trace.body).to_lowercase();
            let Some(&named) = places.get(&(body, date, reference.number.as_str())) else {
                continue;
            };
            if named == place
                || standing::is_item(&traces[named].title)
                || !alike(&trace.title, &traces[named].title)
            {
                continue;
            }
            found.push(Candidate {
                later: place.max(named),
                earlier: place.min(named),
                why: Why::Reference {
                    by: trace.id.clone(),
                },
            });
        }
    }
    found
}

/// Paragraphs that handle a motion with the same title and authors, each with the one before it.
pub(super) fn motions(traces: &[Trace]) -> Vec<Candidate> {
    let mut by_title: BTreeMap<String, Vec<(usize, &Motion)>> = BTreeMap::new();
    for (place, trace) in traces.iter().enumerate() {
        let Some(motion) = trace.one_motion() else {
            continue;
        };
        let core = core(&trace.title, &motion.authors);
        if core.len() > 1 {
            by_title
                .entry(core.join(" "))
                .or_default()
                .push((place, motion));
        }
    }
    let mut found = Vec::new();
    for group in by_title.values() {
        for (at, &(later, motion)) in group.iter().enumerate().skip(1) {
            let before = group[..at]
                .iter()
                .rev()
                .find(|(_, before)| is_same(before, motion));
            if let Some(&(earlier, _)) = before {
                found.push(Candidate {
                    later,
                    earlier,
                    why: Why::Motion,
                });
            }
        }
    }
    found
}

/// Whether a motion with the same title is the same: by its authors and its day. One that was settled is another.
fn is_same(before: &Motion, motion: &Motion) -> bool {
    let authors = before
        .authors
        .iter()
        .any(|author| motion.authors.contains(author));
    let parties = before
        .parties
        .iter()
        .any(|party| motion.parties.contains(party));
    let unnamed = before.authors.is_empty() || motion.authors.is_empty();
    let days = before
        .submitted
        .zip(motion.submitted)
        .is_none_or(|(a, b)| a == b);
    (authors || unnamed && parties) && days && !before.is_final
}
