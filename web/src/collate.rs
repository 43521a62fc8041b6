//! Swedish alphabetical order: å, ä and ö come last, accents do not count.

/// A key that sorts as a Swedish reader expects.
pub fn key(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .map(place)
        .collect()
}

/// Puts å, ä and ö behind z and accented letters beside their plain ones.
fn place(letter: char) -> char {
    match letter {
        'å' => '{',
        'ä' | 'æ' => '|',
        'ö' | 'ø' => '}',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' => 'a',
        'ü' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn swedish_letters_come_last() {
        let mut names = [
            "Östra nämnden",
            "Zonrådet",
            "Ägarnämnden",
            "Årsnämnden",
            "arkivnämnden",
            "Éva",
        ];
        names.sort_by_key(|name| key(name));
        assert_eq!(
            names,
            [
                "arkivnämnden",
                "Éva",
                "Zonrådet",
                "Årsnämnden",
                "Ägarnämnden",
                "Östra nämnden"
            ]
        );
    }
}
