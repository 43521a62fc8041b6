//! A guess at what a misspelled word was meant to be.

/// A longer list of known words helps nobody.
const SHOWN: usize = 12;

/// The candidate spelled most like `word`, if one is near enough to be a likely slip.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Chosen so that a swapped or lost letter passes and another word does not.
    const LIKELY: f64 = 0.8;
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::normalized_damerau_levenshtein(&folded, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(likeness, candidate)| *likeness >= LIKELY || one_slip(&folded, candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// In a word of four or five letters one slip weighs more than the share above allows.
fn one_slip(word: &str, candidate: &str) -> bool {
    word.chars().count() >= 4 && strsim::damerau_levenshtein(word, &candidate.to_lowercase()) == 1
}

/// What to do about a word that is not known: the near one, or some of those there are.
pub fn hint<S: AsRef<str>>(near: Option<&str>, known: &[S]) -> String {
    match near {
        Some(near) => format!("did you mean `{near}`"),
        None => {
            let words = known.iter().take(SHOWN);
            let words: Vec<String> = words.map(|word| format!("`{}`", word.as_ref())).collect();
            let more = if known.len() > SHOWN {
                " and others"
            } else {
                ""
            };
            format!("known are {}{more}", words.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_forgiven_and_another_word_is_not() {
        let check = |word, expected| {
            let known = ["name", "Kommunstyrelsen", "motion", "tabled"];
            assert_eq!(nearest(word, known), expected, "{word}");
        };
        check("nmae", Some("name"));
        check("moton", Some("motion"));
        check("kommunstyrelse", Some("Kommunstyrelsen"));
        check("Komunstyrelsen", Some("Kommunstyrelsen"));
        check("colour", None);
        check("x", None);
    }
}
