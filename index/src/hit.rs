//! From a paragraph to the hit that is shown of it.

use crate::answer::{Folded, Hit};
use crate::extract::{self, Marks};
use crate::record::Paragraph;

/// A paragraph as a hit, with what matched marked.
pub(crate) fn hit(paragraph: Paragraph, score: f32, marks: &Marks) -> Hit {
    Hit {
        extract: extract::of(&paragraph, marks),
        id: paragraph.id,
        title: paragraph.title,
        municipality: paragraph.municipality,
        body: paragraph.body,
        date: paragraph.date,
        paragraph: paragraph.paragraph,
        kind: paragraph.kind,
        outcomes: paragraph.outcomes,
        reference_numbers: paragraph.reference_numbers,
        motion_parties: paragraph
            .motion
            .map(|motion| motion.parties)
            .unwrap_or_default(),
        page: paragraph.source.page,
        sha256: paragraph.source.sha256,
        score,
        folded: Vec::new(),
        folded_total: 0,
    }
}

/// A paragraph as it is named below the hit it is folded into.
pub(crate) fn folded(paragraph: Paragraph) -> Folded {
    Folded {
        id: paragraph.id,
        body: paragraph.body,
        date: paragraph.date,
        paragraph: paragraph.paragraph,
        outcomes: paragraph.outcomes,
    }
}
