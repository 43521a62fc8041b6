//! A facet as a group of boxes to tick.

use paragraf_index::answer::Facets;
use serde::Serialize;

use crate::collate;
use crate::facet::Facet;
use crate::form::Form;
use crate::language::Language;
use crate::sentences;

/// Values that are shown before `Visa alla`.
pub const SHOWN: usize = 7;

/// One facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Key in the address.
    pub key: &'static str,
    /// Heading.
    pub legend: &'static str,
    /// Number of values that are ticked.
    pub chosen: usize,
    /// The values shown at once: the ticked and the commonest.
    pub values: Vec<Value>,
    /// The other values.
    pub more: Vec<Value>,
    /// `Visa alla 23`.
    #[serde(skip)]
    pub show_all: String,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Value {
    pub value: String,
    pub name: String,
    /// Hits with it, under all other filters.
    pub count: u64,
    pub chosen: bool,
    /// The count for the eye, and the word that listeners hear behind it.
    #[serde(skip)]
    pub hits: String,
}

impl Value {
    /// A value with its count.
    pub fn new(value: String, name: String, count: u64, chosen: bool, language: Language) -> Value {
        Value {
            hits: sentences::hits(language, count),
            value,
            name,
            count,
            chosen,
        }
    }
}

impl Group {
    /// Whether its values are words of the archive, not of the interface.
    pub fn is_swedish(&self) -> bool {
        [Facet::Body, Facet::Party]
            .iter()
            .any(|facet| facet.key() == self.key)
    }

    /// The facets of a search, but the tree of places where there are several.
    pub fn all(form: &Form, facets: &Facets, language: Language) -> Vec<Group> {
        let shown = Facet::ALL
            .into_iter()
            .filter(|facet| !matches!(facet, Facet::Municipality | Facet::Place));
        let mut groups: Vec<Group> = shown
            .filter_map(|facet| Group::new(facet, form, facets, language))
            .collect();
        if facets.place.len() > 1
            && let Some(bodies) = groups
                .iter_mut()
                .find(|group| group.key == Facet::Body.key())
        {
            bodies.legend = language.words().in_every_place;
        }
        groups
    }

    /// A facet's group; `None` where there is nothing to choose between.
    pub fn new(facet: Facet, form: &Form, facets: &Facets, language: Language) -> Option<Group> {
        let chosen = facet.chosen(&form.question.filters);
        let mut values = values(facet, &chosen, facets, language);
        if values.len() < 2 && chosen.is_empty() {
            return None;
        }
        sort(facet, &mut values);
        let commonest = commonest(&values);
        let total = values.len();
        let (values, more): (Vec<Value>, Vec<Value>) = values.into_iter().partition(|value| {
            value.chosen || total <= SHOWN + 1 || commonest.contains(&value.value)
        });
        Some(Group {
            key: facet.key(),
            legend: facet.legend(language),
            chosen: chosen.len(),
            values,
            more,
            show_all: sentences::show_all(language, total),
        })
    }
}

/// What occurs, and what is ticked though it does not occur.
fn values(facet: Facet, chosen: &[String], facets: &Facets, language: Language) -> Vec<Value> {
    let counted = facet
        .counts(facets)
        .iter()
        .map(|count| (count.value.clone(), count.count));
    let gone = chosen.iter().filter(|value| {
        !facet
            .counts(facets)
            .iter()
            .any(|count| count.value == **value)
    });
    counted
        .chain(gone.map(|value| (value.clone(), 0)))
        .map(|(value, count)| {
            let name = facet.name(&value, language);
            let is_chosen = chosen.contains(&value);
            Value::new(value, name, count, is_chosen, language)
        })
        .collect()
}

/// Years by time, the rest by how common they are; what a matter mostly is (`other`) comes last.
fn sort(facet: Facet, values: &mut [Value]) {
    match facet {
        Facet::Year => values.sort_by(|a, b| b.value.cmp(&a.value)),
        _ => values.sort_by_key(|value| {
            (
                value.value == "other",
                u64::MAX - value.count,
                collate::key(&value.name),
            )
        }),
    }
}

fn commonest(values: &[Value]) -> Vec<String> {
    values
        .iter()
        .take(SHOWN)
        .map(|value| value.value.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use paragraf_index::answer::FacetCount;

    use super::*;

    fn bodies(n: u64) -> Facets {
        let body = (1..=n)
            .map(|n| FacetCount {
                value: format!("Nämnd {n}"),
                count: n,
            })
            .collect();
        Facets {
            body,
            ..Facets::default()
        }
    }

    #[test]
    fn the_commonest_and_the_ticked_are_shown() {
        let form = Form::read("organ=N%C3%A4mnd+1&organ=Borttagen");
        let group = Group::new(Facet::Body, &form, &bodies(20), Language::Swedish).unwrap();
        let shown: Vec<&str> = group
            .values
            .iter()
            .map(|value| value.name.as_str())
            .collect();
        assert_eq!(shown[..2], ["Nämnd 20", "Nämnd 19"]);
        assert_eq!(shown[SHOWN..], ["Nämnd 1", "Borttagen"]);
        assert_eq!((group.chosen, group.more.len()), (2, 12));
    }

    #[test]
    fn a_single_value_is_no_choice() {
        assert_eq!(
            Group::new(Facet::Body, &Form::default(), &bodies(1), Language::Swedish),
            None
        );
    }
}
