//! The same words as others type them.

/// Letters of a word in which a slip is made; in shorter ones it makes another word.
const SHORTEST: usize = 6;

/// A text with some of its words replaced, lower case; `None` where none is.
pub(super) fn replaced(text: &str, other: impl Fn(&str) -> Option<String>) -> Option<String> {
    let lower = text.to_lowercase();
    let mut changed = false;
    let words = lower.split_inclusive(|c: char| !c.is_alphanumeric());
    let words = words.map(|run| {
        let word = run.trim_end_matches(|c: char| !c.is_alphanumeric());
        match other(word) {
            Some(other) => {
                changed = true;
                other + &run[word.len()..]
            }
            None => run.to_owned(),
        }
    });
    let text = words.collect();
    changed.then_some(text)
}

/// A text without the dots and rings; `None` where it has none.
pub(super) fn plain(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .map(|letter| match letter {
            'å' | 'ä' => 'a',
            'Å' | 'Ä' => 'A',
            'ö' => 'o',
            'Ö' => 'O',
            'é' => 'e',
            other => other,
        })
        .collect();
    (plain != text).then_some(plain)
}

/// A text with a slip of the finger in one of its longer words; `turn` chooses the word and the slip.
pub(super) fn typo(text: &str, turn: usize) -> Option<String> {
    let is_long =
        |word: &&str| word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(is_long)
        .collect();
    let word = *words.get(turn % words.len().max(1))?;
    Some(text.replacen(word, &slip(word, turn), 1))
}

/// A letter too few, one twice, a wrong one, or two in the wrong order; the first letter is right.
fn slip(word: &str, turn: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + turn / 4 % (letters.len() - 2);
    match turn % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = if letters[at] == 'e' { 'r' } else { 'e' },
        _ if letters[at] != letters[at + 1] => letters.swap(at, at + 1),
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}

/// A reference number in one of the spellings that people use.
pub(super) fn number(printed: &str, turn: usize) -> String {
    match turn % 4 {
        0 => printed.to_owned(),
        1 => printed.to_lowercase(),
        2 => format!("dnr {printed}"),
        _ => printed.replace('/', "-"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_changed_and_the_rest_stays() {
        let check = |turn, expected| assert_eq!(typo("om simhallen i by", turn).unwrap(), expected);
        check(0, "om smhallen i by");
        check(1, "om siimhallen i by");
        check(2, "om semhallen i by");
        check(3, "om smihallen i by");
        assert_eq!(typo("om by", 0), None);
        assert_eq!(plain("Åskolan på ön").unwrap(), "Askolan pa on");
        let other = |word: &str| (word == "taxa").then(|| "taxor".to_owned());
        assert_eq!(replaced("Ny taxa, 2024", other).unwrap(), "ny taxor, 2024");
        assert_eq!(replaced("Ny avgift", other), None);
    }
}
