//! Reading: the questions that can be put to an index.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use tantivy::{IndexReader, ReloadPolicy};

use super::folder;
use super::matters::{Matters, Shelf};
use super::schema::Fields;
use super::snapshot::Snapshot;
use crate::Error;
use crate::answer::{Answer, Hit, Meetings, Neighbours};
use crate::ask;
use crate::complete;
use crate::matter::{Matter, Numbered};
use crate::motion::{Clock, MotionFilters, MotionPage, MotionRecord, Scoreboard, clock};
use crate::position::Positions;
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
    /// `None` where no run of the writer has ended yet.
    matters: Option<Matters>,
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
        let matters = Matters::open(&folder::data(dir)).map_err(Error::reading(dir))?;
        Ok(Index {
            inner: Arc::new(Inner {
                dir: dir.to_owned(),
                fields: Fields::new().1,
                reader,
                matters,
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

    /// The matter with this id.
    pub fn matter(&self, id: &str) -> Result<Option<Matter>, Error> {
        self.read_matters(|matters| matters.matter(id))
    }

    /// The matter that a paragraph belongs to; `None` for one that stands alone.
    pub fn matter_of(&self, paragraph: &str) -> Result<Option<Matter>, Error> {
        self.read_matters(|matters| matters.matter_of(paragraph))
    }

    /// What a reference number leads to, in any spelling; `place` is the municipality as in addresses.
    pub fn numbered(&self, place: &str, number: &str) -> Result<Numbered, Error> {
        self.read(|snapshot| snapshot.what_is(place, number, self.shelf().as_ref()))
    }

    /// The motion that the matter with this id handles.
    pub fn motion(&self, id: &str) -> Result<Option<MotionRecord>, Error> {
        self.read_matters(|matters| matters.motion(id))
    }

    /// Motions, latest first, a page at a time.
    pub fn motions(
        &self,
        filters: &MotionFilters,
        page: usize,
        limit: usize,
    ) -> Result<MotionPage, Error> {
        self.read_matters(|matters| matters.motions(filters, page, limit))
    }

    /// How many motions ended in which way.
    pub fn scoreboard(&self, filters: &MotionFilters) -> Result<Scoreboard, Error> {
        self.read_matters(|matters| matters.scoreboard(filters))
    }

    /// Where parties stood in the paragraphs that pass the filters.
    pub fn positions(&self, filters: &MotionFilters) -> Result<Vec<Positions>, Error> {
        self.read_matters(|matters| matters.positions(filters))
    }

    /// How long the motions that pass the filters have waited, to the latest meeting in the archive, and how long
    /// decisions took.
    pub fn clock(&self, filters: &MotionFilters) -> Result<Clock, Error> {
        let all = self.motions(filters, 1, usize::MAX)?.motions;
        let mut latest: BTreeMap<Option<String>, Date> = BTreeMap::new();
        for body in self.meetings()? {
            if let Some(&day) = body.days.last() {
                let known = latest.entry(body.municipality).or_insert(day);
                *known = day.max(*known);
            }
        }
        Ok(clock(all, |place| {
            latest.get(&place.map(str::to_owned)).copied()
        }))
    }

    /// The id of the paragraph that a pointer names by body, day and number.
    pub fn pointed(
        &self,
        municipality: Option<&str>,
        body: &str,
        date: Date,
        number: &str,
    ) -> Result<Option<String>, Error> {
        self.read(|snapshot| snapshot.pointed(municipality, body, date, number))
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

    /// The days on which each body met, as far as the archive has protocols.
    pub fn meetings(&self) -> Result<Vec<Meetings>, Error> {
        self.read(Snapshot::meetings)
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
        let searcher = self.inner.reader.searcher();
        searcher.generation().segments().hash(&mut hasher);
        if let Some(matters) = self.shelf() {
            matters.searcher.generation().segments().hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Looks for a new commit now, instead of within a second.
    pub fn reload(&self) -> Result<(), Error> {
        let reload = || -> super::Result<()> {
            self.inner.reader.reload()?;
            self.inner.matters.as_ref().map_or(Ok(()), Matters::reload)
        };
        reload().map_err(Error::reading(&self.inner.dir))
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::new(self.inner.reader.searcher(), self.inner.fields)
    }

    fn shelf(&self) -> Option<Shelf> {
        self.inner.matters.as_ref().map(Matters::shelf)
    }

    /// What the matters answer; nothing where there are none.
    fn read_matters<T: Default>(
        &self,
        question: impl FnOnce(&Shelf) -> super::Result<T>,
    ) -> Result<T, Error> {
        let answer = self
            .shelf()
            .map_or(Ok(T::default()), |shelf| question(&shelf));
        answer.map_err(Error::reading(&self.inner.dir))
    }

    fn read<T>(&self, question: impl FnOnce(&Snapshot) -> super::Result<T>) -> Result<T, Error> {
        question(&self.snapshot()).map_err(Error::reading(&self.inner.dir))
    }
}
