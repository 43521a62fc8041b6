//! From a segment to the record of a paragraph: sections first, then what each of them means.

mod claims;
mod decision;
mod doubt;
mod explain;
mod head;
mod kind;
mod motion;
mod outcome;
mod pointer;
mod recusal;
mod references;
mod sections;
mod verbs;
mod voices;
mod votes;
mod why;
mod withheld;

use crate::clean::CleanLine;
use crate::cover::Cover;
use crate::document::Context;
use crate::prose;
use crate::segment::{Contents, Segment};
use crate::terms::{bodies, parties, people};
use paragraf_index::record::{Kind, PageStart, Paragraph, Reference, Source};

pub use doubt::read as doubts;
pub use explain::{Place, Reason, reasons};
pub use head::title_width;
pub use recusal::spread as spread_recusals;
pub use votes::{add_appendix, add_from_preamble};
pub use withheld::add_ranges as add_withheld;

/// What the paragraphs of one document share.
pub struct Protocol<'a> {
    /// The file it was read from.
    pub context: &'a Context,
    /// What the cover says.
    pub cover: &'a Cover,
    /// Its table of contents.
    pub contents: &'a Contents,
    /// The people it names with a party.
    pub known: &'a people::Known,
    /// How long a line of a title gets.
    pub title_width: usize,
    /// The right edge of its text, in the unit of the cells.
    pub right_edge: f32,
}

/// Understands one paragraph. `lines` are the segment's.
pub fn paragraph(protocol: &Protocol<'_>, lines: &[CleanLine], segment: &Segment) -> Paragraph {
    let (cover, known) = (protocol.cover, protocol.known);
    let body = cover.body.as_deref().unwrap_or("");
    let head = head::read(lines, segment, protocol.contents, protocol.title_width);
    let below_head = &lines[head.text.min(lines.len())..];
    let parts = sections::split(below_head, body, protocol.right_edge);
    let decision = decision::read(&parts, body);
    let outcomes = outcome::read(&decision, &parts, body);
    let kind = kind::read(&head.title, &sections::opening(&parts), body);
    let parties = known_parties(cover);
    let motion = (kind == Kind::Motion).then(|| {
        motion::read(&motion::Matter {
            title: &head.title,
            parts: &parts,
            decision: &decision,
            outcomes: &outcomes,
            body,
            date: cover.date,
            people: known,
            parties: &parties,
        })
    });
    let unwrapped = prose::unwrapped(below_head.iter().map(|line| &*line.text));
    let speakers = voices::Speakers {
        known,
        parties: &parties,
        own: body,
        now: sections::elsewhere::is_told_now(&unwrapped),
    };
    let voices = voices::read(&parts, &speakers);
    let apart = recusal::read(&parts, &speakers);
    let withheld = withheld::read(&head.title, &parts, &decision);
    let (text, page_starts) = text(lines);
    let paragraph = Paragraph {
        id: String::new(),
        municipality: municipality(protocol),
        body: body.to_owned(),
        date: cover.date,
        paragraph: segment.start.number.clone(),
        title: head.title,
        reference_numbers: head.references,
        kind,
        proposal: decision.proposal(),
        decision: decision::texts(&decision.own),
        outcomes,
        motion,
        claims: claims::read(&parts, &speakers),
        votes: votes::read(&parts, lines, &unwrapped, &speakers),
        reservations: voices.reservations,
        statements: voices.statements,
        recusals: apart.recusals,
        non_participants: apart.non_participants,
        withheld: None,
        references: others(references::read(&unwrapped), protocol, segment),
        parties: parties_of(&text),
        source: source(protocol, lines, segment),
        text,
        page_starts,
        warnings: Vec::new(),
    };
    match withheld {
        Some(notice) => withheld::emptied(paragraph, notice),
        None => paragraph,
    }
}

/// Whose protocol it is, as the cover or else the settings say.
fn municipality(protocol: &Protocol<'_>) -> Option<String> {
    let told = protocol.cover.municipality.as_ref();
    told.or(protocol.context.municipality.as_ref()).cloned()
}

/// The file, and the page that the paragraph's number stands on.
fn source(protocol: &Protocol<'_>, lines: &[CleanLine], segment: &Segment) -> Source {
    let number = lines.get(segment.start.line - segment.lines.start);
    Source {
        file: protocol.context.file.clone(),
        page: number.and_then(|line| line.page),
        sha256: protocol.context.sha256.clone(),
    }
}

/// The pointers but for those to this paragraph itself: `KF § 43/2006-11-27` above its claims.
fn others(
    mut references: Vec<Reference>,
    protocol: &Protocol<'_>,
    segment: &Segment,
) -> Vec<Reference> {
    let cover = protocol.cover;
    let own = cover.body.as_deref().unwrap_or("");
    references.retain(|reference| {
        let same_body = |body: &String| bodies::is_same(body, own);
        reference.date.is_none()
            || reference.date != cover.date
            || reference.number != segment.start.number
            || !reference.body.as_ref().is_none_or(same_body)
    });
    references
}

/// The parties of those on the cover, in its order.
fn known_parties(cover: &Cover) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in cover
        .people
        .iter()
        .filter_map(|person| person.party.as_ref())
    {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}

/// Every party named, sorted.
fn parties_of(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = people::all(text)
        .into_iter()
        .filter_map(|found| found.person.party)
        .filter(|code| code != "-")
        .collect();
    codes.sort();
    codes.dedup();
    codes.extend(parties::groups(text, &codes));
    codes.sort();
    codes.dedup();
    codes
}

/// The text of a paragraph, a line of the source a line, and where its pages begin.
fn text(lines: &[CleanLine]) -> (String, Vec<PageStart>) {
    let mut text = String::new();
    let mut starts: Vec<PageStart> = Vec::new();
    for line in lines {
        if !text.is_empty() {
            text.push_str(if line.gap_before { "\n\n" } else { "\n" });
        }
        if let Some(page) = line
            .page
            .filter(|page| starts.last().is_none_or(|last| last.page != *page))
        {
            starts.push(PageStart {
                page,
                offset: text.len(),
            });
        }
        text.push_str(&line.text);
    }
    (text, starts)
}
