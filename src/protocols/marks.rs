//! Marks by which a protocol is told from the next: covers, page headers, and the numbers between them.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::Place;
use crate::cover::labels::{self, Label};
use crate::document::{Line, Page};
use crate::terms::pattern::{Pattern, Stems, regex};
use crate::terms::{bodies, dates};

/// A mark and where the protocol would begin whose first it is.
pub struct Mark {
    pub sort: Sort,
    pub begins: Place,
    /// The first number after it.
    pub next: Option<u32>,
}

pub enum Sort {
    /// The labels of a cover.
    Cover,
    /// A page header that names the meeting.
    Header {
        date: Option<Date>,
        body: Option<String>,
    },
    /// The number of a paragraph.
    Number(u32),
}

/// Lines from the top of a page that can be its header.
const HEADER_LINES: usize = 9;
/// Lines above the first label of a cover that can be its title.
const TITLE_LINES: usize = 10;
/// Labels of one cover stand at most so many lines apart.
const COVER_LINES: usize = 40;

/// A number's sign, or its word, stands within so many letters from the beginning of its line.
const SIGN_LETTERS: usize = 13;

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:\p{Lu}\p{L}{0,5}\s)?(?:§\s*(?:(?:19|20)\d\d/)?(?P<a>\d{1,4})\b|(?P<b>\d{1,4})\s?§(?:\s|$)|(?:Paragraf|PARAGRAF)\s(?P<c>\d{1,4})\b)",
    )
});

/// A header that says itself that its date is the meeting's.
static MEETING_DATE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["sammantr", "tesdatum"],
        r"(?i)^(?:.*\s)?(?:sammanträdesdatum|sammanträdesdag|mötesdatum)\b",
    )
});

/// Words of titles and page headers.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)protokoll|sammanträd|kommun\b|\bstad\b|region|landsting|\bblad\b|\bsid|nämnd|styrelse|fullmäktige|utskott|^\W*\d[\d\W]*$",
    )
});

/// Every mark, in order.
pub fn all(pages: &[Page]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let paged = pages.len() > 1 || pages.iter().any(|page| page.number.is_some());
    for (index, page) in pages.iter().enumerate() {
        if paged && let Some(sort) = header(page) {
            marks.push(mark(sort, (index, 0)));
        }
        for (line, text) in page.lines.iter().map(|line| line.text.as_str()).enumerate() {
            if let Some(number) = number(text) {
                marks.push(mark(Sort::Number(number), (index, line)));
            } else if is_cover(page, line) {
                marks.push(mark(Sort::Cover, (index, title(page, line))));
            } else if !paged && let Some(sort) = dated(text) {
                marks.push(mark(sort, (index, title(page, line))));
            }
        }
    }
    let mut next = None;
    for mark in marks.iter_mut().rev() {
        mark.next = next;
        if let Sort::Number(number) = mark.sort {
            next = Some(number);
        }
    }
    marks
}

/// Whether any paragraph begins on these pages.
pub fn has_paragraph(pages: &[Page]) -> bool {
    let mut lines = pages.iter().flat_map(|page| &page.lines);
    lines.any(|line| number(&line.text).is_some())
}

fn mark(sort: Sort, begins: Place) -> Mark {
    Mark {
        sort,
        begins,
        next: None,
    }
}

fn number(text: &str) -> Option<u32> {
    let mut beginning = text.char_indices().take(SIGN_LETTERS);
    if !beginning.any(|(at, char)| char == '§' || char == 'P' && is_word(&text[at..])) {
        return None;
    }
    let found = NUMBER.captures(text)?;
    let digits = found.name("a").or(found.name("b")).or(found.name("c"))?;
    digits.as_str().parse().ok()
}

fn is_word(text: &str) -> bool {
    text.starts_with("Paragraf") || text.starts_with("PARAGRAF")
}

/// Whether a line begins the labels of a cover: where the meeting was, and soon who decided.
fn is_cover(page: &Page, line: usize) -> bool {
    let is_present = |text| labels::find(text).is_some_and(|(label, _)| label == Label::Present);
    let below = page.lines.iter().take(line + COVER_LINES).skip(line + 1);
    labels::may_be_place_or_time(&page.lines[line].text)
        && labels::is_place_or_time(first_cell(&page.lines[line]))
        && below
            .take_while(|below| number(&below.text).is_none())
            .any(|below| is_present(first_cell(below)))
}

fn first_cell(line: &Line) -> &str {
    let cell = line.cells.first();
    cell.map_or(line.text.as_str(), |cell| cell.text.as_str())
}

/// Where the title of a cover begins: on paper with its page, else with the lines above that are like one.
fn title(page: &Page, line: usize) -> usize {
    let above = (line.saturating_sub(TITLE_LINES)..line).rev();
    let mut begins = line;
    for at in above {
        let text = &page.lines[at].text;
        if text.ends_with('.')
            || text.len() > 110
            || number(text).is_some()
            || !TITLE.is_match(text)
        {
            break;
        }
        begins = at;
    }
    begins
}

/// The word that page headers have of themselves.
static PROTOCOL: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["protokoll"]));

/// `Beslutsunderlag`, `Kontorets tjänsteskrivelse, 2022-04-26`: a paragraph that goes on below the header; its days are
/// those of papers.
static PAPER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "skrivelse",
            "motion",
            "yttrande",
            "beslut",
            "utlåtande",
            "utredning",
            "rapport",
            "remiss",
            "avtal",
            "ansökan",
        ],
        r"(?i)skrivelse\b|\bmotion\b|\byttrande\b|\bbeslut\b|\bbeslutsunderlag\b|utlåtande\b|utredning\b|rapport\b|\bremiss|avtal\b|\bansökan\b",
    )
});

/// What the top of a page says of the meeting.
fn header(page: &Page) -> Option<Sort> {
    let top: Vec<&str> = page
        .lines
        .iter()
        .take(HEADER_LINES)
        .map(|line| line.text.as_str())
        .take_while(|text| number(text).is_none() && !text.ends_with('.') && !PAPER.is_match(text))
        .collect();
    let mut lines = top.iter();
    if !lines.any(|text| PROTOCOL.is_match(text) || MEETING_DATE.is_match(text)) {
        return None;
    }
    let date = Some(labelled(&top).or_else(|| only(&top))?);
    let cells = page.lines.iter().take(top.len()).flat_map(|line| {
        let cells = line.cells.iter().map(|cell| cell.text.as_str());
        cells.chain([line.text.as_str()])
    });
    let body = cells
        .filter(|text| text.starts_with(char::is_uppercase) && bodies::is_body(text))
        .map(bodies::name)
        .next();
    Some(Sort::Header { date, body })
}

/// The date that says itself that it is the meeting's, on the line of its label or below.
fn labelled(top: &[&str]) -> Option<Date> {
    let at = top.iter().position(|text| MEETING_DATE.is_match(text))?;
    top[at..]
        .iter()
        .take(3)
        .find_map(|text| dates::first(text, None))
}

/// The one date of the lines; of several nobody knows which is the meeting's.
fn only(top: &[&str]) -> Option<Date> {
    let mut dates = top.iter().flat_map(|text| dates::all(text, None));
    let (_, date) = dates.next()?;
    dates.all(|(_, other)| other == date).then_some(date)
}

/// A line of a header in a text without pages.
fn dated(text: &str) -> Option<Sort> {
    let dated = text.len() <= 100 && text.bytes().any(|byte| byte.is_ascii_digit());
    if !dated || !MEETING_DATE.is_match(text) {
        return None;
    }
    let date = dates::first(text, None)?;
    Some(Sort::Header {
        date: Some(date),
        body: None,
    })
}
