//! The engine behind the index: tantivy is named in this folder only.

mod buckets;
mod dictionary;
mod document;
mod expand;
mod facets;
mod fold;
mod folder;
mod identity;
mod likeness;
mod lists;
mod lower;
mod matters;
mod meetings;
mod names;
mod rank;
mod reader;
mod schema;
mod search;
mod snapshot;
mod spelling;
mod tally;
mod writer;

pub use reader::Index;
pub(crate) use search::{Found, Page};
pub(crate) use snapshot::Snapshot;
pub use writer::Writer;

/// Result of a step of the engine; the folder is added where it leaves the crate.
pub(crate) type Result<T> = std::result::Result<T, crate::error::Cause>;
