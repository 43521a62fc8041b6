//! References: pointers to other paragraphs, by body, date and number.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use regex::Regex;

use crate::terms::{bodies, dates};
use paragraf_index::record::Reference;

static NUMBER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["§", "paragraf "],
        r"(?:§§?|(?P<word>\b[Pp]aragraf))\s*(?P<number>\d{1,4}(?: [a-z]\b)?)(?:/(?:19|20)?\d{2}\b)?|(?P<first>\d{1,4}) §(?:\s*[^\s\d§]|$)",
    )
});

/// What stands between a date and the number it belongs to; also a body's short form: `2022-12-14, Tn § 240`.
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:[-–]{1,2}\d{1,2}\b)?[\s,.;:()]*(?:(?:under|i|genom|enligt|paragraf|dnr|beslut|handling \d{4} nr \d+|(?-i:\p{Lu}{2,6}|\p{Lu}\p{Ll}{1,2}))[\s,]*)?$").expect("a fixed pattern")
});

/// What stands between a number and the date that follows it: a body at most.
static FOLLOWS: LazyLock<Regex> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Regex::new(&format!(r"(?i)^[\s,()]*(?:{body}|(?-i:KF|KS|KSAU|\p{{Lu}}{{2,4}}(?: AU)?))?[\s,()]*(?:den |av den |från den |protokoll )?$")).expect("a fixed pattern")
});

/// What stands between two numbers of one date.
static AND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*(?:,|och|samt|, samt|, och)\s*$").expect("a fixed pattern"));

/// How far before a date its body is looked for, in bytes.
const BODY_REACH: usize = 110;
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
    let dates = dates::all(text, None);
    let mut references: Vec<Reference> = Vec::new();
    let mut known = HashSet::new();
    let mut last: Option<(Range<usize>, usize)> = None;
    for found in NUMBER.captures_iter(text) {
        let Some(whole) = found.get(0) else { continue };
        let Some(number) = found
            .name("number")
            .or_else(|| found.name("first"))
            .map(|number| number.as_str().to_owned())
        else {
            continue;
        };
        // `§ 201/2006-10-17`
        let next = dates.partition_point(|(range, _)| range.start < whole.start());
        let begins_inside = |at: &usize| dates[*at].0.start < whole.end();
        let inside = Some(next).filter(|at| *at < dates.len() && begins_inside(at));
        let ended = dates.partition_point(|(range, _)| range.end <= whole.start());
        let near = |at: &usize| whole.start() - dates[*at].0.end < JOIN_REACH;
        let before = (0..ended)
            .rev()
            .take_while(near)
            .find(|&at| joins(text, dates[at].0.end, whole.start()));
        // `2024-01-02, § 5 och § 6`, `den 6 mars 2024 (§ 14 Stöd, § 15 Hallen)`: the date of the number before.
        let same = last
            .as_ref()
            .filter(|(number, _)| before.is_none() && shares(text, number, whole.start()))
            .map(|(_, at)| *at);
        let after = dates[dates.partition_point(|(range, _)| range.start < whole.end())..]
            .iter()
            .take_while(|(range, _)| range.start - whole.end() < FOLLOW_REACH)
            .find(|(range, _)| follows(text, whole.end(), range.start));
        let dated = inside.or(before).or(same);
        last = dated.map(|at| (whole.range(), at));
        let reference = match dated.map(|at| &dates[at]).or(after) {
            Some((range, date)) => {
                let begin = range.start.min(whole.start());
                let between = whole.end()..range.start.max(whole.end());
                let body = body(text, begin, &between).or_else(|| decided_by(&text[whole.end()..]));
                Reference {
                    body,
                    date: Some(*date),
                    number,
                }
            }
            // `5 § lagen`: a number before its sign, or after the mere word, refers only with a date.
            None if found.name("first").is_some() || found.name("word").is_some() => continue,
            None => match undated_body(text, &whole.range()) {
                Some(body) => Reference {
                    body: Some(body),
                    date: None,
                    number,
                },
                None => continue,
            },
        };
        let several = whole.as_str().starts_with("§§");
        let further = several.then(|| others(&text[whole.end()..]));
        let further = further.into_iter().flatten().map(|number| Reference {
            number,
            ..reference.clone()
        });
        let all: Vec<Reference> = std::iter::once(reference.clone()).chain(further).collect();
        for reference in all {
            if known.insert((reference.date, reference.number.clone())) {
                references.push(reference);
            }
        }
    }
    references
}

/// The further numbers of `§§ 5, 6 och 9`.
fn others(after: &str) -> Vec<String> {
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:, | och | samt )(?P<number>\d{1,3})(?P<end>$|[\s,.;)])")
            .expect("a fixed pattern")
    });
    let mut numbers = Vec::new();
    let mut rest = after;
    while let Some(found) = NEXT.captures(rest) {
        numbers.push(found["number"].to_owned());
        rest = &rest[found.get_match().end() - found["end"].len()..];
    }
    numbers
}

/// `… den 14 januari 2020, § 5, beslutade kommunstyrelsen att …`
fn decided_by(after: &str) -> Option<String> {
    static DECIDED: LazyLock<Pattern> = LazyLock::new(|| {
        let body = bodies::PATTERN;
        Pattern::new(
            &[],
            &format!(
                r"^\)?,? (?:beslutade|beslöt|föreslog|behandlade|remitterade|återremitterade|bordlade) (?P<body>{body})\b"
            ),
        )
    });
    let found = DECIDED.captures(after)?;
    let name = bodies::name(&found["body"]);
    (!bodies::is_generic(&name)).then_some(name)
}

/// The body right after an undated number (`§ 47 KF`, `§ 12 Socialnämnden`) or right before it.
fn undated_body(text: &str, number: &Range<usize>) -> Option<String> {
    static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            &format!(r"^\s*(?P<body>{}|KF|KS|KSAU)\b", bodies::PATTERN),
        )
    });
    static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            &format!(r"\b(?P<body>{}|KF|KS|KSAU)\s*,?\s*$", bodies::PATTERN),
        )
    });
    let after = AFTER
        .captures(&text[number.end..])
        .map(|found| bodies::name(&found["body"]));
    after
        .or_else(|| {
            BEFORE
                .captures(&text[..number.start])
                .map(|found| bodies::name(&found["body"]))
        })
        .filter(|body| !bodies::is_generic(body))
}

fn joins(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to)
        .is_some_and(|between| BETWEEN.is_match(between))
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

fn follows(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to)
        .is_some_and(|between| FOLLOWS.is_match(between))
}

/// The body named just before the reference in the same sentence, or between number and date.
fn body(text: &str, begin: usize, between: &Range<usize>) -> Option<String> {
    if let Some(name) = text.get(between.clone()).and_then(bodies::first) {
        return Some(name);
    }
    let mut from = begin.saturating_sub(BODY_REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let clause = &text[from..begin];
    let clause = clause.rsplit(['.', ';', '•']).next().unwrap_or(clause);
    let short = clause.trim_end().rsplit([' ', '(']).next().unwrap_or("");
    if bodies::is_short(short) {
        Some(bodies::name(short))
    } else if COMMITTEE.is_match(clause) {
        Some("Arbetsutskottet".to_owned())
    } else {
        bodies::last(clause).or_else(|| {
            let acts = clause.contains("Arbetsutskottet ");
            acts.then(|| "Arbetsutskottet".to_owned())
        })
    }
}

/// `Arbetsutskottet den 7 februari 2024, § 12`, `arbetsutskottets beslut 2024-02-07 § 12`: whose it is, the context tells.
static COMMITTEE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["rbetsutskottet"],
        r"(?:^|[^\p{L}\s] ?|\b(?:i|och|av|enligt) )[Aa]rbetsutskottet(?:s (?:protokoll|protokollsutdrag|beslut|sammanträde|förslag))?,?(?: (?:har )?den)?\s*\(?$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(Option<&str>, &str, &str)]) {
        let found: Vec<(Option<String>, String, String)> = read(text)
            .into_iter()
            .map(|reference| {
                (
                    reference.body,
                    reference
                        .date
                        .map(|date| date.to_string())
                        .unwrap_or_default(),
                    reference.number,
                )
            })
            .collect();
        let expected: Vec<(Option<String>, String, String)> = expected
            .iter()
            .map(|(a, b, c)| (a.map(str::to_owned), (*b).into(), (*c).into()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_written_form() {
        check(
            "Bordlagt den 13 december 2023, § 906, den 24 januari 2024, § 71 och den 7 februari 2024, § 119.",
            &[
                (None, "2023-12-13", "906"),
                (None, "2024-01-24", "71"),
                (None, "2024-02-07", "119"),
            ],
        );
        check(
            "Kommunstyrelsens arbetsutskott har den 20 maj 2026, § 68 behandlat",
            &[(Some("Kommunstyrelsens arbetsutskott"), "2026-05-20", "68")],
        );
        check(
            "(KF 2024-11-06, §149)",
            &[(Some("Kommunfullmäktige"), "2024-11-06", "149")],
        );
        check(
            "§ 201 Kommunstyrelsen 2024-10-29 Redovisning",
            &[(Some("Kommunstyrelsen"), "2024-10-29", "201")],
        );
        check(
            "har i yttrande 2022-12-14, Tn § 240, anfört",
            &[(None, "2022-12-14", "240")],
        );
        check(
            "Kommunstyrelsens protokoll den 13 februari 2024, paragraf 45, och 13 feb 2025 § 7",
            &[
                (Some("Kommunstyrelsen"), "2024-02-13", "45"),
                (Some("Kommunstyrelsen"), "2025-02-13", "7"),
            ],
        );
        check(
            "KS § 150/2006-10-31 och 2004-01-12. AU § 155/2006-10-17",
            &[
                (Some("Kommunstyrelsen"), "2006-10-31", "150"),
                (None, "2006-10-17", "155"),
            ],
        );
        check(
            "socialnämnden 2024-01-02, § 5 och § 6",
            &[
                (Some("Socialnämnden"), "2024-01-02", "5"),
                (Some("Socialnämnden"), "2024-01-02", "6"),
            ],
        );
        check(
            "kulturnämnden 6 mars 2024 (§ 14 Stöd till förbunden, § 15 Hallen)",
            &[
                (Some("Kulturnämnden"), "2024-03-06", "14"),
                (Some("Kulturnämnden"), "2024-03-06", "15"),
            ],
        );
        check("Enligt 4 kap. § 20 och 12 § lagen (2010:900)", &[]);
        check("den 12 maj, § 30", &[]);
        check(
            "§47 KF Motion gällande",
            &[(Some("Kommunfullmäktige"), "", "47")],
        );
    }

    #[test]
    fn the_committee_that_is_named_for_itself() {
        let committee = |number| (Some("Arbetsutskottet"), "2024-02-07", number);
        check(
            "Arbetsutskottet har behandlat ärendet den 7 februari 2024, § 12.",
            &[committee("12")],
        );
        check(
            "Arbetsutskottets beslut 2024-02-07 § 12",
            &[committee("12")],
        );
        check(
            "Kommunstyrelsens arbetsutskott 2024-02-07 § 12",
            &[(Some("Kommunstyrelsens arbetsutskott"), "2024-02-07", "12")],
        );
        check(
            "Kommunstyrelsen sände ärendet till arbetsutskottet den 7 februari 2024, § 12",
            &[(Some("Kommunstyrelsen"), "2024-02-07", "12")],
        );
    }

    #[test]
    fn several_numbers_and_who_decided() {
        let of_board = |number| (Some("Kommunstyrelsen"), "2020-01-14", number);
        check(
            "Kommunstyrelsen 2020-01-14 §§ 5, 6 och 9",
            &[of_board("5"), of_board("6"), of_board("9")],
        );
        check("Kommunstyrelsen 2020-01-14 §§ 5-7", &[of_board("5")]);
        check(
            "Vid sammanträde den 14 januari 2020, § 5, beslutade kommunstyrelsen att remittera ärendet.",
            &[of_board("5")],
        );
        check(
            "Kommunstyrelsens ledningsutskott 2020-01-14 § 5",
            &[(Some("Kommunstyrelsens ledningsutskott"), "2020-01-14", "5")],
        );
    }
}
