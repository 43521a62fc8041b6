//! Page furniture: what stands on every page and belongs to none of its paragraphs.
//!
//! A line is furniture for one of two reasons: its wording (page numbers, signature lines, `Sammanträdesdatum`),
//! or that the same line returns at the same edge of page after page.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::terms::pattern::Pattern;
use regex::Regex;

use crate::document::{Line, Page};
use crate::terms::{bodies, headings, register};

/// Lines from the top of a page that can be its header.
const HEADER_LINES: usize = 9;
/// Lines from the foot of a page that can be its footer.
const FOOTER_LINES: usize = 6;
/// Text without pages has headers in its middle; a wording must return this often to be one.
const RETURNS_IN_TEXT: usize = 3;
/// A page has more lines than this: numbers that count up closer are those of a list.
const PAGE_LINES: usize = 8;
/// A body's name is furniture only this close to other furniture.
const NEIGHBOURHOOD: usize = 4;

/// Wording of a page header, wherever it stands alone on a line.
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(",
        r"(sida|sid\.?|blad|sidan)\s*:?\s*\d+(\s*(av|\(|\[|/|:)\s*\d+\s*[)\]]?)?", // Sida 3 (12)
        r"|\d+\s*[(\[]\s*\d+\s*[)\]]",                                             // 7 (87), 1[30]
        r"|p\s?r\s?o\s?t\s?o\s?k\s?o\s?l\s?l",
        r"|sammanträdesprotokoll",
        r"|(sammanträdes)?protokoll\s+\d+\s*\(\d+\)",
        r"|sammanträdesdatum:?\s*\d{4}-\d{2}-\d{2}",
        r"|(sammanträdes)?protokoll\s*\(?nr\.?\s*\d+\)?",
        r")$"
    ))
    .expect("a fixed pattern")
});

/// `Ekby kommun   Protokoll   Sid 6`.
static ENDS_IN_PAGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[^.]*(?:protokoll|kommun|stad|nämnd|styrelse|fullmäktige|\d{4}-\d{2}-\d{2})[^.]*\s(?:sida?|sid\.|blad)\s*\d+(?:\s*(?:av|\(|\[|/)\s*\d+\s*[)\]]?)?$").expect("a fixed pattern")
});

/// Wording of a page's foot: signatures and the lines to write them on.
static FOOT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "bestyrk",
            "sign",
            "justera",
            "ordf",
            "sekreterare",
            "elektroniskt",
            "digitalt",
        ],
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
        &[],
        r"(?i)protokoll|sammanträdesdatum|utdragsbestyrkande|sign(atur)?\b|\bsida\b|\bblad\b",
    )
});

/// Wording that is furniture at the edge of a page, and only there.
static AT_THE_EDGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(",
        r"\d{1,3}",
        r"|(sammanträdesdatum|datum)?\s*:?\s*\d{4}-\d{2}-\d{2}(\s?[-–]{1,2}\s?(\d{4}-\d{2}-)?\d{2})?",
        r"|sammanträdesdatum:?",
        r"|(sammanträdes)?protokoll(\s*\(?nr\.?\s*\d+\)?)?",
        r")$"
    ))
    .expect("a fixed pattern")
});

/// Whether a page's number can end in a character.
fn ends_number(char: char) -> bool {
    char.is_numeric() || matches!(char, ')' | ']')
}

/// What returns in a document, and how often, at the edges of its pages and anywhere.
pub struct Furniture<'a> {
    pages: &'a [Page],
    /// The form of each line of each page, by its place among the counts.
    forms: Vec<Vec<usize>>,
    counts: Vec<Count>,
    enough: usize,
}

/// How often lines of one form stand where.
#[derive(Default)]
struct Count {
    header: usize,
    footer: usize,
    anywhere: usize,
}

impl<'a> Furniture<'a> {
    /// Counts what returns in a document.
    pub fn of(pages: &'a [Page]) -> Furniture<'a> {
        let mut places: HashMap<Cow<'_, str>, usize> = HashMap::new();
        let mut counts: Vec<Count> = Vec::new();
        let mut count = |line: &'a Line, index: usize, lines: usize| {
            let place = *places.entry(form(&line.text)).or_insert(counts.len());
            if place == counts.len() {
                counts.push(Count::default());
            }
            let count = &mut counts[place];
            count.header += usize::from(is_header_place(line, index));
            count.footer += usize::from(is_footer_place(line, index, lines));
            count.anywhere += 1;
            place
        };
        let forms = pages.iter().map(|page| {
            let lines = page.lines.iter().enumerate();
            lines
                .map(|(index, line)| count(line, index, page.lines.len()))
                .collect()
        });
        Furniture {
            pages,
            forms: forms.collect(),
            counts,
            enough: enough(pages.len()),
        }
    }

    /// Tells for each line of a page whether it is furniture.
    pub fn on_page(&self, page: usize) -> Vec<bool> {
        let lines = &self.pages[page].lines;
        let counts: Vec<&Count> = self.forms[page]
            .iter()
            .map(|&form| &self.counts[form])
            .collect();
        let feet: Vec<bool> = lines.iter().map(|line| is_foot(&line.text)).collect();
        let paged = self.pages.len() > 1 || self.pages[page].number.is_some();
        let mut gone: Vec<bool> = (0..lines.len())
            .map(|index| feet[index] || is_by_wording(&lines[index].text, counts[index].anywhere))
            .collect();
        if paged {
            self.add_header(lines, &counts, &mut gone);
            self.add_footer(lines, &counts, &mut gone);
        }
        add_body_names(lines, &feet, &mut gone);
        add_header_below_foot(lines, &feet, &mut gone);
        add_between(lines, &mut gone);
        if !paged {
            add_page_numbers(lines, &mut gone);
        }
        gone
    }

    /// Marks a page's header: from its top down to the first content. A heading may be caught inside.
    fn add_header(&self, lines: &[Line], counts: &[&Count], gone: &mut [bool]) {
        for (index, line) in lines
            .iter()
            .enumerate()
            .take_while(|(index, line)| is_header_place(line, *index))
        {
            gone[index] |= self.is_at_edge(&line.text, counts[index].header);
            if !gone[index] && headings::find(&line.text).is_none() {
                break;
            }
        }
    }

    /// Marks a page's footer, from its foot up.
    fn add_footer(&self, lines: &[Line], counts: &[&Count], gone: &mut [bool]) {
        for (index, line) in lines.iter().enumerate().rev() {
            gone[index] |= is_footer_place(line, index, lines.len())
                && self.is_at_edge(&line.text, counts[index].footer);
            if !gone[index] {
                break;
            }
        }
    }

    fn is_at_edge(&self, text: &str, times: usize) -> bool {
        let returns = times >= self.enough && !text.ends_with('.');
        (returns || AT_THE_EDGE.is_match(text)) && !is_content(text)
    }
}

/// `Forts. KF § 43`, `KSAU § 63 (forts)`: the paragraph goes on, on a new page.
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    let sign = r"(?:\p{L}{1,6} )?§ ?\d{1,4}(?:/\d{2,4})?";
    let goes_on = r"\(?(?:forts(?:ättning|\.)?|fortsättning)\)?";
    Pattern::new(
        &["forts"],
        &format!(r"(?i)^(?:{goes_on} (?:av )?{sign}|{sign},? ?{goes_on})$"),
    )
});

/// Wording of a page's foot, or a mere rule. Dots to sign on may stand between its words.
fn is_foot(text: &str) -> bool {
    static DOTS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\s*[._…]{4,}").expect("a fixed pattern"));
    let is_rule = |text: &str| {
        text.chars().count() >= 4
            && text
                .chars()
                .all(|char| "._…-–—|".contains(char) || char.is_whitespace())
    };
    FOOT.is_match(text)
        || GOES_ON.is_match(text)
        || is_rule(text)
        || (text.contains("....") || text.contains("____"))
            && FOOT.is_match(&DOTS.replace_all(text, ""))
}

/// Furniture by its wording, wherever it stands; `times` is how often it returns.
fn is_by_wording(text: &str, times: usize) -> bool {
    let ends_in_page =
        || text.len() < 110 && text.ends_with(ends_number) && ENDS_IN_PAGE.is_match(text);
    if HEADER.is_match(text) || ends_in_page() || times >= 2 && is_body_and_date(text) {
        return true;
    }
    let is_header = || {
        let form = form(text);
        form.len() < 120 && HEADER_WORDS.is_match(&form) && !form.ends_with('.')
    };
    times >= RETURNS_IN_TEXT && is_header() && !is_content(text)
}

/// A line with only a body's name is furniture beside other furniture, content in a list of recipients.
fn add_body_names(lines: &[Line], feet: &[bool], gone: &mut [bool]) {
    let certain: Vec<usize> = (0..lines.len())
        .filter(|&index| gone[index] && !feet[index])
        .collect();
    for index in 0..lines.len() {
        let text = &lines[index].text;
        if gone[index] || !text.starts_with(char::is_uppercase) || !bodies::is_body(text) {
            continue;
        }
        // A header names the body first: other furniture follows within a few lines, no other body
        // and no page's foot between.
        let follows = certain.get(certain.partition_point(|&at| at <= index));
        gone[index] = follows.is_some_and(|&at| {
            at - index < NEIGHBOURHOOD
                && !(index + 1..at).any(|at| feet[at] || bodies::is_body(&lines[at].text))
        });
    }
}

/// `Kommunfullmäktige 2024-03-25`, perhaps with the page's number.
fn is_body_and_date(text: &str) -> bool {
    static DATE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?P<body>\D+?)\s+\d{4}-\d{2}-\d{2}(?:\s+\d{1,3}(?:\s?\(\d+\))?)?$")
            .expect("a fixed pattern")
    });
    DATE.captures(text)
        .is_some_and(|found| bodies::is_body(&found["body"]))
}

/// In text without pages the header of the next page stands right below the foot of the last.
fn add_header_below_foot(lines: &[Line], feet: &[bool], gone: &mut [bool]) {
    for foot in (0..lines.len()).filter(|&index| feet[index]) {
        let below = foot + 1..(foot + 1 + NEIGHBOURHOOD).min(lines.len());
        for index in below {
            let text = &lines[index].text;
            if !(gone[index] || AT_THE_EDGE.is_match(text) || bodies::is_body(text)) {
                break;
            }
            gone[index] = true;
        }
    }
}

/// `Sammanträdesdatum` / `2024-03-25` between two lines of a header that a text without pages has in its middle.
fn add_between(lines: &[Line], gone: &mut [bool]) {
    let kept = (0..lines.len()).filter(|&index| !gone[index]);
    let kept: Vec<usize> = kept.collect();
    for run in kept.chunk_by(|a, b| a + 1 == *b) {
        let (first, last) = (run[0], run[run.len() - 1]);
        let inside = first > 0 && last + 1 < lines.len() && run.len() < NEIGHBOURHOOD;
        if inside && run.iter().all(|&at| AT_THE_EDGE.is_match(&lines[at].text)) {
            gone[first..=last].fill(true);
        }
    }
}

/// The pages of a text that has lost their breaks: numbers alone on their lines that count up, where the paragraphs
/// have their sign.
fn add_page_numbers(lines: &[Line], gone: &mut [bool]) {
    let signs = lines
        .iter()
        .filter(|line| line.text.starts_with('§'))
        .count();
    let number = |(at, line): (usize, &Line)| {
        let short = line.text.len() <= 3;
        Some((at, short.then(|| line.text.parse::<u32>().ok()).flatten()?))
    };
    let numbers: Vec<(usize, u32)> = lines.iter().enumerate().filter_map(number).collect();
    for run in numbers.chunk_by(|a, b| a.1 + 1 == b.1 && b.0 - a.0 >= PAGE_LINES) {
        if signs > 1 && run.len() > 2 {
            run.iter().for_each(|(at, _)| gone[*at] = true);
        }
    }
}

/// On how many of its pages a line must return to be their header. A short document has a title twice as soon as its
/// contents have it once.
fn enough(pages: usize) -> usize {
    match pages {
        0..=2 => 2,
        3..=5 => (pages * 2).div_ceil(3),
        _ => (pages / 4).max(3),
    }
}

/// Lines that may well return at the edges of pages and yet are content.
fn is_content(text: &str) -> bool {
    // `§ 72, KF 2024-05-24 10:00` returns on every page of its paragraph.
    static RUNNING_HEAD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^§ ?\d{1,4}, ?\p{L}{2,6} (?:19|20)\d{2}-\d{2}-\d{2}").expect("a fixed pattern")
    });
    let numbered = text.contains('§') && !text.contains("§§") && !RUNNING_HEAD.is_match(text);
    numbered || register::is_number(text) || headings::find(text).is_some()
}

fn is_header_place(line: &Line, index: usize) -> bool {
    index < HEADER_LINES
        && line
            .look
            .is_none_or(|look| look.top < look.page_height * 0.3)
}

fn is_footer_place(line: &Line, index: usize, count: usize) -> bool {
    index + FOOTER_LINES >= count
        && line
            .look
            .is_none_or(|look| look.top > look.page_height * 0.7)
}

/// The form in which lines are compared: every number one `#`.
fn form(text: &str) -> Cow<'_, str> {
    if !text.contains(|char: char| char.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut form = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(digits) = rest.bytes().position(|byte| byte.is_ascii_digit()) {
        form.push_str(&rest[..digits]);
        if !form.ends_with('#') {
            form.push('#');
        }
        rest = rest[digits..].trim_start_matches(|char: char| char.is_ascii_digit());
    }
    form.push_str(rest);
    Cow::Owned(form)
}
