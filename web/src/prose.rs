//! The text of a paragraph for reading: lines of paper joined to paragraphs, with marks where pages begin.

use paragraf_index::record::PageStart;

use shape::{is_headline, is_point};

mod shape;

pub use shape::Shape;

/// A paragraph of running text, a point of a list or a line that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub shape: Shape,
    /// Its text, parted where a page begins.
    pub spans: Vec<Span>,
}

/// A stretch of text on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The page that begins here.
    pub page: Option<u32>,
    /// The text.
    pub text: String,
}

struct Line<'a> {
    text: &'a str,
    page: Option<u32>,
}

/// Joins the lines of a text; every word is kept, in order.
pub fn blocks(text: &str, page_starts: &[PageStart]) -> Vec<Block> {
    let lines = lines(text, page_starts);
    let width = full_width(&lines);
    let mut blocks: Vec<Vec<Line>> = Vec::new();
    let mut open = false;
    for line in lines {
        match blocks.last_mut() {
            _ if line.text.is_empty() => open = false,
            Some(block) if open && continues(block, &line, width) => block.push(line),
            _ => {
                blocks.push(vec![line]);
                open = true;
            }
        }
    }
    (0..blocks.len())
        .map(|index| Block {
            shape: Shape::of(&blocks, index, width),
            spans: spans(&blocks[index]),
        })
        .collect()
}

fn lines<'a>(text: &'a str, page_starts: &[PageStart]) -> Vec<Line<'a>> {
    let mut starts = page_starts.iter().peekable();
    let mut end = 0;
    let mut due = None;
    let mut lines = Vec::new();
    for raw in text.split_inclusive('\n') {
        end += raw.len();
        while let Some(start) = starts.next_if(|start| start.offset < end) {
            due = Some(start.page);
        }
        let text = raw.trim();
        // A page that begins with an empty line is marked at its first words.
        let page = if text.is_empty() { None } else { due.take() };
        lines.push(Line { text, page });
    }
    lines
}

/// Length of a line that runs to the margin: nine of ten lines are no longer.
fn full_width(lines: &[Line]) -> usize {
    let mut lengths: Vec<usize> = lines
        .iter()
        .map(|line| line.text.chars().count())
        .filter(|&n| n > 0)
        .collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Whether a line goes on where the block stopped: it does not start a point, and its first word had no room above
/// or it starts in the middle of a sentence.
fn continues(block: &[Line], line: &Line, width: usize) -> bool {
    let Some(above) = block.last() else {
        return false;
    };
    let done = above.text.ends_with(['.', '!', '?']);
    if is_point(line.text) || above.text.ends_with(':') || (done && is_headline(line.text)) {
        return false;
    }
    let word = line.text.split_whitespace().next().unwrap_or_default();
    let had_room = above.text.chars().count() + 1 + word.chars().count() <= width * 9 / 10;
    let mid_sentence =
        line.text.starts_with(char::is_lowercase) && !above.text.ends_with(['.', ';']);
    !had_room || mid_sentence
}

fn spans(lines: &[Line]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for line in lines {
        match spans.last_mut() {
            Some(span) if line.page.is_none() => {
                span.text.push(' ');
                span.text.push_str(line.text);
            }
            _ => spans.push(Span {
                page: line.page,
                text: line.text.to_owned(),
            }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(Shape, &str)]) {
        let blocks = blocks(text, &[]);
        let found: Vec<(Shape, &str)> = blocks
            .iter()
            .map(|block| (block.shape, block.spans[0].text.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_of_paper_become_paragraphs() {
        check(
            "Beslut\nKommunstyrelsen beslutar att avslå motionen med hänvisning\ntill förvaltningens svar.\nReservationer\n\
             Anna Ek (S) reserverar sig mot beslutet till förmån för eget\nyrkande.\n\nSlut.",
            &[
                (Shape::Heading, "Beslut"),
                (
                    Shape::Text,
                    "Kommunstyrelsen beslutar att avslå motionen med hänvisning till förvaltningens svar.",
                ),
                (Shape::Heading, "Reservationer"),
                (
                    Shape::Text,
                    "Anna Ek (S) reserverar sig mot beslutet till förmån för eget yrkande.",
                ),
                (Shape::Text, "Slut."),
            ],
        );
    }

    #[test]
    fn points_stand_apart() {
        check(
            "Nämnden beslutar:\n1. Motionen avslås.\n2. Ärendet är\navslutat.\n– Protokollsutdrag",
            &[
                (Shape::Text, "Nämnden beslutar:"),
                (Shape::Point, "1. Motionen avslås."),
                (Shape::Point, "2. Ärendet är avslutat."),
                (Shape::Point, "– Protokollsutdrag"),
            ],
        );
    }

    #[test]
    fn names_in_a_list_stand_close() {
        check(
            "Kommunfullmäktige avslår motionen med 24 röster mot 5 efter omröstning.\nLedamot Ja Nej\nBo Ek (S) X\nIa Ö (M) X\nSlut.",
            &[
                (
                    Shape::Text,
                    "Kommunfullmäktige avslår motionen med 24 röster mot 5 efter omröstning.",
                ),
                (Shape::Heading, "Ledamot Ja Nej"),
                (Shape::Row, "Bo Ek (S) X"),
                (Shape::Row, "Ia Ö (M) X"),
                (Shape::Text, "Slut."),
            ],
        );
    }

    #[test]
    fn pages_are_marked_where_they_begin() {
        let text = "Motionen avslås med hänvisning till\ndet svar som nämnden har lämnat.\n";
        let starts = [
            PageStart { page: 4, offset: 0 },
            PageStart {
                page: 5,
                offset: text.find("det").unwrap(),
            },
        ];
        let blocks = blocks(text, &starts);
        let pages: Vec<_> = blocks
            .iter()
            .flat_map(|block| &block.spans)
            .map(|span| span.page)
            .collect();
        assert_eq!(pages, [Some(4), Some(5)]);
    }

    #[test]
    fn no_word_is_lost() {
        let text = "a\n\n• b\n1) c d\n\n\nÅÄÖ: e\nf";
        let joined: Vec<String> = blocks(text, &[])
            .into_iter()
            .flat_map(|block| block.spans)
            .map(|span| span.text)
            .collect();
        assert_eq!(
            joined.join(" ").split_whitespace().collect::<Vec<_>>(),
            text.split_whitespace().collect::<Vec<_>>()
        );
    }
}
