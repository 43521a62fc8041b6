//! The people of a document: a name without a party is that of an earlier mention.

use foldhash::HashMap;

use super::titles::is_title;
use super::{Found, all, titles};
use crate::terms::words;
use paragraf_index::record::Person;

/// Words before a surname that stays itself without them.
const PARTICLES: [&str; 3] = ["von ", "af ", "de "];

/// Everybody the document names with a party, to be found again where the party is left out.
#[derive(Debug, Clone, Default)]
pub struct Known {
    people: Vec<Person>,
    /// The people by the first word of their name.
    by_first: HashMap<String, Vec<usize>>,
    /// The people by their surname, where one only has it.
    by_surname: HashMap<String, Option<usize>>,
    /// Who leads the meeting, where the cover names one.
    chair: Option<Person>,
    /// Whether parties stand without brackets.
    bare: bool,
}

impl Known {
    /// Takes in the people of a document.
    pub fn new(people: &[Person]) -> Known {
        let mut known = Known::default();
        let mut people: Vec<&Person> = people
            .iter()
            .filter(|person| person.party.is_some())
            .collect();
        // The shorter first: `Yrkanden Eva Ek`, over a line's end, is Eva Ek.
        people.sort_by_key(|person| person.name.len());
        for person in people {
            known.add(person);
        }
        known
    }

    /// The same with the chair of the meeting.
    pub fn led_by(self, chair: Option<Person>) -> Known {
        Known { chair, ..self }
    }

    /// The same where the document prints parties without brackets.
    pub fn with_bare_parties(self, bare: bool) -> Known {
        Known { bare, ..self }
    }

    /// `ordföranden` without a name, at the end of a text: the chair.
    pub fn chair_at_end(&self, text: &str) -> Option<&Person> {
        let text = text.trim_end();
        let named = text.ends_with("Ordföranden") || text.ends_with("ordföranden");
        self.chair
            .as_ref()
            .filter(|_| named && !text.ends_with("vice ordföranden"))
    }

    fn add(&mut self, person: &Person) {
        let Some((first, _)) = person.name.split_once(' ') else {
            return;
        };
        let same = self.by_first.entry(first.to_owned()).or_default();
        let index = self.people.len();
        // `Eva Eks (S) motion` names the Eva Ek who is known; another party for one name leaves it open.
        for other in same.iter().copied() {
            let other = &mut self.people[other];
            if person.name.strip_suffix('s') == Some(other.name.as_str()) {
                return;
            }
            if other.name == person.name {
                if other.party != person.party {
                    other.party = None;
                }
                return;
            }
        }
        same.push(index);
        let surname = person.name.rsplit(' ').next().unwrap_or("").to_owned();
        let people = &self.people;
        self.by_surname
            .entry(surname)
            .and_modify(|holder| {
                *holder = holder.filter(|holder| person.name.ends_with(&people[*holder].name));
            })
            .or_insert(Some(index));
        self.people.push(person.clone());
    }

    /// Everybody named with a party or by the whole name of somebody known, in order.
    pub fn all(&self, text: &str) -> Vec<Found> {
        self.find(text, false)
    }

    /// As [`Known::all`], and those called by their surname alone.
    pub fn called(&self, text: &str) -> Vec<Found> {
        self.find(text, true)
    }

    /// The person whose name stands in the genitive: `Eva Eks (S)` is Eva Ek, `Bo Alfons (S)` is Bo Alfons where he is
    /// known by that name.
    pub fn without_genitive(&self, person: &Person) -> Person {
        let known = |name: &str| self.people.iter().any(|known| known.name == name);
        match person.name.strip_suffix('s') {
            Some(bare) if known(bare) || !known(&person.name) => Person {
                name: bare.to_owned(),
                party: person.party.clone(),
            },
            _ => person.clone(),
        }
    }

    fn find(&self, text: &str, surnames: bool) -> Vec<Found> {
        let mut found = all(text);
        let named = found.len();
        let mut end = 0;
        // Where the last of those ends who are addressed: `herrar Ek, Lind och von Ny`.
        let mut addressed = None;
        // Where a word would stand right behind one that looks like a name.
        let mut behind = None;
        for (start, word) in words::capitalised(text, |char| char.is_alphabetic() || char == '-') {
            let apart = behind != Some(start);
            let word_end = start + word.len();
            // `Herr Ek instämde`: a title is no first name.
            let begins_name = text[word_end..].starts_with(' ') && !is_title(word);
            behind = begins_name.then_some(word_end + 1);
            if start < end {
                continue;
            }
            let whole = self.at(&text[start..], word);
            let index = whole.or_else(|| {
                let holder = self.by_surname.get(word).copied().flatten();
                let called = || surnames && apart || is_called(text, start, addressed);
                holder.filter(|_| called()).map(|index| (index, word.len()))
            });
            let Some((index, length)) = index else {
                continue;
            };
            end = start + length;
            let begin = match whole {
                Some(_) => start,
                None => with_particle(text, start),
            };
            let begin = titles::addressed(text, begin).unwrap_or(begin);
            addressed = is_called(text, start, addressed).then_some(end);
            let person = &self.people[index];
            if self.bare {
                end += bare_party(&text[end..], person);
            }
            end += own_party(&text[end..], person);
            end += party_behind(&text[end..]);
            // Those named with a party stand in order and apart.
            let next = found[..named].partition_point(|other| other.range.end <= start);
            let taken = next < named && found[next].range.start < end;
            if !taken {
                found.push(Found {
                    person: self.people[index].clone(),
                    range: begin..end,
                });
            }
        }
        found.sort_by_key(|found| found.range.start);
        found
    }

    /// The person with the longest name that stands whole at the beginning of a text.
    fn at(&self, text: &str, first: &str) -> Option<(usize, usize)> {
        self.by_first
            .get(first)?
            .iter()
            .map(|index| (*index, &self.people[*index].name))
            .filter(|(_, name)| {
                text.strip_prefix(name.as_str()).is_some_and(|after| {
                    !after.starts_with(|next: char| next.is_alphanumeric() || next == '-')
                })
            })
            .max_by_key(|(_, name)| name.len())
            .map(|(index, name)| (index, name.len()))
    }
}

/// Where a surname begins with the particle before it.
fn with_particle(text: &str, start: usize) -> usize {
    let mut particles = PARTICLES.iter();
    let before = particles.find_map(|particle| text[..start].strip_suffix(particle));
    before.map_or(start, str::len)
}

/// Whether the bearer of a surname is addressed with it, or follows those who are up to `before`.
fn is_called(text: &str, start: usize, before: Option<usize>) -> bool {
    let start = with_particle(text, start);
    let follows = |end: usize| matches!(&text[end..start], ", " | " och " | " samt ");
    titles::addressed(text, start).is_some() || before.is_some_and(follows)
}

/// How long the brackets are that stand behind a name that is known: ` (of)`, whatever party that is.
fn party_behind(after: &str) -> usize {
    let inside = after
        .strip_prefix(" (")
        .and_then(|after| after.split_once(')'));
    let is_party = |inside: &&str| {
        (1..=4).contains(&inside.chars().count()) && inside.chars().all(char::is_alphabetic)
    };
    let inside = inside.map(|(inside, _)| inside).filter(is_party);
    inside.map_or(0, |inside| inside.len() + " ()".len())
}

/// How long the own party is that stands without a sign behind somebody known: ` BP`.
fn bare_party(after: &str, person: &Person) -> usize {
    let party = person.party.as_deref().unwrap_or_default();
    let behind = after.strip_prefix(' ');
    let behind = behind.and_then(|after| after.strip_prefix(party));
    let ended = |next: &str| !next.starts_with(|next: char| next.is_alphanumeric() || next == '-');
    match behind.filter(|behind| !party.is_empty() && ended(behind)) {
        Some(_) => " ".len() + party.len(),
        None => 0,
    }
}

/// How long the own party is that stands behind somebody known: ` (bp)`, of a local party in lower case, `, BP`.
fn own_party(after: &str, person: &Person) -> usize {
    let Some(party) = &person.party else {
        return 0;
    };
    let (begin, end) = match after.starts_with(',') {
        true => (", ", ""),
        false => (" (", ")"),
    };
    let printed = after.strip_prefix(begin).map(|after| {
        let ended = after.find(|char: char| !char.is_alphanumeric());
        after.split_at(ended.unwrap_or(after.len()))
    });
    let own =
        printed.filter(|(printed, rest)| printed.to_uppercase() == *party && rest.starts_with(end));
    own.map_or(0, |(printed, _)| begin.len() + printed.len() + end.len())
}

#[cfg(test)]
mod tests {
    use super::super::Named;
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let people = Named::of(
            "Eva Ek Lund (S), Bo Lind (M), Åsa Lind (C), Carl-Erik af Ny (KD), Eva Ek Lunds (S) motion, Per Ås (V), Per Ås (-)".lines(),
        )
        .distinct();
        let found: Vec<(String, String)> = Known::new(&people)
            .called(text)
            .into_iter()
            .map(|found| (found.person.name, found.person.party.unwrap_or_default()))
            .collect();
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(name, party)| ((*name).to_owned(), (*party).to_owned()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_name_without_party_is_that_of_an_earlier_mention() {
        check(
            "Eva Ek Lund och Carl-Erik af Ny yrkar",
            &[("Eva Ek Lund", "S"), ("Carl-Erik af Ny", "KD")],
        );
        check("Lund yrkar bifall", &[("Eva Ek Lund", "S")]);
        check("Herr Lund yrkar bifall", &[("Eva Ek Lund", "S")]);
        check("Lind yrkar bifall", &[]);
        check(
            "herrar Lund och af Ny, Ås",
            &[
                ("Eva Ek Lund", "S"),
                ("Carl-Erik af Ny", "KD"),
                ("Per Ås", ""),
            ],
        );
        check("Nils Lund yrkar bifall", &[]);
        check("Lunds yrkande och Eva Ek Lunds yrkande", &[]);
        check("Per Ås yrkar bifall", &[("Per Ås", "")]);
        let text = "Eva Lo, BP, Eva Lo, BPA, Eva Lo BP och Eva Lo (bp): avslag";
        let known = Known::new(&Named::of("Eva Lo (BP)".lines()).distinct());
        let known = known.with_bare_parties(true);
        let found = known.all(text).into_iter();
        let found: Vec<&str> = found.map(|found| &text[found.range]).collect();
        assert_eq!(found, ["Eva Lo, BP", "Eva Lo", "Eva Lo BP", "Eva Lo (bp)"]);
        check(
            "Ny yrkar, Bo Lind (FP) också",
            &[("Carl-Erik af Ny", "KD"), ("Bo Lind", "FP")],
        );
    }
}
