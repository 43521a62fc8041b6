//! Lines that may begin a paragraph: `§ 170 Motion …`, `§ 4 Ärendenummer …`, `Kf § 31`, `12 §`.

mod above;
mod damaged;
mod rest;
mod several;

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{CleanLine, row};
use crate::terms::pattern::regex;
use crate::terms::{bodies, register};

pub use above::{
    is_aside, reference_above, reference_stands_below, title_above, title_stands_above,
};
pub use damaged::without_sign as candidates_without_sign;
pub use several::without_numbers;

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
    /// The number as printed, where the table of contents has another for this paragraph.
    pub misprint: Option<String>,
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

static SIGN_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?P<before>[^§]{0,60}?)\s?§\s*(?:(?:19|20)\d\d/)?(?P<number>\d[\dlIO]{0,3}(?:\s?[a-zåäö])?)",
        r"(?:\s?[/:]\s?(?:19|20)?\d{2})?\.?(?P<rest>$|[\s,.;:)(].*)$"
    ))
});

static NUMBER_FIRST: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?P<number>\d{1,4})\s?§(?:\s+(?P<rest>.*))?$"));

static WORD: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:Paragraf|PARAGRAF)\s+(?P<number>\d{1,4})(?P<rest>$|[\s:].*)$"));

/// What may stand before the sign: a body's short name, a reference number, the item of the agenda.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let number = register::PATTERN;
    regex(&format!(
        r"^(?:(?:\p{{Lu}}\p{{L}}{{0,4}}|\p{{Lu}}{{2,6}})(?: ?AU| ?Au| ?au)?|(?i:dnr:? ?)?{number}|(?i:ärende|punkt)\s*(?:nr\s*)?\d+\.?|\d{{1,3}}\.?)$"
    ))
});

/// Every line that may begin a paragraph, false ones among them.
pub fn candidates(lines: &[CleanLine]) -> Vec<Start> {
    lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            candidate(index, &line.text).or_else(|| damaged::damaged(index, line))
        })
        .collect()
}

fn candidate(line: usize, text: &str) -> Option<Start> {
    // All but `Paragraf 84` have the sign.
    if !text.contains('§') && !text.starts_with('P') {
        return None;
    }
    if text.starts_with(char::is_uppercase)
        && text.matches('§').count() > 1
        && let Some(own) = several::own(text)
    {
        return candidate(line, &own);
    }
    if let Some(row) = row::paragraph(text) {
        return Some(Start {
            line,
            number: row.number.to_owned(),
            value: row.number.parse().ok()?,
            before: String::new(),
            rest: row.reference.to_owned(),
            form: form(row.reference),
            misprint: None,
        });
    }
    let before = text.split_once('§').map(|(before, _)| before.trim());
    if before.is_some_and(|before| !may_stand_before(before) && !is_number_first(text)) {
        return None;
    }
    let signed = before.and_then(|_| {
        let signed = (!is_number_first(text)).then(|| SIGN_FIRST.captures(text));
        signed.flatten().or_else(|| NUMBER_FIRST.captures(text))
    });
    let word = || text.starts_with('P').then(|| WORD.captures(text)).flatten();
    let found = signed.or_else(word)?;
    let part = |name: &str| {
        found
            .name(name)
            .map_or("", |part| part.as_str())
            .trim()
            .to_owned()
    };
    let mut before = part("before");
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
    let rest = rest::bare(&part("rest")).to_owned();
    let form = form(&rest);
    Some(Start {
        line,
        number: spaced(&number),
        value,
        before,
        rest,
        form,
        misprint: None,
    })
}

fn may_stand_before(before: &str) -> bool {
    before.is_empty() || BEFORE.is_match(before) || bodies::is_body(before)
}

/// Whether a number or its word stands before the sign, and none of a paragraph after it: `1234 § Motion`,
/// `89 §   2015:223`, `Paragraf 12 om § och §§`.
fn is_number_first(text: &str) -> bool {
    text.starts_with(|char: char| char.is_numeric() || char == 'P')
        && (!SIGN_FIRST.is_match(text) || is_before_a_reference(text))
}

fn is_before_a_reference(text: &str) -> bool {
    let found = NUMBER_FIRST.captures(text);
    let rest = found.and_then(|found| found.name("rest"));
    rest.is_some_and(|rest| register::is_number(rest.as_str()))
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
        Some(_) if register::is_number(rest) || register::is_short(rest) => Form::Reference,
        Some(char) if char.is_uppercase() || matches!(char, '"' | '”' | '“') => Form::Title,
        Some(char) if char.is_ascii_digit() && rest.contains(' ') => Form::Title,
        Some('-' | '–') if rest.len() > 3 => Form::Title,
        Some(_) => Form::Sentence,
    }
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
        check("§ 42 118/06", Some(("42", Form::Reference)));
        check("§ 27 KS 2010/423 510", Some(("27", Form::Reference)));
        check("§ 170 Motion (L) - Se över", Some(("170", Form::Title)));
        check("§ 63/20 Motion om byggande", Some(("63", Form::Title)));
        check("Kf § 31 Motion", Some(("31", Form::Title)));
        check("Ks 12 Dnr", None);
        check("§ 3 a Budget", Some(("3 a", Form::Title)));
        check("71 §", Some(("71", Form::Alone)));
        check("89 §  2015:223 - 009", Some(("89", Form::Reference)));
        check("3 § 45/19", Some(("45", Form::Alone)));
        check("KS 2020/77 § 64", Some(("64", Form::Alone)));
        check("§ 41 Dnr LS 214/97", Some(("41", Form::Reference)));
        check("§ 98: Svar på motion", Some(("98", Form::Title)));
        check("§ 98 | Svar på motion", Some(("98", Form::Title)));
        check("§ 98 *", Some(("98", Form::Alone)));
        check("§ 98:", Some(("98", Form::Alone)));
        check("§ 98: Dnr KS 2024/12", Some(("98", Form::Reference)));
        check("§ 98 - KS 2024/12", Some(("98", Form::Reference)));
        check("SN AU § 12", Some(("12", Form::Alone)));
        check("BunAu § 7 Motion", Some(("7", Form::Title)));
        check("Paragraf 72: Svar på motion", Some(("72", Form::Title)));
        check("11 december 2019   § 16   1 (2)", Some(("16", Form::Alone)));
        check("Ksau § 118 Ks § 131 Kf § 77", Some(("77", Form::Alone)));
        check(
            "Kf § 189    Ks § 305    Dnr KS 2014/518",
            Some(("189", Form::Reference)),
        );
        check("§ 86 SN     Dnr 2009/19-042", Some(("86", Form::Reference)));
        check("§ 85 SN", Some(("85", Form::Alone)));
        check("§ 2017/86", Some(("86", Form::Alone)));
        check(
            "§ 28   Ärende 2   Dnr KFN 2018/161",
            Some(("28", Form::Reference)),
        );
        check("§ 24   2   2018-KS-418", Some(("24", Form::Reference)));
        check("§ 23   1   –", Some(("23", Form::Alone)));
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
        check("§ 98: bifall till motionen", Some(("98", Form::Sentence)));
    }
}
