//! How a typed text may go on: its last word as words of the index.

use crate::engine::{Result, Snapshot};
use crate::question::Facet;
use crate::swedish::forms;

/// Letters from which on a word is completed: fewer begin too many words.
const SHORTEST: usize = 3;

/// The text with its last word completed, the most frequent first; one form of each word.
pub(crate) fn complete(engine: &Snapshot, text: &str, limit: usize) -> Result<Vec<String>> {
    let last = text.split(char::is_whitespace).next_back().unwrap_or(text);
    let before = &text[..text.len() - last.len()];
    let words = match last.split_once(':') {
        Some((field, name)) => names(engine, field, name)?,
        None => words(engine, last)?,
    };
    let whole = words.into_iter().take(limit);
    Ok(whole.map(|word| format!("{before}{word}")).collect())
}

fn words(engine: &Snapshot, last: &str) -> Result<Vec<String>> {
    let forms = forms(last);
    let [form] = &forms[..] else {
        return Ok(Vec::new());
    };
    let is_word = *form == last.to_lowercase();
    if !is_word || form.chars().count() < SHORTEST {
        return Ok(Vec::new());
    }
    let mut words = engine.beginning(form)?;
    let mut lemmas: Vec<String> = Vec::new();
    words.retain(|word| {
        let lemma = engine.analyser.lemma(word);
        let new = !lemmas.contains(&lemma);
        lemmas.push(lemma);
        new && word != form
    });
    Ok(words)
}

/// Bodies and places that are called so.
fn names(engine: &Snapshot, field: &str, name: &str) -> Result<Vec<String>> {
    let facet = match field.to_lowercase().as_str() {
        "organ" | "nämnd" | "body" => Facet::Body,
        "kommun" | "municipality" => Facet::Place,
        _ => return Ok(Vec::new()),
    };
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let quoted = |name: String| match name.contains(' ') {
        true => format!("{field}:\"{name}\""),
        false => format!("{field}:{name}"),
    };
    Ok(engine
        .called(facet, name)?
        .into_iter()
        .map(quoted)
        .collect())
}
