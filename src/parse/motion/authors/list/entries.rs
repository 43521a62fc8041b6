//! Where each motion of a list begins and ends.

use std::sync::LazyLock;

use crate::parse::motion::authors::told;
use crate::prose::{self, Block, Marker};
use crate::terms::pattern::Pattern;
use crate::terms::people::{self, Found};
use crate::terms::register;

/// `• Eva Ek (S): Läsfrämjande på fritidshemmen`, `1. Eva Ek (S) om läsfrämjande`, `Eva Ek (S), ”Läsfrämjande”`.
pub static ITEM: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^[^:.]{3,160}(?:\((?:båda |alla )?\p{L}{1,4}\)|, \p{Ll}{1,4})(?: med flera| m\.? ?fl\.?)?(?:\s*[:–-]\s|, [”“\x22]?\p{Lu}| om )",
    )
});

/// `Motion 1/2021: Cykelbanor; Eva Ek (S) Motion 2/2021: …` on lines without a mark.
static NUMBERED: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"\b(?:Motion nr|Motion|Nr) \d{1,4}[/:]\d{2,4}\b"));

/// The motions of a block: the whole of it, where it is an item, or each `Motion 1/2021` in it.
pub fn of(block: &Block, is_item: bool) -> Vec<&str> {
    let text = block.text.as_str();
    let starts: Vec<usize> = NUMBERED
        .find_iter(text)
        .map(|found| found.start())
        .collect();
    if starts.len() > 1 {
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        return starts
            .iter()
            .zip(ends)
            .map(|(start, end)| text[*start..end].trim())
            .collect();
    }
    // `Eva Ek (V): Bussar på landet. Bo Lind (KD): Äldres måltider.`
    let sentences = prose::sentences(text).into_iter();
    let said: Vec<&str> = sentences.map(|sentence| &text[sentence]).collect();
    if said.len() > 1 && said.iter().all(|said| begins_entry(said)) {
        return said;
    }
    let lines = by_line(block, is_item);
    if !lines.is_empty() {
        return lines;
    }
    if begins_entry(text) {
        return vec![text];
    }
    if block.marker == Marker::None && starts.is_empty() && !is_item {
        let told =
            |sentence: &std::ops::Range<usize>| told::HANDED_IN.is_match(&text[sentence.clone()]);
        let sentences = prose::sentences(text).into_iter().filter(told);
        return sentences.map(|sentence| &text[sentence]).collect();
    }
    vec![text]
}

/// The entries of a block that begin with its lines: `Eva Ek (V), Avgiftsfria bussar` / `Bo Lind (M), Fler vakter`;
/// in a list also those below a line that ends with a reference number or an author.
fn by_line(block: &Block, is_item: bool) -> Vec<&str> {
    let text = block.text.as_str();
    let mut cuts: Vec<usize> = block.starts.iter().map(|(start, _)| *start).collect();
    cuts.retain(|start| {
        let above = text.get(..*start).unwrap_or("").trim_end();
        let above = above.strip_suffix(" samt").unwrap_or(above);
        let above = above.trim_end_matches(',');
        // `Motion av Eva Ek (S) och Åsa` / `Maria Ny (S) om bad`: a name that wraps.
        let alike = MOTION.is_match(&text[*start..]) || !MOTION.is_match(text);
        let ended = || without_number(above).len() < above.len() || ends_with_author(above);
        above.is_empty() || alike && begins_entry(&text[*start..]) || is_item && ended()
    });
    if cuts.is_empty() || block.starts.len() < 2 || cuts == [0] {
        return Vec::new();
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    let entries = cuts.iter().zip(ends);
    entries
        .map(|(start, end)| text[*start..end].trim())
        .collect()
}

static MOTION: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion"],
        r"^Motion (?:av |från |om |angående |\([\p{L}, ]{1,20}\))",
    )
});

/// `”Läsfrämjande på fritidshemmen” av Eva Ek (S)`: up to the author.
pub static QUOTED: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"^[”“\x22][^”\x22]{3,160}[”\x22],? (?:av|från) "));

/// Whether a text begins with whose motion it is, or with its name, or says that it is one.
fn begins_entry(text: &str) -> bool {
    let text = without_number_before(text);
    MOTION.is_match(text)
        || QUOTED.is_match(text)
        || ITEM.is_match(text) && is_begun_by(text, &people::all(text))
}

/// Whether a text begins with the first of its people: `Eva Ek (S)`, `Kommunfullmäktigeledamot Eva Ek (S)`.
pub fn is_begun_by(text: &str, all: &[Found]) -> bool {
    all.first().is_some_and(|first| {
        let before = text[..first.range.start].trim_end();
        before.is_empty() || before.to_lowercase().ends_with("ledamot") && !before.contains(' ')
    })
}

fn ends_with_author(text: &str) -> bool {
    let people = people::all(text);
    people
        .last()
        .is_some_and(|last| last.range.end == text.len())
}

/// An entry without the reference number before it: `Dnr 2020-00011   Eva Ek (V): Fria bussar`.
pub fn without_number_before(entry: &str) -> &str {
    let unlabelled = ["Dnr", "Diarienr", "Diarienummer"]
        .iter()
        .find_map(|label| entry.strip_prefix(label))
        .map_or(entry, |number| number.trim_start_matches([' ', '.', ':']));
    match register::at_the_start(unlabelled) {
        Some(end) => unlabelled[end..].trim_start_matches([' ', ',', ':', '.', '-', '–']),
        None => entry,
    }
}

/// An entry without the reference number at its end: `…, av Eva Ek (C), 16KS811`, `… (dnr RS 2020-611)`.
pub fn without_number(entry: &str) -> &str {
    let bare = entry.trim_end_matches(['.', ')', ' ']);
    match register::all(bare).last() {
        Some(number) if number.end == bare.len() => bare[..number.start]
            .trim_end()
            .trim_end_matches("dnr")
            .trim_end_matches("Dnr")
            .trim_end_matches([' ', ',', '.', '(']),
        _ => entry,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], is_item: bool, expected: &[&str]) {
        let mut block = Block {
            text: String::new(),
            marker: Marker::None,
            label: String::new(),
            number: None,
            starts: Vec::new(),
        };
        for (at, line) in lines.iter().enumerate() {
            prose::join(&mut block.text, line);
            block.starts.push((block.text.len() - line.len(), at));
        }
        let found: Vec<&str> = of(&block, is_item)
            .into_iter()
            .map(without_number)
            .collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn entries_without_marks() {
        check(
            &[
                "Eva Ek (V), Fria bussar (dnr RS 2020-11)",
                "Bo Lind (M), Fler vakter (dnr RS 2020-12)",
            ],
            false,
            &["Eva Ek (V), Fria bussar", "Bo Lind (M), Fler vakter"],
        );
        check(
            &[
                "Dnr 2020-00011 Eva Ek (V): Fria bussar på landet",
                "2020-00012 Bo Lind (M) och Åsa Ny (M): Fler vakter",
            ],
            false,
            &[
                "Dnr 2020-00011 Eva Ek (V): Fria bussar på landet",
                "2020-00012 Bo Lind (M) och Åsa Ny (M): Fler vakter",
            ],
        );
        check(
            &[
                "Fler bänkar, av Eva Ek (V), KS/2017:40",
                "Sänkt fart, av Bo Lind (M), KS/2017:41",
            ],
            true,
            &["Fler bänkar, av Eva Ek (V)", "Sänkt fart, av Bo Lind (M)"],
        );
        check(
            &[
                "Eva Ek (V), ”Fria bussar”, inkommen 2020-01-02",
                "Bo Lind (M) och Åsa Ny (M), ”Fler vakter”, inkommen 2020-01-03",
            ],
            true,
            &[
                "Eva Ek (V), ”Fria bussar”, inkommen 2020-01-02",
                "Bo Lind (M) och Åsa Ny (M), ”Fler vakter”, inkommen 2020-01-03",
            ],
        );
        check(
            &[
                "av herr Bo Lind (m) om fria bussar (dnr 188/75), samt",
                "av fru Eva Ek (v) om fler vakter (dnr 191/75)",
            ],
            true,
            &[
                "av herr Bo Lind (m) om fria bussar (dnr 188/75), samt",
                "av fru Eva Ek (v) om fler vakter",
            ],
        );
        check(
            &[
                "\"Fria bussar\" från Eva Ek (V), inlämnad 2020-01-02,",
                "Dnr KS/2020:40.",
                "\"Fler vakter\" från Bo Lind (M), inlämnad 2020-01-03",
            ],
            true,
            &[
                "\"Fria bussar\" från Eva Ek (V), inlämnad 2020-01-02",
                "\"Fler vakter\" från Bo Lind (M), inlämnad 2020-01-03",
            ],
        );
        check(
            &[
                "Motion (C) – Skogens dag, av Eva Ek (C)",
                "Motion (V, MP) – Bad, av Bo Lind (V)",
            ],
            false,
            &[
                "Motion (C) – Skogens dag, av Eva Ek (C)",
                "Motion (V, MP) – Bad, av Bo Lind (V)",
            ],
        );
        check(
            &[
                "Eva Ek (V): Bussar på landet. Bo Lind (KD) och Åsa",
                "Ny (KD): Äldres måltider.",
            ],
            false,
            &[
                "Eva Ek (V): Bussar på landet.",
                "Bo Lind (KD) och Åsa Ny (KD): Äldres måltider.",
            ],
        );
    }
}
