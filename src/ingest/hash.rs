//! A file of the archive and the hash of its bytes, by which the index tells whether it knows them.

use std::fs::File;
use std::io;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

/// A file of the archive that has been looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hashed {
    /// Path below the archive folder, with `/`.
    pub path: String,
    /// Where it lies.
    pub file: PathBuf,
    /// Hash of its bytes, lower-case hexadecimal; empty where it cannot be read, which reading will tell.
    pub sha256: String,
    /// Bytes on disk.
    pub size: u64,
}

impl Hashed {
    /// Looks at a file without taking it into memory.
    pub fn of(path: String, file: PathBuf) -> Self {
        let (sha256, size) = sha256(&file).unwrap_or_default();
        Hashed { path, file, sha256, size }
    }
}

fn sha256(file: &PathBuf) -> io::Result<(String, u64)> {
    let mut digest = Sha256::new();
    let size = io::copy(&mut File::open(file)?, &mut digest)?;
    let hash = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok((hash, size))
}
