//! Wrapped lines joined into blocks.

use std::sync::LazyLock;

use super::block::Block;
use super::line::{ends_sentence, is_cut, join};
use super::marker::{Marker, begins_with_att, marker};
use super::measure::Measure;
use crate::clean::CleanLine;
use crate::terms::pattern::Pattern;
use crate::terms::{bodies, parties, people};

/// `… föreslår` / `att kommunfullmäktige beslutar:` is one lead-in, no point of a list.
static ATT_BODY_DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        &format!(r"^att {} (?:ska )?beslutar?\b", bodies::PATTERN),
    )
});

/// Joins lines into blocks. `edge` is the right edge of the document's text, see [`super::right_edge`].
pub fn blocks(lines: &[CleanLine], edge: f32) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let measure = Measure::of(lines, edge);
    for (index, line) in lines.iter().enumerate() {
        let (marker, text) = marker(&line.text);
        let opening = blocks.last().map(|block| &lines[block.starts[0].1]);
        let continues = match (marker, opening) {
            (Marker::Att, Some(opening)) if begins_with_att(&opening.text) => {
                is_inside_point(&lines[index - 1], line, opening)
            }
            (Marker::None, Some(_)) if speaks_below_list(&blocks, &lines[index - 1], line) => false,
            (Marker::None, Some(_)) if records(&lines[index - 1], line) => false,
            (Marker::None, Some(opening)) if begins_alike(&lines[index - 1], line, opening) => {
                false
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

fn number(line: &CleanLine, marker: Marker) -> Option<(u32, f32)> {
    if marker != Marker::Number {
        return None;
    }
    let text = line.text.trim_start_matches("Punkt ");
    let end = text.find(|char: char| !char.is_ascii_digit());
    let digits = &text[..end.unwrap_or(text.len())];
    Some((digits.parse().ok()?, line.left()))
}

/// Whether a line that begins with `att` goes on with a point that does, too: it stands further in, or the words
/// before it cannot end a point.
fn is_inside_point(before: &CleanLine, line: &CleanLine, opening: &CleanLine) -> bool {
    let further_in = line.left() > opening.left() + 2.0;
    !ends_item(&before.text) && (further_in || is_cut(&before.text)) && !ends_sentence(&before.text)
        || ATT_BODY_DECIDES.is_match(&line.text)
}

/// `Kommunfullmäktige bifaller …` below a sentence that begins so and has ended: the next point of a list without marks.
fn begins_alike(before: &CleanLine, line: &CleanLine, opening: &CleanLine) -> bool {
    let word = line.text.split(' ').next().unwrap_or("");
    let begins_so = opening.text.split(' ').next() == Some(word);
    begins_so && ends_sentence(&before.text) && bodies::is_body(word)
}

/// `Eva Ek (S) yrkar …`: the next speaker.
static SPEAKS: LazyLock<Pattern> = LazyLock::new(|| {
    let name = people::FULL_NAME;
    let party = parties::IN_BRACKETS;
    Pattern::new(
        &["yrka", "instäm", "resl", "bitr"],
        &format!(
            r"^{name} ?{party} (?:yrkar|yrkade|instämmer|instämde|föreslår|föreslog|biträder|biträdde)\b"
        ),
    )
});

/// Whether a speaker follows a list whose last item has no full stop.
fn speaks_below_list(blocks: &[Block], before: &CleanLine, line: &CleanLine) -> bool {
    let in_list = blocks
        .last()
        .is_some_and(|block| block.marker != Marker::None);
    let open = before.text.ends_with(',') || is_cut(&before.text);
    in_list && !open && SPEAKS.is_match(&line.text)
}

/// `att motionen avslås` / `Reservation mot beslutet anmäls av Eva Ek (S).`: a record is no part of what it follows.
fn records(before: &CleanLine, line: &CleanLine) -> bool {
    let begins = ["Reservation mot ", "Reservationer mot ", "Mot beslutet "];
    !is_cut(&before.text) && begins.iter().any(|words| line.text.starts_with(words))
}

/// Whether a line ends as the items of a list do, but for the last.
fn ends_item(text: &str) -> bool {
    text.ends_with([',', ';', ':']) || text.ends_with(" samt") || text.ends_with(" och")
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
                && !begins_with_att(text)
                && before.text.len() + 12 > measure.width
                && lower;
        }
        // An att-sentence goes on the next line only in the middle of another sentence.
        Marker::Att if ATT_BODY_DECIDES.is_match(text) => return true,
        Marker::Att => {
            let leads_in = ["besluta", "beslutar", "föreslår", "föreslås besluta"]
                .iter()
                .any(|verb| before.text.ends_with(verb));
            // `Eva Ek (S) föreslår` / `att …` is a sentence.
            let leads_in = leads_in && !before.text.ends_with(") föreslår");
            let list = ends_item(&before.text)
                || ended
                || line.gap_before
                || !measure.is_full(before, text)
                || leads_in;
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
        // A sentence that has not ended goes on, also after a line that is a little short. Where the print's own places
        // are known they tell short lines, as those of a list, more surely.
        let long = match line.look {
            Some(_) => measure.is_full(before, text),
            None => measure.is_long(before, text),
        };
        lower || long || is_cut(&before.text)
    }
}
