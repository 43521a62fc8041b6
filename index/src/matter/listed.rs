//! Lists of new motions: the paragraph in which a council announces them, among letters and reports.
//!
//! Such a list handles many motions. It joins none of them; each that it names by its whole title, authors included,
//! has it as a step.

use super::Trace;
use super::standing::is_item;

/// Characters after a title in which a list says that the motion was taken back.
const NEAR: usize = 60;
/// Words of a title that is told from others.
const SHORTEST: usize = 6;

/// The lists of a municipality, with their words.
pub(super) struct Lists(Vec<(usize, String)>);

/// What a list says of a motion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Announced {
    /// The list's place among the traces.
    pub place: usize,
    /// Whether it says that the authors have taken the motion back.
    pub taken_back: bool,
}

/// Whether a paragraph is a list of new motions.
pub(super) fn is_list(trace: &Trace) -> bool {
    trace.motion.is_some() && is_item(&trace.title)
}

impl Lists {
    /// The lists among the traces, which stand in the order of time.
    pub fn new(traces: &[Trace]) -> Lists {
        let lists = traces
            .iter()
            .enumerate()
            .filter(|(_, trace)| is_list(trace));
        Lists(
            lists
                .map(|(place, list)| (place, words(&list.text)))
                .collect(),
        )
    }

    /// The lists that name a motion by its title.
    pub fn naming(&self, title: &str) -> Vec<Announced> {
        let title = words(title);
        let title = title.trim();
        if title.split(' ').count() < SHORTEST {
            return Vec::new();
        }
        let named = self.0.iter().filter_map(|(place, text)| {
            let end = text.find(&format!(" {title} "))? + title.len() + 1;
            let after: String = text[end..].chars().take(NEAR).collect();
            let next = after.find(" motion av ").unwrap_or(after.len());
            Some(Announced {
                place: *place,
                taken_back: after[..next].contains("återtag"),
            })
        });
        named.collect()
    }
}

/// The words of a text with a blank between them and at both ends.
fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    format!(" {} ", words.join(" "))
}
