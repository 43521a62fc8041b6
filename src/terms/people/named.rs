//! Everybody that a document names with a party, found once for all who ask.

use std::ops::Range;

use foldhash::{HashSet, HashSetExt};

use super::{Found, all};
use paragraf_index::record::Person;

/// The text of a document, and who is named there with a party.
pub struct Named {
    text: String,
    /// Where each line begins in the text, and the text ends.
    begins: Vec<usize>,
    /// In the order of the text.
    found: Vec<Found>,
}

impl Named {
    /// Looks through the lines of a document.
    pub fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Named {
        let mut text = String::new();
        let mut begins = Vec::new();
        for line in lines {
            begins.push(text.len());
            text.push_str(line);
            text.push('\n');
        }
        begins.push(text.len());
        Named {
            found: all(&text),
            begins,
            text,
        }
    }

    /// The lines, each ended.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the first lines end in the text.
    pub fn end_of(&self, lines: usize) -> usize {
        self.begins[lines]
    }

    /// Everybody, once each.
    pub fn distinct(&self) -> Vec<Person> {
        let mut known = HashSet::new();
        let people = self.found.iter().map(|found| &found.person);
        let first = people.filter(|person| known.insert(*person));
        first.cloned().collect()
    }

    /// Those whose names begin in some of the lines.
    pub fn in_lines(&self, lines: Range<usize>) -> &[Found] {
        let before = |line: usize| {
            let begin = self.begins[line];
            self.found
                .partition_point(|found| found.range.start < begin)
        };
        &self.found[before(lines.start)..before(lines.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_of_lines() {
        let lines = [
            "Eva Ek (S), Bo",
            "Lind (M)",
            "",
            "Åsa Ny (C) och Eva Ek (S)",
        ];
        let named = Named::of(lines.into_iter());
        let check = |lines: Range<usize>, expected: &[&str]| {
            let found = named.in_lines(lines).iter();
            let names: Vec<&str> = found.map(|found| found.person.name.as_str()).collect();
            assert_eq!(names, expected);
        };
        check(0..1, &["Eva Ek", "Bo Lind"]);
        check(1..3, &[]);
        check(3..4, &["Åsa Ny", "Eva Ek"]);
        check(0..4, &["Eva Ek", "Bo Lind", "Åsa Ny", "Eva Ek"]);
        assert_eq!(named.distinct().len(), 3);
        assert_eq!(
            named.text()[..named.end_of(2)],
            *"Eva Ek (S), Bo\nLind (M)\n"
        );
    }
}
