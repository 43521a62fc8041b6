//! The reference numbers of motions that are listed in one paragraph: `Eva Ek (S) om cykelbanor, dnr KS 2019/530`.

use std::sync::LazyLock;

use regex::Regex;

use crate::parse::sections::Part;
use crate::terms::headings::Section;
use crate::terms::register;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b[.:]* ?$")
        .expect("a fixed pattern")
});

/// The numbers on the lines of a list, each with the letters of its register or with a label.
pub fn listed(parts: &[Part]) -> Vec<String> {
    let mut numbers = Vec::new();
    let lists = parts.iter().filter(|part| {
        matches!(
            part.heading.section,
            Section::Background | Section::Decision | Section::Draft
        )
    });
    for block in lists.flat_map(Part::blocks) {
        let found = of_line(&block.text).into_iter();
        numbers.extend(found.map(str::to_owned));
    }
    numbers
}

fn of_line(text: &str) -> Vec<&str> {
    let is_own = |range: &std::ops::Range<usize>| {
        let lettered = text[range.clone()].starts_with(char::is_uppercase);
        lettered || LABEL.is_match(&text[..range.start])
    };
    let ranges = register::all(text).into_iter().filter(is_own);
    ranges.map(|range| &text[range]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_entries() {
        for (line, expected) in [
            (
                "Motion av Eva Ek (S) om cykelbanor, Dnr KS 2019/530, remitteras.",
                vec!["KS 2019/530"],
            ),
            ("Bo Lind (M) om parker (Kst 2020/231)", vec!["Kst 2020/231"]),
            ("Åsa Ny (V) om bad, dnr 2020-000119", vec!["2020-000119"]),
            ("Per Ås (C) om bad, inkommen 2020-05-11", vec![]),
        ] {
            assert_eq!(of_line(line), expected, "{line}");
        }
    }
}
