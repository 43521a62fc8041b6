//! Extraction: from a file to pages of lines.

mod cells;
mod child;
mod engine;
mod glyph;
mod letters;
mod limits;
mod lines;
mod pdf;
mod quality;
mod report;
pub mod text;
mod unread;
mod wire;
pub mod worker;
mod workers;

use crate::discover::Format;
use crate::document::Page;
pub use child::StartError;
pub use limits::Limits;
use paragraf_index::record::Problem;
use pdf::Reading;
use report::{fault, warning};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use workers::Workers;

/// What was got out of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Extracted {
    /// What its bytes say it is; [`Format::Empty`] also where it could not be read.
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

/// Reads files, one after the other. PDF is read in a worker process that the reader keeps.
pub struct Reader {
    workers: Workers,
    limits: Limits,
}

impl Reader {
    /// A reader whose workers are `program`, called with the subcommand [`worker::SUBCOMMAND`]: normally
    /// the running program itself. The first one is started here, so that a broken one shows at once.
    pub fn new(program: &Path, limits: Limits) -> Result<Reader, StartError> {
        Ok(Reader {
            workers: Workers::start(program, &limits)?,
            limits,
        })
    }

    /// Reads a file. It always gives an answer: every fault is a problem in it.
    pub fn read(&mut self, path: &Path) -> Extracted {
        let mut extracted = Extracted::nothing();
        match self.bytes(path, &mut extracted) {
            Ok(bytes) => self.extract(path, bytes, &mut extracted),
            Err(error) => {
                let message =
                    format!("cannot be read, {error}: check that it is there and may be read");
                extracted.problems.push(fault(None, message));
            }
        }
        extracted
    }

    /// The bytes of a file, none of one too large.
    fn bytes(&self, path: &Path, extracted: &mut Extracted) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        extracted.size = file.metadata()?.len();
        let mut bytes = Vec::new();
        file.by_ref()
            .take(self.limits.bytes + 1)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn extract(&mut self, path: &Path, bytes: Vec<u8>, extracted: &mut Extracted) {
        extracted.format = Format::of(path, &bytes);
        if bytes.len() as u64 > self.limits.bytes {
            let (size, most) = (extracted.size >> 20, self.limits.bytes >> 20);
            let message = format!("is {size} MiB large, no more than {most} are read: split it");
            extracted.problems.push(fault(None, message));
            return;
        }
        extracted.sha256 = hex(&Sha256::digest(&bytes));
        match extracted.format {
            Format::Pdf => {
                let cut_off = report::cut_off(&bytes);
                drop(bytes);
                self.pdf(path, extracted);
                let is_read = !extracted.pages.is_empty();
                extracted.problems.extend(cut_off.filter(|_| is_read));
            }
            Format::Text => plain(&bytes, extracted),
            other => extracted.problems.extend(unread::problem(other, &bytes)),
        }
    }

    fn pdf(&mut self, path: &Path, extracted: &mut Extracted) {
        let reading = Reading::of(path, &mut self.workers, &self.limits);
        extracted.problems = report::problems(&reading, &self.limits);
        extracted.page_count = reading.page_count;
        extracted.pages = reading.into_pages();
    }
}

impl Extracted {
    fn nothing() -> Extracted {
        Extracted {
            format: Format::Empty,
            sha256: String::new(),
            size: 0,
            pages: Vec::new(),
            page_count: None,
            problems: Vec::new(),
        }
    }
}

fn plain(bytes: &[u8], extracted: &mut Extracted) {
    let decoded = text::decode(bytes);
    if decoded.damaged {
        let message = format!(
            "some bytes mean nothing in {}: compare with the file",
            decoded.encoding
        );
        extracted.problems.push(warning(None, message));
    }
    extracted.pages = text::pages(&decoded.text);
    let doubt = quality::judge_whole(&extracted.pages);
    extracted
        .problems
        .extend(doubt.and_then(report::doubtful_text));
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
