//! What came of a run.

use paragraf_index::record::{Problem, Severity, SourceFile};

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
    /// What went wrong or was doubtful, by file, also in files that did not change.
    pub troubles: Vec<Trouble>,
}

/// A problem and the file it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Path below the archive folder.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

impl Report {
    /// Counts a file that is in the index now.
    pub(super) fn add(&mut self, file: &SourceFile) {
        self.files += 1;
        self.paragraphs += u64::from(file.paragraphs);
        let troubles = file.problems.iter().cloned();
        self.troubles.extend(troubles.map(|problem| Trouble { path: file.path.clone(), problem }));
    }

    /// What was lost.
    pub fn faults(&self) -> impl Iterator<Item = &Trouble> {
        self.with(Severity::Fault)
    }

    /// What was read with doubt.
    pub fn doubts(&self) -> impl Iterator<Item = &Trouble> {
        self.with(Severity::Warning)
    }

    fn with(&self, severity: Severity) -> impl Iterator<Item = &Trouble> {
        self.troubles.iter().filter(move |trouble| trouble.problem.severity == severity)
    }

    /// Megabytes read a second.
    pub fn rate(&self) -> f64 {
        self.bytes as f64 / 1e6 / self.seconds.max(f64::EPSILON)
    }
}
