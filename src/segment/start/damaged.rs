//! Numbers of paragraphs whose sign a scan has damaged, or that have lost it or never had one.

use std::sync::LazyLock;

use regex::Regex;

use super::{Form, Start, form};
use crate::clean::CleanLine;
use crate::terms::pattern::{Pattern, regex};

/// What a scan makes of the sign: `5 22`, `$ 22`.
static SIGN_DAMAGED: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"^[5S8$&£?]\s?\b(?P<number>\d{1,4})$"));

/// A number alone on a line behind what may have been a sign. Only its place in the row of numbers can prove it.
pub fn damaged(line: usize, at: &CleanLine) -> Option<Start> {
    let apart = at.gap_before || at.break_before;
    let alone = at.text.len() < 10 && at.text.ends_with(|last: char| last.is_ascii_digit());
    let found = (apart && alone)
        .then(|| SIGN_DAMAGED.captures(&at.text))
        .flatten()?;
    Some(Start {
        line,
        number: found["number"].to_owned(),
        value: found["number"].parse().ok()?,
        before: String::new(),
        rest: String::new(),
        form: Form::Damaged,
        misprint: None,
    })
}

/// Numbers without the sign, for text that lost it: `71` alone on a line, `$ 71`, `8 71`, `71 $`.
static SIGN_LOST: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:(?:(?:[$&£]&?|S|\?)\s?|[58]\s)(?P<after>\d{1,4})(?P<rest>$|\s.*)|(?P<number>\d{1,4})\s?[$&£]?(?P<rest2>$|\s+(?i:dnr|diarie).*))$",
    )
});

/// `53   Motion om …`: the number stands in the margin, left of all text.
static IN_THE_MARGIN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?P<number>\d{1,4})\.?\s+(?P<rest>\p{Lu}.*)$"));

/// `KF 10/20   Motion om …`: the body, the number and the year.
static NUMBER_AND_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?P<before>\p{Lu}\p{L}{1,4}) (?P<number>\d{1,4})/(?:(?:19|20)\d{2}|\d{2})(?P<rest>$|\s+\p{Lu}.*)$",
    )
});

/// Whether a line begins left of the lines that follow.
fn is_outdented(lines: &[CleanLine], at: usize) -> bool {
    let line = &lines[at];
    let in_columns = line.cells.len() > 1;
    let below = lines[at + 1..lines.len().min(at + 6)].iter();
    in_columns
        || below
            .filter(|below| below.left() > line.left() + 2.0)
            .count()
            >= 3
}

/// Lines that may begin a paragraph of a text without signs: they stand after white space.
pub fn without_sign(lines: &[CleanLine]) -> Vec<Start> {
    lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.gap_before || line.break_before)
        .filter_map(|(index, line)| {
            let text = &*line.text;
            let in_the_margin = || {
                let found = IN_THE_MARGIN.captures(text);
                found.filter(|_| is_outdented(lines, index))
            };
            let found = SIGN_LOST.captures(text);
            let found = found.or_else(|| NUMBER_AND_YEAR.captures(text));
            let found = found.or_else(in_the_margin)?;
            let part = |name: &str| found.name(name).map(|part| part.as_str());
            let number = part("after").or_else(|| part("number"))?;
            let rest = part("rest").or_else(|| part("rest2"));
            let rest = rest.unwrap_or_default().trim();
            Some(Start {
                line: index,
                number: number.to_owned(),
                value: number.parse().ok()?,
                before: part("before").unwrap_or_default().to_owned(),
                rest: rest.to_owned(),
                form: form(rest),
                misprint: None,
            })
        })
        .filter(|start| start.form != Form::Sentence)
        .collect()
}
