//! Reading: pages in, paragraphs and problems out. It cannot fail and touches nothing outside.

use std::collections::HashMap;

use crate::clean::{self, Clean, CleanLine};
use crate::cover;
use crate::document::Page;
use crate::parse::{self, Protocol};
use crate::prose;
use crate::segment::{self, Segment};
use crate::terms::{people, slug};
use paragraf_index::record::{Paragraph, Problem, Severity, Stage};

pub use crate::document::Context;
pub use crate::parse::{Place, Reason};

/// Version of the rules below: files read by another version are read again.
pub const VERSION: &str = "1";

/// What came of reading a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// What was wrong or doubtful.
    pub problems: Vec<Problem>,
}

/// Reads a document.
pub fn read(pages: &[Page], context: &Context) -> Reading {
    read_and_tell(pages, context, &mut |_, _, _, _| ())
}

/// Why each field of each paragraph is read as it is, in the order of [`read`].
pub fn explain(pages: &[Page], context: &Context) -> Vec<Vec<Reason>> {
    let mut reasons = Vec::new();
    read_and_tell(
        pages,
        context,
        &mut |protocol, lines, segment, paragraph| {
            reasons.push(parse::reasons(protocol, lines, segment, paragraph));
        },
    );
    reasons
}

/// Who is told of each paragraph when it is read.
type Told<'a> = dyn FnMut(&Protocol<'_>, &[CleanLine], &Segment, &Paragraph) + 'a;

fn read_and_tell(pages: &[Page], context: &Context, tell: &mut Told<'_>) -> Reading {
    let clean = clean::clean(pages);
    let segments = segment::segment(&clean.lines);
    let mut cover = cover::read(&clean, &segments, &context.file);
    let filled = cover.complete_from(&context.file);
    let known = people::Known::new(&cover.people);
    let protocol = Protocol {
        context,
        cover: &cover,
        contents: &segments.contents,
        known: &known,
        title_width: parse::title_width(&clean.lines, &segments.paragraphs),
        right_edge: prose::right_edge(&clean.lines),
    };
    let mut paragraphs: Vec<Paragraph> = segments
        .paragraphs
        .iter()
        .map(|segment| {
            let lines = &clean.lines[segment.lines.clone()];
            let paragraph = parse::paragraph(&protocol, lines, segment);
            tell(&protocol, lines, segment, &paragraph);
            paragraph
        })
        .collect();
    parse::add_appendix(&mut paragraphs, &clean.lines[segments.appendix.clone()]);
    identify(&mut paragraphs);
    for paragraph in &mut paragraphs {
        paragraph.warnings = parse::doubts(paragraph);
        paragraph.warnings.extend(
            filled
                .iter()
                .map(|what| format!("{what} is not in the document: taken from the file's name")),
        );
    }
    let problems = problems(&clean, &cover, &paragraphs);
    Reading {
        paragraphs,
        problems,
    }
}

fn problems(clean: &Clean, cover: &cover::Cover, paragraphs: &[Paragraph]) -> Vec<Problem> {
    let warn = |stage, message: &str| Problem {
        stage,
        severity: Severity::Warning,
        page: None,
        paragraph: None,
        message: message.to_owned(),
    };
    let mut problems = Vec::new();
    if clean.lines.is_empty() {
        return problems;
    }
    problems.extend(
        missing(paragraphs)
            .into_iter()
            .map(|message| warn(Stage::Segment, &message)),
    );
    if paragraphs.is_empty() {
        problems.push(warn(
            Stage::Segment,
            "no numbered paragraph found: check that the file is a protocol",
        ));
    } else {
        if cover.body.is_none() {
            problems.push(warn(
                Stage::Parse,
                "the document names no body: its paragraphs stand under none",
            ));
        }
        if cover.date.is_none() {
            problems.push(warn(
                Stage::Parse,
                "the document names no day of meeting: its paragraphs have no date",
            ));
        }
    }
    problems
}

/// Numbers that are left out in a row: secret paragraphs, or ones approved at once in a protocol of their own.
fn missing(paragraphs: &[Paragraph]) -> Vec<String> {
    let number = |paragraph: &Paragraph| {
        let digits: String = paragraph
            .paragraph
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse::<u32>().ok()
    };
    let numbers: Vec<u32> = paragraphs.iter().filter_map(number).collect();
    numbers
        .windows(2)
        .filter(|pair| pair[1] > pair[0] + 1)
        .map(|pair| {
            let (first, last) = (pair[0] + 1, pair[1] - 1);
            let left_out = if first == last {
                format!("§ {first} is")
            } else {
                format!("§§ {first}–{last} are")
            };
            format!("{left_out} not in the document: secret, or in a protocol of their own")
        })
        .collect()
}

/// Gives each paragraph its permalink: `linkoping/kommunstyrelsen/2024-06-11/170`, unique within the document.
fn identify(paragraphs: &mut [Paragraph]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for paragraph in paragraphs {
        let part = |text: &str, none: &str| {
            let slug = slug(text);
            if slug.is_empty() {
                none.to_owned()
            } else {
                slug
            }
        };
        let date = paragraph
            .date
            .map_or("utan-datum".to_owned(), |date| date.to_string());
        let id = format!(
            "{}/{}/{date}/{}",
            part(
                paragraph.municipality.as_deref().unwrap_or(""),
                "okand-kommun"
            ),
            part(&paragraph.body, "okant-organ"),
            part(&paragraph.paragraph, "0"),
        );
        let times = seen.entry(id.clone()).or_default();
        *times += 1;
        paragraph.id = if *times == 1 {
            id
        } else {
            format!("{id}-{times}")
        };
    }
}
