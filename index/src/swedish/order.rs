//! The order of the Swedish alphabet.

/// A key whose byte order is the Swedish order of the text: case apart, å ä ö last.
pub(crate) fn collation_key(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(place)
        .collect()
}

/// The three characters after `z` in ASCII stand for the three letters after it.
fn place(letter: char) -> char {
    match letter {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        'é' | 'è' => 'e',
        'ü' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_order() {
        let mut places = ["Örby", "Zinkby", "Älvby", "alby", "Åby"];
        places.sort_by_key(|place| collation_key(place));
        assert_eq!(places, ["alby", "Zinkby", "Åby", "Älvby", "Örby"]);
    }
}
