//! Joins the paragraphs of the archive and puts the matters in the place of those there were.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use tantivy::collector::DocSetCollector;
use tantivy::directory::MmapDirectory;
use tantivy::indexer::{IndexWriterOptions, NoMergePolicy};
use tantivy::{DocAddress, Index, IndexWriter};

use super::schema::{Fields, of_matter, of_motion, of_positions};
use super::{folder, open_in};
use crate::engine::Result;
use crate::engine::snapshot::Snapshot;
use crate::matter::{self, Cut, Trace};
use crate::motion;
use crate::position::Positions;

/// Bytes that are filled before a segment is written.
const MEMORY: usize = 100_000_000;

/// Makes the matters anew where they are not those of these paragraphs and cuts.
pub(in crate::engine) fn refresh(data: &Path, paragraphs: &Snapshot, cuts: &[Cut]) -> Result<()> {
    let print = print(paragraphs, cuts);
    let index = open_or_create(&folder(data))?;
    if index.load_metas()?.payload.as_deref() == Some(&print) {
        return Ok(());
    }
    let fields = Fields::new().1;
    let mut writer = writer(&index)?;
    writer.delete_all_documents()?;
    for place in places(paragraphs)? {
        let traces = matter::in_order(traces(paragraphs, place.as_deref())?);
        for positions in traces.iter().filter_map(Positions::of) {
            writer.add_document(of_positions(&fields, &positions)?)?;
        }
        for joined in matter::join(traces, cuts) {
            writer.add_document(of_matter(&fields, &joined)?)?;
            if let Some(motion) = motion::read(&joined) {
                writer.add_document(of_motion(&fields, &motion)?)?;
            }
        }
    }
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&print);
    commit.commit()?;
    compact(&index, writer)
}

/// One segment: counting over many costs more.
fn compact(index: &Index, mut writer: IndexWriter) -> Result<()> {
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    Ok(())
}

/// What matters depend on: the paragraphs as one commit left them, the rules of joining, and the cuts.
fn print(paragraphs: &Snapshot, cuts: &[Cut]) -> String {
    let mut hasher = DefaultHasher::new();
    (matter::VERSION, cuts).hash(&mut hasher);
    paragraphs
        .searcher
        .generation()
        .segments()
        .hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn open_or_create(folder: &Path) -> Result<Index> {
    if folder.join("meta.json").is_file() {
        if let Some(index) = open_in(folder)? {
            return Ok(index);
        }
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let mut index = Index::create(
        MmapDirectory::open(folder)?,
        Fields::new().0,
        Default::default(),
    )?;
    index.set_tokenizers(crate::engine::schema::tokenizers());
    Ok(index)
}

/// Without merging on the way: a merge that ends before the commit would take away what readers still need.
fn writer(index: &Index) -> Result<IndexWriter> {
    let options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .memory_budget_per_thread(MEMORY)
        .build();
    let writer = index.writer_with_options(options)?;
    writer.set_merge_policy(Box::new(NoMergePolicy));
    Ok(writer)
}

/// The municipalities of the paragraphs, and none for those that name none.
fn places(paragraphs: &Snapshot) -> Result<BTreeSet<Option<String>>> {
    let mut places = BTreeSet::from([None]);
    for segment in paragraphs.searcher.segment_readers() {
        let terms = segment.inverted_index(paragraphs.fields.municipality)?;
        let mut terms = terms.terms().stream()?;
        while let Some((term, _)) = terms.next() {
            places.insert(Some(String::from_utf8_lossy(term).into_owned()));
        }
    }
    Ok(places)
}

fn traces(paragraphs: &Snapshot, place: Option<&str>) -> Result<Vec<Trace>> {
    let found = paragraphs
        .searcher
        .search(&*paragraphs.municipality(place), &DocSetCollector)?;
    let mut found: Vec<DocAddress> = found.into_iter().collect();
    // Neighbours in the store share a compressed block.
    found.sort_unstable();
    found
        .into_iter()
        .map(|address| Ok(paragraphs.record::<Trace>(address)?.without_text()))
        .collect()
}
