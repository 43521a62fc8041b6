//! From a folder of files to an index: the stages, called in order.

mod file;
mod hash;
pub mod parallel;
mod plan;
mod report;
mod run;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use paragraf_index::record::SourceFile;
use paragraf_index::{Dictionary, Writer};

use crate::discover;
use crate::extract::{Limits, Reader, StartError};
use crate::place;
use crate::settings::Settings;

pub use file::{Finished, Task, explain as explain_file, read as read_file};
use hash::Hashed;
pub use report::{Report, is_faulty};
use run::Run;

/// What to read, and where to.
#[derive(Debug)]
pub struct Job<'a> {
    /// The archive folder; it is never written to.
    pub archive: &'a Path,
    /// The folder of the index.
    pub index: &'a Path,
    /// The archive's settings.
    pub settings: &'a Settings,
    /// How many files are read at a time.
    pub jobs: usize,
}

/// What a run tells while it goes on.
#[derive(Debug)]
pub enum Event<'a> {
    /// There is no Swedish dictionary, and nobody said that none is wanted.
    NoDictionary,
    /// So many files lie in the archive; they are looked at next.
    Found(usize),
    /// One file was looked at.
    LookedAt,
    /// So many files with so many bytes are to be read.
    ToRead(usize, u64),
    /// One file was read.
    Read(&'a SourceFile),
}

/// Why a run ends before its time. A fault of a file is none.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The index cannot be read or written.
    #[error(transparent)]
    Index(#[from] paragraf_index::Error),
    /// PDF cannot be read.
    #[error(transparent)]
    Reader(#[from] StartError),
}

/// So many readers, each with a worker process of this program.
///
/// # Errors
/// When the program cannot start itself.
pub fn readers(count: usize) -> Result<Vec<Reader>, StartError> {
    let program = std::env::current_exe().unwrap_or_else(|_| "paragraf".into());
    (0..count)
        .map(|_| Reader::new(&program, Limits::default()))
        .collect()
}

/// Reads an archive into an index: what is new is read, what did not change is kept, what is gone goes.
///
/// discover → plan → (extract → clean → segment → parse: [`read_file`], on several files at a time) → write.
///
/// An archive without any file changes nothing.
///
/// # Errors
/// When the index cannot be written or no PDF can be read; a fault of a file is part of the report.
pub fn ingest(job: &Job, tell: &mut dyn FnMut(Event)) -> Result<Report, Error> {
    let dictionary = Dictionary::find(job.settings.words.dictionary.as_deref())?;
    let mut writer = Writer::open(job.index, &dictionary)?;
    writer.keep_apart(job.settings.matters.cuts());
    if dictionary == Dictionary::Missing && !writer.has_dictionary() {
        tell(Event::NoDictionary);
    }
    let known: BTreeMap<String, SourceFile> = writer
        .files()?
        .into_iter()
        .map(|file| (file.path.clone(), file))
        .collect();
    let mut run = Run::new(job, writer, tell);

    let found = discover::find(job.archive, Some(job.index));
    let closed: Vec<Finished> = found
        .problems
        .into_iter()
        .map(|(file, problem)| Finished::closed(below(job.archive, &file), problem))
        .collect();
    let files = run.look_at(found.files);
    if files.is_empty() && closed.is_empty() {
        // More likely a disk that is not there than an archive emptied on purpose: the index stays as it is.
        return Ok(Report::default());
    }
    let closed_paths: BTreeSet<String> = closed
        .iter()
        .map(|closed| closed.file.path.clone())
        .collect();
    let plan = plan::plan(files, &closed_paths, &known, |path| {
        file::reader(job.municipality(path))
    });

    plan.gone.iter().try_for_each(|path| run.remove(path))?;
    closed.iter().try_for_each(|closed| run.put(closed))?;
    plan.unchanged
        .iter()
        .try_for_each(|group| run.keep(group, &known))?;
    run.read(plan.read)?;
    run.finish()
}

impl Job<'_> {
    /// The place of a file whose document names none: by the settings, else by the names of its folders.
    fn municipality(&self, path: &str) -> Option<&str> {
        self.settings
            .municipality_of(path)
            .or_else(|| place::of_folder(path))
    }

    fn task(&self, file: &Hashed) -> Task {
        Task {
            file: file.file.clone(),
            path: file.path.clone(),
            municipality: self.municipality(&file.path).map(str::to_owned),
        }
    }
}

/// A path below the archive folder, with `/`.
fn below(archive: &Path, file: &Path) -> String {
    let path = file.strip_prefix(archive).unwrap_or(file);
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
