//! The chain of true paragraph starts, chosen from the candidates by how they look and by their rising numbers.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::prose;
use crate::segment::contents::Contents;
use crate::segment::start::{Form, Start};
use crate::terms::pattern::regex;
use crate::terms::{bodies, headings, register, spans};

/// How far back a predecessor is looked for: bounds the work on documents full of references.
const REACH: usize = 200;
/// The cover with its numbers is among so many lines.
const COVER: usize = 120;

static RANGE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)paragraf(?P<several>er)?:?\s*§*\s*(?P<list>\d.*)"));

static LEADERS: LazyLock<Regex> = LazyLock::new(|| regex(r"(?:[.…·]\s?){4,}\s*\d*$"));

/// `§ 72 Kommunstyrelsens arbetsutskott 2025-04-29 …`: another body's paragraph in a list.
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^(?:{}|KF|KS|KSAU)(?:\s+AU)?\s+(?:den )?\d",
        bodies::PATTERN
    ))
});

/// Chooses the true starts.
pub fn choose(lines: &[CleanLine], candidates: Vec<Start>, contents: &Contents) -> Vec<Start> {
    let candidates: Vec<Start> = candidates
        .into_iter()
        .filter(|start| !contents.lines.contains(&start.line))
        .collect();
    let style = Style::of(&candidates, lines);
    let scores: Vec<f32> = candidates
        .iter()
        .map(|start| style.score(lines, start))
        .collect();
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(candidates.len());
    for (index, start) in candidates.iter().enumerate() {
        let mut choice = (scores[index], None);
        for before in index.saturating_sub(REACH)..index {
            let Some(step) = step(&candidates[before], start) else {
                continue;
            };
            let total = best[before].0 + step + scores[index];
            if total > choice.0 {
                choice = (total, Some(before));
            }
        }
        best.push(choice);
    }
    let mut at = (0..best.len())
        .filter(|&index| best[index].0 > 0.0)
        .max_by(|&a, &b| best[a].0.total_cmp(&best[b].0));
    let mut chain = Vec::new();
    while let Some(index) = at {
        chain.push(index);
        at = best[index].1;
    }
    chain.reverse();
    let chosen: std::collections::HashSet<usize> = chain.into_iter().collect();
    candidates
        .into_iter()
        .enumerate()
        .filter(|(index, _)| chosen.contains(index))
        .map(|(_, start)| start)
        .collect()
}

/// What it is worth that one number follows another; `None` where it cannot.
fn step(before: &Start, after: &Start) -> Option<f32> {
    if after.value == before.value {
        return (after.number > before.number).then_some(0.5);
    }
    match after.value.checked_sub(before.value)? {
        1 => Some(1.0),
        2..=3 => Some(0.3),
        4..=10 => Some(-0.3),
        11..=60 => Some(-1.5),
        _ => Some(-4.0),
    }
}

/// How often something is met, and how much was met before it.
struct Times {
    count: usize,
    first: usize,
}

/// How paragraphs begin in one document.
struct Style {
    before: String,
    titled: bool,
    /// Whether a full stop follows the numbers that stand alone: `§ 91.`
    stopped: bool,
    bold: bool,
    range: Option<RangeInclusive<u32>>,
}

impl Style {
    fn of(candidates: &[Start], lines: &[CleanLine]) -> Style {
        let mut befores: HashMap<&str, Times> = HashMap::new();
        for start in candidates
            .iter()
            .filter(|start| start.form != Form::Sentence)
        {
            let key = if start.before.contains(|char: char| char.is_ascii_digit()) {
                ""
            } else {
                start.before.as_str()
            };
            let first = befores.len();
            befores
                .entry(key)
                .or_insert(Times { count: 0, first })
                .count += 1;
        }
        // Of those met as often the first: below `KF § 12` may stand where the matter comes from, `KS § 34`.
        let before = befores
            .into_iter()
            .max_by_key(|(before, times)| (times.count, !before.is_empty(), Reverse(times.first)))
            .map_or("", |(before, _)| before)
            .to_owned();
        let of = |form: Form| candidates.iter().filter(|start| start.form == form).count();
        let alone = candidates.iter().filter(|start| start.form == Form::Alone);
        let stopped = alone.filter(|start| lines[start.line].text.ends_with('.'));
        let bold = candidates
            .iter()
            .filter(|start| lines[start.line].is_bold())
            .count()
            * 2
            > candidates.len();
        Style {
            before,
            titled: of(Form::Title) > of(Form::Alone) + of(Form::Reference),
            stopped: stopped.count() * 2 > of(Form::Alone),
            bold,
            range: range(lines, candidates),
        }
    }

    fn score(&self, lines: &[CleanLine], start: &Start) -> f32 {
        let line = &lines[start.line];
        let mut score = match start.form {
            Form::Alone if line.text.ends_with('.') && !self.stopped => -2.0,
            Form::Alone => 1.0,
            Form::Reference => 2.0,
            Form::Title if self.titled => 1.0,
            Form::Title if is_listed(lines, start.line) => -1.5,
            Form::Title => 0.2,
            Form::Sentence => -5.0,
            Form::Damaged => -2.0,
        };
        if let Some(above) = start.line.checked_sub(1).map(|above| &lines[above])
            && prose::is_cut(&above.text)
            && !line.gap_before
            && !line.break_before
        {
            score -= 3.0;
        }
        if line.gap_before || line.break_before {
            score += 0.5;
        }
        if self.bold {
            score += if line.is_bold() { 0.7 } else { -0.7 };
        }
        if announces(lines, start.line) {
            score += 1.0;
        }
        if LISTED.is_match(&start.rest) {
            score -= 3.0;
        }
        if LEADERS.is_match(&line.text) {
            score -= 4.0;
        }
        if !start.before.contains(|char: char| char.is_ascii_digit()) && start.before != self.before
        {
            score -= 1.5;
        }
        if let Some(range) = &self.range {
            score += if range.contains(&start.value) {
                0.5
            } else {
                -2.0
            };
        }
        score
    }
}

/// `§ 39 Avtal om snöröjning` / `§ 40 Begäran om utlämnande`, one right below the other: a list of decisions.
fn is_listed(lines: &[CleanLine], at: usize) -> bool {
    let beside = [at.checked_sub(1), Some(at + 1)];
    let beside = beside.into_iter().flatten().filter_map(|at| lines.get(at));
    beside.into_iter().any(|line| line.text.starts_with('§'))
}

/// Whether a section heading or a reference number follows soon.
fn announces(lines: &[CleanLine], at: usize) -> bool {
    let below = lines
        .iter()
        .skip(at + 1)
        .take(6)
        .take_while(|line| !line.text.starts_with('§'));
    below
        .into_iter()
        .any(|line| headings::find(&line.text).is_some() || register::is_number(&line.text))
}

/// The range of numbers the cover gives: `Paragrafer §§94-110`. One that no two starts are in is a mistake.
fn range(lines: &[CleanLine], candidates: &[Start]) -> Option<RangeInclusive<u32>> {
    let range = lines.iter().take(COVER).find_map(|line| {
        let found = RANGE.captures(&line.text)?;
        let spans = spans::listed(&found["list"]);
        let (first, last) = (spans.first()?.first, spans.last()?.last);
        // `Paragraf 94` begins a paragraph.
        let several = first < last || first == last && found.name("several").is_some();
        several.then_some(first..=last)
    })?;
    let inside = candidates
        .iter()
        .filter(|start| range.contains(&start.value))
        .count();
    let all = range.end() - range.start() + 1;
    (inside >= all.min(2) as usize).then_some(range)
}
