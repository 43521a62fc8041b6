//! One row of those present: `Irene Ek (S), vice ordförande §§ 99-110 ersätter Peter Lind (S)`.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::{self, Found};
use crate::terms::spans;
use paragraf_index::record::{Attendance, Person, Role, Span};

/// What stands between a substitute and the member who is replaced.
static STANDS_IN: LazyLock<Pattern> = LazyLock::new(|| {
    let member =
        r"(?:frånvarande|(?:[12]:[ae] |förste |andre )?(?:vice )?ordföranden?|ledamot(?:en)?)";
    Pattern::new(
        &[],
        &format!(
            r"(?i)(?:\bersätter:?|\bersatte|\bers:|\(ers\.?|\b(?:ers|suppl)\.? f\.?|\bi ?stället för|\bi st(?:\.|älle)? ?f(?:\.|ör)?|\bistf?\.?|\bför)(?: {member})*\s*$"
        ),
    )
});

/// `ersätter Frida Ek`, `(för Frida Ek)`: somebody whose party is not told.
static FOR_A_NAME: LazyLock<Pattern> = LazyLock::new(|| {
    let name = people::NAME_ALONE;
    Pattern::new(
        &[],
        &format!(r"\b(?:ersätter:?|ersatte|ers:|för) (?:frånvarande )?(?P<name>{name})[).,\s]*$"),
    )
});

/// What stands between a member who is replaced and the substitute.
static REPLACED_BY: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?i)\b(?:ersätts|ersattes|ersatt) av\s*$"));

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
    let name = NAME.captures(name)?;
    let mut attendance = new(&by_its_name(&name["name"]), Role::Member);
    qualify(&mut attendance, after, promised);
    Some(attendance)
}

/// How a person of a row is bound to the one before.
enum Bond {
    /// Not at all: each has a place of their own.
    Beside,
    /// As the member for whom the one before serves.
    Replaced,
    /// As the substitute who serves for the one before.
    Replaces,
}

impl Bond {
    fn told(between: &str) -> Bond {
        if STANDS_IN.is_match(between) {
            Bond::Replaced
        } else if REPLACED_BY.is_match(between) {
            Bond::Replaces
        } else {
            Bond::Beside
        }
    }
}

/// Everybody a text names as present, in `role` where it says no other.
pub fn read(text: &str, role: Role, promised: Option<(Span, Span)>) -> Vec<Attendance> {
    let found = people::all(text);
    let mut present: Vec<Attendance> = Vec::new();
    // What a title before the next name says: `ordförande Eva Ek (S)`.
    let mut before = found.first().map_or("", |first| &text[..first.range.start]);
    let titles_follow = role != Role::Chair && titles_follow(text, found.first());
    let mut bond = Bond::Beside;
    for (index, Found { person, range }) in found.iter().enumerate() {
        let next = found.get(index + 1).map(|next| next.range.start);
        let after = &text[range.end..next.unwrap_or(text.len()).max(range.end)];
        let next = next.map_or(Bond::Beside, |_| Bond::told(after));
        match std::mem::replace(&mut bond, next) {
            Bond::Replaced => {
                if let Some(last) = present.last_mut() {
                    last.in_place_of = Some(person.clone());
                    qualify(last, after, promised);
                }
            }
            Bond::Replaces => {
                let member = present.pop();
                let mut substitute = new(person, Role::Substitute);
                substitute.in_place_of = member.as_ref().map(|member| Person {
                    name: member.name.clone(),
                    party: member.party.clone(),
                });
                qualify(&mut substitute, after, promised);
                // Else the member was not there at all.
                let for_a_time = !substitute.paragraphs.is_empty() || substitute.hours.is_some();
                present.extend(member.filter(|_| for_a_time));
                present.push(substitute);
            }
            Bond::Beside => {
                let mut attendance = new(person, role);
                qualify(&mut attendance, std::mem::take(&mut before), promised);
                let is_last = index + 1 == found.len();
                let own = match own_part(after) {
                    _ if is_last || matches!(bond, Bond::Replaced) => after,
                    own if titles_follow && !CHAIR.is_match(own) => after,
                    own => own,
                };
                qualify(&mut attendance, own, promised);
                before = &after[own.len()..];
                if let Some(name) = FOR_A_NAME.captures(after).filter(|_| is_last) {
                    attendance.role = Role::Substitute;
                    attendance.in_place_of = Some(by_its_name(&name["name"]));
                }
                present.push(attendance);
            }
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

fn by_its_name(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        party: None,
    }
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
    // Whose jäv it is that a substitute serves for stands beside the substitute: it takes nothing off.
    let spans = match attendance.in_place_of {
        Some(_) => spans::read(&text.replace("jäv", ""), promised),
        None => spans::read(text, promised),
    };
    attendance.paragraphs.extend(spans);
    let hours = HOURS
        .find(text)
        .map(|found| found.as_str().trim().to_owned());
    attendance.hours = attendance.hours.take().or(hours);
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
    fn whom_a_substitute_serves_for() {
        for between in [
            "ers:",
            "ersätter:",
            "(ers.",
            "ers f",
            ", tj. ers. f.",
            "tjg suppl f",
            "ersatte",
            "tjänstgör för frånvarande",
            ", ersätter ordförande",
            ", i stället för 1:e vice ordförande",
        ] {
            check(
                &format!("Åsa Ny (V) {between} Bo Lind (V)"),
                &[("Åsa Ny", "V", Role::Substitute, Some("Bo Lind"))],
            );
        }
        check(
            "Åsa Ny (V) (för Bo Lind)",
            &[("Åsa Ny", "V", Role::Substitute, Some("Bo Lind"))],
        );
        check(
            "Bo Lind (V), ersätts av Åsa Ny (V)",
            &[("Åsa Ny", "V", Role::Substitute, Some("Bo Lind"))],
        );
        check(
            "Bo Lind (V) ersatt av Åsa Ny (V) § 41",
            &[
                ("Bo Lind", "V", Role::Member, None),
                ("Åsa Ny", "V", Role::Substitute, Some("Bo Lind")),
            ],
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
        let present = read(
            "Åsa Ny (S) för Bo Lind (S) p.g.a. jäv § 42",
            Role::Member,
            None,
        );
        assert_eq!(
            present[0].paragraphs,
            [Span {
                first: 42,
                last: 42
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
