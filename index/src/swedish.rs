//! Swedish text as words that can be compared. No engine is known here.

mod forms;
mod function;
mod order;
mod plain;
mod stem;
mod word;

pub(crate) use function::is_function_word;
pub(crate) use order::collation_key;
pub(crate) use plain::{dotted, undotted};
pub(crate) use stem::stem;
pub(crate) use word::{Word, words};

/// Version of the rules below: another version means other terms, so an index made with it is built again.
pub(crate) const VERSION: u32 = 1;

/// The forms of the words of a text, in order.
pub(crate) fn forms(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.form).collect()
}
