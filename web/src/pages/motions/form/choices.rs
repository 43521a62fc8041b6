//! What is chosen, in words, and what else there is to choose from.

use paragraf_index::motion::{Fate, Row, Scoreboard};

use super::{MotionForm, term};
use crate::facet::{code, decode};
use crate::frame::Frame;
use crate::labels::{Named, party};
use crate::language::Language;

/// A list to choose one value from.
pub struct Choice {
    pub key: &'static str,
    pub legend: &'static str,
    /// Value, name, whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

impl MotionForm {
    /// What is chosen, in words.
    pub fn names(&self, language: Language) -> Vec<String> {
        let name = |key: &str, value: String| match key {
            "parti" => party(&value, language),
            "utfall" => decode::<Fate>(&value).map_or(value, |fate| fate.name(language).to_owned()),
            "mandatperiod" => term(&value),
            _ => value,
        };
        let chosen = self.chosen().into_iter();
        let chosen =
            chosen.flat_map(|(key, values)| values.into_iter().map(move |value| name(key, value)));
        let day = |which: &str, day: &String| format!("{which} {day}").to_lowercase();
        let words = language.words();
        let days = [(words.from, &self.from), (words.to, &self.to)].into_iter();
        let days = days.filter(|(_, day)| !day.is_empty());
        chosen
            .chain(days.map(|(which, typed)| day(which, typed)))
            .collect()
    }

    /// What the browser's tab says: the choice behind the heading.
    pub fn title(&self, language: Language) -> String {
        let title = language.words().motions_title;
        let names = self.names(language);
        if names.is_empty() {
            title.to_owned()
        } else {
            format!("{title} – {}", names.join(", "))
        }
    }

    /// The lists to choose from: what the archive has.
    pub fn choices(&self, frame: &Frame, all: &Scoreboard) -> Vec<Choice> {
        let (words, language) = (frame.words(), frame.language);
        let chosen = self.chosen();
        let is_chosen = |key: &str, value: &str| {
            chosen
                .iter()
                .any(|(known, values)| *known == key && values.iter().any(|known| known == value))
        };
        let list = |key, legend, options: Vec<(String, String)>| Choice {
            key,
            legend,
            options: options
                .into_iter()
                .map(|(value, name)| (value.clone(), name, is_chosen(key, &value)))
                .collect(),
        };
        let rows = |rows: &[Row], name: &dyn Fn(&str) -> String| {
            rows.iter()
                .map(|row| (row.value.clone(), name(&row.value)))
                .collect()
        };
        let own = |value: &str| value.to_owned();
        let fates = Fate::ALL
            .iter()
            .filter(|fate| all.total.fates.of(**fate) > 0);
        let fates = fates
            .map(|fate| (code(fate), fate.name(language).to_owned()))
            .collect();
        let lists = [
            list(
                "kommun",
                words.municipality,
                rows(&all.municipalities, &own),
            ),
            list("organ", words.motion_body, rows(&all.bodies, &own)),
            list(
                "parti",
                words.motion_party,
                rows(&all.parties, &|code| party(code, language)),
            ),
            list("utfall", words.motion_outcome, fates),
            list("ar", words.year, rows(&all.years, &own)),
            list("mandatperiod", words.term, rows(&all.terms, &term)),
        ];
        lists
            .into_iter()
            .filter(|list| {
                list.options.len() > 1 || list.options.iter().any(|(.., chosen)| *chosen)
            })
            .collect()
    }
}
