//! A matter on its way through the bodies, this paragraph among the others.

use jiff::civil::Date;
use paragraf_index::answer::Hit;
use paragraf_index::record::{Outcome, Paragraph};

use crate::address;
use crate::frame::Frame;
use crate::hit::{Badge, day};

/// One stop on the way.
pub struct Step {
    pub date: Option<Date>,
    pub day: String,
    pub body: String,
    pub paragraph: String,
    pub title: String,
    pub outcomes: Vec<Badge>,
    /// Where it leads; `None` for the paragraph of the page itself.
    pub link: Option<String>,
}

/// All stops, earliest first; nothing where this is the only one.
pub fn timeline(frame: &Frame, record: &Paragraph, others: Vec<Hit>) -> Vec<Step> {
    if others.is_empty() {
        return Vec::new();
    }
    let here = step(
        frame,
        record.date,
        &record.body,
        &record.paragraph,
        &record.title,
        &record.outcomes,
    );
    let there = others.into_iter().map(|hit| Step {
        link: Some(frame.link(&address::paragraph(&hit.id))),
        ..step(
            frame,
            hit.date,
            &hit.body,
            &hit.paragraph,
            &hit.title,
            &hit.outcomes,
        )
    });
    let mut steps: Vec<Step> = there.chain([here]).collect();
    steps.sort_by_key(|step| (step.date.is_none(), step.date));
    steps
}

fn step(
    frame: &Frame,
    date: Option<Date>,
    body: &str,
    paragraph: &str,
    title: &str,
    outcomes: &[Outcome],
) -> Step {
    Step {
        date,
        day: day(frame, date),
        body: body.to_owned(),
        paragraph: paragraph.to_owned(),
        title: title.to_owned(),
        outcomes: Badge::all(frame, outcomes),
        link: None,
    }
}
