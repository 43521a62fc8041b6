//! The pages, one file each: a plain view struct, its template and a short handler.

pub mod about;
pub mod api;
pub mod asset;
pub mod bodies;
pub mod body;
pub mod clock;
pub mod coverage;
pub mod feed;
pub mod matter;
pub mod meeting;
pub mod method;
pub mod motions;
pub mod municipality;
pub mod paragraph;
pub mod search;
pub mod start;
pub mod suggest;
pub mod together;
