//! What was said and done at another body's meeting, told in this protocol's text: history, whatever stands above it.

mod wording;

use std::borrow::Cow;
use std::ops::Range;

use super::Part;
use crate::parse::why::Why;
use crate::prose;
use crate::terms::bodies;
use crate::terms::headings::{Heading, Section};
use wording::{NOW, OPENS, RETURNS};

const RULE: &str = "a text that begins with another body's meeting";

/// The other body at whose meeting a text begins. What happened in the council may be how this body's matter began.
fn opens(text: &str, own: &str) -> Option<String> {
    let found = OPENS.captures(text)?;
    let printed = &found["body"];
    // `I kommunstyrelsens förslag …` tells of no meeting.
    let of_its_own = printed.ends_with('s') && found.name("what").is_none();
    let name = bodies::name(printed);
    let other = !of_its_own && !bodies::is_same(&name, own) && !bodies::is_council(&name);
    other.then_some(name)
}

/// Whether a sentence tells what another body did, or what happened at its meeting.
pub fn is_told(said: &str, own: &str) -> bool {
    tells(said, own) || opens(said, own).is_some()
}

/// Whether a sentence tells what another body did.
pub fn tells(said: &str, own: &str) -> bool {
    wording::told_of(said).is_some_and(|body| !bodies::is_same(body, own))
}

/// Whether a section may tell of other bodies' meetings.
pub fn may_tell(section: Section) -> bool {
    matches!(
        section,
        Section::Background | Section::Speech | Section::Proposition
    )
}

/// Whether minutes tell in the present tense what happens at the meeting: then what is past happened elsewhere.
pub fn is_told_now(text: &str) -> bool {
    NOW.is_match(text)
}

/// A text without what it tells of other bodies' meetings: from where they are named until the story comes back. `now`
/// as [`is_told_now`] says: where all is past, a sentence on what another body did says nothing of the next.
pub fn left_out<'t>(text: &'t str, own: &str, now: bool) -> Cow<'t, str> {
    if !wording::may_tell(text) {
        return Cow::Borrowed(text);
    }
    let mut here = String::new();
    let mut away = false;
    for sentence in prose::sentences(text) {
        let said = &text[sentence];
        let meets = opens(said, own).is_some();
        let tells = tells(said, own);
        away = meets || away && !RETURNS.is_match(said) && !names(said, own) || tells && now;
        if !away && !tells {
            here.push_str(said);
            here.push(' ');
        }
    }
    here.truncate(here.trim_end().len());
    Cow::Owned(here)
}

/// Whether a sentence names the own body.
fn names(said: &str, own: &str) -> bool {
    let mut named = bodies::all(said).into_iter();
    named.any(|body| bodies::is_same(&body, own))
}

/// A part and, as parts of their own, its blocks that tell of other bodies' meetings.
pub fn apart<'a>(part: Part<'a>, own: &str) -> Vec<Part<'a>> {
    if !may_tell(part.heading.section)
        || !part
            .lines
            .iter()
            .any(|line| opens(&line.text, own).is_some())
    {
        return vec![part];
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for (lines, body) in others(&part, own) {
        push(
            &mut parts,
            &part,
            part.heading.clone(),
            part.why,
            from..lines.start,
        );
        let heading = Heading {
            section: Section::History,
            body: Some(body),
            to: None,
        };
        let why = Why {
            rule: RULE,
            line: part.lines[lines.start].at,
        };
        push(&mut parts, &part, heading, why, lines.clone());
        from = lines.end;
    }
    push(
        &mut parts,
        &part,
        part.heading.clone(),
        part.why,
        from..part.lines.len(),
    );
    parts
}

/// The lines of each block that begins with another body's meeting, and that body.
fn others(part: &Part, own: &str) -> Vec<(Range<usize>, String)> {
    let blocks = part.blocks();
    let begins = |at: usize| {
        blocks
            .get(at)
            .map_or(part.lines.len(), |block| block.line_at(0))
    };
    let others = blocks.iter().enumerate().filter_map(|(at, block)| {
        let body = opens(&block.text, own)?;
        Some((begins(at)..begins(at + 1), body))
    });
    others.filter(|(lines, _)| !lines.is_empty()).collect()
}

fn push<'a>(
    parts: &mut Vec<Part<'a>>,
    of: &Part<'a>,
    heading: Heading,
    why: Why,
    lines: Range<usize>,
) {
    if !lines.is_empty() {
        let lines = of.lines[lines].to_vec();
        parts.push(Part::new(heading, why, lines, of.edge));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn meetings_of_other_bodies() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(
                opens(text, "Kommunfullmäktige").as_deref(),
                expected,
                "{text}"
            );
        };
        let board = Some("Kommunstyrelsen");
        check(
            "Vid kommunstyrelsens behandling yrkade Eva Ek (S) avslag.",
            board,
        );
        check("I kommunstyrelsen begärdes votering.", board);
        check(
            "Vid kommunstyrelsens sammanträde den 3 mars avgavs 6 röster.",
            board,
        );
        check("I kommunstyrelsens förslag ingår en cykelbana.", None);
        check(
            "Vid kommunfullmäktiges sammanträde yrkar Eva Ek (S) bifall.",
            None,
        );
        check("I motionen föreslås en cykelbana.", None);
        assert_eq!(
            opens(
                "I kommunfullmäktige väckte Eva Ek (S) en motion.",
                "Socialnämnden"
            ),
            None
        );
    }

    #[test]
    fn what_other_bodies_did() {
        let check = |said: &str, expected: bool| {
            assert_eq!(tells(said, "Kommunfullmäktige"), expected, "{said}");
        };
        check(
            "Nämnden beslutade efter omröstning med 6 röster mot 5 att föreslå avslag.",
            true,
        );
        check(
            "Mot byggnadsnämndens beslut reserverade sig Bo Lind (M).",
            true,
        );
        check(
            "Kulturnämnden har 2016-05-18, § 47, tagit ställning till motionen.",
            true,
        );
        check("Bo Lind (M) har i tekniska nämnden reserverat sig.", true);
        check(
            "Kommunstyrelsen har den 14 april 2015, § 121, efter votering med 8 röster mot 7 föreslagit avslag.",
            true,
        );
        check(
            "Kommunstyrelsen beslutade den 3 mars med 6 röster mot 5 att föreslå avslag.",
            true,
        );
        check(
            "2021-03-01 beslutade kommunstyrelsen med 6 röster mot 5 att föreslå avslag.",
            true,
        );
        check(
            "Efter votering, 6 röster mot 5, föreslår kommunstyrelsen avslag.",
            true,
        );
        check(
            "Kommunfullmäktige beslutade med 21 röster mot 18 enligt kommunstyrelsens förslag.",
            false,
        );
        check(
            "Med 21 röster mot 18 beslutar kommunfullmäktige att motionen avslås.",
            false,
        );
    }

    #[test]
    fn what_another_meeting_did_is_left_out() {
        let check = |text: &str, expected: &str| {
            assert_eq!(
                left_out(text, "Kommunfullmäktige", true),
                expected,
                "{text}"
            );
        };
        check(
            "Eva Ek (S) har väckt en motion. I nämnden yrkade Bo Lind (M) avslag. Eva Ek (S) reserverade sig. \
             Vid dagens sammanträde yrkar Åsa Ny (C) avslag.",
            "Eva Ek (S) har väckt en motion. Vid dagens sammanträde yrkar Åsa Ny (C) avslag.",
        );
        check(
            "Kommunstyrelsen tillstyrkte motionen. Bo Lind (M) lämnade ett särskilt yttrande.",
            "",
        );
        check("Bo Lind (M) yrkade avslag.", "Bo Lind (M) yrkade avslag.");
        let past = "Kommunstyrelsen tillstyrkte motionen. Bo Lind (M) yrkade avslag.";
        assert_eq!(
            left_out(past, "Kommunfullmäktige", false),
            "Bo Lind (M) yrkade avslag."
        );
    }

    #[test]
    fn only_their_lines_are_told_apart() {
        let mut lines: Vec<_> = [
            "Eva Ek (S) har väckt en motion.",
            "Vid kommunstyrelsens behandling yrkade Bo Lind (M)",
            "avslag på motionen.",
            "Eva Ek (S) yrkar bifall.",
        ]
        .map(sample::plain)
        .into();
        for at in [1, 3] {
            lines[at].gap_before = true;
        }
        let part = Part::of_lines(Heading::plain(Section::Background), lines);
        let parts = apart(part, "Kommunfullmäktige");
        let told: Vec<_> = parts
            .iter()
            .map(|part| (part.heading.section, part.lines.len()))
            .collect();
        let expected = [
            (Section::Background, 1),
            (Section::History, 2),
            (Section::Background, 1),
        ];
        assert_eq!(told, expected);
    }
}
