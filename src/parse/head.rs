//! The head of a paragraph: its reference numbers and its title.

mod numbers;
mod papers;
mod pointers;
mod tail;
mod title;

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::CleanLine;
use crate::prose;
use crate::segment::{Contents, Segment, is_aside};
use crate::terms::dates;
use crate::terms::pattern::regex;

use numbers::Beside;

pub use title::{Style as TitleStyle, style as titles};

/// Number, reference numbers and title, and the line where the text begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The whole title on one line.
    pub title: String,
    /// Reference numbers as printed.
    pub references: Vec<String>,
    /// Where the matter was before, as printed: `Au 1999-10-12 § 201`.
    pub pointers: String,
    /// Index, in the paragraph's lines, of the first line after the head.
    pub text: usize,
}

/// A title takes no more lines than this.
const TITLE_LINES: usize = 8;

/// Lines of the head that are neither title nor reference number: who prepared the matter and when it comes up, the
/// class it is filed under, who is told of the decision (`Delges:` above the number), the speeches in the record (`Anf. 12-15`).
static ASIDE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:(?i:handläggare|föredragande|ansvarig|kl\.?\s*\d|klockan \d|delges:|sekretess:|tid:|ärendetyp)",
        r"|(?i:(?:diarie|ärende|klass(?:ificerings)?)?kod|diarieplan|dpl|klassificering|process|ärendeklass)\s*:?\s*[\d.: -]+$",
        r"|(?i:ärende|punkt)(?i: nr)? \d{1,3}$|(?:Särsk(?:ild|\.)?|Ny) ?bilaga$",
        r"|(?i:anf|anförande)\.?\s[\d\s,–-]+$)"
    ))
});

/// `3`, `2/5`, `2024-03-25`, `2024-03-25   3`: the number of a page or the day of a header right below the paragraph's number, in a text
/// that has lost its pages.
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    dates::with_day(
        r"^(?:\d{1,3}(?:\s?/\s?\d{1,3})?|(?i:sammanträdes(?:datum|dag):?\s*)?DAY(?:\s+\d{1,3})?)$",
    )
});

/// Reads the head of a paragraph. `titles` is how those of this document are printed.
pub fn read(
    lines: &[CleanLine],
    segment: &Segment,
    contents: &Contents,
    titles: TitleStyle,
) -> Head {
    let listed = contents.title(segment.start.value);
    let reach = title::Reach {
        lines,
        style: titles,
        listed,
    };
    let mut reading = Reading::of(reach, segment);
    let mut text = reading.number + 1;
    while text < lines.len() && reading.takes(text) {
        text += 1;
    }
    // The printed paper may be named below whose motion it is about.
    for line in lines.iter().skip(text).take(2) {
        let paper = numbers::of_printed_paper(&line.text);
        reading.references.extend(paper.unwrap_or_default());
    }
    let mut references = reading.references;
    let printed = prose::unwrapped(match reading.above.is_empty() {
        true => reading.parts,
        false => reading.above,
    });
    let printed = tail::cut(title::without_label(&printed).to_owned(), &mut references);
    let printed = tail::without_pointer(printed);
    let below = &lines[text.min(lines.len())..];
    if references.is_empty() {
        references = papers::listed(&printed, below);
    }
    if references.is_empty() {
        references = below_the_points(below);
    }
    // Bold or size show where a title ends; without them the contents may know more of it.
    let plain = lines.first().is_none_or(|line| line.look.is_none());
    let listed = listed.map(|listed| tail::cut(listed.to_owned(), &mut Vec::new()));
    let listed = listed.map(tail::without_pointer);
    let listed = listed.map(|listed| {
        let listed = tail::without_own(&listed, &references);
        tail::without_outcome(listed, &printed).to_owned()
    });
    let mut seen = HashSet::new();
    references.retain(|number| seen.insert(number.clone()));
    Head {
        title: title::better(printed, listed.as_deref(), plain),
        references,
        pointers: reading.pointers.join("; "),
        text,
    }
}

/// `Dnr KS 2015/92` below what was decided: the numbers of a head that has none.
fn below_the_points(lines: &[CleanLine]) -> Vec<String> {
    let labelled = |line: &CleanLine| numbers::labelled(&line.text);
    let below = |pair: &[CleanLine]| is_numbered(&pair[0].text, &pair[1].text);
    let above = lines.windows(2).position(below);
    let numbers = above.map_or(&[][..], |above| &lines[above + 1..]);
    numbers.iter().map_while(labelled).flatten().collect()
}

/// Whether a line holds a reference number with its label and nothing else, and is not the rest of a
/// sentence of the line above: `… i enlighet med` / `ärendenummer 2023-825.`
pub fn is_numbered(above: &str, text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && !prose::is_cut(above)
        && numbers::labelled(text).is_some()
}

/// What the lines of a head have told so far.
struct Reading<'l> {
    reach: title::Reach<'l>,
    /// The line of the paragraph's number.
    number: usize,
    /// The title where it stands above the number.
    above: Vec<&'l str>,
    /// The title below or beside the number, in lines.
    parts: Vec<&'l str>,
    /// The line on which it begins.
    first: usize,
    /// Whether a reference number on a line of its own stands below it: only the rest of a sentence can follow.
    ended: bool,
    references: Vec<String>,
    /// The numbers that other bodies gave the matter.
    pointers: Vec<&'l str>,
}

impl<'l> Reading<'l> {
    /// What stands above a paragraph's number and beside it.
    fn of(reach: title::Reach<'l>, segment: &'l Segment) -> Reading<'l> {
        let number = segment.start.line - segment.lines.start;
        let beside = Beside::of(&segment.start, &reach.lines[number]);
        let mut references = beside.numbers;
        let mut above: Vec<&str> = Vec::new();
        for line in &reach.lines[..number] {
            match numbers::on_a_line(&line.text) {
                Some(numbers) => references.extend(numbers),
                None if is_aside(&line.text) => {}
                None => above.push(&line.text),
            }
        }
        let title = Some(beside.title).filter(|title| !title.is_empty());
        let pointers = pointers::beside(&reach.lines[number].text);
        Reading {
            reach,
            number,
            above,
            parts: title.into_iter().collect(),
            first: number,
            ended: false,
            references,
            pointers: pointers.into_iter().collect(),
        }
    }

    /// Whether the next line belongs to the head, which then has what it says.
    fn takes(&mut self, at: usize) -> bool {
        let text = &*self.reach.lines[at].text;
        let titled = !self.parts.is_empty();
        let last = self.parts.last();
        let wraps = last.is_some_and(|part| title::is_open(part) || numbers::goes_on(part, text));
        let (pointers, behind) = pointers::split(text);
        if wraps && self.parts.len() < TITLE_LINES {
            self.parts.push(text);
        } else if behind.is_empty()
            && !pointers.is_empty()
            && (!titled || pointers::are_short(pointers))
        {
            self.pointers.push(pointers);
        } else if let Some(numbers) = numbers::on_a_line(behind) {
            self.pointers
                .extend(Some(pointers).filter(|pointers| !pointers.is_empty()));
            self.references.extend(numbers);
            self.ended = titled;
        } else if let Some(numbers) = numbers::of_printed_paper(text).filter(|_| titled) {
            self.references.extend(numbers);
        } else if ASIDE.is_match(text) || !titled && HEADER.is_match(text) {
            // It does not say what the matter is.
        } else if self.goes_on(at, text) {
            if !titled {
                self.first = at;
            }
            let (title, apart) = numbers::without_column(text, &self.reach.lines[at]);
            self.references
                .extend(apart.and_then(numbers::alone).into_iter().flatten());
            self.parts.push(match apart {
                Some(_) => title.trim_end_matches(['.', ',']),
                None => title,
            });
        } else {
            return false;
        }
        true
    }

    /// Whether a line belongs to the title.
    fn goes_on(&self, at: usize, text: &str) -> bool {
        self.above.is_empty()
            && self.parts.len() < TITLE_LINES
            && !(self.ended && begins(text))
            && self.reach.holds(at, &self.parts, self.first)
    }
}

/// Whether a line begins something new.
fn begins(text: &str) -> bool {
    !text.starts_with(|char: char| char.is_lowercase() || matches!(char, '(' | '–' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::clean;
    use crate::extract::text::pages;
    use crate::segment::segment;

    /// The title of the last paragraph of a text, and its reference numbers.
    fn check(text: &str, title: &str, numbers: &[&str]) {
        let pages = pages(text);
        let lines = clean(&pages).lines;
        let segments = segment(&lines);
        let style = titles(&lines, &segments.paragraphs);
        let last = segments.paragraphs.last().expect("a paragraph");
        let head = read(&lines[last.lines.clone()], last, &segments.contents, style);
        assert_eq!(head.title, title, "{text}");
        assert_eq!(head.references, numbers, "{text}");
    }

    #[test]
    fn the_number_stands_beside_the_title() {
        check(
            "§ 7\n\nBorgen för Ekby Fibernät            Dnr 2020KS402 045\nekonomisk förening\n\nEva Ek (S) anmäler jäv.",
            "Borgen för Ekby Fibernät ekonomisk förening",
            &["2020KS402 045"],
        );
        check(
            "§ 8\n\nYttrande över motion om omklädningsrum. BUN\n2018/377\n\nBeslut\nMotionen avslås.",
            "Yttrande över motion om omklädningsrum",
            &["BUN 2018/377"],
        );
        check(
            "§ 9\nMotion om naturskola. (AU 211) KS 2008-287\n\nBeslut\nMotionen avslås.",
            "Motion om naturskola",
            &["KS 2008-287"],
        );
        check(
            "§ 9\n\nMotion om naturskola. (AU § 211) KS 2008-287\n\nBeslut\nMotionen avslås.",
            "Motion om naturskola",
            &["KS 2008-287"],
        );
        check(
            "Kf § 9                98.411-430 Ks\n\nFråga om algblomning\n\nEva Ek (S) har frågat.",
            "Fråga om algblomning",
            &["98.411-430 Ks"],
        );
    }

    #[test]
    fn titles_that_end_in_a_full_stop() {
        let text = "Eva Ek (S) föreslår i motion, inkommen 2013-10-10, att kommunen utreder ett bad\nvid hamnen.\nBeslut\nMotionen avslås.";
        check(
            &format!(
                "§ 7\nAvsägelse, Bo Lind (C), samt fyllnadsval.\n{text}\n\n§ 8\nÄgardirektiv för Ekby Hamn AB.\n{text}\n\n§ 9\nMotion (Eva Ek S) - belysning längs gång-\noch cykelvägen till hamnen.\n{text}"
            ),
            "Motion (Eva Ek S) - belysning längs gång- och cykelvägen till hamnen.",
            &[],
        );
    }

    #[test]
    fn numbers_that_end_their_paragraphs() {
        check(
            "§ 8\n\nBudget\n\nEkby kommun antar en budget.\n\nDen gäller ett år.\n\nDnr 117/03\n\n§ 9\n\nMotion om bad\n\nEva Ek (s) har föreslagit ett bad.\n\nMotionen avslås.\n\nDnr 402/02",
            "Motion om bad",
            &["402/02"],
        );
    }

    #[test]
    fn numbers_of_other_bodies() {
        check(
            "Ks § 29\nAu § 58       Dnr 1412/87-714\n\nMotion om färdtjänst\n\nEva Ek har väckt en motion.",
            "Motion om färdtjänst",
            &["1412/87-714"],
        );
        check(
            "§ 43\nVal\n\nBeslut\nVal görs.\n\nKs § 88              Au § 141\nKfm § 44             Dnr 14/61-04 Ks\n                     Särsk.bilaga\n\nÅrsredovisning\n\nBeslut\nDen godkänns.",
            "Årsredovisning",
            &["14/61-04 Ks"],
        );
    }
}
