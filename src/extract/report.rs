//! What extraction tells of a file in words: one message for each thing that was lost or is doubtful.

use crate::discover::Format;
use crate::extract::child::Silence;
use crate::extract::engine::Refusal;
use crate::extract::letters::tidy;
use crate::extract::limits::Limits;
use crate::extract::pdf::{BestPage, End, Reading};
use crate::extract::quality::Doubt;
use crate::extract::text::decode;
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

/// What is to be said of a file whose format is not read: nothing of data, which no archive is about.
pub fn unread(format: Format, bytes: &[u8]) -> Option<Problem> {
    let message = match format {
        Format::Pdf | Format::Text | Format::Data => return None,
        Format::Image => {
            let message = "is a picture: if it shows a protocol, make a PDF with a text layer of it with an OCR program";
            return Some(warning(None, message));
        }
        Format::Html => format!(
            "is a web page{}, no protocol: fetch the protocol again",
            title(bytes)
        ),
        Format::Docx | Format::Odt | Format::Rtf | Format::Doc => {
            format!(
                "is a document for word processors ({format}), which is not read: save it as PDF"
            )
        }
        Format::Zip => "is a zip archive, which is not opened: unpack it".to_owned(),
        Format::Empty => "is empty: fetch it again".to_owned(),
        Format::Binary => {
            "is neither PDF nor text: fetch it again, or take it out of the archive".to_owned()
        }
    };
    Some(fault(None, message))
}

/// The title of a web page, in brackets: it often says what went wrong when the file was fetched.
fn title(page: &[u8]) -> String {
    const LONGEST: usize = 80;
    let page = decode(page).text;
    // Made lower case letter by letter within ASCII, so that places in one are places in the other.
    let lower = page.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|tag| {
        let start = tag + lower[tag..].find('>')? + 1;
        let end = start + lower[start..].find("</title")?;
        Some(
            tidy(&page[start..end])
                .chars()
                .take(LONGEST)
                .collect::<String>(),
        )
    });
    title
        .filter(|title| !title.is_empty())
        .map_or_else(String::new, |title| format!(" (“{title}”)"))
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
    for (number, page) in &reading.pages {
        problems.extend(doubt(page).map(|message| warning(Some(*number), message)));
        if page.read.overfull {
            let message = "holds more characters than a page can, only the first are read: compare with the file";
            problems.push(fault(Some(*number), message));
        }
    }
    problems
}

/// What is doubtful about a page. That a page is empty may well be so.
fn doubt(page: &BestPage) -> Option<String> {
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
    let faults = reading
        .page_faults
        .iter()
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
    for (first, last) in gaps(count.min(limits.pages), |page| {
        reading.pages.contains_key(&page)
    }) {
        let pages = if first == last {
            "page".to_owned()
        } else {
            format!("pages {first}-{last}")
        };
        let message = format!(
            "{pages} cannot be read, {}: compare with the file",
            why(reading, limits)
        );
        problems.push(fault(Some(first), message));
    }
    problems
}

/// Runs of pages that are not there.
fn gaps(count: u32, is_there: impl Fn(u32) -> bool) -> Vec<(u32, u32)> {
    let mut gaps: Vec<(u32, u32)> = Vec::new();
    for page in (1..=count).filter(|page| !is_there(*page)) {
        match gaps.last_mut() {
            Some((_, last)) if *last + 1 == page => *last = page,
            _ => gaps.push((page, page)),
        }
    }
    gaps
}
