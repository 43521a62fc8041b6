//! Matters and motions on disk: an index of their own beside that of the paragraphs.
//!
//! It is made anew, in one commit, when a run of the writer ends, and bears a print of what it was made from. Readers
//! see either the old matters or the new ones; a run that is killed leaves the old ones, and a print that no longer
//! fits, so that the next run makes them again. What a step says stands in the paragraphs alone: matters only name them.

mod count;
mod find;
mod schema;
mod write;

use std::path::{Path, PathBuf};

use tantivy::directory::MmapDirectory;
use tantivy::{Index, IndexReader, ReloadPolicy, Searcher, TantivyError};

use schema::Fields;

pub(super) use write::refresh;

/// The folder, in that of the paragraphs.
fn folder(data: &Path) -> PathBuf {
    data.join("matters")
}

/// The matters of an index, open for reading.
pub(super) struct Matters {
    reader: IndexReader,
    fields: Fields,
}

impl Matters {
    /// Opens them; `None` where none were made yet, or by another version.
    pub fn open(data: &Path) -> super::Result<Option<Matters>> {
        let folder = folder(data);
        if !folder.join("meta.json").is_file() {
            return Ok(None);
        }
        let Some(index) = open_in(&folder)? else {
            return Ok(None);
        };
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::OnCommitWithDelay)
            .try_into()?;
        Ok(Some(Matters {
            reader,
            fields: Fields::new().1,
        }))
    }

    /// The matters as one commit left them.
    pub fn shelf(&self) -> Shelf {
        Shelf {
            searcher: self.reader.searcher(),
            fields: self.fields,
        }
    }

    /// Looks for a new commit now.
    pub fn reload(&self) -> super::Result<()> {
        Ok(self.reader.reload()?)
    }
}

/// The matters as one commit left them.
pub(super) struct Shelf {
    pub searcher: Searcher,
    fields: Fields,
}

/// Opens an index of matters; `None` where its fields are those of another version.
fn open_in(folder: &Path) -> tantivy::Result<Option<Index>> {
    let mut index = match Index::open(MmapDirectory::open(folder)?) {
        Err(
            TantivyError::IncompatibleIndex(_)
            | TantivyError::SchemaError(_)
            | TantivyError::DataCorruption(_),
        ) => {
            return Ok(None);
        }
        opened => opened?,
    };
    if index.schema() != Fields::new().0 {
        return Ok(None);
    }
    index.set_tokenizers(super::schema::tokenizers());
    Ok(Some(index))
}
