//! References: pointers to other paragraphs, by body, date and number.

#[cfg(test)]
mod tests;
mod whose;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

use crate::terms::pattern::{Pattern, regex};
use crate::terms::{bodies, dates};
use paragraf_index::record::Reference;

static NUMBER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["§", "paragraf "],
        r"(?:§§?|(?P<word>\b[Pp]aragraf))\s*(?P<number>\d{1,4}(?: [a-hj-z]\b)?)(?:/(?:19|20)?\d{2}\b)?|(?P<first>\d{1,4}) §(?:\s*[^\s\d§]|$)",
    )
});

/// What stands between a date and the number it belongs to; also a body's short form: `2022-12-14, Tn § 240`.
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^(?:[-–]{1,2}\d{1,2}\b)?[\s,.;:()]*(?:(?:under|i|genom|enligt|paragraf|dnr|beslut|handling \d{4} nr \d+|(?-i:\p{Lu}{2,6}|\p{Lu}\p{Ll}{1,4}))[\s,]*)?$",
    )
});

/// What stands between a number and the date that follows it: a body at most.
static FOLLOWS: LazyLock<Regex> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    regex(&format!(
        r"(?i)^[\s,()]*(?:{body}|(?-i:KF|KS|KSAU|\p{{Lu}}{{2,4}}(?: AU)?))?[\s,()]*(?:den |av den |från den |protokoll )?$"
    ))
});

/// What stands between two numbers of one date.
static AND: LazyLock<Regex> = LazyLock::new(|| regex(r"^\s*(?:,|och|samt|, samt|, och)\s*$"));

/// How far before a number its date is looked for, in bytes.
const JOIN_REACH: usize = 40;
/// How far after a number its date is looked for, in bytes.
const FOLLOW_REACH: usize = 70;

/// Finds the pointers of a text. A date without a year (`den 12 maj, § 30`) is left out: the meeting's year may be
/// the wrong one.
pub fn read(text: &str) -> Vec<Reference> {
    if !NUMBER.may_match(text) {
        return Vec::new();
    }
    let dates = Dates::of(text);
    let mut references: Vec<Reference> = Vec::new();
    let mut known = HashSet::new();
    // The number before, and its date.
    let mut last: Option<(Range<usize>, usize)> = None;
    let numbers = NUMBER.captures_iter(text);
    for number in numbers.filter_map(|found| Number::of(text, &found)) {
        let dated = dates.before(&number.range, last.as_ref());
        last = dated.map(|at| (number.range.clone(), at));
        let date = dated.or_else(|| dates.after(&number.range));
        let Some((body, date)) = dates.body_and_date(&number, date) else {
            continue;
        };
        for number in number.all(text) {
            if known.insert((date, number.clone())) {
                references.push(Reference {
                    body: body.clone(),
                    date,
                    number,
                });
            }
        }
    }
    references
}

/// The pointers of a text whose numbers stand without a sign, with the year of the meeting: `2020-02-03, KS 19/20`.
pub fn with_year(text: &str) -> Vec<Reference> {
    static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^,? (?P<body>\p{Lu}\p{L}{1,4}) (?P<number>\d{1,4})/(?P<year>\d{2})\b")
    });
    let dates = dates::all(text, None).into_iter();
    let references = dates.filter_map(|(range, date)| {
        let found = BEHIND.captures(&text[range.end..])?;
        let of_year = found["year"].parse() == Ok(date.year() % 100);
        let body = bodies::is_short(&found["body"]).then(|| bodies::name(&found["body"]));
        of_year.then(|| Reference {
            body: body.or_else(|| whose::dated(text, &range, &range)),
            date: Some(date),
            number: found["number"].to_owned(),
        })
    });
    let mut known = HashSet::new();
    references
        .filter(|reference| known.insert((reference.date, reference.number.clone())))
        .collect()
}

/// The number of a paragraph as it stands in a text.
struct Number {
    range: Range<usize>,
    number: String,
    /// Whether it stands behind its sign. `5 § lagen` and the mere word refer only with a date.
    signed: bool,
}

impl Number {
    fn of(text: &str, found: &Captures<'_>) -> Option<Number> {
        let first = found.name("first");
        let number = found.name("number").or(first)?;
        if is_of_meeting(number.as_str(), &text[number.end()..]) {
            return None;
        }
        Some(Number {
            range: found.get_match().range(),
            number: number.as_str().to_owned(),
            signed: first.is_none() && found.name("word").is_none(),
        })
    }

    /// This number and, of `§§ 5, 6 och 9`, the further ones.
    fn all(&self, text: &str) -> Vec<String> {
        let mut all = vec![self.number.clone()];
        if text[self.range.clone()].starts_with("§§") {
            all.extend(others(&text[self.range.end..]));
        }
        all
    }
}

/// The dates of a text, in order.
struct Dates<'t> {
    text: &'t str,
    all: Vec<(Range<usize>, Date)>,
}

impl Dates<'_> {
    fn of(text: &str) -> Dates<'_> {
        let all = dates::all(text, None);
        Dates { text, all }
    }

    /// The date inside a number, joined to it from before, or shared with `last`, the number before it.
    fn before(&self, number: &Range<usize>, last: Option<&(Range<usize>, usize)>) -> Option<usize> {
        // `§ 201/2006-10-17`
        let next = self
            .all
            .partition_point(|(date, _)| date.start < number.start);
        if self
            .all
            .get(next)
            .is_some_and(|(date, _)| date.start < number.end)
        {
            return Some(next);
        }
        let ended = self
            .all
            .partition_point(|(date, _)| date.end <= number.start);
        let near = |at: &usize| number.start - self.all[*at].0.end < JOIN_REACH;
        let joined = (0..ended)
            .rev()
            .take_while(near)
            .find(|&at| BETWEEN.is_match(&self.text[self.all[at].0.end..number.start]));
        // `2024-01-02, § 5 och § 6`, `den 6 mars 2024 (§ 14 Stöd, § 15 Hallen)`
        joined.or_else(|| {
            let (last, date) = last?;
            shares(self.text, last, number.start).then_some(*date)
        })
    }

    /// The date that follows a number.
    fn after(&self, number: &Range<usize>) -> Option<usize> {
        let next = self
            .all
            .partition_point(|(date, _)| date.start < number.end);
        let near = |at: &usize| self.all[*at].0.start - number.end < FOLLOW_REACH;
        (next..self.all.len())
            .take_while(near)
            .find(|&at| FOLLOWS.is_match(&self.text[number.end..self.all[at].0.start]))
    }

    /// Whose a number is, and of which day; `None` where it refers to no paragraph.
    fn body_and_date(
        &self,
        number: &Number,
        date: Option<usize>,
    ) -> Option<(Option<String>, Option<Date>)> {
        if let Some((range, date)) = date.map(|at| &self.all[at]) {
            let body = whose::dated(self.text, &number.range, range);
            return Some((body, Some(*date)));
        }
        let body = number
            .signed
            .then(|| whose::undated(self.text, &number.range));
        Some((Some(body??), None))
    }
}
/// The further numbers of `§§ 5, 6 och 9`.
fn others(after: &str) -> Vec<String> {
    static NEXT: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:, | och | samt )(?P<number>\d{1,3})(?P<end>$|[\s,.;)])"));
    let mut numbers = Vec::new();
    let mut rest = after;
    while let Some(found) = NEXT.captures(rest) {
        numbers.push(found["number"].to_owned());
        rest = &rest[found.get_match().end() - found["end"].len()..];
    }
    numbers
}

/// `protokoll 2017-09-15, §§ 41–52`: all of a meeting, and none of its paragraphs.
fn is_of_meeting(first: &str, behind: &str) -> bool {
    /// Fewer may be meant one by one.
    const SEVERAL: u32 = 5;
    static TO: LazyLock<Regex> = LazyLock::new(|| regex(r"^\s?[-–]\s?(?P<last>\d{1,4})\b"));
    let last = TO.captures(behind).and_then(|to| to["last"].parse().ok());
    let first = first.parse::<u32>().ok();
    first
        .zip(last)
        .is_some_and(|(first, last): (u32, u32)| last >= first + SEVERAL)
}

/// Whether a number goes on with the one before it: joined to it, or in the same brackets after the date.
fn shares(text: &str, number: &Range<usize>, start: usize) -> bool {
    let Some(between) = text.get(number.end..start) else {
        return false;
    };
    let opened = text[..number.start].trim_end().ends_with('(');
    let listed =
        opened && between.len() < 200 && between.contains(',') && !between.contains([')', '.']);
    AND.is_match(between) || listed
}
