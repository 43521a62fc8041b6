//! Labels in a narrow column beside the names of those who voted so, which may break them: `Ja-` / `röster`.

use super::table::header;
use crate::clean::CleanLine;
use crate::prose;
use crate::terms::people;
use paragraf_index::record::BallotVote;

/// The text of a section, each label whole and with a colon before its names.
pub fn text(lines: &[CleanLine]) -> String {
    let upper = |at: usize| at.checked_sub(1).and_then(|above| broken(lines, above));
    let texts = lines.iter().enumerate().map(|(at, line)| {
        if let Some(lower) = broken(lines, at) {
            let (label, names) = line.text.split_at(first(line).len());
            format!("{label}{lower}:{names}")
        } else if let Some(lower) = upper(at) {
            line.text[lower.len()..].trim_start().to_owned()
        } else if is_above_names(line, lines.get(at + 1))
            || at > 0 && is_between_names(line, &lines[at - 1], lines.get(at + 1))
        {
            format!("{}:", line.text)
        } else if is_beside_names(line) {
            let (label, names) = line.text.split_at(first(line).len());
            format!("{label}:{names}")
        } else {
            line.text.to_string()
        }
    });
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    prose::unwrapped(texts.iter().map(String::as_str))
}

/// The lower half of the label that begins on a line.
fn broken<'l>(lines: &'l [CleanLine], at: usize) -> Option<&'l str> {
    let (line, below) = (&lines[at], lines.get(at + 1)?);
    let begins = matches!(first(line), "Ja-" | "JA-" | "Nej-" | "NEJ-") && line.cells.len() > 1;
    let ends = first(below).split(' ').next()?;
    let goes_on = matches!(ends, "röster" | "röst" | "RÖSTER") && below.text.starts_with(ends);
    (begins && goes_on).then_some(ends)
}

/// `Ja-röster` above `Eva Ek (S), Bo Lind (M) och …`
fn is_above_names(line: &CleanLine, below: Option<&CleanLine>) -> bool {
    let several = |below: &CleanLine| {
        let people = people::all(&below.text);
        people.len() > 1 && people[0].range.start == 0
    };
    line.text.ends_with("röster")
        && header::vote(&line.text).is_some()
        && below.is_some_and(several)
}

/// `Avstår` between `Eva Ek (S), Bo Lind (M) och Åsa Ny (C)` and the name of one who did.
fn is_between_names(line: &CleanLine, above: &CleanLine, below: Option<&CleanLine>) -> bool {
    let begins = |below: &CleanLine| {
        let people = people::all(&below.text);
        people.first().is_some_and(|first| first.range.start == 0)
    };
    header::vote(&line.text) == Some(BallotVote::Abstain)
        && people::all(&above.text).len() > 1
        && below.is_some_and(begins)
}

/// `Avstår      Eva Ek (S)`
fn is_beside_names(line: &CleanLine) -> bool {
    let label = first(line);
    let names = || line.cells.len() == 2 && !people::all(&line.cells[1].text).is_empty();
    header::vote(label).is_some() && !label.ends_with(':') && names()
}

fn first<'l>(line: &'l CleanLine) -> &'l str {
    line.cells.first().map_or("", |cell| &cell.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn one_who_abstains_below_lists() {
        let lines = [
            "Nej-röster",
            "Bo Lind (M), Ulf Al (SD)",
            "Avstår",
            "Kim Berg (MP)",
        ]
        .map(sample::plain);
        assert_eq!(
            text(&lines),
            "Nej-röster: Bo Lind (M), Ulf Al (SD) Avstår: Kim Berg (MP)"
        );
    }

    #[test]
    fn a_label_over_two_lines() {
        let line = |cells: &[&str]| {
            let cells: Vec<_> = cells.iter().map(|text| (*text, 0.0)).collect();
            sample::row(&cells, 0.0)
        };
        let lines = [
            line(&["Ja-", "Eva Ek (S), Bo"]),
            line(&["röster", "Lind (M)"]),
            line(&["Nej-", "Åsa Ny (C)"]),
            line(&["röster"]),
            line(&["Avstår", "Per Ås (V)"]),
        ];
        assert_eq!(
            text(&lines),
            "Ja-röster: Eva Ek (S), Bo Lind (M) Nej-röster: Åsa Ny (C) Avstår: Per Ås (V)"
        );
    }
}
