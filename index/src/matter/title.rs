//! What a title says, apart from who wrote and who asked.

use std::collections::BTreeSet;

use crate::record::Person;
use crate::swedish::is_function_word;

/// Words by which a protocol leads up to what a motion is about.
const LEAD: &[&str] = &[
    "angående",
    "anledning",
    "avseende",
    "behandling",
    "beredning",
    "besvarande",
    "beslut",
    "ett",
    "fl",
    "flera",
    "gällande",
    "kring",
    "m",
    "mfl",
    "motion",
    "motionen",
    "motioner",
    "nr",
    "remiss",
    "remissvar",
    "rörande",
    "samt",
    "svar",
    "väckt",
    "yttrande",
    "återremitterad",
];

/// The words of a motion's title that tell the motion: no lead-in, no authors, no parties, no little words.
pub(super) fn core(title: &str, authors: &[Person]) -> Vec<String> {
    let names: BTreeSet<String> = authors
        .iter()
        .flat_map(|author| words(&author.name))
        .collect();
    let is_told = |word: &String| {
        !(names.contains(word) || LEAD.contains(&word.as_str()) || is_function_word(word))
    };
    words(&without_brackets(title)).filter(is_told).collect()
}

/// Whether two titles speak of the same thing. Never a reason to join, only one not to.
pub(super) fn alike(a: &str, b: &str) -> bool {
    let telling = |title: &str| -> BTreeSet<String> {
        let words = words(&without_brackets(title));
        words
            .filter(|word| !(LEAD.contains(&word.as_str()) || is_function_word(word)))
            .collect()
    };
    let (a, b) = (telling(a), telling(b));
    let shared = a.intersection(&b).count();
    shared > 0 && 2 * shared >= a.union(&b).count()
}

fn words(text: &str) -> impl Iterator<Item = String> + use<> {
    let text = text.to_lowercase();
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// A title without `(S)` and the like.
fn without_brackets(title: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for letter in title.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            letter if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_core(title: &str, authors: &[&str], core_words: &str) {
        let authors: Vec<Person> = authors
            .iter()
            .map(|name| Person {
                name: (*name).to_owned(),
                party: None,
            })
            .collect();
        assert_eq!(core(title, &authors).join(" "), core_words);
    }

    #[test]
    fn bodies_title_one_motion_each_in_their_own_way() {
        let said = "införa fria bussresor äldre";
        check_core(
            "Motion av Eva Ek (S) och Olle Lind (V) om att införa fria bussresor för äldre",
            &["Eva Ek", "Olle Lind"],
            said,
        );
        check_core(
            "Svar på motion gällande att införa fria bussresor för äldre - Eva Ek (S) med flera",
            &["Eva Ek"],
            said,
        );
        check_core(
            "Motion (S) - Införa fria bussresor för äldre, svar",
            &[],
            said,
        );
    }

    #[test]
    fn titles_of_other_things_are_told_apart() {
        assert!(alike("Budget 2025 för nämnden", "Budget 2025"));
        assert!(!alike(
            "Val av ledamot i rådet",
            "Redovisning av uppdrag om simhallen"
        ));
        assert!(!alike("", ""));
    }
}
