//! Values of a facet by what people call them: `organ:ks`, `organ:utskott`, `kommun:sjoby`.

use super::snapshot::Snapshot;
use crate::plan::token::folded;
use crate::query::abbreviated;
use crate::question::Facet;
use crate::swedish::{undotted, words};

/// Letters of a name that may stand inside a word: `organ:utskott` for Arbetsutskottet.
const SHORTEST: usize = 4;

impl Snapshot {
    /// The values that are called so: whole, else with a word that begins so, else with it inside a word. Who types
    /// no dots may mean some.
    pub fn called(&self, facet: Facet, name: &str) -> super::Result<Vec<String>> {
        let name = folded(name);
        let name = abbreviated(&name).unwrap_or(&name);
        let values = self.values(facet)?;
        let those = |is_called: &dyn Fn(&str) -> bool| -> Vec<String> {
            let called = values.iter().filter(|value| match name.is_ascii() {
                true => is_called(&undotted(value)),
                false => is_called(value),
            });
            called.cloned().collect()
        };
        let whole = those(&|value| value == name);
        if !whole.is_empty() {
            return Ok(whole);
        }
        let begun = those(&|value| {
            let mut words = words(value).into_iter();
            words.any(|word| value[word.start..].starts_with(name))
        });
        if !begun.is_empty() || name.chars().count() < SHORTEST {
            return Ok(begun);
        }
        Ok(those(&|value| value.contains(name)))
    }

    /// All values of a facet, in lower case.
    fn values(&self, facet: Facet) -> super::Result<Vec<String>> {
        let field = match facet {
            Facet::Body => self.fields.body,
            _ => self.fields.municipality,
        };
        let mut values: Vec<String> = Vec::new();
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut terms = index.terms().stream()?;
            while terms.advance() {
                values.push(String::from_utf8_lossy(terms.key()).into_owned());
            }
        }
        values.sort_unstable();
        values.dedup();
        Ok(values)
    }
}
