//! Where the index lies on disk, and who may write there.
//!
//! The tantivy files lie in a sub-folder named after the versions of the fields and of the word rules. An index of
//! another version is thus never opened by mistake: it lies beside, is refused by readers, and goes when the new one
//! is finished. The folder is disposable: the archive it was made from is the only source of truth.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use tantivy::Index;
use tantivy::directory::MmapDirectory;

use super::schema::{self, Fields};
use crate::Error;
use crate::swedish;

/// Beginning of the names of sub-folders that are ours.
const PREFIX: &str = "index-";

/// The sub-folder for these versions.
fn data(dir: &Path) -> PathBuf {
    dir.join(format!("{PREFIX}{}.{}", schema::VERSION, swedish::VERSION))
}

/// Opens the index in `dir` for reading.
pub(super) fn open(dir: &Path) -> Result<Index, Error> {
    let data = data(dir);
    if !data.join("meta.json").is_file() {
        let dir = dir.to_owned();
        let old = others(&dir).next().is_some();
        return Err(if old {
            Error::OtherVersion { dir }
        } else {
            Error::Missing { dir }
        });
    }
    let opened = MmapDirectory::open(&data)
        .map_err(tantivy::TantivyError::from)
        .and_then(Index::open);
    let mut index = opened.map_err(|fault| Error::reading(dir)(fault.into()))?;
    index.set_tokenizers(schema::tokenizers());
    Ok(index)
}

/// Opens the index in `dir` for writing, or begins one.
pub(super) fn create(dir: &Path) -> Result<Index, Error> {
    let data = data(dir);
    let begin = || -> super::Result<Index> {
        std::fs::create_dir_all(&data)?;
        let settings = tantivy::IndexSettings {
            docstore_compression: tantivy::store::Compressor::Zstd(
                tantivy::store::ZstdCompressor {
                    compression_level: Some(3),
                },
            ),
            ..Default::default()
        };
        let builder = Index::builder()
            .schema(Fields::new().0)
            .settings(settings)
            .tokenizers(schema::tokenizers());
        Ok(builder.open_or_create(MmapDirectory::open(&data)?)?)
    };
    let mut index = begin().map_err(Error::writing(dir))?;
    index.set_tokenizers(schema::tokenizers());
    Ok(index)
}

/// The right to write in `dir`, held until it is dropped or the process ends, however it ends.
pub(super) fn lock(dir: &Path) -> Result<File, Error> {
    let io = |fault: std::io::Error| Error::writing(dir)(fault.into());
    std::fs::create_dir_all(dir).map_err(io)?;
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

/// Removes the indexes of other versions.
pub(super) fn remove_others(dir: &Path) -> std::io::Result<()> {
    others(dir).try_for_each(std::fs::remove_dir_all)
}

/// Sub-folders with indexes of other versions.
fn others(dir: &Path) -> impl Iterator<Item = PathBuf> {
    let own = data(dir);
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(move |path| {
        let name = path.file_name().and_then(|name| name.to_str());
        *path != own && path.is_dir() && name.is_some_and(|name| name.starts_with(PREFIX))
    })
}
