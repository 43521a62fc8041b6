//! Reading: the questions that can be put to an index.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use tantivy::{IndexReader, ReloadPolicy};

use super::folder;
use super::matters::{Matters, Shelf};
use super::schema::Fields;
use super::snapshot::Snapshot;
use crate::Error;
use crate::answer::{Answer, Hit, Ids, Meetings, Neighbours};
use crate::ask;
use crate::complete;
use crate::matter::{Matter, Numbered};
use crate::motion::{Clock, MotionFilters, MotionPage, MotionRecord, Scoreboard, clock};
use crate::position::{Pair, Positions};
use crate::question::{Filters, Question};
use crate::record::{Meeting, Paragraph, SourceFile};
use crate::swedish::{Analyser, Dictionary, Everyday};

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
    /// What was added to the everyday words.
    added: Vec<(String, Vec<String>)>,
    current: RwLock<Current>,
}

/// The index that is read: another one when that is finished with another dictionary.
#[derive(Clone)]
struct Current {
    data: PathBuf,
    dictionary: Dictionary,
    reader: IndexReader,
    analyser: Arc<Analyser>,
    everyday: Arc<Everyday>,
    /// `None` where no run of the writer has ended yet.
    matters: Option<Arc<Matters>>,
}

impl Current {
    fn open(dir: &Path, added: &[(String, Vec<String>)]) -> Result<Current, Error> {
        let opened = folder::open(dir)?;
        let reader = opened
            .index
            .reader_builder()
            .reload_policy(ReloadPolicy::OnCommitWithDelay)
            .try_into();
        Ok(Current {
            dictionary: opened.dictionary(dir),
            matters: Matters::open(&opened.data)
                .map_err(Error::reading(dir))?
                .map(Arc::new),
            data: opened.data,
            reader: reader.map_err(|fault| Error::reading(dir)(fault.into()))?,
            everyday: Arc::new(Everyday::new(&opened.analyser, added)),
            analyser: opened.analyser,
        })
    }
}

impl Index {
    /// Opens the index in `dir`. Readers too need the right to write there: they and the writer agree by a lock file.
    pub fn open(dir: &Path) -> Result<Index, Error> {
        Index::open_with(dir, Vec::new())
    }

    /// The same, with more everyday words: a word, and what minutes call it. One that is known already means the new.
    pub fn open_with(dir: &Path, everyday: Vec<(String, Vec<String>)>) -> Result<Index, Error> {
        Ok(Index {
            inner: Arc::new(Inner {
                dir: dir.to_owned(),
                fields: Fields::new().1,
                current: RwLock::new(Current::open(dir, &everyday)?),
                added: everyday,
            }),
        })
    }

    /// What the words of this index are made with, for another that is to be like it.
    pub fn dictionary(&self) -> Dictionary {
        self.current().dictionary
    }

    /// Answers a question. Any typed text has an answer.
    pub fn search(&self, question: &Question) -> Result<Answer, Error> {
        self.read(|snapshot| ask::answer(snapshot, question))
    }

    /// How a typed text may go on: whole texts made of words of the index, the most frequent first.
    pub fn complete(&self, text: &str, limit: usize) -> Result<Vec<String>, Error> {
        self.read(|snapshot| complete::complete(snapshot, text, limit))
    }

    /// The ids that answer a question.
    pub fn ids(&self, question: &Question) -> Result<Ids, Error> {
        self.read(|snapshot| ask::ids(snapshot, question))
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

    /// How often each two parties stood alike in the paragraphs that pass the filters, in the order of their codes.
    pub fn pairs(&self, filters: &MotionFilters) -> Result<Vec<Pair>, Error> {
        self.read_matters(|matters| matters.pairs(filters))
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

    /// What the covers of its protocols tell of a meeting, by path of the file; `id` is the beginning of its
    /// paragraphs' ids.
    pub fn covers(&self, id: &str) -> Result<Vec<Meeting>, Error> {
        self.read(|snapshot| snapshot.covers(id))
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
        let current = self.current();
        let searcher = current.reader.searcher();
        searcher.generation().segments().hash(&mut hasher);
        if let Some(matters) = current.matters {
            let shelf = matters.shelf();
            shelf.searcher.generation().segments().hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Looks for a new commit now, instead of within a second.
    pub fn reload(&self) -> Result<(), Error> {
        let current = self.current();
        let reload = || -> super::Result<()> {
            current.reader.reload()?;
            current
                .matters
                .as_ref()
                .map_or(Ok(()), |matters| matters.reload())
        };
        reload().map_err(Error::reading(&self.inner.dir))
    }

    fn snapshot(&self) -> Snapshot {
        let current = self.current();
        let searcher = current.reader.searcher();
        Snapshot {
            everyday: current.everyday,
            ..Snapshot::new(searcher, self.inner.fields, current.analyser)
        }
    }

    /// The index that is read now. One that is gone gave way to another; until that can be opened, the old one goes on.
    fn current(&self) -> Current {
        let lock = &self.inner.current;
        let known = lock.read().unwrap_or_else(PoisonError::into_inner).clone();
        if folder::has_index(&known.data) {
            return known;
        }
        let Ok(new) = Current::open(&self.inner.dir, &self.inner.added) else {
            return known;
        };
        lock.write()
            .unwrap_or_else(PoisonError::into_inner)
            .clone_from(&new);
        new
    }

    fn shelf(&self) -> Option<Shelf> {
        self.current().matters.map(|matters| matters.shelf())
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
