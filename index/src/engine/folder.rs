//! Where the index lies on disk, and who may write there.
//!
//! The tantivy files lie in a sub-folder named after the versions of the fields and of the word rules. An index of
//! another version is thus never opened by mistake: it lies beside, is refused by readers, and goes when the new one
//! is finished. The folder is disposable: the archive it was made from is the only source of truth.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use tantivy::directory::MmapDirectory;
use tantivy::store::{Compressor, ZstdCompressor};
use tantivy::{Index, IndexSettings, TantivyError};

use super::schema::{self, Fields};
use crate::Error;
use crate::swedish;

/// Beginning of the names of sub-folders that are ours.
const PREFIX: &str = "index-";

/// The sub-folder for these versions.
pub(super) fn data(dir: &Path) -> PathBuf {
    dir.join(format!("{PREFIX}{}.{}", schema::VERSION, swedish::VERSION))
}

/// Opens the index in `dir` for reading.
pub(super) fn open(dir: &Path) -> Result<Index, Error> {
    let data = data(dir);
    if !has_index(&data) {
        let old = others(dir).next().is_some();
        let dir = dir.to_owned();
        return Err(if old {
            Error::OtherVersion { dir }
        } else {
            Error::Missing { dir }
        });
    }
    open_in(&data).map_err(|fault| Error::reading(dir)(fault.into()))
}

/// Opens the index in `dir` for writing, or begins one: where there is none, or one that nobody can read.
pub(super) fn create(dir: &Path) -> Result<Index, Error> {
    let data = data(dir);
    let begin = || -> super::Result<Index> {
        if has_index(&data) {
            match open_in(&data) {
                Err(fault) if is_useless(&fault) => std::fs::remove_dir_all(&data)?,
                opened => return Ok(opened?),
            }
        }
        std::fs::create_dir_all(&data)?;
        Ok(create_in(&data)?)
    };
    begin().map_err(Error::writing(dir))
}

fn has_index(data: &Path) -> bool {
    data.join("meta.json").is_file()
}

fn open_in(data: &Path) -> tantivy::Result<Index> {
    let mut index = Index::open(MmapDirectory::open(data)?)?;
    if index.schema() != Fields::new().0 {
        return Err(TantivyError::SchemaError(
            "the fields are those of another version".to_owned(),
        ));
    }
    index.set_tokenizers(schema::tokenizers());
    Ok(index)
}

fn create_in(data: &Path) -> tantivy::Result<Index> {
    let settings = IndexSettings {
        docstore_compression: Compressor::Zstd(ZstdCompressor {
            compression_level: Some(3),
        }),
        ..IndexSettings::default()
    };
    let builder = Index::builder().schema(Fields::new().0).settings(settings);
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
