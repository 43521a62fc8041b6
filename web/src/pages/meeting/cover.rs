//! What the cover says of a meeting: where and when, and who was there.

use paragraf_index::record::{Attendance, Meeting, Person, Role, Span};

use crate::frame::Frame;
use crate::labels::Named;
use crate::pages::paragraph::voice;
use crate::sentences;

/// A cover for the page.
pub struct Cover {
    pub place: Option<String>,
    pub time: Option<String>,
    /// Those who could vote, then substitutes who could not; a group is shown where it has anybody.
    pub groups: Vec<(&'static str, Vec<Present>)>,
    /// `Eva Ek (S), Bo Lind (M)`.
    pub approved_by: String,
    pub approved_on: Option<String>,
    /// The original, opened at the cover.
    pub original: String,
}

/// One of those present.
pub struct Present {
    pub name: String,
    pub party: String,
    pub role: &'static str,
    /// What the cover says beside the name: whom a substitute stands in for, which paragraphs, which hours.
    pub note: String,
}

impl Cover {
    /// The cover in the language of the page; `None` where it says nothing that is shown.
    pub fn new(frame: &Frame, meeting: Meeting) -> Option<Cover> {
        let source = &meeting.source;
        let original = crate::address::original(&source.sha256, Some(&source.file), source.page);
        let approval = meeting.approval.as_ref();
        let (not_serving, present): (Vec<_>, Vec<_>) = meeting
            .present
            .iter()
            .partition(|one| one.role == Role::NotServing);
        let words = frame.words();
        let group = |title, people: Vec<&Attendance>| {
            let people = people.into_iter().map(|one| Present::new(frame, one));
            (title, people.collect::<Vec<Present>>())
        };
        let mut groups = vec![
            group(words.present, present),
            group(words.not_serving, not_serving),
        ];
        groups.retain(|(_, people)| !people.is_empty());
        let cover = Cover {
            groups,
            approved_by: approval
                .map(|approval| names(frame, &approval.by))
                .unwrap_or_default(),
            approved_on: approval
                .and_then(|approval| approval.date)
                .map(|date| sentences::date(frame.language, date)),
            original,
            place: meeting.place,
            time: meeting.time,
        };
        let says = cover.place.is_some()
            || cover.time.is_some()
            || !cover.groups.is_empty()
            || !cover.approved_by.is_empty();
        says.then_some(cover)
    }
}

impl Present {
    fn new(frame: &Frame, one: &Attendance) -> Present {
        let words = frame.words();
        let instead = one.in_place_of.as_ref().map(|person| {
            let name = voice(frame, &Some(person.name.clone()), &person.party);
            format!("{} {name}", words.in_place_of)
        });
        let spans: Vec<String> = one.paragraphs.iter().map(span).collect();
        let spans = (!spans.is_empty()).then(|| format!("§ {}", spans.join(", ")));
        let note: Vec<String> = [instead, spans, one.hours.clone()]
            .into_iter()
            .flatten()
            .collect();
        Present {
            name: one.name.clone(),
            party: one.party.clone().unwrap_or_default(),
            role: one.role.name(frame.language),
            note: note.join(", "),
        }
    }
}

fn names(frame: &Frame, people: &[Person]) -> String {
    let names = people
        .iter()
        .map(|person| voice(frame, &Some(person.name.clone()), &person.party));
    names.collect::<Vec<_>>().join(", ")
}

fn span(span: &Span) -> String {
    match span {
        Span { first, last } if first == last => first.to_string(),
        Span { first, last } => format!("{first}–{last}"),
    }
}
