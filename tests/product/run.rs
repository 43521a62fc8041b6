//! Runs the program in a room of its own: a folder with an archive, and no settings from outside.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder in which the program runs; it goes when the test ends.
pub struct Room {
    folder: TempDir,
}

/// What a run printed, and how it ended.
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Room {
    /// An empty room.
    pub fn new() -> Self {
        Room {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A room with files below `archive`.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let room = Room::new();
        std::fs::create_dir(room.path("archive")).unwrap();
        for (path, content) in files {
            room.write(&format!("archive/{path}"), content);
        }
        room
    }

    /// A room whose archive has been indexed.
    pub fn indexed(files: &[(&str, &str)]) -> Self {
        let room = Room::with(files);
        room.run(["index", "archive"]).expect(0);
        room
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// The program, to be run in this room.
    pub fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paragraf"));
        let ours =
            std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PARAGRAF_"));
        ours.for_each(|(name, _)| {
            command.env_remove(name);
        });
        command
            .args(args)
            .current_dir(self.folder.path())
            .env("XDG_STATE_HOME", self.path("state"))
            // Its tables take a second to make; the tests that are about words ask for it.
            .env("PARAGRAF_DICTIONARY", "none");
        command
    }

    /// Runs the program to its end.
    pub fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        self.command(args).output().unwrap().into()
    }

    /// Runs the program with the Swedish dictionary of the system.
    pub fn run_with_words<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        let mut command = self.command(args);
        command.env_remove("PARAGRAF_DICTIONARY");
        command.output().unwrap().into()
    }

    /// Every file below a folder of the room with its bytes and time of change, to see that nothing changed.
    pub fn state(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
        let mut files = Vec::new();
        collect(&self.path(folder), &mut files);
        files.sort();
        files
    }
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>, std::time::SystemTime)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            let changed = path.metadata().unwrap().modified().unwrap();
            files.push((path.clone(), std::fs::read(&path).unwrap(), changed));
        }
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// Whether it ran without a Swedish dictionary because there is none; says so.
    pub fn had_no_words(&self) -> bool {
        let missed = self.err.contains("no Swedish dictionary");
        if missed {
            // Straight to the terminal: the test runner hides what a passing test prints.
            let _ = writeln!(
                std::io::stderr(),
                "search floors: not tried: no Swedish dictionary here: install hunspell-sv"
            );
        }
        missed
    }

    /// Holds the exit code.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "out: {}\nerr: {}",
            self.out,
            self.err
        );
        self
    }

    /// Holds the exit code of a fault and what was said of it; a fault never shows a panic.
    #[track_caller]
    pub fn expect_fault(self, parts: &[&str]) {
        assert_eq!(self.code, Some(2), "out: {}\nerr: {}", self.out, self.err);
        for part in parts {
            assert!(self.err.contains(part), "`{part}` is not in: {}", self.err);
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }

    /// The lines of the output as JSON.
    pub fn json(&self) -> Vec<serde_json::Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}
