//! The reference numbers of a paragraph: on its number's line, on lines of their own, at the end of its title.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::terms::pattern::{Pattern, regex};

use regex::Regex;
use regex_syntax::is_word_character;

use crate::clean::CleanLine;
use crate::parse::head::tail;
use crate::segment::Start;
use crate::terms::{dates, register};

/// The label that a text begins with, perhaps behind the body that keeps the register, and what stands behind it.
fn label(text: &str) -> Option<(&str, &str)> {
    let bare = text.strip_prefix('(').unwrap_or(text);
    let behind_body = || {
        let behind = bare.split_once(' ').map(|(_, behind)| behind);
        behind.is_some_and(register::begins_with_label)
    };
    let may_be = register::begins_with_label(bare) || behind_body();
    let found = may_be.then(|| LABEL.find(text)).flatten()?;
    let (label, behind) = text.split_at(found.end());
    let is_word = label.ends_with(is_word_character) && behind.starts_with(is_word_character);
    (!is_word).then_some((label, behind))
}

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let label = register::LABEL;
    regex(&format!(
        r"(?i)^\(?(?:(?-i:K[sf]|\p{{Lu}}{{2,4}}|\p{{Lu}}\p{{Ll}}{{0,2}}n) )?(?:{label}|dnr/ref|beteckning)\.?\s*:?\s*"
    ))
});

/// `2005/0144 041`: with the code of its class.
static WITH_CLASS: LazyLock<Pattern> = LazyLock::new(|| {
    let (number, class) = (register::PATTERN, register::CLASS);
    Pattern::new(&[], &format!(r"^{number}{class}$"))
});

/// `RS150123`: the register's letters, the year and the number.
static RUN_TOGETHER: LazyLock<Regex> = LazyLock::new(|| regex(r"^\p{Lu}{2,4}\d{5,6}$"));

/// `00084/20253.2.1.`: the plan code of the next column, run into the number.
static PLAN_CODE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?P<number>\b\d{1,6}/(?:19|20)\d{2})\d(?:\.\d+)+\.?"));

/// `Utlåtande 2021:45 av Borgarrådsberedningen, dnr KS 2019/1732`: a line about the printed paper.
static PRINTED_PAPER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^(?:Utlåtande|Handling|Bihang|Memorial)\b.*?[,(]\s?[Dd]nr:? (?P<numbers>.*)$",
    )
});

/// What stands on the line of a paragraph's own number, beside it.
pub struct Beside<'a> {
    /// The reference numbers.
    pub numbers: Vec<String>,
    /// The title as it begins there; empty where it does not.
    pub title: &'a str,
}

impl Beside<'_> {
    /// Tells reference numbers and title apart.
    pub fn of<'a>(start: &'a Start, line: &CleanLine) -> Beside<'a> {
        let mut numbers = in_text(&start.before);
        let beside = without_filing(without_item(&start.rest));
        let (rest, apart) = without_column(beside, line);
        numbers.extend(apart.and_then(alone).into_iter().flatten());
        let unlabelled = label(rest).map_or(rest, |(_, behind)| behind);
        if register::is_short(unlabelled) {
            numbers.push(unlabelled.to_owned());
            return Beside { numbers, title: "" };
        }
        let end = register::at_the_start(unlabelled);
        let (number, title) = match end {
            Some(end) => unlabelled.split_at(end),
            None => ("", rest),
        };
        let title = title.trim_start_matches([' ', '-', '–', ':']).trim();
        let is_title = end.is_some() && title.starts_with(char::is_uppercase) && has_words(title);
        if !is_title
            && apart.is_none()
            && let Some(found) = on_a_line(without_filing(&start.rest))
        {
            numbers.extend(found);
            return Beside { numbers, title: "" };
        }
        numbers.extend(end.map(|_| number.to_owned()));
        Beside { numbers, title }
    }
}

/// `Ärende 3 Svar på motion`: the item of the agenda is no part of the title.
fn without_item(rest: &str) -> &str {
    static ITEM: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&["rende"], r"^[Ää]rende(?: nr)? \d{1,3}\b[.:]?\s*"));
    ITEM.find(rest).map_or(rest, |item| &rest[item.end()..])
}

/// `2018/0003 MBN-1 Diariekod: 042`: the class that the matter is filed under is neither number nor title.
fn without_filing(rest: &str) -> &str {
    static CLASS: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)\s(?:(?:diarie|ärende|klass(?:ificerings)?)kod|diarieplan|dpl|klassificering|ärendeklass)\s*:?\s*[\d.]+$",
        )
    });
    let class = rest
        .ends_with(|last: char| last.is_ascii_digit())
        .then(|| CLASS.find(rest));
    class.flatten().map_or(rest, |class| &rest[..class.start()])
}

/// `Motion om vatten          2023/88`: title and number where the number stands in a column of its own.
pub fn without_column<'a>(rest: &'a str, line: &CleanLine) -> (&'a str, Option<&'a str>) {
    let column = match &line.cells[..] {
        [_, .., last] if register::is_number(&last.text) || register::is_short(&last.text) => {
            last.text.trim()
        }
        _ => return (rest, None),
    };
    match rest.strip_suffix(column).map(str::trim_end) {
        Some(title) if has_words(title) => (title, Some(&rest[rest.len() - column.len()..])),
        _ => (rest, None),
    }
}

/// Whether a reference number stands in two lines: `… om bad. BUN` / `2018/377`.
pub fn goes_on(before: &str, text: &str) -> bool {
    let letters = before.rsplit_once(['.', ',']).map(|(_, end)| end.trim());
    letters.is_some_and(|letters| {
        (2..=5).contains(&letters.len())
            && letters.chars().all(char::is_uppercase)
            && text.starts_with(|first: char| first.is_ascii_digit())
            && register::is_number(&format!("{letters} {text}"))
    })
}

/// The numbers of a cell that holds nothing else.
pub fn alone(cell: &str) -> Option<Vec<String>> {
    if register::is_short(cell) {
        return Some(vec![cell.to_owned()]);
    }
    on_a_line(cell)
}

/// The numbers named on a line about the printed paper of the matter.
pub fn of_printed_paper(text: &str) -> Option<Vec<String>> {
    let found = PRINTED_PAPER.captures(text)?;
    Some(in_text(&found["numbers"]))
}

fn in_text(text: &str) -> Vec<String> {
    let numbers = register::all(text).into_iter().map(|range| &text[range]);
    // `Nr 2008-071`
    numbers
        .map(|number| number.strip_prefix("Nr ").unwrap_or(number).to_owned())
        .collect()
}

/// The numbers of a line that holds nothing else, and a label that says so: `Dnr KS 2015/92`.
pub fn labelled(text: &str) -> Option<Vec<String>> {
    label(text)?;
    on_a_line(text).filter(|numbers| !numbers.is_empty())
}

/// The numbers of a line that holds reference numbers and nothing else.
pub fn on_a_line(text: &str) -> Option<Vec<String>> {
    let text = match text.trim() {
        text if text.contains('/') && text.contains('.') => PLAN_CODE.replace(text, "$number"),
        text if text.contains(" och ") && register::is_number(text) => {
            text.replace(" och ", ", ").into()
        }
        text => Cow::Borrowed(text),
    };
    let text = text.as_ref();
    let labelled = label(text);
    let rest = labelled.map_or(text, |(_, behind)| behind);
    let is_other = || has_words(rest) || dates::first(rest, None).is_some();
    if rest.len() > 80 || labelled.is_none() && is_other() {
        return None;
    }
    if WITH_CLASS.is_match(rest) || RUN_TOGETHER.is_match(rest) {
        return Some(vec![rest.trim().to_owned()]);
    }
    let numbers = in_text(rest);
    if labelled.is_none() && numbers.is_empty() {
        return None;
    }
    let left = register::without(rest);
    let left = left.trim_matches(|char: char| !char.is_alphabetic());
    if labelled.is_some() {
        // A label with a number of an unknown form: taken as printed.
        let taken = if numbers.is_empty()
            && rest.chars().any(|char| char.is_ascii_digit())
            && rest.split(' ').count() <= 4
        {
            vec![rest.trim().trim_end_matches(')').to_owned()]
        } else {
            numbers
        };
        return (left.split(' ').count() <= 3 || taken.is_empty()).then_some(taken);
    }
    // A number in brackets without a register's letters is the end of a title.
    let bracketed = text.starts_with('(') && !tail::is_of_register(rest);
    (left.is_empty() && !bracketed).then_some(numbers)
}

/// Whether a text has words that are not in capitals: of a register's letters no more than two in a row are lower case.
pub fn has_words(text: &str) -> bool {
    let mut letters = 0;
    text.chars().any(|char| {
        letters = if char.is_lowercase() { letters + 1 } else { 0 };
        letters > 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<&[&str]>) {
        let found = on_a_line(line);
        assert_eq!(
            found,
            expected.map(|numbers| numbers.iter().map(|number| (*number).to_owned()).collect()),
            "{line}"
        );
    }

    #[test]
    fn reference_numbers_in_every_form() {
        check("Dnr KS 2023-860", Some(&["KS 2023-860"]));
        check("2026.016 KS", Some(&["2026.016 KS"]));
        check("Ärendenummer SLK-2025-01106", Some(&["SLK-2025-01106"]));
        check(
            "Ärendenummer SLK-2025-00005:19",
            Some(&["SLK-2025-00005:19"]),
        );
        check(
            "Ärendenummer SLK-2025-00005:-1",
            Some(&["SLK-2025-00005:-1"]),
        );
        check("0098/22", Some(&["0098/22"]));
        check("2015:223 - 009", Some(&["2015:223 - 009"]));
        check("KS18-318 008", Some(&["KS18-318 008"]));
        check("(SN/2021:91)", Some(&["SN/2021:91"]));
        check("(Sn/2021:91)", Some(&["Sn/2021:91"]));
        check(
            "(Sn/2021:91, Kst/2021:5)",
            Some(&["Sn/2021:91", "Kst/2021:5"]),
        );
        check("(2026-0142)", None);
        check("Dnr LS 214/97", Some(&["LS 214/97"]));
        check("98.411-430 Ks", Some(&["98.411-430 Ks"]));
        check("Dnr 13/208-60 Ks", Some(&["13/208-60 Ks"]));
        check("Dnr 1412/87-714", Some(&["1412/87-714"]));
        check("Ks dnr 402/74", Some(&["402/74"]));
        check("Ert dnr 402/74", None);
        check(
            "RS 2017/14, RS 2017/520 och RS 2017/533",
            Some(&["RS 2017/14", "RS 2017/520", "RS 2017/533"]),
        );
        check("Dnr 2003/64", Some(&["2003/64"]));
        check(
            "Dnr: KS 2015/321, KS 2015/322",
            Some(&["KS 2015/321", "KS 2015/322"]),
        );
        check("Ärendenummer: Tn 45/2025", Some(&["Tn 45/2025"]));
        check("Dnr 2012/KS 0123 001", Some(&["2012/KS 0123 001"]));
        check("Diarienummer 00084/20253.2.1.", Some(&["00084/2025"]));
        check("Dnr 322-1187/2012", Some(&["322-1187/2012"]));
        check("Dnr 14KS88", Some(&["14KS88"]));
        check("(dnr 18/2016)", Some(&["18/2016"]));
        check("Vårt dnr KS 2019/0011", Some(&["KS 2019/0011"]));
        check("09/KS 0011", Some(&["09/KS 0011"]));
        check("Dnr 2018-000345 1.1.1.3", Some(&["2018-000345 1.1.1.3"]));
        check("(RS/702/2020)", Some(&["RS/702/2020"]));
        check("Dnr Kst 2019/301", Some(&["Kst 2019/301"]));
        check("Ärendenummer", Some(&[]));
        check("Motion om 2024-05 års taxa", None);
        check("Budget 2024", None);
    }
}
