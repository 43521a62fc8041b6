//! A cheap test that rules out most words of a text before they are read: reading costs, above all of compounds.

use std::sync::LazyLock;

use super::plain::undotted;
use super::table::entries;
use super::{forms, irregular};

/// Lemmas with a form that begins otherwise: `god`, `bättre`.
static ODD: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let entries = entries(irregular::TABLE).chain(entries(forms::TABLE));
    let odd = entries.filter(|(form, lemma)| !has(&undotted(form), &beginning(lemma)));
    odd.map(|(_, lemma)| lemma).collect()
});

/// What the forms of some lemmas have in common.
#[derive(Default)]
pub(crate) struct Near {
    /// Without dots and rings.
    beginnings: Vec<String>,
    /// One of them is odd: any form may be one of it.
    any: bool,
}

impl Near {
    /// What the forms of these lemmas have in common.
    pub fn of<'a>(lemmas: impl IntoIterator<Item = &'a str>) -> Near {
        let mut near = Near::default();
        for lemma in lemmas {
            near.any |= ODD.iter().any(|odd| lemma.ends_with(odd));
            near.beginnings.push(beginning(lemma));
        }
        near
    }

    /// Whether a form, or a part of it, can be a form of one of the lemmas; mostly not.
    pub fn may_be(&self, form: &str) -> bool {
        let any = |form: &str| self.beginnings.iter().any(|beginning| has(form, beginning));
        self.any || any(form) || !form.is_ascii() && any(&undotted(form))
    }
}

/// Letters at the beginning of a lemma that all its forms have, but for dots and rings: `bok` and `böcker`, `åker` and
/// `åkrar`, `avgift` and `avgifterna`.
fn beginning(lemma: &str) -> String {
    let letters = match lemma.chars().count() {
        0..5 => 2,
        5..8 => 3,
        _ => 5,
    };
    let beginning: String = lemma.chars().take(letters).collect();
    undotted(&beginning)
}

/// Whether a form has a beginning anywhere: a part of a compound may be meant.
fn has(form: &str, beginning: &str) -> bool {
    let mut places = form.as_bytes().windows(beginning.len().max(1));
    places.any(|place| place == beginning.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, lemma: &str, expected: bool) {
        assert_eq!(Near::of([lemma]).may_be(form), expected, "{form} {lemma}");
    }

    #[test]
    fn what_may_be() {
        let golden = include_str!("lemmas.txt");
        let tables = [irregular::TABLE, forms::TABLE, golden].map(entries);
        for (form, lemma) in tables.into_iter().flatten() {
            check(form, lemma, true);
        }
        check("skolskjutsavgifterna", "avgift", true);
        check("läroböcker", "lärobok", true);
        check("kommunen", "avgift", false);
    }
}
