//! A line's end: whether the sentence goes on, and how two lines are joined.

/// The text of lines unwrapped into one.
pub fn unwrapped<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        join(&mut text, line);
    }
    text
}

/// Whether a line's end says that the sentence goes on.
pub fn is_cut(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("").to_lowercase();
    text.ends_with([',', '-', '–', '('])
        || matches!(
            last.as_str(),
            "och"
                | "eller"
                | "samt"
                | "av"
                | "i"
                | "på"
                | "för"
                | "till"
                | "med"
                | "från"
                | "den"
                | "det"
                | "en"
                | "ett"
                | "om"
                | "att"
                | "som"
                | "§"
                | "§§"
                | "nr"
                | "kl"
                | "kl."
                | "mot"
                | "enligt"
                | "vid"
                | "under"
                | "över"
                | "mellan"
                | "gällande"
                | "angående"
                | "rörande"
                | "dnr"
                | "till och med"
                | "t.o.m."
        )
}

/// Whether a text ends like a sentence.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '“', ')', '\'', '’', ' '])
        .ends_with(['.', '!', '?', ':'])
}

/// Appends a line to a text: a word broken at the line's end is made whole, a suspended hyphen stays.
pub fn join(text: &mut String, line: &str) {
    if text.is_empty() {
        text.push_str(line);
        return;
    }
    let first = line.split(' ').next().unwrap_or("");
    let suspended = matches!(
        first.trim_end_matches(','),
        "och" | "eller" | "samt" | "respektive" | "till" | "men"
    );
    let before = text.chars().rev().nth(1);
    if text.ends_with('-') && !suspended && before.is_some_and(char::is_alphanumeric) {
        let broken_word = before.is_some_and(char::is_lowercase)
            && first.chars().next().is_some_and(char::is_lowercase);
        if broken_word {
            text.pop();
        }
        text.push_str(line);
    } else {
        text.push(' ');
        text.push_str(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_words_are_joined_and_suspended_hyphens_kept() {
        assert_eq!(unwrapped(["social-", "nämnden"]), "socialnämnden");
        assert_eq!(
            unwrapped(["social-", "och omsorgsnämnden"]),
            "social- och omsorgsnämnden"
        );
        assert_eq!(unwrapped(["2026-", "03-10"]), "2026-03-10");
        assert_eq!(unwrapped(["HBTQI-", "kompetens"]), "HBTQI-kompetens");
        assert_eq!(
            unwrapped(["Cyklister -", "Amanda Ek (MP)"]),
            "Cyklister - Amanda Ek (MP)"
        );
    }
}
