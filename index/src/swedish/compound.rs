//! Parts of compounds: `skolskjutsavgift` is `skolskjuts` + `avgift`.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::tables::Tables;

/// Letters of the shortest part.
const SHORTEST: usize = 3;
/// Shorter words that compounds begin with all the same, which the dictionary does not say: `elcykel`.
const SHORT_HEADS: [&str; 2] = ["el", "tv"];
/// Parts of the longest compound.
const MOST: usize = 5;

/// What is not to be split, and not to be split off; see the file.
pub(super) const TABLE: &str = include_str!("whole.txt");

static WHOLE: LazyLock<Whole> = LazyLock::new(Whole::new);

/// What the dictionary takes for compounds or their parts and people do not.
struct Whole {
    words: HashSet<&'static str>,
    heads: HashSet<&'static str>,
    tails: HashSet<&'static str>,
}

impl Whole {
    fn new() -> Whole {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        let all: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
        let is_part = |word: &&str| word.starts_with('-') || word.ends_with('-');
        Whole {
            words: all.iter().copied().filter(|word| !is_part(word)).collect(),
            heads: all
                .iter()
                .filter_map(|word| word.strip_suffix('-'))
                .collect(),
            tails: all
                .iter()
                .filter_map(|word| word.strip_prefix('-'))
                .collect(),
        }
    }
}

/// Whether a lemma only looks like a compound.
pub(super) fn is_whole(lemma: &str) -> bool {
    WHOLE.words.contains(lemma)
}

/// The best way to come to a place in a word: over so many parts, the last of which stands there.
#[derive(Clone, Copy)]
struct Way {
    parts: usize,
    start: usize,
    end: usize,
}

/// Where the parts of a lower-case compound stand in it, in order; none where it is no compound.
///
/// Of several ways the one with the fewest parts is taken, then the one with the longest last part.
pub(super) fn split(tables: &Tables, word: &str) -> Vec<Range<usize>> {
    let mut ways: Vec<Option<Way>> = vec![None; word.len() + 1];
    let mut best: Option<Way> = None;
    for start in 0..word.len() {
        let parts = match ways[start] {
            Some(way) => way.parts,
            None if start == 0 => 0,
            None => continue,
        };
        if parts > 0
            && best.is_none_or(|best| parts + 1 < best.parts)
            && is_tail(tables, &word[start..])
        {
            best = Some(Way {
                parts: parts + 1,
                start,
                end: word.len(),
            });
        }
        if parts + 2 > MOST {
            continue;
        }
        let mut reach = |length| {
            let end = start + length;
            if end == word.len() || !is_head(&word[start..end]) {
                return;
            }
            let way = Way {
                parts: parts + 1,
                start,
                end,
            };
            for next in [Some(end), shared(word, end)].into_iter().flatten() {
                if ways[next].is_none_or(|known| way.parts < known.parts) {
                    ways[next] = Some(way);
                }
            }
        };
        let short = SHORT_HEADS
            .iter()
            .filter(|head| start == 0 && word.starts_with(**head));
        short.for_each(|head| reach(head.len()));
        tables.each_head(&word[start..], reach);
    }
    let mut parts = Vec::new();
    while let Some(way) = best {
        parts.push(way.start..way.end);
        best = if way.start == 0 {
            None
        } else {
            ways[way.start]
        };
    }
    parts.reverse();
    parts
}

/// Where the next part may begin too: of three equal consonants one is left out, `buss` + `station`.
fn shared(word: &str, end: usize) -> Option<usize> {
    let mut letters = word[..end].chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    (last == before && !"aeiouyåäö".contains(last)).then(|| end - last.len_utf8())
}

fn is_head(part: &str) -> bool {
    let is_long = part.chars().count() >= SHORTEST || SHORT_HEADS.contains(&part);
    is_long && !WHOLE.heads.contains(part)
}

fn is_tail(tables: &Tables, part: &str) -> bool {
    part.chars().count() >= SHORTEST && tables.is_tail(part) && !WHOLE.tails.contains(part)
}
