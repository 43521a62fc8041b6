//! Questions that people wrote, with the answers they judged.

use std::path::Path;

use anyhow::{Context, ensure};
use jiff::civil::Date;
use paragraf_index::question::Filters;
use paragraf_index::record::{Kind, Outcome};
use serde::Deserialize;

use super::{Grades, Item};

/// A question of the file. Keys beside these say more to people and are not read.
#[derive(Deserialize)]
struct Entry {
    /// Who asks: `citizen`, `staff`, `journalist`.
    persona: Option<String>,
    /// What is difficult about it: `inflection`, `compound`, `typo`, …
    #[serde(default)]
    features: Vec<String>,
    text: String,
    relevant: Grades,
    filters: Option<Ticked>,
    /// The ids of `relevant` that pass the filters; all where none are listed.
    passes: Option<Vec<String>>,
}

/// The same question with filters ticked.
#[derive(Deserialize)]
struct Ticked {
    #[serde(default)]
    q: String,
    municipality: Option<String>,
    body: Option<String>,
    party: Option<String>,
    kind: Option<Kind>,
    outcome: Option<Outcome>,
    year: Option<i16>,
    date: Option<Date>,
    from: Option<Date>,
    to: Option<Date>,
}

/// The questions of a file: as typed, and once more with filters where it gives some.
///
/// # Errors
/// When the file cannot be read, or holds no questions in the form that README describes.
pub fn read(file: &Path) -> anyhow::Result<Vec<Item>> {
    let path = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("{path}: cannot be read"))?;
    let entries: Vec<Entry> = serde_json::from_str(&text)
        .with_context(|| format!("{path}: holds no questions: see `paragraf evaluate --help`"))?;
    ensure!(!entries.is_empty(), "{path}: holds no questions");
    for entry in &entries {
        ensure!(
            !entry.relevant.is_empty(),
            "{path}: {:?} has no right answer: give one in `relevant`",
            entry.text
        );
    }
    Ok(entries.into_iter().flat_map(items).collect())
}

fn items(entry: Entry) -> impl Iterator<Item = Item> {
    let labels = entry.persona.iter().chain(&entry.features);
    let classes = ["all".to_owned()]
        .into_iter()
        .chain(labels.cloned())
        .collect();
    let ticked = entry.filters.map(|ticked| {
        let mut right = entry.relevant.clone();
        if let Some(passes) = &entry.passes {
            right.retain(|id, _| passes.contains(id));
        }
        Item {
            classes: vec!["with filters".to_owned()],
            text: ticked.q.clone(),
            filters: ticked.into(),
            right,
            judged: true,
        }
    });
    let typed = Item {
        classes,
        text: entry.text,
        filters: Filters::default(),
        right: entry.relevant,
        judged: true,
    };
    [typed].into_iter().chain(ticked)
}

impl From<Ticked> for Filters {
    fn from(ticked: Ticked) -> Filters {
        Filters {
            municipality: ticked.municipality.into_iter().collect(),
            body: ticked.body.into_iter().collect(),
            party: ticked.party.into_iter().collect(),
            kind: ticked.kind.into_iter().collect(),
            outcome: ticked.outcome.into_iter().collect(),
            year: ticked.year.into_iter().collect(),
            from: ticked.date.or(ticked.from),
            to: ticked.date.or(ticked.to),
            ..Filters::default()
        }
    }
}
