//! From a segment to the record of a paragraph: sections first, then what each of them means.

mod claims;
mod decision;
mod doubt;
mod draft;
mod explain;
mod head;
mod kind;
mod motion;
mod outcome;
mod pointer;
mod recusal;
mod references;
mod sections;
mod verbs;
mod voices;
mod votes;
mod why;
mod withheld;

use crate::clean::CleanLine;
use crate::cover::Cover;
use crate::document::Context;
use crate::segment::{Contents, Segment};
use crate::terms::people;
use draft::Draft;
use paragraf_index::record::Paragraph;

pub use doubt::read as doubts;
pub use explain::{Place, Reason, reasons};
pub use head::{TitleStyle, titles};
pub use recusal::spread as spread_recusals;
pub use votes::{add_appendix, add_from_preamble, add_strays};
pub use withheld::add_ranges as add_withheld;

/// What the paragraphs of one document share.
pub struct Protocol<'a> {
    /// The file it was read from.
    pub context: &'a Context,
    /// What the cover says.
    pub cover: &'a Cover,
    /// Its table of contents.
    pub contents: &'a Contents,
    /// Where it names people with a party.
    pub named: &'a people::Named,
    /// The people it names with a party.
    pub known: &'a people::Known,
    /// The parties of those on its cover, in its order.
    pub parties: &'a [String],
    /// How its titles are printed.
    pub titles: TitleStyle,
    /// The right edge of its text, in the unit of the cells.
    pub right_edge: f32,
}

impl Protocol<'_> {
    /// The body that met; empty where the cover names none.
    fn body(&self) -> &str {
        self.cover.body.as_deref().unwrap_or("")
    }
}

/// Understands the paragraphs of a document, each step in all of them before the next.
///
/// So the patterns of a step stay near the processor while they are needed: paragraph by paragraph, much of the time is
/// spent on fetching them again.
pub fn paragraphs<'p>(
    protocol: &Protocol<'p>,
    lines: &'p [CleanLine<'p>],
    segments: &'p [Segment],
) -> Vec<Paragraph> {
    let mut drafts: Vec<Draft> = segments
        .iter()
        .map(|segment| Draft::new(protocol, &lines[segment.lines.clone()], segment))
        .collect();
    for step in draft::STEPS {
        drafts.iter_mut().for_each(|draft| step(draft, protocol));
    }
    drafts.into_iter().map(Draft::finished).collect()
}
