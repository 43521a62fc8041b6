//! Words whose forms no rule makes of each other: `bok` and `böcker`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::entries;

pub(super) const TABLE: &str = include_str!("irregular.txt");

/// Letters of the shortest form that is found at the end of a compound too.
const SHORTEST_TAIL: usize = 3;

static LEMMAS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let itself = |(_, lemma)| (lemma, lemma);
    entries(TABLE).map(itself).chain(entries(TABLE)).collect()
});

/// The lemma of an irregular form.
pub(super) fn lemma(form: &str) -> Option<&'static str> {
    LEMMAS.get(form).copied()
}

/// What a compound may be that ends with an irregular form, `lärobok` of `läroböcker`; the longest end first.
pub(super) fn compounds(word: &str) -> impl Iterator<Item = String> + '_ {
    let letters = word.chars().count();
    let places = word.char_indices().map(|(at, _)| at);
    let places = places
        .take((letters + 1).saturating_sub(SHORTEST_TAIL))
        .skip(1);
    places.filter_map(|at| Some([&word[..at], lemma(&word[at..])?].concat()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_form_has_two_lemmas_and_no_lemma_another() {
        let mut seen = HashSet::new();
        let forms = entries(TABLE).map(|(form, _)| form);
        let twice: Vec<&str> = forms.filter(|form| !seen.insert(*form)).collect();
        assert_eq!(twice, [""; 0]);
        let lemmas = entries(TABLE).map(|(_, lemma)| lemma);
        let forms: Vec<&str> = lemmas.filter(|lemma| seen.contains(lemma)).collect();
        assert_eq!(forms, [""; 0]);
    }
}
