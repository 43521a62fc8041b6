//! How a run goes on: a bar on a terminal, plain lines in a log.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use paragraf::ingest::Event;
use paragraf_index::record::SourceFile;

/// A log gets a line this often.
const LOG_EVERY: Duration = Duration::from_secs(10);

/// What is lost without a dictionary, and how to get it.
const NO_DICTIONARY: &str = "no Swedish dictionary here: words are known by their stems only, so some of their forms \
    and the parts of compounds are not found: install Debian's package `hunspell-sv`, or name a folder with \
    --dictionary, and run `paragraf index` again";

/// How a run goes on.
pub struct Progress {
    /// Draws nothing off a terminal, but counts all the same.
    bar: ProgressBar,
    on_terminal: bool,
    done: usize,
    files: usize,
    logged: Instant,
}

impl Progress {
    pub fn new() -> Self {
        let bar = ProgressBar::hidden();
        Progress {
            bar,
            on_terminal: stderr().is_terminal(),
            done: 0,
            files: 0,
            logged: Instant::now(),
        }
    }

    /// Shows what the run tells.
    pub fn tell(&mut self, event: &Event) {
        match event {
            Event::NoDictionary => self.warn(NO_DICTIONARY),
            Event::Found(files) => {
                self.begin(*files as u64, "looking at {len} files {wide_bar} {eta}")
            }
            Event::LookedAt => self.bar.inc(1),
            Event::ToRead(files, bytes) => {
                self.files = *files;
                let looks = "reading {msg} {wide_bar} {decimal_bytes} of {decimal_total_bytes}, {decimal_bytes_per_sec}, {eta} left";
                self.begin(*bytes, looks);
                if *files > 0 {
                    self.log(&format!(
                        "reading {files} files, {:.1} MB",
                        megabytes(*bytes)
                    ));
                }
            }
            Event::Read(file) => self.read(file),
        }
    }

    fn begin(&mut self, length: u64, looks: &str) {
        self.bar.finish_and_clear();
        self.bar = ProgressBar::new(length);
        // Looks that cannot be parsed are a slip of ours; the plain bar does as well.
        if let Ok(style) = ProgressStyle::with_template(looks) {
            self.bar.set_style(style);
        }
    }

    fn read(&mut self, file: &SourceFile) {
        self.done += 1;
        self.bar.inc(file.size);
        self.bar
            .set_message(format!("{} of {} files", self.done, self.files));
        if self.logged.elapsed() >= LOG_EVERY {
            let megabytes = megabytes(self.bar.position());
            self.log(&format!(
                "{} of {} files read, {megabytes:.1} MB",
                self.done, self.files
            ));
        }
        if self.done == self.files {
            self.bar.finish_and_clear();
        }
    }

    fn warn(&self, line: &str) {
        let _ = writeln!(stderr(), "{line}");
    }

    fn log(&mut self, line: &str) {
        self.logged = Instant::now();
        if !self.on_terminal {
            // A log that cannot be written to must not end the run.
            let _ = writeln!(stderr(), "{line}");
        }
    }
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
