//! What came of a run.

use paragraf_index::record::{Severity, SourceFile};

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// Files in the archive, those with the bytes of another included.
    pub files: usize,
    /// Of them, those read in this run.
    pub read: usize,
    /// Of them, those that had not changed.
    pub unchanged: usize,
    /// Files that were in the index and are no longer in the archive.
    pub gone: usize,
    /// Paragraphs in the index.
    pub paragraphs: u64,
    /// Bytes read.
    pub bytes: u64,
    /// How long it took.
    pub seconds: f64,
    /// The files with problems, by path; also those that did not change.
    pub troubled: Vec<SourceFile>,
}

impl Report {
    /// Counts a file that is in the index now.
    pub(super) fn add(&mut self, file: &SourceFile) {
        self.files += 1;
        self.paragraphs += u64::from(file.paragraphs);
        if !file.problems.is_empty() {
            self.troubled.push(file.clone());
        }
    }

    /// The files of which something was lost.
    pub fn faulty(&self) -> impl Iterator<Item = &SourceFile> {
        self.troubled.iter().filter(|file| is_faulty(file))
    }

    /// The files that were read with doubt.
    pub fn doubtful(&self) -> impl Iterator<Item = &SourceFile> {
        self.troubled.iter().filter(|file| !is_faulty(file))
    }

    /// Megabytes read a second.
    pub fn rate(&self) -> f64 {
        self.bytes as f64 / 1e6 / self.seconds.max(f64::EPSILON)
    }
}

/// Whether something of the file was lost.
pub fn is_faulty(file: &SourceFile) -> bool {
    file.problems
        .iter()
        .any(|problem| problem.severity == Severity::Fault)
}
