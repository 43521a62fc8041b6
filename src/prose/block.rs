//! Lines that read as one.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::marker::Marker;

/// Lines that read as one: a paragraph of text, a point of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The unwrapped text without its marker.
    pub text: String,
    /// What stood before it.
    pub marker: Marker,
    /// The marker as printed: `a)`; empty where there was none.
    pub label: String,
    /// The number of a numbered block and how far it is indented.
    pub number: Option<(u32, f32)>,
    /// Where in `text` each source line begins: byte offset and index of the line.
    pub starts: Vec<(usize, usize)>,
}

impl Block {
    /// Where the source lines begin in what is left from a byte on.
    fn starts_from(&self, from: usize) -> Vec<(usize, usize)> {
        let line = self.line_at(from);
        let later = self.starts.iter().filter(|(start, _)| *start > from);
        let later = later.map(|(start, line)| (start - from, *line));
        std::iter::once((0, line)).chain(later).collect()
    }

    /// Index of the source line that holds a byte of the text.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts
            .iter()
            .rev()
            .find(|(start, _)| *start <= offset)
            .or(self.starts.first())
            .map_or(0, |(_, line)| *line)
    }
}

/// `1. Avtalet godkänns. 2. Chefen bemyndigas …`: the points of a list that runs on in one block.
pub fn numbered_apart(block: &Block) -> Vec<Block> {
    let Some((first, indent)) = block.number else {
        return vec![block.clone()];
    };
    let mut cuts: Vec<(usize, usize, u32)> = vec![(0, 0, first)];
    for found in RUNS_ON.captures_iter(&block.text) {
        let (Some(whole), Ok(number)) = (found.get(0), found["number"].parse::<u32>()) else {
            continue;
        };
        let last = cuts.last().map_or(first, |(_, _, number)| *number);
        if number == last + 1 {
            let end = whole.start() + found["stop"].len();
            cuts.push((end, whole.end(), number));
        }
    }
    let ends = cuts
        .iter()
        .skip(1)
        .map(|(end, _, _)| *end)
        .chain([block.text.len()]);
    let pieces = cuts
        .iter()
        .zip(ends)
        .map(|((_, begin, number), end)| Block {
            text: block.text[*begin..end].to_owned(),
            number: Some((*number, indent)),
            label: format!("{number}."),
            starts: block.starts_from(*begin),
            ..block.clone()
        });
    pieces.collect()
}

static RUNS_ON: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?P<stop>[.:])\s+(?P<number>\d{1,2})[.)]\s+"));
