//! Reading: pages in, paragraphs and problems out. It cannot fail and touches nothing outside.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::clean::{self, Clean, CleanLine};
use crate::cover::{self, Cover};
use crate::document::Page;
use crate::parse::{self, Protocol};
use crate::prose;
use crate::protocols;
use crate::segment::{self, Segment};
use crate::terms::{people, slug};
use paragraf_index::record::{Meeting, Paragraph, Person, Problem, Role, Severity, Source, Stage};

pub use crate::document::Context;
pub use crate::parse::{Place, Reason};

/// Version of the rules below: files read by another version are read again.
pub const VERSION: &str = "13";

/// What came of reading a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Its meetings, as far as their covers tell of them.
    pub meetings: Vec<Meeting>,
    /// What was wrong or doubtful.
    pub problems: Vec<Problem>,
}

/// Reads a document, which may hold several protocols.
pub fn read(pages: &[Page], context: &Context) -> Reading {
    read_and_tell(pages, context, &mut |_, _, _, _| ())
}

/// Why each field of each paragraph is read as it is, in the order of [`read`]; of paragraphs that one notice takes
/// away together there is nothing to tell.
pub fn explain(pages: &[Page], context: &Context) -> Vec<Vec<Reason>> {
    let mut told = Vec::new();
    let reading = read_and_tell(
        pages,
        context,
        &mut |protocol, lines, segment, paragraph| {
            let reasons = parse::reasons(protocol, lines, segment, paragraph);
            told.push((paragraph.paragraph.clone(), reasons));
        },
    );
    let mut told = told.into_iter().peekable();
    let paragraphs = reading.paragraphs.iter();
    let of = |paragraph: &Paragraph| told.next_if(|(number, _)| *number == paragraph.paragraph);
    paragraphs
        .map(of)
        .map(|told| told.map(|(_, reasons)| reasons).unwrap_or_default())
        .collect()
}

/// Who is told of each paragraph when it is read.
type Told<'a> = dyn FnMut(&Protocol<'_>, &[CleanLine<'_>], &Segment, &Paragraph) + 'a;

fn read_and_tell(pages: &[Page], context: &Context, tell: &mut Told<'_>) -> Reading {
    let mut reading = Reading::default();
    for protocol in protocols::split(pages) {
        read_protocol(&protocol, context, &mut reading, tell);
    }
    identify(&mut reading.paragraphs);
    reading
}

fn read_protocol(pages: &[Page], context: &Context, reading: &mut Reading, tell: &mut Told<'_>) {
    let clean = clean::clean(pages);
    let segments = segment::segment(&clean.lines);
    let named = people::Named::of(clean.lines.iter().map(|line| &*line.text));
    let mut cover = cover::read(&clean, &segments, &named, &context.file);
    let filled = cover.complete_from(&context.file);
    let known = people::Known::new(&cover.people)
        .led_by(chair(&cover))
        .with_bare_parties(cover.parties_are_bare);
    let protocol = Protocol {
        context,
        cover: &cover,
        contents: &segments.contents,
        named: &named,
        known: &known,
        parties: &cover.parties(),
        titles: parse::titles(&clean.lines, &segments.paragraphs),
        right_edge: prose::right_edge(&clean.lines),
    };
    let mut paragraphs = parse::paragraphs(&protocol, &clean.lines, &segments.paragraphs);
    for (segment, paragraph) in segments.paragraphs.iter().zip(&paragraphs) {
        tell(
            &protocol,
            &clean.lines[segment.lines.clone()],
            segment,
            paragraph,
        );
    }
    for segment in &segments.paragraphs {
        let lines = &clean.lines[segment.lines.clone()];
        parse::add_strays(&mut paragraphs, &segment.start.number, lines);
    }
    parse::add_from_preamble(&mut paragraphs, &clean.lines[segments.preamble.clone()]);
    parse::add_appendix(&mut paragraphs, &clean.lines[segments.appendix.clone()]);
    parse::spread_recusals(&mut paragraphs);
    let mut paragraphs = parse::add_withheld(paragraphs);
    let agreement = cover::Agreement::with(&cover);
    let misprints = segments.misprints();
    for paragraph in &mut paragraphs {
        paragraph.warnings = parse::doubts(paragraph);
        let misprint = misprints.get(paragraph.paragraph.as_str());
        paragraph.warnings.extend(
            misprint.map(|printed| {
                format!("printed as § {printed}: the number is that of the contents")
            }),
        );
        paragraph.warnings.extend(agreement.doubts(paragraph));
        paragraph.warnings.extend(
            filled
                .iter()
                .map(|what| format!("{what} is not in the document: taken from the file's name")),
        );
    }
    reading
        .problems
        .extend(problems(&clean, &cover, &paragraphs));
    reading.meetings.extend(meeting(cover, context));
    reading.paragraphs.extend(paragraphs);
}

/// Who led the whole meeting, where the cover names one person only.
fn chair(cover: &Cover) -> Option<Person> {
    let mut chairs = cover.present.iter().filter(|one| one.role == Role::Chair);
    let chair = chairs.next().filter(|one| one.paragraphs.is_empty())?;
    chairs.next().is_none().then(|| Person {
        name: chair.name.clone(),
        party: chair.party.clone(),
    })
}

/// The meeting as its cover tells it; a protocol without a cover tells nothing.
fn meeting(cover: Cover, context: &Context) -> Option<Meeting> {
    let tells = cover.place.is_some()
        || cover.time.is_some()
        || cover.approval.is_some()
        || !cover.present.is_empty()
        || !cover.paragraphs.is_empty();
    let municipality = cover.municipality.or_else(|| context.municipality.clone());
    let body = cover.body.unwrap_or_default();
    tells.then(|| Meeting {
        id: meeting_id(municipality.as_deref(), &body, cover.date),
        municipality,
        body,
        date: cover.date,
        place: cover.place,
        time: cover.time,
        paragraphs: cover.paragraphs,
        present: cover.present,
        approval: cover.approval,
        source: Source {
            file: context.file.clone(),
            page: cover.page,
            sha256: context.sha256.clone(),
        },
    })
}

fn problems(clean: &Clean<'_>, cover: &Cover, paragraphs: &[Paragraph]) -> Vec<Problem> {
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
        cover::missing(cover, paragraphs)
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

/// Gives each paragraph its permalink: `linkoping/kommunstyrelsen/2024-06-11/170`, unique within the document.
fn identify(paragraphs: &mut [Paragraph]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for paragraph in paragraphs {
        let meeting = meeting_id(
            paragraph.municipality.as_deref(),
            &paragraph.body,
            paragraph.date,
        );
        let id = format!("{meeting}/{}", part(&paragraph.paragraph, "0"));
        let times = seen.entry(id.clone()).or_default();
        *times += 1;
        paragraph.id = if *times == 1 {
            id
        } else {
            format!("{id}-{times}")
        };
    }
}

/// `linkoping/kommunstyrelsen/2024-06-11`: what the permalinks of a meeting's paragraphs begin with.
fn meeting_id(municipality: Option<&str>, body: &str, date: Option<Date>) -> String {
    let date = date.map_or("utan-datum".to_owned(), |date| date.to_string());
    format!(
        "{}/{}/{date}",
        part(municipality.unwrap_or_default(), "okand-kommun"),
        part(body, "okant-organ"),
    )
}

fn part(text: &str, none: &str) -> String {
    let slug = slug(text);
    if slug.is_empty() {
        none.to_owned()
    } else {
        slug
    }
}
