//! An entry of a feed: a paragraph, or a motion with what became of it.

use jiff::civil::Date;
use paragraf_index::answer::Hit;
use paragraf_index::motion::MotionRecord;
use paragraf_index::record::{Outcome, Paragraph};

use crate::address;
use crate::frame::Frame;
use crate::hit::day;
use crate::labels::{Named, party};

/// One entry: a paragraph, or a motion with what became of it.
pub(super) struct Entry {
    /// Its page, whole; also its identifier.
    pub link: String,
    pub title: String,
    pub date: Option<Date>,
    pub summary: String,
}

pub(super) fn of_hit(frame: &Frame, hit: Hit) -> Entry {
    Entry {
        link: frame.absolute(&address::paragraph(&hit.id)),
        summary: summary(frame, &hit.body, hit.date, &hit.paragraph, &hit.outcomes),
        title: hit.title,
        date: hit.date,
    }
}

pub(super) fn of_paragraph(frame: &Frame, paragraph: Paragraph) -> Entry {
    Entry {
        link: frame.absolute(&address::paragraph(&paragraph.id)),
        summary: summary(
            frame,
            &paragraph.body,
            paragraph.date,
            &paragraph.paragraph,
            &paragraph.outcomes,
        ),
        title: paragraph.title,
        date: paragraph.date,
    }
}

fn summary(
    frame: &Frame,
    body: &str,
    date: Option<Date>,
    number: &str,
    outcomes: &[Outcome],
) -> String {
    let outcomes: Vec<&str> = outcomes
        .iter()
        .map(|outcome| outcome.name(frame.language))
        .collect();
    format!(
        "{body}, {}, § {number}. {}",
        day(frame, date),
        outcomes.join(", ")
    )
}

pub(super) fn of_motion(frame: &Frame, motion: MotionRecord) -> Entry {
    let stop = motion
        .settled
        .as_ref()
        .map_or(&motion.first, |settled| &settled.stop);
    let parties: Vec<String> = motion
        .parties
        .iter()
        .map(|code| party(code, frame.language))
        .collect();
    Entry {
        link: frame.absolute(&address::matter(&motion.id)),
        summary: format!(
            "{}. {}. {}, {}",
            motion.fate.name(frame.language),
            parties.join(", "),
            stop.body,
            day(frame, stop.date)
        ),
        date: stop.date,
        title: motion.title,
    }
}
