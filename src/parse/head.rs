//! The head of a paragraph: its reference numbers and its title.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::prose::{self, Marker};
use crate::segment::{Contents, Segment, Start};
use crate::terms::{dates, headings, register};

/// Number, reference numbers and title, and the line where the text begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The whole title on one line.
    pub title: String,
    /// Reference numbers as printed.
    pub references: Vec<String>,
    /// Index, in the paragraph's lines, of the first line after the head.
    pub text: usize,
}

/// A title takes no more lines than this.
const TITLE_LINES: usize = 8;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\(?(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende nr|ärende-?id|dnr/ref|beteckning)\b\.?\s*:?\s*").expect("a fixed pattern")
});

static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(register::PATTERN).expect("a fixed pattern"));

/// Series of printed papers that look like reference numbers: `SOU 1997:170`.
static SERIES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:SOU|Ds|SFS|Prop|EU|PM)\b").expect("a fixed pattern"));

/// `2005/0144 041`: with the code of its class.
static WITH_CLASS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"^{} \d{{3}}(?:\.\d+)?$", register::PATTERN)).expect("a fixed pattern")
});

/// Lines of the head that are neither title nor reference number.
static CLERK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:handläggare|föredragande|ansvarig|kl\.?\s*\d|klockan \d|sekretess:|tid:|ärendetyp)").expect("a fixed pattern")
});

/// The first sentence of the text: somebody or some body has done something.
static RUNNING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\p{Lu}[^.]{2,60}?(?:\)|\p{L}|,) (?:har|hade|föreslår|föreslog|beslöt|beslutade|anmäler|redovisar|informerar|yrkar|yrkade)\b").expect("a fixed pattern")
});

/// Reads the head of a paragraph. `title_width` is how long a line of a title gets in this document.
pub fn read(
    lines: &[CleanLine],
    segment: &Segment,
    contents: &Contents,
    title_width: usize,
) -> Head {
    let number = segment.start.line - segment.lines.start;
    let mut head = Head {
        title: String::new(),
        references: numbers_on(&segment.start),
        text: number + 1,
    };
    let mut above: Vec<&str> = lines[..number]
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    above.retain(|line| match reference_line(line) {
        Some(numbers) => {
            head.references.extend(numbers);
            false
        }
        None => true,
    });
    let mut parts: Vec<&str> = Vec::new();
    let rest = titled_rest(&segment.start);
    let rest_title = rest.clone();
    if let Some(rest) = rest_title.as_deref().filter(|rest| !rest.is_empty()) {
        parts.push(rest);
    }
    while let Some(line) = lines.get(head.text) {
        if let Some(numbers) = reference_line(&line.text) {
            head.references.extend(numbers);
        } else if let Some(numbers) = printed_paper(&line.text).filter(|_| !parts.is_empty()) {
            head.references.extend(numbers);
        } else if CLERK.is_match(&line.text) {
            // Skipped: it says who prepared the matter, not what it is.
        } else if above.is_empty()
            && parts.len() < TITLE_LINES
            && title_goes_on(
                &parts,
                line,
                lines,
                head.text,
                number,
                title_width,
                contents.title(segment.start.value),
            )
        {
            parts.push(&line.text);
        } else {
            break;
        }
        head.text += 1;
    }
    let printed = prose::unwrapped(if above.is_empty() { parts } else { above });
    let printed = without_number(printed, &mut head.references);
    // Bold or size show where a title ends; without them the contents may know more of it.
    let plain = lines.first().is_none_or(|line| line.look.is_none());
    head.title = better(printed, contents.title(segment.start.value), plain);
    let mut seen = std::collections::HashSet::new();
    head.references.retain(|number| seen.insert(number.clone()));
    head
}

/// `Utlåtande 2021:45 av Borgarrådsberedningen, dnr KS 2019/1732`: the numbers of a line about the printed paper.
fn printed_paper(text: &str) -> Option<Vec<String>> {
    let (before, number) = text
        .split_once(", dnr ")
        .or_else(|| text.split_once(", Dnr "))?;
    let numbers: Vec<String> = NUMBER
        .find_iter(number)
        .map(|found| found.as_str().to_owned())
        .collect();
    (before.starts_with("Utlåtande") || before.starts_with("Handling")).then_some(numbers)
}

/// A title that ends in its reference number, without it: `Motion om badplatser, STK-2021-1203`.
fn without_number(title: String, references: &mut Vec<String>) -> String {
    static WHOLE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"(?:^|[,\s]){}$", register::PATTERN)).expect("a fixed pattern")
    });
    let Some(found) = WHOLE.find(&title) else {
        return title;
    };
    let number = found.as_str().trim_matches([',', ' ']).to_owned();
    let letters = number.chars().filter(|char| char.is_uppercase()).count();
    if letters < 2 || SERIES.is_match(&number) || found.start() < 8 {
        return title;
    }
    let rest = title[..found.start()]
        .trim_end_matches([',', ' '])
        .to_owned();
    references.push(number);
    rest
}

/// The reference numbers on the line of the paragraph's own number.
fn numbers_on(start: &Start) -> Vec<String> {
    let mut numbers: Vec<String> = NUMBER
        .find_iter(&start.before)
        .map(|found| found.as_str().to_owned())
        .collect();
    if let Some(found) = reference_line(&start.rest) {
        numbers.extend(found);
    } else if let Some(found) = NUMBER
        .find(&start.rest)
        .filter(|found| found.start() == 0 && !SERIES.is_match(found.as_str()))
    {
        numbers.push(found.as_str().to_owned());
    }
    numbers
}

/// The rest of the number's line as the title begins there: without a reference number before it.
fn titled_rest(start: &Start) -> Option<String> {
    if reference_line(&start.rest).is_some() {
        return None;
    }
    let after = NUMBER
        .find(&start.rest)
        .filter(|found| found.start() == 0 && !SERIES.is_match(found.as_str()))
        .map_or(0, |found| found.end());
    Some(
        start.rest[after..]
            .trim_start_matches([' ', '-', '–', ':'])
            .trim()
            .to_owned(),
    )
}

/// The numbers of a line that holds reference numbers and nothing else.
pub fn reference_line(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    let label = LABEL.find(text);
    let rest = label.map_or(text, |label| &text[label.end()..]);
    if rest.len() > 80 || label.is_none() && dates::first(rest, None).is_some() {
        return None;
    }
    let numbers: Vec<String> = NUMBER
        .find_iter(rest)
        .map(|found| found.as_str().to_owned())
        .collect();
    let left = NUMBER.replace_all(rest, "");
    let left = left.trim_matches(|char: char| !char.is_alphabetic());
    if label.is_some() && WITH_CLASS.is_match(rest) {
        return Some(vec![rest.trim().to_owned()]);
    }
    if label.is_some() {
        // A label with a number of an unknown form: taken as printed.
        let taken = if numbers.is_empty()
            && rest.chars().any(|char| char.is_ascii_digit())
            && rest.split(' ').count() <= 4
        {
            vec![rest.trim().to_owned()]
        } else {
            numbers
        };
        return (left.split(' ').count() <= 3 || taken.is_empty()).then_some(taken);
    }
    // A number in brackets alone is the end of a title.
    (!numbers.is_empty() && left.is_empty() && !text.starts_with('(')).then_some(numbers)
}

/// Whether a line still belongs to the title above it.
fn title_goes_on(
    parts: &[&str],
    line: &CleanLine,
    lines: &[CleanLine],
    at: usize,
    number: usize,
    width: usize,
    listed: Option<&str>,
) -> bool {
    // `Anmälan av jäv` is a heading below a title, and a title right below the number.
    let heads = |heading: headings::Heading| {
        heading.section != headings::Section::Recusal || !parts.is_empty()
    };
    if headings::find(&line.text).is_some_and(heads)
        || matches!(prose::marker(&line.text).0, Marker::Number | Marker::Bullet)
            && !parts.is_empty()
            && (line.gap_before || !line.text.starts_with('-'))
    {
        return false;
    }
    let Some(before) = parts.last() else {
        return true;
    };
    if let Some(listed) = listed {
        // The contents know the whole title: as long as it goes on, so does this one.
        let so_far = squash(&parts.join(" "));
        let listed = squash(listed);
        if listed.starts_with(&so_far) && listed[so_far.len()..].starts_with(&squash(&line.text)) {
            return true;
        }
        if listed == so_far {
            return false;
        }
    }
    let first = &lines[(number + 1).min(at - 1)];
    if let (Some(a), Some(b)) = (first.look, line.look) {
        if a.bold != b.bold || (a.size - b.size).abs() > 0.6 {
            return false;
        }
        if a.bold && b.bold && !line.gap_before {
            return true;
        }
    }
    if line.gap_before && !line.break_before && !prose::is_cut(before) {
        return false;
    }
    let length = line.text.chars().count();
    let lower = line
        .text
        .starts_with(|char: char| char.is_lowercase() || char == '(');
    let full = before.chars().count()
        + 1
        + line
            .text
            .split(' ')
            .next()
            .map_or(0, |word| word.chars().count())
        > width * 4 / 5;
    if length > width + 6
        || RUNNING.is_match(&line.text)
        || prose::ends_sentence(&line.text)
            && !line.text.ends_with([')'])
            && !line.text.ends_with("m.fl.")
    {
        return false;
    }
    lower || full || prose::is_cut(before) || prose::is_cut(&line.text) && line.look.is_none()
}

/// The printed title, or the one of the contents where that is the same but less broken.
fn better(printed: String, listed: Option<&str>, plain: bool) -> String {
    let Some(listed) = listed.filter(|listed| listed.len() > 3) else {
        return printed;
    };
    let same = squash(&printed) == squash(listed);
    let lost_hyphen = same && listed.matches('-').count() > printed.matches('-').count();
    let longer = plain
        && !printed.is_empty()
        && squash(listed).starts_with(&squash(&printed))
        && squash(listed).len() > squash(&printed).len();
    if printed.is_empty() || lost_hyphen || longer {
        listed.to_owned()
    } else {
        printed
    }
}

/// A title without blanks and hyphens, in lower case: what two printings of it share.
fn squash(text: &str) -> String {
    text.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// How long the first line of a title gets in a document: a line much longer is running text.
pub fn title_width(lines: &[CleanLine], segments: &[Segment]) -> usize {
    let mut widths: Vec<usize> = segments
        .iter()
        .filter_map(|segment| {
            let number = segment.start.line;
            let rest = titled_rest(&segment.start).unwrap_or_default();
            if !rest.is_empty() {
                return Some(lines[number].text.chars().count());
            }
            let first = (number + 1..segment.lines.end.min(number + 4))
                .find(|&at| reference_line(&lines[at].text).is_none())?;
            Some(lines[first].text.chars().count())
        })
        .collect();
    widths.sort_unstable();
    // A few paragraphs without title would spoil the maximum.
    widths
        .get(widths.len().saturating_sub(1 + widths.len() / 12))
        .copied()
        .unwrap_or(70)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<&[&str]>) {
        let found = reference_line(line);
        assert_eq!(
            found,
            expected.map(|numbers| numbers.iter().map(|number| (*number).to_owned()).collect()),
            "{line}"
        );
    }

    #[test]
    fn reference_numbers_in_every_form() {
        check("Dnr KS 2023-860", Some(&["KS 2023-860"]));
        check("2026.016 KS", Some(&["2026.016 KS"]));
        check("Ärendenummer SLK-2025-01106", Some(&["SLK-2025-01106"]));
        check(
            "Ärendenummer SLK-2025-00005:19",
            Some(&["SLK-2025-00005:19"]),
        );
        check(
            "Ärendenummer SLK-2025-00005:-1",
            Some(&["SLK-2025-00005:-1"]),
        );
        check("0098/22", Some(&["0098/22"]));
        check("Dnr LS 214/97", Some(&["LS 214/97"]));
        check("Dnr 2003/64", Some(&["2003/64"]));
        check(
            "Dnr: KS 2015/321, KS 2015/322",
            Some(&["KS 2015/321", "KS 2015/322"]),
        );
        check("Ärendenummer: Tn 45/2025", Some(&["Tn 45/2025"]));
        check("Dnr 2012/KS 0123 001", Some(&["2012/KS 0123 001"]));
        check("Ärendenummer", Some(&[]));
        check("Motion om 2024-05 års taxa", None);
        check("Budget 2024", None);
    }
}
