//! What a block of text looks like, told from its words and its neighbours.

use super::Line;

/// What a block looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Running text.
    Text,
    /// A point of a list.
    Point,
    /// A short line over other text.
    Heading,
    /// A short line among such: a name in a list, a row of a table.
    Row,
}

impl Shape {
    /// The class that the style sheet knows it by.
    pub fn class(self) -> &'static str {
        match self {
            Shape::Text => "line",
            Shape::Point => "point",
            Shape::Heading => "heading",
            Shape::Row => "row",
        }
    }

    /// The shape of one block among the others of a text whose full lines are so wide.
    pub(super) fn of(blocks: &[Vec<Line>], index: usize, width: usize) -> Shape {
        let at = |index: Option<usize>| match index
            .and_then(|index| blocks.get(index))
            .map(Vec::as_slice)
        {
            Some([line]) => line.text,
            _ => "",
        };
        let (above, here, below) = (
            at(index.checked_sub(1)),
            at(Some(index)),
            at(Some(index + 1)),
        );
        let last = index + 1 == blocks.len();
        match blocks[index].first() {
            Some(line) if is_point(line.text) => Shape::Point,
            _ if is_headline(here) && !last && !is_headline(below) => Shape::Heading,
            _ if is_row(here, width) && (is_row(above, width) || is_row(below, width)) => {
                Shape::Row
            }
            _ => Shape::Text,
        }
    }
}

/// Whether a line starts a point of a list: `•`, `–`, `1.`, `1)`.
pub(super) fn is_point(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < text.len() && (rest.starts_with(". ") || rest.starts_with(") "));
    numbered || text.starts_with(['•', '–', '-', '*', '·'])
}

/// A headline is short, without figures and full stop.
pub(super) fn is_headline(text: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || c.is_whitespace() || c == '-';
    text.starts_with(char::is_uppercase)
        && text.split_whitespace().count() <= 6
        && text.chars().all(plain)
}

/// A row ends well before the margin, and not as a sentence does.
fn is_row(text: &str, width: usize) -> bool {
    let short = text.chars().count() * 10 <= width * 6;
    short && !text.is_empty() && !text.ends_with(['.', ':', ';', '?', '!']) && !is_point(text)
}
