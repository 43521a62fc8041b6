//! The index as those see it who fill and ask it.

mod support;

mod write;
