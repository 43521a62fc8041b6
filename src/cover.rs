//! What a protocol says of itself: body, day of the meeting, municipality, and who was there.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::clean::{Clean, CleanLine};
use crate::place::MUNICIPALITIES;
use crate::segment::Segments;
use crate::terms::pattern::Pattern;
use crate::terms::slug;
use crate::terms::{bodies, dates, people};
use paragraf_index::record::Person;

/// What the cover and the page headers say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cover {
    /// The deciding body.
    pub body: Option<String>,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// Place name without `kommun` or `stad`.
    pub municipality: Option<String>,
    /// Everybody the document names with a party, for later mentions without one.
    pub people: Vec<Person>,
}

impl Cover {
    /// Fills in what the document does not say from its file's name, `kommunstyrelsen-2024-11-20.txt`.
    /// Tells what was filled in.
    pub fn complete_from(&mut self, file: &str) -> Vec<&'static str> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let mut filled = Vec::new();
        if self.date.is_none() {
            self.date = dates::first(name, None);
            filled.extend(self.date.map(|_| "the day of the meeting"));
        }
        if self.body.is_none() {
            let words = name
                .rsplit_once('.')
                .map_or(name, |(stem, _)| stem)
                .replace(['-', '_'], " ");
            self.body = bodies::from_slug(&words);
            filled.extend(self.body.as_ref().map(|_| "the body"));
        }
        filled
    }
}

/// More people than sit in any assembly, with all who stand in for them: bounds the work on documents that are none.
const MOST_PEOPLE: usize = 1000;
/// Lines of the preamble, or of a document without one, that can name body and date.
const OPENING_LINES: usize = 60;

static MEETING_DATE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)sammanträdesdatum|sammanträdesdag|mötesdatum|plats och tid|tid och plats|^tid\b|^datum\b",
    )
});

/// Dates with these words near them are of the approval or of the notice.
static OTHER_DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)justering|justerat|anslag|bevis|uppsätt|nedtag|tas ned|överklag|kallelse|utskrift",
    )
    .expect("a fixed pattern")
});

/// Reads body, date, municipality and people from a document.
pub fn read(clean: &Clean, segments: &Segments, file: &str) -> Cover {
    let opening = &clean.lines[..opening_end(clean, segments)];
    Cover {
        body: body(&clean.furniture, opening),
        date: date(&clean.furniture, opening),
        municipality: municipality(clean, opening.len(), file),
        people: people(&clean.lines),
    }
}

fn people(lines: &[CleanLine]) -> Vec<Person> {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let mut people = people::distinct(&texts.join("\n"));
    people.truncate(MOST_PEOPLE);
    people
}

fn opening_end(clean: &Clean, segments: &Segments) -> usize {
    let preamble = segments.preamble.end;
    // An extract has no cover: its header and first lines stand in for it.
    preamble
        .max(if preamble == 0 {
            0
        } else {
            preamble.min(OPENING_LINES)
        })
        .min(clean.lines.len())
}

static NAMES_BODY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:sammanträdes)?protokoll\w*|\bav\b|(?:region|landstinget) [\p{L}]+(?: \(publ\))?|[\p{L}-]+ (?:kommun|stad)\b|\bför\b|\bfrån\b|\d{4}-\d{2}-\d{2}|sammanträdesdatum|blad|sida|\d+|[(\[\])]|,").expect("a fixed pattern")
});

/// Names in the order in which they were met, and how often.
#[derive(Default)]
struct Counts {
    names: Vec<(String, usize)>,
    places: HashMap<String, usize>,
}

impl Counts {
    fn add(&mut self, name: String, times: usize) {
        let place = *self.places.entry(name.clone()).or_insert(self.names.len());
        match self.names.get_mut(place) {
            Some((_, known)) => *known += times,
            None => self.names.push((name, times)),
        }
    }
}

/// The body: the one that page headers and cover name most.
fn body(furniture: &[(String, usize)], opening: &[CleanLine]) -> Option<String> {
    let mut counts = Counts::default();
    let mut count = |name: String, times: usize| counts.add(name, times);
    let headers = furniture
        .iter()
        .map(|(text, times)| (text.as_str(), *times));
    let lines: Vec<(&str, usize)> = headers
        .chain(
            opening
                .iter()
                .take(OPENING_LINES)
                .map(|line| (line.text.as_str(), 1)),
        )
        .collect();
    let mut wrapped = false;
    for (index, (line, times)) in lines.iter().enumerate() {
        if std::mem::take(&mut wrapped) {
            continue;
        }
        // `Barn- och` / `ungdomsnämnden`: the name wraps in a narrow header.
        let joined = lines
            .get(index + 1)
            .filter(|_| line.ends_with("och") || line.ends_with('-'))
            .and_then(|(next, _)| in_header(&format!("{line} {next}")));
        wrapped = joined.is_some();
        let returns = *times > 1 && line.len() < 100;
        if let Some(name) = joined
            .or_else(|| in_header(line))
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

/// The body a header line names, once everything else that headers hold is taken away.
fn in_header(line: &str) -> Option<String> {
    if line.len() > 120 || line.ends_with('.') || !bodies::may_be_named(line) {
        return None;
    }
    let line = LABEL.replace(line, "");
    let line = line.as_ref();
    let bare = NAMES_BODY.replace_all(line, " ");
    let bare = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    if bodies::is_body(&bare) {
        return Some(bodies::name(&bare));
    }
    None
}

/// `Organ   Kommunstyrelsen`.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?i:organ|nämnd/styrelse|nämnd|instans|beslutande organ|beslutsinstans|styrelse|forum|sammanträdande organ)\s*:?\s+").expect("a fixed pattern")
});

/// A line of the opening that presents the protocol: `Protokoll från kommunstyrelsen i Ekby stad`.
static PRESENTS: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"(?i)\b(?:protokoll\w*|sammanträd\w*|möte)\b"));

fn presented(opening: &[CleanLine]) -> Option<String> {
    opening
        .iter()
        .take(OPENING_LINES)
        .filter(|line| PRESENTS.is_match(&line.text))
        .find_map(|line| bodies::first(&line.text))
}

fn date(furniture: &[(String, usize)], opening: &[CleanLine]) -> Option<Date> {
    let labelled = |text: &str, next: Option<&str>| {
        MEETING_DATE
            .is_match(text)
            .then(|| dates::first(text, None).or_else(|| dates::first(next?, None)))
            .flatten()
    };
    let headers = furniture.iter().enumerate().find_map(|(index, (line, _))| {
        let alone = dates::all(line, None)
            .first()
            .map(|(_, date)| *date)
            .filter(|_| line.len() < 90 && !OTHER_DATE.is_match(line));
        labelled(
            line,
            furniture.get(index + 1).map(|(next, _)| next.as_str()),
        )
        .or(alone)
    });
    let in_opening = || {
        opening.iter().enumerate().find_map(|(index, line)| {
            labelled(
                &line.text,
                opening.get(index + 1).map(|next| next.text.as_str()),
            )
        })
    };
    let anywhere = || {
        opening
            .iter()
            .filter(|line| !OTHER_DATE.is_match(&line.text))
            .find_map(|line| dates::first(&line.text, None))
    };
    headers.or_else(in_opening).or_else(anywhere)
}

static MUNICIPALITY: LazyLock<Pattern> = LazyLock::new(|| {
    let word = r"\p{Lu}[\p{L}-]+";
    Pattern::new(
        &PLACE_WORDS,
        &format!(
            r"\b(?:(?P<first>{word}) )?(?P<name>{word}) (?:[Kk]ommuns?|KOMMUN|[Ss]tads?|STAD)\b|\b(?P<region>(?:Region|REGION|Landstinget|LANDSTINGET) {word}(?: {word})?)"
        ),
    )
});

/// Capitalised words before `kommun` that name no place.
const NO_PLACES: [&str; 12] = [
    "en",
    "varje",
    "vår",
    "denna",
    "sin",
    "annan",
    "ingen",
    "som",
    "respektive",
    "berörd",
    "aktuell",
    "hela",
];

/// Place names that end in `s` by themselves: no genitive to take off.
const ENDS_IN_S: [&str; 4] = ["ås", "näs", "fors", "hus"];

/// A page header counts this many times a mention in the text.
const HEADER_WEIGHT: usize = 50;
/// So does the cover.
const COVER_WEIGHT: usize = 10;
/// Fewer mentions than these do not tell whose protocol it is.
const MENTIONS: usize = 3;

/// The place: the one that headers and text name most. Neighbours are named, too, but less often.
fn municipality(clean: &Clean, opening: usize, file: &str) -> Option<String> {
    let headers = clean
        .furniture
        .iter()
        .map(|(text, times)| (text.as_str(), times * HEADER_WEIGHT));
    let weight = |index: usize| if index < opening { COVER_WEIGHT } else { 1 };
    let lines = headers.chain(
        clean
            .lines
            .iter()
            .enumerate()
            .map(|(index, line)| (line.text.as_str(), weight(index))),
    );
    let mut counts = Counts::default();
    let mut count = |name: String, times: usize| counts.add(name, times);
    for (line, times) in lines {
        for found in MUNICIPALITY.captures_iter(line) {
            if let Some(region) = found.name("region") {
                let words: Vec<&str> = region.as_str().split(' ').collect();
                let known = words
                    .iter()
                    .take_while(|word| {
                        !word.to_lowercase().contains("protokoll") && !bodies::is_body(word)
                    })
                    .count();
                count(titled(&words[..known].join(" ")), times);
            } else if let Some(name) = found
                .name("name")
                .filter(|name| !NO_PLACES.contains(&name.as_str().to_lowercase().as_str()))
            {
                count(place(name.as_str()), times);
                if let Some(first) = found.name("first") {
                    count(
                        place(&format!("{} {}", first.as_str(), name.as_str())),
                        times,
                    );
                }
            }
        }
    }
    // The folder tells which of the places named it is.
    let folders: Vec<&str> = file.split('/').collect();
    if let Some((name, _)) = counts
        .names
        .iter()
        .find(|(name, _)| folders.contains(&slug(name).as_str()))
    {
        return Some(name.clone());
    }
    let (name, most) = counts
        .names
        .iter()
        .max_by_key(|(name, times)| (*times, !name.contains(' ')))?
        .clone();
    if most < MENTIONS {
        return None;
    }
    // `Upplands Väsby`: the longer name, where it nearly always stands whole.
    let longer = counts
        .names
        .iter()
        .find(|(other, times)| other.ends_with(&format!(" {name}")) && times * 10 >= most * 8);
    Some(longer.map_or(name, |(longer, _)| longer.clone()))
}

/// One of these stands beside the name of a place.
const PLACE_WORDS: [&str; 4] = ["kommun", "stad", "region", "landstinget"];

/// `Göteborgs` as `Göteborg`, `ALINGSÅS` as `Alingsås`.
fn place(printed: &str) -> String {
    let name = titled(printed);
    if MUNICIPALITIES.contains(&name.as_str()) {
        return name;
    }
    let lower = name.to_lowercase();
    let genitive = lower.ends_with('s') && !ENDS_IN_S.iter().any(|ending| lower.ends_with(ending));
    if genitive {
        name[..name.len() - 1].to_owned()
    } else {
        name
    }
}

fn titled(name: &str) -> String {
    name.split(' ')
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map_or(String::new(), |first| {
                first
                    .to_uppercase()
                    .chain(chars.flat_map(char::to_lowercase))
                    .collect()
            })
        })
        .collect::<Vec<_>>()
        .join(" ")
}
