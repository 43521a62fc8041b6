//! The deciding body, as page headers and cover name it.

mod full;
mod header;

use std::sync::LazyLock;

use super::OPENING_LINES;
use super::counts::Counts;
use crate::clean::CleanLine;
use crate::segment::Segments;
use crate::terms::pattern::Pattern;
use crate::terms::{bodies, dates};
use header::bare;

/// The body: the one that page headers and cover name most.
pub fn read(furniture: &[(&str, usize)], opening: &[CleanLine]) -> Option<String> {
    let mut counts = Counts::default();
    let mut count = |name: String, times: usize| counts.add(name, times);
    let headers = furniture.iter().map(|(text, times)| (*text, *times));
    let lines: Vec<(&str, usize)> = headers
        .chain(
            opening
                .iter()
                .take(OPENING_LINES)
                .map(|line| (&*line.text, 1)),
        )
        .collect();
    let mut wrapped = false;
    for (index, (line, times)) in lines.iter().enumerate() {
        if std::mem::take(&mut wrapped) {
            continue;
        }
        // `Barn- och` / `ungdomsnämnden`: the name wraps in a narrow header.
        let next = lines.get(index + 1).map(|(next, _)| *next);
        let joined = next
            .filter(|_| is_broken(line))
            .and_then(|next| header::named(&format!("{} {next}", bare(line))))
            .or_else(|| next.and_then(|next| header::committee_below(line, next)))
            .or_else(|| next.and_then(|next| full::wrapped(line, next)));
        wrapped = joined.is_some();
        let returns = *times > 1 && line.len() < 100;
        if let Some(name) = joined
            .or_else(|| header::named(line))
            .or_else(|| bodies::first(line).filter(|_| returns))
        {
            count(name, *times);
        }
    }
    let Some(most) = counts.names.iter().map(|(_, times)| *times).max() else {
        return presented(opening);
    };
    counts
        .names
        .into_iter()
        .find(|(_, times)| *times == most)
        .map(|(name, _)| name)
}

/// `KF § 162`: the short name of the body before the numbers of all its paragraphs.
pub fn of_numbers(segments: &Segments) -> Option<String> {
    let mut befores = segments
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.start.before.trim());
    let first = befores.next().filter(|first| bodies::is_short(first))?;
    befores
        .all(|before| before == first)
        .then(|| bodies::name(first))
}

/// Whether the name of a body goes on below: `Barn- och`, with what else stands on its line.
fn is_broken(line: &str) -> bool {
    let ends_in_och = || line.contains("och") && bare(line).ends_with(" och");
    line.len() < 120 && line.contains('-') && (line.ends_with('-') || ends_in_och())
        || line.ends_with("och")
}

/// A line of the opening that presents the protocol: `Protokoll från kommunstyrelsen i Ekby stad`.
static PRESENTS: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?i)\b(?:protokoll\w*|sammanträd\w*|möte)\b"));

fn presented(opening: &[CleanLine]) -> Option<String> {
    let lines = || opening.iter().take(OPENING_LINES).map(|line| &*line.text);
    lines()
        .filter(|line| PRESENTS.is_match(line))
        .find_map(bodies::first)
        .or_else(|| lines().find_map(for_short))
        .or_else(|| lines().find_map(of_place))
}

/// `EKBY KOMMUNFULLMÄKTIGE`: of a place, in capitals as titles are.
fn of_place(line: &str) -> Option<String> {
    let (place, body) = line.trim().split_once(' ')?;
    let is_title = line.chars().all(|char| !char.is_lowercase());
    (is_title && place.len() > 2 && bodies::is_body(body)).then(|| bodies::name(body))
}

/// `Protokoll KS 2024-03-25`, `Beslutsinstans: Arbetsutskottet`: a name that tells nothing where it stands for itself.
fn for_short(line: &str) -> Option<String> {
    let bare = bare(line);
    let dated = || dates::first(line, None).is_some();
    let generic =
        || bare == "Arbetsutskottet" || header::is_labelled(line) && bodies::is_generic(&bare);
    (bodies::is_short(&bare) && dated() || generic()).then(|| bodies::name(&bare))
}
