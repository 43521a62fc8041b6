//! What was worked out for a word is kept for the next time: a few words make up most of any text.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxBuildHasher;

/// Threads that ask at the same time seldom meet in one of so many shelves.
const SHELVES: usize = 32;
/// Words on one shelf; when it is full it is cleared. All together take some 30 MB.
const FULL: usize = 6_000;

/// Words are short and looked up a hundred million times; and who fills a shelf with words of one hash only slows it down.
type Shelf<T> = Mutex<HashMap<Box<str>, Arc<T>, FxBuildHasher>>;

/// A memory for words, shared by threads.
pub(super) struct Memo<T> {
    shelves: [Shelf<T>; SHELVES],
}

impl<T> Default for Memo<T> {
    fn default() -> Memo<T> {
        Memo {
            shelves: std::array::from_fn(|_| Mutex::default()),
        }
    }
}

impl<T> Memo<T> {
    /// What is known of a word, worked out where it is not known yet.
    pub fn get(&self, word: &str, work_out: impl FnOnce() -> T) -> Arc<T> {
        // The upper bits: the lower ones place a word on its shelf.
        let shelf = (FxBuildHasher.hash_one(word) >> 32) as usize % SHELVES;
        // A thread that panicked left the shelf whole.
        let lock = || {
            self.shelves[shelf]
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(known) = lock().get(word) {
            return Arc::clone(known);
        }
        let new = Arc::new(work_out());
        let mut shelf = lock();
        if shelf.len() >= FULL {
            shelf.clear();
        }
        shelf.insert(word.into(), Arc::clone(&new));
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_worked_out_once_and_a_full_memory_still_answers() {
        let memo = Memo::default();
        assert_eq!(*memo.get("skola", || 1), 1);
        assert_eq!(*memo.get("skola", || 2), 1);
        for word in 0..SHELVES * FULL * 2 {
            assert_eq!(*memo.get(&word.to_string(), || word), word);
        }
    }
}
