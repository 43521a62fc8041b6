//! The engine behind the index: tantivy is named in this folder only.

mod dictionary;
mod document;
mod expand;
mod facets;
mod filters;
mod folder;
mod hit;
mod identity;
mod lists;
mod lower;
mod matters;
mod rank;
mod reader;
mod schema;
mod search;
mod snapshot;
mod spelling;
mod writer;

pub use reader::Index;
pub use writer::Writer;

/// Result of a step inside the engine; the folder is added where it leaves the crate.
type Result<T> = std::result::Result<T, crate::error::Cause>;
