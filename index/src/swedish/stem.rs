//! One key for the forms of a word: the stemmer, and a table where it fails.

use frostem::{Algorithm, Stemmer};

use super::forms;

/// The key under which the forms of a lower-case word meet.
pub(crate) fn stem(form: &str) -> String {
    forms::key(form).unwrap_or_else(|| Stemmer::new(Algorithm::Swedish).stem(form).into_owned())
}
