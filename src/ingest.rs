//! From a folder of files to an index: the stages, called in order.

mod file;
mod hash;
pub mod parallel;

pub use file::{Finished, Reader, Task, read as read_file};
