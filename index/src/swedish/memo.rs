//! What was worked out for a word is kept for the next time: a few words make up most of any text.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxBuildHasher;

/// Threads that ask at the same time seldom meet in one of so many shelves.
const SHELVES: usize = 32;
/// Words on one shelf; when it is full it is cleared. All together take some 30 MB.
const FULL: usize = 6_000;

/// Words are short and looked up a hundred million times; and who fills a shelf with words of one hash only slows it down.
type Shelf = Mutex<HashSet<Line, FxBuildHasher>>;

/// A memory for words, shared by threads.
#[derive(Default)]
pub(super) struct Memo {
    shelves: [Shelf; SHELVES],
}

/// A word, a blank, and what is known of it: in one place, because each other place is another wait for the memory.
struct Line(Arc<str>);

impl Borrow<str> for Line {
    fn borrow(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }
}

impl Hash for Line {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        let word: &str = self.borrow();
        word.hash(hasher);
    }
}

impl PartialEq for Line {
    fn eq(&self, other: &Line) -> bool {
        let (word, other): (&str, &str) = (self.borrow(), other.borrow());
        word == other
    }
}

impl Eq for Line {}

impl Memo {
    /// The line of a word, which has no blanks; what follows the word is worked out where it is not known yet.
    pub fn get(&self, word: &str, work_out: impl FnOnce() -> String) -> Arc<str> {
        // The upper bits: the lower ones place a word on its shelf.
        let shelf = (FxBuildHasher.hash_one(word) >> 32) as usize % SHELVES;
        let shelf = &self.shelves[shelf];
        if let Some(Line(known)) = lock(shelf).get(word) {
            return Arc::clone(known);
        }
        let new: Arc<str> = format!("{word} {}", work_out()).into();
        let mut shelf = lock(shelf);
        if shelf.len() >= FULL {
            shelf.clear();
        }
        shelf.insert(Line(Arc::clone(&new)));
        new
    }
}

/// A thread that panicked left the shelf whole.
fn lock(shelf: &Shelf) -> MutexGuard<'_, HashSet<Line, FxBuildHasher>> {
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
