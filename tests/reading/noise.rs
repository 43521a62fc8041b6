//! Damage done to a text, such as scanners, converters and careless hands do.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One kind of damage. Places are indexes into whatever lines or letters there are.
#[derive(Debug, Clone)]
pub enum Damage {
    /// Two lines change places.
    Swap(Index, Index),
    /// Some lines in a row go.
    Delete(Index, usize),
    /// A line comes twice.
    Double(Index),
    /// Some lines in a row are said again somewhere else.
    Copy(Index, usize, Index),
    /// A line is joined to the next.
    Join(Index),
    /// A line is broken in two.
    Break(Index, Index),
    /// A letter becomes another.
    Replace(Index, char),
    /// Every so many-th blank is lost.
    LoseBlanks(usize),
    /// Empty lines are lost.
    LoseGaps,
    /// Letters are mistaken for others that look alike.
    Mistake(&'static str, &'static str),
    /// The text ends here.
    Cut(Index),
    /// The text begins here.
    Behead(Index),
    /// A page begins before a line.
    NewPage(Index),
}

/// What scanners mistake.
const MISTAKES: [(&str, &str); 12] = [
    ("§", "$"),
    ("§", "S"),
    ("1", "l"),
    ("0", "O"),
    ("5", "S"),
    ("å", "a"),
    ("ö", "o"),
    ("ä", "a"),
    ("rn", "m"),
    ("li", "h"),
    (".", ","),
    ("(", "{"),
];

/// Letters that matter to reading, and some that no protocol holds.
const LETTERS: [char; 22] = [
    '§',
    '(',
    ')',
    '[',
    '.',
    ',',
    ':',
    ';',
    '-',
    '–',
    '|',
    '•',
    '"',
    '”',
    '1',
    '0',
    ' ',
    '\t',
    '\u{AD}',
    '\u{A0}',
    '\u{301}',
    '\u{1F600}',
];

/// Any damage.
pub fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        (at(), at()).prop_map(|(one, other)| Damage::Swap(one, other)),
        (at(), 1..20usize).prop_map(|(from, count)| Damage::Delete(from, count)),
        at().prop_map(Damage::Double),
        (at(), 1..20usize, at()).prop_map(|(from, count, to)| Damage::Copy(from, count, to)),
        at().prop_map(Damage::Join),
        (at(), at()).prop_map(|(line, letter)| Damage::Break(line, letter)),
        (at(), select(&LETTERS[..])).prop_map(|(letter, new)| Damage::Replace(letter, new)),
        (1..8usize).prop_map(Damage::LoseBlanks),
        Just(Damage::LoseGaps),
        select(&MISTAKES[..]).prop_map(|(right, wrong)| Damage::Mistake(right, wrong)),
        at().prop_map(Damage::Cut),
        at().prop_map(Damage::Behead),
        at().prop_map(Damage::NewPage),
    ]
}

impl Damage {
    /// The text after the damage.
    pub fn done_to(&self, text: &str) -> String {
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let letters = || {
            text.char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect::<Vec<_>>()
        };
        let place = |index: &Index| *index.get(&letters());
        match self {
            Damage::Swap(one, other) => lines.swap(
                one.index(text.split('\n').count()),
                other.index(text.split('\n').count()),
            ),
            Damage::Delete(from, count) => {
                let from = from.index(lines.len());
                lines.drain(from..lines.len().min(from + count));
            }
            Damage::Double(line) => {
                let line = line.index(lines.len());
                lines.insert(line, lines[line].clone());
            }
            Damage::Copy(from, count, to) => {
                let from = from.index(lines.len());
                let copied = lines[from..lines.len().min(from + count)].to_vec();
                let to = to.index(lines.len());
                lines.splice(to..to, copied);
            }
            Damage::Join(line) => {
                let line = line.index(lines.len());
                if line + 1 < lines.len() {
                    let next = lines.remove(line + 1);
                    lines[line].push_str(&next);
                }
            }
            Damage::Break(line, letter) => {
                let line = line.index(lines.len());
                let ends: Vec<usize> = lines[line].char_indices().map(|(at, _)| at).collect();
                if !ends.is_empty() {
                    let rest = lines[line].split_off(*letter.get(&ends));
                    lines.insert(line + 1, rest);
                }
            }
            Damage::NewPage(line) => {
                let line = line.index(lines.len());
                lines[line].insert(0, '\u{C}');
            }
            Damage::LoseGaps => lines.retain(|line| !line.trim().is_empty()),
            Damage::Replace(letter, new) => {
                let at = place(letter);
                let rest = text[at..]
                    .chars()
                    .next()
                    .map_or(at, |old| at + old.len_utf8());
                return format!("{}{new}{}", &text[..at], &text[rest..]);
            }
            Damage::LoseBlanks(every) => {
                let mut blanks = 0;
                return text
                    .chars()
                    .filter(|char| {
                        *char != ' ' || {
                            blanks += 1;
                            blanks % every != 0
                        }
                    })
                    .collect();
            }
            Damage::Mistake(right, wrong) => return text.replace(right, wrong),
            Damage::Cut(letter) => return text[..place(letter)].to_owned(),
            Damage::Behead(letter) => return text[place(letter)..].to_owned(),
        }
        lines.join("\n")
    }
}
