//! Questions drawn from the text of the archive, with a fixed seed: the same for all engines.

use paragraf_index::question::{Filters, Question, Sort};
use paragraf_index::record::Paragraph;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;
use serde::Serialize;

use crate::archive::{Archive, MEETING};
use crate::words::is_little;

/// Questions per row of the table.
const PER_ROW: usize = 200;
/// Letters of a word that somebody looks for.
const SHORTEST: usize = 5;
/// Letters before the star of a prefix.
const PREFIX: usize = 6;
/// What stands in nearly every paragraph: the hardest phrases.
const TEMPLATES: [&str; 4] = [
    "finner att nämnden beslutar",
    "beslutar att bifalla förslaget",
    "reserverar sig mot beslutet",
    "beslutet skickas till",
];

/// Rows of the table. The last is everything a result page shows: 20 hits with extracts, count and all facets.
pub const ROWS: [&str; 6] = ["term", "two words", "phrase", "prefix", "by date", "page"];

/// How the words of a question are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    All,
    Phrase,
    Prefix,
}

/// A question, as every engine can ask it.
#[derive(Debug, Clone, Serialize)]
pub struct Ask {
    pub row: &'static str,
    pub words: Vec<String>,
    pub join: Join,
    pub by_date: bool,
    /// A facet value that is ticked.
    pub body: Option<String>,
}

impl Ask {
    /// As it is typed into the box.
    pub fn text(&self) -> String {
        let words = self.words.join(" ");
        match self.join {
            Join::All => words,
            Join::Phrase => format!("\"{words}\""),
            Join::Prefix => format!("{words}*"),
        }
    }

    pub fn question(&self) -> Question {
        Question {
            text: self.text(),
            filters: Filters {
                body: self.body.iter().cloned().collect(),
                ..Filters::default()
            },
            sort: if self.by_date {
                Sort::Newest
            } else {
                Sort::Relevance
            },
            page: 1,
            limit: 20,
            fold: false,
        }
    }
}

/// All questions of all rows.
pub fn draw(archive: &Archive, protocols: u64, seed: u64) -> Vec<Ask> {
    let mut dice = Pcg64Mcg::seed_from_u64(seed);
    let rows = ROWS
        .iter()
        .flat_map(|row| std::iter::repeat_n(*row, PER_ROW));
    rows.map(|row| ask(row, archive, protocols, &mut dice))
        .collect()
}

fn ask(row: &'static str, archive: &Archive, protocols: u64, dice: &mut Pcg64Mcg) -> Ask {
    let paragraph = paragraph(archive, protocols, dice);
    let one = |dice: &mut Pcg64Mcg| words(&paragraph).choose(dice).cloned().unwrap_or_default();
    let mut ask = Ask {
        row,
        words: vec![one(dice)],
        join: Join::All,
        by_date: false,
        body: None,
    };
    match row {
        "two words" => ask.words.push(one(dice)),
        "phrase" => {
            ask.join = Join::Phrase;
            ask.words = phrase(&paragraph.text, dice);
        }
        "prefix" => {
            ask.join = Join::Prefix;
            ask.words[0] = ask.words[0].chars().take(PREFIX).collect();
        }
        "by date" => ask.by_date = true,
        "page" => {
            if dice.random_bool(0.6) {
                ask.words.push(one(dice));
            }
            ask.body = dice.random_bool(0.3).then(|| paragraph.body.clone());
        }
        _ => {}
    }
    ask
}

/// Any paragraph of the archive.
pub fn paragraph(archive: &Archive, protocols: u64, dice: &mut Pcg64Mcg) -> Paragraph {
    let (_, mut paragraphs) = archive.protocol(dice.random_range(0..protocols));
    paragraphs.swap_remove(dice.random_range(0..MEETING) as usize)
}

/// The words of a paragraph's title and prose that somebody could look for; what stands in every paragraph is none.
pub fn words(paragraph: &Paragraph) -> Vec<String> {
    let prose = paragraph.text.split("\n\n").nth(1).unwrap_or_default();
    let text = format!("{} {prose}", paragraph.title).to_lowercase();
    let words = text.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|word| word.chars().count() >= SHORTEST && !is_little(word));
    words.map(str::to_owned).collect()
}

/// Half of them stand in nearly every paragraph, half are two words that follow each other.
fn phrase(text: &str, dice: &mut Pcg64Mcg) -> Vec<String> {
    let lower = text.to_lowercase();
    let sentences: Vec<Vec<&str>> = lower
        .split(|c: char| !c.is_alphabetic() && !c.is_whitespace())
        .map(|sentence| sentence.split_whitespace().collect::<Vec<_>>())
        .filter(|words| words.len() >= 3)
        .collect();
    let pair = sentences
        .choose(dice)
        .filter(|_| dice.random_bool(0.5))
        .map(|words| {
            let at = dice.random_range(0..words.len() - 1);
            words[at..at + 2].join(" ")
        });
    let phrase = pair.unwrap_or_else(|| (*TEMPLATES.choose(dice).expect("templates")).to_owned());
    phrase.split(' ').map(str::to_owned).collect()
}
