//! Lines that may begin a paragraph: `§ 170 Motion …`, `§ 4 Ärendenummer …`, `Kf § 31`, `12 §`.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use regex::Regex;

use crate::clean::CleanLine;
use crate::prose;
use crate::terms::headings::{self, Section};
use crate::terms::{bodies, register};

/// A line that has a paragraph's number.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// Index of the line.
    pub line: usize,
    /// The number as printed: `170`, `3 a`.
    pub number: String,
    /// The number as a number.
    pub value: u32,
    /// What stands before the sign: a body's short name or a reference number.
    pub before: String,
    /// What stands after the number.
    pub rest: String,
    /// Of what sort the rest is.
    pub form: Form,
}

/// What follows the number on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing.
    Alone,
    /// A reference number, or its label.
    Reference,
    /// Words that can be a title.
    Title,
    /// The rest of a sentence: the number belongs to a reference.
    Sentence,
    /// Nothing, and the sign is damaged: `5 22` for `§ 22`.
    Damaged,
}

static SIGN_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"^(?P<before>[^§]{0,60}?)\s?§\s*(?P<number>\d[\dlIO]{0,3}(?:\s?[a-zåäö]\b)?)",
            r"(?:\s?[/:]\s?(?:19|20)?\d{2}\b)?\.?(?P<rest>$|[\s,.;:)(].*)$"
        ),
    )
});

static NUMBER_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?P<number>\d{1,4})\s?§(?:\s+(?P<rest>.*))?$").expect("a fixed pattern")
});

static WORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:Paragraf|PARAGRAF)\s+(?P<number>\d{1,4})(?P<rest>$|\s.*)$")
        .expect("a fixed pattern")
});

/// What may stand before the sign: a body's short name, a reference number, the item of the agenda.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let number = register::PATTERN;
    Regex::new(&format!(r"^(?:\p{{Lu}}\p{{L}}{{0,4}}|\p{{Lu}}{{2,6}}|(?i:dnr:? ?)?{number}|(?i:ärende|punkt)\s*(?:nr\s*)?\d+\.?|\d{{1,3}}\.?)$")).expect("a fixed pattern")
});

/// Every line that may begin a paragraph, false ones among them.
pub fn candidates(lines: &[CleanLine]) -> Vec<Start> {
    lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| candidate(index, &line.text).or_else(|| damaged(index, line)))
        .collect()
}

/// What a scan makes of the sign: `5 22`, `$ 22`.
static SIGN_DAMAGED: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"^[5S8$&£?]\s?\b(?P<number>\d{1,4})$"));

/// A number alone on a line behind what may have been a sign. Only its place in the row of numbers can prove it.
fn damaged(line: usize, at: &CleanLine) -> Option<Start> {
    let apart = at.gap_before || at.break_before;
    let found = apart.then(|| SIGN_DAMAGED.captures(&at.text)).flatten()?;
    Some(Start {
        line,
        number: found["number"].to_owned(),
        value: found["number"].parse().ok()?,
        before: String::new(),
        rest: String::new(),
        form: Form::Damaged,
    })
}

/// Numbers without the sign, for text that lost it: `71` alone on a line, `$ 71`, `8 71`, `71 $`.
static SIGN_LOST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:(?:[$&£]&?|S|\?)\s?|[58]\s)(?P<after>\d{1,4})(?P<rest>$|\s.*)|(?P<number>\d{1,4})\s?[$&£]?(?P<rest2>$|\s+(?i:dnr|diarie).*))$").expect("a fixed pattern")
});

/// `53   Motion om …`: the number stands in the margin, left of all text.
static IN_THE_MARGIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?P<number>\d{1,4})\.?\s+(?P<rest>\p{Lu}.*)$").expect("a fixed pattern")
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

/// Lines that may begin a paragraph of a text whose signs are lost: they stand after white space.
pub fn candidates_without_sign(lines: &[CleanLine]) -> Vec<Start> {
    lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.gap_before || line.break_before)
        .filter_map(|(index, line)| {
            let found = SIGN_LOST.captures(&line.text).or_else(|| {
                IN_THE_MARGIN
                    .captures(&line.text)
                    .filter(|_| is_outdented(lines, index))
            })?;
            let number = found
                .name("after")
                .or_else(|| found.name("number"))?
                .as_str();
            let rest = found
                .name("rest")
                .or_else(|| found.name("rest2"))
                .map_or("", |rest| rest.as_str())
                .trim();
            Some(Start {
                line: index,
                number: number.to_owned(),
                value: number.parse().ok()?,
                before: String::new(),
                rest: rest.to_owned(),
                form: form(rest),
            })
        })
        .filter(|start| start.form != Form::Sentence)
        .collect()
}

fn candidate(line: usize, text: &str) -> Option<Start> {
    let found = if text.contains('§') {
        SIGN_FIRST
            .captures(text)
            .or_else(|| NUMBER_FIRST.captures(text))
    } else {
        None
    };
    let word = || text.starts_with('P').then(|| WORD.captures(text)).flatten();
    let found = found.or_else(word)?;
    let part = |name: &str| {
        found
            .name(name)
            .map_or("", |part| part.as_str())
            .trim()
            .to_owned()
    };
    let mut before = part("before");
    if !before.is_empty() && !BEFORE.is_match(&before) && !bodies::is_body(&before) {
        return None;
    }
    // The item of the agenda says nothing of the paragraph.
    if before.to_lowercase().starts_with("ärende ")
        || before.to_lowercase().starts_with("punkt")
        || before
            .chars()
            .all(|char| char.is_ascii_digit() || char == '.')
    {
        before.clear();
    }
    let number = digits(&part("number"));
    let value = number
        .trim_end_matches(|char: char| !char.is_ascii_digit())
        .parse()
        .ok()?;
    let rest = without_paper(&part("rest")).to_owned();
    let form = form(&rest);
    Some(Start {
        line,
        number: spaced(&number),
        value,
        before,
        rest,
        form,
    })
}

/// The rest without the number of the printed paper: `§ 152 Nr 109 Inkomna motioner`.
fn without_paper(rest: &str) -> &str {
    static PAPER: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[], r"^(?:Nr|nr|Handling(?: nr)?)\s\d{1,4}\b[.:]?\s*"));
    PAPER.find(rest).map_or(rest, |paper| &rest[paper.end()..])
}

/// The digits that a scan has as letters: `2l` is `21`. A letter after a blank is the paragraph's own: `3 l`.
fn digits(number: &str) -> String {
    let end = number.find(' ').unwrap_or(number.len());
    let (run, letter) = number.split_at(end);
    let single = run.chars().filter(|char| !char.is_ascii_digit()).count() == 1;
    run.chars()
        .map(|char| match char {
            'l' | 'I' if single => '1',
            'O' if single => '0',
            other => other,
        })
        .chain(letter.chars())
        .collect()
}

/// `3a` as `3 a`.
fn spaced(number: &str) -> String {
    let digits = number.trim_end_matches(|char: char| !char.is_ascii_digit());
    let letter = number[digits.len()..].trim();
    if letter.is_empty() {
        digits.to_owned()
    } else {
        format!("{digits} {letter}")
    }
}

fn form(rest: &str) -> Form {
    let first = rest.chars().next();
    match first {
        None => Form::Alone,
        Some(_) if register::is_number(rest) => Form::Reference,
        Some(char) if char.is_uppercase() || matches!(char, '"' | '”' | '“') => Form::Title,
        Some(char) if char.is_ascii_digit() && rest.contains(' ') => Form::Title,
        Some('-' | '–') if rest.len() > 3 => Form::Title,
        Some(_) => Form::Sentence,
    }
}

/// Whether the titles of a document stand above the lines with the numbers.
///
/// Such a document has numbers alone on their lines (or with a reference number), a title-like line above most
/// of them, and running text right below. Where the titles stand below, what is above a number is the end of the
/// paragraph before it: often its list of recipients.
pub fn title_stands_above(lines: &[CleanLine], starts: &[Start]) -> bool {
    let votes = starts.iter().filter(|start| {
        matches!(start.form, Form::Alone | Form::Reference)
            && title_above(lines, start.line) < start.line
            && !ends_in_list(lines, start.line)
            && text_runs_below(lines, start.line)
    });
    starts.len() >= 2 && votes.count() * 3 > starts.len() * 2
}

/// Whether the lines above a number stand below a heading of recipients, documents or the like.
fn ends_in_list(lines: &[CleanLine], number: usize) -> bool {
    lines[number.saturating_sub(8)..number]
        .iter()
        .rev()
        .take_while(|line| !line.text.contains('§'))
        .filter_map(|line| headings::find(&line.text))
        .any(|heading| matches!(heading.section, Section::Recipients | Section::Documents))
}

/// Whether the first lines below a number are a sentence and no title.
fn text_runs_below(lines: &[CleanLine], number: usize) -> bool {
    let below = &lines[number + 1..lines.len().min(number + 12)];
    let block = below
        .iter()
        .enumerate()
        .take_while(|(at, line)| *at == 0 || !line.gap_before)
        .map(|(_, line)| line.text.as_str());
    let block: Vec<&str> = block.collect();
    let titled = block.iter().any(|line| headings::find(line).is_some());
    !titled && block.last().is_some_and(|last| prose::ends_sentence(last))
}

/// The line where a paragraph begins whose reference number may stand on a line above its own.
pub fn reference_above(lines: &[CleanLine], start: &Start) -> usize {
    let above = start.line.checked_sub(1).filter(|&above| {
        start.form != Form::Reference
            && register::is_number(&lines[above].text)
            && (lines[above].gap_before || lines[above].break_before)
    });
    above.unwrap_or(start.line)
}

/// The line where the title above a number begins: the lines between the last gap and the number.
pub fn title_above(lines: &[CleanLine], number: usize) -> usize {
    let mut begin = number;
    while begin > 0 && number - begin < 4 {
        let above = &lines[begin - 1];
        let parted = lines[begin].gap_before && begin < number && !lines[begin].break_before;
        let ended = prose::ends_sentence(&above.text) || above.text.contains('§');
        if parted || ended || headings::find(&above.text).is_some() {
            break;
        }
        begin -= 1;
    }
    begin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, Form)>) {
        let found = candidate(0, text);
        assert_eq!(
            found
                .as_ref()
                .map(|start| (start.number.as_str(), start.form)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn true_starts() {
        check("§ 95 2026.016 KS", Some(("95", Form::Reference)));
        check("§1", Some(("1", Form::Alone)));
        check(
            "§ 4 Ärendenummer SLK-2025-01106",
            Some(("4", Form::Reference)),
        );
        check(
            "§ 261 Ärendenummer SLK-2025-00005:-1",
            Some(("261", Form::Reference)),
        );
        check("§ 6 0098/22", Some(("6", Form::Reference)));
        check("§ 170 Motion (L) - Se över", Some(("170", Form::Title)));
        check("§ 63/20 Motion om byggande", Some(("63", Form::Title)));
        check("Kf § 31 Motion", Some(("31", Form::Title)));
        check("Ks 12 Dnr", None);
        check("§ 3 a Budget", Some(("3 a", Form::Title)));
        check("71 §", Some(("71", Form::Alone)));
        check("KS 2020/77 § 64", Some(("64", Form::Alone)));
        check("§ 41 Dnr LS 214/97", Some(("41", Form::Reference)));
    }

    #[test]
    fn look_alikes() {
        check("§ 541.", Some(("541", Form::Alone)));
        check(
            "§ 115, den 27 mars 2025, § 177",
            Some(("115", Form::Sentence)),
        );
        check("• §71 KSAU Förprojektering", None);
        check("4 kap. § 20", None);
        check("den 4 juni 2024, § 12", None);
        check("§§ 94-110", None);
    }
}
