//! Where the index is.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// Name of the index folder.
const FOLDER: &str = ".paragraf";

/// The flag that names the index.
#[derive(clap::Args)]
pub struct Place {
    /// Folder of the index [default: the nearest .paragraf here or above, else the one made last]
    #[arg(long, value_name = "DIR", env = "PARAGRAF_INDEX", hide_env = true)]
    index: Option<PathBuf>,
}

impl Place {
    /// The index that is there to be read.
    pub fn find(&self) -> anyhow::Result<PathBuf> {
        if let Some(index) = &self.index {
            if !index.is_dir() {
                bail!("{}: no index here: make one with `paragraf index ARCHIVE`", index.display());
            }
            return Ok(index.clone());
        }
        let here = std::env::current_dir().context("the current folder cannot be told")?;
        let above = here.ancestors().map(|folder| folder.join(FOLDER)).find(|folder| folder.is_dir());
        match above.or_else(made_last) {
            Some(index) => Ok(index),
            None => bail!("no index here: make one with `paragraf index ARCHIVE` or name one with --index"),
        }
    }
}

/// Where the index of an archive goes unless a flag says otherwise: beside it, and never in it.
pub fn beside(archive: &Path) -> anyhow::Result<PathBuf> {
    let archive = archive.canonicalize().with_context(|| archive.display().to_string())?;
    match archive.parent() {
        Some(parent) => Ok(parent.join(FOLDER)),
        None => bail!("{}: there is no folder beside it: name one with --index", archive.display()),
    }
}

/// Keeps in mind which index was made last, so that the next command finds it from any folder.
pub fn remember(index: &Path) {
    let Some(note) = note() else { return };
    let index = index.canonicalize().unwrap_or_else(|_| index.to_path_buf());
    // Only a convenience: where it cannot be kept, `--index` names the index.
    let kept = note.parent().map_or(Ok(()), std::fs::create_dir_all);
    let _ = kept.and_then(|()| std::fs::write(&note, index.as_os_str().as_encoded_bytes()));
}

fn made_last() -> Option<PathBuf> {
    let index = PathBuf::from(std::fs::read_to_string(note()?).ok()?);
    index.is_dir().then_some(index)
}

/// The file that keeps it, by the XDG base directory specification.
fn note() -> Option<PathBuf> {
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/state"));
    Some(state.filter(|state| state.is_absolute()).or_else(home)?.join("paragraf/index"))
}
