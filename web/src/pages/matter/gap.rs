//! What is known of a matter and missing in the archive, said plainly.

use jiff::civil::Date;
use paragraf_index::motion::{Fate, MotionRecord};
use paragraf_index::question::{Filters, Question, Sort};
use paragraf_index::record::{Paragraph, Reference};
use paragraf_index::{Error, Index};

use super::Found;
use crate::frame::Frame;
use crate::language::Language;
use crate::pages::paragraph::pointer;
use crate::sentences;

/// A paragraph that another one names and the archive does not have.
pub struct Missing(Reference);

/// The paragraphs that are named by body, day and number and are not there.
pub fn missing(index: &Index, paragraphs: &[Paragraph]) -> Result<Vec<Missing>, Error> {
    let mut missing: Vec<Reference> = Vec::new();
    for paragraph in paragraphs {
        for reference in &paragraph.references {
            let Some(date) = reference.date else { continue };
            let named = Reference {
                body: Some(reference.body_meant(&paragraph.body).into_owned()),
                ..reference.clone()
            };
            if !missing.contains(&named)
                && pointer::lookup(index, paragraph, reference, date)?.is_none()
            {
                missing.push(named);
            }
        }
    }
    missing.sort_by(|a, b| (a.date, &a.number).cmp(&(b.date, &b.number)));
    Ok(missing.into_iter().map(Missing).collect())
}

/// A board whose proposal on a settled motion is not there.
pub struct Silent {
    board: String,
    /// Its first day in the archive, unless the motion is known to be later.
    since: Option<Date>,
    /// Whether the archive has any day of it.
    is_known: bool,
}

/// The board that should have proposed what the council decided on a motion, where the archive has no word of it.
pub fn silent(index: &Index, motion: &MotionRecord) -> Result<Option<Silent>, Error> {
    let settled = motion.settled.as_ref();
    let Some(council) = settled.filter(|_| motion.fate != Fate::Withdrawn) else {
        return Ok(None);
    };
    // Kommunfullmäktige has Kommunstyrelsen, Regionfullmäktige Regionstyrelsen.
    let Some(place) = council.stop.body.strip_suffix("fullmäktige") else {
        return Ok(None);
    };
    let board = format!("{place}styrelsen");
    let mut opinions = motion.opinions.iter();
    if opinions.any(|opinion| opinion.stop.body == board) {
        return Ok(None);
    }
    let first = first_day(index, motion, &board)?;
    let submitted = motion.submitted.as_ref().map(|submitted| submitted.date);
    Ok(Some(Silent {
        board,
        since: first.filter(|&first| submitted.is_none_or(|day| day < first)),
        is_known: first.is_some(),
    }))
}

fn first_day(index: &Index, motion: &MotionRecord, body: &str) -> Result<Option<Date>, Error> {
    let of_body = Question {
        filters: Filters {
            municipality: motion.municipality.iter().cloned().collect(),
            body: vec![body.to_owned()],
            ..Filters::default()
        },
        sort: Sort::Oldest,
        page: 1,
        limit: 1,
        ..Question::default()
    };
    let hits = index.search(&of_body)?.hits;
    Ok(hits.first().and_then(|hit| hit.date))
}

/// The gaps as sentences.
pub fn gaps(frame: &Frame, found: &Found) -> Vec<String> {
    let undecided = undecided(frame, found);
    let unprepared = unprepared(frame, found);
    let named = (!found.missing.is_empty()).then(|| {
        let named: Vec<String> = found
            .missing
            .iter()
            .map(|Missing(reference)| pointer::text(frame, reference))
            .collect();
        format!("{} {}.", frame.words().gap_named, named.join("; "))
    });
    [undecided, unprepared, named]
        .into_iter()
        .flatten()
        .collect()
}

/// The last word is a proposal to a body of which nothing follows, or the motion is open.
fn undecided(frame: &Frame, found: &Found) -> Option<String> {
    let proposal = found
        .paragraphs
        .last()
        .and_then(|last| last.proposal.as_ref());
    let Some(proposal) = proposal else {
        let motion = found.motion.as_ref()?;
        return (motion.fate == Fate::Open).then(|| frame.words().gap_council.to_owned());
    };
    let to = &proposal.to;
    Some(match frame.language {
        Language::Swedish => format!("{to}s beslut finns inte i arkivet."),
        Language::English => format!("The decision of {to} is not in the archive."),
    })
}

/// The council settled a motion, and the board's proposal is not there: with what the archive has of the board.
fn unprepared(frame: &Frame, found: &Found) -> Option<String> {
    let Silent {
        board,
        since,
        is_known,
    } = found.silent.as_ref()?;
    let since = since.map(|day| sentences::date(frame.language, day));
    let swedish = frame.language == Language::Swedish;
    let there = match (since, is_known) {
        (Some(day), _) if swedish => format!(", som har dess protokoll från och med {day}"),
        (Some(day), _) => format!(", which has its minutes from {day} on"),
        (None, false) if swedish => ", som inte har något protokoll från den".to_owned(),
        (None, false) => ", which has no minutes of it".to_owned(),
        (None, true) => String::new(),
    };
    Some(if swedish {
        format!("{board}s förslag om motionen finns inte i arkivet{there}.")
    } else {
        format!("The proposal of {board} on the motion is not in the archive{there}.")
    })
}
