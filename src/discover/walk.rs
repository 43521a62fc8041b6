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
    let belongs = |entry: &DirEntry| entry.depth() == 0 || !is_left_out(entry) && !is_index(entry);
    for entry in WalkDir::new(archive)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(belongs)
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => found.files.push(entry.into_path()),
            Ok(entry) if entry.path_is_symlink() => {
                let message =
                    "is a link, which is not followed: put the file itself into the archive";
                found.tell(entry.path(), Severity::Warning, message.to_owned());
            }
            Ok(_) => {}
            Err(error) => {
                let why = error
                    .io_error()
                    .map_or_else(|| error.to_string(), ToString::to_string);
                let message =
                    format!("cannot be looked into, {why}: check that it is there and may be read");
                found.tell(error.path().unwrap_or(archive), Severity::Fault, message);
            }
        }
    }
    found
}

impl Found {
    fn tell(&mut self, path: &Path, severity: Severity, message: String) {
        let problem = Problem {
            stage: Stage::Discover,
            severity,
            page: None,
            paragraph: None,
            message,
        };
        self.problems.push((path.to_owned(), problem));
    }
}

/// Whether a file or folder is hidden, temporary, a lock, or left there by a system.
fn is_left_out(entry: &DirEntry) -> bool {
    const STARTS: [&str; 4] = [".", "~$", "#", "$recycle"];
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// An archive with these files, and what is found in it, as paths below it.
    fn check(files: &[&str], expected: &[&str]) {
        let archive = tempfile::tempdir().unwrap();
        for file in files {
            let path = archive.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "§ 1").unwrap();
        }
        let found = find(archive.path(), Some(&archive.path().join("index")));
        let below = |path: &PathBuf| {
            path.strip_prefix(archive.path())
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        };
        assert_eq!(found.files.iter().map(below).collect::<Vec<_>>(), expected);
        assert!(found.problems.is_empty());
    }

    #[test]
    fn files_are_found_in_order() {
        check(
            &["b/2.pdf", "b/1.pdf", "a.txt", "c"],
            &["a.txt", "b/1.pdf", "b/2.pdf", "c"],
        );
    }

    #[test]
    fn what_is_no_part_of_an_archive_is_left_out() {
        let strays = [
            ".x",
            ".git/a.pdf",
            "~$a.docx",
            ".~lock.a.odt#",
            "a.tmp",
            "a.pdf.part",
            "a.CRDOWNLOAD",
        ];
        check(&strays, &[]);
        check(
            &[
                "Thumbs.db",
                "desktop.ini",
                "a~",
                "index/a.pdf",
                "a/index.pdf",
            ],
            &["a/index.pdf"],
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_are_told_of_and_not_followed() {
        let archive = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("..", archive.path().join("up")).unwrap();
        let found = find(archive.path(), None);
        assert!(found.files.is_empty());
        assert!(found.problems[0].1.message.starts_with("is a link"));
    }

    #[test]
    fn a_missing_folder_is_a_problem() {
        let found = find(Path::new("no/such/folder"), None);
        assert_eq!(found.problems[0].0, Path::new("no/such/folder"));
        assert_eq!(found.problems[0].1.severity, Severity::Fault);
    }
}
