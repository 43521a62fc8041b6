//! Words of the minutes whose forms the stemmer leaves apart, or throws together with others.
//!
//! The table is made by hand and short on purpose: a dictionary does this better where one is at hand.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::entries;

/// Lines of `key: form form …`; `#` begins a comment.
pub(super) const TABLE: &str = include_str!("forms.txt");

/// Letters before the last part of a compound.
const SHORTEST_HEAD: usize = 2;
/// Letters of the last part of a compound: shorter forms end many other words.
const SHORTEST_TAIL: usize = 5;

static KEYS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| entries(TABLE).collect());

/// The key of a form in the table, also where the form is the last part of a compound: `grundskolan`.
pub(super) fn key(form: &str) -> Option<String> {
    if let Some(key) = KEYS.get(form) {
        return Some((*key).to_owned());
    }
    // The longest part first: `avfallet` before `fallet`.
    let letters = form.chars().count();
    let tails = form
        .char_indices()
        .take((letters + 1).saturating_sub(SHORTEST_TAIL))
        .skip(SHORTEST_HEAD);
    tails
        .map(|(at, _)| form.split_at(at))
        .find_map(|(head, tail)| Some(format!("{head}{}", KEYS.get(tail)?)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_form_has_two_keys() {
        let mut seen = HashSet::new();
        let twice: Vec<&str> = entries(TABLE)
            .map(|(form, _)| form)
            .filter(|form| !seen.insert(*form))
            .collect();
        assert_eq!(twice, [""; 0]);
    }
}
