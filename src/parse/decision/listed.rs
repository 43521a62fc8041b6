//! Lists that a sentence leads in and decides about: motions that are sent on, those who are elected.

use std::sync::LazyLock;

use crate::parse::decision::points::Collector;
use crate::parse::sections::Part;
use crate::terms::pattern::Pattern;
use crate::terms::{bodies, people};

/// `Följande motioner har ingivits och remitteras till styrelsen:`, `… har följande motioner kommit in, vilka överlämnas
/// till styrelsen:` above a list decides what happens to them.
pub fn referred(collector: &mut Collector<'_>, parts: &[Part]) {
    static REFERRED: LazyLock<Pattern> = LazyLock::new(|| {
        let is_sent =
            "(?:remittera|överlämna|lämna|hänvisa|skicka)(?:s|des)|hänskjuts|hänsköts|sänds|sändes";
        Pattern::new(
            &["motion"],
            &format!(
                r"^(?:[^.:]{{2,60}} har )?(?i:följande|nedanstående) motion(?:er)? .{{3,60}}(?: och|, vilka|, som) (?:{is_sent}) (?:\S+ )?till\b"
            ),
        )
    });
    let Some(part) = parts.first().filter(|_| bodies::is_council(collector.own)) else {
        return;
    };
    let blocks = part.blocks();
    if let Some(block) = blocks.iter().find(|block| REFERRED.is_match(&block.text)) {
        let end = block
            .text
            .find(':')
            .map_or(block.text.len(), |colon| colon + 1);
        collector.to = None;
        collector.push(part, block, &block.text[..end]);
    }
}

/// `På förslag av valberedningen förrättas följande val:` above a list of those who are elected.
pub fn elections(collector: &mut Collector<'_>, parts: &[Part]) {
    static ELECTS: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["följande val"],
            r"^[^.:]{0,80}\b(?:förrätta(?:s|de|des)|gör(?:s|des)?|gjorde|företa(?:s|gs|ges)|företog(?:s)?)(?: \p{L}+){0,2}? följande val\b[^.:]{0,40}:?$",
        )
    });
    let Some(part) = parts.first() else { return };
    let blocks = part.blocks();
    let Some(lead_in) = blocks.iter().position(|block| ELECTS.is_match(&block.text)) else {
        return;
    };
    let elected = blocks[lead_in + 1..].iter();
    let elected = elected.take_while(|block| !people::all(&block.text).is_empty());
    collector.to = None;
    for block in elected {
        collector.push(part, block, &block.text);
    }
    if !collector.is_empty() {
        collector.decision.lead_in = Some(blocks[lead_in].text.trim_end_matches(':').to_owned());
    }
}
