//! Page furniture: what stands on every page and belongs to none of its paragraphs.
//!
//! A line is furniture for one of two reasons: its wording (page numbers, signature lines, `Sammanträdesdatum`),
//! or that the same line returns at the same edge of page after page.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::document::{Line, Page};
use crate::terms::{bodies, headings};

/// Lines from the top of a page that can be its header.
const HEADER_LINES: usize = 9;
/// Lines from the foot of a page that can be its footer.
const FOOTER_LINES: usize = 6;
/// Text without pages has headers in its middle; a wording must return this often to be one.
const RETURNS_IN_TEXT: usize = 3;
/// A body's name is furniture only this close to other furniture.
const NEIGHBOURHOOD: usize = 4;

/// Wording that is furniture wherever it stands alone on a line.
static ALWAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(",
        r"(sida|sid\.?|blad|sidan)\s*:?\s*\d+(\s*(av|\(|\[|/|:)\s*\d+\s*[)\]]?)?", // Sida 3 (12)
        r"|\d+\s*[(\[]\s*\d+\s*[)\]]",                                              // 7 (87), 1[30]
        r"|(\w+ )?utdragsbestyrkande",
        r"|((ordförande|justera|sekreterare)\w*\s+sign\w*\.?\s*)+(utdragsbestyrkande)?",
        r"|(justerare|justerande|ordförande|sekreterare)\s*:?\s*[._…]{4,}",
        r"|[._…\-–—|\s\t]{4,}",
        r"|(p\s?r\s?o\s?t\s?o\s?k\s?o\s?l\s?l)",
        r"|sammanträdesprotokoll",
        r")$"
    ))
    .expect("a fixed pattern")
});

/// Words that make a returning line a header even in the middle of a text.
static HEADER_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)protokoll|sammanträdesdatum|utdragsbestyrkande|sign(atur)?\b|\bsida\b|\bblad\b")
        .expect("a fixed pattern")
});

/// Wording that is furniture at the edge of a page, and only there.
static AT_THE_EDGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(",
        r"\d{1,3}",
        r"|(sammanträdesdatum|datum)?\s*:?\s*\d{4}-\d{2}-\d{2}",
        r"|sammanträdesdatum:?",
        r"|(sammanträdes)?protokoll(\s*\(?nr\.?\s*\d+\)?)?",
        r"|[\p{L} -]{2,30}\s(kommun|stad)",
        r")$"
    ))
    .expect("a fixed pattern")
});

/// What returns in a document, and how often, at the edges of its pages and anywhere.
pub struct Furniture {
    header: HashMap<String, usize>,
    footer: HashMap<String, usize>,
    anywhere: HashMap<String, usize>,
    enough: usize,
}

impl Furniture {
    /// Counts what returns in a document.
    pub fn of(pages: &[Page]) -> Furniture {
        let mut furniture = Furniture {
            header: HashMap::new(),
            footer: HashMap::new(),
            anywhere: HashMap::new(),
            enough: (pages.len() / 4).max(2),
        };
        for page in pages {
            let count = page.lines.len();
            for (index, line) in page.lines.iter().enumerate() {
                let form = form(&line.text);
                if is_header_place(line, index) {
                    *furniture.header.entry(form.clone()).or_default() += 1;
                }
                if is_footer_place(line, index, count) {
                    *furniture.footer.entry(form.clone()).or_default() += 1;
                }
                *furniture.anywhere.entry(form).or_default() += 1;
            }
        }
        furniture
    }

    /// Tells for each line of a page whether it is furniture.
    pub fn on_page(&self, pages: &[Page], page: usize) -> Vec<bool> {
        let lines = &pages[page].lines;
        let paged = pages.len() > 1 || pages[page].number.is_some();
        let mut gone: Vec<bool> =
            (0..lines.len()).map(|index| self.is_furniture(lines, index, paged)).collect();
        self.add_body_names(lines, &mut gone);
        gone
    }

    fn is_furniture(&self, lines: &[Line], index: usize, paged: bool) -> bool {
        let line = &lines[index];
        if ALWAYS.is_match(&line.text) {
            return true;
        }
        if is_content(&line.text) {
            return false;
        }
        let form = form(&line.text);
        let returns = |counts: &HashMap<String, usize>| counts.get(&form).copied().unwrap_or(0);
        if returns(&self.anywhere) >= RETURNS_IN_TEXT
            && form.len() < 120
            && HEADER_WORDS.is_match(&form)
            && !form.ends_with('.')
        {
            return true;
        }
        let header = is_header_place(line, index);
        let footer = is_footer_place(line, index, lines.len());
        paged
            && ((header && returns(&self.header) >= self.enough)
                || (footer && returns(&self.footer) >= self.enough)
                || ((header || footer) && AT_THE_EDGE.is_match(&line.text)))
    }

    /// A line with only a body's name is furniture beside other furniture, content in a list of recipients.
    fn add_body_names(&self, lines: &[Line], gone: &mut [bool]) {
        let certain: Vec<usize> = (0..lines.len()).filter(|&index| gone[index]).collect();
        for index in 0..lines.len() {
            let text = &lines[index].text;
            let returns = self.anywhere.get(&form(text)).copied().unwrap_or(0) >= RETURNS_IN_TEXT;
            if gone[index] || !returns || !bodies::is_body(text) {
                continue;
            }
            // A header names the body first: other furniture follows within a few lines.
            let follows = certain.iter().any(|&at| at > index && at - index < NEIGHBOURHOOD);
            if follows {
                gone[index] = true;
            }
        }
    }
}

/// Lines that may well return at the edges of pages and yet are content.
fn is_content(text: &str) -> bool {
    text.contains('§') || headings::find(text).is_some()
}

fn is_header_place(line: &Line, index: usize) -> bool {
    index < HEADER_LINES && line.look.is_none_or(|look| look.top < look.page_height * 0.3)
}

fn is_footer_place(line: &Line, index: usize, count: usize) -> bool {
    index + FOOTER_LINES >= count && line.look.is_none_or(|look| look.top > look.page_height * 0.7)
}

/// The form in which lines are compared: lower case, every number one `#`.
fn form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        if !char.is_ascii_digit() {
            form.push(char);
        } else if !form.ends_with('#') {
            form.push('#');
        }
    }
    form
}
