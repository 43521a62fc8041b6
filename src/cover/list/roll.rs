//! A roll: a member a row, the name with its party in a cell before it, in one behind it or in brackets, perhaps a seat's
//! number first, then marks of who was there, and who served instead.

use std::sync::LazyLock;

use regex::Regex;

use super::FEWEST;
use super::columns::{Columns, Holds};
use crate::clean::CleanLine;
use crate::cover::person;
use crate::document::Cell;
use crate::terms::pattern::regex;
use crate::terms::{parties, people, spans};
use paragraf_index::record::{Attendance, Person, Role, Span};

/// More lines than these without a member end a roll.
const ASIDE: usize = 5;

/// Reads the rows of a roll; none where the lines are only names with parties, as a list without columns has them.
pub fn read(lines: &[CleanLine], promised: Option<(Span, Span)>) -> Vec<Attendance> {
    let mut roll = Roll {
        promised,
        ..Roll::default()
    };
    let mut rows = 0;
    let mut aside = 0;
    let mut header = false;
    for line in joined(lines) {
        if roll.row(&line) {
            rows += 1;
            aside = 0;
            header = false;
        } else if roll.columns.take(&line, header) {
            header = true;
        } else if let Some(section) = section(&line.text) {
            roll.section = section;
        } else {
            aside += usize::from(rows > 0);
            if aside > ASIDE {
                break;
            }
        }
    }
    match roll.is_table && rows >= FEWEST {
        true => roll.present,
        false => Vec::new(),
    }
}

/// The lines of a list, with each that only ends the cell above put to it: `2. Eva Maria Ek` / `(M)`, `Bo Lind (S), 1:e` /
/// `vice ordf`.
fn joined<'l>(lines: &[CleanLine<'l>]) -> Vec<CleanLine<'l>> {
    static ENDS: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:\(\p{L}{1,6}\)(?:, .*)?|(?:\d:e )?(?:vice )?ordf.*)$"));
    let mut joined: Vec<CleanLine<'l>> = Vec::new();
    for line in lines {
        match joined.last_mut() {
            Some(above) if line.cells.len() < 2 && ENDS.is_match(&line.text) => {
                let text = format!("{} {}", above.text, line.text);
                let first = above.cells.first().map_or("", |cell| &cell.text);
                let first = format!("{first} {}", line.text);
                if let Some(cell) = above.cells.to_mut().first_mut() {
                    cell.text = first;
                }
                above.text = text.into();
            }
            _ => joined.push(line.clone()),
        }
    }
    joined
}

/// Whom the rows below a heading are of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Section {
    #[default]
    Members,
    Serving,
    /// Substitutes, of whom some serve and say so.
    Substitutes,
}

fn section(text: &str) -> Option<Section> {
    let text = text.to_lowercase();
    match text.trim_end_matches(':') {
        "ledamöter" | "ordinarie ledamöter" => Some(Section::Members),
        "tjänstgörande ersättare" => Some(Section::Serving),
        "ersättare" => Some(Section::Substitutes),
        _ => None,
    }
}

#[derive(Default)]
struct Roll {
    columns: Columns,
    section: Section,
    /// `Moderaterna` may stand beside the first of its members alone.
    group: Option<String>,
    promised: Option<(Span, Span)>,
    /// Whether anything but names with parties in brackets was seen.
    is_table: bool,
    present: Vec<Attendance>,
}

/// Whether the member of a row was there, as its marks say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Present,
    Absent,
    /// Some of the time.
    Partly,
}

impl Roll {
    /// Reads a row; `false` where a line is none.
    fn row(&mut self, line: &CleanLine) -> bool {
        let whole = [Cell {
            text: line.text.to_string(),
            left: 0.0,
            right: 0.0,
        }];
        let cells = if line.cells.is_empty() {
            &whole[..]
        } else {
            &line.cells
        };
        let Some(member) = self.member(cells) else {
            return false;
        };
        let beside = &cells[member.end..];
        let columns = &self.columns;
        self.is_table |= member.apart || columns.has(Holds::Present) || columns.has(Holds::Absent);
        let mark = if member.absent {
            Some(Mark::Absent)
        } else {
            self.mark(beside)
        };
        let other = beside.iter().find_map(|cell| self.other(cell, &member));
        self.add(member, mark, other, beside);
        true
    }

    fn add(&mut self, member: Member, mark: Option<Mark>, other: Option<Other>, beside: &[Cell]) {
        let (name, party) = (&member.name, member.party.as_deref().unwrap_or("-"));
        let said = beside.iter().map(|cell| cell.text.as_str());
        let said = [&*member.title].into_iter().chain(said).collect::<Vec<_>>();
        let serves = said.iter().any(|text| serves(text));
        let role = match self.section {
            Section::Members => Role::Member,
            Section::Serving => Role::Substitute,
            Section::Substitutes if serves => Role::Substitute,
            Section::Substitutes => Role::NotServing,
        };
        let functions = beside.iter();
        let function = functions.filter(|cell| self.columns.of(cell) == Holds::Function);
        let function: String = function.map(|cell| &*cell.text).collect();
        let row = format!("{name} ({party}), {} {function}", member.title);
        let told = person::read(&row, role, self.promised).into_iter().next();
        let Some(mut own) = told else { return };
        own.party = member.party.clone();
        match other {
            Some(Other::Member(replaced)) => {
                own.role = Role::Substitute;
                own.in_place_of = Some(replaced);
                self.present.push(own);
            }
            Some(Other::Substitute(substitute)) => {
                self.present.push(Attendance {
                    name: substitute.name,
                    party: substitute.party,
                    role: Role::Substitute,
                    in_place_of: Some(Person {
                        name: own.name.clone(),
                        party: own.party.clone(),
                    }),
                    paragraphs: Vec::new(),
                    hours: None,
                });
                if matches!(mark, Some(Mark::Partly)) {
                    self.present.push(own);
                }
            }
            None if mark == Some(Mark::Absent) => {}
            None if mark.is_none() && self.is_marked() => {}
            None => self.present.push(own),
        }
    }

    /// Whether all who were there have a mark.
    fn is_marked(&self) -> bool {
        self.section == Section::Members && self.columns.has(Holds::Present)
    }

    /// What the marks of a row say.
    fn mark(&self, beside: &[Cell]) -> Option<Mark> {
        beside.iter().find_map(|cell| {
            let text = cell.text.trim().to_lowercase();
            let absent = matches!(text.as_str(), "f" | "frånv" | "frånv." | "frånvarande");
            if absent || text.starts_with("f (") {
                return Some(Mark::Absent);
            }
            match self.columns.of(cell) {
                Holds::Absent => Some(self.absent(&text)),
                Holds::Present if is_present(&text) => Some(Mark::Present),
                Holds::Present => Some(Mark::Absent),
                _ => None,
            }
        })
    }

    /// `x`, or the paragraphs without the member: `§§ 8–10`.
    fn absent(&self, text: &str) -> Mark {
        let spans = spans::read(text, self.promised);
        let all = self.promised.is_none_or(|(first, last)| {
            let all = |span: &Span| span.first <= first.first && span.last >= last.last;
            spans.is_empty() || spans.iter().any(all)
        });
        match all {
            true => Mark::Absent,
            false => Mark::Partly,
        }
    }

    /// The other person of a row: who serves for the member, or for whom the substitute does.
    fn other(&self, cell: &Cell, member: &Member) -> Option<Other> {
        static SERVES_FOR: LazyLock<Regex> = LazyLock::new(|| {
            regex(r"(?i)(?:^|\s)(?:(?:tjg|tj|tjänstgör)\.? för|ersätter|^för) (?P<name>.+)$")
        });
        static INSTEAD: LazyLock<Regex> = LazyLock::new(|| regex(r"^F \((?P<name>[^()]+)\)$"));
        let party = member.party.as_deref();
        if let Some(found) = SERVES_FOR.captures(&cell.text) {
            return named(&found["name"], party).map(Other::Member);
        }
        if let Some(found) = INSTEAD.captures(&cell.text) {
            return named(&found["name"], party).map(Other::Substitute);
        }
        match self.columns.of(cell) {
            Holds::InPlaceOf => named(&cell.text, party).map(Other::Member),
            Holds::Substitute => named(&cell.text, party).map(Other::Substitute),
            _ => None,
        }
    }

    /// The member of a row: the name, and the party before, in or behind its cell.
    fn member(&mut self, cells: &[Cell]) -> Option<Member> {
        static SEAT: LazyLock<Regex> = LazyLock::new(|| regex(r"^\d{1,3}\.?(?:\s+|$)"));
        let mut texts = cells.iter().map(|cell| cell.text.trim()).enumerate();
        let (mut at, mut text) = texts.next()?;
        let mut apart = false;
        if let Some(seat) = SEAT.find(text) {
            apart = true;
            text = &text[seat.end()..];
            if text.is_empty() {
                (at, text) = texts.next()?;
            }
        }
        self.group = parties::spelled_out(text)
            .map(str::to_owned)
            .or(self.group.take());
        let mut party = code_alone(text).or_else(|| parties::spelled_out(text).map(str::to_owned));
        if party.is_some() {
            (at, text) = texts.next()?;
        } else if let Some((code, name)) = text.split_once(' ')
            && name.starts_with(char::is_uppercase)
        {
            party = code_alone(code);
            text = party.as_ref().map_or(text, |_| name.trim());
        }
        apart |= party.is_some();
        let (absent, text) = match text.split_once(':') {
            Some((word, name)) if word.eq_ignore_ascii_case("frånvarande") => (true, name.trim()),
            _ => (false, text),
        };
        let mut member = Member::of(text)?;
        member.end = at + 1;
        let behind = cells.get(member.end).map(|cell| cell.text.trim());
        if member.party.is_none() && party.is_none() {
            let group = behind.and_then(parties::spelled_out).map(str::to_owned);
            self.group = group.clone().or(self.group.take());
            party = behind.and_then(code_alone).or(group);
            member.end += usize::from(party.is_some());
            party = party.or_else(|| self.group.clone());
            apart = true;
        }
        member.party = member.party.or(party);
        member.apart |= apart;
        member.absent = absent;
        member.party.is_some().then_some(member)
    }
}

/// Another person in a member's row.
enum Other {
    /// Who serves for the member.
    Substitute(Person),
    /// For whom the member of the row, a substitute, serves.
    Member(Person),
}

/// The member of a row.
struct Member {
    name: String,
    party: Option<String>,
    /// What stands behind the name in its cell: a title.
    title: String,
    /// Whether a column has the party or the seat.
    apart: bool,
    /// `Frånvarande: Eva Ek`.
    absent: bool,
    /// The cell behind those of name and party.
    end: usize,
}

impl Member {
    /// `Eva Ek, 1:e v ordf`, `Eva Ek (ordf)`, `Eva Ek, s, ordf`, `Eva Ek (S)`, `Eva Ek, ordf S`.
    fn of(text: &str) -> Option<Member> {
        let found = people::all(text).into_iter().next();
        if let Some(found) = found.filter(|found| found.range.start == 0) {
            return Some(Member {
                title: text[found.range.end..].trim_matches([',', ' ']).to_owned(),
                name: found.person.name,
                party: found.person.party,
                apart: false,
                absent: false,
                end: 0,
            });
        }
        let (name, behind) = text.split_at(text.find([',', '(']).unwrap_or(text.len()));
        let behind = behind.trim_matches([',', ' ', '(', ')']);
        let first = behind.split(',').next().unwrap_or(behind);
        let last = behind.rsplit(' ').next().unwrap_or(behind);
        let party = code_alone(first).or_else(|| code_alone(last));
        is_name(name).then(|| Member {
            name: name.trim().to_owned(),
            apart: party.is_some() && !text.contains('('),
            party,
            title: behind.to_owned(),
            absent: false,
            end: 0,
        })
    }
}

fn is_name(name: &str) -> bool {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^\p{Lu}[\p{L}’.-]*(?: (?:\p{Lu}[\p{L}’.-]*|von|af|de|la|der|den|van|al|el|i|bin))+$",
        )
    });
    NAME.is_match(name.trim())
}

/// A party's code that is all of a text, and no title and none of the signs that mark who was there.
fn code_alone(text: &str) -> Option<String> {
    const MARKS: [&str; 10] = ["x", "n", "f", "i", "j", "a", "ordf", "ers", "tjg", "ej"];
    let text = text.trim();
    let short = text.trim_matches(['(', ')']).chars().count() <= 4;
    let mark = MARKS.iter().any(|mark| text.eq_ignore_ascii_case(mark));
    let local = || {
        let letters = text.chars().all(char::is_lowercase) && text.chars().count() >= 2;
        letters.then(|| text.to_uppercase())
    };
    (short && !mark && !text.is_empty())
        .then(|| parties::code(text).or_else(local))
        .flatten()
}

/// A name with its own party, or with that of the row.
fn named(text: &str, party: Option<&str>) -> Option<Person> {
    if let Some(found) = people::all(text).into_iter().next() {
        return Some(found.person);
    }
    let (own, name) = match text.split_once(' ') {
        Some((code, name)) if code_alone(code).is_some() => (code_alone(code), name),
        _ => (None, text),
    };
    let name = name.split([',', '(']).next()?.trim();
    is_name(name).then(|| Person {
        name: name.to_owned(),
        party: own.or_else(|| party.map(str::to_owned)),
    })
}

/// `N Tj`, `NT`, `tjg för Eva Ek`, but not `ej tjg`.
fn serves(text: &str) -> bool {
    static SERVES: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?i)(?:^|(?P<not>ej )|\s|n)(?:t|tj|tjg|tjgör|tjänstgör\p{L}*)\b"));
    SERVES
        .captures(text)
        .is_some_and(|serves| serves.name("not").is_none())
}

fn is_present(mark: &str) -> bool {
    let mark = mark.split([',', ' ']).next().unwrap_or(mark);
    matches!(
        mark,
        "j" | "ja" | "x" | "1" | "i" | "n" | "nt" | "närv" | "närvarande" | "✓" | "×"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::clean;
    use crate::extract::text::pages;

    fn check(text: &str, expected: &[(&str, &str, Role)]) {
        let pages = pages(text);
        let found = read(&clean(&pages).lines, None);
        let found: Vec<(&str, &str, Role)> = found
            .iter()
            .map(|one| {
                let party = one.party.as_deref().unwrap_or("");
                (one.name.as_str(), party, one.role)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    use Role::{Chair, Member as Sits, Substitute, ViceChair};

    #[test]
    fn party_before_the_name() {
        check(
            "\
NÄRVAROLISTA
                         Närvarande   Frånvarande
 1  s   Eva Ek, ordf         x
 2  m   Bo Lind                           x
 3  äp  Åsa Ny               x

Tjänstgörande ersättare
1   m   Per Ås
",
            &[
                ("Eva Ek", "S", Chair),
                ("Åsa Ny", "ÄP", Sits),
                ("Per Ås", "M", Substitute),
            ],
        );
    }

    #[test]
    fn party_behind_the_name() {
        check(
            "\
NÄRVAROLISTA
 1  Eva Ek, ordförande           C
 2  Bo Lind, 1:e vice ordförande M
 3  Åsa Ny                       SD
",
            &[
                ("Eva Ek", "C", Chair),
                ("Bo Lind", "M", ViceChair),
                ("Åsa Ny", "SD", Sits),
            ],
        );
    }

    #[test]
    fn party_behind_a_comma() {
        check(
            "\
NÄRVAROLISTA
                        Närvarande   Ärende § 51
Ledamöter                            Votering

Eva Ek, s, ordf             1        Ja
Bo Lind, kd             Frånvarande
Åsa Ny, bop                 1        Nej
",
            &[("Eva Ek", "S", Chair), ("Åsa Ny", "BOP", Sits)],
        );
    }

    #[test]
    fn who_serves_instead() {
        check(
            "\
NÄRVAROLISTA
Namn              Parti   Närv Frånv   Tjänstgörande ersättare
Eva Ek, ordf.     S       X
Bo Lind           M            X       Per Ås (M)
Åsa Ny            C       X
",
            &[
                ("Eva Ek", "S", Chair),
                ("Per Ås", "M", Substitute),
                ("Åsa Ny", "C", Sits),
            ],
        );
        check(
            "\
NÄRVAROLISTA
Beslutande        Parti   Tjänstgörande ersättare för
Eva Ek, ordf      S
Bo Lind           M       Per Ås (M)
Åsa Ny            C
",
            &[
                ("Eva Ek", "S", Chair),
                ("Bo Lind", "M", Substitute),
                ("Åsa Ny", "C", Sits),
            ],
        );
    }

    #[test]
    fn names_without_columns_are_no_roll() {
        check("Eva Ek (S), ordförande\nBo Lind (M)\nÅsa Ny (C)\n", &[]);
    }
}
