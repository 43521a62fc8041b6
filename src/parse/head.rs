//! The head of a paragraph: its reference numbers and its title.

mod numbers;
mod tail;
mod title;

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::prose;
use crate::segment::{Contents, Segment};
use crate::terms::dates;

use numbers::Beside;

pub use title::width as title_width;

/// Number, reference numbers and title, and the line where the text begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The whole title on one line.
    pub title: String,
    /// Reference numbers as printed.
    pub references: Vec<String>,
    /// Index, in the paragraph's lines, of the first line after the head.
    pub text: usize,
}

/// A title takes no more lines than this.
const TITLE_LINES: usize = 8;

/// Lines of the head that are neither title nor reference number: who prepared the matter and when it comes up, the
/// class it is filed under, who is told of the decision (`Delges:` above the number), where it was handled before (`KS § 150  Au § 201`), the speeches in the record (`Anf. 12-15`).
static ASIDE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:(?i:handläggare|föredragande|ansvarig|kl\.?\s*\d|klockan \d|delges:|sekretess:|tid:|ärendetyp)",
        r"|(?i:(?:diarie|ärende|klass(?:ificerings)?)?kod|diarieplan|dpl|klassificering|process|ärendeklass)\s*:?\s*[\d.: -]+$",
        r"|(?:\p{Lu}\p{L}{0,5}\s?§\s?\d+[\s,;]*)+$",
        r"|(?i:anf|anförande)\.?\s[\d\s,–-]+$)"
    ))
    .expect("a fixed pattern")
});

/// `3`, `2/5`, `2024-03-25`: the number of a page or the day of a header right below the paragraph's number, in a text
/// that has lost its pages.
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    dates::with_day(r"^(?:\d{1,3}(?:\s?/\s?\d{1,3})?|(?i:sammanträdesdatum:?\s*)?DAY)$")
});

/// Reads the head of a paragraph. `title_width` is how long a line of a title gets in this document.
pub fn read(
    lines: &[CleanLine],
    segment: &Segment,
    contents: &Contents,
    title_width: usize,
) -> Head {
    let number = segment.start.line - segment.lines.start;
    let beside = Beside::of(&segment.start, &lines[number]);
    let mut head = Head {
        title: String::new(),
        references: beside.numbers,
        text: number + 1,
    };
    let mut above: Vec<&str> = lines[..number].iter().map(|line| &*line.text).collect();
    above.retain(|line| match numbers::on_a_line(line) {
        Some(numbers) => {
            head.references.extend(numbers);
            false
        }
        None => true,
    });
    let mut parts: Vec<&str> = Vec::new();
    // The line the title begins on.
    let mut first = number;
    if !beside.title.is_empty() {
        parts.push(beside.title);
    }
    let reach = title::Reach {
        lines,
        width: title_width,
        listed: contents.title(segment.start.value),
    };
    // Whether a number on a line of its own stands below the title: only the rest of a sentence can follow it.
    let mut ended = false;
    while let Some(line) = lines.get(head.text) {
        let wraps = parts.last().is_some_and(|part| title::is_open(part));
        if wraps && parts.len() < TITLE_LINES {
            parts.push(&line.text);
        } else if let Some(numbers) = numbers::on_a_line(&line.text) {
            head.references.extend(numbers);
            ended = !parts.is_empty();
        } else if let Some(numbers) =
            numbers::of_printed_paper(&line.text).filter(|_| !parts.is_empty())
        {
            head.references.extend(numbers);
        } else if ASIDE.is_match(&line.text) || parts.is_empty() && HEADER.is_match(&line.text) {
            // Skipped: it does not say what the matter is.
        } else if above.is_empty()
            && parts.len() < TITLE_LINES
            && !(ended && begins(&line.text))
            && reach.holds(head.text, &parts, first)
        {
            first = if parts.is_empty() { head.text } else { first };
            parts.push(&line.text);
        } else {
            break;
        }
        head.text += 1;
    }
    // The printed paper may be named below whose motion it is about.
    for line in lines.iter().skip(head.text).take(2) {
        head.references
            .extend(numbers::of_printed_paper(&line.text).unwrap_or_default());
    }
    let printed = prose::unwrapped(if above.is_empty() { parts } else { above });
    let printed = title::without_label(&printed);
    let printed = tail::cut(printed.to_owned(), &mut head.references);
    // Bold or size show where a title ends; without them the contents may know more of it.
    let plain = lines.first().is_none_or(|line| line.look.is_none());
    let listed = contents
        .title(segment.start.value)
        .map(|listed| tail::cut(listed.to_owned(), &mut Vec::new()));
    head.title = title::better(printed, listed.as_deref(), plain);
    let mut seen = HashSet::new();
    head.references.retain(|number| seen.insert(number.clone()));
    head
}

/// Whether a line begins something new.
fn begins(text: &str) -> bool {
    !text.starts_with(|char: char| char.is_lowercase() || matches!(char, '(' | '–' | '-'))
}
