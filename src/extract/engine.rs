//! The engines that read PDF, behind one trait.

mod hayro;
mod pdfextract;

use crate::extract::glyph::Sheet;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Which engine to read with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Engine {
    /// hayro-interpret.
    Hayro,
    /// pdf-extract.
    PdfExtract,
}

/// The order in which engines are tried. hayro reads twice as fast, mends more damaged files, places
/// forms where they are shown and tells bold from plain; pdf-extract, which shares no code with it, is
/// asked about the pages that it fails on.
pub const ORDER: [Engine; 2] = [Engine::Hayro, Engine::PdfExtract];

/// Why an engine does not read a document at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Refusal {
    /// It is encrypted and opens only with a password: no engine can help.
    #[error("the file asks for a password")]
    Password,
    /// The engine finds no document in the bytes.
    #[error("{0}")]
    Damaged(String),
}

/// A document that an engine has opened.
pub trait Document {
    /// Number of pages.
    fn page_count(&self) -> u32;
    /// The glyphs of a page, numbered from 1. Any text is an account of what went wrong.
    fn page(&self, number: u32) -> Result<Sheet, String>;
}

/// Opens a document and lends it out; engines differ in what they must keep alive meanwhile.
trait Open {
    fn open(bytes: Vec<u8>, lend: &mut dyn FnMut(&dyn Document)) -> Result<(), Refusal>;
}

impl Engine {
    /// Opens a document and hands it to `lend`. A panic of the engine is a refusal.
    pub fn open(self, bytes: Vec<u8>, lend: &mut dyn FnMut(&dyn Document)) -> Result<(), Refusal> {
        let open = match self {
            Engine::Hayro => hayro::Hayro::open,
            Engine::PdfExtract => pdfextract::PdfExtract::open,
        };
        catch_unwind(AssertUnwindSafe(|| open(bytes, lend)))
            .unwrap_or_else(|_| Err(Refusal::Damaged(format!("{self} gave up on the file"))))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Hayro => "hayro",
            Engine::PdfExtract => "pdf-extract",
        })
    }
}
