//! Whether cover and paragraphs agree: numbers that were promised, and people who had left.

use std::collections::{HashMap, HashSet};

use super::Cover;
use paragraf_index::record::{Attendance, Paragraph, Role, Span};

/// The number of a paragraph as a number.
fn number(paragraph: &Paragraph) -> Option<u32> {
    let digits = |char: &char| char.is_ascii_digit();
    let digits: String = paragraph.paragraph.chars().take_while(digits).collect();
    digits.parse().ok()
}

/// What a cover says that paragraphs may not fit.
pub struct Agreement<'a> {
    promised: &'a [Span],
    present: HashMap<&'a str, Vec<&'a Attendance>>,
}

impl<'a> Agreement<'a> {
    /// What this cover says.
    pub fn with(cover: &'a Cover) -> Agreement<'a> {
        let mut present: HashMap<&str, Vec<&Attendance>> = HashMap::new();
        for one in &cover.present {
            present.entry(&one.name).or_default().push(one);
        }
        Agreement {
            promised: &cover.paragraphs,
            present,
        }
    }

    /// What in a paragraph does not fit.
    pub fn doubts(&self, paragraph: &Paragraph) -> Vec<String> {
        let mut doubts = Vec::new();
        let Some(number) = number(paragraph) else {
            return doubts;
        };
        let promised = self.promised;
        if !promised.is_empty() && !promised.iter().any(|span| span.contains(number)) {
            doubts.push(format!(
                "the cover has {}, and not this one",
                listed(promised)
            ));
        }
        let mut told: HashSet<&str> = HashSet::new();
        for (name, votes) in acting(paragraph) {
            let known = self.present.get(name).filter(|_| !told.contains(name));
            if let Some(doubt) = known.and_then(|known| was_away(name, votes, known, number)) {
                told.insert(name);
                doubts.push(doubt);
            }
        }
        doubts
    }
}

/// The doubt about somebody who acts in a paragraph, where the cover has them away or without a vote.
fn was_away(name: &str, votes: bool, known: &[&Attendance], number: u32) -> Option<String> {
    let was_there = |one: &&&Attendance| {
        one.paragraphs.is_empty() || one.paragraphs.iter().any(|span| span.contains(number))
    };
    let mut there = known.iter().filter(was_there).peekable();
    if there.peek().is_none() {
        let spans = known.iter().flat_map(|one| one.paragraphs.clone());
        let spans: Vec<Span> = spans.collect();
        return Some(format!(
            "{name} acts here, but the cover has {name} present for {} only",
            listed(&spans)
        ));
    }
    (votes && there.all(|one| one.role == Role::NotServing)).then(|| {
        format!("{name} votes here, but the cover has {name} as a substitute who does not serve")
    })
}

/// Those who do something in a paragraph, and whether they vote.
fn acting(paragraph: &Paragraph) -> impl Iterator<Item = (&str, bool)> {
    let ballots = paragraph.votes.iter().flat_map(|vote| &vote.ballots);
    let claims = paragraph
        .claims
        .iter()
        .filter_map(|claim| claim.name.as_deref());
    let voices = paragraph.reservations.iter().chain(&paragraph.statements);
    let voices = voices.filter_map(|voice| voice.name.as_deref());
    ballots
        .map(|ballot| (ballot.name.as_str(), true))
        .chain(claims.chain(voices).map(|name| (name, false)))
}

/// Numbers that are left out: between two paragraphs, or promised by the cover.
pub fn missing(cover: &Cover, paragraphs: &[Paragraph]) -> Vec<String> {
    let numbers: Vec<u32> = paragraphs.iter().filter_map(number).collect();
    let (Some(&first), Some(&last)) = (numbers.iter().min(), numbers.iter().max()) else {
        return Vec::new();
    };
    let between = numbers.windows(2).filter_map(|pair| {
        let (first, last) = (pair[0].checked_add(1)?, pair[1].checked_sub(1)?);
        (first <= last).then_some(Span { first, last })
    });
    let mut spans: Vec<Span> = between.collect();
    // Of what lies beyond the first and the last only the cover knows.
    for promised in &cover.paragraphs {
        let before = Span {
            last: promised.last.min(first.saturating_sub(1)),
            ..*promised
        };
        let after = Span {
            first: promised.first.max(last + 1),
            ..*promised
        };
        spans.extend(
            [before, after]
                .into_iter()
                .filter(|span| span.first <= span.last),
        );
    }
    spans.sort_by_key(|span| span.first);
    spans
        .iter()
        .map(|span| {
            let verb = if span.first == span.last { "is" } else { "are" };
            format!(
                "{} {verb} not in the document: secret, or in a protocol of their own",
                listed(&[*span])
            )
        })
        .collect()
}

/// `§§ 94–98, 101`.
fn listed(spans: &[Span]) -> String {
    let signs = match spans {
        [only] if only.first == only.last => "§",
        _ => "§§",
    };
    let spans = spans.iter().map(|span| match span {
        Span { first, last } if first == last => first.to_string(),
        Span { first, last } => format!("{first}–{last}"),
    });
    format!("{signs} {}", spans.collect::<Vec<_>>().join(", "))
}
