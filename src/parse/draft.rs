//! A paragraph being read: every step adds to its record what it can tell from the steps before.

use crate::clean::CleanLine;
use crate::parse::decision::{self, Decision};
use crate::parse::sections::{self, Part};
use crate::parse::voices::{self, Speakers};
use crate::parse::{
    Protocol, claims, head, kind, motion, outcome, recusal, references, votes, withheld,
};
use crate::prose;
use crate::segment::Segment;
use crate::terms::{bodies, parties, people};
use paragraf_index::record::{Kind, PageStart, Paragraph, Reference, Source};

/// What was read of a paragraph so far.
pub struct Draft<'p> {
    lines: &'p [CleanLine<'p>],
    segment: &'p Segment,
    /// Those of the lines that stand below the head.
    below_head: &'p [CleanLine<'p>],
    parts: Vec<Part<'p>>,
    decision: Decision,
    /// The text below the head on one line.
    unwrapped: String,
    /// Where the head says that the matter was before.
    pointers: String,
    /// See [`sections::elsewhere::is_told_now`].
    told_now: bool,
    /// The notice in its place, where it is left out.
    withheld: Option<String>,
    paragraph: Paragraph,
}

/// A step of reading a paragraph.
type Step = fn(&mut Draft<'_>, &Protocol<'_>);

/// All steps, in their order.
pub const STEPS: [Step; 12] = [
    read_head,
    read_sections,
    read_decision,
    read_outcomes,
    read_kind,
    read_motion,
    read_voices,
    read_those_apart,
    read_claims,
    read_votes,
    read_references,
    read_parties,
];

impl<'p> Draft<'p> {
    /// A paragraph of which only the place is known. `lines` are the segment's.
    pub fn new(
        protocol: &Protocol<'_>,
        lines: &'p [CleanLine<'p>],
        segment: &'p Segment,
    ) -> Draft<'p> {
        let (text, page_starts) = text(lines);
        Draft {
            lines,
            segment,
            below_head: lines,
            parts: Vec::new(),
            decision: Decision::default(),
            unwrapped: String::new(),
            pointers: String::new(),
            told_now: false,
            withheld: None,
            paragraph: Paragraph {
                municipality: municipality(protocol),
                body: protocol.body().to_owned(),
                date: protocol.cover.date,
                paragraph: segment.start.number.clone(),
                source: source(protocol, lines, segment),
                text,
                page_starts,
                ..Paragraph::default()
            },
        }
    }

    /// The record; of a paragraph that is left out, only what its notice tells.
    pub fn finished(self) -> Paragraph {
        match self.withheld {
            Some(notice) => withheld::emptied(self.paragraph, notice),
            None => self.paragraph,
        }
    }

    fn speakers<'a>(&self, protocol: &'a Protocol<'_>) -> Speakers<'a> {
        Speakers {
            known: protocol.known,
            parties: protocol.parties,
            own: protocol.body(),
            now: self.told_now,
        }
    }
}

fn read_head(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let head = head::read(
        draft.lines,
        draft.segment,
        protocol.contents,
        protocol.titles,
    );
    draft.below_head = &draft.lines[head.text.min(draft.lines.len())..];
    draft.paragraph.title = head.title;
    draft.paragraph.reference_numbers = head.references;
    draft.pointers = head.pointers;
}

fn read_sections(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    draft.parts = sections::split(draft.below_head, protocol.body(), protocol.right_edge);
    draft.unwrapped = prose::unwrapped(draft.below_head.iter().map(|line| &*line.text));
    draft.told_now = sections::elsewhere::is_told_now(&draft.unwrapped);
}

fn read_decision(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    draft.decision = decision::read(&draft.parts, protocol.body());
    draft.paragraph.proposal = draft.decision.proposal();
    draft.paragraph.decision = decision::texts(&draft.decision.own);
    draft.withheld = withheld::read(&draft.paragraph.title, &draft.parts, &draft.decision);
}

fn read_outcomes(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    draft.paragraph.outcomes = outcome::read(&draft.decision, &draft.parts, protocol.body());
}

fn read_kind(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let opening = sections::opening(&draft.parts);
    let place = draft.paragraph.municipality.as_deref().unwrap_or("");
    draft.paragraph.kind = kind::read(&draft.paragraph.title, &opening, protocol.body(), place);
}

fn read_motion(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let is_motion = draft.paragraph.kind == Kind::Motion;
    draft.paragraph.motion = is_motion.then(|| {
        motion::read(&motion::Matter {
            title: &draft.paragraph.title,
            parts: &draft.parts,
            decision: &draft.decision,
            outcomes: &draft.paragraph.outcomes,
            body: protocol.body(),
            date: protocol.cover.date,
            people: protocol.known,
            parties: protocol.parties,
        })
    });
}

fn read_voices(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let voices = voices::read(&draft.parts, &draft.speakers(protocol));
    draft.paragraph.reservations = voices.reservations;
    draft.paragraph.statements = voices.statements;
}

fn read_those_apart(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let apart = recusal::read(&draft.parts, &draft.speakers(protocol));
    draft.paragraph.recusals = apart.recusals;
    draft.paragraph.non_participants = apart.non_participants;
}

fn read_claims(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    draft.paragraph.claims = claims::read(&draft.parts, &draft.speakers(protocol));
}

fn read_votes(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let speakers = draft.speakers(protocol);
    let number = &draft.segment.start.number;
    draft.paragraph.votes = votes::read(
        number,
        &draft.parts,
        draft.lines,
        &draft.unwrapped,
        &speakers,
    );
}

fn read_references(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let number = &draft.lines[draft.segment.start.line - draft.segment.lines.start];
    let mut references = references::read(&draft.unwrapped);
    if !number.text.contains('§') {
        references.extend(references::with_year(&draft.unwrapped));
    }
    references.extend(pointed_to(draft, &references));
    draft.paragraph.references = others(references, protocol, draft.segment);
}

fn read_parties(draft: &mut Draft<'_>, protocol: &Protocol<'_>) {
    let people = protocol.named.in_lines(draft.segment.lines.clone());
    draft.paragraph.parties = parties_of(&draft.paragraph.text, people);
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

/// Where the head points to, but for this paragraph and those of which the text `told`.
fn pointed_to(draft: &Draft<'_>, told: &[Reference]) -> Vec<Reference> {
    let own = &draft.segment.start.number;
    let mut pointers = references::read(&draft.pointers);
    pointers.retain(|pointer| {
        let number = &pointer.number;
        number != own && !told.iter().any(|told| told.number == *number)
    });
    pointers
}

/// The pointers but for those to this paragraph itself: `KF § 43/2006-11-27` above its claims.
fn others(
    mut references: Vec<Reference>,
    protocol: &Protocol<'_>,
    segment: &Segment,
) -> Vec<Reference> {
    let cover = protocol.cover;
    let own = protocol.body();
    references.retain(|reference| {
        let same_body = |body: &String| bodies::is_same(body, own);
        reference.date.is_none()
            || reference.date != cover.date
            || reference.number != segment.start.number
            || !reference.body.as_ref().is_none_or(same_body)
    });
    references
}

/// Every party named in a text that names these people, sorted.
fn parties_of(text: &str, people: &[people::Found]) -> Vec<String> {
    let mut codes: Vec<String> = people
        .iter()
        .filter_map(|found| found.person.party.clone())
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
