//! The record of a paragraph, and how paragraphs are stored and found.
//!
//! This crate gives out its own types only: the engine behind it can change.

pub mod answer;
pub mod question;
pub mod record;
