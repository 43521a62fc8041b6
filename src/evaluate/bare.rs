//! An index of the same paragraphs without their titles: what a title finds there, it does not find in itself.

use anyhow::Context;
use paragraf_index::record::{Paragraph, SourceFile};
use paragraf_index::{Index, Writer};
use tempfile::TempDir;

/// Paragraphs that are given to the index at a time.
const BATCH: usize = 1000;

/// See the module.
pub struct Bare {
    folder: TempDir,
    writer: Writer,
    batch: Vec<Paragraph>,
    batches: usize,
}

impl Bare {
    /// An empty one that knows words as `index` does, in a folder that goes away with it.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn like(index: &Index) -> anyhow::Result<Bare> {
        let folder = tempfile::tempdir().context("no temporary folder can be made")?;
        let writer = Writer::open(folder.path(), &index.dictionary())?;
        Ok(Bare {
            folder,
            writer,
            batch: Vec::new(),
            batches: 0,
        })
    }

    /// Adds a paragraph without its title.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub fn add(&mut self, mut paragraph: Paragraph) -> Result<(), paragraf_index::Error> {
        paragraph.text = without(&paragraph.text, &paragraph.title);
        paragraph.title.clear();
        paragraph.page_starts.clear();
        self.batch.push(paragraph);
        if self.batch.len() >= BATCH {
            self.write()?;
        }
        Ok(())
    }

    fn write(&mut self) -> Result<(), paragraf_index::Error> {
        self.batches += 1;
        let file = SourceFile {
            path: self.batches.to_string(),
            sha256: String::new(),
            size: 0,
            format: String::new(),
            pages: None,
            paragraphs: 0,
            reader: String::new(),
            problems: Vec::new(),
        };
        self.writer.replace(&file, &self.batch)?;
        self.batch.clear();
        Ok(())
    }

    /// Hands the index to who asks it.
    ///
    /// # Errors
    /// When the index cannot be written or read.
    pub fn ask<T>(mut self, ask: impl FnOnce(&Index) -> T) -> Result<T, paragraf_index::Error> {
        self.write()?;
        self.writer.finish()?;
        Ok(ask(&Index::open(self.folder.path())?))
    }
}

/// A text without the first place where a title stands, whichever way it is broken into lines.
fn without(text: &str, title: &str) -> String {
    let letters = |text: &str| -> Vec<(usize, char)> {
        text.char_indices()
            .filter(|(_, c)| !c.is_whitespace())
            .collect()
    };
    let (printed, wanted) = (letters(text), letters(title));
    let is_title = |place: &[(usize, char)]| {
        let place = place.iter().map(|(_, letter)| letter);
        place.eq(wanted.iter().map(|(_, letter)| letter))
    };
    let place = printed
        .windows(wanted.len().max(1))
        .find(|place| is_title(place));
    let (Some([first, ..]), Some([.., last])) = (place, place) else {
        return text.to_owned();
    };
    format!(
        "{} {}",
        &text[..first.0],
        &text[last.0 + last.1.len_utf8()..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_goes_however_it_is_broken() {
        let text = "§ 7\nTaxa för vatten\noch avlopp\n\nTaxa för vatten antas.";
        let bare = without(text, "Taxa för vatten och avlopp");
        assert_eq!(bare, "§ 7\n \n\nTaxa för vatten antas.");
        assert_eq!(without("§ 7", "Taxa"), "§ 7");
        assert_eq!(without("", ""), "");
    }
}
