//! Manners of writing change nothing: a protocol set in another one is read as it was.
//!
//! Every text of an unseen place is rewritten in each manner. How many of its paragraphs are read as before does not fall
//! below the floor in `manners.txt`; `PARAGRAF_BLESS=1 cargo test --test reading manners` raises the floors. Few reach
//! 1.000: here and there a manner says less than the first one, as a title that has lost the empty line below it.

use super::material::{Document, read, unseen};
use super::normal::letters;
use paragraf::extract::text::{decode, pages};
use paragraf_index::MONTHS;
use paragraf_index::record::Paragraph;
use regex::{Captures, Regex};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

type Manner = (&'static str, fn(&str) -> String);

const MANNERS: [Manner; 24] = [
    ("headings in capitals", |text| {
        headings(text, |heading| heading.to_uppercase())
    }),
    ("headings with a colon", |text| {
        headings(text, |heading| format!("{heading}:"))
    }),
    ("headings set wide", |text| headings(text, wide)),
    ("headings underlined", |text| {
        headings(text, |heading| {
            format!("{heading}\n{}", "-".repeat(heading.chars().count()))
        })
    }),
    ("headings before their text", |text| {
        replace(
            text,
            &format!(r"(?m)^({HEADINGS})[ \t]*\n+[ \t]*(\S)"),
            "$1: $2",
        )
    }),
    ("numbers before the sign", |text| {
        replace(text, SIGN, "$1$2 §$3")
    }),
    ("the sign in a word", |text| {
        replace(text, SIGN, "${1}Paragraf $2$3")
    }),
    ("a colon behind the number", |text| {
        replace(text, SIGN, "$1§ $2:$3")
    }),
    ("a full stop behind the number", |text| {
        replace(text, SIGN, "$1§ $2.$3")
    }),
    ("the year behind the number", |text| {
        replace(text, SIGN, "$1§ $2/19$3")
    }),
    ("days with the month's name", |text| {
        days(text, |[year, month, day]| {
            let month = MONTHS
                .get(month.parse::<usize>().unwrap_or(0).wrapping_sub(1))
                .unwrap_or(&month);
            format!("{} {month} {year}", day.trim_start_matches('0'))
        })
    }),
    ("days without hyphens", |text| {
        days(text, |parts| parts.concat())
    }),
    ("days with slashes", |text| {
        days(text, |parts| parts.join("/"))
    }),
    ("days without the century", |text| {
        days(text, |[year, month, day]| {
            format!("{}-{month}-{day}", &year[2..])
        })
    }),
    ("lines set wide", |text| text.replace('\n', "\n\n")),
    ("no empty lines", |text| {
        replace(text, r"\n([ \t]*\n)+", "\n")
    }),
    ("no breaks of pages", |text| text.replace('\u{C}', "")),
    ("all further in", |text| {
        replace(text, r"(?m)^(.*\S)", "        $1")
    }),
    ("no indents", |text| replace(text, r"(?m)^[ \t]+", "")),
    ("bullets for dashes", |text| {
        replace(text, r"(?m)^(\s*)[-–] ", "$1• ")
    }),
    ("bullets on lines of their own", |text| {
        replace(text, r"(?m)^( *)[-–•] (\S)", "$1•\n$1$2")
    }),
    ("att on lines of its own", |text| {
        replace(text, r"(?m)^( *)att (\S)", "${1}att\n$1$2")
    }),
    ("as Windows writes", |text| text.replace('\n', "\r\n")),
    ("parties in small letters", |text| {
        replace_with(text, r"\((S|M|SD|V|C|KD|L|MP)\)", |found| {
            found[0].to_lowercase()
        })
    }),
];

/// Headings that most places have.
const HEADINGS: &str = "Beslut|Yrkanden?|Reservation(?:er)?|Ärendet|Ärendebeskrivning|Bakgrund|Beslutsgång|Omröstning\
    |Votering|(?:Kommunstyrelsens|Kommunfullmäktiges|Nämndens) beslut|Beslutsunderlag|Sammanfattning(?: av ärendet)?\
    |Protokollsanteckning|Särskilt yttrande|Propositionsordning|Förslag till beslut|Kommunstyrelsens förslag\
    |Beslutet skickas till|Expedieras till|Arbetsutskottets förslag";

/// The sign and number that a paragraph begins with.
const SIGN: &str = r"(?m)^([ \t]*)§ ?(\d+)(\s|$)";

fn replace(text: &str, pattern: &str, with: &str) -> String {
    regex(pattern).replace_all(text, with).into_owned()
}

fn replace_with(text: &str, pattern: &str, with: impl Fn(&Captures) -> String) -> String {
    regex(pattern).replace_all(text, with).into_owned()
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a fixed pattern")
}

fn headings(text: &str, with: impl Fn(&str) -> String) -> String {
    let line = format!(r"(?m)^([ \t]*)({HEADINGS})[ \t]*$");
    replace_with(text, &line, |found| {
        format!("{}{}", &found[1], with(&found[2]))
    })
}

fn wide(heading: &str) -> String {
    let letters: Vec<String> = heading.chars().map(String::from).collect();
    letters.join(" ")
}

fn days(text: &str, with: impl Fn([&str; 3]) -> String) -> String {
    replace_with(text, r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b", |found| {
        with([&found[1], &found[2], &found[3]])
    })
}

/// What of a paragraph no manner changes: words by their letters and figures.
fn essence(paragraph: &Paragraph) -> String {
    let motion = paragraph.motion.as_ref();
    let motion = motion.map(|motion| (motion.event, motion.outcome, motion.submitted));
    let votes = paragraph.votes.iter().map(|vote| (vote.yes, vote.no));
    let reservations = paragraph.reservations.iter().map(|voice| &voice.name);
    format!(
        "{} {:?} {} {} {:?} {motion:?} {:?} {:?} {:?}",
        paragraph.body,
        paragraph.date,
        letters(&paragraph.title),
        letters(&paragraph.decision.concat()),
        paragraph.outcomes,
        votes.collect::<Vec<_>>(),
        reservations.collect::<Vec<_>>(),
        paragraph.references,
    )
}

/// The paragraphs of a text by number.
fn understood(text: &str) -> BTreeMap<String, String> {
    let paragraphs = read(&pages(text)).paragraphs.into_iter();
    paragraphs
        .map(|paragraph| (paragraph.paragraph.clone(), essence(&paragraph)))
        .collect()
}

/// The share of paragraphs that are read as before, rounded down to three decimals.
fn share(texts: &[(String, BTreeMap<String, String>)], manner: fn(&str) -> String) -> f64 {
    let (mut same, mut all) = (0, 0);
    for (text, before) in texts {
        let after = understood(&manner(text));
        let kept = before
            .iter()
            .filter(|(number, essence)| after.get(*number) == Some(essence));
        same += kept.count();
        all += before.len();
    }
    (same as f64 / all as f64 * 1000.0).floor() / 1000.0
}

#[test]
fn in_another_manner_a_text_is_read_as_it_was() {
    let documents = unseen();
    let is_text =
        |document: &&Document| document.file.extension().is_some_and(|kind| kind == "txt");
    let texts = documents.iter().filter(is_text).map(|document| {
        let bytes = fs::read(&document.file).expect("a text");
        decode(&bytes).text.replace("\r\n", "\n")
    });
    let texts: Vec<_> = texts
        .map(|text| (text.clone(), understood(&text)))
        .collect();
    let floors = load();
    let reached = MANNERS.map(|(name, manner)| (name, share(&texts, manner)));
    let fallen = reached.iter().filter_map(|(name, share)| {
        let floor = floors.get(*name).filter(|floor| share < *floor)?;
        Some(format!("{name}: {share:.3} is below the floor {floor:.3}"))
    });
    let fallen: Vec<String> = fallen.collect();
    assert!(
        fallen.is_empty(),
        "read worse than before:\n{}",
        fallen.join("\n")
    );
    if std::env::var_os("PARAGRAF_BLESS").is_some() {
        let lines = reached.map(|(name, share)| format!("{share:.3} {name}\n"));
        fs::write(path(), lines.concat()).expect("manners.txt can be written");
    }
    let known = reached.iter().all(|(name, _)| load().contains_key(*name));
    assert!(known, "a manner without a floor");
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reading/manners.txt")
}

fn load() -> BTreeMap<String, f64> {
    let text = fs::read_to_string(path()).unwrap_or_default();
    let floor = |line: &str| {
        let (floor, name) = line.split_once(' ').expect("a floor and its manner");
        (name.to_owned(), floor.parse().expect("a number"))
    };
    text.lines().map(floor).collect()
}
