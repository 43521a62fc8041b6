//! A paragraph as a sequence of sections: what stands below which heading.

mod end;

use std::cell::OnceCell;

use crate::clean::CleanLine;
use crate::parse::verbs;
use crate::parse::why::Why;
use crate::prose::{self, Block};
use crate::terms::bodies;
use crate::terms::headings::{self, Heading, Section};
use crate::terms::people;

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

/// A heading before a colon is no longer than this, in characters.
const HEADING_CHARS: usize = 61;

/// The text before the first heading.
const OPENING: &str = "what stands before any heading";
/// What stands below the points of a decision or proposal.
const APART: &str = "no heading: what the points above are told apart from";

impl<'a> Part<'a> {
    /// A section of these lines below that heading.
    #[cfg(test)]
    pub fn of_lines(heading: Heading, lines: Vec<CleanLine<'a>>) -> Part<'a> {
        Part {
            heading,
            why: Why { rule: "", line: 0 },
            lines,
            edge: 0.0,
            blocks: OnceCell::new(),
        }
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
    let plain = Heading {
        section: Section::Background,
        body: None,
        to: None,
    };
    let part = |heading: Heading,
                rule: &'static str,
                line: &CleanLine<'a>,
                lines: Vec<CleanLine<'a>>| Part {
        heading,
        why: Why {
            rule,
            line: line.at,
        },
        lines,
        edge,
        blocks: OnceCell::new(),
    };
    let Some(first) = lines.first() else {
        return Vec::new();
    };
    let mut parts = vec![part(plain.clone(), OPENING, first, Vec::new())];
    let mut retold = false;
    let body_is_bold = is_mostly_bold(lines);
    let bare = bare_heading(lines, own);
    for (index, line) in lines.iter().enumerate() {
        if lead_in(&parts, line) {
            propose(parts.last_mut(), line, own);
            continue;
        }
        if bare == Some(index) || is_verb_alone(lines, index, own) {
            let heading = Heading {
                section: Section::Decision,
                ..plain.clone()
            };
            let rule = "the body's name or its verb alone above what it decides";
            parts.push(part(heading, rule, line, Vec::new()));
            continue;
        }
        if let Some(mut heading) = whole(lines, index, own) {
            // What another body decided goes on with what it proposed: none of it is this body's.
            retold = heading.section == Section::History && heading.body.is_some()
                || retold
                    && heading.body.is_none()
                    && matches!(heading.section, Section::Proposal | Section::Draft);
            if retold {
                heading.section = Section::History;
            }
            parts.push(part(
                heading,
                "a known heading on a line of its own",
                line,
                Vec::new(),
            ));
        } else if let Some((heading, rest)) = inline(line, own) {
            let rule = "a known heading before a colon";
            parts.push(part(heading, rule, line, vec![rest]));
        } else if !body_is_bold && is_unknown_heading(lines, index) {
            let rule = "a short bold line that no table knows";
            parts.push(part(plain.clone(), rule, line, vec![line.clone()]));
        } else if let Some(part) = parts.last_mut() {
            part.lines.push(line.clone());
        }
    }
    parts.retain(|part| !part.lines.is_empty() || part.heading.section != Section::Background);
    for part in &mut parts {
        if holds_claims(part) {
            part.heading.section = Section::Claims;
        }
    }
    parts
        .into_iter()
        .flat_map(|part| ended(part, &plain, own))
        .collect()
}

/// `…, varför kommunfullmäktige` / `beslutade` / `att …`: the verb alone on its line, below its subject.
fn is_verb_alone(lines: &[CleanLine], index: usize, own: &str) -> bool {
    let verb = lines[index].text.trim_end_matches(':');
    let subject = || {
        let above = index.checked_sub(1).map(|above| &*lines[above].text);
        above
            .and_then(|above| above.rsplit(' ').next())
            .is_some_and(|last| bodies::is_body(last) && bodies::is_same(last, own))
    };
    matches!(verb, "beslutar" | "beslutade" | "beslöt" | "beslöto") && subject()
}

/// `Kommunfullmäktige` alone on its line, in a paragraph without another heading for its decision: the lines below say
/// what it does.
fn bare_heading(lines: &[CleanLine], own: &str) -> Option<usize> {
    let is_own = |line: &CleanLine| !own.is_empty() && line.text.trim_end_matches(':') == own;
    let at = lines.iter().position(is_own)?;
    let below = lines.get(at + 1)?;
    let decides = below.text.starts_with(char::is_lowercase)
        || below.text.contains("otion")
        || verbs::PASSIVE.is_match(&below.text);
    let headed = |line: &CleanLine| {
        headings::find(&line.text).is_some_and(|found| {
            matches!(
                found.seen_by(own).section,
                Section::Decision | Section::Proposal | Section::Recipients
            )
        })
    };
    (decides && !lines.iter().any(headed)).then_some(at)
}

/// `Förslag` above `Eva Ek (S): bifall till motionen`: what members want, not what an office proposes.
fn holds_claims(part: &Part) -> bool {
    let heading = &part.heading;
    let first = part.lines.first().map_or("", |line| &*line.text);
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
        Section::Draft => heading.body.is_none() && heading.to.is_none() && by_member(),
        // `Behandling` / `Eva Ek (S): Bifall till motionen.`
        Section::Background => part.is_headed() && listed() && by_member(),
        _ => false,
    }
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
fn ended<'a>(mut part: Part<'a>, plain: &Heading, own: &str) -> Vec<Part<'a>> {
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
    let rest = Part {
        heading: plain.clone(),
        why: Why {
            rule: APART,
            line: lines.first().map_or(part.why.line, |line| line.at),
        },
        lines,
        edge: part.edge,
        blocks: OnceCell::new(),
    };
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
    let decides = headings::find(&line.text).and_then(|heading| heading.body);
    let to = decides
        .filter(|to| heading.section == Section::Draft && by_own && !bodies::is_same(to, own));
    if to.is_some() && !own.is_empty() {
        heading.section = Section::Proposal;
        heading.to = to;
    }
}

/// A line that is a heading and nothing else. A name of a list of recipients is none, nor a wrapped word.
fn whole(lines: &[CleanLine], index: usize, own: &str) -> Option<Heading> {
    let line = &lines[index];
    let heading = headings::find(&line.text)?.seen_by(own);
    let above = index.checked_sub(1).map(|above| &lines[above]);
    // `… har tillstyrkt följande` / `Kommunfullmäktiges beslut:` is one lead-in.
    let names_body = heading.body.is_some() && line.text.ends_with(':');
    let wrapped = above.is_some_and(|above| {
        let goes_on = names_body && above.text.ends_with(" följande");
        (prose::is_cut(&above.text) || goes_on) && !line.gap_before && !line.break_before
    });
    // `Yttrande` or `Information` also end a wrapped sentence; the sure signs are a gap, bold, or what is above having ended.
    let ended =
        above.is_none_or(|above| prose::ends_sentence(&above.text) || above.text.len() < 60);
    let plain_word = matches!(
        heading.section,
        Section::Background | Section::Draft | Section::Documents | Section::Statement
    );
    let sure = !plain_word || line.gap_before || line.break_before || line.is_bold() || ended;
    (!wrapped && sure).then_some(heading)
}

/// `Beslut: Motionen avslås.`, `Beslutet skickas till: Motionären`.
fn inline<'a>(line: &CleanLine<'a>, own: &str) -> Option<(Heading, CleanLine<'a>)> {
    let (heading, after) = line.text.split_once(':')?;
    let rest = after.trim_start();
    let parted = rest.len() < after.len() && !rest.is_empty();
    if !parted || heading.contains(['.', ',']) || heading.chars().count() > HEADING_CHARS {
        return None;
    }
    let heading = headings::find(heading)?.seen_by(own);
    // `Motionen: …` and other background words before a colon are running text.
    if heading.section == Section::Background || heading.section == Section::Draft {
        return None;
    }
    let mut below = line.clone();
    below.text = rest.to_owned().into();
    Some((heading, below))
}

/// A short bold line between lines that are not: a heading nobody has listed.
fn is_unknown_heading(lines: &[CleanLine], index: usize) -> bool {
    let line = &lines[index];
    let mut above = lines[..index].iter().rev();
    let mut below = lines[index + 1..].iter();
    line.is_bold()
        && above.next().is_none_or(|above| !above.is_bold())
        && below.next().is_some_and(|below| !below.is_bold())
        && line.text.starts_with(char::is_uppercase)
        && line.text.split(' ').count() <= 8
        && !line.text.ends_with(['.', ','])
        && prose::marker(&line.text).0 == prose::Marker::None
}

fn is_mostly_bold(lines: &[CleanLine]) -> bool {
    lines.iter().filter(|line| line.is_bold()).count() * 3 > lines.len()
}
