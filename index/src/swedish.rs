//! Swedish text as words that can be compared. No engine is known here.

mod analyser;
mod compound;
mod dictionary;
mod everyday;
mod forms;
mod function;
mod irregular;
mod kin;
mod memo;
mod near;
mod order;
mod plain;
mod stem;
mod table;
mod tables;
mod word;

use sha2::{Digest, Sha256};

pub(crate) use analyser::Analyser;
pub use dictionary::Dictionary;
pub(crate) use dictionary::{of, open, remove_others};
pub(crate) use everyday::{Everyday, Name};
pub(crate) use function::is_function_word;
pub(crate) use near::Near;
pub(crate) use order::collation_key;
pub(crate) use plain::{dotted, undotted};
use stem::stem;
pub(crate) use word::{Word, each_word, words};

/// Version of the rules of this module: another version means other terms, so an index made with it is built again.
const VERSION: u32 = 2;

/// What the terms of an index depend on beside its dictionary: the rules, and the tables made by hand.
pub(crate) fn version() -> String {
    let tables = [forms::TABLE, irregular::TABLE, compound::TABLE].concat();
    let hash = Sha256::digest(tables);
    format!("{VERSION}{:02x}{:02x}", hash[0], hash[1])
}

/// The forms of the words of a text, in order.
pub(crate) fn forms(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.form).collect()
}
