//! Wording of page furniture: what tells a line of a page's header or foot by itself.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::{Pattern, Stems, regex};
use crate::terms::{bodies, dates, headings, register};

/// Text without pages has headers in its middle; a wording must return this often to be one.
pub const RETURNS_IN_TEXT: usize = 3;

/// How the first words of headers and feet of known wording begin.
#[rustfmt::skip]
const BEGINNINGS: [&str; 12] = [
    "sid", "blad", r"p\s?r\s?o", "samm", "just", "sign", "ordf", "sekr", "exp", "detta", "dokum", "rätt",
];

/// How headers and feet of known wording begin, perhaps below dots to sign on: a quick look, which most lines do not
/// stand.
static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    let words = BEGINNINGS.join("|");
    regex(&format!(r"(?i)^[\s._…]*(?:\d|{words}|\w*[\s._…]*utdrag)"))
});

/// Wording of a page header, wherever it stands alone on a line.
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    dates::with_day(concat!(
        r"(?i)^(",
        r"(sida|sid\.?|blad|sidan)\s*:?\s*\d+(\s*(av|\(|\[|/|:)\s*\d+\s*[)\]]?)?", // Sida 3 (12)
        r"|\d+\s*[(\[]\s*\d+\s*[)\]]",                                             // 7 (87), 1[30]
        r"|p\s?r\s?o\s?t\s?o\s?k\s?o\s?l\s?l",
        r"|sammanträdesprotokoll",
        r"|(sammanträdes)?protokoll\s+\d+\s*\(\d+\)",
        r"|sammanträdes(?:datum|dag):?\s*DAY",
        r"|DAY\s+\d{1,3}\s*\(\d{1,3}\)",
        r"|DAY\s+§{1,2}\s?\d{1,4}\s?[-–]\s?\d{1,4}(\s+\d{1,3})?", // the paragraphs of the day, and the page
        r"|(sammanträdes)?protokoll\s*\(?nr\.?\s*\d+\)?",
        r")$"
    ))
});

/// `Ekby kommun   Protokoll   Sid 6`.
static ENDS_IN_PAGE: LazyLock<Regex> = LazyLock::new(|| {
    dates::with_day(
        r"(?i)^[^.]*(?:protokoll|kommun|stad|nämnd|styrelse|fullmäktige|DAY)[^.]*\s(?:sida?|sid\.|blad)\s*\d+(?:\s*(?:av|\(|\[|/)\s*\d+\s*[)\]]?)?$",
    )
});

/// Wording of a page's foot: signatures and the lines to write them on.
static FOOT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)^(",
            r"(\w+ )?utdrag(et)?s?\s?bestyrk\w*",
            r"|just\.? sign.*",
            r"|(signatur\w*\s+(ordförande|justerare|justerande|sekreterare)\s*)+(utdrag\w*\s?bestyrk\w*)?.{0,12}",
            r"|(justerare\s*\d\s*)+(ordförande)?|signeras av justerande\w*:?|justerarnas? signatur\w*|justerandes signatur\w*\s+utdragsbestyrkande",
            r"|((ordförande|justera|sekreterare)\w*\s+sign\w*\.?\s*)+(utdragsbestyrkande)?",
            r"|(justerare|justerande|ordförande|sekreterare)\s*:?\s*[._…]{4,}",
            r"|((sign|ordf|just|justerare|justerande|exp)\b\.?\s?(datum)?\s*){3,}",
            r"|(detta )?(dokument|protokoll)\w* är (elektroniskt|digitalt) (signera|underteckna|justera)\w*.{0,120}",
            r")$"
        ),
    )
});

/// Words that make a returning line a header even in the middle of a text.
static HEADER_WORDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "protokoll",
            "sammanträdesd",
            "utdragsbestyrkande",
            "sign",
            "sida",
            "blad",
        ],
        r"(?i)protokoll|sammanträdes(?:datum|dag\b)|utdragsbestyrkande|sign(atur)?\b|\bsida\b|\bblad\b",
    )
});

/// Wording that is furniture at the edge of a page, and only there.
static AT_THE_EDGE: LazyLock<Regex> = LazyLock::new(|| {
    dates::with_day(concat!(
        r"(?i)^(",
        r"\d{1,3}",
        // `2021-04-13--14`: a meeting of two days.
        r"|(sammanträdesdatum|sammanträdesdag|datum)?\s*:?\s*DAY(\s?[-–]{1,2}\s?(\d{4}-\d{2}-)?\d{2})?",
        r"|sammanträdes(?:datum|dag):?",
        r"|(sammanträdes)?protokoll(\s*\(?nr\.?\s*\d+\)?)?",
        r")$"
    ))
});

/// Whether a line ends in a number, perhaps in brackets.
fn ends_in_number(text: &str) -> bool {
    let inside = text.strip_suffix([')', ']']).map(str::trim_end);
    inside.unwrap_or(text).ends_with(char::is_numeric)
}

/// `Forts. KF § 43`, `KSAU § 63 (forts)`: the paragraph goes on, on a new page. `§ 43, KF 2018-11-20 18:00`: its running
/// head.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    let sign = r"(?:\p{L}{1,6} )?§ ?\d{1,4}(?:/\d{2,4})?";
    let goes_on = r"\(?forts(?:ättning|\.)?\)?";
    dates::with_day(&format!(
        r"(?i)^(?:{goes_on} (?:av )?{sign}|{sign},? ?{goes_on}|§ ?-?\d{{1,4}}, ?\p{{L}}{{2,6}} DAY \d\d:\d\d)$"
    ))
});

/// What a line is by its wording, wherever it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// A line of a page's foot, or a mere rule.
    Foot,
    /// A line of a page's header.
    Header,
}

/// Tells what a line is that returns so many times in its document; `returns` where it does with the words of headers.
pub fn of(text: &str, times: usize, returns: bool) -> Option<Wording> {
    let begins = may_begin(text) && BEGINS.is_match(text);
    if begins && is_signed(text)
        || text.contains('§') && GOES_ON.is_match(text)
        || is_rule(text)
        || is_address(text)
    {
        return Some(Wording::Foot);
    }
    let is_header = begins && HEADER.is_match(text)
        || ends_as_header(text, times)
        || times >= 2 && has_labels_alone(text);
    (is_header || returns && !is_content(text)).then_some(Wording::Header)
}

/// A quicker look, at the first letter.
fn may_begin(text: &str) -> bool {
    static EXTRACT: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["utdrag"]));
    let bare = text
        .trim_start_matches(|char: char| matches!(char, '.' | '_' | '…') || char.is_whitespace());
    bare.bytes().next().is_some_and(|first| {
        let begins = |beginning: &&str| beginning.as_bytes()[0] == first.to_ascii_lowercase();
        first.is_ascii_digit() || BEGINNINGS.iter().any(begins)
    }) || EXTRACT.is_match(text)
}

/// Where those who approve sign. Dots to sign on may stand between the words.
fn is_signed(text: &str) -> bool {
    static DOTS: LazyLock<Regex> = LazyLock::new(|| regex(r"\s*[._…]{4,}"));
    static LINES: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)^(?:(?:just(?:eras|ering|erat|erare|erande)?|sign\.?|rätt (?:avskrivet|utdraget)(?: intygar)?)\s*:?[\s/]*)+$",
        )
    });
    let dotted = || text.contains("....") || text.contains("____");
    let is_foot = |text: &str| FOOT.is_match(text) || LINES.is_match(text);
    FOOT.is_match(text)
        || matches!(text, "Just:" | "Rätt avskrivet:")
        || dotted() && is_foot(&DOTS.replace_all(text, ""))
}

/// `Postadress: 123 00 Ekby   Organisationsnummer: 21 20 00-0000`: where the office is found, in columns.
fn is_address(text: &str) -> bool {
    #[rustfmt::skip]
    const LABELS: [&str; 9] = [
        "Postadress", "Besöksadress", "Telefon", "Telefax", "Organisationsnummer", "Org.nr", "E-post", "Bankgiro", "Plusgiro",
    ];
    let named = |label: &&&str| text.contains(**label);
    LABELS.iter().any(|label| text.starts_with(label)) && LABELS.iter().filter(named).count() > 1
}

fn is_rule(text: &str) -> bool {
    let in_rule = |char: char| {
        matches!(char, '.' | '_' | '…' | '-' | '–' | '—' | '|') || char.is_whitespace()
    };
    text.chars().all(in_rule) && text.chars().count() >= 4
}

/// Whether a line ends in the number or the day of a header.
fn ends_as_header(text: &str, times: usize) -> bool {
    ends_in_number(text) && (ends_in_page(text) || times >= 2 && is_body_and_date(text))
}

/// `Kommunfullmäktige   Sammanträdesdatum   Sida`, `Sammanträdesdag   Blad   §   Dnr`: the labels above the day, the
/// page's number and what else a form names.
fn has_labels_alone(text: &str) -> bool {
    #[rustfmt::skip]
    const LABELS: [&str; 10] = [
        "Sida", "Sid", "Sidnr", "Sidan", "Blad", "Paragraf", "Paragrafer", "§", "Dnr", "Diarienummer",
    ];
    let is_label = |label: &str| LABELS.contains(&label);
    if !text.split_whitespace().next_back().is_some_and(is_label) {
        return false;
    }
    let labels = text.split_once("Sammanträdesdatum");
    let labels = labels.or_else(|| text.split_once("Sammanträdesdag"));
    labels.is_some_and(|(body, labels)| {
        let body = body.trim();
        labels.split_whitespace().all(is_label) && (body.is_empty() || bodies::is_body(body))
    })
}

/// Whether a line ends in its page's number.
fn ends_in_page(text: &str) -> bool {
    let other = |char: char| !char.is_alphabetic();
    let words = text.trim_end_matches(other);
    let last = words.rsplit(other).next().unwrap_or("");
    let is_label = |label: &&str| last.eq_ignore_ascii_case(label);
    text.len() < 110
        && ["sida", "sid", "blad", "av"].iter().any(is_label)
        && ENDS_IN_PAGE.is_match(text)
}

/// Whether a line that returns as headers do also has words of one; of its [`form`].
pub fn has_header_words(form: &str) -> bool {
    form.len() < 120 && HEADER_WORDS.is_match(form) && !form.ends_with('.')
}

/// Furniture where it stands at the edge of a page.
pub fn is_at_the_edge(text: &str) -> bool {
    // It begins with a figure, a sign, or as `sammanträdesdatum`, `datum` and `protokoll` do.
    text.len() < 60
        && text.starts_with(|first: char| !first.is_alphabetic() || "sdpSDP".contains(first))
        && AT_THE_EDGE.is_match(text)
}

/// `Kommunfullmäktige 2024-03-25`, perhaps with the page's number.
fn is_body_and_date(text: &str) -> bool {
    static DATE: LazyLock<Regex> =
        LazyLock::new(|| dates::with_day(r"^(?P<body>\D+?)\s+DAY(?:\s+\d{1,3}(?:\s?\(\d+\))?)?$"));
    DATE.captures(text)
        .is_some_and(|found| bodies::is_body(&found["body"]))
}

/// Lines that may well return at the edges of pages and yet are content.
pub fn is_content(text: &str) -> bool {
    // `§ 72, KF 2024-05-24 10:00`, `Storviks kommun   Sammanträdesprotokoll   § 72` return on every page of their paragraph.
    static RUNNING_HEAD: LazyLock<Regex> = LazyLock::new(|| {
        dates::with_day(r"^§ ?\d{1,4}, ?\p{L}{2,6} DAY\b|(?i:protokoll)\s+§ ?\d{1,4}$")
    });
    let numbered = text.contains('§') && !text.contains("§§") && !RUNNING_HEAD.is_match(text);
    let named = text.strip_prefix("Paragraf ");
    let named = named.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    numbered || named || register::is_number(text) || headings::find(text).is_some()
}

/// The form in which lines are compared: every number one `#`.
pub fn form(text: &str) -> Cow<'_, str> {
    let digit = |text: &str| text.bytes().position(|byte| byte.is_ascii_digit());
    // Counted, for that is faster than to look for the first.
    if text.bytes().filter(u8::is_ascii_digit).count() == 0 {
        return Cow::Borrowed(text);
    }
    let mut form = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(digits) = digit(rest) {
        form.push_str(&rest[..digits]);
        if !form.ends_with('#') {
            form.push('#');
        }
        rest = rest[digits..].trim_start_matches(|char: char| char.is_ascii_digit());
    }
    form.push_str(rest);
    Cow::Owned(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feet_of_pages() {
        for text in [
            "Sign ........ ........ ........",
            "Sign. ____________",
            "Postadress: 123 00 Ekby   Organisationsnummer: 21 20 00-0000",
            "Besöksadress: Storgatan 1   Telefon: 010-20 30 40",
        ] {
            assert_eq!(of(text, 1, false), Some(Wording::Foot), "{text}");
        }
        for text in [
            "Signe Ek (S)",
            "Telefonen besvaras av växeln",
            "Postadress: 123 00 Ekby",
        ] {
            assert_eq!(of(text, 1, false), None, "{text}");
        }
    }
}
