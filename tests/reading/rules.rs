//! Rules that hold for the reading of any document, however odd.

use super::normal::letters;
use paragraf::clean::{Clean, clean};
use paragraf::document::Page;
use paragraf::read::{Context, Reading, read};
use paragraf::segment::segment;
use paragraf_index::record::Paragraph;
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Reads pages and tells of every rule that the reading breaks.
pub fn broken(pages: &[Page]) -> Vec<String> {
    let reading = read(pages, &Context::default());
    let mut broken = segments(&clean(pages));
    broken.extend(ids(&reading));
    for paragraph in &reading.paragraphs {
        let faults = page_starts(paragraph)
            .into_iter()
            .chain(quotes(paragraph))
            .chain(pages_told(paragraph));
        broken.extend(faults.map(|fault| format!("§ {}: {fault}", paragraph.paragraph)));
    }
    if reading != read(pages, &Context::default()) {
        broken.push("two readings differ".to_owned());
    }
    broken
}

/// The segments are the cleaned document: every line once, in order.
fn segments(clean: &Clean) -> Vec<String> {
    let segments = segment(&clean.lines);
    let paragraphs = segments.paragraphs.iter().map(|segment| &segment.lines);
    let mut broken = Vec::new();
    let mut next = 0;
    for range in std::iter::once(&segments.preamble)
        .chain(paragraphs)
        .chain([&segments.appendix])
    {
        if range.start != next || range.end < range.start {
            broken.push(format!("a segment of lines {range:?} follows line {next}"));
        }
        next = range.end;
    }
    if next != clean.lines.len() {
        broken.push(format!(
            "the segments end at line {next} of {}",
            clean.lines.len()
        ));
    }
    for segment in &segments.paragraphs {
        if !segment.lines.contains(&segment.start.line) {
            broken.push(format!(
                "§ {} starts outside its lines",
                segment.start.number
            ));
        }
    }
    broken
}

/// Each paragraph has a permalink of its own.
fn ids(reading: &Reading) -> Vec<String> {
    let mut seen = HashSet::new();
    let twice = reading
        .paragraphs
        .iter()
        .filter(|paragraph| !seen.insert(&paragraph.id));
    twice
        .map(|paragraph| format!("the id {} is given twice", paragraph.id))
        .collect()
}

/// Pages begin at letters of the text, one after the other, the first at its beginning.
fn page_starts(paragraph: &Paragraph) -> Vec<String> {
    let starts = &paragraph.page_starts;
    let mut broken = Vec::new();
    if starts
        .iter()
        .any(|start| !paragraph.text.is_char_boundary(start.offset))
    {
        broken.push("a page starts beside a letter".to_owned());
    }
    if starts
        .windows(2)
        .any(|pair| pair[0].offset >= pair[1].offset || pair[0].page == pair[1].page)
    {
        broken.push("pages do not follow one another".to_owned());
    }
    broken
}

/// What is quoted stands in the paragraph, as it is quoted but for blanks, hyphens and what marks a point of a list.
fn quotes(paragraph: &Paragraph) -> Vec<String> {
    let lines: Vec<[String; 2]> = paragraph
        .text
        .lines()
        .map(|line| [line, unmarked(line)].map(letters))
        .collect();
    let decision = paragraph.decision.iter().map(|point| ("decision", point));
    let proposal = paragraph
        .proposal
        .iter()
        .flat_map(|proposal| &proposal.points)
        .map(|point| ("proposal", point));
    let claims = paragraph.claims.iter().map(|claim| ("claim", &claim.text));
    let motion = paragraph
        .motion
        .iter()
        .filter_map(|motion| motion.evidence.as_ref());
    let evidence = motion.map(|evidence| ("evidence", &evidence.quote));
    decision
        .chain(proposal)
        .chain(claims)
        .chain(evidence)
        .filter(|(_, quote)| quote.trim().is_empty() || !stands(&lines, &letters(quote)))
        .map(|(field, quote)| {
            format!(
                "its {field} is not in its text: {quote:?} in\n{}",
                paragraph.text
            )
        })
        .collect()
}

/// A line without the number, letter or bullet before its first word.
fn unmarked(line: &str) -> &str {
    static MARK: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:Punkt )?(?:[^\p{L}\s]{1,4}|[^\p{L}\s]{0,2}\p{L}[.)]|o)\s+")
            .expect("a fixed pattern")
    });
    MARK.find(line).map_or(line, |mark| &line[mark.end()..])
}

/// Whether a quote runs from some place in a line over the lines after it, each with its mark or without.
fn stands(lines: &[[String; 2]], quote: &str) -> bool {
    (0..lines.len()).any(|first| {
        let [whole, unmarked] = &lines[first];
        if whole.contains(quote) || unmarked.contains(quote) {
            return true;
        }
        let suffixes = whole.char_indices().map(|(at, _)| &whole[at..]);
        let mut read: Vec<usize> = suffixes
            .filter(|suffix| quote.starts_with(suffix))
            .map(str::len)
            .collect();
        for line in &lines[first + 1..] {
            let goes_on = |at: usize| {
                line.iter()
                    .filter(move |line| quote[at..].starts_with(*line))
                    .map(move |line| at + line.len())
            };
            if read
                .iter()
                .any(|&at| line.iter().any(|line| line.starts_with(&quote[at..])))
            {
                return true;
            }
            read = read.iter().flat_map(|&at| goes_on(at)).collect();
            read.dedup();
            if read.is_empty() {
                break;
            }
        }
        false
    })
}

/// Evidence stands on a page of the paragraph.
fn pages_told(paragraph: &Paragraph) -> Vec<String> {
    let evidence = paragraph
        .motion
        .as_ref()
        .and_then(|motion| motion.evidence.as_ref());
    let page = evidence.and_then(|evidence| evidence.page);
    let is_there =
        page.is_none_or(|page| paragraph.page_starts.iter().any(|start| start.page == page));
    if is_there {
        Vec::new()
    } else {
        vec![format!(
            "its evidence is on page {page:?}, where it does not stand"
        )]
    }
}
