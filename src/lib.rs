//! Paragraf reads municipal minutes: from a folder of files to paragraphs.
//!
//! The modules stand in the order in which data flows through them.

pub mod discover;

pub mod extract;

pub mod document;

pub mod clean;

pub mod segment;

pub mod cover;

pub mod parse;

pub mod read;

mod prose;
mod terms;
