//! Where the index is.

use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use paragraf::settings::Settings;
use paragraf_index::Index;

/// Name of the index folder.
const FOLDER: &str = ".paragraf";
/// File in the index folder with the path of the archive.
const ARCHIVE: &str = "archive";

/// The flag that names the index.
#[derive(clap::Args)]
pub struct Place {
    /// Folder of the index [default: the nearest .paragraf here or above, else the one made last]
    #[arg(long, value_name = "DIR", env = "PARAGRAF_INDEX", hide_env = true)]
    index: Option<PathBuf>,
}

impl Place {
    /// Opens the index that is there to be read, with the everyday words of its archive's settings.
    pub fn open(&self) -> anyhow::Result<Index> {
        let index = self.find()?;
        let everyday = match archive_of(&index) {
            Ok(archive) => Settings::of_archive(&archive)?.everyday(),
            // The archive may lie on another machine: the index answers without it.
            Err(_) => Vec::new(),
        };
        Ok(Index::open_with(&index, everyday)?)
    }

    /// The index that is there to be read.
    pub fn find(&self) -> anyhow::Result<PathBuf> {
        if let Some(index) = &self.index {
            return Ok(index.clone());
        }
        let here = std::env::current_dir().context("the current folder cannot be told")?;
        let above = here
            .ancestors()
            .map(|folder| folder.join(FOLDER))
            .find(|folder| folder.is_dir());
        match above.or_else(made_last) {
            Some(index) => Ok(index),
            None => bail!(
                "no index here: make one with `paragraf index ARCHIVE` or name one with --index"
            ),
        }
    }
}

/// Where the index of an archive goes unless a flag says otherwise: beside it, never in it.
///
/// Where nothing can be written beside it (a read-only share), the index goes to the current folder.
pub fn beside(archive: &Path) -> anyhow::Result<PathBuf> {
    let Some(parent) = archive.parent() else {
        bail!(
            "{}: there is no folder beside it: name one with --index",
            archive.display()
        );
    };
    let index = parent.join(FOLDER);
    match std::fs::create_dir(&index) {
        Err(error) if matches!(error.kind(), PermissionDenied | ReadOnlyFilesystem) => {
            Ok(FOLDER.into())
        }
        // Any other fault is told by the one who writes there.
        _ => Ok(index),
    }
}

/// The archive that an index was made from.
pub fn archive_of(index: &Path) -> anyhow::Result<PathBuf> {
    let note = index.join(ARCHIVE);
    let path = std::fs::read_to_string(&note).with_context(|| {
        format!(
            "{}: cannot be read: run `paragraf index` again",
            note.display()
        )
    })?;
    Ok(PathBuf::from(path))
}

/// Notes in the folder of an index which archive it is made from.
pub fn note_archive(index: &Path, archive: &Path) -> anyhow::Result<()> {
    let note = index.join(ARCHIVE);
    let written = std::fs::create_dir_all(index).and_then(|()| write_path(&note, archive));
    written.with_context(|| format!("{}: cannot be written", note.display()))
}

/// Keeps in mind which index was made last, so that the next command finds it from any folder.
pub fn remember(index: &Path) {
    let Some(last) = last() else { return };
    let kept = last.parent().map_or(Ok(()), std::fs::create_dir_all);
    // Only a convenience: where it cannot be kept, `--index` names the index.
    let _ = kept.and_then(|()| write_path(&last, &index.canonicalize()?));
}

fn write_path(file: &Path, path: &Path) -> std::io::Result<()> {
    std::fs::write(file, path.as_os_str().as_encoded_bytes())
}

fn made_last() -> Option<PathBuf> {
    let index = PathBuf::from(std::fs::read_to_string(last()?).ok()?);
    index.is_dir().then_some(index)
}

/// The file that holds the path of the index made last, by the XDG base directory specification.
fn last() -> Option<PathBuf> {
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/state"));
    Some(
        state
            .filter(|state| state.is_absolute())
            .or_else(home)?
            .join("paragraf/index"),
    )
}
