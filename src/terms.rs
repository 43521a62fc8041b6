//! The words protocols are written with, as tables: one place each.

pub mod bodies;
pub mod dates;
pub mod headings;
pub mod numbers;
pub mod parties;
pub mod people;
pub mod register;
