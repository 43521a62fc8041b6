//! One file, from its bytes to its paragraphs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use paragraf_index::record::{Meeting, Paragraph, Problem, Severity, SourceFile, Stage};

use super::hash::Hashed;
use crate::extract::{Extracted, Reader};
use crate::read::{self, Context, Reading, Reason};

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Where it lies.
    pub file: PathBuf,
    /// Path below the archive folder, with `/`.
    pub path: String,
    /// Place where the document names none.
    pub municipality: Option<String>,
}

/// A file that has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct Finished {
    /// What came of it.
    pub file: SourceFile,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Its meetings, as far as their covers tell of them.
    pub meetings: Vec<Meeting>,
}

impl Finished {
    /// A file with the bytes of another that is read: it is listed and has no paragraphs of its own.
    ///
    /// Nobody has read it: it has no reader, so that it is read when the other is gone.
    pub fn twin(twin: &Hashed, first: &SourceFile) -> Self {
        let message = format!("holds the same bytes as `{}`: read there", first.path);
        let problem = problem(Stage::Discover, Severity::Warning, message);
        let file = SourceFile {
            path: twin.path.clone(),
            paragraphs: 0,
            reader: String::new(),
            problems: vec![problem],
            ..first.clone()
        };
        Finished {
            file,
            paragraphs: Vec::new(),
            meetings: Vec::new(),
        }
    }

    /// A folder or file that could not be looked at.
    pub fn closed(path: String, problem: Problem) -> Self {
        let file = SourceFile {
            path,
            sha256: String::new(),
            size: 0,
            format: String::new(),
            pages: None,
            paragraphs: 0,
            reader: String::new(),
            problems: vec![problem],
        };
        Finished {
            file,
            paragraphs: Vec::new(),
            meetings: Vec::new(),
        }
    }
}

fn problem(stage: Stage, severity: Severity, message: String) -> Problem {
    Problem {
        stage,
        severity,
        page: None,
        paragraph: None,
        message,
    }
}

/// What reads a file: the version of the rules, and the place they were given. When either changes, files are read again.
pub fn reader(municipality: Option<&str>) -> String {
    match municipality {
        Some(municipality) => format!("{} {municipality}", read::VERSION),
        None => read::VERSION.to_owned(),
    }
}

/// Reads a file. Every fault is a problem of the file.
pub fn read(reader: &mut Reader, task: Task) -> Finished {
    let extracted = reader.read(&task.file);
    finish(extracted, task)
}

/// Reads a file and tells for each of its paragraphs why its fields are read as they are.
pub fn explain(reader: &mut Reader, task: Task) -> (Finished, Vec<Vec<Reason>>) {
    let extracted = reader.read(&task.file);
    let context = context(&extracted, &task);
    let explain = || read::explain(&extracted.pages, &context);
    // Where reading breaks off, `finish` says so.
    let reasons = catch_unwind(AssertUnwindSafe(explain)).unwrap_or_default();
    (finish(extracted, task), reasons)
}

fn finish(mut extracted: Extracted, task: Task) -> Finished {
    let reading = understand(&extracted, &task);
    extracted.problems.extend(reading.problems);
    Finished {
        file: SourceFile {
            path: task.path,
            sha256: extracted.sha256,
            size: extracted.size,
            format: extracted.format.to_string(),
            pages: extracted.page_count,
            paragraphs: reading.paragraphs.len().try_into().unwrap_or(u32::MAX),
            reader: self::reader(task.municipality.as_deref()),
            problems: extracted.problems,
        },
        paragraphs: reading.paragraphs,
        meetings: reading.meetings,
    }
}

fn context(extracted: &Extracted, task: &Task) -> Context {
    Context {
        file: task.path.clone(),
        sha256: extracted.sha256.clone(),
        municipality: task.municipality.clone(),
    }
}

/// Reading cannot fail; should it all the same, this file is at fault and not the run.
fn understand(extracted: &Extracted, task: &Task) -> Reading {
    if extracted.pages.is_empty() {
        return Reading::default();
    }
    let context = context(extracted, task);
    let read = || read::read(&extracted.pages, &context);
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        let message = "reading broke off: please report it with the file".to_owned();
        Reading {
            problems: vec![problem(Stage::Parse, Severity::Fault, message)],
            ..Reading::default()
        }
    })
}
