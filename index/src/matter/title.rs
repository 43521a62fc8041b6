//! What a title says, apart from who wrote and who asked.

use std::collections::BTreeSet;

use crate::query::MONTHS;
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

/// Whether two titles are those of a series, such as reports: the same but for figures and days, or of one beginning
/// and about different things (`Granskning - Skolor`, `Granskning - Vägar`).
pub(super) fn is_series(a: &str, b: &str) -> bool {
    let told = |title: &str| -> Vec<String> {
        let words = words(title);
        words
            .filter(|word| !(is_of_day(word) || is_function_word(word)))
            .collect()
    };
    let parts = [a, b].map(|title| DASHES.iter().find_map(|dash| title.split_once(dash)));
    let of_one_head = match parts {
        [Some((head, one)), Some((other_head, other))] => {
            told(head) == told(other_head) && !alike(one, other)
        }
        _ => false,
    };
    told(a) == told(b) || of_one_head
}

/// What parts a title's beginning from what it is about.
const DASHES: [&str; 3] = [" - ", " – ", ": "];

fn is_of_day(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit()) || MONTHS.contains(&word)
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

    #[test]
    fn reports_of_a_series_are_told_by_their_titles() {
        let minutes = "Protokoll från personalutskottet 2026-04-29";
        assert!(is_series(
            minutes,
            "Protokoll från personalutskottet den 26 maj 2026"
        ));
        assert!(is_series(
            "Granskning - Skolornas lokaler",
            "Granskning - Avgifter för vatten"
        ));
        assert!(!is_series(
            "Budget 2026",
            "Budget 2026 - synpunkter från facken"
        ));
        assert!(!is_series(
            "Ny bro - projektering",
            "Ny skola - projektering"
        ));
    }
}
