//! The walk: every file below the archive folder that may be a document.

use paragraf_index::record::{Problem, Severity, Stage};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What a walk through an archive found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// The files, sorted by path.
    pub files: Vec<PathBuf>,
    /// Folders and files that could not be looked at, and why.
    pub problems: Vec<(PathBuf, Problem)>,
}

/// Finds the files below `archive`, except those in the folder `index`.
///
/// Links are not followed. Hidden, temporary and lock files are no part of an archive.
pub fn find(archive: &Path, index: Option<&Path>) -> Found {
    let mut found = Found::default();
    let index = index.and_then(|index| index.canonicalize().ok());
    let is_index = |entry: &DirEntry| {
        entry.file_type().is_dir() && index.is_some() && entry.path().canonicalize().ok() == index
    };
    let walk = WalkDir::new(archive).sort_by_file_name().into_iter();
    for entry in
        walk.filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry) && !is_index(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => found.files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => found.problems.push(problem(archive, &error)),
        }
    }
    found
}

fn problem(archive: &Path, error: &walkdir::Error) -> (PathBuf, Problem) {
    let path = error.path().unwrap_or(archive).to_owned();
    let why = error
        .io_error()
        .map_or_else(|| error.to_string(), ToString::to_string);
    let message = format!(
        "cannot be looked into, {}: check its permissions",
        why.to_lowercase()
    );
    (
        path,
        Problem {
            stage: Stage::Discover,
            severity: Severity::Fault,
            page: None,
            paragraph: None,
            message,
        },
    )
}

/// Whether a file or folder is hidden, temporary, a lock, or left there by a system.
fn is_left_out(entry: &DirEntry) -> bool {
    const STARTS: [&str; 3] = [".", "~", "$recycle"];
    const ENDS: [&str; 9] = [
        "~",
        ".tmp",
        ".temp",
        ".part",
        ".partial",
        ".crdownload",
        ".download",
        ".swp",
        ".lock",
    ];
    const NAMES: [&str; 3] = ["thumbs.db", "desktop.ini", "__macosx"];
    let name = entry.file_name().to_string_lossy().to_lowercase();
    STARTS.iter().any(|start| name.starts_with(start))
        || ENDS.iter().any(|end| name.ends_with(end))
        || NAMES.contains(&name.as_str())
}
