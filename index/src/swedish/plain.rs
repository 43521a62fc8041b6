//! Words typed without the dots and rings: `skolgard` for `skolgård`. One way only: `mål` is never `mal`.

/// A regular expression for the words that a word may stand for; `None` where it has dots itself or could have none.
pub(crate) fn dotted(word: &str) -> Option<String> {
    let is_plain = word.chars().all(|c| c.is_ascii_alphanumeric());
    let could_be = word.contains(['a', 'o', 'e', 'u']);
    (is_plain && could_be).then(|| word.chars().map(with_dots).collect())
}

/// A text as it is typed without dots and rings.
pub(crate) fn undotted(text: &str) -> String {
    let plain = |letter| match letter {
        'å' | 'ä' | 'à' | 'á' => 'a',
        'ö' | 'ø' | 'ó' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        other => other,
    };
    text.chars().map(plain).collect()
}

fn with_dots(letter: char) -> String {
    match letter {
        'a' => "[aåäàá]".to_owned(),
        'o' => "[oöøó]".to_owned(),
        'e' => "[eéè]".to_owned(),
        'u' => "[uü]".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_words_may_have_lost_their_dots() {
        assert_eq!(dotted("mal").as_deref(), Some("m[aåäàá]l"));
        assert_eq!(dotted("mål"), None);
        assert_eq!(dotted("170"), None);
    }
}
