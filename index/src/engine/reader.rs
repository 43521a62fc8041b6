//! Reading: the questions that can be put to an index.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use tantivy::{IndexReader, ReloadPolicy};

use super::folder;
use super::schema::Fields;
use super::snapshot::Snapshot;
use crate::Error;
use crate::answer::{Answer, Hit, Neighbours};
use crate::ask;
use crate::complete;
use crate::question::{Filters, Question};
use crate::record::{Paragraph, SourceFile};

/// An index open for reading. A copy is cheap and shares everything; any number may read while one [`Writer`] writes.
///
/// Each answer comes from one commit. What a writer commits, here or in another process, is seen within a second.
///
/// [`Writer`]: crate::Writer
#[derive(Clone)]
pub struct Index {
    inner: Arc<Inner>,
}

struct Inner {
    dir: PathBuf,
    fields: Fields,
    reader: IndexReader,
}

impl Index {
    /// Opens the index in `dir`. Readers too need the right to write there: they and the writer agree by a lock file.
    pub fn open(dir: &Path) -> Result<Index, Error> {
        let index = folder::open(dir)?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::OnCommitWithDelay)
            .try_into();
        let reader = reader.map_err(|fault| Error::reading(dir)(fault.into()))?;
        Ok(Index {
            inner: Arc::new(Inner {
                dir: dir.to_owned(),
                fields: Fields::new().1,
                reader,
            }),
        })
    }

    /// Answers a question. Any typed text has an answer.
    pub fn search(&self, question: &Question) -> Result<Answer, Error> {
        self.read(|snapshot| ask::answer(snapshot, question))
    }

    /// How a typed text may go on: whole texts made of words of the index, the most frequent first.
    pub fn complete(&self, text: &str, limit: usize) -> Result<Vec<String>, Error> {
        self.read(|snapshot| complete::complete(snapshot, text, limit))
    }

    /// The paragraph with this id.
    pub fn paragraph(&self, id: &str) -> Result<Option<Paragraph>, Error> {
        self.read(|snapshot| Ok(snapshot.find(id)?.map(|(_, paragraph)| paragraph)))
    }

    /// The paragraphs before and after one in its file.
    pub fn neighbours(&self, id: &str) -> Result<Neighbours, Error> {
        self.read(|snapshot| snapshot.neighbours(id))
    }

    /// The other paragraphs of its municipality that share a reference number with it, earliest first.
    pub fn same_matter(&self, paragraph: &Paragraph) -> Result<Vec<Hit>, Error> {
        self.read(|snapshot| snapshot.same_matter(paragraph))
    }

    /// The paragraphs most like one in their rare words, best first; none of the same matter.
    pub fn similar(&self, paragraph: &Paragraph, limit: usize) -> Result<Vec<Hit>, Error> {
        self.read(|snapshot| ask::similar(snapshot, paragraph, limit))
    }

    /// The paragraphs of one body's meeting on a day, by number. No municipality means those that name none.
    pub fn meeting(
        &self,
        municipality: Option<&str>,
        body: &str,
        date: Date,
    ) -> Result<Vec<Hit>, Error> {
        self.read(|snapshot| snapshot.meeting(municipality, body, date))
    }

    /// Every paragraph that passes the filters, by municipality, body, date and number; read one by one.
    pub fn export(
        &self,
        filters: &Filters,
    ) -> Result<impl Iterator<Item = Result<Paragraph, Error>> + Send + use<>, Error> {
        let snapshot = self.snapshot();
        let addresses = snapshot
            .export(filters)
            .map_err(Error::reading(&self.inner.dir))?;
        let dir = self.inner.dir.clone();
        Ok(addresses
            .into_iter()
            .map(move |address| snapshot.paragraph(address).map_err(Error::reading(&dir))))
    }

    /// The files in the index and what came of reading them, by path.
    pub fn files(&self) -> Result<Vec<SourceFile>, Error> {
        self.read(Snapshot::files)
    }

    /// The file with this hash; of several copies, the one with the smallest path.
    pub fn file_by_hash(&self, sha256: &str) -> Result<Option<SourceFile>, Error> {
        self.read(|snapshot| {
            let files = snapshot.files_with(snapshot.fields.sha256, sha256)?;
            Ok(files.into_iter().next())
        })
    }

    /// A value that changes with each commit that readers see; the same in every process that reads this index.
    pub fn generation(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.inner
            .reader
            .searcher()
            .generation()
            .segments()
            .hash(&mut hasher);
        hasher.finish()
    }

    /// Looks for a new commit now, instead of within a second.
    pub fn reload(&self) -> Result<(), Error> {
        self.inner
            .reader
            .reload()
            .map_err(|fault| Error::reading(&self.inner.dir)(fault.into()))
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::new(self.inner.reader.searcher(), self.inner.fields)
    }

    fn read<T>(&self, question: impl FnOnce(&Snapshot) -> super::Result<T>) -> Result<T, Error> {
        question(&self.snapshot()).map_err(Error::reading(&self.inner.dir))
    }
}
