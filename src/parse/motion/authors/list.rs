//! Several motions listed in one paragraph.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use jiff::civil::Date;

use super::{Authors, row, title, told};
use crate::parse::motion::Matter;
use crate::parse::sections::Part;
use crate::prose::{self, Block, Marker};
use crate::terms::headings::Section;
use crate::terms::{dates, people, register};
use paragraf_index::record::Person;

/// `• Eva Ek (S): Läsfrämjande på fritidshemmen`, `1. Eva Ek (S) om läsfrämjande`.
static ITEM: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^[^:.]{3,160}(?:\(\p{L}{1,4}\)|, \p{Ll}{1,4})(?: med flera| m\.? ?fl\.?)?(?:\s*[:–-]\s|, \p{Lu}| om )",
    )
});

static LISTED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\bmotion(?:en)? (?:den \d{1,2} \p{Ll}+ \d{4} |\S+ )?(?:av|från) |\bmotion(?: nr)? \d{4}[:/]\d+,? (?:av |från )?|\b\d{4}:\d{1,3} (?:av|från) ",
    )
});

/// `Motion 1/2021: Cykelbanor; Eva Ek (S) Motion 2/2021: …` on lines without a mark.
static NUMBERED: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"\b(?:Motion|Nr) \d{1,4}/\d{2,4}\b"));

static NUMBERED_BY: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"^(?:Motion|Nr) \d{1,4}/\d{2,4} (?:av|från) "));

/// Entries of other sorts in the same list.
static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^(?:medborgarförslag|e-förslag|interpellation|(?:enkel )?fråga|skrivelse)\b",
    )
});

/// The people of those entries of a list that are motions.
pub fn read(matter: &Matter<'_>) -> Authors {
    let mut authors = Authors::default();
    let mut dates: Vec<Date> = Vec::new();
    let mut motions = 0;
    for part in matter.parts.iter().filter(|part| lists(part)) {
        // `Anmäls följande motion:` - what stands below is an entry, also without a mark.
        let mut led_in = false;
        let mut entered = 0;
        for block in part.blocks() {
            let before = entered;
            for entry in entries(block, led_in) {
                let people = of_entry(entry, led_in, matter);
                entered += usize::from(!people.is_empty());
                add(&mut authors.people, people);
            }
            let leads_in = block.text.ends_with(':') && block.text.contains("motion");
            led_in = leads_in || led_in && entered > before;
        }
        let text = part.text();
        let all = people::all(&text);
        let listed: Vec<regex::Match<'_>> = LISTED.find_iter(&text).collect();
        // The same motion may be found both ways.
        motions += entered.max(listed.len());
        for found in listed {
            let from = found.end();
            dates.extend(
                dates::all(found.as_str(), None)
                    .into_iter()
                    .map(|(_, date)| date),
            );
            add(&mut authors.people, row::from(&text, &all, from));
            dates.extend(day_before(&text[..from]));
            let end = (from + 300..text.len()).find(|&end| text.is_char_boundary(end));
            let near = &text[from..end.unwrap_or(text.len())];
            dates.extend(told::submitted(near, matter.date));
        }
    }
    let apart = in_a_column(matter);
    let dates = if apart.is_empty() { dates } else { apart };
    let same = dates.windows(2).all(|pair| pair[0] == pair[1]);
    if motions == 1 || same && dates.len() >= motions {
        authors.submitted = dates.first().copied();
    }
    authors
}

/// `Motioner` / `2024-04-06` / `2024-04-10`: the days in a column of their own, apart from what was handed in.
fn in_a_column(matter: &Matter<'_>) -> Vec<Date> {
    let lines: Vec<&str> = matter
        .parts
        .iter()
        .flat_map(|part| part.lines.iter().map(|line| line.text.as_str()))
        .collect();
    let label = |line: &&str| matches!(line.trim_end_matches(':'), "Motion" | "Motioner");
    let Some(at) = lines.iter().position(label) else {
        return Vec::new();
    };
    let days = lines[at + 1..].iter().map_while(|line| {
        let (range, date) = dates::all(line, None).into_iter().next()?;
        (range.len() == line.len()).then_some(date)
    });
    days.collect()
}

fn lists(part: &Part) -> bool {
    matches!(
        part.heading.section,
        Section::Background
            | Section::Decision
            | Section::Proposal
            | Section::Draft
            | Section::Documents
    )
}

/// The motions of a block: the whole of it, where it is an item, or each `Motion 1/2021` in it.
fn entries(block: &Block, is_item: bool) -> Vec<&str> {
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
    if block.marker == Marker::None && starts.is_empty() && !is_item {
        let told =
            |sentence: &std::ops::Range<usize>| told::HANDED_IN.is_match(&text[sentence.clone()]);
        let sentences = prose::sentences(text).into_iter().filter(told);
        return sentences.map(|sentence| &text[sentence]).collect();
    }
    vec![text]
}

/// The entries of a block that begin with its lines: `Eva Ek (V), Avgiftsfria bussar` / `Bo Lind (M), Fler vakter`;
/// in a list also those below a line that ends with a reference number.
fn by_line(block: &Block, is_item: bool) -> Vec<&str> {
    let text = block.text.as_str();
    let mut cuts: Vec<usize> = block.starts.iter().map(|(start, _)| *start).collect();
    cuts.retain(|start| {
        let above = text.get(..*start).unwrap_or("").trim_end();
        // `Motion av Eva Ek (S) och Åsa` / `Maria Ny (S) om bad`: a name that wraps.
        let alike = MOTION.is_match(&text[*start..]) || !MOTION.is_match(text);
        let numbered = || without_number(above).len() < above.len();
        above.is_empty() || alike && begins_entry(&text[*start..]) || is_item && numbered()
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

static MOTION: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&["motion"], r"^Motion (?:av |från |\([\p{L}, ]{1,20}\))"));

/// Whether a text begins with whose motion it is, or says that it is one.
fn begins_entry(text: &str) -> bool {
    let by = || {
        people::all(text)
            .first()
            .is_some_and(|first| first.range.start == 0)
    };
    MOTION.is_match(text) || ITEM.is_match(text) && by()
}

/// An entry without the reference number at its end: `…, av Eva Ek (C), 16KS811`, `… (dnr RS 2020-611)`.
fn without_number(entry: &str) -> &str {
    let bare = entry.trim_end_matches(['.', ')', ' ']);
    match register::all(bare).last() {
        Some(number) if number.end == bare.len() => bare[..number.start]
            .trim_end()
            .trim_end_matches("dnr")
            .trim_end_matches([' ', ',', '.', '(']),
        _ => entry,
    }
}

/// The people of an entry; one below a lead-in may have its author first, whatever follows.
fn of_entry(entry: &str, led_in: bool, matter: &Matter<'_>) -> Vec<Person> {
    if OTHERS.is_match(entry) {
        return Vec::new();
    }
    let entry = without_number(entry);
    // `Eva Ek (S) och Bo Lind (S) har lämnat in en motion om …`.
    let all = people::all(entry);
    if all.first().is_some_and(|first| first.range.start == 0)
        && (led_in || told::HANDED_IN.is_match(entry))
    {
        return row::from(entry, &all, 0);
    }
    let by = ["från ", "av "].iter().any(|by| entry.starts_with(by));
    if by || ITEM.is_match(entry) {
        let row = row::from(entry, &people::all(entry), 0);
        if !row.is_empty() {
            return row;
        }
    }
    // `Nr 17/99 av Eva Ek (v) om arbetskläder`.
    if let Some(by) = NUMBERED_BY.find(entry) {
        return row::from(entry, &people::all(entry), by.end());
    }
    title::people(entry, matter.people)
}

/// `2024-04-06 Motion av …`: the day stands before the entry.
fn day_before(before: &str) -> Option<Date> {
    let day = before
        .rfind("otion")
        .map_or("", |motion| &before[..motion - 1])
        .trim_end();
    dates::all(day, None)
        .last()
        .filter(|(range, _)| range.end == day.len())
        .map(|(_, date)| *date)
}

fn add(authors: &mut Vec<Person>, people: Vec<Person>) {
    for person in people {
        if !authors.iter().any(|known| known.name == person.name) {
            authors.push(person);
        }
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
        let found: Vec<&str> = entries(&block, is_item)
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
                "Fler bänkar, av Eva Ek (V), KS/2017:40",
                "Sänkt fart, av Bo Lind (M), KS/2017:41",
            ],
            true,
            &["Fler bänkar, av Eva Ek (V)", "Sänkt fart, av Bo Lind (M)"],
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
