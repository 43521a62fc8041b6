//! Claims (yrkanden): who demanded what at the table.

mod below;
mod framed;
mod listed;
mod numbered;
mod relative;
mod said;
mod speakers;
mod table;
mod verbs;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::parse::sections::{Part, elsewhere};
use crate::parse::voices::Speakers;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::pattern::Pattern;
use crate::terms::people::Known;
use paragraf_index::record::Claim;

use below::with_what_follows;
use verbs::Reach;

/// Reads the claims of a paragraph.
pub fn read(parts: &[Part], speakers: &Speakers<'_>) -> Vec<Claim> {
    let known = speakers.known;
    let headed = parts
        .iter()
        .any(|part| part.heading.section == Section::Claims);
    let mut claims = Vec::new();
    for part in parts {
        let Some(reach) = Reach::of(part.heading.section, headed) else {
            continue;
        };
        if let Some(listed) = table::read(&part.lines, known) {
            claims.extend(listed);
            continue;
        }
        let mut announced = false;
        for block in &with_what_follows(part.blocks(), reach, known) {
            let before = claims.len();
            let numbered = numbered::read(block, known);
            if !numbered.is_empty() {
                claims.extend(numbered);
            } else if announced || may_claim(&block.text, reach, &claims) {
                let text = match elsewhere::may_tell(part.heading.section) {
                    true => speakers.here(&block.text),
                    false => Cow::Borrowed(&*block.text),
                };
                of_block(&text, reach, announced, known, &mut claims);
            }
            announced = framed::leads_in(&block.text) || announced && claims.len() > before;
        }
    }
    claims
}

/// Whether a text may hold a claim: a quick look. Below a heading the names alone may tell.
fn may_claim(text: &str, reach: Reach, claims: &[Claim]) -> bool {
    matches!(reach, Reach::Headed | Reach::Draft)
        || reach.verbs().may_match(text)
        || verbs::TAKES_SIDES.is_match(text)
        || !claims.is_empty() && verbs::JOINS.may_match(text)
}

/// The claims of a block; `announced` where it is said before it that each stands with who made it.
fn of_block(text: &str, reach: Reach, announced: bool, known: &Known, claims: &mut Vec<Claim>) {
    // Where in the block the text of the last claims begins, and how far sentences after it go on with it.
    let mut open: Option<Range<usize>> = None;
    let mut last = "";
    for piece in pieces(text, reach, known) {
        let said = &text[piece.clone()];
        let before = std::mem::replace(&mut last, said);
        let listed = || listed::read(said, reach, known);
        let told_before = || relative::told_before(said, known);
        let relative = relative::read(said, known).or_else(told_before);
        let both = || said::of_both(said, before, known);
        let framed = || framed::read(said, announced, known);
        let mut new = match relative.or_else(both).or_else(framed).or_else(listed) {
            Some(claims) => claims,
            None => said::read(said, reach, known, !claims.is_empty()),
        };
        if new.iter().any(|claim| claim.text.is_empty()) {
            join(&mut new, whose(said, claims).or(claims.last()));
        }
        if let Some(claim) = new.last() {
            close(open.take(), text, claims);
            open = said
                .find(&claim.text)
                .map(|at| piece.start + at..piece.start + at);
            claims.extend(new);
        } else if reach == Reach::Headed && known.all(said).is_empty() && !is_handled(said) {
            open = open.map(|open| open.start..piece.end);
        } else {
            close(open.take(), text, claims);
        }
    }
    close(open, text, claims);
}

/// Whether a sentence tells what came of the claims.
fn is_handled(said: &str) -> bool {
    static HANDLED: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            r"(?i)\bställ(?:er|de|s|des) .{0,60}proposition|\b(?:finner|fann)\b|\bvinner bifall\b|^(?:votering|omröstning)|^\p{L}+ (?:beslutar|beslutade|beslöt)\b|\bordet\b|^samtliga\b",
        )
    });
    HANDLED.is_match(said)
}

/// The last claims take in what was said after them.
fn close(open: Option<Range<usize>>, text: &str, claims: &mut [Claim]) {
    if let Some(open) = open.filter(|open| !open.is_empty()) {
        extend_last(claims, trimmed(&text[open]));
    }
}

/// The sentences of a text, cut again before the next speaker, and before the names of a list:
/// `Eva Ek (S): bifall Bo Lind (M): avslag`.
fn pieces(text: &str, reach: Reach, known: &Known) -> Vec<Range<usize>> {
    let speakers = prose::sentences(text)
        .into_iter()
        .flat_map(|sentence| speakers::apart(text, sentence));
    if reach == Reach::Anywhere {
        return speakers.collect();
    }
    let mut pieces = Vec::new();
    for sentence in speakers {
        let mut start = sentence.start;
        for cut in listed::entries(&text[sentence.clone()], known) {
            if cut > 0 {
                pieces.push(start..sentence.start + cut);
                start = sentence.start + cut;
            }
        }
        pieces.push(start..sentence.end);
    }
    pieces
}

/// `I detta instämmer Eva Ek (C)`: she demands what was demanded before.
fn join(new: &mut Vec<Claim>, before: Option<&Claim>) {
    for claim in new.iter_mut().filter(|claim| claim.text.is_empty()) {
        claim.text = before.map(|before| before.text.clone()).unwrap_or_default();
    }
    new.retain(|claim| !claim.text.is_empty());
}

/// Nobody joins a claim made longer ago than so many.
const REMEMBERED: usize = 100;

/// `Åsa Ny (C) instämmer i Bo Linds yrkande`: the claim that somebody joins by name.
fn whose<'c>(said: &str, claims: &'c [Claim]) -> Option<&'c Claim> {
    let is_named = |name: &str| {
        let after = said.split_once(name).map(|(_, after)| after);
        let after = after.map(|after| after.strip_prefix('s').unwrap_or(after));
        after.is_some_and(|after| {
            let party = after
                .strip_prefix(" (")
                .and_then(|party| party.split_once(')'));
            let after = party.map_or(after, |(_, after)| after);
            after.starts_with(" yrkande") || after.starts_with(" förslag")
        })
    };
    let mut latest = claims.iter().rev().take(REMEMBERED);
    latest.find(|claim| claim.name.as_deref().is_some_and(is_named))
}

/// A sentence after a claim that names nobody goes on with it: the claim then reads `longer`.
fn extend_last(claims: &mut [Claim], longer: &str) {
    let Some(text) = claims.last().map(|claim| claim.text.clone()) else {
        return;
    };
    for claim in claims
        .iter_mut()
        .rev()
        .take_while(|claim| claim.text == text)
    {
        claim.text = longer.to_owned();
    }
}

/// What is demanded, without the full stop.
fn trimmed(said: &str) -> &str {
    said.trim().trim_end_matches(['.', ',']).trim()
}

#[cfg(test)]
mod tests;
