//! Where the points of a decision or proposal end although no heading says so.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use crate::parse::sections::{Part, elsewhere};
use crate::parse::{decision, verbs};
use crate::prose::{self, Block, Marker};
use crate::terms::headings::Section;
use crate::terms::{dates, people};
use paragraf_index::record::Outcome;

/// The first line of a section of points that belongs to them no more, or `None` where all lines do. `own` is the body
/// whose protocol it is.
pub fn of_points(part: &Part, own: &str) -> Option<usize> {
    let blocks = part.blocks();
    let ends = |at: &usize| {
        let (before, block) = (&blocks[at - 1], &blocks[*at]);
        let heads_text = || {
            let below = blocks.get(at + 1);
            let is_text = |below: &Block| {
                below.marker == Marker::None && below.text.starts_with(char::is_alphabetic)
            };
            below.is_some_and(is_text) && is_heading_like(part, before, block)
        };
        // `att bifalla motionen.` / `Kommunfullmäktige beslutar i enlighet med förslaget.`: what was proposed, and what came of it.
        let answers = || {
            part.heading.section == Section::Draft
                && before.marker != Marker::None
                && decision::begins(&block.text, own)
        };
        listed_below(before, block)
            || block.marker == Marker::None
                && !before.text.ends_with(':')
                && (heads_text() || answers() || ends(before, block, own))
    };
    let end = (1..blocks.len()).find(ends);
    let line = end.and_then(|end| blocks[end].starts.first().map(|(_, line)| *line));
    let within = blocks[..end.unwrap_or(blocks.len())].iter();
    within
        .filter_map(|block| told_within(block, own))
        .next()
        .or(line)
}

/// `att avslå motionen.` / `Eva Ek (S) har lämnat en motion …`: without a gap, the line of a block whose sentence tells.
fn told_within(block: &Block, own: &str) -> Option<usize> {
    let told = prose::sentences(&block.text)
        .into_iter()
        .skip(1)
        .find_map(|sentence| {
            let begins = block.starts.iter().find(|(at, _)| *at == sentence.start)?;
            tells(&block.text[sentence], own).then_some(begins.1)
        });
    told.filter(|_| block.marker == Marker::Att)
}

/// `1. godkänna redovisningen.` / `- Socialnämnden § 31 Svar på motion`, `att godkänna redovisningen` or `Redovisningen
/// godkänns.` / `1. Beslut 4/2013`: a list of another kind than the points.
fn listed_below(before: &Block, block: &Block) -> bool {
    let other = match block.marker {
        Marker::Bullet => matches!(before.marker, Marker::None | Marker::Number),
        Marker::Number => {
            before.marker == Marker::Att
                || before.marker == Marker::None && before.text.ends_with('.')
        }
        _ => false,
    };
    other && LISTS.is_match(&before.text)
}

fn ends(before: &Block, block: &Block, own: &str) -> bool {
    tells(&block.text, own) || is_noted(&before.text) && verbs::effects(&block.text).is_empty()
}

/// A short line by itself that says nothing decided: a heading nobody has listed.
fn is_heading_like(part: &Part, before: &Block, block: &Block) -> bool {
    let parted = block
        .starts
        .first()
        .and_then(|(_, line)| part.lines.get(*line))
        .is_some_and(|line| line.gap_before || line.break_before);
    let starts = block.text.starts_with(char::is_uppercase);
    parted
        && starts
        && block.starts.len() == 1
        && block.text.split(' ').count() <= 8
        && !block.text.ends_with(['.', ',', ';', ':'])
        && prose::ends_sentence(&before.text)
        && verbs::effects(&block.text).is_empty()
}

/// Anmälningar and delegated decisions: what is listed below the point is no point.
fn is_noted(point: &str) -> bool {
    LISTS.is_match(point) || verbs::states(point, Outcome::Noted)
}

static LISTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:redovisning\w*|anmälan|anmälning\w*|delegationsbeslut\w*|meddelande\w*|delgivning\w*|inkomna)\b",
    )
});

/// Text that tells how the matter came about or was handled: `Efter mötet har följande skrivelser inkommit.`
fn tells(text: &str, own: &str) -> bool {
    let Some(first) = prose::sentences(text).into_iter().next() else {
        return false;
    };
    let first = &text[first];
    if first.starts_with("Sedan ") || AT_THE_MEETING.is_match(first) || acts(first) {
        return true;
    }
    if elsewhere::tells(first, own) && !dates::all(first, None).is_empty() {
        return true;
    }
    (PAST.is_match(first) || CAME_ABOUT.is_match(first) || first.starts_with("Följande "))
        && !verbs::PASSIVE.is_match(first.split(" att ").next().unwrap_or(first))
}

static PAST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\b(?:har|hade)\b.{0,120}\b(?:inkommit|lämnat|väckt|ställt|föreslagit|yrkat|behandlat|anmälts|redovisat|informerat|beslutat|upprättat|överlämnat|begärt|ansökt|anhållit|hemställt|tillstyrkt|avstyrkt|yttrat|anfört)\b",
    )
});

/// `Förslaget väcktes 2018-04-23.`, `I en den 3 maj dagtecknad motion hemställde …`, `Motionär: Eva Ek (S)`
static CAME_ABOUT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"\b(?:väcktes|inkom|behandlades|föredrogs|bordlades|remitterades|inlämnades|anmäldes)\b.{0,60}\b(?:19|20)\d{2}\b|^I (?:en|sin) (?:[^.]{0,80} )?motion\b|^Motionär(?:er|en|erna)?:",
    )
});

/// The chair's and the speakers' part of a paragraph.
static AT_THE_MEETING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)^(?:(?:vid|under|inför|efter) (?:dagens )?(?:sammanträdet|mötet|behandlingen|överläggningen|voteringen|omröstningen)\b",
            r"|(?:votering|omröstning) (?:begär|verkställ|genomför)",
            r"|[^.:]{3,120}\byrka(?:r|de)\b",
            r"|(?:vice )?ordföranden (?:ställ|finner|fann|förklara|konstatera|redogör|inform|frågar|tackar|meddela|avsluta)",
            r"|(?:mötet|sammanträdet) (?:avsluta|förklaras? avslutat)",
            r"|[^.:]{3,160}\bdelt(?:ar|og) (?:inte|ej|icke) i (?:\p{L}+ )?(?:beslut|handläggning|behandling|överläggning|ärende)",
            r"|vid (?:beslut(?:et)?|behandling(?:en)?|handläggning(?:en)?)\b[^.:]{0,60} delt(?:ar|og) (?:inte|ej|icke)\b",
            r"|(?:frågan|interpellationen) besvaras av\b|motion(?:en)? (?:av|från) [^.]{3,120}, (?:inkommen|väckt|daterad|ingiven)\b",
            r"|föredragande \p{L}+ (?:anför|redogör|inform)|i (?:debatten|ärendet) (?:yttra|delt)|ärendet föredras)"
        ),
    )
});

/// `Eva Ek (M) och Bo Lind (C) har i en motion …`, `Eva Ek (M) yrkar …`: somebody does something.
fn acts(first: &str) -> bool {
    static ACTS: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            r"^ ?(?:har|hade|yrka\w*|föresl\w+|anför\w*|redogör\w*|redovisa\w*|informera\w*|svara(?:r|de)|besvara\w*|deltar|deltog|anmäl\w+|inst\w+|reserver\w+|läser|läste|lämna\w*|väck\w*|begär\w*|meddela\w*|framför\w*|lyfte?r?|ställ\w*)\b",
        )
    });
    let end = names_end(first);
    end > 0 && ACTS.is_match(&first[end..])
}

/// Where the names end that a sentence begins with, perhaps behind a title; 0 where it begins with none.
pub fn names_end(first: &str) -> usize {
    let people = people::all(first);
    let mut end = 0;
    for found in &people {
        let between = first[end..found.range.start].trim_matches([' ', ',']);
        if !(matches!(between, "" | "och" | "samt") || end == 0 && between.split(' ').count() <= 2)
        {
            break;
        }
        end = found.range.end;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_the_meeting() {
        let own = "Kommunfullmäktige";
        for text in [
            "Ordföranden avslutar mötet.",
            "Sammanträdet avslutas kl. 21.40.",
            "Eva Ek (S) yrkar bifall.",
            "Vid beslut under punkt 2 deltar inte nämndernas ledamöter i den egna delen.",
            "De som varit ledamöter deltog inte i beslutet om ansvarsfrihet.",
        ] {
            assert!(tells(text, own), "{text}");
        }
        for text in [
            "Motionen avslås.",
            "Sammanträdet den 4 maj ställs in.",
            "Ekby kommun deltar inte i samarbetet.",
        ] {
            assert!(!tells(text, own), "{text}");
        }
    }
}
