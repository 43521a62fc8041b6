//! Protocols: a file may hold several, one after the other. Each is read by itself, with its own cover and headers.

mod marks;

use std::borrow::Cow;

use crate::document::{Line, Page};
use marks::{Mark, Sort};

/// So many days apart two dates are of two meetings, even if the numbers go on.
const DAYS_OF_A_MEETING: i32 = 3;

/// A place between lines: page and line in it.
type Place = (usize, usize);

/// Parts a document into its protocols; nearly always it is one.
pub fn split(pages: &[Page]) -> Vec<Cow<'_, [Page]>> {
    let mut cuts: Vec<Place> = Vec::new();
    let mut current = Current::default();
    for mark in marks::all(pages) {
        if current.is_left_by(&mark) {
            cuts.push(mark.begins);
            current = Current::default();
        }
        current.take(&mark);
    }
    if cuts.is_empty() {
        return vec![Cow::Borrowed(pages)];
    }
    let protocols = with_paragraphs(parts(pages, &cuts)).into_iter();
    protocols.map(Cow::Owned).collect()
}

/// What is known of the protocol that goes on.
#[derive(Default)]
struct Current {
    cover: bool,
    date: Option<jiff::civil::Date>,
    body: Option<String>,
    last: Option<u32>,
    /// The first number and where it stands, and how many there are.
    first: Option<(u32, Place)>,
    numbers: usize,
}

impl Current {
    /// Whether a mark is of the next protocol.
    fn is_left_by(&self, mark: &Mark) -> bool {
        // Before its first paragraph a protocol may present itself as often as it likes.
        let Some(last) = self.last else {
            return false;
        };
        match &mark.sort {
            Sort::Number(_) => false,
            Sort::Cover => {
                let restarts = mark.next.is_some_and(|next| next <= last);
                self.cover || restarts && !self.is_contents(mark)
            }
            Sort::Header { date, body } => {
                let other_body =
                    matches!((&self.body, body), (Some(own), Some(other)) if own != other);
                let days = match (self.date, date) {
                    (Some(own), Some(other)) => {
                        own.until(*other).map_or(0, |span| span.get_days().abs())
                    }
                    _ => 0,
                };
                let goes_on = mark
                    .next
                    .is_some_and(|next| next > last && next <= last.saturating_add(10));
                days > DAYS_OF_A_MEETING
                    || (days > 0 || other_body) && !goes_on && mark.next.is_some()
            }
        }
    }

    /// Whether all numbers so far are the table of contents of the protocol whose cover begins: they stand close, and
    /// the paragraphs begin with the first of them.
    fn is_contents(&self, cover: &Mark) -> bool {
        self.first.is_some_and(|(first, (page, line))| {
            let (cover_page, cover_line) = cover.begins;
            let lines = if cover_page == page {
                cover_line.saturating_sub(line)
            } else {
                0
            };
            cover.next == Some(first) && cover_page <= page + 1 && lines <= self.numbers * 5 + 5
        })
    }

    fn take(&mut self, mark: &Mark) {
        match &mark.sort {
            Sort::Number(number) => {
                self.last = Some(*number);
                self.first = self.first.or(Some((*number, mark.begins)));
                self.numbers += 1;
            }
            Sort::Cover => {
                self.cover = true;
                if self.is_contents(mark) {
                    // The paragraphs are still to come.
                    (self.last, self.first, self.numbers) = (None, None, 0);
                }
            }
            Sort::Header { date, body } => {
                self.date = self.date.or(*date);
                self.body = self.body.take().or_else(|| body.clone());
            }
        }
    }
}

/// The pages between the cuts; a page that is cut is in both.
fn parts(pages: &[Page], cuts: &[Place]) -> Vec<Vec<Page>> {
    let mut parts: Vec<Vec<Page>> = vec![Vec::new()];
    let mut cuts = cuts.iter().peekable();
    for (index, page) in pages.iter().enumerate() {
        let mut from = 0;
        while let Some((_, line)) = cuts.next_if(|(page, _)| *page == index) {
            push(&mut parts, page, &page.lines[from..*line]);
            parts.push(Vec::new());
            from = *line;
        }
        push(&mut parts, page, &page.lines[from..]);
    }
    parts
}

fn push(parts: &mut [Vec<Page>], page: &Page, lines: &[Line]) {
    if let Some(part) = parts.last_mut().filter(|_| !lines.is_empty()) {
        part.push(Page {
            number: page.number,
            lines: lines.to_vec(),
        });
    }
}

/// A part without a paragraph is an appendix of the one before, or the title of the one after.
fn with_paragraphs(parts: Vec<Vec<Page>>) -> Vec<Vec<Page>> {
    let mut protocols: Vec<Vec<Page>> = Vec::new();
    let mut waiting: Vec<Page> = Vec::new();
    for mut part in parts {
        if marks::has_paragraph(&part) {
            waiting.append(&mut part);
            protocols.push(std::mem::take(&mut waiting));
        } else if let Some(last) = protocols.last_mut() {
            last.append(&mut part);
        } else {
            waiting.append(&mut part);
        }
    }
    if protocols.is_empty() {
        protocols.push(waiting);
    }
    protocols
}
