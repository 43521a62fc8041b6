//! Who speaks in a sentence: people, and groups as a whole.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::words::{GROUP, JOINED};
use crate::parse::sections::elsewhere;
use crate::terms::parties;
use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::{self, Found, Known};
use paragraf_index::record::{Person, Voice};

/// Who can speak in a document.
#[derive(Debug, Clone, Copy)]
pub struct Speakers<'a> {
    /// Its people.
    pub known: &'a Known,
    /// Their parties.
    pub parties: &'a [String],
    /// The body whose protocol it is.
    pub own: &'a str,
    /// Whether it tells in the present tense what happens: see [`elsewhere::is_told_now`].
    pub now: bool,
}

impl Speakers<'_> {
    /// A text without what it tells of other bodies' meetings.
    pub fn here<'t>(&self, text: &'t str) -> Cow<'t, str> {
        elsewhere::left_out(text, self.own, self.now)
    }

    /// The people and groups before the verb, else those after it.
    pub fn of(&self, said: &str, verb: Range<usize>) -> Vec<Voice> {
        // `Eva Ek (S) anmäler att S-gruppen reserverar sig`: it does, not she alone.
        let told = said[..verb.start].find("anmäler att ");
        let told = told.map(|told| told + "anmäler att ".len());
        let from = told
            .filter(|told| GROUP.is_match(&said[*told..verb.start]))
            .unwrap_or(0);
        let verb = verb.start..verb.end + led_in(said, verb.end);
        let (before, after): (Vec<Found>, Vec<Found>) = self
            .known
            .all(said)
            .into_iter()
            .filter(|found| found.range.start >= from)
            .partition(|found| found.range.end <= verb.start.max(1));
        let mut voices = self.within(&said[from..verb.start], &before, from);
        // `… reserverar sig, liksom Bo Lind (M)`.
        if let Some(also) = JOINED
            .find(&said[verb.end..])
            .filter(|_| !voices.is_empty())
        {
            let from = verb.end + also.start();
            let after = after.iter().filter(|found| found.range.start > from);
            voices.extend(after.map(|found| voice(&found.person)));
        }
        if !voices.is_empty() {
            voices.extend(with_own_reason(said, &after));
        }
        if voices.is_empty() {
            // `Protokollsanteckning (M)`
            let bracketed = said[..verb.end].ends_with('(');
            let behind = &said[verb.end..];
            let stop = match bracketed {
                true => last_bracket(behind),
                false => first_stop(behind),
            };
            let stop = stop
                .filter(|stop| !abbreviates(&said[verb.end..verb.end + stop]))
                .map_or(said.len(), |at| verb.end + at);
            let until = reason(&said[verb.end..stop]).map_or(stop, |at| verb.end + at);
            let before = |end: usize| after.partition_point(|found| found.range.start < end);
            let (named, others) = after[..before(stop)].split_at(before(until));
            voices = self.within(&said[verb.end..until], named, verb.end);
            voices.extend(with_own_reason(said, others));
        }
        voices
    }

    /// The people of a stretch of text that begins at `from`, and the groups between them.
    fn within(&self, text: &str, people: &[Found], from: usize) -> Vec<Voice> {
        let spared = EXCEPT
            .find(text)
            .map(|except| from + except.start()..from + except.end());
        let speaks = |found: &&Found| {
            spared
                .as_ref()
                .is_none_or(|spared| !spared.contains(&found.range.start))
        };
        let speaking = people.iter().filter(speaks);
        let mut voices: Vec<Voice> = speaking.map(|found| voice(&found.person)).collect();
        let mut rest = String::new();
        let mut at = 0;
        for found in people {
            let start = found.range.start.saturating_sub(from);
            let between = text.get(at..start).unwrap_or("");
            voices.extend(sharing(between, &found.person));
            rest.push_str(between);
            rest.push(' ');
            at = found.range.end.saturating_sub(from).min(text.len());
            at += for_party(&text[at..], &found.person);
        }
        rest.push_str(text.get(at..).unwrap_or(""));
        if !people.is_empty() {
            rest = THROUGH.replace_all(&rest, " ").into_owned();
        }
        for group in self.groups(&rest).into_iter().chain(all_of(text)) {
            if !voices.contains(&group) {
                voices.push(group);
            }
        }
        voices
    }

    /// Whole groups named in a text without its people.
    fn groups(&self, rest: &str) -> Vec<Voice> {
        let groups = parties::groups(rest, self.parties);
        let only_parties = rest
            .split(|char: char| !char.is_alphanumeric())
            .filter(|word| !word.is_empty() && !matches!(*word, "och" | "samt"))
            .all(|word| {
                groups.iter().any(|group| group == word) || parties::spelled_out(word).is_some()
            });
        if !GROUP.is_match(rest) && !only_parties {
            return Vec::new();
        }
        groups.into_iter().map(group).collect()
    }
}

/// `… reserverar sig mot punkt 1 och Bo Lind (M) och Åsa Ny (C) mot punkt 2`: those behind whom a reason of theirs stands.
fn with_own_reason(said: &str, people: &[Found]) -> Vec<Voice> {
    let joined = |one: &Found, next: &Found| {
        let between = said[one.range.end..next.range.start].split([' ', ',']);
        between
            .into_iter()
            .all(|word| matches!(word, "" | "och" | "samt"))
    };
    let own_reason = |row: &&[Found]| {
        let [Some(first), Some(last)] = [row.first(), row.last()] else {
            return false;
        };
        let before = &said[..first.range.start];
        let behind = said[last.range.end..].trim_start_matches(',');
        let reasons = [" mot ", " till förmån", " för "];
        [" och ", " samt "].iter().any(|and| before.ends_with(and))
            && reasons.iter().any(|reason| behind.starts_with(reason))
    };
    let rows = people.chunk_by(joined).filter(own_reason);
    rows.flatten().map(|found| voice(&found.person)).collect()
}

/// `Eva Ek, Bo Lind och Åsa Ny (S)` where only she is known: Bo Lind shares the party of the next.
fn sharing(between: &str, next: &Person) -> Option<Voice> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^,? ?(?P<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2})(?:,| och| samt) $")
    });
    let name = NAME.captures(between)?;
    let first = name["name"].split(' ').next()?;
    let is_name = !people::only_titles(first) && parties::names(first).is_none();
    is_name.then(|| Voice {
        name: Some(name["name"].to_owned()),
        party: next.party.clone(),
    })
}

/// `Centerpartiet genom Bo Ek (C)`, `Centerpartiet: Bo Ek`: he speaks for it, once. (`Centerpartiets grupp genom …` are
/// all of them.)
static THROUGH: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"\p{L}*(?:partiet|erna|initiativ)(?: (?:de gröna|liberalerna))?(?:,? genom|:)(?: |$)")
});

/// `Bo Ek (C) för Centerpartiet`, `Bo Ek (C), på Centerpartiets vägnar`: he speaks for it, once. How long the words behind
/// him are.
pub fn for_party(after: &str, person: &Person) -> usize {
    static FOR: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^,? (?:för (?P<party>\p{L}+(?: de gröna| liberalerna)?)|(?:på|å) (?P<whose>\p{L}+s(?: de grönas)?) vägnar)(?:[ ,.;]|$)",
        )
    });
    let Some(found) = FOR.captures(after) else {
        return 0;
    };
    let printed = found.name("party").or_else(|| found.name("whose"));
    let party = printed.and_then(|printed| parties::spelled_out(printed.as_str()));
    let genitive = found
        .name("party")
        .is_some_and(|party| party.as_str().ends_with('s'));
    match party.filter(|_| !genitive) {
        Some(party) if person.party.as_deref() == Some(party) => {
            found[0].trim_end_matches([' ', ',', '.', ';']).len()
        }
        _ => 0,
    }
}

/// `M-gruppen, utom Bo Lind (M), …`: not he.
pub static EXCEPT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["utom", "undantag"],
        r"\b(?:utom|med undantag av|med undantag för) \p{Lu}[^,;]*?(?:\([^()]*\)|,|$)",
    )
});

/// `Eva Ek m.fl. (samtliga S)`: she and the whole group.
static ALL_OF: LazyLock<Regex> =
    LazyLock::new(|| regex(r"m\.?\s?fl\.?\s*\((?:alla|samtliga)\s+(?P<party>\p{L}{1,4})\)"));

fn all_of(text: &str) -> Vec<Voice> {
    if !text.contains("fl") {
        return Vec::new();
    }
    ALL_OF
        .captures_iter(text)
        .filter_map(|found| parties::code(&found["party"]).map(group))
        .collect()
}

/// `Följande reserverar sig mot beslutet: Eva Ek (S) och …`: how far the words before the names go on behind the verb.
fn led_in(said: &str, verb_end: usize) -> usize {
    let colon = said[verb_end..].find(':').map(|colon| colon + 1);
    let led_in = colon.filter(|colon| *colon == 1 || said.starts_with("Följande "));
    led_in.unwrap_or(0)
}

/// `S) och (V), bilaga 1`: where the last of some parties in brackets ends.
fn last_bracket(text: &str) -> Option<usize> {
    let mut end = text.find(')')?;
    while let Some(next) = [", (", " och (", " samt ("]
        .iter()
        .find_map(|joint| text[end + 1..].strip_prefix(joint))
    {
        let Some(close) = next.find(')') else { break };
        end = text.len() - next.len() + close;
    }
    Some(end)
}

/// Where a sentence ends or goes over to what it announces; `SD:s ledamöter` are a group.
fn first_stop(text: &str) -> Option<usize> {
    let stops = text.match_indices([':', '.']);
    let mut stops = stops.map(|(at, _)| at);
    stops.find(|at| !text[at + 1..].starts_with("s "))
}

/// Where a text goes over to why: the names in it are those of others.
fn reason(text: &str) -> Option<usize> {
    [
        "med hänvisning",
        "till förmån",
        "som instämde",
        "i enlighet med",
    ]
    .iter()
    .filter_map(|words| text.find(words))
    .min()
}

/// Whether a full stop after this text belongs to `m.fl.`.
fn abbreviates(text: &str) -> bool {
    text.ends_with(" m") || text.ends_with("m.fl") || text.ends_with(" fl")
}

/// A person's.
pub fn voice(person: &Person) -> Voice {
    Voice {
        name: Some(person.name.clone()),
        party: person.party.clone(),
    }
}

/// A whole group's.
pub fn group(party: String) -> Voice {
    Voice {
        name: None,
        party: Some(party),
    }
}
