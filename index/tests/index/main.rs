//! The index as those see it who fill and ask it.

mod support;

mod covers;
mod extracts;
mod facets;
mod ids;
mod killed;
mod lists;
mod ranking;
mod typed;
mod words;
mod write;
