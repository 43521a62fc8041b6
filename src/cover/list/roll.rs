//! A roll: a member a row, the name with its party in a cell before it, in one behind it or in brackets, perhaps a seat's
//! number first, then marks of who was there, and who served instead.

mod member;
mod section;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use regex::Regex;

use super::FEWEST;
use super::columns::{Columns, Holds};
use crate::clean::CleanLine;
use crate::cover::person;
use crate::document::Cell;
use crate::terms::pattern::regex;
use crate::terms::{parties, spans};
use member::{Member, code_alone, named};
use paragraf_index::record::{Attendance, Person, Role, Span};
use section::Section;

/// More lines than these without a member end a roll.
const ASIDE: usize = 5;
/// A header takes no more lines than these.
const HEADER_LINES: usize = 4;

/// Reads the rows of a roll; none where the lines are only names with parties, as a list without columns has them.
pub fn read(lines: &[CleanLine], promised: Option<(Span, Span)>) -> Vec<Attendance> {
    let mut roll = Roll {
        promised,
        ..Roll::default()
    };
    let mut rows = 0;
    let mut aside = 0;
    let mut header = 0;
    for line in joined(lines) {
        if roll.row(&line) {
            rows += 1;
            aside = 0;
            header = 0;
        } else if roll
            .columns
            .take(&line, (1..HEADER_LINES).contains(&header))
        {
            header += 1;
        } else if let Some(section) = section::read(&line.text) {
            roll.section = section;
        } else if let Some((party, section)) = section::group(&line.text) {
            roll.group = party.map(str::to_owned);
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
    /// A row is no longer.
    const LONGEST: usize = 200;
    let mut joined: Vec<CleanLine<'l>> = Vec::new();
    for line in lines {
        match joined.last_mut() {
            Some(above)
                if line.cells.len() < 2
                    && above.text.len() < LONGEST
                    && ENDS.is_match(&line.text) =>
            {
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
        let marked = |cell: &Cell| {
            self.columns.of(cell) == Holds::Serves && is_present(&cell.text.to_lowercase())
        };
        let serves = said.iter().any(|text| serves(text)) || beside.iter().any(marked);
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
        let group = parties::spelled_out(text).map(str::to_owned);
        self.group = group.clone().or(self.group.take());
        let mut party = code_alone(text).or(group);
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
