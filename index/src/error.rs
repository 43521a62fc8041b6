//! What can go wrong with an index, and what to do about it.

use std::path::{Path, PathBuf};

/// A fault of the index itself; no typed text is ever one.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder holds no index.
    #[error("{}: no index here: run `paragraf index`", .dir.display())]
    Missing {
        /// The index folder.
        dir: PathBuf,
    },
    /// The folder holds an index with other fields or other rules for words.
    #[error("{}: index made by another version: run `paragraf index` to build it again", .dir.display())]
    OtherVersion {
        /// The index folder.
        dir: PathBuf,
    },
    /// The tables of words that the index was made with are not there, or damaged.
    #[error("{}: the index's tables of words cannot be read ({cause}): run `paragraf index` to make them again", .dir.display())]
    Words {
        /// The index folder.
        dir: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A dictionary was named that is not there.
    #[error("{}: no Swedish dictionary here: name the folder that holds sv_SE.aff and sv_SE.dic, or `none`", .path.display())]
    NoDictionary {
        /// What was named.
        path: PathBuf,
    },
    /// The dictionary cannot be used.
    #[error("{}: the dictionary cannot be used ({cause}): install it again, or name another", .path.display())]
    Dictionary {
        /// Its file.
        path: PathBuf,
        /// What the layer below said.
        cause: Cause,
    },
    /// Somebody else is writing.
    #[error("{}: another `paragraf index` is writing here: wait until it is done", .dir.display())]
    Busy {
        /// The index folder.
        dir: PathBuf,
    },
    /// The index could not be read.
    #[error("{}: cannot read the index: {cause}: see to the rights to the folder, or remove it and run `paragraf index`", .dir.display())]
    Read {
        /// The index folder.
        dir: PathBuf,
        /// What the layer below said; part of the message, so no `source` of its own.
        cause: Cause,
    },
    /// The index could not be written.
    #[error("{}: cannot write the index: {cause}: see to space and permissions, then run `paragraf index`", .dir.display())]
    Write {
        /// The index folder.
        dir: PathBuf,
        /// What the layer below said; part of the message, so no `source` of its own.
        cause: Cause,
    },
}

/// The error of the layer below, whichever engine that is.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

impl Error {
    /// A fault met while reading the index in `dir`.
    pub(crate) fn reading(dir: &Path) -> impl FnOnce(Cause) -> Error {
        let dir = dir.to_owned();
        move |cause| Error::Read { dir, cause }
    }

    /// A fault met while writing the index in `dir`.
    pub(crate) fn writing(dir: &Path) -> impl FnOnce(Cause) -> Error {
        let dir = dir.to_owned();
        move |cause| Error::Write { dir, cause }
    }
}
