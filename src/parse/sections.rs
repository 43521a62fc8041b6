//! A paragraph as a sequence of sections: what stands below which heading.

pub mod elsewhere;
mod end;
mod found;
mod lines;
mod numbered;

use std::cell::OnceCell;

use crate::clean::CleanLine;
use crate::parse::head;
use crate::parse::why::Why;
use crate::prose::{self, Block};
use crate::terms::bodies;
use crate::terms::headings::{self, Heading, Section};
use crate::terms::people;
use found::Headings;

/// One section of a paragraph.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// Its heading; for text before the first heading a background without wording.
    pub heading: Heading,
    /// By which rule it was told, and the line of its heading or its first.
    pub why: Why,
    /// Its lines without the heading.
    pub lines: Vec<CleanLine<'a>>,
    /// The right edge of the document's text, in the unit of the cells.
    pub edge: f32,
    /// See [`Part::blocks`].
    blocks: OnceCell<Vec<Block>>,
}

/// The text before the first heading.
const OPENING: &str = "what stands before any heading";
/// What stands below the points of a decision or proposal.
const APART: &str = "no heading: what the points above are told apart from";

/// What stands below the number of the matter, where that follows the decision.
const NUMBER: &str = "a reference number on a line of its own, below the points";

impl<'a> Part<'a> {
    fn new(heading: Heading, why: Why, lines: Vec<CleanLine<'a>>, edge: f32) -> Part<'a> {
        Part {
            heading,
            why,
            lines,
            edge,
            blocks: OnceCell::new(),
        }
    }

    /// A section of these lines below that heading.
    #[cfg(test)]
    pub fn of_lines(heading: Heading, lines: Vec<CleanLine<'a>>) -> Part<'a> {
        Part::new(heading, Why { rule: "", line: 0 }, lines, 0.0)
    }

    /// Whether a heading stands above it.
    fn is_headed(&self) -> bool {
        !matches!(self.why.rule, OPENING | APART)
    }

    /// Its text in blocks, made when they are first asked for.
    pub fn blocks(&self) -> &[Block] {
        self.blocks
            .get_or_init(|| prose::blocks(&self.lines, self.edge))
    }

    /// Its text unwrapped into one.
    pub fn text(&self) -> String {
        prose::unwrapped(self.lines.iter().map(|line| &*line.text))
    }

    /// The line that holds a byte of one of its blocks.
    pub fn line_at(&self, block: &Block, offset: usize) -> Option<&CleanLine<'a>> {
        self.lines.get(block.line_at(offset))
    }
}

/// Splits the lines below a title into sections, as `own`, the body whose protocol it is, means their headings.
pub fn split<'a>(lines: &[CleanLine<'a>], own: &str, edge: f32) -> Vec<Part<'a>> {
    let lines = &*numbered::without_numbers(lines);
    let Some(first) = lines.first() else {
        return Vec::new();
    };
    let part = |heading, rule, line: &CleanLine, below: Option<CleanLine<'a>>| {
        let why = Why {
            rule,
            line: line.at,
        };
        Part::new(heading, why, below.into_iter().collect(), edge)
    };
    let headings = Headings::of(lines, own);
    let opening = Heading::plain(Section::Background);
    let mut parts = vec![part(opening, OPENING, first, None)];
    for (index, line) in lines.iter().enumerate() {
        if lead_in(&parts, line) {
            propose(parts.last_mut(), line, own);
        } else if follows_points(&parts, line) {
            let documents = Heading::plain(Section::Documents);
            parts.push(part(documents, NUMBER, line, Some(line.clone())));
        } else if let Some(found) = headings.at(index) {
            parts.push(part(found.heading, found.rule, line, found.below));
        } else if let Some(part) = parts.last_mut() {
            part.lines.push(line.clone());
        }
    }
    retell(&mut parts);
    retell_treatment(&mut parts, own);
    draft(&mut parts);
    parts.retain(|part| !part.lines.is_empty() || part.heading.section != Section::Background);
    for part in parts.iter_mut().filter(|part| holds_claims(part)) {
        part.heading.section = Section::Claims;
    }
    let parts = parts.into_iter();
    let ended = parts.flat_map(|part| ended(part, own));
    ended.flat_map(|part| elsewhere::apart(part, own)).collect()
}

/// Whether a line has the reference number of the matter, below what was decided.
fn follows_points(parts: &[Part], line: &CleanLine) -> bool {
    parts.last().is_some_and(|part| {
        let points = matches!(part.heading.section, Section::Decision | Section::Proposal);
        let above = part.lines.last().filter(|_| points);
        above.is_some_and(|above| head::is_numbered(&above.text, &line.text))
    })
}

/// What another body decided goes on with what it proposed: none of it is this body's.
fn retell(parts: &mut [Part]) {
    let mut retold = false;
    for part in parts.iter_mut() {
        let heading = &mut part.heading;
        retold = match (heading.section, &heading.body) {
            // A line of a list of papers, with nothing below it, tells of no decision.
            (Section::History, Some(_)) => !part.lines.is_empty(),
            (Section::Proposal | Section::Draft, None) => retold,
            _ => false,
        };
        if retold {
            heading.section = Section::History;
        }
    }
}

/// `Kommunstyrelsens behandling 2018-03-07 § 61`, or `Kommunstyrelsens beslutsordning`, with claims and votes below headings of their own, and after it
/// `Kommunfullmäktiges behandling`: what stands between is the other body's.
fn retell_treatment(parts: &mut [Part], own: &str) {
    let is_own = |part: &Part| {
        let body = part.heading.body.as_deref();
        matches!(
            part.heading.section,
            Section::Background | Section::Proposition
        ) && body.is_some_and(|body| bodies::is_same(body, own))
    };
    let Some(treated) = parts.iter().rposition(is_own) else {
        return;
    };
    let others = parts[..treated]
        .iter()
        .position(|part| part.heading.section == Section::History && part.heading.body.is_some());
    for part in &mut parts[others.unwrap_or(treated)..treated] {
        part.heading.section = Section::History;
    }
}

/// `Förslag till beslut` right above `Förslag till kommunfullmäktige:`, and the decision further down: what the first
/// announces is a draft, whoever it is for.
fn draft(parts: &mut [Part]) {
    for at in 1..parts.len() {
        let above = &parts[at - 1];
        let announced = above.heading.section == Section::Draft && above.lines.is_empty();
        let proposes =
            parts[at].heading.section == Section::Proposal && parts[at].heading.body.is_none();
        let mut below = parts[at + 1..].iter().map(|part| part.heading.section);
        if announced
            && proposes
            && below.any(|section| matches!(section, Section::Decision | Section::Proposal))
        {
            parts[at].heading.section = Section::Draft;
        }
    }
}

/// `Förslag` above `Eva Ek (S): bifall till motionen`: what members want, not what an office proposes.
fn holds_claims(part: &Part) -> bool {
    let heading = &part.heading;
    // An unlisted heading may stand above.
    let mut texts = part.lines.iter().take(2).map(|line| &*line.text);
    let by_name = |text: &&str| text.contains('(') && text.contains("):");
    let first = texts.clone().find(by_name).or(texts.next()).unwrap_or("");
    let by_member = || {
        people::all(first).first().is_some_and(|found| {
            let rest = &first[found.range.end..];
            found.range.start == 0
                && (rest.contains(':') || rest.contains(" föreslår") || rest.contains(" yrkar"))
        })
    };
    let listed = || {
        let asks = ["): Bifall", "): Avslag", "): Återremiss", "): Att "];
        asks.iter().any(|asks| first.contains(asks))
    };
    match heading.section {
        Section::Draft => {
            heading.body.is_none() && heading.to.is_none() && (by_member() || members_propose(part))
        }
        // `Behandling` / `Eva Ek (S): Bifall till motionen.`
        Section::Background | Section::Speech => part.is_headed() && listed() && by_member(),
        _ => false,
    }
}

/// `Ordföranden Eva Ek m.fl. (M), Bo Lind (FP) och Åsa Ny (C) föreslår …`, over the lines: the first sentence is theirs.
fn members_propose(part: &Part) -> bool {
    let Some(block) = part.blocks().first() else {
        return false;
    };
    let first = prose::sentences(&block.text).into_iter().next();
    first.is_some_and(|first| {
        let said = &block.text[first];
        let end = end::names_end(said);
        let verbs = [" föreslår ", " föreslog ", " yrkar ", " yrkade "];
        end > 0 && verbs.iter().any(|verb| said[end..].starts_with(verb))
    })
}

/// What a paragraph begins with: its first section, and what was told apart from it.
pub fn opening(parts: &[Part]) -> String {
    let mut opening = parts.first().map(Part::text).unwrap_or_default();
    if let Some(rest) = parts.get(1).filter(|rest| !rest.is_headed()) {
        opening.push(' ');
        opening.push_str(&rest.text());
    }
    opening
}

/// A section of points, and apart from it what stands below them without a heading.
fn ended<'a>(mut part: Part<'a>, own: &str) -> Vec<Part<'a>> {
    let points = matches!(
        part.heading.section,
        Section::Decision | Section::Proposal | Section::Draft
    );
    let Some(end) = points.then(|| end::of_points(&part, own)).flatten() else {
        return vec![part];
    };
    // Those made were of all its lines.
    part.blocks = OnceCell::new();
    let lines = part.lines.split_off(end);
    let why = Why {
        rule: APART,
        line: lines.first().map_or(part.why.line, |line| line.at),
    };
    let rest = Part::new(Heading::plain(Section::Background), why, lines, part.edge);
    vec![part, rest]
}

/// `Kommunfullmäktige beslutar` right below the heading of a proposal leads its points in: it is no heading itself.
fn lead_in(parts: &[Part], line: &CleanLine) -> bool {
    let below_heading = parts.last().is_some_and(|part| {
        let proposes = matches!(
            part.heading.section,
            Section::Proposal | Section::Draft | Section::History
        );
        proposes && part.lines.is_empty()
    });
    let has_verb = || {
        [" beslutar", " besluta", " föreslår", " hemställer"]
            .iter()
            .any(|verb| line.text.contains(verb))
    };
    below_heading
        && has_verb()
        && headings::find(&line.text).is_some_and(|heading| heading.body.is_some())
}

/// `Kommunstyrelsens förslag` in the board's own minutes, and below it `Kommunfullmäktige beslutar`: what the board
/// proposes that the council decide.
fn propose(part: Option<&mut Part>, line: &CleanLine, own: &str) {
    let Some(heading) = part.map(|part| &mut part.heading) else {
        return;
    };
    let by_own = heading
        .body
        .as_deref()
        .is_some_and(|body| bodies::is_same(body, own));
    // `Individutskottet föreslår socialnämnden`: the last body decides.
    let decides = headings::find(&line.text).and_then(|heading| heading.to.or(heading.body));
    let to = decides
        .filter(|to| heading.section == Section::Draft && by_own && !bodies::is_same(to, own));
    if to.is_some() && !own.is_empty() {
        heading.section = Section::Proposal;
        heading.to = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn what_members_propose_are_claims() {
        let check = |lines: &[&'static str], expected: Section| {
            let lines = lines.iter().map(|line| sample::plain(line)).collect();
            let part = Part::of_lines(Heading::plain(Section::Draft), lines);
            let section = match holds_claims(&part) {
                true => Section::Claims,
                false => Section::Draft,
            };
            assert_eq!(section, expected);
        };
        check(
            &[
                "Vice ordföranden Eva Ek m.fl. (M), Bo Lind (FP) och",
                "Åsa Ny (C) föreslår att nämnden avstyrker motionen.",
            ],
            Section::Claims,
        );
        check(
            &["Motionen av Eva Ek (S) avslås, som Bo Lind (M) föreslår i sin skrivelse."],
            Section::Draft,
        );
    }
}
