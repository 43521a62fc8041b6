//! What one file may cost, so that none holds up or takes down a run.

use std::time::Duration;

/// Limits on reading a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Largest file that is read, in bytes.
    pub bytes: u64,
    /// Most pages that are read of a file.
    pub pages: u32,
    /// Most bytes of lines that a file may give, so that a small file cannot fill the memory.
    pub text: usize,
    /// Memory of the worker process, in bytes of address space.
    pub memory: u64,
    /// Longest wait for the next page.
    pub stall: Duration,
    /// Longest time for a file without pages; each page adds [`Limits::per_page`].
    pub file: Duration,
    /// Time that each page of a file adds.
    pub per_page: Duration,
    /// A worker is replaced after so many files …
    pub worker_files: u32,
    /// … or after so much time at work, at the next file.
    pub worker_time: Duration,
}

impl Default for Limits {
    /// Real protocols take 40 MB and a few milliseconds a page; these are far above.
    fn default() -> Self {
        Limits {
            bytes: 200 << 20,
            pages: 5000,
            text: 128 << 20,
            memory: 1 << 30,
            stall: Duration::from_secs(10),
            file: Duration::from_secs(40),
            per_page: Duration::from_millis(100),
            worker_files: 500,
            worker_time: Duration::from_secs(300),
        }
    }
}

impl Limits {
    /// Longest time for a file of so many pages.
    pub fn time(&self, pages: u32) -> Duration {
        self.file + self.per_page * pages.min(self.pages)
    }

    /// Processor time that a worker cannot reach before it is replaced, unless nobody watches it.
    pub fn worker_cpu(&self) -> Duration {
        self.worker_time + self.time(self.pages)
    }
}
