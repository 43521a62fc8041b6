//! Tables made by hand: lines of `key: word word …`; `#` begins a comment.

/// The words of a table, each with its key.
pub(super) fn entries(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once(':'));
    entries.flat_map(|(key, words)| words.split_whitespace().map(move |word| (word, key)))
}
