//! What extraction tells of a file in words: one message for each thing that was lost or is doubtful.

use crate::extract::child::Silence;
use crate::extract::engine::Refusal;
use crate::extract::limits::Limits;
use crate::extract::pdf::{BestPage, Reading};
use crate::extract::quality::Doubt;
use crate::extract::workers::End;
use paragraf_index::record::{Problem, Severity, Stage};

/// A picture that covers this share of a page is a scanned page, not a coat of arms.
const SCAN: f32 = 0.3;

/// Something was lost.
pub fn fault(page: Option<u32>, message: impl Into<String>) -> Problem {
    problem(Severity::Fault, page, message)
}

/// Something is doubtful.
pub fn warning(page: Option<u32>, message: impl Into<String>) -> Problem {
    problem(Severity::Warning, page, message)
}

fn problem(severity: Severity, page: Option<u32>, message: impl Into<String>) -> Problem {
    Problem {
        stage: Stage::Extract,
        severity,
        page,
        paragraph: None,
        message: message.into(),
    }
}

/// What is doubtful about a text that comes without the pages it was taken from. That it is empty is told elsewhere.
pub fn doubtful_text(doubt: Doubt) -> Option<Problem> {
    let message = format!("{doubt}: convert it anew from the document");
    (doubt != Doubt::Empty).then(|| warning(None, message))
}

/// A PDF ends in the place of its table of contents; one that does not was cut off, and an engine that
/// mends it cannot know how many pages there were.
pub fn cut_off(bytes: &[u8]) -> Option<Problem> {
    const WITHIN: usize = 4096;
    const MARK: &[u8] = b"startxref";
    let end = &bytes[bytes.len().saturating_sub(WITHIN)..];
    let is_whole = end.windows(MARK.len()).any(|window| window == MARK);
    let message = "is cut off or damaged at its end, pages may be missing: fetch it again";
    (!is_whole).then(|| warning(None, message))
}

/// The problems of reading a PDF.
pub fn problems(reading: &Reading, limits: &Limits) -> Vec<Problem> {
    if reading.pages.is_empty() {
        return vec![fault(None, unreadable(reading, limits))];
    }
    let mut problems = lost(reading, limits);
    if reading
        .ends
        .iter()
        .any(|(_, end)| matches!(end, End::Silent(_) | End::Flood))
    {
        let message = format!(
            "is hard to read, {}: compare with the file",
            why(reading, limits)
        );
        problems.push(warning(None, message));
    }
    if reading
        .pages
        .values()
        .all(|page| page.doubt == Some(Doubt::Empty))
    {
        problems.push(fault(
            None,
            format!("has no text on any page, it may be scanned: {OCR}"),
        ));
        return problems;
    }
    problems.extend(doubts(reading));
    for (number, _) in reading.pages.iter().filter(|(_, page)| page.read.overfull) {
        let message =
            "holds more characters than a page can, only the first are read: compare with the file";
        problems.push(fault(Some(*number), message));
    }
    problems
}

/// A warning for each kind of doubt, naming the pages.
fn doubts(reading: &Reading) -> Vec<Problem> {
    let mut kinds: Vec<(String, Vec<u32>)> = Vec::new();
    for (number, page) in &reading.pages {
        let Some(message) = doubt(page) else { continue };
        match kinds.iter_mut().find(|(known, _)| *known == message) {
            Some((_, pages)) => pages.push(*number),
            None => kinds.push((message, vec![*number])),
        }
    }
    let tell = |(message, pages): (String, Vec<u32>)| {
        warning(pages.first().copied(), on(&pages) + &message)
    };
    kinds.into_iter().map(tell).collect()
}

/// Names pages at the head of a message; a single one is named by its problem.
fn on(pages: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == page => *last = page,
            _ => runs.push((page, page)),
        }
    }
    let run = |(first, last): &(u32, u32)| match first == last {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    };
    match pages.len() {
        1 => String::new(),
        _ => format!(
            "pages {}: ",
            runs.iter().map(run).collect::<Vec<_>>().join(", ")
        ),
    }
}

/// What is doubtful about a page. That a page is empty may well be so.
fn doubt(page: &BestPage) -> Option<String> {
    if page.read.broken_off {
        return Some(
            "its drawing breaks off, text may be missing: compare with the file".to_owned(),
        );
    }
    match page.doubt? {
        Doubt::Empty if page.read.picture < SCAN => None,
        Doubt::Empty => Some(format!("is a picture without a text layer: {OCR}")),
        doubt => Some(format!("{doubt}: compare with the file")),
    }
}

const OCR: &str = "give it a text layer with an OCR program";

/// Why nothing was got out of a file.
fn unreadable(reading: &Reading, limits: &Limits) -> String {
    match reading.ends.last() {
        Some((_, End::Refused(Refusal::Password))) => {
            "is locked with a password: save a copy without one".to_owned()
        }
        Some((_, End::NoWorker(error))) => error.to_string(),
        _ => format!(
            "cannot be read as PDF, {}: open it in a PDF program and save it again, or fetch it again",
            why(reading, limits)
        ),
    }
}

/// What became of each engine's attempt.
fn why(reading: &Reading, limits: &Limits) -> String {
    let ends = reading.ends.iter().map(|(engine, end)| {
        let what = match end {
            End::Refused(refusal) => refusal.to_string(),
            End::Silent(Silence::Late) => "took too long".to_owned(),
            End::Silent(Silence::Dead) => format!(
                "crashed or needed more than {} MiB of memory",
                limits.memory >> 20
            ),
            End::Flood => format!("gave more than {} MiB of text", limits.text >> 20),
            End::NoWorker(error) => error.to_string(),
        };
        format!("{engine}: {what}")
    });
    let is_lost = |(page, _): &(&u32, &String)| !reading.pages.contains_key(page);
    let faults = reading
        .page_faults
        .iter()
        .filter(is_lost)
        .take(1)
        .map(|(page, why)| format!("page {page}: {why}"));
    ends.chain(faults).collect::<Vec<_>>().join("; ")
}

/// The pages that no engine could read, and those that were not tried.
fn lost(reading: &Reading, limits: &Limits) -> Vec<Problem> {
    let count = reading.page_count.unwrap_or_default();
    let mut problems = Vec::new();
    if count > limits.pages {
        let message = format!(
            "has {count} pages, only the first {} are read: split it",
            limits.pages
        );
        problems.push(fault(None, message));
    }
    let lost: Vec<u32> = (1..=count.min(limits.pages))
        .filter(|page| !reading.pages.contains_key(page))
        .collect();
    if let Some(first) = lost.first() {
        let message = format!(
            "{}cannot be read, {}: compare with the file",
            on(&lost),
            why(reading, limits)
        );
        problems.push(fault(Some(*first), message));
    }
    problems
}
