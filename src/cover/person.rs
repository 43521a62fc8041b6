//! One row of those present: `Irene Ek (S), vice ordförande §§ 99-110 ersätter Peter Lind (S)`.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::{self, Found};
use crate::terms::spans;
use paragraf_index::record::{Attendance, Person, Role, Span};

/// What stands between a substitute and the member who is replaced.
static STANDS_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)(?:\bersätter|\btjänstgör(?:ande)? för|\bi ?stället för|\bi st(?:\.|älle)? ?f(?:\.|ör)?|\bistf?\.?|\bför)\s*$",
    )
});

static SERVES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:tjänstg(?:ör|\.|örande)?|tjg|tj)\.? ?(?:ers|suppl|för)|\bersätter\b",
    )
});

static CHAIR: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(&[], r"(?i)\bordf(?:\b|ör)"));

static VICE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?i)\b(?:vice|v\.?|vv\.?)\s*ordf"));

/// A title right after a name.
static TITLED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^,? ?\(?(?:\d:?e? ?|första |andra )?(?:vice |v\.? ?)?ordf",
    )
});

/// `(tom. kl 16.00)`, `kl 17.05–19.30`.
static HOURS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)(?:\b(?:t\.?\s?o\.?\s?m\.?|fr\.?\s?o\.?\s?m\.?|från|till|efter|före)\s+)?\b(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?",
    )
});

/// A name without a party at the beginning of a text.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    let name = people::NAME_ALONE;
    regex(&format!(r"^\s*(?P<name>{name})\s*$"))
});

/// A member whose name stands alone in a row, perhaps with a title behind a comma.
pub fn by_name(row: &str, promised: Option<(Span, Span)>) -> Option<Attendance> {
    let end = row.find([',', '§', '(']).unwrap_or(row.len());
    let (name, after) = row.split_at(end);
    let name = NAME.captures(name)?["name"].to_owned();
    let mut attendance = new(&Person { name, party: None }, Role::Member);
    qualify(&mut attendance, after, promised);
    Some(attendance)
}

/// Everybody a text names as present, in `role` where it says no other.
pub fn read(text: &str, role: Role, promised: Option<(Span, Span)>) -> Vec<Attendance> {
    let found = people::all(text);
    let mut present: Vec<Attendance> = Vec::new();
    let mut from = 0;
    // What a title before the next name says: `ordförande Eva Ek (S)`.
    let mut before = "";
    let titles_follow = role != Role::Chair && titles_follow(text, found.first());
    let mut replaced = false;
    for (index, person) in found.iter().enumerate() {
        if index == 0 {
            before = &text[from..person.range.start];
        }
        let end = found
            .get(index + 1)
            .map_or(text.len(), |next| next.range.start);
        let after = text.get(person.range.end..end).unwrap_or_default();
        from = person.range.end;
        if std::mem::take(&mut replaced) {
            if let Some(last) = present.last_mut() {
                last.in_place_of = Some(person.person.clone());
                qualify(last, after, promised);
            }
        } else {
            let title = std::mem::take(&mut before);
            let mut attendance = new(&person.person, role);
            qualify(&mut attendance, title, promised);
            let own = match found.get(index + 1) {
                Some(_) if !STANDS_IN.is_match(after) => match own_part(after) {
                    own if titles_follow && !CHAIR.is_match(own) => after,
                    own => own,
                },
                _ => after,
            };
            qualify(&mut attendance, own, promised);
            before = &after[own.len()..];
            present.push(attendance);
        }
        replaced = index + 1 < found.len() && STANDS_IN.is_match(after);
        if index + 1 == found.len()
            && let Some(last) = present.last_mut()
        {
            last.in_place_of = last.in_place_of.take().or_else(|| replaced_by_name(after));
        }
    }
    present
}

/// `Eva Ek (M), ordförande Bo Lind (S), vice ordförande Åsa Ny (C)`, as cells beside each other become one line: no title
/// stands before the first name, so each belongs to the name before it.
fn titles_follow(text: &str, first: Option<&Found>) -> bool {
    first.is_some_and(|first| {
        let after = &text[first.range.end..];
        !CHAIR.is_match(&text[..first.range.start]) && TITLED.is_match(after)
    })
}

fn new(person: &Person, role: Role) -> Attendance {
    Attendance {
        name: person.name.clone(),
        party: person.party.clone(),
        role,
        in_place_of: None,
        paragraphs: Vec::new(),
        hours: None,
    }
}

/// The part of what follows a name that is not the title of the next one: up to the last comma or `och`.
fn own_part(after: &str) -> &str {
    let cut = [after.rfind(','), after.rfind(" och "), after.rfind(';')]
        .into_iter()
        .flatten()
        .max();
    cut.map_or(after, |cut| &after[..cut])
}

/// Adds what a text beside the name says: role, paragraphs, hours.
fn qualify(attendance: &mut Attendance, text: &str, promised: Option<(Span, Span)>) {
    let named = matches!(attendance.role, Role::Chair | Role::ViceChair);
    if SERVES.is_match(text) || STANDS_IN.is_match(text) {
        attendance.role = Role::Substitute;
    } else if VICE.is_match(text) {
        attendance.role = Role::ViceChair;
    } else if CHAIR.is_match(text) && !named {
        attendance.role = Role::Chair;
    }
    attendance.paragraphs.extend(spans::read(text, promised));
    let hours = HOURS
        .find(text)
        .map(|found| found.as_str().trim().to_owned());
    attendance.hours = attendance.hours.take().or(hours);
}

/// `ersätter Frida Ek`: somebody whose party is not told.
fn replaced_by_name(after: &str) -> Option<Person> {
    let rest = after.trim_end_matches([')', '.', ',']);
    let at = [
        "ersätter ",
        "tjänstgör för ",
        "ersättare för ",
        "i stället för ",
        " för ",
    ]
    .iter()
    .filter_map(|word| rest.find(word).map(|at| at + word.len()))
    .min()?;
    let name = NAME.captures(&rest[at..])?["name"].to_owned();
    Some(Person { name, party: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str, Role, Option<&str>)]) {
        let present = read(text, Role::Member, None);
        let found: Vec<(&str, &str, Role, Option<&str>)> = present
            .iter()
            .map(|one| {
                let party = one.party.as_deref().unwrap_or_default();
                let replaced = one.in_place_of.as_ref().map(|person| person.name.as_str());
                (one.name.as_str(), party, one.role, replaced)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn roles() {
        use Role::{Chair, Member, Substitute, ViceChair};
        check("Eva Ek (M) (ordförande)", &[("Eva Ek", "M", Chair, None)]);
        check(
            "Bo Lind (C), 1:e vice ordf.",
            &[("Bo Lind", "C", ViceChair, None)],
        );
        check("Bo Lind (c), v ordf", &[("Bo Lind", "C", ViceChair, None)]);
        check(
            "Eva Ek (m), ordförande, Bo Lind (s), vice ordförande, Åsa Ny (c)",
            &[
                ("Eva Ek", "M", Chair, None),
                ("Bo Lind", "S", ViceChair, None),
                ("Åsa Ny", "C", Member, None),
            ],
        );
        check(
            "Ordförande Eva Ek (S), vice ordförande Bo Lind (M)",
            &[
                ("Eva Ek", "S", Chair, None),
                ("Bo Lind", "M", ViceChair, None),
            ],
        );
        check(
            "Eva Ek (M), ordförande Bo Lind (S), 1:e vice ordförande Åsa Ny (C)",
            &[
                ("Eva Ek", "M", Chair, None),
                ("Bo Lind", "S", ViceChair, None),
                ("Åsa Ny", "C", Member, None),
            ],
        );
        check(
            "Eva Ek (M), ordförande, vice ordförande Bo Lind (S)",
            &[
                ("Eva Ek", "M", Chair, None),
                ("Bo Lind", "S", ViceChair, None),
            ],
        );
        check("Åsa Ny (V) tjg ers.", &[("Åsa Ny", "V", Substitute, None)]);
        check(
            "Åsa Ny (V) ersätter Bo Lind",
            &[("Åsa Ny", "V", Substitute, Some("Bo Lind"))],
        );
        check(
            "Åsa Ny (V), tjänstgörande ersättare för Bo Lind (V)",
            &[("Åsa Ny", "V", Substitute, Some("Bo Lind"))],
        );
        check(
            "Åsa Ny (s) för Bo Lind (s)",
            &[("Åsa Ny", "S", Substitute, Some("Bo Lind"))],
        );
    }

    #[test]
    fn names_without_a_party() {
        let read = |row: &str| by_name(row, None).map(|one| (one.name, one.role));
        let named = |name: &str, role| Some((name.to_owned(), role));
        assert_eq!(read("Eva Ek, ordf."), named("Eva Ek", Role::Chair));
        assert_eq!(read("Bo Lind § 4"), named("Bo Lind", Role::Member));
        assert_eq!(read("Enligt bilaga"), None);
    }

    #[test]
    fn what_was_attended() {
        let present = read(
            "Åsa Ny (S) §§99-110 ersätter Bo Lind (S)",
            Role::Member,
            None,
        );
        assert_eq!(
            present[0].paragraphs,
            [Span {
                first: 99,
                last: 110
            }]
        );
        let present = read("Åsa Ny (L) (tom. kl 16.00) §41", Role::Member, None);
        assert_eq!(present[0].hours.as_deref(), Some("tom. kl 16.00"));
        assert_eq!(
            present[0].paragraphs,
            [Span {
                first: 41,
                last: 41
            }]
        );
    }
}
