//! Words that are looked for together, from the letters that each of their forms begins with.
//!
//! One look at a text finds all places where a form may begin, and patterns are tried there alone. Most texts have few
//! such places, and patterns that need not be looked for are fast, however large.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use regex::Regex;
use regex_syntax::hir::literal::{ExtractKind, Extractor};

use super::{automaton, regex};

/// Groups of forms, each of which begins where a word begins.
pub struct Forms {
    beginnings: AhoCorasick,
    /// The group that each beginning belongs to.
    owners: Vec<usize>,
    /// The groups with a form that begins a text with letters of any kind.
    opening: Vec<usize>,
    groups: Vec<Group>,
}

/// The forms of one group.
struct Group {
    /// Those that may begin a text.
    first: Regex,
    /// Those that may begin later: all but those that begin with `^`.
    later: Option<Regex>,
}

impl Forms {
    /// Fixed patterns in lower case, which match whatever the case. Each begins with letters that are known, and with
    /// no class of many letters, or else with `^`.
    pub fn new(groups: &[Vec<String>]) -> Forms {
        let of_each: Vec<BTreeSet<String>> = groups.iter().map(|forms| beginnings(forms)).collect();
        let owners = of_each.iter().enumerate();
        let opens = |group: &usize| groups[*group].iter().any(|form| literals(form).is_none());
        Forms {
            owners: owners
                .flat_map(|(owner, beginnings)| beginnings.iter().map(move |_| owner))
                .collect(),
            opening: (0..groups.len()).filter(opens).collect(),
            beginnings: automaton(&of_each.iter().flatten().collect::<Vec<_>>()),
            groups: groups.iter().map(|forms| Group::new(forms)).collect(),
        }
    }

    /// Whether a form of any group may stand in a text: a quick look.
    pub fn may_match(&self, text: &str) -> bool {
        let mut opening = self.opening.iter();
        opening.any(|group| self.groups[*group].at(text, 0).is_some())
            || self.beginnings.is_match(text)
    }

    /// Whether a form of any group stands in a text.
    pub fn is_match(&self, text: &str) -> bool {
        self.all(text).next().is_some()
    }

    /// The first form of each group that has one in a text, with its group, in the order of the text.
    pub fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        for (group, range) in self.all(text) {
            let earlier = found.iter_mut().find(|(other, _)| *other == group);
            match earlier {
                Some((_, first)) if first.start <= range.start => {}
                Some((_, first)) => *first = range,
                None => found.push((group, range)),
            }
        }
        found.sort_by_key(|(group, range)| (range.start, *group));
        found
    }

    /// Every form with its group, by the end of its beginning.
    fn all(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        let beginnings = self.beginnings.find_overlapping_iter(text);
        let places =
            beginnings.map(|found| (self.owners[found.pattern().as_usize()], found.start()));
        let opening = self.opening.iter().map(|group| (*group, 0));
        opening.chain(places).filter_map(move |(group, start)| {
            let length = self.groups[group].at(text, start)?;
            Some((group, start..start + length))
        })
    }
}

impl Group {
    fn new(forms: &[String]) -> Group {
        let later: Vec<&str> = forms
            .iter()
            .map(String::as_str)
            .filter(|form| !form.starts_with('^'))
            .collect();
        let any_of = |forms: String| regex(&format!("(?i)^(?:{forms})"));
        Group {
            first: any_of(forms.join("|")),
            later: (!later.is_empty()).then(|| any_of(later.join("|"))),
        }
    }

    /// How long the form is that begins at a place of a text.
    fn at(&self, text: &str, start: usize) -> Option<usize> {
        let forms = match text[..start].chars().next_back() {
            None => &self.first,
            Some(before) if before.is_alphabetic() => return None,
            Some(_) => self.later.as_ref()?,
        };
        forms.find(&text[start..]).map(|form| form.len())
    }
}

/// What the forms begin with, in every spelling, none of which begins with another.
fn beginnings(forms: &[String]) -> BTreeSet<String> {
    /// More letters than these tell little more.
    const LETTERS: usize = 12;
    let mut spelled = BTreeSet::new();
    for literal in forms
        .iter()
        .flat_map(|form| literals(form).unwrap_or_default())
    {
        let letters: String = literal.chars().take(LETTERS).collect();
        spelled.extend(spellings(&letters));
    }
    let begun = |longer: &String| {
        let mut shorter = spelled
            .iter()
            .filter(|shorter| shorter.len() < longer.len());
        shorter.any(|shorter| longer.starts_with(shorter.as_str()))
    };
    let shortest = spelled.iter().filter(|letters| !begun(letters));
    shortest.cloned().collect()
}

/// The letters one of which a form begins with; `None` where it begins the text with any.
fn literals(form: &str) -> Option<Vec<String>> {
    let parsed = regex_syntax::parse(form).expect("a fixed pattern");
    let found = Extractor::new().kind(ExtractKind::Prefix).extract(&parsed);
    let Some(literals) = found.literals() else {
        assert!(form.starts_with('^'), "letters that are known: {form}");
        return None;
    };
    let letters = literals
        .iter()
        .map(|literal| String::from_utf8_lossy(literal.as_bytes()));
    Some(letters.map(Cow::into_owned).collect())
}

/// Letters with those that are not ASCII in either case: the automaton takes only ASCII letters as they come.
fn spellings(letters: &str) -> Vec<String> {
    letters
        .chars()
        .fold(vec![String::new()], |spelled, letter| {
            let upper = letter.to_uppercase().next().filter(|_| !letter.is_ascii());
            let cases = std::iter::once(letter).chain(upper.filter(|upper| *upper != letter));
            let with = |case: char| spelled.iter().map(move |begun| format!("{begun}{case}"));
            cases.flat_map(with).collect()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_form_of_each_group_in_the_order_of_the_text() {
        let groups: [&[&str]; 3] = [
            &["avslås", r"inte (?:ska )?bifallas?\b"],
            &["^att anta", "återgår"],
            &[r"^\p{L}+en ska\b"],
        ];
        let forms =
            Forms::new(&groups.map(|forms| forms.iter().copied().map(Into::into).collect()));
        let cases: [(&str, &[(usize, &str)]); 6] = [
            (
                "Motionen ÅTERGÅR och avslås.",
                &[(1, "ÅTERGÅR"), (0, "avslås")],
            ),
            (
                "Att anta planen, inte bifalla",
                &[(1, "Att anta"), (0, "inte bifalla")],
            ),
            ("om att anta planen", &[]),
            (
                "Nämnden ska Avslås, avslås",
                &[(2, "Nämnden ska"), (0, "Avslås")],
            ),
            ("föravslås, inte ska bifallasa", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let found = forms.find(text).into_iter();
            let found: Vec<_> = found.map(|(group, at)| (group, &text[at])).collect();
            assert_eq!(found, expected, "{text}");
            assert_eq!(forms.is_match(text), !expected.is_empty(), "{text}");
            assert!(forms.may_match(text) || expected.is_empty(), "{text}");
        }
    }
}
