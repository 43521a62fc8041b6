//! What this body decided, and what it proposes that another decide.

mod listed;
mod points;
#[cfg(test)]
mod tests;
mod text;
mod wording;

use crate::parse::sections::Part;
use crate::parse::why::Why;
use crate::terms::bodies;
use crate::terms::headings::Section;
use paragraf_index::record::Proposal;
use points::Collector;

/// One point of a decision or proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Verbatim, unwrapped, without numbering.
    pub text: String,
    /// The page it begins on.
    pub page: Option<u32>,
    /// Where it was read, and by which rule.
    pub why: Why,
}

/// The points of a paragraph, this body's own and those for another body.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decision {
    /// Points this body decided.
    pub own: Vec<Point>,
    /// Points another body is to decide.
    pub proposed: Vec<Point>,
    /// That other body.
    pub to: Option<String>,
    /// Whose proposal won, as the lead-in says: `Enligt kommunstyrelsens förslag:`.
    pub lead_in: Option<String>,
}

impl Decision {
    /// What this body proposes to another, if anything.
    pub fn proposal(&self) -> Option<Proposal> {
        let to = self.to.clone().filter(|_| !self.proposed.is_empty())?;
        Some(Proposal {
            to,
            points: texts(&self.proposed),
        })
    }
}

/// What points say.
pub fn texts(points: &[Point]) -> Vec<String> {
    points.iter().map(|point| point.text.clone()).collect()
}

/// Reads the points of a paragraph for the body `own`.
pub fn read(parts: &[Part], own: &str) -> Decision {
    let mut collector = Collector::of(own);
    for part in parts {
        match part.heading.section {
            Section::Decision => collector.add_section(part, None),
            Section::Proposal => {
                let to = part.heading.to.as_deref();
                let to =
                    to.map_or_else(|| bodies::council_above(own), |to| bodies::in_full(to, own));
                collector.add_section(part, Some(to));
            }
            _ => {}
        }
    }
    let headed = parts
        .iter()
        .any(|part| part.heading.section == Section::Decision);
    if collector.decision.proposed.is_empty() {
        text::proposals_and_decisions(&mut collector, parts, headed);
    } else if !headed && collector.decision.own.is_empty() {
        collector.decision.own = own_beside_proposal(parts, own);
    }
    if collector.decision.proposed.is_empty() {
        own_draft(&mut collector, parts);
    }
    if !headed && collector.is_empty() {
        listed::referred(&mut collector, parts);
        listed::elections(&mut collector, parts);
        text::after_the_title(&mut collector, parts);
    }
    if !headed && collector.is_empty() {
        text::finding(&mut collector, parts);
    }
    collector.finish()
}

/// `Nämnden beslutar` / `att avge yttrandet` in the text above `Nämnden föreslår fullmäktige`.
fn own_beside_proposal(parts: &[Part], own: &str) -> Vec<Point> {
    let mut text = Collector::of(own);
    text::proposals_and_decisions(&mut text, parts, true);
    match text.decision.proposed.is_empty() {
        true => text.finish().own,
        // The proposal once more.
        false => Vec::new(),
    }
}

/// The sentence in which the chair finds what was decided, where the points themselves do not say it.
pub fn finding(parts: &[Part], own: &str) -> Option<Point> {
    let (part, block, said) = text::last_finding(parts, own)?;
    Some(points::point(
        part,
        block,
        0,
        "the chair's last finding",
        said.to_owned(),
    ))
}

/// Whether a text begins with what the body decides itself.
pub fn begins(text: &str, own: &str) -> bool {
    text::opens(text, own) == Some(0)
}

/// `Kommunstyrelsens förslag till beslut` in the board's own minutes, as the only points or below what was said and
/// voted: the points are for the council.
fn own_draft(collector: &mut Collector<'_>, parts: &[Part]) {
    let own = collector.own;
    if own.is_empty() || bodies::is_council(own) {
        return;
    }
    let only = collector.is_empty();
    let mut debated = false;
    for part in parts {
        debated |= matches!(
            part.heading.section,
            Section::Claims | Section::Proposition | Section::Vote
        );
        let body = part.heading.body.as_deref();
        if part.heading.section == Section::Draft
            && body.is_some_and(|body| bodies::is_same(body, own))
            && (only || debated)
        {
            collector.add_section(part, Some(bodies::council_above(own)));
        }
    }
}
