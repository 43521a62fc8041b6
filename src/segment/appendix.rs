//! Where the last paragraph ends and signatures, notices and lists of names begin.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use crate::clean::CleanLine;
use crate::terms::bodies;
use crate::terms::headings::{self, Section};

static BEGINS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)^(?:bilaga\s+(?:\d+|(?-i:\p{Lu}))\s*(?:$|[:(-]|till\b)|omröstningsbilaga\b|bilaga\s+\d+[.:]?\s+(?:röst|votering|omröstning|närvar|upprop)|upprops- och (?:röst|voterings|omröstnings)lista\b|bilaga(?:(?:\s+till|\s+\d+[.:,]?)\s+(?:\p{L}{1,6}\s)?§|[.:,]?\s+(?:voterings|omröstnings)lista\b)|närvarolista|närvaroförteckning|närvarande ledamöter(?: och tjänstgörande ersättare)?$|voteringslista\b|omröstningslista\b|voteringsbilaga|voteringslogg|röstprotokoll\b|bilagor$|omröstning(?:sprotokoll)? § ?\d",
            r"|anslag\s?/\s?bevis|anslagsbevis|bevis om tillkännagivande|bevis om anslag|underskrifter\b|vid protokollet\b",
            r"|justeras(?:\s|$)|ärende:\s*\d+:\d+)"
        ),
    )
});

fn is_of_paragraph(text: &str) -> bool {
    headings::find(text).is_some_and(|heading| {
        matches!(
            heading.section,
            Section::Decision
                | Section::Claims
                | Section::Proposition
                | Section::Vote
                | Section::Reservation
                | Section::Recipients
        )
    }) && !BEGINS.is_match(text)
}

/// The line after the last paragraph's last, looked for from the line of its number.
///
/// An appendix begins after white space or on a page of its own; a mention of `Bilaga 3` in running text is none.
/// Decisions have appendices of their own: what comes before a heading of the paragraph is none of these.
pub fn begin(lines: &[CleanLine], from: usize) -> usize {
    let last = (from..lines.len())
        .rev()
        .find(|&at| is_of_paragraph(&lines[at].text) && !is_annex(lines, at))
        .unwrap_or(from);
    (last + 1..lines.len())
        .find(|&at| {
            let below_number = || lines[at - 1].text.chars().all(|char| char.is_ascii_digit());
            (lines[at].gap_before
                || lines[at].break_before
                || lines[at - 1].text.eq_ignore_ascii_case("bilaga")
                || below_number()
                || lines[at].text.starts_with("Vid protokollet"))
                && (BEGINS.is_match(&lines[at].text) || is_annex(lines, at))
        })
        .unwrap_or(lines.len())
}

/// `Bilaga 2` alone at the head of a page, `Bilaga till § 68`.
fn is_enclosure(line: &CleanLine) -> bool {
    let of_paragraph = line.gap_before && line.text.contains(" till ") && line.text.contains('§');
    if of_paragraph && BEGINS.is_match(&line.text) {
        return true;
    }
    let mut words = line.text.split_whitespace();
    line.break_before
        && words
            .next()
            .is_some_and(|word| word.eq_ignore_ascii_case("bilaga"))
        && words.next().is_some_and(|number| number.len() <= 2)
        && words.next().is_none()
}

/// `RESERVATION` above `Kommunfullmäktige 2017-10-26, § 129 Motion om bad`: what was written to a paragraph.
fn is_annex(lines: &[CleanLine], at: usize) -> bool {
    static OF: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            &format!(
                r"^(?:{}|KF|KS)(?: den)? \d[\p{{L}}\d -]{{5,20}}(?:,? ?§ ?\d|$)",
                bodies::PATTERN
            ),
        )
    });
    let is_voice = |heading: headings::Heading| {
        matches!(
            heading.section,
            Section::Reservation | Section::Statement | Section::Claims
        )
    };
    let of_paragraph = || {
        let below = lines.get(at + 1);
        below.is_some_and(|below| OF.is_match(&below.text))
    };
    headings::find(&lines[at].text).is_some_and(is_voice)
        && (of_paragraph() || at > 0 && is_enclosure(&lines[at - 1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn what_is_enclosed_begins_a_page() {
        let mut lines: Vec<CleanLine> = [
            "§ 14 Fråga om bad",
            "Beslut",
            "Frågan anses besvarad.",
            "Bilaga 1",
            "Reservation",
            "§ 12 Motion om bad",
        ]
        .map(sample::plain)
        .into();
        assert_eq!(begin(&lines, 0), lines.len());
        lines[3].break_before = true;
        assert_eq!(begin(&lines, 0), 3);
    }

    fn check(lines: &[&'static str], expected: usize) {
        let line = |(at, text): (usize, &&'static str)| CleanLine {
            at,
            gap_before: true,
            ..sample::plain(text)
        };
        let lines: Vec<CleanLine> = lines.iter().enumerate().map(line).collect();
        assert_eq!(begin(&lines, 0), expected);
    }

    #[test]
    fn what_is_added_to_a_paragraph_is_no_part_of_the_last() {
        check(
            &[
                "§ 9",
                "Beslut",
                "Motionen avslås.",
                "Bilaga A till protokollet, § 4",
            ],
            3,
        );
        check(
            &["§ 9", "Beslut", "Motionen avslås.", "Bilaga 1, Kf § 4"],
            3,
        );
        check(
            &[
                "§ 9",
                "Beslut",
                "Motionen avslås.",
                "RESERVATION",
                "Kommunfullmäktige 2020-03-02, § 4 Bad",
            ],
            3,
        );
        check(
            &[
                "§ 9",
                "Beslut",
                "Motionen avslås.",
                "Reservation",
                "Eva Ek (S).",
            ],
            5,
        );
    }
}
