//! The day of the meeting. Days of approval and of notice stand on the same cover: they never count.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::fields::Field;
use super::labels::Label;
use crate::clean::CleanLine;
use crate::terms::dates;
use crate::terms::pattern::{Pattern, regex};

static MEETING_DATE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)sammanträdesdatum|sammanträdesdag|mötesdatum|(?:^|[^s] )(?:plats och tid|tid och plats)|^tid\b|^datum\b|^sammanträde\b",
    )
});

/// Dates with these words near them are of the approval or of the notice.
static OTHER_DATE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)juster|anslag|anslås|bevis|uppsätt|nedtag|tas ned|tages ned|överklag|kallelse|utskrift|signera",
    )
});

/// Reads the day: from the page headers, then from the cover's own fields, then from any line that may give it.
pub fn read(furniture: &[(&str, usize)], opening: &[CleanLine], fields: &[Field]) -> Option<Date> {
    in_headers(furniture)
        .or_else(|| in_fields(fields))
        .or_else(|| labelled_lines(opening))
        .or_else(|| {
            opening
                .iter()
                .filter(|line| !OTHER_DATE.is_match(&line.text))
                .find_map(|line| dates::first(&line.text, None))
        })
}

/// The day that page headers give: the first of those that return most, for a notice stands on one page.
fn in_headers(furniture: &[(&str, usize)]) -> Option<Date> {
    let next = |index: usize| furniture.get(index + 1).map(|(next, _)| *next);
    let dated = furniture
        .iter()
        .enumerate()
        .filter_map(|(index, (line, times))| {
            let alone = || {
                (line.len() < 90 && !OTHER_DATE.is_match(line))
                    .then(|| dates::first(line, None))
                    .flatten()
            };
            Some((*times, labelled(line, next(index)).or_else(alone)?))
        });
    let first_of_most = dated.rev().max_by_key(|(times, _)| *times);
    first_of_most.map(|(_, date)| date)
}

fn in_fields(fields: &[Field]) -> Option<Date> {
    let of = |fields: &[Field], labels: &[Label]| {
        fields
            .iter()
            .filter(|field| labels.contains(&field.label))
            .find_map(|field| {
                let rows = field.rows.iter().take(2);
                let rows: Vec<&str> = rows.map(String::as_str).collect();
                dates::first(&rows.join(" "), None)
            })
    };
    // `Datum` below `Anslag` may be that of the notice.
    let notice = fields.iter().position(|field| field.label == Label::Notice);
    of(&fields[..notice.unwrap_or(fields.len())], &[Label::Date])
        .or_else(|| of(fields, &[Label::Time, Label::PlaceAndTime]))
        .or_else(|| of(fields, &[Label::Date]))
}

fn labelled_lines(opening: &[CleanLine]) -> Option<Date> {
    opening.iter().enumerate().find_map(|(index, line)| {
        let next = opening.get(index + 1).map(|next| &*next.text);
        labelled(&line.text, next)
    })
}

/// The date on a line that says whose it is, or on the line below.
fn labelled(line: &str, next: Option<&str>) -> Option<Date> {
    let of_approval = || {
        let lower = line.to_lowercase();
        lower.starts_with("juster") || lower.contains("för justering")
    };
    if !MEETING_DATE.is_match(line) || of_approval() {
        return None;
    }
    dates::first(line, None).or_else(|| dates::first(next?, None))
}
