//! How the typed words were understood.

use paragraf_index::answer::Understood;
use serde::Serialize;

use crate::frame::Frame;

/// A part of the words and how it was taken.
#[derive(Serialize)]
pub struct Reading {
    pub text: String,
    pub taken_as: &'static str,
}

/// Words taken as words need no explanation.
pub fn readings(understood: Vec<Understood>, frame: &Frame) -> Vec<Reading> {
    let words = frame.words();
    let reading = |part: Understood| {
        let taken_as = match part.taken_as.as_str() {
            "reference_number" => words.as_reference_number,
            "paragraph" => words.as_paragraph,
            "date" => words.as_date,
            "phrase" => words.as_phrase,
            "excluded" => words.as_excluded,
            "prefix" => words.as_prefix,
            "ignored" => words.as_ignored,
            _ => return None,
        };
        Some(Reading {
            text: part.text,
            taken_as,
        })
    };
    understood.into_iter().filter_map(reading).collect()
}
