//! The heading on a line, and the rule it was told by.

use super::lines::{
    bare_heading, inline, is_mostly_bold, is_unknown_heading, is_verb_alone, recipients_beside,
    whole,
};
use crate::clean::CleanLine;
use crate::terms::headings::{self, Heading, Section};

/// A heading found among the lines of a paragraph.
pub struct Found<'a> {
    pub heading: Heading,
    /// What the rule is, in a few words.
    pub rule: &'static str,
    /// What of its line belongs to the text below it.
    pub below: Option<CleanLine<'a>>,
}

/// The lines of a paragraph, and what their headings are told by.
pub struct Headings<'l, 'a> {
    lines: &'l [CleanLine<'a>],
    /// The body whose protocol it is.
    own: &'l str,
    /// The line that holds the body's name alone and is its only heading of a decision.
    bare: Option<usize>,
    /// Whether bold tells nothing.
    mostly_bold: bool,
    /// The length of the longest line, in characters, where no line is bold.
    plain_width: Option<usize>,
}

impl<'l, 'a> Headings<'l, 'a> {
    pub fn of(lines: &'l [CleanLine<'a>], own: &'l str) -> Headings<'l, 'a> {
        let has_bold = lines.iter().any(CleanLine::is_bold);
        let widths = lines.iter().map(|line| line.text.chars().count());
        Headings {
            lines,
            own,
            bare: bare_heading(lines, own),
            mostly_bold: is_mostly_bold(lines),
            plain_width: widths.max().filter(|_| !has_bold),
        }
    }

    /// The heading on a line, by the first rule that holds.
    pub fn at(&self, index: usize) -> Option<Found<'a>> {
        let found = self.alone(index).or_else(|| self.known(index));
        found
            .or_else(|| self.before_colon(index))
            .or_else(|| self.recipients(index))
            .or_else(|| self.unknown(index))
    }

    fn alone(&self, index: usize) -> Option<Found<'a>> {
        let alone = self.bare == Some(index) || is_verb_alone(self.lines, index, self.own);
        alone.then(|| Found {
            heading: Heading::plain(Section::Decision),
            rule: "the body's name or its verb alone above what it decides",
            below: None,
        })
    }

    fn known(&self, index: usize) -> Option<Found<'a>> {
        Some(Found {
            heading: whole(self.lines, index, self.own)?,
            rule: "a known heading on a line of its own",
            below: None,
        })
    }

    fn before_colon(&self, index: usize) -> Option<Found<'a>> {
        let (heading, rest) = inline(self.lines, index, self.own)?;
        Some(Found {
            heading,
            rule: "a known heading before a colon",
            below: Some(rest),
        })
    }

    fn recipients(&self, index: usize) -> Option<Found<'a>> {
        Some(Found {
            heading: Heading::plain(Section::Recipients),
            rule: "who gets the extract, in one sentence with its heading",
            below: Some(recipients_beside(self.lines, index)?),
        })
    }

    fn unknown(&self, index: usize) -> Option<Found<'a>> {
        if self.mostly_bold || !is_unknown_heading(self.lines, index, self.plain_width) {
            return None;
        }
        let line = &self.lines[index];
        let section = headings::by_keyword(&line.text);
        Some(Found {
            heading: Heading::plain(section.unwrap_or(Section::Background)),
            rule: "a short line apart, or in bold, that no table knows",
            below: section.is_none().then(|| line.clone()),
        })
    }
}
