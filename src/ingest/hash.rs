//! A file of the archive and the hash of its bytes, by which the index tells whether it knows them.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

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
        Hashed {
            path,
            file,
            sha256,
            size,
        }
    }
}

fn sha256(file: &Path) -> io::Result<(String, u64)> {
    let mut reader = BufReader::with_capacity(1 << 16, File::open(file)?);
    let mut digest = Sha256::new();
    let mut size = 0;
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            break;
        }
        digest.update(bytes);
        let count = bytes.len();
        size += count as u64;
        reader.consume(count);
    }
    let hash = digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok((hash, size))
}
