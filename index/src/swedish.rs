//! Swedish text as words that can be compared. No engine is known here.

mod forms;
mod function;
mod order;
mod stem;
mod word;

pub(crate) use function::is_function_word;
pub(crate) use order::collation_key;
pub(crate) use stem::stem;
pub(crate) use word::words;

/// Version of the rules below: another version means other terms, so an index made with it is built again.
pub(crate) const VERSION: u32 = 1;
