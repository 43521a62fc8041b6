//! What was worked out for a word is kept for the next time: a few words make up most of any text.

use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// Threads that ask at the same time seldom meet in one of so many shelves.
const SHELVES: usize = 32;
/// Words on one shelf; when it is full it is cleared. All together take some 30 MB.
const FULL: usize = 6_000;

/// A word, a blank, and what is known of it: in one place, because each other place is another wait for the memory.
type Line = Arc<str>;

/// Lines by the hashes of their words.
type Shelf = Mutex<HashTable<(u64, Line)>>;

/// A memory for words, shared by threads.
#[derive(Default)]
pub(super) struct Memo {
    shelves: [Shelf; SHELVES],
}

impl Memo {
    /// The line of a word, which has no blanks; what follows the word is worked out where it is not known yet.
    pub fn get(&self, word: &str, work_out: impl FnOnce() -> String) -> Line {
        // Words are short and looked up a hundred million times; and who fills a shelf with words of one hash only
        // slows it down.
        let hash = FxBuildHasher.hash_one(word);
        // The upper bits: the lower ones place a word on its shelf.
        let shelf = &self.shelves[(hash >> 32) as usize % SHELVES];
        let is_it = |(_, line): &(u64, Line)| {
            line.as_bytes().get(word.len()) == Some(&b' ') && line.starts_with(word)
        };
        if let Some((_, known)) = lock(shelf).find(hash, is_it) {
            return Arc::clone(known);
        }
        let new: Line = format!("{word} {}", work_out()).into();
        let mut shelf = lock(shelf);
        if shelf.len() >= FULL {
            shelf.clear();
        }
        shelf.insert_unique(hash, (hash, Arc::clone(&new)), |(hash, _)| *hash);
        new
    }
}

/// A thread that panicked left the shelf whole.
fn lock(shelf: &Shelf) -> MutexGuard<'_, HashTable<(u64, Line)>> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_worked_out_once_and_a_full_memory_still_answers() {
        let memo = Memo::default();
        assert_eq!(&*memo.get("skola", || "1".to_owned()), "skola 1");
        assert_eq!(&*memo.get("skola", || "2".to_owned()), "skola 1");
        for word in 0..SHELVES * FULL * 2 {
            let word = word.to_string();
            assert_eq!(*memo.get(&word, || word.clone()), format!("{word} {word}"));
        }
    }
}
