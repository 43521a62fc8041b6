//! What a pattern becomes without the parts that the regex engine can only check slowly.
//!
//! Whether a Unicode word ends somewhere cannot be told by its fast automata, and bounds on what stands between words
//! (`.{3,120}`) make them large, as do the letters of all scripts there are.

use std::sync::LazyLock;

use regex_syntax::hir::{
    Capture, Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look, Repetition,
};

/// A pattern without the word boundaries at its two ends.
pub struct Core {
    pub regex: String,
    /// Whether every match begins, and ends, at a word boundary.
    pub edges: [bool; 2],
}

/// The core of a pattern; `None` where a word boundary stands elsewhere than at its ends, or it has wide bounds.
pub fn core(pattern: &str) -> Option<Core> {
    let mut parts = match parse(pattern).into_kind() {
        HirKind::Concat(parts) => parts,
        kind => vec![rebuilt(kind)],
    };
    let begins = parts.first().is_some_and(is_boundary);
    if begins {
        parts.remove(0);
    }
    let ends = parts.last().is_some_and(is_boundary);
    if ends {
        parts.pop();
    }
    let core = Hir::concat(parts);
    let is_fast = !core.properties().look_set().contains_word_unicode() && !has_wide_bounds(&core);
    is_fast.then(|| Core {
        regex: core.to_string(),
        edges: [begins, ends],
    })
}

/// Whether something may be repeated many times, but not any number of times.
fn has_wide_bounds(hir: &Hir) -> bool {
    const WIDE: u32 = 10;
    let is_wide = match hir.kind() {
        HirKind::Repetition(repeated) => repeated.max.is_some_and(|max| max > WIDE),
        _ => false,
    };
    is_wide || hir.kind().subs().iter().any(has_wide_bounds)
}

/// A pattern that matches wherever this one does, and rarely elsewhere: word boundaries are told by ASCII letters
/// alone, and bounds are left out.
pub fn loosened(pattern: &str) -> String {
    loose(parse(pattern)).to_string()
}

fn loose(hir: Hir) -> Hir {
    match hir.into_kind() {
        HirKind::Concat(parts) => {
            let bounds: Vec<Option<Hir>> = (0..parts.len()).map(|at| half(&parts, at)).collect();
            let parts = parts.into_iter().zip(bounds);
            Hir::concat(
                parts
                    .map(|(part, bound)| bound.unwrap_or_else(|| loose(part)))
                    .collect(),
            )
        }
        HirKind::Look(Look::WordUnicode) => Hir::empty(),
        HirKind::Alternation(parts) => Hir::alternation(parts.into_iter().map(loose).collect()),
        HirKind::Capture(capture) => Hir::capture(Capture {
            sub: Box::new(loose(*capture.sub)),
            ..capture
        }),
        HirKind::Repetition(repeated) => {
            let is_bound = |max: &u32| *max > 1 && *max > repeated.min;
            Hir::repetition(Repetition {
                max: repeated.max.filter(|max| !is_bound(max)),
                sub: Box::new(loose(*repeated.sub)),
                ..repeated
            })
        }
        kind => rebuilt(kind),
    }
}

/// The half of a word boundary among the parts of a pattern: no ASCII letter before a word, or behind one. A letter
/// that is not ASCII passes, so that nothing is missed.
fn half(parts: &[Hir], at: usize) -> Option<Hir> {
    if !is_boundary(&parts[at]) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|before| parts.get(before));
    if parts
        .get(at + 1)
        .is_some_and(|next| is_word(next, End::First))
    {
        Some(Hir::look(Look::WordStartHalfAscii))
    } else if before.is_some_and(|before| is_word(before, End::Last)) {
        Some(Hir::look(Look::WordEndHalfAscii))
    } else {
        None
    }
}

fn is_boundary(hir: &Hir) -> bool {
    matches!(hir.kind(), HirKind::Look(Look::WordUnicode))
}

#[derive(Clone, Copy)]
enum End {
    First,
    Last,
}

/// Whether every match of a part begins, or ends, with a letter of a word.
fn is_word(hir: &Hir, end: End) -> bool {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let text = String::from_utf8_lossy(&literal.0);
            let letter = match end {
                End::First => text.chars().next(),
                End::Last => text.chars().next_back(),
            };
            letter.is_some_and(regex_syntax::is_word_character)
        }
        HirKind::Class(Class::Unicode(class)) => {
            let mut others = class.clone();
            others.difference(&WORD);
            others.ranges().is_empty()
        }
        HirKind::Repetition(repeated) => repeated.min > 0 && is_word(&repeated.sub, end),
        HirKind::Capture(capture) => is_word(&capture.sub, end),
        HirKind::Alternation(parts) => parts.iter().all(|part| is_word(part, end)),
        HirKind::Concat(parts) => match end {
            End::First => parts.first(),
            End::Last => parts.last(),
        }
        .is_some_and(|part| is_word(part, end)),
        _ => false,
    }
}

/// Every character that words consist of.
static WORD: LazyLock<ClassUnicode> = LazyLock::new(|| latin_letters(all_of_words()));

/// Every character that words of any script consist of.
fn all_of_words() -> ClassUnicode {
    match regex_syntax::parse(r"\w")
        .expect("a fixed pattern")
        .into_kind()
    {
        HirKind::Class(Class::Unicode(class)) => class,
        _ => ClassUnicode::empty(),
    }
}

/// A pattern whose letters are those of the Latin script alone. Minutes have no others, and each class of letters of all
/// scripts takes hundreds of states.
pub fn latin(pattern: &str) -> String {
    parse(pattern).to_string()
}

fn parse(pattern: &str) -> Hir {
    only_latin(regex_syntax::parse(pattern).expect("a fixed pattern"))
}

fn only_latin(hir: Hir) -> Hir {
    let within = |sub: Box<Hir>| Box::new(only_latin(*sub));
    match hir.into_kind() {
        HirKind::Class(Class::Unicode(class)) => Hir::class(Class::Unicode(latin_letters(class))),
        HirKind::Concat(parts) => Hir::concat(parts.into_iter().map(only_latin).collect()),
        HirKind::Alternation(parts) => {
            Hir::alternation(parts.into_iter().map(only_latin).collect())
        }
        HirKind::Capture(capture) => Hir::capture(Capture {
            sub: within(capture.sub),
            ..capture
        }),
        HirKind::Repetition(repeated) => Hir::repetition(Repetition {
            sub: within(repeated.sub),
            ..repeated
        }),
        kind => rebuilt(kind),
    }
}

/// A class without the letters and figures of other scripts; or with all of them, where they count as signs.
fn latin_letters(mut class: ClassUnicode) -> ClassUnicode {
    let has_other_signs = class
        .ranges()
        .last()
        .is_some_and(|last| last.end() == char::MAX);
    match has_other_signs {
        true => class.union(&OTHERS),
        false => class.difference(&OTHERS),
    }
    class
}

/// The letters and figures of other scripts, and the long `s`, which would count as a form of `s`.
static OTHERS: LazyLock<ClassUnicode> = LazyLock::new(|| {
    /// The first character behind the Latin letters and the accents that are put on them.
    const FIRST: char = '\u{370}';
    const LONG_S: char = 'ſ';
    let mut others = all_of_words();
    others.intersect(&ClassUnicode::new([
        ClassUnicodeRange::new(LONG_S, LONG_S),
        ClassUnicodeRange::new(FIRST, char::MAX),
    ]));
    others
});

fn rebuilt(kind: HirKind) -> Hir {
    match kind {
        HirKind::Empty => Hir::empty(),
        HirKind::Literal(literal) => Hir::literal(literal.0),
        HirKind::Class(class) => Hir::class(class),
        HirKind::Look(look) => Hir::look(look),
        HirKind::Repetition(repeated) => Hir::repetition(repeated),
        HirKind::Capture(capture) => Hir::capture(capture),
        HirKind::Concat(parts) => Hir::concat(parts),
        HirKind::Alternation(parts) => Hir::alternation(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_latin_script() {
        for (pattern, text, expected) in [
            (r"^\p{Lu}\p{Ll}+$", "Žďár", true),
            (r"^\w+$", "Åsa_1é", true),
            (r"^\p{L}+$", "Жук", false),
            (r"^\W+$", "Жук", true),
            (r"^[^.]+$", "Жук ſ", true),
            (r"^[\d–]+$", "9–11", true),
            (r"^[\s\p{Lu}]+$", "Å\u{a0}B", true),
            ("^(?i)kss$", "KsS", true),
            ("^(?i)kss$", "\u{212a}ſs", false),
        ] {
            let regex = regex::Regex::new(&latin(pattern)).unwrap();
            assert_eq!(regex.is_match(text), expected, "{pattern}: {text}");
        }
    }
}
