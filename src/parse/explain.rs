//! For each field of a paragraph: the rule by which it was read, and the line it came from.
//!
//! Reading is a pure function of the lines, so it is simply done again, with an eye on where each value stands.

use crate::clean::CleanLine;
use crate::parse::decision::{self, Point};
use crate::parse::sections::{self, Part};
use crate::parse::{Protocol, head, kind, outcome};
use crate::segment::{Form, Segment};
use crate::terms::headings::Section;
use paragraf_index::record::{Paragraph, Voice};

/// Why a field has one of its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The field, as the record names it.
    pub field: &'static str,
    /// The value, as text.
    pub value: String,
    /// The rule, in words.
    pub rule: String,
    /// The line it came from; `None` for what follows from other values.
    pub line: Option<Place>,
}

/// A line of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// 1-based page, `None` for text without pages.
    pub page: Option<u32>,
    /// The line as printed.
    pub text: String,
}

/// The reasons for all fields of a paragraph that `parse::paragraphs` read from the same lines.
pub fn reasons(
    protocol: &Protocol<'_>,
    lines: &[CleanLine],
    segment: &Segment,
    paragraph: &Paragraph,
) -> Vec<Reason> {
    let body = protocol.cover.body.as_deref().unwrap_or("");
    let head = head::read(lines, segment, protocol.contents, protocol.titles);
    let text = head.text.min(lines.len());
    let parts = sections::split(&lines[text..], body, protocol.right_edge);
    let mut teller = Teller {
        first: lines.first().map_or(0, |line| line.at),
        lines,
        parts: &parts,
        reasons: Vec::new(),
    };
    teller.meeting(paragraph);
    teller.head(segment, paragraph, text);
    teller.sections();
    teller.kind(paragraph, body);
    let decision = decision::read(&parts, body);
    teller.points("decision", &decision.own);
    teller.points("proposal", &decision.proposed);
    teller.outcomes(paragraph, &decision);
    teller.motion(paragraph, &decision);
    teller.speakers(paragraph);
    teller.reasons
}

/// The sections in which claims stand, the likeliest first.
const CLAIMED: [Section; 4] = [
    Section::Claims,
    Section::Proposition,
    Section::Speech,
    Section::Background,
];
/// Those in which votes stand.
const VOTED: [Section; 2] = [Section::Vote, Section::Proposition];
/// Those in which reservations stand.
const RESERVED: [Section; 3] = [Section::Reservation, Section::Decision, Section::Background];
/// Those in which statements stand.
const STATED: [Section; 3] = [
    Section::Statement,
    Section::Reservation,
    Section::Background,
];
/// Those that tell who stood apart from the decision.
const APART: [Section; 4] = [
    Section::Recusal,
    Section::NotTakingPart,
    Section::Statement,
    Section::Background,
];

/// Collects the reasons of one paragraph.
struct Teller<'a> {
    lines: &'a [CleanLine<'a>],
    parts: &'a [Part<'a>],
    /// Which line of the document is the paragraph's first.
    first: usize,
    reasons: Vec<Reason>,
}

impl Teller<'_> {
    fn say(
        &mut self,
        field: &'static str,
        value: &str,
        rule: impl Into<String>,
        line: Option<&CleanLine>,
    ) {
        self.reasons.push(Reason {
            field,
            value: value.to_owned(),
            rule: rule.into(),
            line: line.map(|line| Place {
                page: line.page,
                text: line.text.to_string(),
            }),
        });
    }

    /// What all paragraphs of the document have from its headers and its cover.
    fn meeting(&mut self, paragraph: &Paragraph) {
        let date = paragraph.date.map(|date| date.to_string());
        let fields = [
            ("municipality", paragraph.municipality.as_deref()),
            ("body", Some(paragraph.body.as_str())),
            ("date", date.as_deref()),
        ];
        let rule = "page headers and cover, else settings, folder or name of the file";
        for (field, value) in fields {
            self.say(field, value.unwrap_or(""), rule, None);
        }
    }

    fn head(&mut self, segment: &Segment, paragraph: &Paragraph, text: usize) {
        let lines = self.lines;
        let number = lines.get(segment.start.line - self.first);
        let rule = match segment.start.form {
            Form::Alone => "a number alone on its line",
            Form::Reference => "a number with a reference number beside it",
            Form::Title => "a number with a title beside it",
            Form::Sentence => "a number in its place in the row, though a sentence follows it",
            Form::Damaged => "a number whose sign is damaged, in its place in the row",
        };
        self.say("paragraph", &paragraph.paragraph, rule, number);
        let title = first_words(&paragraph.title);
        match lines[..text].iter().find(|line| line.text.contains(&title)) {
            Some(line) => self.say(
                "title",
                &paragraph.title,
                "the lines of the head",
                Some(line),
            ),
            None => self.say(
                "title",
                &paragraph.title,
                "the table of contents knows more of it",
                None,
            ),
        }
        for reference in &paragraph.reference_numbers {
            let line = lines[..text]
                .iter()
                .find(|line| line.text.contains(reference.as_str()));
            self.say(
                "reference_numbers",
                reference,
                "a number of the register in the head",
                line,
            );
        }
    }

    /// The sections the text falls into: what every further field is read from.
    fn sections(&mut self) {
        for part in self.parts {
            let line = at(self.lines, part.why.line);
            self.say("section", name(part.heading.section), part.why.rule, line);
        }
    }

    fn kind(&mut self, paragraph: &Paragraph, body: &str) {
        let value = label(&paragraph.kind);
        let place = paragraph.municipality.as_deref().unwrap_or("");
        let rule = if kind::read(&paragraph.title, "", body, place) == paragraph.kind {
            "the title"
        } else {
            "the first sentences"
        };
        self.say("kind", &value, rule, None);
    }

    fn points(&mut self, field: &'static str, points: &[Point]) {
        for point in points {
            let line = at(self.lines, point.why.line);
            self.say(field, &point.text, point.why.rule, line);
        }
    }

    fn outcomes(&mut self, paragraph: &Paragraph, decision: &decision::Decision) {
        for effect in &paragraph.outcomes {
            let stated = decision
                .own
                .iter()
                .find(|point| outcome::of_point(point).contains(effect));
            let (rule, line) = match stated {
                Some(point) => ("the verb of a point", Some(point.why.line)),
                None if !decision.proposed.is_empty() => ("what the proposal means for it", None),
                None => ("the proposal that a point names, or its lead-in", None),
            };
            let line = line.and_then(|number| at(self.lines, number));
            self.say("outcomes", &label(effect), rule, line);
        }
    }

    fn motion(&mut self, paragraph: &Paragraph, decision: &decision::Decision) {
        let Some(motion) = &paragraph.motion else {
            return;
        };
        for author in &motion.authors {
            let surname = author.name.rsplit(' ').next().unwrap_or(&author.name);
            let line = self.lines.iter().find(|line| line.text.contains(surname));
            self.say(
                "motion.authors",
                &author.name,
                "named behind the motion",
                line,
            );
        }
        if let Some(event) = motion.event {
            self.say(
                "motion.event",
                &label(&event),
                "the outcomes, and whose protocol it is",
                None,
            );
        }
        if let (Some(effect), Some(evidence)) = (motion.outcome, &motion.evidence) {
            let points = decision.own.iter().chain(&decision.proposed);
            let point = points
                .into_iter()
                .find(|point| point.text.contains(&evidence.quote));
            let line = point.and_then(|point| at(self.lines, point.why.line));
            let rule = "the points that have the motion as what they decide about";
            self.say("motion.outcome", &label(&effect), rule, line);
        }
    }

    /// Claims, votes, reservations and statements: the section and the line in which they stand.
    fn speakers(&mut self, paragraph: &Paragraph) {
        for claim in &paragraph.claims {
            let who = claim.name.as_deref().or(claim.party.as_deref());
            let value = format!("{}: {}", who.unwrap_or("?"), claim.text);
            self.standing("claims", &value, who, &CLAIMED);
        }
        for vote in &paragraph.votes {
            let count =
                |count: Option<u32>| count.map_or("?".to_owned(), |count| count.to_string());
            let value = format!("{} yes, {} no", count(vote.yes), count(vote.no));
            self.standing("votes", &value, None, &VOTED);
        }
        let voices: [(_, _, &[Section]); 4] = [
            ("reservations", &paragraph.reservations, &RESERVED),
            ("statements", &paragraph.statements, &STATED),
            ("recusals", &paragraph.recusals, &APART),
            ("non_participants", &paragraph.non_participants, &APART),
        ];
        for (field, voices, sections) in voices {
            for who in voices.iter().filter_map(who) {
                self.standing(field, who, Some(who), sections);
            }
        }
    }

    /// A value that stands in the first of some sections that names `who`.
    fn standing(
        &mut self,
        field: &'static str,
        value: &str,
        who: Option<&str>,
        sections: &[Section],
    ) {
        let names = |part: &&Part| who.is_none_or(|who| part.text().contains(who));
        let part = sections
            .iter()
            .flat_map(|section| {
                self.parts
                    .iter()
                    .filter(move |part| part.heading.section == *section)
            })
            .find(names);
        let Some(part) = part else {
            self.say(
                field,
                value,
                "named in the text, or known from the cover",
                None,
            );
            return;
        };
        let word = who.and_then(|who| who.rsplit(' ').next()).unwrap_or("");
        let names = |line: &&CleanLine| line.text.contains(word);
        let says = |line: &&CleanLine| SAYING.iter().any(|verb| line.text.contains(verb));
        let named = || part.lines.iter().filter(names);
        let line = named().find(says).or_else(|| named().next());
        let rule = format!("a sentence in a section of {}", name(part.heading.section));
        self.say(field, value, rule, line);
    }
}

/// Who speaks: a person, or a whole party.
fn who(voice: &Voice) -> Option<&str> {
    voice.name.as_deref().or(voice.party.as_deref())
}

/// Stems of the words with which people claim, vote, reserve and remark.
const SAYING: [&str; 9] = [
    "yrk", "föresl", "bifall", "avsl", "reserv", "anteck", "yttrande", "röst", "Ja",
];

/// The line of the document with a number.
fn at<'a>(lines: &'a [CleanLine<'a>], number: usize) -> Option<&'a CleanLine<'a>> {
    lines.iter().find(|line| line.at == number)
}

/// A value as the record writes it.
fn label<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The beginning of a title: as much of it as surely stands on one line.
fn first_words(title: &str) -> String {
    title.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

/// What a section is called.
fn name(section: Section) -> &'static str {
    match section {
        Section::Decision => "decision",
        Section::Proposal => "proposal",
        Section::Draft => "another's proposal",
        Section::History => "another body's decision",
        Section::Claims => "claims",
        Section::Proposition => "propositions",
        Section::Vote => "votes",
        Section::Reservation => "reservations",
        Section::Statement => "statements",
        Section::Recusal => "recusals",
        Section::NotTakingPart => "those who took no part",
        Section::Background => "background",
        Section::Documents => "documents",
        Section::Recipients => "recipients",
        Section::Speech => "speeches",
        Section::Formality => "formalities",
    }
}
