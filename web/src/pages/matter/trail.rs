//! A matter on its way through the bodies; postponements in a row are one line.

use jiff::civil::Date;
use paragraf_index::matter::{Link, Matter, Why};
use paragraf_index::record::{Outcome, Paragraph, Vote};
use serde::Serialize;

use crate::address;
use crate::frame::Frame;
use crate::hit::{Badge, day};
use crate::labels::Named;
use crate::language::Language;
use crate::sentences;

/// Points of a decision that are shown; the paragraph has the others.
const POINTS: usize = 4;

/// One line of a trail.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A paragraph in which something happened.
    Step(Box<Stop>),
    /// Paragraphs of one body that only put the matter off, one after the other.
    PutOff(Vec<Stop>),
}

/// A paragraph on the way.
#[derive(Debug, Serialize)]
pub struct Stop {
    pub id: String,
    /// Where it leads; `None` for the paragraph of the page itself.
    #[serde(skip)]
    pub link: Option<String>,
    pub date: Option<Date>,
    #[serde(skip)]
    pub day: String,
    pub body: String,
    pub paragraph: String,
    pub title: String,
    /// What happened to a motion.
    pub event: Option<&'static str>,
    pub outcomes: Vec<Badge>,
    pub decision: Vec<String>,
    /// Points that are left out here.
    #[serde(skip)]
    pub more: usize,
    /// Whom it proposed something to, and what.
    pub proposal_to: Option<String>,
    pub proposal: Vec<String>,
    pub votes: Vec<String>,
    /// Why it belongs to the matter.
    pub reasons: Vec<String>,
}

/// The trail of a matter; `here` is the paragraph of the page itself.
pub fn trail(
    frame: &Frame,
    matter: &Matter,
    paragraphs: &[Paragraph],
    here: Option<&str>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for paragraph in paragraphs {
        let links = matter.steps.iter().find(|step| step.id == paragraph.id);
        let links = links.map(|step| step.links.as_slice()).unwrap_or_default();
        let stop = Stop::new(frame, paragraph, links, paragraphs, here);
        match items.last_mut() {
            _ if !is_put_off(paragraph) => items.push(Item::Step(Box::new(stop))),
            Some(Item::PutOff(stops)) if stops[0].body == stop.body => stops.push(stop),
            _ => items.push(Item::PutOff(vec![stop])),
        }
    }
    items
}

fn is_put_off(paragraph: &Paragraph) -> bool {
    let tabled = paragraph.outcomes.contains(&Outcome::Tabled);
    tabled
        && paragraph
            .outcomes
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Tabled | Outcome::Noted | Outcome::Other))
}

impl Stop {
    fn new(
        frame: &Frame,
        paragraph: &Paragraph,
        links: &[Link],
        all: &[Paragraph],
        here: Option<&str>,
    ) -> Stop {
        let proposal = paragraph.proposal.as_ref();
        Stop {
            link: (here != Some(paragraph.id.as_str()))
                .then(|| frame.link(&address::paragraph(&paragraph.id))),
            id: paragraph.id.clone(),
            date: paragraph.date,
            day: day(frame, paragraph.date),
            body: paragraph.body.clone(),
            paragraph: paragraph.paragraph.clone(),
            title: paragraph.title.clone(),
            event: paragraph
                .motion
                .as_ref()
                .and_then(|motion| motion.event)
                .map(|event| event.name(frame.language)),
            outcomes: Badge::all(frame, &paragraph.outcomes),
            decision: paragraph.decision.iter().take(POINTS).cloned().collect(),
            more: paragraph.decision.len().saturating_sub(POINTS),
            proposal_to: proposal.map(|proposal| proposal.to.clone()),
            proposal: proposal
                .map(|proposal| proposal.points.iter().take(POINTS).cloned().collect())
                .unwrap_or_default(),
            votes: paragraph
                .votes
                .iter()
                .filter_map(|vote| counted(frame.language, vote))
                .collect(),
            reasons: links
                .iter()
                .filter_map(|link| reason(frame, link, all))
                .collect(),
        }
    }
}

/// `40 ja, 41 nej, 3 avstår`.
fn counted(language: Language, vote: &Vote) -> Option<String> {
    let (yes, no) = vote.yes.zip(vote.no)?;
    let mut text = format!(
        "{yes} {}, {no} {}",
        language.pick("ja", "yes"),
        language.pick("nej", "no")
    );
    if let Some(abstain) = vote.abstain.filter(|abstain| *abstain > 0) {
        text.push_str(&format!(
            ", {abstain} {}",
            language.pick("avstår", "abstain")
        ));
    }
    Some(text)
}

/// Why a paragraph was joined to an earlier one, in words.
fn reason(frame: &Frame, link: &Link, all: &[Paragraph]) -> Option<String> {
    let other = all.iter().find(|paragraph| paragraph.id == link.to)?;
    let date = other
        .date
        .map(|date| format!(" {}", sentences::date(frame.language, date)));
    let other = format!(
        "{}{} §\u{a0}{}",
        other.body,
        date.unwrap_or_default(),
        other.paragraph
    );
    Some(match (&link.why, frame.language) {
        (Why::Number { number }, Language::Swedish) => {
            format!("samma diarienummer, {number}, som {other}")
        }
        (Why::Number { number }, Language::English) => {
            format!("same reference number, {number}, as {other}")
        }
        (Why::Reference { .. }, Language::Swedish) => {
            format!("den ena paragrafen hänvisar till den andra: {other}")
        }
        (Why::Reference { .. }, Language::English) => {
            format!("one paragraph refers to the other: {other}")
        }
        (Why::Listed, Language::Swedish) => {
            "listan nämner motionen, med nummer eller med motionärer och rubrik".to_owned()
        }
        (Why::Listed, Language::English) => {
            "the list names the motion, by number or by authors and title".to_owned()
        }
        (Why::Motion, Language::Swedish) => {
            format!("motion med samma motionärer och rubrik som {other}")
        }
        (Why::Motion, Language::English) => {
            format!("motion with the same authors and title as {other}")
        }
    })
}
