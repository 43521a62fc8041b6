//! Which rows of the columns belong to documents.
//!
//! Only paragraphs have values, and most columns have one for each of them: such columns have the same rows, which
//! need to be looked up once.

use tantivy::columnar::column_index::MultiValueIndex;
use tantivy::columnar::{Column, ColumnIndex};
use tantivy::{DocId, SegmentReader};

/// Stands for the value of a document without one.
pub(super) const NONE: u64 = u64::MAX;

/// The rows of a block of documents.
pub(super) struct Rows {
    /// Which documents are paragraphs.
    paragraphs: ColumnIndex,
    block: Vec<DocId>,
    /// Rows in columns with a value for each paragraph.
    shared: Found,
    /// Rows in one of the others.
    own: Found,
}

/// Rows that were looked up.
#[derive(Default)]
struct Found {
    rows: Vec<u32>,
    docs: Vec<DocId>,
    /// Where the rows of documents begin and end that may have several.
    begins: Vec<u32>,
    ends: Vec<u32>,
}

impl Rows {
    pub fn new(segment: &SegmentReader) -> tantivy::Result<Rows> {
        Ok(Rows {
            paragraphs: segment.fast_fields().u64("position")?.index,
            block: Vec::new(),
            shared: Found::default(),
            own: Found::default(),
        })
    }

    /// Looks the rows of a block up.
    pub fn find(&mut self, block: &[DocId]) {
        self.block.clear();
        self.block.extend_from_slice(block);
        self.shared.look_up(&self.paragraphs, block);
    }

    /// All values that the documents of the block have.
    pub fn values<T: Value>(&mut self, column: &Column<T>, values: &mut Vec<T>) {
        let rows = if are_alike(&self.paragraphs, &column.index) {
            &self.shared.rows
        } else {
            self.own.look_up(&column.index, &self.block);
            &self.own.rows
        };
        values.resize(rows.len(), T::default());
        column.values.get_vals(rows, values);
    }

    /// The first value of each document of the block, or [`NONE`].
    pub fn firsts(&mut self, column: &Column<u64>, values: &mut Vec<u64>) {
        if are_alike(&self.paragraphs, &column.index) {
            return self.values(column, values);
        }
        values.clear();
        let first = |doc: &DocId| column.first(*doc).unwrap_or(NONE);
        values.extend(self.block.iter().map(first));
    }
}

/// What columns hold.
pub(super) trait Value:
    PartialOrd + Copy + Default + std::fmt::Debug + Send + Sync + 'static
{
}

impl Value for u64 {}
impl Value for i64 {}

impl Found {
    fn look_up(&mut self, index: &ColumnIndex, block: &[DocId]) {
        self.docs.clear();
        self.rows.clear();
        let ColumnIndex::Multivalued(MultiValueIndex::MultiValueIndexV2(several)) = index else {
            return index.docids_to_rowids(block, &mut self.docs, &mut self.rows);
        };
        // The engine would do the same one by one.
        let places = &mut self.rows;
        several
            .optional_index
            .rank_if_exists_batch(block, &mut self.docs, places);
        for (bounds, next) in [(&mut self.begins, 0), (&mut self.ends, 1)] {
            places.iter_mut().for_each(|place| *place += next);
            bounds.resize(places.len(), 0);
            several.start_index_column.get_vals(places, bounds);
        }
        self.rows.clear();
        let ranges = self.begins.iter().zip(&self.ends);
        self.rows
            .extend(ranges.flat_map(|(begin, end)| *begin..*end));
    }
}

/// Whether two columns have a value each for the same documents: they have for paragraphs only, and as many.
pub(in crate::engine) fn are_alike(a: &ColumnIndex, b: &ColumnIndex) -> bool {
    match (a, b) {
        (ColumnIndex::Full, ColumnIndex::Full) => true,
        (ColumnIndex::Optional(a), ColumnIndex::Optional(b)) => {
            a.num_non_nulls() == b.num_non_nulls()
        }
        _ => false,
    }
}
