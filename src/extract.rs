//! Extraction: from a file's bytes to pages of lines.

pub mod engine;
pub mod glyph;
pub mod letters;
pub mod lines;
pub mod text;

use crate::discover::Format;
use crate::document::Page;
use engine::ORDER;
use paragraf_index::record::{Problem, Severity, Stage};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What was got out of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Extracted {
    /// What its bytes say it is.
    pub format: Format,
    /// Hash of its bytes, lower-case hexadecimal; empty where it could not be read.
    pub sha256: String,
    /// Bytes on disk.
    pub size: u64,
    /// The pages that were read, in order.
    pub pages: Vec<Page>,
    /// Number of pages the file has; `None` for text, which has none.
    pub page_count: Option<u32>,
    /// What went wrong or was doubtful.
    pub problems: Vec<Problem>,
}

/// Reads a file. Every fault is a problem.
pub fn read(path: &Path) -> Extracted {
    let mut extracted = Extracted {
        format: Format::Empty,
        sha256: String::new(),
        size: 0,
        pages: Vec::new(),
        page_count: None,
        problems: Vec::new(),
    };
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            extracted.problems.push(fault(None, error.to_string()));
            return extracted;
        }
    };
    extracted.size = bytes.len() as u64;
    extracted.sha256 = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    extracted.format = Format::of_bytes(&bytes);
    match extracted.format {
        Format::Text => extracted.pages = text::pages(&text::decode(&bytes).text),
        Format::Pdf => pdf(bytes, &mut extracted),
        other => extracted.problems.push(fault(None, other.to_string())),
    }
    extracted
}

fn pdf(bytes: Vec<u8>, extracted: &mut Extracted) {
    for engine in ORDER {
        let opened = engine.open(bytes.clone(), &mut |document| {
            extracted.page_count = Some(document.page_count());
            for number in 1..=document.page_count() {
                match engine::page(document, number) {
                    Ok(sheet) => extracted.pages.push(Page {
                        number: Some(number),
                        lines: lines::lines(&sheet),
                    }),
                    Err(why) => extracted.problems.push(fault(Some(number), why)),
                }
            }
        });
        match opened {
            Ok(()) => return,
            Err(refusal) => extracted
                .problems
                .push(fault(None, format!("{engine}: {refusal}"))),
        }
    }
}

fn fault(page: Option<u32>, message: String) -> Problem {
    Problem {
        stage: Stage::Extract,
        severity: Severity::Fault,
        page,
        paragraph: None,
        message,
    }
}
