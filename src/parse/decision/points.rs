//! Points collected block by block: this body's own, or those for the body that a lead-in names.

use std::borrow::Cow;

use crate::parse::decision::wording::{
    DECIDED_BY, DECIDES, FOR_ITSELF, LEAD_IN, MANNER, NOT_DECIDED, PROPOSES_ALONE, SEEN_TO_DECIDE,
    SUBHEADINGS, is_proposing, proposed_to, proposing,
};
use crate::parse::decision::{Decision, Point};
use crate::parse::sections::Part;
use crate::parse::why::Why;
use crate::prose::{self, Block, Marker};
use crate::terms::bodies;
use crate::terms::headings::Section;
use crate::terms::register;

/// Collects the points of one paragraph.
pub struct Collector<'a> {
    /// The body whose protocol it is.
    pub own: &'a str,
    /// What was collected.
    pub decision: Decision,
    /// The body that the next points are for, `None` for this one.
    pub to: Option<String>,
    /// Whether the last point belongs to the section being read: only then its parts can follow.
    open: bool,
    /// A lead-in that may be the whole decision.
    pending: Option<Point>,
    /// Whose the points were before a numbered one that proposes by itself: `2. Nämnden föreslår styrelsen att …`
    before_aside: Option<Option<String>>,
}

impl<'a> Collector<'a> {
    /// A collector for the protocol of a body.
    pub fn of(own: &'a str) -> Collector<'a> {
        Collector {
            own,
            decision: Decision::default(),
            to: None,
            open: false,
            pending: None,
            before_aside: None,
        }
    }

    /// Adds the points of one section. `to` is the body they are for, where the heading says so.
    pub fn add_section(&mut self, part: &Part, to: Option<String>) {
        self.to.clone_from(&to);
        self.open = false;
        let mut led_in: Option<(u32, f32)> = None;
        let blocks: Vec<Block> = part
            .blocks()
            .iter()
            .flat_map(prose::numbered_apart)
            .collect();
        for (at, block) in blocks.iter().enumerate() {
            let block = &self.leading_in(block, blocks.get(at + 1));
            // `1. Nämnden föreslår … beslutar:` with points of its own: the next outer number ends them.
            if let (Some((lead, left)), Some((number, indent))) = (led_in, block.number)
                && number == lead + 1
                && indent <= left + 1.0
            {
                self.to.clone_from(&to);
                led_in = None;
            }
            if block.number.is_some() && block.text.ends_with(':') && is_proposing(&block.text) {
                led_in = block.number;
            }
            if let Some(before) = self.before_aside.take()
                && block.number.is_some()
                && !block.text.starts_with("att ")
            {
                self.to = before;
            }
            if !self.add_block(part, block, 0) {
                break;
            }
        }
    }

    /// `Nämnden beslutar enligt kontorets förslag.` right above a list, or `… enligt styrelsens förslag följande.`, without
    /// the full stop: it leads in what follows.
    pub fn leading_in<'b>(&self, block: &'b Block, below: Option<&Block>) -> Cow<'b, Block> {
        let listed = below.is_some_and(|below| {
            below.marker == Marker::Att || below.number.is_some_and(|(number, _)| number == 1)
        });
        let leads_in = |said: &str| {
            let bare = said.strip_suffix('.')?;
            let found = DECIDES.captures(bare)?;
            let own = bodies::is_same(&found["body"], self.own);
            let follows = bare.ends_with(" följande") || listed && !bare.contains(" att ");
            (own && follows && MANNER.is_match(found["rest"].trim())).then_some(bare.len())
        };
        match leads_in(&block.text) {
            Some(end) => Cow::Owned(begun(block, &block.text[..end])),
            None => Cow::Borrowed(block),
        }
    }

    /// Adds a block as a point or takes it as a lead-in; `false` where the decision has ended.
    pub fn add_block(&mut self, part: &Part, block: &Block, from: usize) -> bool {
        let text = block.text[from..].trim();
        if is_mark(text) || is_reference(text) {
            return true;
        }
        if text.len() < 30 && SUBHEADINGS.contains(&text.to_lowercase().trim_end_matches(':')) {
            return true;
        }
        let record = record_in(text);
        // `2. Paragrafen är omedelbart justerad.`: counted among the points.
        let counted = block.number.is_some() && text.starts_with("Paragrafen är");
        if let Some(record) = record.filter(|_| !counted) {
            let before = prose::sentences(text)
                .into_iter()
                .take_while(|sentence| sentence.end <= record)
                .last();
            if let Some(sentence) = before {
                self.add_block(part, &begun(block, &text[..sentence.end]), 0);
            }
            return false;
        }
        if let Some(at) = proposing_sentence(text, self.own).filter(|at| *at > 0) {
            let rest = from + block.text[from..].len() - text.len() + at;
            let first = begun(block, text[..at].trim_end());
            return self.add_block(part, &first, 0) && self.add_block(part, block, rest);
        }
        if text.ends_with(':') && LEAD_IN.is_match(text) {
            self.decision.lead_in = Some(text.trim_end_matches(':').to_owned());
        } else if !self.add_proposal(part, block, from)
            && !self.is_decision_lead_in(part, block, text)
        {
            self.push(part, block, text);
        }
        true
    }

    /// What was collected. A lead-in that nothing follows was the whole decision:
    /// `Kommunfullmäktige beslutar enligt kommunstyrelsens förslag`.
    pub fn finish(mut self) -> Decision {
        if self.is_empty()
            && let Some(point) = self.pending.take()
        {
            self.decision.own.push(point);
        }
        self.decision
    }

    /// Whether there is no point yet.
    pub fn is_empty(&self) -> bool {
        self.decision.own.is_empty() && self.decision.proposed.is_empty()
    }

    /// Adds a block that proposes to another body, or takes it as the lead-in of a list of proposals.
    fn add_proposal(&mut self, part: &Part, block: &Block, from: usize) -> bool {
        let text = block.text[from..].trim();
        if let Some(alone) = PROPOSES_ALONE.captures(text) {
            if bodies::is_council(self.own) || !bodies::is_same(&alone["body"], self.own) {
                return false;
            }
            self.to = Some(bodies::council_above(self.own));
            return true;
        }
        if self.is_passed_on(text) {
            return true;
        }
        let Some(found) = proposing(text)
            .or_else(|| proposed_to(text))
            .filter(|found| is_own_subject(found.before, self.own))
            .filter(|found| !bodies::is_same(found.to, self.own) || self.own.is_empty())
        else {
            return false;
        };
        if endorses(found.before) {
            let sentence = text[..text.len() - found.rest.len()].to_owned();
            let point = point(part, block, from, "own words before a proposal", sentence);
            self.decision.own.push(point);
        }
        let before = self.to.clone();
        // `Förslag till beslut i kommunstyrelsen`: the heading knows who decides next.
        if part.heading.to.is_none() {
            self.to = Some(bodies::in_full(found.to, self.own));
        }
        let rest = found.rest.trim();
        if !rest.is_empty() {
            // `… föreslår fullmäktige att avslå motionen.`: verbatim the point is the whole sentence.
            let led_in = text[..text.len() - found.rest.len()].ends_with(':');
            self.push(part, block, if led_in { rest } else { text });
            // `att föreslå fullmäktige besluta att avslå motionen, samt`: the next point is this body's own again.
            if block.marker == Marker::Att {
                self.to = before;
            } else if block.number.is_some() {
                self.before_aside = Some(before);
            }
        }
        true
    }

    /// `Kommunstyrelsen föreslår kommunfullmäktige`, below what a committee proposes to the board: it leads in what the
    /// board is to propose.
    fn is_passed_on(&self, text: &str) -> bool {
        let to = self.to.as_deref().unwrap_or_default();
        let found = (!to.is_empty()).then(|| proposing(text)).flatten();
        found.is_some_and(|found| {
            found.rest.trim().is_empty() && bodies::is_same(found.before.trim(), to)
        })
    }

    /// `Nämnden beslutar`: what follows is this body's own.
    fn is_decision_lead_in(&mut self, part: &Part, block: &Block, text: &str) -> bool {
        if decided_by(text, self.own) {
            self.to = None;
            return true;
        }
        // `Kommunstyrelsen ger för egen del kontoret i uppdrag att …`, below what it proposes.
        if let Some(found) = FOR_ITSELF.captures(text)
            && let Some(body) = found.name("body").or(found.name("inverted"))
            && bodies::is_same(body.as_str(), self.own)
        {
            self.to = None;
            return false;
        }
        let Some(found) = DECIDES
            .captures(text)
            .filter(|found| bodies::is_same(&found["body"], self.own))
        else {
            return false;
        };
        let rest = found["rest"].trim();
        let manner = MANNER.is_match(rest) && !rest.contains(" att ");
        if manner {
            let rule = "a decision that nothing follows";
            self.pending = Some(point(part, block, 0, rule, text.to_owned()));
        }
        let bare = rest.is_empty() || manner;
        if bare || block.marker == Marker::None {
            self.to = None;
        }
        bare
    }

    /// Adds a point to those that are being collected.
    pub fn push(&mut self, part: &Part, block: &Block, text: &str) {
        let rule = match (part.heading.section, &self.to) {
            (Section::Decision, None) => "a point below the heading of a decision",
            (Section::Proposal | Section::Draft, _) => "a point below the heading of a proposal",
            (_, Some(_)) => "a point after words that propose to another body",
            (_, None) => "a sentence that decides, without a heading",
        };
        let points = match self.to {
            Some(_) => &mut self.decision.proposed,
            None => &mut self.decision.own,
        };
        match points.last_mut() {
            // The letter is part of the point: the points count by their numbers.
            Some(point) if block.marker == Marker::Letter && self.open => {
                point.text.push_str(&format!(" {} {text}", block.label));
            }
            _ => points.push(point(part, block, 0, rule, text.to_owned())),
        }
        self.open = true;
        if self.decision.to.is_none() {
            self.decision.to.clone_from(&self.to);
        }
    }
}

/// `•`, `1.`: a converter has parted it from its point. `(4)`: the number of a page.
fn is_mark(text: &str) -> bool {
    let mut signs = text.chars().filter(|char| char.is_alphanumeric());
    text.len() <= 4 && signs.all(|char| char.is_ascii_digit())
}

/// `KS: 204/2011`: a number from the head of a page, in text that has lost its pages.
fn is_reference(text: &str) -> bool {
    text.len() < 30 && register::is_number(&text.replacen(": ", " ", 1))
}

/// A block with the beginning of its text alone.
fn begun(block: &Block, text: &str) -> Block {
    Block {
        text: text.to_owned(),
        ..block.clone()
    }
}

/// `Efter ställda propositioner beslutar nämnden`: a lead-in whose subject stands last.
pub fn decided_by(text: &str, own: &str) -> bool {
    let found = DECIDED_BY.captures(text);
    found
        .or_else(|| SEEN_TO_DECIDE.captures(text))
        .is_some_and(|found| bodies::is_same(&found["body"], own))
}

/// A point read from a block by a rule.
pub fn point(part: &Part, block: &Block, from: usize, rule: &'static str, text: String) -> Point {
    let line = part.line_at(block, from);
    Point {
        text,
        page: line.and_then(|line| line.page),
        why: Why {
            rule,
            line: line.map_or(0, |line| line.at),
        },
    }
}

/// Where the sentence begins that proposes to another body, in a block that first decides something of its own.
fn proposing_sentence(text: &str, own: &str) -> Option<usize> {
    prose::sentences(text).into_iter().find_map(|sentence| {
        let subject = proposing(&text[sentence.clone()])?.before.trim();
        (!subject.is_empty() && bodies::is_same(subject, own)).then_some(sentence.start)
    })
}

/// Whether the sentence is of this body, not what it retells of another.
fn is_own_subject(before: &str, own: &str) -> bool {
    let before = before.trim();
    before.is_empty()
        || before.split(['.', ',']).next_back().is_some_and(|clause| {
            bodies::first(clause).is_none_or(|body| bodies::is_same(&body, own))
                || bodies::is_same(clause.split(' ').next().unwrap_or(""), own)
        })
}

fn endorses(before: &str) -> bool {
    let before = before.to_lowercase();
    [
        "tillstyrker",
        "ställer sig bakom",
        "godkänner",
        "instämmer",
        "avstyrker",
        "antar",
    ]
    .iter()
    .any(|verb| before.contains(verb))
}

/// Where a reservation or the like is recorded among the points. A point `att …` may speak of reservations; what is
/// recorded stands in the sentences after it.
fn record_in(text: &str) -> Option<usize> {
    let is_point = text
        .get(..4)
        .is_some_and(|att| att.eq_ignore_ascii_case("att "));
    let from = match prose::sentences(text).get(1) {
        Some(second) if is_point => second.start,
        None if is_point => return None,
        _ => 0,
    };
    let found = NOT_DECIDED.find(&text[from..])?;
    Some(from + found.start())
}
