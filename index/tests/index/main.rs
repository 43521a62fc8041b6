//! The index as those see it who fill and ask it.

mod support;

mod beside;
mod covers;
mod dictionary;
mod extracts;
mod facets;
mod fields;
mod fold;
mod ids;
mod lists;
mod matters;
mod meaning;
mod ranking;
mod seam;
mod typed;
mod words;
mod write;
