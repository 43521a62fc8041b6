//! Words of the minutes whose forms the stemmer leaves apart, or throws together with others.
//!
//! A hand-made list, short on purpose: a dictionary does this better where one is at hand.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A key and the forms that take it. Where the stemmer gets the other forms right, the key is its stem of them.
const TABLE: &[(&str, &str)] = &[
    ("skol", "skolan skolans"),
    (
        "ärend",
        "ärendet ärendets ärenden ärendens ärendena ärendenas",
    ),
];

static KEYS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let forms =
        |(key, forms): &'static (&str, &str)| forms.split(' ').map(move |form| (form, *key));
    TABLE.iter().flat_map(forms).collect()
});

/// The key of a form in the table, also where the form is the last part of a compound: `grundskolan`.
pub(super) fn key(form: &str) -> Option<String> {
    if let Some(key) = KEYS.get(form) {
        return Some((*key).to_owned());
    }
    let heads = form.char_indices().map(|(at, _)| at).skip(SHORTEST_HEAD);
    heads
        .take_while(|at| form.len() - at >= SHORTEST_TAIL)
        .find_map(|at| {
            KEYS.get(&form[at..])
                .map(|key| format!("{}{key}", &form[..at]))
        })
}

/// Letters before the last part of a compound.
const SHORTEST_HEAD: usize = 3;
/// Bytes of the last part of a compound.
const SHORTEST_TAIL: usize = 5;
