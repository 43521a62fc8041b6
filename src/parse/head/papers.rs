//! The reference numbers of the papers that a paragraph lists: of the motions and questions that were handed in.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::clean::CleanLine;
use crate::parse::head::{numbers, tail};
use crate::prose;
use crate::terms::pattern::{Pattern, regex};
use crate::terms::register;

/// `Nya motioner`, `Anmälan av interpellationer och frågor`, `Motioner; nya`: the title of a list of what was handed in.
static ANNOUNCES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motioner", "interpellationer", "frågor", "förslag"],
        concat!(
            r"(?i)^(?:(?:anmälan av|anmälan om|anmälda|ny\p{L}*|inkomna|inlämnade|väckta|tillkommande)\b(?: \p{L}+,?){0,4} ",
            r"(?:motioner|interpellationer|frågor|(?:medborgar|e-)förslag)(?: \(.*\))?",
            r"|(?:motioner|interpellationer|frågor|medborgarförslag)\s?[;,:–-] ?(?:ny\p{L}*|inkomna|inlämnade|väckta|anmälda|anmälan))$",
        ),
    )
});

/// A number in brackets, or at the end of a line: `… om bad (dnr 18/75),`, `… om bad, KS 2016/34`, `… bad. KS 16/34-5`.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    let (label, number, class) = (register::LABEL, register::PATTERN, register::CLASS);
    regex(&format!(
        r"(?:[\s(](?P<labelled>(?i:{label})\b[^()]{{1,40}}?)|[,.(]\s?(?P<bare>{number}{class}?))(?:\)|[.,;]?$)"
    ))
});

/// A number that a line begins with, of the entry that stands behind it or of the one above: `Dnr 2016-34   Eva Ek (S): Bad`.
static FIRST: LazyLock<Regex> = LazyLock::new(|| {
    let (label, number, class) = (register::LABEL, register::PATTERN, register::CLASS);
    regex(&format!(
        r"^(?:(?P<labelled>(?i:{label})\b\.?:? ?{number}{class}?)|(?P<bare>{number}{class}?))(?:[.,;]?$|[.,:]? (?:[–-] )?\p{{Lu}})"
    ))
});

/// A label, or the register's letters, whose number stands on the next line, or the year of a broken number: `KS-2014-`.
static CUT: LazyLock<Regex> = LazyLock::new(|| {
    let label = register::LABEL;
    regex(&format!(
        r"[\s(](?:(?i:{label})\.?:?(?: \p{{Lu}}\p{{L}}{{0,4}})?)$|[,(] ?\p{{Lu}}{{2,5}}$|[\s(]\p{{Lu}}{{1,5}}[ /-]?(?:19|20)\d{{2}}[-/:]$"
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
        let blank = if cut.ends_with(['-', '/', ':']) {
            ""
        } else {
            " "
        };
        let entry = format!("{cut}{blank}{}", line.text);
        let (_, text) = prose::marker(entry.trim_start());
        let first = FIRST.captures(text);
        let numbers = first.into_iter().chain(NUMBER.captures_iter(&entry));
        found.extend(numbers.flat_map(|found| numbers_of(&found)));
        cut = CUT.find(&line.text).map_or("", |cut| cut.as_str());
    }
    let mut seen = HashSet::new();
    found.retain(|number| seen.insert(number.clone()));
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
                "Eva Ek (S) om bad. KSN-2014-",
                "0521.",
                "Bo Lind (M) om bryggor. KSN-2014-0522.",
            ],
            &["KSN-2014-0521", "KSN-2014-0522"],
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
            "Motioner; nya",
            &[
                "- Eva Ek (s). Bryggor. KS 99/0301-71",
                "- Bo Lind och Åsa Ny (m). Försäljning av",
                "skogen. KS 99/0302-25",
                "- Åsa Ny (m). Bad, motion väckt i maj (KS 9),",
                "KS 99/0303-86",
            ],
            &["KS 99/0301-71", "KS 99/0302-25", "KS 99/0303-86"],
        );
        check(
            "Anmälan av motioner",
            &[
                "- Dnr 2018-00381 Eva Ek (S): Bad",
                "Dnr 2018-00384 Bo Lind (M): Bryggor",
            ],
            &["2018-00381", "2018-00384"],
        );
        check(
            "Inkomna medborgarförslag",
            &[
                "a) Bad",
                "Dnr 502-2011-1.2.4",
                "b) Bryggor",
                "Dnr 511-2011-1.2.4",
            ],
            &["502-2011-1.2.4", "511-2011-1.2.4"],
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
