//! Sets that grow together, unless what is known to be apart would meet.

use std::collections::BTreeMap;

use super::key::Key;

/// What came of making one set of two.
pub(super) enum Union {
    /// They were two and are one now.
    New,
    /// They were one before.
    Known,
    /// They stay two.
    Refused,
}

/// Which paragraphs are of one matter.
pub(super) struct Sets {
    parent: Vec<usize>,
    /// Of each set, by its root: the number it has in each register.
    numbers: Vec<BTreeMap<String, Key>>,
    /// Pairs that must not meet.
    apart: Vec<(usize, usize)>,
}

impl Sets {
    /// A set for each paragraph with the numbers it bears.
    pub fn new(numbers: Vec<BTreeMap<String, Key>>, apart: Vec<(usize, usize)>) -> Sets {
        Sets {
            parent: (0..numbers.len()).collect(),
            numbers,
            apart,
        }
    }

    /// The set of a paragraph, as its root.
    pub fn root(&mut self, mut place: usize) -> usize {
        while self.parent[place] != place {
            self.parent[place] = self.parent[self.parent[place]];
            place = self.parent[place];
        }
        place
    }

    /// Makes one set of two.
    pub fn unite(&mut self, a: usize, b: usize) -> Union {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return Union::Known;
        }
        if self.contradict(a, b) || self.kept_apart(a, b) {
            return Union::Refused;
        }
        let (root, child) = (a.min(b), a.max(b));
        self.parent[child] = root;
        let moved = std::mem::take(&mut self.numbers[child]);
        self.numbers[root].extend(moved);
        Union::New
    }

    /// Two numbers of one register are two matters.
    fn contradict(&self, a: usize, b: usize) -> bool {
        self.numbers[a].iter().any(|(register, number)| {
            self.numbers[b]
                .get(register)
                .is_some_and(|other| other != number)
        })
    }

    fn kept_apart(&mut self, a: usize, b: usize) -> bool {
        (0..self.apart.len()).any(|at| {
            let (x, y) = self.apart[at];
            let (x, y) = (self.root(x), self.root(y));
            (x, y) == (a, b) || (x, y) == (b, a)
        })
    }
}
