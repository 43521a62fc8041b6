//! How often names are met.

use std::collections::HashMap;

/// Names in the order in which they were met, and how often.
#[derive(Default)]
pub struct Counts {
    pub names: Vec<(String, usize)>,
    places: HashMap<String, usize>,
}

impl Counts {
    /// Counts a name so many times more.
    pub fn add(&mut self, name: String, times: usize) {
        let place = *self.places.entry(name.clone()).or_insert(self.names.len());
        match self.names.get_mut(place) {
            Some((_, known)) => *known += times,
            None => self.names.push((name, times)),
        }
    }
}
