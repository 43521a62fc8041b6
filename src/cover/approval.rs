//! Who was chosen to check the minutes, and when they did.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::terms::pattern::regex;

use super::fields::Field;
use super::labels::Label;
use crate::terms::{dates, people};
use paragraf_index::record::{Approval, Attendance, Person};

static NAME: LazyLock<Regex> = LazyLock::new(|| regex(&format!("^{}$", people::NAME_ALONE)));

/// Reads the approval; `present` tell the parties of names without one, `meeting` the year of a day without one.
pub fn read(fields: &[Field], present: &[Attendance], meeting: Option<Date>) -> Option<Approval> {
    let of = |label| {
        fields
            .iter()
            .filter(move |field| field.label == label)
            .map(Field::text)
    };
    let mut by: Vec<Person> = Vec::new();
    for person in of(Label::Approvers).flat_map(|text| names(&text, present)) {
        if !by.iter().any(|known| known.name == person.name) {
            by.push(person);
        }
    }
    let date = of(Label::Approval)
        .chain(of(Label::Approvers))
        .find_map(|text| dates::first(&text, meeting))
        .or_else(|| of(Label::Notice).find_map(|text| justified(&text)))
        .filter(|date| meeting.is_none_or(|meeting| *date >= meeting));
    (!by.is_empty() || date.is_some()).then_some(Approval { by, date })
}

/// `Protokollet justerat 2006-03-06. Anslås …`: the day within the notice.
fn justified(text: &str) -> Option<Date> {
    let at = text.to_lowercase().find("justerat ")?;
    let after = text.get(at..)?.split(['.', ',']).next()?;
    dates::first(after, None)
}

fn names(text: &str, present: &[Attendance]) -> Vec<Person> {
    let found = people::all(text);
    if !found.is_empty() {
        return found.into_iter().map(|found| found.person).collect();
    }
    let pieces = text
        .split([',', '.', ';'])
        .flat_map(|part| part.split(" och "));
    pieces
        .map(str::trim)
        .filter(|piece| NAME.is_match(piece))
        .map(|name| Person {
            name: name.to_owned(),
            party: present
                .iter()
                .find(|one| one.name == name)
                .and_then(|one| one.party.clone()),
        })
        .collect()
}
