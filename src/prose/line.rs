//! A line's end: whether the sentence goes on, and how two lines are joined.

/// The text of lines unwrapped into one.
pub fn unwrapped<'a>(lines: impl IntoIterator<Item = &'a str, IntoIter: Clone>) -> String {
    let lines = lines.into_iter();
    let bytes = lines.clone().map(|line| line.len() + 1);
    let mut text = String::with_capacity(bytes.sum());
    for line in lines {
        join(&mut text, line);
    }
    text
}

/// Whether a line's end says that the sentence goes on.
pub fn is_cut(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("");
    text.ends_with([',', '-', '–', '('])
        || last.len() <= LONGEST
            && matches!(
                last.to_lowercase().as_str(),
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
                    | "t.o.m."
            )
}

/// Bytes of the longest word that ends no sentence.
const LONGEST: usize = "angående".len();

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
    match text.strip_suffix('-') {
        Some(before) if before.ends_with(char::is_alphanumeric) && !is_suspended(line) => {
            if before.ends_with(char::is_lowercase) && line.starts_with(char::is_lowercase) {
                text.pop();
            }
        }
        _ => text.push(' '),
    }
    text.push_str(line);
}

/// Whether a line goes on after a hyphen that stands for the end of another word: `social-` / `och omsorgsnämnden`.
fn is_suspended(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or("");
    matches!(
        first.trim_end_matches(','),
        "och" | "eller" | "samt" | "respektive" | "till" | "men"
    )
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
