//! Writing: files and their paragraphs go in together and become visible together.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::index::{SegmentId, SegmentMeta};
use tantivy::indexer::{IndexWriterOptions, NoMergePolicy, UserOperation};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Term};

use super::folder::Opened;
use super::schema::Fields;
use super::snapshot::Snapshot;
use super::{document, folder, matters};
use crate::Error;
use crate::matter::Cut;
use crate::record::{Meeting, Paragraph, SourceFile};
use crate::swedish::Dictionary;

/// Threads that build the index; reading the archive takes the rest of the machine.
const THREADS: usize = 2;
/// Bytes each thread may fill before it writes a segment: little memory makes many segments.
const MEMORY: usize = 200_000_000;
/// A segment with fewer documents is merged when writing is finished.
const SMALL: u32 = 200_000;

/// Writes an index. There is at most one writer of an index at a time.
///
/// What was given since the last [`commit`](Writer::commit) is invisible to readers, and is lost if the process ends.
pub struct Writer {
    dir: PathBuf,
    fields: Fields,
    opened: Opened,
    writer: IndexWriter,
    cuts: Vec<Cut>,
    _lock: File,
}

impl Writer {
    /// Opens the index in `dir`, or begins one; one of another version, or with another dictionary, is left alone until
    /// this one is finished.
    pub fn open(dir: &Path, dictionary: &Dictionary) -> Result<Writer, Error> {
        let lock = folder::lock(dir)?;
        let opened = folder::create(dir, dictionary)?;
        let writer = cleared_writer(&opened.index).map_err(Error::writing(dir))?;
        Ok(Writer {
            dir: dir.to_owned(),
            fields: Fields::new().1,
            opened,
            writer,
            cuts: Vec::new(),
            _lock: lock,
        })
    }

    /// Whether words are known in their forms, by a dictionary; else by their stems.
    pub fn has_dictionary(&self) -> bool {
        self.opened.analyser.has_dictionary()
    }

    /// The files in the index, by path, as of the last commit.
    pub fn files(&self) -> Result<Vec<SourceFile>, Error> {
        let files = || {
            let searcher = reader(&self.opened.index)?.searcher();
            Snapshot::new(searcher, self.fields, Arc::clone(&self.opened.analyser)).files()
        };
        files().map_err(Error::reading(&self.dir))
    }

    /// Puts a file with these paragraphs, in document order, in the place of what the index has of it.
    pub fn replace(&mut self, file: &SourceFile, paragraphs: &[Paragraph]) -> Result<(), Error> {
        self.replace_with(file, paragraphs, &[])
    }

    /// The same of a file whose covers tell of meetings.
    pub fn replace_with(
        &mut self,
        file: &SourceFile,
        paragraphs: &[Paragraph],
        meetings: &[Meeting],
    ) -> Result<(), Error> {
        let operations = || -> super::Result<Vec<UserOperation>> {
            let mut operations = vec![UserOperation::Delete(self.term(&file.path))];
            for (position, paragraph) in (0..).zip(paragraphs) {
                let document = document::of_paragraph(
                    &self.fields,
                    &self.opened.analyser,
                    &file.path,
                    position,
                    paragraph,
                )?;
                operations.push(UserOperation::Add(document));
            }
            operations.push(UserOperation::Add(document::of_file(
                &self.fields,
                file,
                meetings,
            )?));
            Ok(operations)
        };
        let run = || Ok(self.writer.run(operations()?)?);
        run().map(drop).map_err(Error::writing(&self.dir))
    }

    /// Takes a file and all that was read in it out.
    pub fn remove(&mut self, path: &str) -> Result<(), Error> {
        self.writer.delete_term(self.term(path));
        Ok(())
    }

    /// Makes everything given so far visible at once, and safe.
    pub fn commit(&mut self) -> Result<(), Error> {
        self.writer
            .commit()
            .map(drop)
            .map_err(|fault| Error::writing(&self.dir)(fault.into()))
    }

    /// Keeps paragraphs apart that are not of one matter, whatever seems to join them.
    pub fn keep_apart(&mut self, mut cuts: Vec<Cut>) {
        cuts.sort_unstable();
        self.cuts = cuts;
    }

    /// Commits, makes the index compact, takes removed text off the disk, joins the matters of all paragraphs, and
    /// clears indexes of other versions.
    pub fn finish(mut self) -> Result<(), Error> {
        self.commit()?;
        let Writer {
            dir,
            opened,
            writer,
            cuts,
            fields,
            _lock,
        } = self;
        let compact = || -> super::Result<()> {
            writer.wait_merging_threads()?;
            merge(&opened.index)?;
            let searcher = reader(&opened.index)?.searcher();
            let paragraphs = Snapshot::new(searcher, fields, opened.analyser.clone());
            matters::refresh(&opened.data, &paragraphs, &cuts)?;
            Ok(folder::finish(&dir, &opened)?)
        };
        compact().map_err(Error::writing(&dir))
    }

    fn term(&self, path: &str) -> Term {
        Term::from_field_text(self.fields.file, path)
    }
}

/// A reader of what is committed now.
fn reader(index: &tantivy::Index) -> super::Result<IndexReader> {
    Ok(index
        .reader_builder()
        .reload_policy(ReloadPolicy::Manual)
        .try_into()?)
}

fn engine_writer(index: &tantivy::Index) -> super::Result<IndexWriter> {
    let options = IndexWriterOptions::builder()
        .num_worker_threads(THREADS)
        .memory_budget_per_thread(MEMORY)
        .num_merge_threads(THREADS)
        .build();
    Ok(index.writer_with_options(options)?)
}

/// A writer, after the files are gone that a run left which was killed before it could commit them: the next run would
/// write under the same names.
fn cleared_writer(index: &tantivy::Index) -> super::Result<IndexWriter> {
    let writer = engine_writer(index)?;
    writer.garbage_collect_files().wait()?;
    Ok(writer)
}

/// Makes one segment of all that are small or hold deleted documents, and removes the files of those that are gone.
fn merge(index: &tantivy::Index) -> super::Result<()> {
    let mut writer = engine_writer(index)?;
    writer.set_merge_policy(Box::new(NoMergePolicy));
    // What is known of a segment keeps its files: only the ids may outlive this line.
    let (due, deleted) = due(index.searchable_segment_metas()?);
    if due.len() > 1 || deleted {
        writer.merge(&due).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    Ok(())
}

/// The segments that are to be merged, and whether any has deleted documents.
fn due(mut segments: Vec<SegmentMeta>) -> (Vec<SegmentId>, bool) {
    segments.retain(|segment| segment.has_deletes() || segment.max_doc() < SMALL);
    let deleted = segments.iter().any(SegmentMeta::has_deletes);
    (segments.iter().map(SegmentMeta::id).collect(), deleted)
}
