//! From a paragraph to the hit that is shown of it.

use tantivy::{DocAddress, Score};

use super::snapshot::Snapshot;
use crate::answer::Hit;
use crate::extract::{self, Marks};
use crate::record::Paragraph;

impl Snapshot {
    /// The hits at these addresses.
    pub fn hits(
        &self,
        addresses: impl IntoIterator<Item = (Score, DocAddress)>,
        marks: &Marks,
    ) -> super::Result<Vec<Hit>> {
        let hit = |(score, address)| Ok(hit(self.paragraph(address)?, score, marks));
        addresses.into_iter().map(hit).collect()
    }
}

fn hit(paragraph: Paragraph, score: Score, marks: &Marks) -> Hit {
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
    }
}
