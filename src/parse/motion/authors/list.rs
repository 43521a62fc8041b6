//! Several motions listed in one paragraph.

mod entries;

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use jiff::civil::Date;

use super::{Authors, row, title, told};
use crate::parse::motion::Matter;
use crate::parse::sections::Part;
use crate::prose::Marker;
use crate::terms::dates;
use crate::terms::headings::Section;
use entries::{ITEM, QUOTED, without_number, without_number_before};
use paragraf_index::record::Person;

static LISTED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\bmotion(?:en)? (?:den \d{1,2} \p{Ll}+ \d{4} |\S+ )?(?:av|från) |\bmotion(?: nr)? (?:\d{4}[:/]\d+|\d{1,3}[:/]\d{4}),? (?:av |från )?|\b(?:\d{4}:\d{1,3}|\d{1,3}:\d{4})\)? (?:av|från) ",
    )
});

static NUMBERED_BY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^(?:Motion nr|Motion|Nr) \d{1,4}[/:]\d{2,4} (?:av|från) ",
    )
});

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
            let is_item = led_in || block.marker == Marker::Number;
            for entry in entries::of(block, is_item) {
                let people = of_entry(entry, is_item, matter);
                entered += usize::from(!people.is_empty());
                add(&mut authors.people, people);
            }
            let announces = block.text.ends_with(':') || block.text.starts_with("Följande motion");
            let leads_in = announces && block.text.contains("motion");
            led_in = leads_in || led_in && entered > before;
        }
        let text = part.text();
        let all = matter.people.all(&text);
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
        .flat_map(|part| part.lines.iter().map(|line| &*line.text))
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

/// The people of an entry; an item of a list may have its author first, whatever follows.
fn of_entry(entry: &str, is_item: bool, matter: &Matter<'_>) -> Vec<Person> {
    if OTHERS.is_match(entry) {
        return Vec::new();
    }
    let entry = without_number(without_number_before(entry));
    // `Eva Ek (S) och Bo Lind (S) har lämnat in en motion om …`.
    let all = matter.people.all(entry);
    if entries::is_begun_by(entry, &all) && (is_item || told::HANDED_IN.is_match(entry)) {
        return row::from(entry, &all, 0);
    }
    let by = ["från ", "av "].iter().any(|by| entry.starts_with(by));
    if by || ITEM.is_match(entry) {
        let row = row::from(entry, &all, 0);
        if !row.is_empty() {
            return row;
        }
    }
    // `Nr 17/99 av Eva Ek (v) om arbetskläder`.
    if let Some(by) = NUMBERED_BY.find(entry).or_else(|| QUOTED.find(entry)) {
        return row::from(entry, &all, by.end());
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
