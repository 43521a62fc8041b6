//! Page furniture: what stands on every page and belongs to none of its paragraphs.
//!
//! A line is furniture for one of three reasons: its wording (page numbers, signature lines, `Sammanträdesdatum`),
//! that the same line returns at the same edge of page after page, or, in a text without pages, that it returns
//! beside other furniture.

mod company;
mod wording;

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};

use super::row;
use crate::document::{Line, Page};
use crate::terms::headings::{self, Section};
use crate::terms::{bodies, register};
use wording::{RETURNS_IN_TEXT, Wording, form, has_header_words, is_at_the_edge, is_content};

/// Lines from the top of a page that can be its header.
const HEADER_LINES: usize = 9;
/// Lines from the foot of a page that can be its footer.
const FOOTER_LINES: usize = 6;
/// A page has more lines than this: numbers that count up closer are those of a list.
const PAGE_LINES: usize = 8;
/// On fewer pages a number that returns may be that of their only matter.
const MEETING_PAGES: usize = 4;
/// A body's name is furniture only this close to other furniture.
const NEIGHBOURHOOD: usize = 4;

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
    /// Whether they return often, and with the words of headers.
    as_header: bool,
}

impl<'a> Furniture<'a> {
    /// Counts what returns in a document.
    pub fn of(pages: &'a [Page]) -> Furniture<'a> {
        let lines = pages.iter().map(|page| page.lines.len());
        let mut places: HashMap<Cow<'_, str>, usize> = HashMap::with_capacity(lines.sum());
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
        let forms = forms.collect();
        for (form, place) in &places {
            let count = &mut counts[*place];
            count.as_header = count.anywhere >= RETURNS_IN_TEXT && has_header_words(form);
        }
        Furniture {
            pages,
            forms,
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
        let wordings: Vec<Option<Wording>> = lines
            .iter()
            .zip(&counts)
            .map(|(line, count)| wording::of(&line.text, count.anywhere, count.as_header))
            .collect();
        let foot = Some(Wording::Foot);
        let feet: Vec<bool> = wordings.iter().map(|wording| *wording == foot).collect();
        let mut gone: Vec<bool> = wordings.iter().map(Option::is_some).collect();
        let paged = self.pages.len() > 1 || self.pages[page].number.is_some();
        if paged {
            self.add_header(lines, &counts, &mut gone);
            self.add_footer(lines, &counts, &mut gone);
        }
        add_body_names(lines, &feet, &mut gone);
        add_header_below_foot(lines, &feet, &mut gone);
        add_between(lines, &mut gone);
        if !paged {
            add_page_numbers(lines, &mut gone);
            let forms = self.forms[page].iter().copied().enumerate();
            let returning =
                forms.filter(|&(_, form)| self.counts[form].anywhere >= RETURNS_IN_TEXT);
            company::add(lines, returning, &mut gone);
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
            gone[index] |= self.is_at_edge(&line.text, counts[index].header)
                || self.is_number_of_meeting(&line.text);
            let caught =
                || headings::find(&line.text).is_some() || row::paragraph(&line.text).is_some();
            if !gone[index] && !caught() {
                break;
            }
        }
    }

    /// `Bn 12/2022`: a number of the register that heads every page is the meeting's.
    fn is_number_of_meeting(&self, text: &str) -> bool {
        let heads = |page: &Page| {
            let mut lines = page.lines.iter().enumerate();
            lines.any(|(index, line)| is_header_place(line, index) && line.text == text)
        };
        self.pages.len() >= MEETING_PAGES
            && register::is_number(text)
            && self.pages[1..]
                .iter()
                .all(|page| page.lines.is_empty() || heads(page))
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
        (returns || is_at_the_edge(text)) && !is_content(text)
    }
}

/// A line with only a body's name is furniture beside other furniture, content in a list of recipients.
fn add_body_names(lines: &[Line], feet: &[bool], gone: &mut [bool]) {
    let certain: Vec<usize> = (0..lines.len())
        .filter(|&index| gone[index] && !feet[index])
        .collect();
    let is_body = |at: usize| bodies::is_body(&lines[at].text);
    for index in 0..lines.len() {
        // A header names the body first: other furniture follows within a few lines, no other body
        // and no page's foot between.
        let below_row = index.checked_sub(1).map(|above| &lines[above].text);
        gone[index] |=
            below_row.is_some_and(|above| row::paragraph(above).is_some()) && is_body(index);
        let follows = certain.get(certain.partition_point(|&at| at <= index));
        gone[index] |= follows.is_some_and(|&at| {
            at - index < NEIGHBOURHOOD
                && lines[index].text.starts_with(char::is_uppercase)
                && is_body(index)
                && !is_recipient(lines, index)
                && !(index + 1..at).any(|at| feet[at] || is_body(at))
        });
    }
}

/// Whether a line stands in a list of recipients, which may end a page.
fn is_recipient(lines: &[Line], index: usize) -> bool {
    let above = lines[index.saturating_sub(NEIGHBOURHOOD)..index]
        .iter()
        .rev();
    let mut headings = above.filter_map(|line| headings::find(&line.text));
    headings
        .next()
        .is_some_and(|heading| heading.section == Section::Recipients)
}

/// In text without pages the header of the next page stands right below the foot of the last.
fn add_header_below_foot(lines: &[Line], feet: &[bool], gone: &mut [bool]) {
    for foot in (0..lines.len()).filter(|&index| feet[index]) {
        let below = foot + 1..(foot + 1 + NEIGHBOURHOOD).min(lines.len());
        for index in below {
            let text = &lines[index].text;
            if !(gone[index] || is_at_the_edge(text) || bodies::is_body(text)) {
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
        if inside && run.iter().all(|&at| is_at_the_edge(&lines[at].text)) {
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
        let bare = line
            .text
            .strip_prefix('(')
            .and_then(|text| text.strip_suffix(')'));
        let text = bare.unwrap_or(&line.text);
        let short = text.len() <= 3;
        Some((at, short.then(|| text.parse::<u32>().ok()).flatten()?))
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
