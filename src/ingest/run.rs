//! One run: what is read goes into the index and into the report.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use paragraf_index::Writer;
use paragraf_index::record::SourceFile;

use super::file::{Finished, read};
use super::hash::Hashed;
use super::plan::Group;
use super::report::Report;
use super::{Error, Event, Job, below, parallel, readers};
use crate::extract::Reader;
use crate::settings;

/// What is finished is made visible, and safe from a kill, this often.
const COMMIT_EVERY: Duration = Duration::from_secs(5);

/// One run, from an open writer to a report.
pub struct Run<'a> {
    job: &'a Job<'a>,
    tell: &'a mut dyn FnMut(Event),
    writer: Writer,
    report: Report,
    started: Instant,
    committed: Instant,
}

impl<'a> Run<'a> {
    pub fn new(job: &'a Job<'a>, writer: Writer, tell: &'a mut dyn FnMut(Event)) -> Self {
        let now = Instant::now();
        Run {
            job,
            tell,
            writer,
            report: Report::default(),
            started: now,
            committed: now,
        }
    }

    /// Tells how it goes on.
    pub fn tell(&mut self, event: Event) {
        (self.tell)(event);
    }

    /// Looks at the files of the archive, so that only those are read that the index does not know.
    pub fn look_at(&mut self, files: Vec<PathBuf>) -> Vec<Hashed> {
        let job = self.job;
        let files: Vec<PathBuf> = files
            .into_iter()
            .filter(|file| !file.ends_with(settings::FILE))
            .collect();
        self.tell(Event::Found(files.len()));
        let mut hashed = Vec::with_capacity(files.len());
        let look = |(): &mut (), file: PathBuf| Hashed::of(below(job.archive, &file), file);
        let Ok(()) = parallel::each(files, vec![(); job.jobs], look, |file| {
            hashed.push(file);
            self.tell(Event::LookedAt);
            Ok::<(), Infallible>(())
        });
        hashed
    }

    /// Reads files, several at a time, and puts each into the index as soon as it is ready.
    pub fn read(&mut self, groups: Vec<Group>) -> Result<(), Error> {
        let bytes = groups.iter().map(|group| group.first.size).sum();
        self.tell(Event::ToRead(groups.len(), bytes));
        let job = self.job;
        let work =
            |reader: &mut Reader, group: Group| (read(reader, job.task(&group.first)), group.twins);
        let readers = readers(job.jobs.min(groups.len()))?;
        parallel::each(
            groups,
            readers,
            work,
            |(finished, twins): (Finished, Vec<Hashed>)| {
                self.report.read += 1;
                self.report.bytes += finished.file.size;
                self.put(&finished)?;
                self.tell(Event::Read(&finished.file));
                twins
                    .iter()
                    .try_for_each(|twin| self.put(&Finished::twin(twin, &finished.file)))
            },
        )
    }

    /// Counts a file that stays as it is in the index, and lists the files that have its bytes.
    pub fn keep(
        &mut self,
        group: &Group,
        known: &BTreeMap<String, SourceFile>,
    ) -> Result<(), Error> {
        let Some(before) = known.get(&group.first.path) else {
            return Ok(());
        };
        self.report.unchanged += 1;
        self.report.add(before);
        for twin in group.twins.iter().map(|twin| Finished::twin(twin, before)) {
            match known.get(&twin.file.path) {
                Some(listed) if *listed == twin.file => self.report.add(listed),
                _ => self.put(&twin)?,
            }
        }
        Ok(())
    }

    /// Puts a file and its paragraphs in the place of what the index has of it.
    pub fn put(&mut self, finished: &Finished) -> Result<(), Error> {
        self.writer
            .replace_with(&finished.file, &finished.paragraphs, &finished.meetings)?;
        self.report.add(&finished.file);
        if self.committed.elapsed() >= COMMIT_EVERY {
            self.writer.commit()?;
            self.committed = Instant::now();
        }
        Ok(())
    }

    /// Takes a file out of the index.
    pub fn remove(&mut self, path: &str) -> Result<(), Error> {
        self.report.gone += 1;
        Ok(self.writer.remove(path)?)
    }

    /// Makes all visible.
    pub fn finish(mut self) -> Result<Report, Error> {
        self.writer.finish()?;
        self.report.seconds = self.started.elapsed().as_secs_f64();
        self.report.troubled.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(self.report)
    }
}
