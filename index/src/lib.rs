//! The record of a paragraph, and how paragraphs are stored and found.
//!
//! This crate gives out its own types only: the engine behind it can change.
//!
//! Writing: [`Writer::open`], [`Writer::replace`] for each file, [`Writer::finish`].
//! Reading: [`Index::open`], [`Index::search`] and the smaller questions beside it.

pub mod answer;
mod ask;
mod complete;
mod engine;
mod error;
mod extract;
mod hit;
pub mod matter;
pub mod motion;
mod number;
pub mod party;
mod plan;
pub mod position;
mod query;
pub mod question;
pub mod record;
mod swedish;

pub use engine::{Index, Writer};
pub use error::Error;
pub use query::MONTHS;
pub use swedish::Dictionary;
