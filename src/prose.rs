//! Running text: wrapped lines joined into blocks, and blocks cut into sentences.

use std::ops::Range;
use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use regex::Regex;

use crate::clean::CleanLine;
use crate::terms::bodies;

/// What stands before the first word of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// Nothing.
    None,
    /// `1.`, `2)`.
    Number,
    /// `a)`, `b.`: part of the point above.
    Letter,
    /// `•`, `-`.
    Bullet,
    /// `att …`: the word belongs to the text.
    Att,
}

/// Lines that read as one: a paragraph of text, a point of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The unwrapped text without its marker.
    pub text: String,
    /// What stood before it.
    pub marker: Marker,
    /// The marker as printed: `a)`; empty where there was none.
    pub label: String,
    /// The number of a numbered block and how far it is indented.
    pub number: Option<(u32, f32)>,
    /// Where in `text` each source line begins: byte offset and index of the line.
    pub starts: Vec<(usize, usize)>,
}

impl Block {
    /// Where the source lines begin in what is left from a byte on.
    fn starts_from(&self, from: usize) -> Vec<(usize, usize)> {
        let line = self.line_at(from);
        let later = self.starts.iter().filter(|(start, _)| *start > from);
        let later = later.map(|(start, line)| (start - from, *line));
        std::iter::once((0, line)).chain(later).collect()
    }

    /// Index of the source line that holds a byte of the text.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts
            .iter()
            .rev()
            .find(|(start, _)| *start <= offset)
            .or(self.starts.first())
            .map_or(0, |(_, line)| *line)
    }
}

static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:Punkt )?\d{1,2}\s?[.):]\s+").expect("a fixed pattern"));
/// `1 Köpekontraktet godkänns`, without a full stop.
static BARE_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:1?\d|20)\s+\p{Lu}").expect("a fixed pattern"));
static LETTER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[a-zåäö]\s?[.)]\s+").expect("a fixed pattern"));
static BULLET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:[•▪●◦*–—-]|o)\s+").expect("a fixed pattern"));
static ATT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:att|Att|ATT)\s").expect("a fixed pattern"));

/// `… föreslår` / `att kommunfullmäktige beslutar:` is one lead-in, no point of a list.
static ATT_BODY_DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        &format!(r"^att {} (?:ska )?beslutar?\b", bodies::PATTERN),
    )
});

/// Joins lines into blocks. `edge` is the right edge of the document's text, see [`right_edge`].
pub fn blocks(lines: &[CleanLine], edge: f32) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let measure = Measure::of(lines, edge);
    for (index, line) in lines.iter().enumerate() {
        let (marker, text) = marker(&line.text);
        let opening = blocks.last().map(|block| &lines[block.starts[0].1]);
        let continues = match (marker, opening) {
            (Marker::Att, Some(opening)) if ATT.is_match(&opening.text) => {
                is_inside_point(&lines[index - 1], line, opening)
            }
            _ => index > 0 && continues(&lines[index - 1], line, marker, text, &measure),
        };
        match blocks.last_mut() {
            Some(block) if continues => {
                join(&mut block.text, &line.text);
                let start = block.text.len().saturating_sub(line.text.len());
                block.starts.push((start, index));
            }
            _ => blocks.push(Block {
                text: text.to_owned(),
                marker,
                label: line.text[..line.text.len() - text.len()].trim().to_owned(),
                number: number(line, marker),
                starts: vec![(0, index)],
            }),
        }
    }
    blocks
}

/// The right edge of a document's text, in the unit of its cells: nine lines of ten end left of it.
pub fn right_edge(lines: &[CleanLine]) -> f32 {
    let mut edges: Vec<f32> = lines
        .iter()
        .filter(|line| line.text.len() > 20)
        .map(CleanLine::right)
        .collect();
    edges.sort_by(f32::total_cmp);
    edges.get(edges.len() * 9 / 10).copied().unwrap_or(0.0)
}

/// How wide the lines of a stretch of text are: which of them ended because the next word did not fit.
struct Measure {
    /// The longest line, in characters.
    width: usize,
    /// The right edge, in the unit of the cells.
    edge: f32,
}

impl Measure {
    fn of(lines: &[CleanLine], edge: f32) -> Measure {
        let own = lines.iter().map(CleanLine::right).fold(0.0, f32::max);
        // A narrow column has an edge of its own; two short lines have none.
        let narrow = lines.len() >= 4 && own < edge * 0.85;
        Measure {
            width: lines
                .iter()
                .map(|line| line.text.chars().count())
                .max()
                .unwrap_or(0),
            edge: if narrow { own } else { edge },
        }
    }

    /// Whether the first word of `text` did not fit on the line before it.
    fn is_full(&self, before: &CleanLine, text: &str) -> bool {
        let letters = before.text.chars().count().max(1) as f32;
        let unit = (before.right() - before.left()) / letters;
        let word = (first_word(text) + 1) as f32 * unit;
        self.is_long(before, text) && before.right() + word >= self.edge * 0.9
    }

    /// Whether a line and the first word of the next are about as long as the lines beside them.
    fn is_long(&self, before: &CleanLine, text: &str) -> bool {
        before.text.chars().count() + first_word(text) >= self.width * 7 / 10
    }
}

fn number(line: &CleanLine, marker: Marker) -> Option<(u32, f32)> {
    let digits: String = line
        .text
        .trim_start_matches("Punkt ")
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    (marker == Marker::Number)
        .then(|| Some((digits.parse().ok()?, line.left())))
        .flatten()
}

/// `1. Avtalet godkänns. 2. Chefen bemyndigas …`: the points of a list that runs on in one block.
pub fn numbered_apart(block: &Block) -> Vec<Block> {
    let Some((first, indent)) = block.number else {
        return vec![block.clone()];
    };
    let mut cuts: Vec<(usize, usize, u32)> = vec![(0, 0, first)];
    for found in RUNS_ON.captures_iter(&block.text) {
        let (Some(whole), Ok(number)) = (found.get(0), found["number"].parse::<u32>()) else {
            continue;
        };
        let last = cuts.last().map_or(first, |(_, _, number)| *number);
        if number == last + 1 {
            let end = whole.start() + found["stop"].len();
            cuts.push((end, whole.end(), number));
        }
    }
    let ends = cuts
        .iter()
        .skip(1)
        .map(|(end, _, _)| *end)
        .chain([block.text.len()]);
    let pieces = cuts
        .iter()
        .zip(ends)
        .map(|((_, begin, number), end)| Block {
            text: block.text[*begin..end].to_owned(),
            number: Some((*number, indent)),
            label: format!("{number}."),
            starts: block.starts_from(*begin),
            ..block.clone()
        });
    pieces.collect()
}

static RUNS_ON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<stop>[.:])\s+(?P<number>\d{1,2})[.)]\s+").expect("a fixed pattern")
});

/// The text of lines unwrapped into one.
pub fn unwrapped<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        join(&mut text, line);
    }
    text
}

/// Splits the marker off a line; `att` stays with the text.
pub fn marker(line: &str) -> (Marker, &str) {
    for (pattern, marker) in [
        (&NUMBER, Marker::Number),
        (&BULLET, Marker::Bullet),
        (&LETTER, Marker::Letter),
    ] {
        if let Some(found) = pattern.find(line) {
            return (marker, &line[found.end()..]);
        }
    }
    if let Some(found) = BARE_NUMBER.find(line) {
        let capital = found.as_str().chars().next_back().map_or(1, char::len_utf8);
        return (Marker::Number, &line[found.end() - capital..]);
    }
    let marker = if ATT.is_match(line) {
        Marker::Att
    } else {
        Marker::None
    };
    (marker, line)
}

/// Whether a line that begins with `att` goes on with a point that does, too: it stands further in, or the words
/// before it cannot end a point.
fn is_inside_point(before: &CleanLine, line: &CleanLine, opening: &CleanLine) -> bool {
    let further_in = line.left() > opening.left() + 2.0;
    let listed = before.text.ends_with([',', ';', ':'])
        || before.text.ends_with(" samt")
        || before.text.ends_with(" och");
    !listed && (further_in || is_cut(&before.text)) && !ends_sentence(&before.text)
        || ATT_BODY_DECIDES.is_match(&line.text)
}

fn continues(
    before: &CleanLine,
    line: &CleanLine,
    marker: Marker,
    text: &str,
    measure: &Measure,
) -> bool {
    let lower = text.chars().next().is_some_and(char::is_lowercase);
    let ended = ends_sentence(&before.text);
    match marker {
        Marker::Number | Marker::Letter | Marker::Bullet => {
            // `den` + `1. januari`, `punkt` + `7 - 8`: the middle of a sentence.
            return is_cut(&before.text)
                && marker == Marker::Bullet
                && before.text.len() + 12 > measure.width
                && lower;
        }
        // An att-sentence goes on the next line only in the middle of another sentence.
        Marker::Att if ATT_BODY_DECIDES.is_match(text) => return true,
        Marker::Att => {
            let list = before.text.ends_with([',', ';', ':'])
                || before.text.ends_with(" samt")
                || before.text.ends_with(" och")
                || ended
                || line.gap_before
                || !measure.is_full(before, text)
                || before.text.ends_with("besluta")
                || before.text.ends_with("beslutar")
                || before.text.ends_with("föreslår")
                || before.text.ends_with("föreslås besluta");
            return !list;
        }
        Marker::None => {}
    }
    if line.break_before {
        return !ended || lower;
    }
    if line.gap_before {
        return lower && !ended && !before.text.ends_with(':');
    }
    if ended {
        measure.is_full(before, text) && !before.text.ends_with(':') || lower
    } else {
        // A sentence that has not ended goes on, also after a line that is a little short.
        lower || measure.is_long(before, text) || is_cut(&before.text)
    }
}

fn first_word(text: &str) -> usize {
    text.split(' ')
        .next()
        .map_or(0, |word| word.chars().count())
}

/// Whether a line's end says that the sentence goes on.
pub fn is_cut(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("").to_lowercase();
    text.ends_with([',', '-', '–', '('])
        || matches!(
            last.as_str(),
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
                | "till och med"
                | "t.o.m."
        )
}

/// Whether a text ends like a sentence.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '“', ')', '\'', '’', ' '])
        .ends_with(['.', '!', '?', ':'])
}

/// Appends a line to a text: a word broken at the line's end is made whole, a suspended hyphen stays.
fn join(text: &mut String, line: &str) {
    if text.is_empty() {
        text.push_str(line);
        return;
    }
    let first = line.split(' ').next().unwrap_or("");
    let suspended = matches!(
        first.trim_end_matches(','),
        "och" | "eller" | "samt" | "respektive" | "till" | "men"
    );
    let before = text.chars().rev().nth(1);
    if text.ends_with('-') && !suspended && before.is_some_and(char::is_alphanumeric) {
        let broken_word = before.is_some_and(char::is_lowercase)
            && first.chars().next().is_some_and(char::is_lowercase);
        if broken_word {
            text.pop();
        }
        text.push_str(line);
    } else {
        text.push(' ');
        text.push_str(line);
    }
}

/// A full stop and the blanks after it; what follows begins with a capital, a figure or a quotation mark.
static STOP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"[.!?]["”’')]*\s+"#).expect("a fixed pattern"));

/// Words whose full stop ends no sentence.
#[rustfmt::skip]
const ABBREVIATIONS: [&str; 44] = [
    "t.ex", "bl.a", "m.fl", "m.m", "kl", "nr", "dnr", "kap", "s.k", "d.v.s", "dvs", "f.d", "t.o.m", "fr.o.m", "o.s.v",
    "osv", "etc", "ca", "c:a", "resp", "st", "tel", "ordf", "vice ordf", "v", "jfr", "bil", "p", "sid", "s", "mom",
    "prop", "bet", "inkl", "exkl", "tf", "istf", "tjg", "ers", "tom", "from", "e.d", "i.o.m", "p.g.a",
];

/// The sentences of a text, as byte ranges that join to the whole text but for the blanks between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for stop in STOP.find_iter(text) {
        let blank = text[stop.range()].find(char::is_whitespace).unwrap_or(0);
        let end = stop.start() + blank;
        let begins = text[stop.end()..].chars().next().is_some_and(|char| {
            char.is_uppercase() || char.is_numeric() || matches!(char, '”' | '“' | '"' | '§')
        });
        if !begins || ends_abbreviation(&text[start..stop.start()]) {
            continue;
        }
        let next = end + (text[end..].len() - text[end..].trim_start().len());
        sentences.push(start..end);
        start = next;
    }
    if !text[start..].trim().is_empty() {
        sentences.push(start..text.trim_end().len());
    }
    sentences
}

fn ends_abbreviation(text: &str) -> bool {
    let word = text.rsplit([' ', '(']).next().unwrap_or("").to_lowercase();
    ABBREVIATIONS.contains(&word.as_str())
        || (word.chars().count() == 1 && !word.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_where_sentences_end() {
        check(
            "Motionen avslås. Nämnden får i uppdrag.",
            &["Motionen avslås.", "Nämnden får i uppdrag."],
        );
        check(
            "Anna Ek m.fl. yrkar bifall. Bo (S) yrkar avslag.",
            &["Anna Ek m.fl. yrkar bifall.", "Bo (S) yrkar avslag."],
        );
        check(
            "Mötet börjar kl. 14.00 i dag",
            &["Mötet börjar kl. 14.00 i dag"],
        );
        check(
            "”Ja för bifall.” Nej vinner.",
            &["”Ja för bifall.”", "Nej vinner."],
        );
        check("", &[]);
    }

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
