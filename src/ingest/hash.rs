//! The hash of a file, by which the index tells whether it knows its bytes.

use std::fs::File;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

/// A file of the archive and the hash of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashed {
    /// Path below the archive folder, with `/`.
    pub path: String,
    /// Lower-case hexadecimal; empty where the file cannot be read.
    pub sha256: String,
    /// Bytes on disk.
    pub size: u64,
}

/// Hashes a file without taking it into memory.
pub fn sha256(path: &Path) -> io::Result<String> {
    let mut digest = Sha256::new();
    io::copy(&mut File::open(path)?, &mut digest)?;
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
