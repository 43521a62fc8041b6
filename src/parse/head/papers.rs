//! The reference numbers of the papers that a paragraph lists: of the motions and questions that were handed in.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::clean::CleanLine;
use crate::parse::head::{numbers, tail};
use crate::terms::pattern::{Pattern, regex};
use crate::terms::register;

/// `Nya motioner`, `Anmälan av interpellationer och frågor`: the title of a list of what was handed in.
static ANNOUNCES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motioner", "interpellationer", "frågor", "förslag"],
        concat!(
            r"(?i)^(?:anmälan av|anmälda|ny\p{L}*|inkomna|inlämnade|väckta|tillkommande)\b(?: \p{L}+,?){0,4} ",
            r"(?:motioner|interpellationer|frågor|(?:medborgar|e-)förslag)(?: \(.*\))?$",
        ),
    )
});

/// A number in brackets, or at the end of a line: `… om bad (dnr 18/75),`, `… om bad, KS 2016/34`.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    let (label, number, class) = (register::LABEL, register::PATTERN, register::CLASS);
    regex(&format!(
        r"(?:[\s(](?P<labelled>(?i:{label})\b[^()]{{1,40}}?)|[,(]\s?(?P<bare>{number}{class}?))(?:\)|[.,;]?$)"
    ))
});

/// A label, or the register's letters, whose number stands on the next line.
static CUT: LazyLock<Regex> = LazyLock::new(|| {
    let label = register::LABEL;
    regex(&format!(
        r"[\s(](?:(?i:{label})\.?:?(?: \p{{Lu}}\p{{L}}{{0,4}})?)$|[,(] ?\p{{Lu}}{{2,5}}$"
    ))
});

/// The numbers of the entries, where a title says that papers are listed.
pub fn listed(title: &str, lines: &[CleanLine]) -> Vec<String> {
    if !ANNOUNCES.is_match(title) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut cut = "";
    for line in lines {
        let entry = format!("{cut} {}", line.text);
        found.extend(
            NUMBER
                .captures_iter(&entry)
                .flat_map(|found| numbers_of(&found)),
        );
        cut = CUT.find(&line.text).map_or("", |cut| cut.as_str());
    }
    found
}

fn numbers_of(found: &Captures) -> Vec<String> {
    let part = |name: &str| found.name(name).map(|part| part.as_str());
    let bare = part("bare").filter(|bare| tail::is_of_register(bare));
    let numbers = match part("labelled") {
        Some(labelled) => numbers::labelled(labelled),
        None => bare.and_then(numbers::on_a_line),
    };
    numbers.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    fn check(title: &str, lines: &[&'static str], expected: &[&str]) {
        let lines: Vec<CleanLine> = lines.iter().map(|line| sample::plain(line)).collect();
        assert_eq!(listed(title, &lines), expected, "{title}");
    }

    #[test]
    fn numbers_of_papers_handed_in() {
        check(
            "Nya motioner",
            &[
                "av herr Bo Lind (m) angående båtplatser (dnr 18/75),",
                "av fru Eva Ek (s) angående bad (dnr 21/75).",
            ],
            &["18/75", "21/75"],
        );
        check(
            "Anmälan av nyinkomna motioner",
            &["Motion av Eva Ek (S) om lekplatser, Dnr Ks", "99/31 450."],
            &["Ks 99/31 450"],
        );
        check(
            "Inkomna motioner",
            &[
                "Eva Ek (S) om bad (KS 2018.160). Bo Lind (M) om bryggor (KS",
                "2018.161) och Åsa Ny (C) om lekplatser (Dnr 2018.7).",
            ],
            &["KS 2018.160", "KS 2018.161", "2018.7"],
        );
        check(
            "Anmälan av interpellationer (ärende 7)",
            &[
                "2004:12 av Eva Ek (S) om buss-",
                "turer, LS 0410-155",
                "2004:13 av Bo Lind (M) om SOU 2003:12, LS 0410-156",
            ],
            &["LS 0410-155", "LS 0410-156"],
        );
    }

    #[test]
    fn numbers_of_others() {
        check(
            "Nya motioner",
            &["Motion (2012:31) om betänkandet Vägar (SOU 2011:4)"],
            &[],
        );
        check("Svar på motion", &["Yttrande, KS 2016/34"], &[]);
    }
}
