//! Paragraf reads municipal minutes: from a folder of files to paragraphs.
//!
//! [`ingest`] calls the stages in order; the modules below it stand in the order in which data flows through them.

pub mod ingest;

pub mod discover;

pub mod extract;

pub mod document;

pub mod protocols;

pub mod clean;

pub mod segment;

pub mod cover;

pub mod parse;

pub mod read;

pub mod evaluate;

pub mod near;

pub mod place;

pub mod settings;

mod prose;
mod terms;
