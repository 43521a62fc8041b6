//! Questions that an archive gives by itself, without anybody's labels.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use paragraf_index::question::Filters;
use paragraf_index::record::{Paragraph, Reference};

use super::forms::Forms;
use super::vary;
use super::{DEPTH, Grades, Item};

/// Questions of one class: those of a large archive are taken evenly from all of it.
const MOST: usize = 500;
/// Words of so many letters say what a title is about …
const LONG: usize = 4;
/// … and so many of them tell it from others: `Meddelanden` is the title of every body.
const WORDS: usize = 2;

/// What is kept of each paragraph.
struct Entry {
    id: String,
    municipality: Option<String>,
    body: String,
    date: Option<Date>,
    paragraph: String,
    title: String,
    numbers: Vec<String>,
    references: Vec<Reference>,
}

/// The paragraphs of an archive.
#[derive(Default)]
pub struct Known {
    entries: Vec<Entry>,
}

impl Known {
    /// Adds a paragraph.
    pub fn add(&mut self, paragraph: &Paragraph) {
        self.entries.push(Entry {
            id: paragraph.id.clone(),
            municipality: paragraph.municipality.clone(),
            body: paragraph.body.clone(),
            date: paragraph.date,
            paragraph: paragraph.paragraph.clone(),
            title: paragraph.title.clone(),
            numbers: paragraph.reference_numbers.clone(),
            references: paragraph.references.clone(),
        });
    }

    /// Titles: as printed, in other forms, taken apart, without dots, with a slip.
    ///
    /// In the index as it is, each leads to the paragraphs that have it. Where titles were taken out, it leads to its
    /// matter: to paragraphs of the same municipality with the same reference number, too.
    pub fn titles(&self, forms: &Forms, taken_out: bool) -> Vec<Item> {
        let matters = Matters::of(&self.entries);
        let titles = self.entries.iter().map(|entry| entry.title.as_str());
        let titles: BTreeSet<&str> = titles.filter(|title| tells(title)).collect();
        let titled = titles
            .into_iter()
            .map(|title| (title, matters.right(title, taken_out)));
        // Of more answers than are looked at, some would always be missing.
        let titled = spread(titled.filter(|(_, right)| right.len() <= DEPTH).collect());
        let suffix = if taken_out { ", bare" } else { "" };
        let mut items = Vec::new();
        for (turn, (title, right)) in titled.into_iter().enumerate() {
            let typed = [
                ("title", Some(title.to_owned())),
                ("inflected", forms.inflected(title, turn)),
                ("apart", forms.apart(title)),
                ("without dots", vary::plain(title)),
                ("typo", vary::typo(title, turn)),
            ];
            let typed = typed
                .into_iter()
                .filter_map(|(class, text)| Some((class, text?)));
            items.extend(
                typed.map(|(class, text)| item(&format!("{class}{suffix}"), text, right.clone())),
            );
        }
        by_class(items)
    }

    /// Reference numbers, `§` and date, and the references that paragraphs make to each other.
    pub fn numbers(&self) -> Vec<Item> {
        let mut numbers: BTreeMap<&str, Grades> = BTreeMap::new();
        let mut sections: BTreeMap<String, Grades> = BTreeMap::new();
        for entry in &self.entries {
            for number in &entry.numbers {
                numbers
                    .entry(number)
                    .or_default()
                    .insert(entry.id.clone(), 1);
            }
            if let Some(date) = entry.date {
                let section = format!("§ {} {date}", entry.paragraph);
                sections
                    .entry(section)
                    .or_default()
                    .insert(entry.id.clone(), 1);
            }
        }
        let spelled = spread(numbers.into_iter().collect())
            .into_iter()
            .enumerate();
        let numbers = spelled
            .map(|(turn, (number, right))| item("number", vary::number(number, turn), right));
        let sections = spread(sections.into_iter().collect());
        let sections = sections
            .into_iter()
            .map(|(text, right)| item("§ and date", text, right));
        let references = spread(self.references().into_iter().collect());
        let references = references
            .into_iter()
            .map(|(text, right)| item("reference", text, right));
        numbers.chain(sections).chain(references).collect()
    }

    /// `Kommunstyrelsen 2024-05-22 § 99` by text, where that paragraph is in the archive.
    fn references(&self) -> BTreeMap<String, Grades> {
        let place = |entry: &Entry| {
            let body = entry.body.to_lowercase();
            Some((
                entry.municipality.clone(),
                body,
                entry.date?,
                entry.paragraph.clone(),
            ))
        };
        let places: HashMap<_, &Entry> = self
            .entries
            .iter()
            .filter_map(|entry| Some((place(entry)?, entry)))
            .collect();
        let mut references: BTreeMap<String, Grades> = BTreeMap::new();
        for entry in &self.entries {
            for reference in &entry.references {
                let (Some(body), Some(date)) = (&reference.body, reference.date) else {
                    continue;
                };
                let number = reference.number.clone();
                let place = (
                    entry.municipality.clone(),
                    body.to_lowercase(),
                    date,
                    number,
                );
                if let Some(target) = places.get(&place) {
                    let text = format!("{body} {date} § {}", reference.number);
                    references
                        .entry(text)
                        .or_default()
                        .insert(target.id.clone(), 1);
                }
            }
        }
        references
    }
}

/// Paragraphs by title and by reference number.
struct Matters<'a> {
    entries: &'a [Entry],
    titles: HashMap<&'a str, Vec<usize>>,
    numbers: HashMap<(Option<&'a str>, &'a str), Vec<usize>>,
}

impl<'a> Matters<'a> {
    fn of(entries: &'a [Entry]) -> Matters<'a> {
        let mut matters = Matters {
            entries,
            titles: HashMap::new(),
            numbers: HashMap::new(),
        };
        for (place, entry) in entries.iter().enumerate() {
            matters.titles.entry(&entry.title).or_default().push(place);
            for number in &entry.numbers {
                let key = (entry.municipality.as_deref(), number.as_str());
                matters.numbers.entry(key).or_default().push(place);
            }
        }
        matters
    }

    fn right(&self, title: &str, whole_matter: bool) -> Grades {
        let titled = self.titles.get(title).into_iter().flatten();
        let related = titled.clone().filter(|_| whole_matter).flat_map(|place| {
            let entry = &self.entries[*place];
            let municipality = entry.municipality.as_deref();
            let keys = entry
                .numbers
                .iter()
                .map(move |number| (municipality, number.as_str()));
            keys.filter_map(|key| self.numbers.get(&key)).flatten()
        });
        titled
            .chain(related)
            .map(|place| (self.entries[*place].id.clone(), 1))
            .collect()
    }
}

fn item(class: &str, text: String, right: Grades) -> Item {
    Item {
        classes: vec![class.to_owned()],
        text,
        filters: Filters::default(),
        right,
        judged: false,
    }
}

/// Whether a title says enough to lead to one matter.
fn tells(title: &str) -> bool {
    let words = title.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= LONG).count() >= WORDS
}

/// At most so many, evenly from all.
fn spread<T>(all: Vec<T>) -> Vec<T> {
    let step = all.len().div_ceil(MOST).max(1);
    all.into_iter().step_by(step).collect()
}

/// The questions of a class after each other, the classes in the order in which they first occur.
fn by_class(items: Vec<Item>) -> Vec<Item> {
    let mut classes: Vec<Vec<String>> = Vec::new();
    let mut keyed: Vec<(usize, Item)> = Vec::new();
    for item in items {
        let known = classes.iter().position(|classes| *classes == item.classes);
        let place = known.unwrap_or_else(|| {
            classes.push(item.classes.clone());
            classes.len() - 1
        });
        keyed.push((place, item));
    }
    keyed.sort_by_key(|(place, _)| *place);
    keyed.into_iter().map(|(_, item)| item).collect()
}
