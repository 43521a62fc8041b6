//! How the typed words were understood: a chip for each part that is more than words, to be taken back.

use paragraf_index::answer::Understood;
use serde::Serialize;

use crate::facet::Facet;
use crate::form::Form;
use crate::frame::Frame;
use crate::sentences;

/// A part of the words and how it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// What it was taken for: `Parti`.
    pub taken_as: &'static str,
    /// The part as typed, or what it was read as: `Liberalerna`.
    pub text: String,
    /// Whether nothing was made of it.
    pub ignored: bool,
    /// The search without it.
    pub without: String,
    /// The search with it as words, where it may have been meant so.
    pub as_words: Option<String>,
}

/// Words taken as words need no explanation.
pub fn readings(understood: &[Understood], form: &Form, frame: &Frame) -> Vec<Reading> {
    let link = |text: &str| frame.link(&form.with_text(text).address());
    let reading = |part: &Understood| {
        Some(Reading {
            taken_as: name(&part.taken_as, frame)?,
            text: text(part, frame),
            ignored: part.taken_as == "ignored",
            without: link(&part.without),
            as_words: part.as_words.as_deref().map(link),
        })
    };
    understood.iter().filter_map(reading).collect()
}

/// What a part is called that was taken so; `None` for words.
pub fn name(taken_as: &str, frame: &Frame) -> Option<&'static str> {
    let words = frame.words();
    Some(match taken_as {
        "reference_number" => words.part_reference_number,
        "paragraph" => words.part_paragraph,
        "date" => words.part_date,
        "party" => words.part_party,
        "phrase" => words.part_phrase,
        "excluded" => words.part_excluded,
        "prefix" => words.part_prefix,
        "municipality" => words.part_municipality,
        "body" => words.part_body,
        "kind" => words.part_kind,
        "outcome" => words.part_outcome,
        "year" => words.part_year,
        "title" => words.part_title,
        "decision" => words.part_decision,
        "person" => words.part_person,
        "author" => words.part_author,
        "claim" => words.part_claim,
        "everyday_word" => words.part_everyday,
        "respelled" => words.part_respelled,
        "ignored" => words.part_ignored,
        _ => return None,
    })
}

/// A value by its name; what was typed without the name of its field.
pub fn text(part: &Understood, frame: &Frame) -> String {
    let named = |facet: Facet| {
        let names = part.values.iter();
        let names: Vec<String> = names
            .map(|value| facet.name(value, frame.language))
            .collect();
        names.join(", ")
    };
    let typed = value(&part.text);
    match part.taken_as.as_str() {
        "party" => named(Facet::Party),
        "respelled" => part.values.join(" "),
        "everyday_word" => format!("{} = {}", part.text, part.values.join(", ")),
        "kind" => named(Facet::Kind),
        "outcome" => named(Facet::Outcome),
        "author" if !part.values.is_empty() => named(Facet::Party),
        "body" | "municipality" => match part.values.len() {
            0 => format!("{typed} ({})", frame.words().not_in_archive),
            1 => typed.to_owned(),
            n => format!("{typed} ({})", sentences::values(frame.language, n as u64)),
        },
        "date" if typed != part.text => days(part, typed, frame),
        "excluded" => part.text.trim_start_matches('-').to_owned(),
        "phrase" | "prefix" | "ignored" => part.text.clone(),
        _ => typed.to_owned(),
    }
}

/// `organ:"barn- och skolnämnden"` without name and quotes.
fn value(text: &str) -> &str {
    let bare = text
        .split_once(':')
        .filter(|(name, _)| name.chars().all(char::is_alphabetic));
    bare.map_or(text, |(_, value)| {
        value.trim_matches(['"', '”', '“', '„', '»', '«'])
    })
}

/// Whether days are those from one on, or until one.
fn days(part: &Understood, typed: &str, frame: &Frame) -> String {
    let words = frame.words();
    match part.values.first().and_then(|days| days.split_once('/')) {
        Some((_, "")) => format!("{} {typed}", words.from.to_lowercase()),
        Some(("", _)) => format!("{} {typed}", words.to.to_lowercase()),
        _ => typed.to_owned(),
    }
}
