//! Numbers of paragraphs, many at a time: `§§ 94-110`, `§§ 20-35, §§ 37-52`, `29 - 36`, `t.o.m. § 97`.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::{Pattern, regex};
use paragraf_index::record::Span;

const LIST: &str = r"\d{1,4}(?:[\d\s,/§–—-]|\b(?:och|samt|till)\b|t\.?\s?o\.?\s?m\.?)*";

/// Numbers after the sign, perhaps from or up to the first of them.
static SIGNED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        &format!(
            r"(?i)(?:(?P<except>\b(?:ej|inte|utom|förutom|exkl\.?|undantag(?:et)?|frånvarande|jäv(?:ig)?)(?: (?:vid|för|under|i))?)\s*|(?P<from>\bfr\.?\s?o\.?\s?m\.?|\bfrån(?: och med)?)\s*|(?P<until>\bt\.?\s?o\.?\s?m\.?|\btill(?: och med)?)\s*)?(?:§+\s*)(?P<list>{LIST})"
        ),
    )
});

static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?:\b(?:19|20)\d\d/)?(?P<first>\d{1,4})(?:/\d{2,4})?(?:\s*(?:[-–—]+|till|t\.?\s?o\.?\s?m\.?)\s*§*\s*(?:(?:19|20)\d\d/)?(?P<last>\d{1,4})(?:/\d{2,4})?)?",
    )
});

/// The numbers after each sign of a text; `from § 98` ends where `promised` does, and `ej § 97` is what else is told, or
/// all that is promised, without this: nothing, where neither is known.
pub fn read(text: &str, promised: Option<(Span, Span)>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut left_out = Vec::new();
    for found in SIGNED.captures_iter(text) {
        let mut items = items(&found["list"]);
        if found.name("except").is_some() {
            left_out.append(&mut items);
            continue;
        }
        if let [only] = items.as_mut_slice() {
            if found.name("from").is_some() {
                only.last = promised.map_or(only.last, |(_, last)| last.last.max(only.first));
            } else if found.name("until").is_some() {
                only.first = promised.map_or(only.first, |(first, _)| first.first.min(only.last));
            }
        }
        spans.append(&mut items);
    }
    if left_out.is_empty() {
        return spans;
    }
    if spans.is_empty() {
        spans.extend(promised.map(|(first, last)| Span {
            first: first.first,
            last: last.last,
        }));
    }
    let spans = spans.into_iter();
    spans.flat_map(|span| without(span, &left_out)).collect()
}

/// What is left of `whole` without some of its numbers, which rise.
fn without(whole: Span, left_out: &[Span]) -> Vec<Span> {
    let ends = left_out.iter().map(|span| span.first.saturating_sub(1));
    let begins = left_out.iter().map(|span| span.last + 1);
    let firsts = std::iter::once(whole.first).chain(begins);
    let lasts = ends.chain([whole.last]);
    firsts
        .zip(lasts)
        .map(|(first, last)| Span {
            first: first.max(whole.first),
            last: last.min(whole.last),
        })
        .filter(|span| span.first <= span.last)
        .collect()
}

/// The numbers that a text begins with, without the sign: `94-98, 101`.
pub fn listed(text: &str) -> Vec<Span> {
    static BARE: LazyLock<Regex> = LazyLock::new(|| regex(&format!(r"^(?P<list>{LIST})")));
    BARE.captures(text)
        .map_or(Vec::new(), |found| items(&found["list"]))
}

fn items(list: &str) -> Vec<Span> {
    let number = |found: Option<regex::Match<'_>>| found?.as_str().parse::<u32>().ok();
    ITEM.captures_iter(list)
        .filter_map(|found| {
            let first = number(found.name("first"))?;
            let last = number(found.name("last")).unwrap_or(first);
            (first <= last).then_some(Span { first, last })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(u32, u32)]) {
        let promised = Some((
            Span {
                first: 94,
                last: 94,
            },
            Span {
                first: 94,
                last: 110,
            },
        ));
        let found: Vec<(u32, u32)> = read(text, promised)
            .iter()
            .map(|span| (span.first, span.last))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers() {
        check("Eva Ek (S) §§94-98", &[(94, 98)]);
        check("§§ 20-35, §§ 37-52", &[(20, 35), (37, 52)]);
        check("§§ 94, 97 och 99–101", &[(94, 94), (97, 97), (99, 101)]);
        check("§§ 41/2021-50/2021", &[(41, 50)]);
        check("fr.o.m. § 98", &[(98, 110)]);
        check("t.o.m. § 97", &[(94, 97)]);
        check("§§ 25--33", &[(25, 33)]);
        check("ej § 97", &[(94, 96), (98, 110)]);
        check("utom §§ 94-96 och 110", &[(97, 109)]);
        check("ej § 97 och ej § 99", &[(94, 96), (98, 98), (100, 110)]);
        check("§§ 95-98, ej § 97", &[(95, 96), (98, 98)]);
        check("Eva Ek (S)", &[]);
    }
}
