//! What a protocol says of itself: body, day and place of the meeting, who was there, and who approved the minutes.

mod agreement;
mod approval;
mod body;
mod counts;
mod date;
mod fields;
pub(crate) mod labels;
mod list;
mod municipality;
mod person;
mod place;
mod present;
mod spans;

use jiff::civil::Date;

use crate::clean::Clean;
use crate::segment::{Segment, Segments};
use crate::terms::people::{self, Named};
use crate::terms::{bodies, dates};
use paragraf_index::record::{Approval, Attendance, Person, Span};

pub use agreement::{Agreement, missing};

/// What the cover and the page headers say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cover {
    /// The deciding body.
    pub body: Option<String>,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// Place name without `kommun` or `stad`.
    pub municipality: Option<String>,
    /// The room, as printed.
    pub place: Option<String>,
    /// The hours, as printed.
    pub time: Option<String>,
    /// The numbers it promises.
    pub paragraphs: Vec<Span>,
    /// Those present.
    pub present: Vec<Attendance>,
    /// Who approved the minutes, and when.
    pub approval: Option<Approval>,
    /// 1-based page of the cover, where the source has pages.
    pub page: Option<u32>,
    /// Everybody the document names with a party, for later mentions without one.
    pub people: Vec<Person>,
    /// Whether it prints their parties without brackets.
    pub parties_are_bare: bool,
}

impl Cover {
    /// The parties of its people, in their order.
    pub fn parties(&self) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for code in self
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

    /// Fills in what the document does not say from its file's name, `kommunstyrelsen-2024-11-20.txt`.
    /// Tells what was filled in.
    pub fn complete_from(&mut self, file: &str) -> Vec<&'static str> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let mut filled = Vec::new();
        if self.date.is_none() {
            self.date = dates::first(name, None);
            filled.extend(self.date.map(|_| "the day of the meeting"));
        }
        if self.body.is_none() {
            let words = name
                .rsplit_once('.')
                .map_or(name, |(stem, _)| stem)
                .replace(['-', '_'], " ");
            self.body = bodies::from_slug(&words);
            filled.extend(self.body.as_ref().map(|_| "the body"));
        }
        filled
    }
}

/// More people than sit in any assembly, with all who stand in for them: bounds the work on documents that are none.
const MOST_PEOPLE: usize = 1000;
/// Lines of the preamble that can name body and date.
const OPENING_LINES: usize = 60;

/// Reads the cover of a document, and the lists of those present wherever they stand. `named` is of its lines.
pub fn read(clean: &Clean<'_>, segments: &Segments, named: &Named, file: &str) -> Cover {
    let opening = &clean.lines[segments.preamble.clone()];
    let fields = fields::read(opening, segments.contents.lines.clone());
    let paragraphs = spans::promised(&fields);
    let date = date::read(&clean.furniture, opening, &fields);
    let opening_bytes = named.end_of(segments.preamble.end);
    let lists = [opening, &clean.lines[segments.appendix.clone()]];
    let local = people::of_local_parties(named.text(), &named.distinct());
    let present = present::read(&fields, &lists, &local, ends(&paragraphs, segments));
    let (place, time) = place::read(&fields);
    let (people, parties_are_bare) = people(named, local, &present);
    Cover {
        body: body::of_numbers(segments).or_else(|| body::read(&clean.furniture, opening)),
        municipality: municipality::read(&clean.furniture, named.text(), opening_bytes, file),
        place,
        time,
        approval: approval::read(&fields, &present, date),
        paragraphs,
        present,
        page: opening.first().and_then(|line| line.page),
        people,
        parties_are_bare,
        date,
    }
}

/// The first and the last numbers that the cover promises, else those that are there.
fn ends(promised: &[Span], segments: &Segments) -> Option<(Span, Span)> {
    let there = || {
        let only = |segment: &Segment| Span {
            first: segment.start.value,
            last: segment.start.value,
        };
        let paragraphs = &segments.paragraphs;
        paragraphs
            .first()
            .map(only)
            .zip(paragraphs.last().map(only))
    };
    let promised = promised.first().copied().zip(promised.last().copied());
    promised.or_else(there)
}

/// Everybody named with a party, and whether that is printed without brackets.
fn people(named: &Named, local: Vec<Person>, present: &[Attendance]) -> (Vec<Person>, bool) {
    let mut people = named.distinct();
    people.extend(local);
    let bare = people::of_bare_parties(named.text(), &people);
    let are_bare = !bare.is_empty();
    people.extend(bare);
    // Beside a label on the cover a name may be run together with it: `Beslutande Eva Ek (S)`.
    people.extend(present.iter().map(|one| Person {
        name: one.name.clone(),
        party: one.party.clone(),
    }));
    people.truncate(MOST_PEOPLE);
    (people, are_bare)
}
