//! Paragraf reads municipal minutes: from a folder of files to paragraphs.
//!
//! The modules stand in the order in which data flows through them.

pub mod settings;

pub mod document;

mod near;
