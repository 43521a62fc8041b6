//! The title of a paragraph: how far it goes, and the better of its two printings.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use crate::clean::CleanLine;
use crate::parse::head::numbers::{self, Beside};
use crate::prose::{self, Marker};
use crate::segment::Segment;
use crate::terms::bodies;
use crate::terms::headings::{self, Section};
use crate::terms::register;

/// The first sentence of the text: somebody or some body has done something.
static RUNNING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^\p{Lu}[^.]{2,60}?(?:\)|\p{L}|,) (?:har|hade|föreslår|föreslog|beslöt|beslutade|anmäler|redovisar|informerar|yrkar|yrkade)\b|^Föreligg(?:er|a) |^I (?:en )?motion(?:en)?[ ,]|^\p{Lu}[^.]{2,60}\) (?:lämnar|lämnade|ställer|ställde|väckte|inkommer|inkom)\b",
    )
});

/// `Kommunfullmäktige utser Eva Ek (S) att justera`: right below the title, the body decides.
static DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["nämnd", "styrels", "fullmäktig", "utskott"],
        &format!(
            r"^(?:{body}) (?:utser|utsåg|väljer|valde|beslutar|godkänner|godkände|medger|medgav|bifaller|avslår|antar|antog|fastställer|tar del|lägger|lade|noterar|överlämnar|remitterar)\b"
        ),
    )
});

/// `Motion (2012:31) av Eva Ek (V)`, `Motion den 19 maj 2014 av …` below a title: the paper that the matter goes back to.
static PAPER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[" (", " den "],
        r"^(?:Motion|Interpellation|Skrivelse|Fråga) (?:\(\d{4}:\d+\)|den \d{1,2} \p{Ll}+ \d{4}) (?:av|från) ",
    )
});

/// Headings of sections that are titles, too.
const ALSO_TITLES: [&str; 8] = [
    "anförande",
    "anföranden",
    "information",
    "inledning",
    "ekonomi",
    "uppföljning",
    "dialog",
    "samråd",
];

/// `Beslut: Motionen avslås.`, `Kommunfullmäktiges beslut: …`: the heading of a section and what stands below it, on one
/// line.
fn opens_section(text: &str) -> bool {
    let heading = text
        .split_once(": ")
        .and_then(|(wording, _)| headings::find(wording));
    heading.is_some_and(|heading| {
        matches!(
            heading.section,
            Section::Decision | Section::Proposal | Section::Draft | Section::Claims
        )
    }) || ["Ärendet: ", "Bakgrund: ", "Sammanfattning: "]
        .iter()
        .any(|begin| text.starts_with(begin))
}

/// How titles are printed in a document.
#[derive(Debug, Clone, Copy, Default)]
pub struct Style {
    /// How long a line of a title gets.
    width: usize,
    /// Whether a full stop ends them.
    stopped: bool,
}

/// What is known of a title while it is being read.
pub struct Reach<'a> {
    /// The paragraph's lines.
    pub lines: &'a [CleanLine<'a>],
    /// How titles are printed in this document.
    pub style: Style,
    /// The title as the contents have it.
    pub listed: Option<&'a str>,
}

impl Reach<'_> {
    /// Whether line `at` still belongs to the title, of which `parts` were read from line `first` on.
    pub fn holds(&self, at: usize, parts: &[&str], first: usize) -> bool {
        let line = &self.lines[at];
        // `Anmälan av jäv` or `Information` is a heading below a title, and a title right below the number.
        let heads = |heading: headings::Heading| {
            let is_title = heading.section == Section::Recusal
                || heading.section == Section::Formality
                || ALSO_TITLES.contains(&line.text.to_lowercase().as_str());
            !is_title || !parts.is_empty()
        };
        if headings::find(&line.text).is_some_and(heads)
            || matches!(prose::marker(&line.text).0, Marker::Number | Marker::Bullet)
                && !parts.is_empty()
                && (line.gap_before || !line.text.starts_with('-'))
        {
            return false;
        }
        let Some(before) = parts.last() else {
            return true;
        };
        if self.style.stopped && is_sentence_end(before) {
            return false;
        }
        if opens_section(&line.text) {
            return false;
        }
        // A title in capitals is followed by the text.
        if numbers::has_words(&line.text) && !parts.iter().any(|part| numbers::has_words(part)) {
            return false;
        }
        // `Nr 1:2019 från Eva Ek (V) …`, or `Motion om bad, Eva Ek (S)` below `Nya motioner`: the first of a list.
        let numbered = line.text.strip_prefix("Nr ");
        if numbered.is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_digit()))
            || line.text.starts_with("Motion ") && before.to_lowercase().ends_with("motioner")
        {
            return false;
        }
        // `Motion av Eva Ek (V)` below the title of her motion.
        if tells_authors(&line.text) && parts.iter().any(|part| part.contains("otion")) {
            return false;
        }
        let starts = line.text.starts_with(char::is_uppercase);
        if starts && bodies::is_body(&line.text) && !prose::is_cut(before) {
            return false;
        }
        if PAPER.is_match(&line.text) && !prose::is_cut(before) {
            return false;
        }
        if let Some(said) = self.as_listed(&line.text, parts) {
            return said;
        }
        if let (Some(a), Some(b)) = (self.lines[first].look, line.look) {
            if a.bold != b.bold || (a.size - b.size).abs() > 0.6 {
                return false;
            }
            if a.bold && b.bold && !line.gap_before {
                return true;
            }
        }
        if line.gap_before && !line.break_before && !prose::is_cut(before) {
            return false;
        }
        self.stands_in_its_block(at, parts.len()) || self.wraps(line, before)
    }

    /// The contents know the whole title: as long as it goes on, so does this one.
    fn as_listed(&self, text: &str, parts: &[&str]) -> Option<bool> {
        let mut listed = letters(self.listed?);
        let mut so_far = parts.iter().flat_map(|part| letters(part));
        if !so_far.all(|letter| listed.next() == Some(letter)) {
            return None;
        }
        let mut listed = listed.peekable();
        if listed.peek().is_none() {
            return Some(false);
        }
        let mut own = letters(text).peekable();
        own.peek()?;
        own.all(|letter| listed.next() == Some(letter))
            .then_some(true)
    }

    /// A few lines between white space that are no sentence are the title, however their words fall.
    fn stands_in_its_block(&self, at: usize, read: usize) -> bool {
        let begin = at + 1 - read.min(at);
        let end = (at..self.lines.len())
            .find(|&next| next > at && self.lines[next].gap_before)
            .unwrap_or(self.lines.len());
        let block = &self.lines[begin..end];
        let closed = end < self.lines.len() && block.len() <= BLOCK_LINES;
        closed
            && block[1..]
                .iter()
                .all(|line| prose::marker(&line.text).0 == Marker::None)
            && block.iter().all(|line| {
                headings::find(&line.text).is_none()
                    && !RUNNING.is_match(&line.text)
                    && !line.text.contains(" beslut")
                    && !is_sentence_end(&line.text)
            })
    }

    /// Whether a line reads like the rest of a line that was full.
    fn wraps(&self, line: &CleanLine, before: &str) -> bool {
        let lower = line
            .text
            .starts_with(|char: char| char.is_lowercase() || char == '(');
        let first = line.text.split(' ').next().unwrap_or("");
        let full = before.chars().count() + 1 + first.chars().count() > self.style.width * 4 / 5;
        let goes_on = lower && prose::marker(&line.text).0 == Marker::None;
        let too_long =
            !goes_on && line.text.chars().count() > self.style.width + 6 && !prose::is_cut(before);
        let running = RUNNING.is_match(&line.text) || DECIDES.is_match(&line.text);
        // `Fråga av Eva Ek (S) till Bo Lind (M): går bussen` / `på rätt väg?` may ask something at its end.
        let asks = lower && line.text.trim_end_matches(['”', '"']).ends_with('?');
        let ends = is_sentence_end(&line.text) && !self.style.stopped;
        if too_long || running || ends && !asks {
            return false;
        }
        goes_on || full || prose::is_cut(before)
    }
}

/// Whether a line ends in the middle of brackets that hold a register's letters: `… om kameror (KS`, `… (Dnr Kst`.
pub fn is_open(text: &str) -> bool {
    text.rsplit_once('(').is_some_and(|(_, inside)| {
        let labels = ["dnr", "dnr.", "dnr:", "diarienr", "diarienummer"];
        let label = |word: &str| labels.contains(&word.to_lowercase().as_str());
        let letters = |word: &str| {
            word.chars().all(char::is_alphabetic)
                && word.starts_with(char::is_uppercase)
                && word.chars().count() <= 3
                || word.chars().all(char::is_uppercase)
        };
        let inside = register::without(inside);
        let mut words = inside
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .peekable();
        words.peek().is_some() && words.all(|word| label(word) || letters(word))
    })
}

/// A title of more lines than these is not told by white space alone.
const BLOCK_LINES: usize = 4;

/// Whether a line ends a sentence, and not only in an abbreviation that titles end in: `… vid stationen m.m.`
fn is_sentence_end(text: &str) -> bool {
    const ABBREVIATIONS: [&str; 6] = ["m.fl.", "m fl.", "m.m.", "m m.", "o.d.", "etc."];
    let abbreviated = || ABBREVIATIONS.iter().any(|end| text.ends_with(end));
    prose::ends_sentence(text) && !text.ends_with(')') && !abbreviated()
}

fn tells_authors(text: &str) -> bool {
    let told = text.strip_prefix("Motion ");
    told.is_some_and(|told| {
        ["av ", "från ", "den "]
            .iter()
            .any(|begin| told.starts_with(begin))
    })
}

/// The printed title, or the one of the contents where that is the same but less broken.
pub fn better(printed: String, listed: Option<&str>, plain: bool) -> String {
    let Some(listed) = listed.filter(|listed| listed.len() > 3) else {
        return printed;
    };
    let mut rest = letters(listed);
    let begins_alike = letters(&printed).all(|letter| rest.next() == Some(letter));
    let same = begins_alike && rest.next().is_none();
    let lost_hyphen = same && listed.matches('-').count() > printed.matches('-').count();
    let longer = plain && !printed.is_empty() && begins_alike && !same;
    if printed.is_empty() || lost_hyphen || longer {
        listed.to_owned()
    } else {
        printed
    }
}

/// `Ärende: Svar på motion`, `ÄRENDE: Svar på motion`: the title alone.
pub fn without_label(printed: &str) -> &str {
    const LABELS: [&str; 5] = [
        "ärende",
        "ärenderubrik",
        "ärendemening",
        "rubrik",
        "ärendet",
    ];
    match printed.split_once(':') {
        Some((label, title)) if LABELS.contains(&label.to_lowercase().as_str()) => {
            title.trim_start()
        }
        _ => printed,
    }
}

/// A title without blanks and hyphens, in lower case: what two printings of it share.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// How the titles of a document are printed.
pub fn style(lines: &[CleanLine], segments: &[Segment]) -> Style {
    Style {
        width: width(lines, segments),
        stopped: are_stopped(lines, segments),
    }
}

/// Whether most titles end in a full stop: there is one at the end of a line right below most of the numbers.
fn are_stopped(lines: &[CleanLine], segments: &[Segment]) -> bool {
    /// In fewer paragraphs it may be chance.
    const FEWEST: usize = 3;
    let stopped = |segment: &&Segment| {
        let number = segment.start.line;
        let below = number + 1..segment.lines.end.min(number + 5);
        let mut titles = below.filter(|&at| numbers::on_a_line(&lines[at].text).is_none());
        let title =
            |at: &usize| is_sentence_end(&lines[*at].text) && lines[*at].text.ends_with('.');
        titles.by_ref().take(2).any(|at| title(&at))
    };
    let count = segments.iter().filter(stopped).count();
    count >= FEWEST && count * 4 >= segments.len() * 3
}

/// How long the first line of a title gets in a document: a line much longer is running text.
fn width(lines: &[CleanLine], segments: &[Segment]) -> usize {
    let mut widths: Vec<usize> = segments
        .iter()
        .filter_map(|segment| {
            let number = segment.start.line;
            if !Beside::of(&segment.start, &lines[number]).title.is_empty() {
                return Some(lines[number].text.chars().count());
            }
            let first = (number + 1..segment.lines.end.min(number + 4))
                .find(|&at| numbers::on_a_line(&lines[at].text).is_none())?;
            Some(lines[first].text.chars().count())
        })
        .collect();
    widths.sort_unstable();
    // A few paragraphs without title would spoil the maximum.
    widths
        .get(widths.len().saturating_sub(1 + widths.len() / 12))
        .copied()
        .unwrap_or(70)
}
