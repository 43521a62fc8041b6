//! Reference numbers (diarienummer) in every written form.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::terms::pattern::{Pattern, regex};

use regex::Regex;

/// The pattern of one reference number, for use inside larger patterns; it has no groups with names.
///
/// `KS 2023-860`, `KS/2021:3`, `SLK-2025-00005:-1`, `BYGG.2022.114`, `KSF 2024/0311`, `2026.016 KS`, `2018/000412-101`,
/// `2012/KS 0123 001`, `95/KS 118 512`, `09/KS 0011`, `14KS88`, `322-1187/2012`, `LS 214/97`,
/// `RS/702/2020`, `Kst 2019/301`, `0098/22`,
/// `N137-0212/17`, `BN0476/22`, `KS/2018/0331/009-7`, `RS190123`, `RS/190123`,
/// `1.5.1-200/2018`, `KS-KF/2022:12`, `TekN 2022/233`,
/// `KoF.2018.0231`, `MK KS 2018/00391`, `TN TN/2022:31.041`, `96.212-610`, `96.212-610 Ks`, `13/88-04 Ks`, `1412/87-714`, `1.2.4-182-2013`,
/// `182-2013-1.2.4`,
/// `7-742-2011`, `692-2008-103`, `2018 KS 567`.
pub const PATTERN: &str = concat!(
    r"\b(?:\d{2}\p{Lu}{2,4}\d{1,5}|\d{2}\.\d{2,4}-\d{3}(?: K[SsFf])?",
    r"|\d{2}/\d{1,4}-\d{2,3} K[SsFf]",
    r"|\p{Lu}{2} \p{Lu}{2,4} (?:19|20)\d{2}/\d{3,6}|\p{Lu}{2} \p{Lu}{2,3}/(?:19|20)\d{2}:\d{1,4}(?:\.\d{3})?",
    r"|\d(?:\.\d{1,2}){1,3}\.?-\d{1,5}[/-](?:19|20)\d{2}",
    r"|\d{1,6}-(?:19|20)\d{2}-\d(?:\.\d{1,2}){1,3}",
    r"|\d{1,3}-\d{1,5}-(?:(?:19|20)\d{2}|\d{2})|\d{2,5}-(?:19|20)\d{2}-\d{3}",
    r"|\p{Lu}{2,6}/(?:19|20)\d{2}/\d{3,5}/\d{3}(?:-\d{1,3})?",
    r"|(?:19|20)\d{2}[-/:.]\p{Lu}{2,5}[ -]?\d[\d ]{0,10}\d|(?:19|20)\d{2} \p{Lu}{2,4} \d{1,5}",
    r"|(?:(?:\p{Lu}{2,5}[-./])?\p{Lu}{1,7}|\p{Lu}\p{Ll}{1,2}|\p{Lu}\p{Ll}\p{Lu}{1,3}|\p{Lu}\p{Ll}{2,4}N)[ ./-]?(?:(?:19|20)\d{2}|\d{2})[-/:.]\d{1,6}(?:[-:.]-?\d{1,4})*",
    r"|(?:19|20)\d{2}[-/:.]\d{1,6}(?:[-:.]-?\d{1,4})*(?:[ -]\p{Lu}{2,6}(?:-\d{1,2})?)?",
    r"|(?:\p{Lu}{1,7}|\p{Lu}\p{Ll}{1,2})[ -]\d{1,4}(?:/\d{4}-\d{3}|[/:-]\d{2,4})",
    r"|\p{Lu}{2,6}/\d{1,5}/(?:19|20)\d{2}",
    r"|\p{Lu}(?:\d{3}-\d{4}|\p{Lu}{1,3}\d{3,5})/\d{2}",
    r"|\p{Lu}{2,3}/?\d{6}",
    r"|\d{2}/\p{Lu}{2,5} \d{3,4}(?: \d{3})?",
    r"|\d{3}-\d{1,6}/(?:19|20)?\d{2}",
    r"|\d{3,4}/\d{2}-\d{3}|\d{3,6}[/-]\d{2,4})\b"
);

/// The code of the class behind a number: `KS 2012/88 024`, `2015:223 - 009`, `KS/2011:588 -826`, `2018-000345 1.1.1.3`.
pub const CLASS: &str = r"(?: (?:(?:[-–] ?)?\d{3}(?:\.\d+)?|\d(?:\.\d+)+))";

/// The labels of reference numbers, as a part of a longer pattern in lower case.
pub const LABEL: &str =
    r"(?:vårt )?dnr|d\.\s?nr|diarienummer|diarienr|ärendenummer|ärendenr|änr|ärende nr|ärende-?id";

static REFERENCE: LazyLock<Pattern> = LazyLock::new(|| {
    let number = PATTERN;
    Pattern::new(
        &[],
        &format!(
            r"^(?:(?i:{LABEL})\b.*|\(?{number}(?:(?:[ ,]+|,? och ){number})*{CLASS}?(?:\s*,?\s*\p{{Lu}}{{2,4}})?\)?)$"
        ),
    )
});

static NUMBER: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(&[], PATTERN));

static FIRST: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(&[], &format!("^{PATTERN}")));

/// Series of printed papers that look like reference numbers: `SOU 1997:170`; and the numbers of the ministries that
/// referrals have in their titles: `Fi2022/03344`.
static SERIES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^(?:(?:SOU|Ds|SFS|Prop|EU|PM)\b|(?:Fi|Fö|Ju|Ku|[AIMNSU])(?:19|20)\d{2}/\d{5}\b)",
    )
});

/// `AB 2025-2026`: years from and to.
static YEARS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"\b(?P<from>(?:19|20)\d{2})[-–](?P<to>(?:19|20)\d{2})$",
    )
});

/// Every reference number in a text, as byte ranges.
pub fn all(text: &str) -> Vec<Range<usize>> {
    if !has_figures(text) {
        return Vec::new();
    }
    NUMBER
        .find_iter(text)
        .filter(|found| !is_other(found.as_str()))
        .map(|found| found.range())
        .collect()
}

/// Where the reference number ends that a text begins with.
pub fn at_the_start(text: &str) -> Option<usize> {
    let may_be = text.starts_with(|first: char| first.is_ascii_digit() || first.is_uppercase());
    let found = may_be.then(|| FIRST.find(text)).flatten();
    found
        .filter(|found| !is_other(found.as_str()))
        .map(|found| found.end())
}

/// A text without its reference numbers.
pub fn without(text: &str) -> Cow<'_, str> {
    match has_figures(text) {
        true => NUMBER.replace_all(text, ""),
        false => Cow::Borrowed(text),
    }
}

/// Whether a text has figures: every number has.
fn has_figures(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// What has the form of a reference number and is none.
fn is_other(number: &str) -> bool {
    let years = YEARS.captures(number).is_some_and(|years| {
        let year = |name: &str| years[name].parse::<u16>().unwrap_or(0);
        (year("from") + 1..=year("from") + 10).contains(&year("to"))
    });
    years || SERIES.is_match(number) || DAY.is_match(number)
}

/// `2019-10-01`, `2019/10/01`, `95-10-01`, a meeting of some days.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let day = r"-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])";
    regex(&format!(
        r"^(?:\d{{4}}-\d{{2}}-\d{{2}}(?:-{{1,2}}\d{{2}})?|\d{{4}}/\d{{2}}/\d{{2}}|\d{{2}}{day})$"
    ))
});

/// Whether a line holds a reference number, perhaps with its label, and nothing else.
pub fn is_number(text: &str) -> bool {
    let text = text.trim();
    let may_be = text.len() < 60 && (begins_with_label(text) || has_figures_and_no_word(text));
    may_be && REFERENCE.is_match(text) && !begins_with_day(text)
}

/// `2019-10-01`, `2019-10-01   252`: a day, perhaps with the number of a page.
fn begins_with_day(text: &str) -> bool {
    DAY.is_match(text.split_whitespace().next().unwrap_or(""))
}

/// Whether a text begins as [`LABEL`] and the labels of heads do: a quick look.
pub fn begins_with_label(text: &str) -> bool {
    const BEGINNINGS: [&str; 7] = [
        "dnr",
        "d.",
        "diari",
        "vårt dnr",
        "ärende",
        "änr",
        "beteckning",
    ];
    BEGINNINGS.iter().any(|beginning| {
        let mut letters = text.chars().flat_map(char::to_lowercase);
        beginning
            .chars()
            .all(|letter| letters.next() == Some(letter))
    })
}

/// Whether a text has figures and no word longer than the letters of a register: a quick look, which most lines do not
/// stand.
fn has_figures_and_no_word(text: &str) -> bool {
    /// `TekniN` has the most letters in lower case.
    const LETTERS: usize = 4;
    let mut letters = 0;
    let is_word = |byte: u8| {
        letters = if byte.is_ascii_lowercase() {
            letters + 1
        } else {
            0
        };
        letters > LETTERS
    };
    !text.bytes().any(is_word) && has_figures(text)
}

/// Whether a text is a number and a year, which says so only in a place of its own: `118/06`, `212/93-612`.
pub fn is_short(text: &str) -> bool {
    static SHORT: LazyLock<Regex> = LazyLock::new(|| regex(r"^\d{1,4}/\d{2}(?:[- ]\d{3})?$"));
    SHORT.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_number() {
        for text in [
            "KS 2023-860",
            "KS-KF/2022:12",
            "TekN 2022/233",
            "1.2.4-182-2013",
            "182-2013-1.2.4",
            "TN TN/2022:31.041",
            "7-742-2011",
            "692-2008-103",
            "RS190123",
            "RS/190123",
            "2019-POL000123",
            "KK2019-000123",
            "1.5.1-200/2018",
            "Dnr 31/16",
            "KS 2012/9 101",
            "2018 KS 567",
            "(KSN-2019-00123)",
            "KS/KOM 2021:77",
            "KLK 145/2023-106",
            "96.212-610 Ks",
            "1412/87-714",
            "Dnr 13/88-04 Ks",
            "RS 2017/14, RS 2017/15 och RS 2017/16",
            "D.nr 2023/145",
        ] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "2019-10-01",
            "2019-10-01   252",
            "2019/10/01",
            "95-10-01",
            "Plan 2030",
            "Dagordning",
            "RS 12",
            "31/16",
            "ABC1234567",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }
}
