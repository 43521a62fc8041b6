//! The site and its API: read-only, server-rendered, complete without script.
//!
//! `routes` lists every address; `pages` holds a file per page: a plain view struct, its template and a short
//! handler. The JSON twin of a page is the same struct, at the same address with `.json` behind it.

mod address;
mod collate;
mod directory;
mod dress;
mod face;
mod facet;
mod fault;
mod form;
mod frame;
mod hit;
mod labels;
mod language;
mod original;
mod pages;
mod prose;
mod reply;
mod routes;
mod sentences;
mod serve;
mod site;
mod words;

pub use language::Language;
pub use routes::router;
pub use serve::serve;
pub use site::{Settings, Site};
