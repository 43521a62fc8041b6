//! Which lines are headings: known ones, with text behind a colon, alone, or only bold.

use crate::clean::CleanLine;
use crate::parse::verbs;
use crate::prose;
use crate::terms::bodies;
use crate::terms::headings::{self, Heading, Section};

/// Headings of what is told and of drafts that mean nothing else, though the text goes on behind their colon.
const RUN_IN: [&str; 12] = [
    "sammanfattning",
    "sammanfattning av ärendet",
    "bakgrund",
    "ärendebeskrivning",
    "beskrivning av ärendet",
    "ärendet",
    "ärende",
    "sakframställning",
    "föredragning",
    "beslutsmotivering",
    "förslag till beslut",
    "förvaltningens förslag till beslut",
];

/// A heading before a colon is no longer than this, in characters.
const HEADING_CHARS: usize = 61;

/// `…, varför kommunfullmäktige` / `beslutade` / `att …`: the verb alone on its line, below its subject.
pub fn is_verb_alone(lines: &[CleanLine], index: usize, own: &str) -> bool {
    let verb = lines[index].text.trim_end_matches(':');
    let subject = || {
        let above = index.checked_sub(1).map(|above| &*lines[above].text);
        above
            .and_then(|above| above.rsplit(' ').next())
            .is_some_and(|last| bodies::is_body(last) && bodies::is_same(last, own))
    };
    matches!(verb, "beslutar" | "beslutade" | "beslöt" | "beslöto") && subject()
}

/// `Kommunfullmäktige` alone on its line, in a paragraph without another heading for its decision: the lines below say
/// what it does.
pub fn bare_heading(lines: &[CleanLine], own: &str) -> Option<usize> {
    let is_own = |line: &CleanLine| !own.is_empty() && line.text.trim_end_matches(':') == own;
    let at = lines.iter().position(is_own)?;
    let below = lines.get(at + 1)?;
    let decides = below.text.starts_with(char::is_lowercase)
        || below.text.contains("otion")
        || verbs::PASSIVE.is_match(&below.text);
    let headed = |line: &CleanLine| {
        headings::find(&line.text).is_some_and(|found| {
            matches!(
                found.seen_by(own).section,
                Section::Decision | Section::Proposal | Section::Recipients
            )
        })
    };
    (decides && !lines.iter().any(headed)).then_some(at)
}

/// A line that is a heading and nothing else. A name of a list of recipients is none, nor a wrapped word.
pub fn whole(lines: &[CleanLine], index: usize, own: &str) -> Option<Heading> {
    let line = &lines[index];
    let heading = headings::find(&line.text)?.seen_by(own);
    let above = index.checked_sub(1).map(|above| &lines[above]);
    // `… har tillstyrkt följande` / `Kommunfullmäktiges beslut:` is one lead-in.
    let names_body = heading.body.is_some() && line.text.ends_with(':');
    let wrapped = above.is_some_and(|above| {
        let goes_on = names_body && above.text.ends_with(" följande");
        (prose::is_cut(&above.text) || goes_on) && !line.gap_before && !line.break_before
    });
    // `Yttrande` or `Information` also end a wrapped sentence; the sure signs are a gap, bold, capitals, or what is above having ended.
    let ended =
        above.is_none_or(|above| prose::ends_sentence(&above.text) || above.text.len() < 60);
    let plain_word = matches!(
        heading.section,
        Section::Background | Section::Draft | Section::Documents | Section::Statement
    );
    let capitals = !line.text.contains(char::is_lowercase);
    let parted = line.gap_before || line.break_before || line.is_bold() || capitals;
    // One word may end a sentence, several with a capital do not, nor one above a line that begins with a capital.
    let several = line.text.trim_end_matches(':').contains(' ');
    let below = lines.get(index + 1);
    let above_text = below.is_some_and(|below| below.text.starts_with(char::is_uppercase));
    let sure = !plain_word || parted || ended || several || above_text;
    (!wrapped && sure).then_some(heading)
}

/// `Beslut: Motionen avslås.`, `Beslutet skickas till: Motionären`, below a line that has ended.
pub fn inline<'a>(
    lines: &[CleanLine<'a>],
    index: usize,
    own: &str,
) -> Option<(Heading, CleanLine<'a>)> {
    let line = &lines[index];
    let (wording, after) = line.text.split_once(':')?;
    let rest = after.trim_start();
    let parted = rest.len() < after.len() && !rest.is_empty();
    if !parted || wording.contains(['.', ',']) || wording.chars().count() > HEADING_CHARS {
        return None;
    }
    let heading = headings::find(wording)?.seen_by(own);
    // `Motionen: …` and most other background words before a colon are running text.
    let told = matches!(heading.section, Section::Background | Section::Draft);
    let above = index.checked_sub(1).map(|above| &lines[above]);
    let ended = || {
        let open = |above: &CleanLine| match wording.contains(' ') {
            true => prose::is_cut(&above.text),
            false => !prose::ends_sentence(&above.text),
        };
        line.gap_before || !above.is_some_and(open)
    };
    let runs_in = || {
        RUN_IN.contains(&wording.to_lowercase().as_str()) || wording.starts_with("Förslag från ")
    };
    if told && !(runs_in() && ended()) {
        return None;
    }
    let mut below = line.clone();
    below.text = rest.to_owned().into();
    Some((heading, below))
}

/// `Expedieras till socialnämnden`, `Exp. Bygglovsenheten` below a line that is not cut: the recipients beside their
/// heading.
pub fn recipients_beside<'a>(lines: &[CleanLine<'a>], index: usize) -> Option<CleanLine<'a>> {
    #[rustfmt::skip]
    const BEGINNINGS: [&str; 16] = [
        "Expedieras till ", "Expedieras ", "Expediering till ", "Exp till ", "Exp. till ", "Exp.till ", "Exp. ", "Exp: ",
        "Expedierat till ", "Beslutet expedieras till ", "Skickas till ", "Delges ",
        "Protokollsutdrag till ", "Protokollsutdrag skickas till ", "Utdrag till ", "Kopia till ",
    ];
    let line = &lines[index];
    let rest = BEGINNINGS
        .iter()
        .find_map(|begin| line.text.strip_prefix(begin))?;
    let above = index.checked_sub(1).map(|above| &lines[above]);
    let cut = !line.gap_before && above.is_some_and(|above| prose::is_cut(&above.text));
    let mut below = line.clone();
    below.text = rest.to_owned().into();
    (!cut && rest.starts_with(char::is_alphabetic)).then_some(below)
}

/// A heading nobody has listed: a short bold line between lines that are not, or in a text that has no bold a short
/// line below a gap, right above the text.
/// `plain_width` is the length of the longest line, in characters, where no line is bold.
pub fn is_unknown_heading(lines: &[CleanLine], index: usize, plain_width: Option<usize>) -> bool {
    is_bold_alone(lines, index)
        || plain_width.is_some_and(|width| is_plain_alone(lines, index, width))
}

fn is_plain_alone(lines: &[CleanLine], index: usize, width: usize) -> bool {
    let line = &lines[index];
    let begins = |line: &CleanLine| line.text.starts_with(char::is_uppercase);
    // Below the first line of a list stands another like it.
    let is_text = |below: &CleanLine| {
        below.text.ends_with(['.', ':']) || below.text.contains('(') || below.text.len() > 45
    };
    let text_below = |below: &CleanLine| !below.gap_before && begins(below) && is_text(below);
    index > 0
        && line.gap_before
        && begins(line)
        && line.text.split(' ').count() <= 8
        && is_short(&line.text, width)
        && !is_told(&line.text)
        && line.text.ends_with(char::is_alphabetic)
        && !line.text.contains(|char: char| char == '(' || char.is_ascii_digit())
        && lines.get(index + 1).is_some_and(text_below)
        // `Planen antas` above `Nämnden får i uppdrag …`: points without full stops.
        && verbs::effects(&line.text).is_empty()
}

/// Whether a line ends before it had to.
fn is_short(text: &str, width: usize) -> bool {
    const SHORT: usize = 40;
    let chars = text.chars().count();
    chars <= SHORT || chars < HEADING_CHARS && chars * 4 <= width * 3
}

/// Whether a line tells that somebody does something: no heading does.
fn is_told(text: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: [&str; 18] = [
        " har ", " är ", " yrkar", " yrkade", " föresl", " beslutar", " beslutade", " beslöt", " finner", " fann",
        " ställer", " ställde", " reserver", " instäm", " begär", " lämnar", " ska ", " får ",
    ];
    VERBS.iter().any(|verb| text.contains(verb))
}

fn is_bold_alone(lines: &[CleanLine], index: usize) -> bool {
    let line = &lines[index];
    let mut above = lines[..index].iter().rev();
    let mut below = lines[index + 1..].iter();
    line.is_bold()
        && above.next().is_none_or(|above| !above.is_bold())
        && below.next().is_some_and(|below| !below.is_bold())
        && line.text.starts_with(char::is_uppercase)
        && line.text.split(' ').count() <= 8
        && !line.text.ends_with(['.', ','])
        && prose::marker(&line.text).0 == prose::Marker::None
}

pub fn is_mostly_bold(lines: &[CleanLine]) -> bool {
    lines.iter().filter(|line| line.is_bold()).count() * 3 > lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    #[test]
    fn recipients_beside_their_heading() {
        for (above, text, expected) in [
            (
                "Planen antas.",
                "Expedieras till socialnämnden",
                Some("socialnämnden"),
            ),
            (
                "att avslå motionen",
                "Exp. Bygglovsenheten",
                Some("Bygglovsenheten"),
            ),
            (
                "Planen antas.",
                "Protokollsutdrag till Eva Ek",
                Some("Eva Ek"),
            ),
            ("Planen antas och", "Skickas till socialnämnden", None),
            ("Planen antas.", "Expedieras", None),
            ("Planen antas.", "Expeditionen flyttas.", None),
        ] {
            let lines = [sample::plain(above), sample::plain(text)];
            let below = recipients_beside(&lines, 1);
            assert_eq!(below.as_ref().map(|below| &*below.text), expected, "{text}");
        }
    }
}
