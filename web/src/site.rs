//! The site as it runs: the index it reads, the archive it opens originals from, and its settings.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use paragraf_index::Index;
use tokio::sync::Semaphore;

use crate::directory::{Directory, Kept};
use crate::fault::Fault;
use crate::language::Language;
use crate::original::Verified;

/// Searches that may run at once; the others wait for their turn.
const SEARCHES: usize = 16;

/// What the operator chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Name of the site, shown on every page: `Protokoll i Lillköping`.
    pub name: String,
    /// Where to report faults: an e-mail address or a web address.
    pub contact: Option<String>,
    /// Languages of the interface; the first has the plain addresses, the others stand below their code: `/en/…`.
    pub languages: Vec<Language>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            name: "Paragraf".to_owned(),
            contact: None,
            languages: vec![Language::Swedish, Language::English],
        }
    }
}

impl Settings {
    /// The language of addresses without a language code.
    pub(crate) fn first_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Swedish)
    }
}

/// Everything a request needs to be answered.
pub struct Site {
    pub(crate) archive: PathBuf,
    pub(crate) settings: Settings,
    pub(crate) verified: Verified,
    /// Tells the pages of this run from those of an earlier one with other templates or settings.
    pub(crate) started: u64,
    index: Index,
    directory: Arc<Kept>,
    searches: Arc<Semaphore>,
}

impl Site {
    /// A site over an open index; originals are opened below `archive`.
    pub fn new(index: Index, archive: impl Into<PathBuf>, settings: Settings) -> Self {
        let started = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Site {
            archive: archive.into(),
            settings,
            verified: Verified::default(),
            started: started.as_nanos() as u64,
            index,
            directory: Arc::default(),
            searches: Arc::new(Semaphore::new(SEARCHES)),
        }
    }

    /// Which version of the index pages are made from.
    pub(crate) fn generation(&self) -> u64 {
        self.index.generation()
    }

    /// The places and bodies of the archive.
    pub(crate) async fn directory(&self) -> Result<Arc<Directory>, Fault> {
        let kept = Arc::clone(&self.directory);
        self.ask(move |index| kept.of(index)).await
    }

    /// Asks the index something, off the async threads.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Index) -> Result<T, paragraf_index::Error> + Send + 'static,
    ) -> Result<T, Fault> {
        let turn = Arc::clone(&self.searches).acquire_owned().await;
        let turn = turn.map_err(Fault::internal)?;
        let index = self.index.clone();
        let work = move || {
            // Kept until the work is done, even when nobody waits for it any more.
            let _turn = turn;
            question(&index)
        };
        let answer = tokio::task::spawn_blocking(work).await;
        answer.map_err(Fault::internal)?.map_err(Fault::internal)
    }
}
