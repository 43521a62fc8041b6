//! Where the index lies on disk, and who may write there.
//!
//! The tantivy files lie in a sub-folder named after all that its terms depend on: the versions of the fields and of
//! the word rules, and the dictionary. An index of another kind is thus never opened by mistake, and two are never
//! mixed: the other one lies beside. The file `current` names the one that readers open; it goes over to a new one
//! when that is finished, and the old one goes. The folder is disposable: the archive it was made from is the only
//! source of truth.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::directory::MmapDirectory;
use tantivy::store::{Compressor, ZstdCompressor};
use tantivy::{IndexSettings, TantivyError};

use super::schema::{self, Fields};
use crate::Error;
use crate::swedish::{self, Analyser, Dictionary};

/// Beginning of the names of sub-folders that are ours.
const PREFIX: &str = "index-";
/// Name of the file that names the sub-folder readers open.
const CURRENT: &str = "current";

/// An index that was opened, and what its words are made with.
pub(super) struct Opened {
    pub index: tantivy::Index,
    pub analyser: Arc<Analyser>,
    /// Its sub-folder.
    pub data: PathBuf,
    /// The name of its dictionary.
    words: String,
}

/// Beginning of the names of indexes that this program can read; the name of the dictionary follows.
fn readable() -> String {
    format!("{PREFIX}{}.{}-", schema::VERSION, swedish::version())
}

/// The name of the dictionary of the index that readers open, if they can.
fn current(dir: &Path) -> Option<String> {
    let name = fs::read_to_string(dir.join(CURRENT)).ok()?;
    let words = name.strip_prefix(&readable())?;
    has_index(&dir.join(&name)).then(|| words.to_owned())
}

fn data(dir: &Path, words: &str) -> PathBuf {
    dir.join(readable() + words)
}

/// Opens the index in `dir` for reading.
pub(super) fn open(dir: &Path) -> Result<Opened, Error> {
    let Some(words) = current(dir) else {
        // One of this version that nothing names yet was begun a moment ago.
        let is_begun = |index: PathBuf| {
            let name = index.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&readable())
        };
        let old = dir.join(CURRENT).exists() || indexes(dir).any(|index| !is_begun(index));
        let dir = dir.to_owned();
        return Err(if old {
            Error::OtherVersion { dir }
        } else {
            Error::Missing { dir }
        });
    };
    let data = data(dir, &words);
    let index = open_in(&data).map_err(|fault| Error::reading(dir)(fault.into()))?;
    let tables = swedish::open(dir, &words).map_err(|cause| Error::Words {
        dir: dir.to_owned(),
        cause,
    })?;
    Ok(Opened {
        index,
        analyser: Arc::new(Analyser::new(tables)),
        data,
        words,
    })
}

/// Opens the index in `dir` for writing, or begins one: where there is none with this dictionary, or one that nobody
/// can read.
pub(super) fn create(dir: &Path, dictionary: &Dictionary) -> Result<Opened, Error> {
    let kept = current(dir);
    let (words, tables) = dictionary.prepare(dir, kept.as_deref())?;
    let data = data(dir, &words);
    let begin = || -> super::Result<tantivy::Index> {
        if has_index(&data) {
            match open_in(&data) {
                Err(fault) if is_useless(&fault) => fs::remove_dir_all(&data)?,
                opened => return Ok(opened?),
            }
        }
        fs::create_dir_all(&data)?;
        Ok(create_in(&data)?)
    };
    let index = begin().map_err(Error::writing(dir))?;
    let opened = Opened {
        index,
        analyser: Arc::new(Analyser::new(tables)),
        data,
        words,
    };
    // Readers that can read nothing else see the new one grow.
    if kept.is_none() {
        opened
            .show(dir)
            .map_err(|fault| Error::writing(dir)(fault.into()))?;
    }
    Ok(opened)
}

impl Opened {
    /// What its words are made with.
    pub fn dictionary(&self, dir: &Path) -> Dictionary {
        swedish::of(dir, &self.words)
    }

    /// Makes it the one that readers open.
    fn show(&self, dir: &Path) -> io::Result<()> {
        let unfinished = dir.join(format!("{CURRENT}.new"));
        fs::write(&unfinished, readable() + &self.words)?;
        fs::rename(unfinished, dir.join(CURRENT))
    }
}

/// The finished one becomes the one that readers open, and the others go.
pub(super) fn finish(dir: &Path, opened: &Opened) -> io::Result<()> {
    opened.show(dir)?;
    indexes(dir)
        .filter(|other| *other != opened.data)
        .try_for_each(fs::remove_dir_all)?;
    swedish::remove_others(dir, &opened.words)
}

/// Whether an index lies in a sub-folder.
pub(super) fn has_index(data: &Path) -> bool {
    data.join("meta.json").is_file()
}

fn open_in(data: &Path) -> tantivy::Result<tantivy::Index> {
    let mut index = tantivy::Index::open(MmapDirectory::open(data)?)?;
    if index.schema() != Fields::new().0 {
        return Err(TantivyError::SchemaError(
            "the fields are those of another version".to_owned(),
        ));
    }
    index.set_tokenizers(schema::tokenizers());
    Ok(index)
}

fn create_in(data: &Path) -> tantivy::Result<tantivy::Index> {
    let settings = IndexSettings {
        docstore_compression: Compressor::Zstd(ZstdCompressor {
            compression_level: Some(3),
        }),
        ..IndexSettings::default()
    };
    let builder = tantivy::Index::builder()
        .schema(Fields::new().0)
        .settings(settings);
    builder.tokenizers(schema::tokenizers()).create_in_dir(data)
}

/// Whether the index itself is at fault, rather than the disk or the rights to it.
fn is_useless(fault: &TantivyError) -> bool {
    use TantivyError::{DataCorruption, IncompatibleIndex, SchemaError};
    matches!(
        fault,
        DataCorruption(_) | IncompatibleIndex(_) | SchemaError(_)
    )
}

/// The right to write in `dir`, held until it is dropped or the process ends, however it ends.
pub(super) fn lock(dir: &Path) -> Result<File, Error> {
    let io = |fault: io::Error| Error::writing(dir)(fault.into());
    fs::create_dir_all(dir).map_err(io)?;
    let file = File::options()
        .create(true)
        .append(true)
        .open(dir.join("writer.lock"))
        .map_err(io)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy {
            dir: dir.to_owned(),
        }),
        Err(TryLockError::Error(fault)) => Err(io(fault)),
    }
}

/// Sub-folders with indexes of any kind.
fn indexes(dir: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        path.is_dir() && name.is_some_and(|name| name.starts_with(PREFIX))
    })
}
