//! The settings of an archive: `paragraf.toml` in the archive folder or beside it.
//!
//! Flags and `PARAGRAF_*` are laid over them by the command. A key that is not known is an error: a misspelled
//! setting that is passed over in silence is worse than none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use paragraf_index::matter::Cut;
use paragraf_web::Language;
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
    /// How words are known.
    #[serde(default)]
    pub words: Words,
    /// Everyday words and what minutes call it, beside those that Paragraf knows.
    #[serde(default)]
    pub everyday: BTreeMap<String, Vec<String>>,
    /// Place name by folder below the archive; `.` stands for the whole archive.
    #[serde(default)]
    pub municipality: BTreeMap<String, String>,
    /// How paragraphs are joined into matters.
    #[serde(default)]
    pub matters: Matters,
}

/// How paragraphs are joined into matters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Matters {
    /// Pairs of paragraphs, by their ids, that are not of one matter whatever seems to join them.
    #[serde(default)]
    pub cut: Vec<(String, String)>,
}

impl Matters {
    /// The cuts in the index's own terms.
    pub fn cuts(&self) -> Vec<Cut> {
        let cuts = self.cut.iter().cloned();
        cuts.map(|(one, other)| Cut(one, other)).collect()
    }
}

/// How the site presents itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Site {
    /// Name at the top of each page.
    pub name: Option<String>,
    /// Languages offered, the first one first: `sv`, `en`.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// Whom to turn to about the archive: an e-mail address or a link.
    pub contact: Option<String>,
}

/// How words are known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Words {
    /// Where the Swedish dictionary lies, or `none`; see [`paragraf_index::Dictionary::find`].
    pub dictionary: Option<String>,
}

/// Tables and their keys; an empty list takes any key.
pub const KEYS: [(&str, &[&str]); 5] = [
    ("everyday", &[]),
    ("matters", &["cut"]),
    ("municipality", &[]),
    ("site", &["name", "languages", "contact"]),
    ("words", &["dictionary"]),
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

    /// The everyday words, as [`paragraf_index::Index::open_with`] takes them.
    pub fn everyday(&self) -> Vec<(String, Vec<String>)> {
        self.everyday.clone().into_iter().collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Settings, String> {
        Settings::parse(Path::new("paragraf.toml"), text).map_err(|error| error.to_string())
    }

    #[test]
    fn every_key_is_read() {
        let settings = parse(
            "[site]\nname = 'Norrviks protokoll'\nlanguages = ['sv', 'en']\ncontact = 'arkiv@norrvik.example'\n\
             [municipality]\n'norrvik' = 'Norrvik'\n[words]\ndictionary = '/srv/hunspell'\n\
             [everyday]\n'krisplan' = ['beredskapsplan', 'plan för extraordinära händelser']\n\
             [matters]\ncut = [['a/b/2024-01-01/1', 'a/c/2024-01-01/2']]\n",
        )
        .unwrap();
        assert_eq!(settings.site.name.as_deref(), Some("Norrviks protokoll"));
        assert_eq!(
            settings.site.languages,
            [Language::Swedish, Language::English]
        );
        assert_eq!(
            settings.site.contact.as_deref(),
            Some("arkiv@norrvik.example")
        );
        assert_eq!(settings.municipality["norrvik"], "Norrvik");
        assert_eq!(settings.everyday["krisplan"].len(), 2);
        assert_eq!(settings.words.dictionary.as_deref(), Some("/srv/hunspell"));
        let cut = Cut("a/b/2024-01-01/1".into(), "a/c/2024-01-01/2".into());
        assert_eq!(settings.matters.cuts(), [cut]);
    }

    #[test]
    fn what_is_not_known_is_named() {
        let check = |text, expected: &str| assert_eq!(parse(text).unwrap_err(), expected);
        check(
            "[site]\nnmae = 'x'\n",
            "paragraf.toml: unknown setting `site.nmae`: did you mean `name`",
        );
        check(
            "[siet]\n",
            "paragraf.toml: unknown setting `siet`: did you mean `site`",
        );
        check(
            "colour = 1\n",
            "paragraf.toml: unknown setting `colour`: known are `everyday`, `matters`, `municipality`, `site`, `words`",
        );
    }

    #[test]
    fn a_value_of_another_type_is_told_with_its_line() {
        let message = parse("[site]\nname = 3\n").unwrap_err();
        assert!(message.contains("line 2"), "{message}");
        assert!(parse("[site\n").unwrap_err().contains("line 1"));
        assert!(
            parse("[site]\nlanguages = ['se']\n")
                .unwrap_err()
                .contains("unknown variant `se`")
        );
    }

    #[test]
    fn the_innermost_folder_names_the_municipality() {
        let settings =
            parse("[municipality]\n'.' = 'Länet'\n'norr' = 'Norrvik'\n'norr/byn/' = 'Byn'\n")
                .unwrap();
        let check =
            |path, expected| assert_eq!(settings.municipality_of(path), Some(expected), "{path}");
        check("a.pdf", "Länet");
        check("norr/a.pdf", "Norrvik");
        check("norr/2024/a.pdf", "Norrvik");
        check("norr/byn/a.pdf", "Byn");
        check("norra/a.pdf", "Länet");
        assert_eq!(Settings::default().municipality_of("norr/a.pdf"), None);
    }
}
