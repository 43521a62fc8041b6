//! The settings of an archive: `paragraf.toml` in the archive folder or beside it.
//!
//! Flags and `PARAGRAF_*` are laid over them by the command. A key that is not known is an error: a misspelled
//! setting that is passed over in silence is worse than none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::near;

/// Name of the settings file.
pub const FILE: &str = "paragraf.toml";

/// What an archive says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// How the site presents itself.
    #[serde(default)]
    pub site: Site,
    /// Place name by folder below the archive; `.` stands for the whole archive.
    #[serde(default)]
    pub municipality: BTreeMap<String, String>,
}

/// How the site presents itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Site {
    /// Name at the top of each page.
    pub name: Option<String>,
    /// Languages offered, the first one first: `sv`, `en`.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Whom to turn to about the archive: an e-mail address or a link.
    pub contact: Option<String>,
}

/// Tables and their keys; an empty list takes any key.
pub const KEYS: [(&str, &[&str]); 2] = [
    ("municipality", &[]),
    ("site", &["name", "languages", "contact"]),
];

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is there and cannot be read.
    #[error("{}: cannot be read ({source}): check its permissions", file.display())]
    Unreadable {
        /// The settings file.
        file: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Not TOML, or a value of another type.
    #[error("{}: {message}", file.display())]
    Malformed {
        /// The settings file.
        file: PathBuf,
        /// What the TOML parser said, with line and column.
        message: String,
    },
    /// A key that means nothing.
    #[error("{}: unknown setting `{key}`: {}", file.display(), near::hint(near.as_deref(), known))]
    Unknown {
        /// The settings file.
        file: PathBuf,
        /// The key as written, with its table: `site.nmae`.
        key: String,
        /// A known one spelled much like it.
        near: Option<String>,
        /// All known ones.
        known: Vec<String>,
    },
}

impl Settings {
    /// The settings of an archive: those in it, else those beside it, else none.
    pub fn of_archive(archive: &Path) -> Result<Self, Error> {
        let beside = std::path::absolute(archive).unwrap_or_else(|_| archive.to_path_buf());
        let places = [Some(archive), beside.parent()];
        match places
            .into_iter()
            .flatten()
            .map(|folder| folder.join(FILE))
            .find(|file| file.exists())
        {
            Some(file) => Self::read(&file),
            None => Ok(Self::default()),
        }
    }

    /// Reads one settings file.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(file).map_err(|source| Error::Unreadable {
            file: file.to_path_buf(),
            source,
        })?;
        Self::parse(file, &text)
    }

    fn parse(file: &Path, text: &str) -> Result<Self, Error> {
        let malformed = |error: toml::de::Error| Error::Malformed {
            file: file.to_path_buf(),
            message: error.to_string().trim_end().to_owned(),
        };
        let table: toml::Table = toml::from_str(text).map_err(malformed)?;
        known_keys(file, &table)?;
        let mut settings: Settings = toml::from_str(text).map_err(malformed)?;
        settings.municipality = settings
            .municipality
            .into_iter()
            .map(|(folder, name)| (below(&folder), name))
            .collect();
        Ok(settings)
    }

    /// The place that the settings name for a file, by the innermost folder they know of.
    ///
    /// `path` is below the archive folder, with `/`.
    pub fn municipality_of(&self, path: &str) -> Option<&str> {
        let path = below(path);
        let folders =
            std::iter::successors(Some(path.as_str()), |path| match path.rsplit_once('/') {
                Some((folder, _)) => Some(folder),
                None if path.is_empty() => None,
                None => Some(""),
            });
        folders
            .into_iter()
            .find_map(|folder| self.municipality.get(folder))
            .map(String::as_str)
    }
}

/// A folder as a key: NFC (some systems store names decomposed), no `./` before, no `/` after.
fn below(path: &str) -> String {
    let path: String = path.nfc().collect();
    let path = path.trim_end_matches('/');
    path.strip_prefix("./")
        .unwrap_or(if path == "." { "" } else { path })
        .to_owned()
}

fn known_keys(file: &Path, table: &toml::Table) -> Result<(), Error> {
    let unknown = |key: String, word: &str, known: Vec<&str>| Error::Unknown {
        file: file.to_path_buf(),
        key,
        near: near::nearest(word, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    };
    for (name, value) in table {
        let Some((_, keys)) = KEYS.iter().find(|(known, _)| known == name) else {
            return Err(unknown(
                name.clone(),
                name,
                KEYS.map(|(known, _)| known).to_vec(),
            ));
        };
        for key in value.as_table().into_iter().flat_map(toml::Table::keys) {
            if !keys.is_empty() && !keys.contains(&key.as_str()) {
                return Err(unknown(format!("{name}.{key}"), key, keys.to_vec()));
            }
        }
    }
    Ok(())
}

