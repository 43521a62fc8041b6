//! One key for the forms of a word: the stemmer, and what mends it.

use frostem::{Algorithm, Stemmer};

use super::forms;

/// The key under which the forms of a lower-case word meet.
pub(crate) fn stem(form: &str) -> String {
    let snowball = |form: &str| Stemmer::new(Algorithm::Swedish).stem(form).into_owned();
    forms::key(form).unwrap_or_else(|| match definite(form) {
        Some(root) => snowball(&format!("{root}a")),
        None => snowball(form),
    })
}

/// Words in `-an` that are no definite form, alone or as the last part of a compound: `detaljplan`, `talman`.
const NO_FEMININES: [&str; 6] = ["plan", "man", "gran", "kran", "organ", "span"];
/// Adverbs and the like.
const ADVERBS: [&str; 10] = [
    "annan", "innan", "medan", "mellan", "nedan", "nästan", "ovan", "redan", "sedan", "utan",
];

/// The root of a definite weak feminine, `skol` of `skolan` and `skolans`: the stemmer has no rule for them.
fn definite(form: &str) -> Option<&str> {
    let word = form.strip_suffix('s').unwrap_or(form);
    let root = word.strip_suffix("an")?;
    let is_other = ADVERBS.contains(&word) || NO_FEMININES.iter().any(|tail| word.ends_with(tail));
    (root.chars().count() >= 3 && !is_other).then_some(root)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// Groups of forms that must meet, and no two groups in one key.
    const GROUPS: &str = include_str!("groups.txt");

    #[test]
    fn forms_of_a_word_meet_and_other_words_stay_away() {
        let mut faults = Vec::new();
        let mut keys: HashMap<String, &str> = HashMap::new();
        for group in GROUPS.lines() {
            let forms: Vec<&str> = group.split_whitespace().collect();
            let key = stem(forms[0]);
            let apart = forms.iter().filter(|form| stem(form) != key);
            faults.extend(apart.map(|form| format!("{form} is a form of {}", forms[0])));
            if let Some(other) = keys.insert(key, forms[0]) {
                faults.push(format!("{other} and {} are two words", forms[0]));
            }
        }
        assert_eq!(faults, [""; 0]);
    }
}
