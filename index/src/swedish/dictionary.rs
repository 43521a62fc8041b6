//! The Swedish dictionary of the system: where it is, and the tables that are made of it.
//!
//! hunspell-sv is under the LGPL and no part of Paragraf. What is derived from it lies in a folder beside the index
//! and nowhere else. Readers use the tables that lie there: a new version of the dictionary changes nothing until the
//! index is built again.

mod compile;
mod hunspell;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::tables::Tables;
use crate::Error;
use crate::error::Cause;

/// Where systems keep dictionaries: Debian, Fedora and Arch; older ones; Homebrew; macOS.
const FOLDERS: [&str; 6] = [
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
];

/// Name of the dictionary's two files.
const NAME: &str = "sv_SE";
/// What is named in the place of a folder by those who want none.
const NONE: &str = "none";
/// Beginning of the names of folders with tables.
const PREFIX: &str = "words-";
/// The file that says where tables come from.
const README: &str = "README";
/// The name of having no tables.
const STEMS: &str = "stems";

/// The dictionary by which words are known in their forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dictionary {
    /// In the form of hunspell, the `.aff` file; the `.dic` file lies beside it.
    Hunspell(PathBuf),
    /// Its tables as another index has them, by the path of their folder.
    Tables(PathBuf),
    /// None was found: an index that has the tables of one keeps them, any other works on stems.
    Missing,
    /// None is wanted: the index works on stems.
    Off,
}

impl Dictionary {
    /// The dictionary that was named, else that of the system.
    ///
    /// A name is the folder with `sv_SE.aff` and `sv_SE.dic`, one of two such files, or `none`.
    ///
    /// # Errors
    /// When one was named that is not there.
    pub fn find(named: Option<&str>) -> Result<Dictionary, Error> {
        let Some(named) = named.filter(|named| !named.is_empty()) else {
            let system = FOLDERS
                .iter()
                .find_map(|folder| in_folder(Path::new(folder)));
            return Ok(system.map_or(Dictionary::Missing, Dictionary::Hunspell));
        };
        if named == NONE {
            return Ok(Dictionary::Off);
        }
        let path = Path::new(named);
        match pair(path).or_else(|| in_folder(path)) {
            Some(aff) => Ok(Dictionary::Hunspell(aff)),
            None => Err(Error::NoDictionary {
                path: path.to_owned(),
            }),
        }
    }

    /// Sees to it that its tables lie in `dir`; gives their name, and the tables. `kept` is the name of those that the
    /// index there is made with.
    pub(crate) fn prepare(
        &self,
        dir: &Path,
        kept: Option<&str>,
    ) -> Result<(String, Option<Tables>), Error> {
        match self {
            Dictionary::Hunspell(aff) => made(aff, dir).map_err(|cause| Error::Dictionary {
                path: aff.clone(),
                cause,
            }),
            Dictionary::Tables(from) => copied(from, dir).map_err(|cause| Error::Dictionary {
                path: from.clone(),
                cause,
            }),
            Dictionary::Missing => {
                let kept = kept.filter(|name| *name != STEMS);
                let tables = kept.and_then(|name| Some((name.to_owned(), open(dir, name).ok()?)));
                Ok(tables.unwrap_or_else(|| (STEMS.to_owned(), None)))
            }
            Dictionary::Off => Ok((STEMS.to_owned(), None)),
        }
    }
}

/// The dictionary whose tables have this name in `dir`.
pub(crate) fn of(dir: &Path, name: &str) -> Dictionary {
    if name == STEMS {
        Dictionary::Off
    } else {
        Dictionary::Tables(folder(dir, name))
    }
}

/// Reads the tables of this name in `dir`; none where the name says that there are none.
pub(crate) fn open(dir: &Path, name: &str) -> io::Result<Option<Tables>> {
    if name == STEMS {
        return Ok(None);
    }
    Tables::open(&folder(dir, name)).map(Some)
}

/// Removes all tables in `dir` but those of this name.
pub(crate) fn remove_others(dir: &Path, name: &str) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let file = path
            .file_name()
            .and_then(|file| file.to_str())
            .unwrap_or_default();
        if file.starts_with(PREFIX) && path != folder(dir, name) {
            fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}

fn folder(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!("{PREFIX}{name}"))
}

fn in_folder(folder: &Path) -> Option<PathBuf> {
    pair(&folder.join(NAME).with_extension("aff"))
}

/// The `.aff` file of two that lie beside each other, by the name of either.
fn pair(file: &Path) -> Option<PathBuf> {
    let known = file
        .extension()
        .is_some_and(|end| end == "aff" || end == "dic");
    let both = ["aff", "dic"]
        .iter()
        .all(|end| file.with_extension(end).is_file());
    (known && both).then(|| file.with_extension("aff"))
}

/// Tables of another index, for this one.
fn copied(from: &Path, dir: &Path) -> Result<(String, Option<Tables>), Cause> {
    let file = from
        .file_name()
        .and_then(|file| file.to_str())
        .unwrap_or_default();
    let name = file.strip_prefix(PREFIX).unwrap_or(file).to_owned();
    let tables = Tables::open(from)?;
    write(&tables, &fs::read_to_string(from.join(README))?, dir, &name)?;
    Ok((name, Some(tables)))
}

/// The tables of a dictionary: those that lie in `dir` already, else new ones.
fn made(aff: &Path, dir: &Path) -> Result<(String, Option<Tables>), Cause> {
    let (rules, words) = (fs::read(aff)?, fs::read(aff.with_extension("dic"))?);
    let name = name(&rules, &words);
    let tables = match Tables::open(&folder(dir, &name)) {
        Ok(tables) => tables,
        Err(_) => {
            let tables = compile::compile(&text(rules), &text(words))?;
            write(&tables, &notice(aff), dir, &name)?;
            tables
        }
    };
    Ok((name, Some(tables)))
}

/// The name of what is made of these files by this version of the rules.
fn name(rules: &[u8], words: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [&compile::VERSION.to_le_bytes()[..], rules, words] {
        hash.update(part);
    }
    let digits = hash.finalize();
    digits
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A file's text; what is not UTF-8 is Latin 1, as in older dictionaries.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|other| other.into_bytes().into_iter().map(char::from).collect())
}

/// Writes tables so that they are there whole or not at all.
fn write(tables: &Tables, notice: &str, dir: &Path, name: &str) -> io::Result<()> {
    let unfinished = dir.join(format!("{PREFIX}unfinished"));
    let remove = |path: &Path| match fs::remove_dir_all(path) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    };
    remove(&unfinished)?;
    fs::create_dir_all(&unfinished)?;
    tables.write(&unfinished)?;
    fs::write(unfinished.join(README), notice)?;
    remove(&folder(dir, name))?;
    fs::rename(&unfinished, folder(dir, name))
}

fn notice(aff: &Path) -> String {
    format!(
        "The tables in this folder were made from {} and the .dic file beside it.\n\
         They are under the licence of that dictionary (hunspell-sv: GNU LGPL 3), not under that of Paragraf.\n\
         They can be removed with the index and are made again with it.\n",
        aff.display()
    )
}
