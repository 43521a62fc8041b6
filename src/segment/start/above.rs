//! What stands above a paragraph's number and is its own: the title, or a reference number.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use super::{Form, Start, without_numbers};
use crate::clean::CleanLine;
use crate::prose;
use crate::segment::agenda;
use crate::terms::headings::{self, Section};
use crate::terms::register;

/// Whether the titles of a document stand above the lines with the numbers.
///
/// Such a document has numbers alone on their lines (or with a reference number), a title-like line above most
/// of them, and running text right below. Where the titles stand below, what is above a number is the end of the
/// paragraph before it: often its list of recipients.
pub fn title_stands_above(lines: &[CleanLine], starts: &[Start]) -> bool {
    let votes = starts.iter().filter(|start| {
        matches!(start.form, Form::Alone | Form::Reference)
            && title_above(lines, start.line) < start.line
            && !ends_in_list(lines, start.line)
            && text_runs_below(lines, start.line)
    });
    starts.len() >= 2 && votes.count() * 3 > starts.len() * 2
}

/// Whether the lines above a number stand below a heading of recipients, documents or the like.
fn ends_in_list(lines: &[CleanLine], number: usize) -> bool {
    lines[number.saturating_sub(8)..number]
        .iter()
        .rev()
        .take_while(|line| !line.text.contains('§'))
        .filter_map(|line| headings::find(&line.text))
        .any(|heading| matches!(heading.section, Section::Recipients | Section::Documents))
}

/// Whether the first lines below a number are a sentence, or a section's heading at once, and no title.
fn text_runs_below(lines: &[CleanLine], number: usize) -> bool {
    let below = &lines[number + 1..lines.len().min(number + 12)];
    let heads = |line: &CleanLine| {
        let heading = headings::find(&line.text);
        heading.is_some_and(|heading| heading.section == Section::Decision)
    };
    if below.first().is_some_and(heads) {
        return true;
    }
    let block = below
        .iter()
        .enumerate()
        .take_while(|(at, line)| *at == 0 || !line.gap_before)
        .map(|(_, line)| &*line.text);
    let block: Vec<&str> = block.collect();
    let titled = block.iter().any(|line| headings::find(line).is_some());
    !titled && block.last().is_some_and(|last| prose::ends_sentence(last))
}

/// So many lines may stand above a number: the numbers of the matter in committee and board, its item of the agenda.
const LINES_ABOVE: usize = 3;

/// A reference number this close below the paragraph's own may be part of its head.
const HEAD_LINES: usize = 4;

/// Whether each paragraph of a document ends in its reference number, so that none of them belongs to the number below
/// it: the first paragraph has none above, and the last has one as its last line. `end` is the line after it.
pub fn reference_stands_below(lines: &[CleanLine], starts: &[Start], end: usize) -> bool {
    let [first, .., last] = starts else {
        return false;
    };
    let ends = end > last.line + HEAD_LINES && register::is_number(&lines[end - 1].text);
    ends && !lines[reference_above(lines, first, false)..first.line]
        .iter()
        .any(|above| register::is_number(&above.text))
}

/// The line where a paragraph begins whose reference number, numbers in other bodies, item or heading of the agenda may
/// stand above its own number; the reference number not where it [stands below](reference_stands_below).
pub fn reference_above(lines: &[CleanLine], start: &Start, below: bool) -> usize {
    let is_own = |above: &&CleanLine| {
        let number = start.form != Form::Reference && register::is_number(&above.text);
        number && !below || is_aside(&above.text)
    };
    let above = lines[..start.line].iter().rev().take(LINES_ABOVE);
    let begin = start.line - above.take_while(is_own).count();
    (begin..start.line)
        .find(|&at| lines[at].gap_before || lines[at].break_before)
        .unwrap_or(start.line)
}

/// Whether a line above a number is neither a title nor a reference number.
pub fn is_aside(text: &str) -> bool {
    is_labels(text) || agenda::is_heading(text) || without_numbers(text).is_empty()
}

/// `Paragraf   Ärende nr   Diarienummer`: the labels of the row with the number; `Ärende 7`: its item of the agenda.
fn is_labels(text: &str) -> bool {
    static LABELS: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^(?:(?i:paragraf|§)(?:\s+(?i:ärende(?: ?nr|nummer)?|diarie(?:nr|nummer)|dnr|sida))+|(?i:ärende|punkt)\s(?i:nr\.?\s)?\d{1,3}\.?)$",
        )
    });
    LABELS.is_match(text)
}

/// The line where the title above a number begins: the lines between the last gap and the number.
pub fn title_above(lines: &[CleanLine], number: usize) -> usize {
    let mut begin = number;
    while begin > 0 && number - begin < 4 {
        let above = &lines[begin - 1];
        let parted = lines[begin].gap_before && begin < number && !lines[begin].break_before;
        let ended = prose::ends_sentence(&above.text) || above.text.contains('§');
        if parted || ended || headings::find(&above.text).is_some() {
            break;
        }
        begin -= 1;
    }
    // `(2)`: the number of a page is no title.
    let worded = |line: &CleanLine| line.text.contains(char::is_alphabetic);
    match lines[begin..number].iter().any(worded) {
        true => begin,
        false => number,
    }
}
