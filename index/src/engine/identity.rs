//! Ids that are unique in the whole index.
//!
//! Two files may claim the same id: an extract and the full protocol, or one meeting in two files. The file with the
//! smallest path keeps the bare id; the others get `~` and the first eight digits of their hash, and where that is
//! taken too (copies of one file), `-2`, `-3` … after it.
//!
//! The rule looks at what one snapshot holds and at nothing else, so that ids depend neither on the order in which
//! files came nor on how they were committed. An id with `~` keeps leading to its file when the other file is gone.

use tantivy::DocAddress;
use tantivy::collector::DocSetCollector;

use super::snapshot::{Snapshot, term};
use crate::record::Paragraph;

/// Digits of the hash in an id.
const DIGITS: usize = 8;

/// A paragraph and where it lies.
type Found = (DocAddress, Paragraph);

impl Snapshot {
    /// The paragraph with this id, as read, under the id it goes by in this snapshot.
    pub fn find(&self, id: &str) -> super::Result<Option<Found>> {
        let claimants = self.claimants(id)?;
        if !claimants.is_empty() {
            return Ok(claimants.into_iter().next());
        }
        let Some((claim, suffix)) = id.rsplit_once('~') else {
            return Ok(None);
        };
        let mut claimants = self.claimants(claim)?;
        let found = claimants
            .iter()
            .position(|(_, paragraph)| paragraph.id == id);
        let found = found.or_else(|| {
            claimants
                .iter()
                .position(|(_, paragraph)| digits(paragraph) == suffix)
        });
        Ok(found.map(|place| claimants.swap_remove(place)))
    }

    /// The paragraph at an address, under the id it goes by in this snapshot.
    pub fn paragraph(&self, address: DocAddress) -> super::Result<Paragraph> {
        let mut paragraph: Paragraph = self.record(address)?;
        // Counts deleted documents too: never too low.
        let claimed = self
            .searcher
            .doc_freq(term(self.fields.claim, &paragraph.id).term())?;
        if claimed > 1 {
            let claimants = self.claimants(&paragraph.id)?;
            if let Some((_, named)) = claimants.into_iter().find(|(other, _)| *other == address) {
                paragraph = named;
            }
        }
        Ok(paragraph)
    }

    /// The paragraphs that claim an id, by path, under the ids they go by.
    fn claimants(&self, claim: &str) -> super::Result<Vec<Found>> {
        let addresses = self
            .searcher
            .search(&term(self.fields.claim, claim), &DocSetCollector)?;
        let found = addresses
            .into_iter()
            .map(|address| Ok((address, self.record(address)?)));
        let mut found = found.collect::<super::Result<Vec<Found>>>()?;
        found.sort_by(|(_, a), (_, b)| a.source.file.cmp(&b.source.file));
        name(found.iter_mut().map(|(_, paragraph)| paragraph).collect());
        Ok(found)
    }
}

/// Gives claimants of one id, by path, their own ids.
fn name(paragraphs: Vec<&mut Paragraph>) {
    let mut taken: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        let suffixed = format!("{}~{}", paragraph.id, digits(paragraph));
        let numbered = (2..).map(|n| format!("{suffixed}-{n}"));
        let mut ids = [paragraph.id.clone(), suffixed.clone()]
            .into_iter()
            .chain(numbered);
        if let Some(free) = ids.find(|id| !taken.contains(id)) {
            paragraph.id.clone_from(&free);
            taken.push(free);
        }
    }
}

fn digits(paragraph: &Paragraph) -> &str {
    let sha256 = &paragraph.source.sha256;
    sha256.get(..DIGITS).unwrap_or(sha256)
}
