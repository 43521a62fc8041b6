//! How common the words of a paragraph are in the index.

use tantivy::Term;

use super::snapshot::Snapshot;
use crate::plan::Likeness;
use crate::record::Paragraph;

impl Snapshot {
    /// The words of a paragraph, each with the number of paragraphs that have it, and how many paragraphs there are.
    pub fn known_words(&self, paragraph: &Paragraph) -> super::Result<(Vec<(Likeness, u64)>, u64)> {
        let known = |word: Likeness| -> super::Result<(Likeness, u64)> {
            let term = Term::from_field_text(self.fields.text, &word.stem);
            let known = self.searcher.doc_freq(&term)?;
            Ok((word, known))
        };
        let words = Likeness::words(paragraph, &self.analyser)
            .into_iter()
            .map(known);
        Ok((
            words.collect::<super::Result<_>>()?,
            self.searcher.num_docs(),
        ))
    }
}
