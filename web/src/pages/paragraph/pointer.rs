//! Pointers to other paragraphs, as links where the archive has them.

use jiff::civil::Date;
use paragraf_index::record::{Paragraph, Reference};
use paragraf_index::{Error, Index};

use crate::address;
use crate::frame::Frame;
use crate::sentences;

/// A pointer in words, with where it leads if that is in the archive.
pub struct Pointer {
    pub text: String,
    pub link: Option<String>,
}

impl Pointer {
    /// References beside what was found for each.
    pub fn all(
        frame: &Frame,
        references: &[Reference],
        found: Vec<Option<String>>,
    ) -> Vec<Pointer> {
        let pointer = |(reference, id): (&Reference, Option<String>)| Pointer {
            text: text(frame, reference),
            link: id.map(|id| frame.link(&address::paragraph(&id))),
        };
        references.iter().zip(found).map(pointer).collect()
    }
}

/// `Kommunstyrelsen 11 juni 2024 § 170`.
pub fn text(frame: &Frame, reference: &Reference) -> String {
    let date = reference
        .date
        .map(|date| sentences::date(frame.language, date));
    let number = format!("§ {}", reference.number);
    [reference.body.clone(), date, Some(number)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The ids of the paragraphs that are pointed to. A pointer without a date is not followed: it would be a guess.
pub fn found(index: &Index, record: &Paragraph) -> Result<Vec<Option<String>>, Error> {
    record
        .references
        .iter()
        .map(|reference| match reference.date {
            Some(date) => lookup(index, record, reference, date),
            None => Ok(None),
        })
        .collect()
}

/// A pointer that names no body means the body that writes it.
pub fn lookup(
    index: &Index,
    record: &Paragraph,
    reference: &Reference,
    date: Date,
) -> Result<Option<String>, Error> {
    index.pointed(
        record.municipality.as_deref(),
        &reference.body_meant(&record.body),
        date,
        &reference.number,
    )
}
