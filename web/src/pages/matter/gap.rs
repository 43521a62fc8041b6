//! What is known of a matter and missing in the archive, said plainly.

use paragraf_index::motion::Fate;
use paragraf_index::record::{Paragraph, Reference};
use paragraf_index::{Error, Index};

use super::Found;
use crate::frame::Frame;
use crate::language::Language;
use crate::pages::paragraph::pointer;

/// A paragraph that another one names and the archive does not have.
pub struct Missing(Reference);

/// The paragraphs that are named by body, day and number and are not there.
pub fn missing(index: &Index, paragraphs: &[Paragraph]) -> Result<Vec<Missing>, Error> {
    let mut missing: Vec<Reference> = Vec::new();
    for paragraph in paragraphs {
        for reference in &paragraph.references {
            let Some(date) = reference.date else { continue };
            let named = Reference {
                body: reference.body.clone().or(Some(paragraph.body.clone())),
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

/// The last word is a proposal to a body of which nothing follows.
fn undecided(frame: &Frame, found: &Found) -> Option<String> {
    let last = found.paragraphs.last()?;
    let to = &last.proposal.as_ref()?.to;
    Some(match frame.language {
        Language::Swedish => format!("{to}s beslut finns inte i arkivet."),
        Language::English => format!("The decision of {to} is not in the archive."),
    })
}

/// The council settled a motion, and no board's opinion of it is there.
fn unprepared(frame: &Frame, found: &Found) -> Option<String> {
    let motion = found.motion.as_ref()?;
    let settled = !matches!(motion.fate, Fate::Open | Fate::Withdrawn);
    (settled && motion.opinions.is_empty()).then(|| frame.words().gap_opinion.to_owned())
}
