//! The lines of a text that may name a municipality or a region: few do, and they are looked for many bytes at a time.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Input, Match, MatchKind};

/// One of these stands beside every name.
static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    #[rustfmt::skip]
    let words = [
        " kommun", " Kommun", " KOMMUN", " stad", " Stad", " STAD", " läns ", " LÄNS ", "Region ", "REGION ",
        "Landstinget ", "LANDSTINGET ",
    ];
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostFirst)
        .build(words)
        .expect("fixed words")
});

/// The lines that may name a place, and where they begin.
pub fn that_may_name_places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let found = WORDS.find(Input::new(text).range(from..))?;
            from = found.end();
            if is_beside_name(text, found) {
                let begin = text[..from].rfind('\n').map_or(0, |before| before + 1);
                let length = text[from..].find('\n');
                from = length.map_or(text.len(), |length| from + length);
                return Some((begin, &text[begin..from]));
            }
        }
    })
}

/// Whether a place may be named beside a word: before `kommun` stands a capital, and no longer word begins with it.
fn is_beside_name(text: &str, word: Match) -> bool {
    let (before, after) = (&text[..word.start()], &text[word.end()..]);
    let name = before.rsplit([' ', '\n']).next().unwrap_or("");
    let after = after.strip_prefix('s').unwrap_or(after);
    text[..word.end()].ends_with(' ')
        || name.contains(char::is_uppercase) && !after.starts_with(char::is_alphanumeric)
}
