//! Paragraphs that are kept secret or left out of the published document: a notice stands in place of the text.
//!
//! Of such a paragraph we know its number and what the notice says, and nothing else is guessed.

use std::sync::LazyLock;

use crate::parse::decision::Decision;
use crate::parse::sections::Part;
use crate::prose;
use crate::terms::pattern::Pattern;
use paragraf_index::record::{Kind, Paragraph};

/// Longer than this no notice is, in bytes.
const LONGEST: usize = 600;
/// More numbers than these no notice takes away at once.
const MOST: u32 = 100;

/// That something is taken away.
static TAKEN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "bort",
            "uteläm",
            "mask",
            "undant",
            "inte",
            "ej ",
            "sekretess",
            "lyfts",
        ],
        concat!(
            r"(?i)\b(?:borttag(?:en|et|na)|bortredigera\w*|utelämna\w*|maska(?:d|de|t|ts)|undantag(?:en|et|na)|lyfts ur)\b",
            r"|\b(?:inte|ej|icke)\b[^.]{0,40}\b(?:publicera\w*|redovisa\w*|visa\w*|återge\w*|tillgänglig\w*)|\b(?:publicera\w*|redovisa\w*|visas|återges|tillgänglig\w*)\b[^.]{0,30}\b(?:inte|ej|icke)\b",
            r"|\b(?:omfattas av|innehåller|belagda? med|är|sekretess enligt|skyddas av)\b[^.]{0,40}\bsekretess|\bsekretess(?:belag\w*|skyddad\w*)|^\W*sekretess(?:ärenden?|paragraf)?\W*$|\b(?:hänvisning|hänsyn) till\b[^.]{0,30}\bsekretess|\bgrund av\b[^.]{0,30}\bsekretess"
        ),
    )
});

/// Why.
static REASON: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "sekretess",
            "personuppgift",
            "gdpr",
            "dataskydd",
            "integritet",
            "osl",
        ],
        r"(?i)sekretess|personuppgift|\bgdpr\b|dataskydd|integritet|\bosl\b",
    )
});

/// Papers beside the paragraph: only they are secret.
static PAPERS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["bilag", "handling", "ritning", "underlag"],
        r"(?i)\b(?:bilag|handlingen|handlingar|ritning|underlag)",
    )
});

/// The notice that stands in place of a paragraph's text; `None` where there is more to read.
pub fn read(title: &str, parts: &[Part], decision: &Decision) -> Option<String> {
    let length: usize = parts
        .iter()
        .flat_map(|part| &part.lines)
        .map(|line| line.text.len())
        .sum();
    if length > LONGEST {
        return None;
    }
    let text = prose::unwrapped(
        parts
            .iter()
            .flat_map(|part| &part.lines)
            .map(|line| &*line.text),
    );
    if text.is_empty() {
        return is_notice(title).then(|| title.to_owned());
    }
    let sentences = prose::sentences(&text);
    let notice = sentences
        .iter()
        .map(|range| &text[range.clone()])
        .find(|said| is_notice(said))?;
    let mut points = decision.own.iter().chain(&decision.proposed);
    let decides = points.any(|point| !is_notice(&point.text));
    (sentences.len() <= 3 && !decides).then(|| notice.trim().to_owned())
}

fn is_notice(said: &str) -> bool {
    TAKEN.is_match(said) && REASON.is_match(said) && !PAPERS.is_match(said)
}

/// The paragraph without everything that the notice does not say.
pub fn emptied(paragraph: Paragraph, notice: String) -> Paragraph {
    Paragraph {
        kind: Kind::Other,
        decision: Vec::new(),
        proposal: None,
        outcomes: Vec::new(),
        motion: None,
        claims: Vec::new(),
        votes: Vec::new(),
        reservations: Vec::new(),
        statements: Vec::new(),
        references: Vec::new(),
        withheld: Some(notice),
        ..paragraph
    }
}

/// `§§ 100–101 är borttagna på grund av sekretess`: several at once, on a line of its own.
static RANGE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?m)^§§?\s*(?P<first>\d{1,4})\s*(?:[-–—]|till|och|t\.?o\.?m\.?)\s*§?\s*(?P<last>\d{1,4})\b[^\n]*$",
    )
});

/// Adds the paragraphs that a notice in the text before them takes away together.
pub fn add_ranges(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    let number = |paragraph: &Paragraph| paragraph.paragraph.parse::<u32>().ok();
    let numbers: Vec<Option<u32>> = paragraphs.iter().map(number).collect();
    let mut all = Vec::with_capacity(paragraphs.len());
    for (index, paragraph) in paragraphs.into_iter().enumerate() {
        let own = numbers[index];
        let next = numbers.get(index + 1).copied().flatten();
        let gone = own
            .filter(|own| next != own.checked_add(1))
            .and_then(|own| range(&paragraph.text, own, next));
        let added: Vec<Paragraph> = gone
            .into_iter()
            .flat_map(|(first, last, notice)| {
                let paragraph = &paragraph;
                (first..=last).map(move |number| {
                    let alone = Paragraph {
                        paragraph: number.to_string(),
                        title: notice.clone(),
                        text: notice.clone(),
                        reference_numbers: Vec::new(),
                        recusals: Vec::new(),
                        non_participants: Vec::new(),
                        parties: Vec::new(),
                        page_starts: Vec::new(),
                        warnings: Vec::new(),
                        ..paragraph.clone()
                    };
                    emptied(alone, notice.clone())
                })
            })
            .collect();
        all.push(paragraph);
        all.extend(added);
    }
    all
}

/// The numbers right after `own` that a line of the text takes away, and the line.
fn range(text: &str, own: u32, next: Option<u32>) -> Option<(u32, u32, String)> {
    let found = RANGE
        .captures_iter(text)
        .find(|found| is_notice(&found[0]))?;
    let first: u32 = found["first"].parse().ok()?;
    let last: u32 = found["last"].parse().ok()?;
    let follows = first == own + 1 && first <= last && last - first < MOST;
    let fits = next.is_none_or(|next| last < next);
    (follows && fits).then(|| (first, last, found[0].trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, expected: bool) {
        assert_eq!(is_notice(said), expected, "{said}");
    }

    #[test]
    fn notices() {
        check(
            "Paragrafen är borttagen på grund av sekretess enligt 26 kap. 1 §.",
            true,
        );
        check("Borttagen på grund av sekretess", true);
        check(
            "Ärendet redovisas inte med hänvisning till sekretess.",
            true,
        );
        check(
            "Paragrafen publiceras inte på webben med hänsyn till dataskyddsförordningen (GDPR).",
            true,
        );
        check("Sekretessärende", true);
        check("Sekretess", true);
        check("Denna bilaga omfattas av sekretess.", false);
        check("Nämnden godkänner redovisningen.", false);
        check("Personuppgifter behandlas i systemet.", false);
    }
}
