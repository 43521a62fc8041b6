//! Discovery: the files of an archive, and what a file is by its bytes.

mod format;
mod walk;

pub use format::Format;
pub use walk::{Found, find};
