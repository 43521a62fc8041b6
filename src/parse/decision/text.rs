//! Points that no heading announces: sentences of the text in which this body decides or proposes.

use std::sync::LazyLock;

use regex::Regex;

use crate::parse::decision::points::Collector;
use crate::parse::decision::wording::{DECIDES, NOT_DECIDED, PROPOSES};
use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose::{self, Marker};
use crate::terms::headings::Section;
use crate::terms::{bodies, dates};

/// `Nämnden beslutar att …`, `Nämnden föreslår fullmäktige besluta` in the text.
/// Below a heading of its own the decision is known: then only a list of proposals is looked for.
pub fn proposals_and_decisions(collector: &mut Collector<'_>, parts: &[Part], headed: bool) {
    // Without a heading the decision may follow the chair's findings.
    let holds = |section| {
        section == Section::Background
            || !headed
                && matches!(
                    section,
                    Section::Proposition | Section::Vote | Section::Claims | Section::Speech
                )
    };
    for part in parts.iter().filter(|part| holds(part.heading.section)) {
        let background = part.heading.section == Section::Background;
        let mut inside = false;
        let mut led_in = false;
        collector.to = None;
        for block in part.blocks() {
            let begins = opens(&block.text, collector.own).filter(|begins| {
                let listed = block.text.trim_end_matches(':').ends_with("beslutar")
                    || PROPOSES.is_match(&block.text);
                background && !headed || *begins == 0 && listed
            });
            let goes_on = inside
                && (led_in
                    || matches!(
                        block.marker,
                        Marker::Att | Marker::Number | Marker::Bullet | Marker::Letter
                    ));
            if begins.is_some() || goes_on {
                let points = collector.decision.own.len() + collector.decision.proposed.len();
                inside = collector.add_block(part, &block, begins.unwrap_or(0));
                led_in = points == collector.decision.own.len() + collector.decision.proposed.len();
            } else {
                inside = false;
            }
        }
    }
}

/// Where in a block a sentence with the body's own decision or proposal begins.
fn opens(text: &str, own: &str) -> Option<usize> {
    prose::sentences(text).into_iter().find_map(|sentence| {
        let said = &text[sentence.clone()];
        let decides = DECIDES.captures(said).is_some_and(|found| {
            bodies::is_same(&found["body"], own)
                && !dates::all(&said[..said.floor_char_boundary(90)], None)
                    .iter()
                    .any(|(range, _)| range.start < 80)
        });
        let proposes = PROPOSES.captures(said).is_some_and(|found| {
            let subject = found["before"].trim();
            !subject.is_empty() && bodies::is_same(subject, own)
        });
        (decides || proposes).then_some(sentence.start)
    })
}

/// Sentences of background that only tell what happened before.
static TELLS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:har|hade|föreslår|föreslog|föreslagit|yrkar|anser|bedömer|enligt (?:\d|lag)|ska|skulle|kommer att)\b").expect("a fixed pattern")
});

/// More words than these make no first or last sentence that is the whole decision.
const EDGE_WORDS: usize = 9;

/// A short paragraph without any heading: the sentence that decides is the first or the last.
pub fn after_the_title(collector: &mut Collector<'_>, parts: &[Part]) {
    let Some(part) = parts
        .first()
        .filter(|part| part.heading.section == Section::Background)
    else {
        return;
    };
    collector.to = None;
    let blocks = part.blocks();
    let sentences: usize = blocks
        .iter()
        .map(|block| prose::sentences(&block.text).len())
        .sum();
    for (index, block) in blocks.iter().enumerate() {
        for sentence in prose::sentences(&block.text) {
            let said = &block.text[sentence.clone()];
            let edge = index == 0 && sentence.start == 0
                || index + 1 == blocks.len() && sentence == (0..block.text.len());
            let first = edge && said.split(' ').count() <= EDGE_WORDS;
            let short = sentences <= 2
                || first
                || said.contains("att justera")
                || said.contains("justera protokollet");
            if short
                && verbs::PASSIVE.is_match(said)
                && !TELLS.is_match(said)
                && !NOT_DECIDED.is_match(said)
            {
                collector.push(part, block, said);
            }
        }
    }
}
