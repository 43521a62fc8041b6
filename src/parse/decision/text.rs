//! Points that no heading announces: sentences of the text in which this body decides or proposes.

use std::sync::LazyLock;

use crate::parse::decision::Point;
use crate::parse::decision::points::{Collector, decided_by};
use crate::parse::decision::wording::{
    ARRANGES, DECIDES, DECIDES_INVERTED, DOES, FINDS, NOT_DECIDED, is_proposing, may_be_proposing,
    proposing,
};
use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose::{self, Block, Marker};
use crate::terms::headings::Section;
use crate::terms::pattern::Pattern;
use crate::terms::{bodies, dates};
use paragraf_index::record::Outcome;

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
        // Whether the sentence that decides was whole: a list below it is of something else.
        let mut whole = false;
        collector.to = None;
        let blocks = part.blocks();
        for (index, block) in blocks.iter().enumerate() {
            let below = blocks.get(index + 1);
            let block = &*collector.leading_in(block, below);
            let begins = opens(&block.text, collector.own).filter(|begins| {
                if !collector.is_empty() && FINDS.is_match(&block.text[*begins..]) {
                    return false;
                }
                let leads_in = !block.text.ends_with('.')
                    && below.is_some_and(|below| below.marker == Marker::Att);
                let listed = leads_in
                    || block.text.trim_end_matches(':').ends_with("beslutar")
                    || is_proposing(&block.text);
                // `… vilar. Nämnden beslutar efter proposition` / `att bordlägga motionen`: the end of what was said.
                let last = || !block.text[*begins..].contains(". ");
                // `Fullmäktige beslutar först att avgöra ärendet i dag. Härefter bifaller fullmäktige förslaget.`
                let then = block.text[*begins..].starts_with("Härefter ");
                !headed && (background || *begins == 0 || then || leads_in && last())
                    || *begins == 0 && listed
            });
            let goes_on = inside
                && (led_in
                    || block.marker == Marker::Att
                    || block.marker != Marker::None && !whole);
            if ARRANGES.is_match(&block.text) {
                inside = false;
            } else if begins.is_some() || goes_on {
                let points = collector.decision.own.len() + collector.decision.proposed.len();
                inside = collector.add_block(part, block, begins.unwrap_or(0));
                whole =
                    begins.is_some() && block.marker == Marker::None && block.text.ends_with('.');
                led_in = points == collector.decision.own.len() + collector.decision.proposed.len();
            } else {
                inside = false;
            }
        }
    }
}

/// Where in a block a sentence with the body's own decision or proposal begins.
pub fn opens(text: &str, own: &str) -> Option<usize> {
    if !DECIDES.may_match(text) && !may_be_proposing(text) {
        return None;
    }
    if decided_by(text, own) {
        return Some(0);
    }
    if let Some(then) = THEN.captures(text)
        && bodies::is_same(&then["body"], own)
    {
        return then.get(0).map(|then| then.start());
    }
    prose::sentences(text).into_iter().find_map(|sentence| {
        let said = &text[sentence.clone()];
        let decides = DECIDES.captures(said).is_some_and(|found| {
            bodies::is_same(&found["body"], own)
                && !dates::all(&said[..said.floor_char_boundary(90)], None)
                    .iter()
                    .any(|(range, _)| range.start < 80)
        });
        let proposes = proposing(said).is_some_and(|found| {
            let subject = found.before.trim();
            // `Sedan ordföranden ställt proposition … beslutar kommunstyrelsen föreslå kommunfullmäktige …`
            let last = subject
                .rsplit_once("beslutar ")
                .map_or(subject, |(_, last)| last);
            !subject.is_empty() && bodies::is_same(last, own)
        });
        // `Vinner nej har fullmäktige beslutat att …`: what a vote would mean.
        let inverted = || {
            !said.starts_with("Vinner ")
                && DECIDES_INVERTED.captures(said).is_some_and(|found| {
                    let body = ["body", "had", "then"]
                        .iter()
                        .find_map(|name| found.name(name));
                    body.is_some_and(|body| bodies::is_same(body.as_str(), own))
                })
        };
        let opens = decides || proposes || inverted();
        (opens && !NOT_DECIDED.is_match(said)).then_some(sentence.start)
    })
}

/// `… § 22 Svar på motion Härefter beslutar Kommunfullmäktige att …`: below a list that ends without a full stop.
static THEN: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["refter", "rpå"],
        &format!(
            r"\b(?:Härefter|Därefter|Härpå) (?:beslutar|beslutade|beslöt) (?P<body>{body}|(?i:nämnden|styrelsen|utskottet|fullmäktige)) (?:\p{{Ll}}+ ){{0,3}}?att "
        ),
    )
});

/// Sentences of background that only tell what happened before.
static TELLS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:har|hade|föreslår|föreslog|föreslagit|yrkar|anser|bedömer|enligt (?:\d|lag)|ska|skulle|kommer att)\b",
    )
});

/// More words than these make no first or last sentence that is the whole decision.
const EDGE_WORDS: usize = 40;

/// Each of so few sentences, where each stands by itself, may be a decision.
const FEW: usize = 4;

/// `Dagordningen fastställdes.`
fn is_plain(said: &str) -> bool {
    said.starts_with(char::is_uppercase) && said.ends_with('.') && !said.contains(':')
}

/// `Ordföranden förklarade sammanträdet avslutat kl 21.35.`: below the last paragraph, and none of its matter.
static CLOSES_MEETING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["avsluta"],
        r"^(?:Ordföranden (?:tackade [^.]{3,60} och )?förklara(?:r|de) (?:sammanträdet|mötet|dagens möte) (?:för |härmed |vara )?avslutat|(?:Sammanträdet|Mötet) avsluta(?:des|s))\b[^.]*(?:\.\d\d)?\.?$",
    )
});

/// A paragraph without any heading of a decision: the block that decides is the first or the last.
pub fn after_the_title(collector: &mut Collector<'_>, parts: &[Part]) {
    let Some(part) = parts
        .first()
        .filter(|part| part.heading.section == Section::Background)
    else {
        return;
    };
    collector.to = None;
    let is_text = |block: &&Block| {
        block.text.contains(char::is_alphabetic) && !CLOSES_MEETING.is_match(&block.text)
    };
    let blocks: Vec<&Block> = part.blocks().iter().filter(is_text).collect();
    let sentences: usize = blocks
        .iter()
        .map(|block| prose::sentences(&block.text).len())
        .sum();
    for (index, block) in blocks.iter().copied().enumerate() {
        let noted = |point: &Point| verbs::states(&point.text, Outcome::Noted);
        // What is listed below was noted, and decided elsewhere.
        if block.marker != Marker::None && collector.decision.own.iter().any(noted) {
            break;
        }
        let edge = index == 0 || index + 1 == blocks.len();
        let short = edge && block.text.split(' ').count() <= EDGE_WORDS;
        for sentence in prose::sentences(&block.text) {
            let said = &block.text[sentence.clone()];
            let first_or_last = sentence.start == 0 || sentence.end == block.text.len();
            let can = sentences <= 2
                || sentences == blocks.len() && sentences <= FEW && is_plain(said)
                || short && first_or_last
                || said.contains("att justera")
                || said.contains("justera protokollet");
            // `Följande motioner överlämnas till styrelsen:` may be a point already.
            let known = |point: &Point| said.starts_with(&*point.text);
            if can
                && decides(said, collector.own)
                && !NOT_DECIDED.is_match(said)
                && !collector.decision.own.iter().any(known)
            {
                let listed = listed_below(said, &blocks[index + 1..]);
                // `Fullmäktige bifaller valberedningens förslag` / `att … utse Eva Ek (S)`: the list is all of it.
                let is_lead_in = listed.iter().all(|point| point.marker == Marker::Att);
                if listed.is_empty() || !is_lead_in {
                    collector.push(part, block, said);
                }
                for point in listed {
                    collector.push(part, point, &point.text);
                }
            }
        }
    }
}

/// The list that a sentence without its full stop leads in: `Dagordningen fastställs med följande tillägg:`. What is noted
/// was decided elsewhere.
fn listed_below<'b>(said: &str, below: &[&'b Block]) -> Vec<&'b Block> {
    let leads_in = !said.ends_with('.') && !verbs::states(said, Outcome::Noted);
    let points = below.iter().copied();
    points
        .take_while(|block| leads_in && block.marker != Marker::None)
        .collect()
}

fn decides(said: &str, own: &str) -> bool {
    if was_decided(said) {
        return false;
    }
    let does = DOES
        .captures(said)
        .and_then(|found| found.name("body").or(found.name("inverted")))
        .is_some_and(|body| bodies::is_same(body.as_str(), own));
    does || IMPERSONAL.is_match(said) || verbs::PASSIVE.is_match(said) && !TELLS.is_match(said)
}

/// `Interpellationen bordlades den 14 september 2004, § 133.`: another meeting did.
fn was_decided(said: &str) -> bool {
    static PAST: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[], r"\b(?:\p{Ll}+des|medgav|beslutade|beslöt)\b"));
    let day = || dates::all(said, None).first().map(|(range, _)| range.start);
    said.contains('§') && day().is_some_and(|day| PAST.is_match(&said[..day]))
}

/// `På förslag av kommunstyrelsen beslutades att motionen skulle anses besvarad.`, `Ordföranden förklarade överläggningen
/// avslutad och interpellationen besvarad.`
static IMPERSONAL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["eslutas", "eslutades", "eslöts", "besvarad"],
        r"^(?:(?:På förslag av|Efter|I enlighet med) [^.:,]{3,60} |Enhälligt |Härefter |Därefter |Det )?(?i:beslutas|beslutades|beslöts)(?: enhälligt)? att |^Ordföranden förklara(?:r|de) (?:överläggningen|debatten) avslutad och (?:interpellationen|frågan) (?:vara )?besvarad\b",
    )
});

/// Nothing but the chair's last finding says what was decided.
pub fn finding(collector: &mut Collector<'_>, parts: &[Part]) {
    if let Some((part, block, said)) = last_finding(parts, collector.own) {
        collector.to = None;
        collector.push(part, block, said);
    }
}

/// The sentence in which the chair finds, last of all, what was decided; a finding that a vote was asked for after is
/// none.
pub fn last_finding<'a, 'l>(
    parts: &'a [Part<'l>],
    own: &str,
) -> Option<(&'a Part<'l>, &'a Block, &'a str)> {
    let mut last = None;
    let told = parts.iter().filter(|part| {
        matches!(
            part.heading.section,
            Section::Background | Section::Proposition | Section::Vote | Section::Claims
        )
    });
    for part in told {
        let finds =
            |block: &&Block| FINDS.may_match(&block.text) || ASKED_FOR.may_match(&block.text);
        for block in part.blocks().iter().filter(finds) {
            for sentence in prose::sentences(&block.text) {
                let said = &block.text[sentence];
                let found = FINDS.captures(said);
                let body = found.and_then(|found| found.name("body").or(found.name("subject")));
                if body.is_some_and(|body| bodies::is_same(body.as_str(), own)) {
                    last = Some((part, block, said));
                } else if ASKED_FOR.is_match(said) {
                    last = None;
                }
            }
        }
    }
    last
}

static ASKED_FOR: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["votering", "omr"],
        r"(?i)(?:votering|omröstning)\b[^.]{0,30}\bbegär",
    )
});
