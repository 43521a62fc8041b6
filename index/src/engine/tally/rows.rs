//! Which rows of the columns belong to documents.
//!
//! Only paragraphs have values, and most columns have one for each of them: such columns have the same rows, which
//! need to be looked up once.

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
    shared: Vec<u32>,
    /// Rows in one of the others.
    own: Vec<u32>,
    docs: Vec<DocId>,
}

impl Rows {
    pub fn new(segment: &SegmentReader) -> tantivy::Result<Rows> {
        Ok(Rows {
            paragraphs: segment.fast_fields().u64("position")?.index,
            block: Vec::new(),
            shared: Vec::new(),
            own: Vec::new(),
            docs: Vec::new(),
        })
    }

    /// Looks the rows of a block up.
    pub fn find(&mut self, block: &[DocId]) {
        self.block.clear();
        self.block.extend_from_slice(block);
        look_up(&self.paragraphs, block, &mut self.docs, &mut self.shared);
    }

    /// All values that the documents of the block have.
    pub fn values<T: Value>(&mut self, column: &Column<T>, values: &mut Vec<T>) {
        let rows = if are_alike(&self.paragraphs, &column.index) {
            &self.shared
        } else {
            look_up(&column.index, &self.block, &mut self.docs, &mut self.own);
            &self.own
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

fn look_up(index: &ColumnIndex, block: &[DocId], docs: &mut Vec<DocId>, rows: &mut Vec<u32>) {
    docs.clear();
    rows.clear();
    index.docids_to_rowids(block, docs, rows);
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
