//! The made-up protocols, each with the labels that lie beside it.

use super::truth::Truth;
use paragraf::document::Page;
use paragraf::extract::{Limits, Reader};
use paragraf::read::{Context, Reading};
use std::fs;
use std::path::{Path, PathBuf};

/// A protocol and its labels.
pub struct Document {
    /// What its layout is called: its own name, or the place in the example archive.
    pub layout: String,
    /// What it is called itself.
    pub name: String,
    pub file: PathBuf,
    pub truth: Truth,
}

/// Where the fixtures lie.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// All documents: the example archive, then the layouts as text, then those as PDF.
pub fn documents() -> Vec<Document> {
    let fixtures = fixtures();
    let folders = [
        ("truth", "archive"),
        ("layouts", "layouts"),
        ("layouts/pdf", "layouts"),
    ];
    folders
        .iter()
        .flat_map(|(labels, files)| labelled(&fixtures.join(labels), &fixtures.join(files)))
        .collect()
}

/// The documents whose authors had not seen the program.
pub fn unseen() -> Vec<Document> {
    let folder = fixtures().join("unseen");
    labelled(&folder, &folder)
}

/// The documents whose labels lie in a folder, by name.
fn labelled(labels: &Path, files: &Path) -> Vec<Document> {
    let entries =
        fs::read_dir(labels).unwrap_or_else(|error| panic!("{}: {error}", labels.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .collect();
    paths.sort();
    paths.iter().map(|path| document(path, files)).collect()
}

fn document(labels: &Path, files: &Path) -> Document {
    let text = fs::read_to_string(labels).expect("labels");
    let truth: Truth =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", labels.display()));
    let file = files.join(&truth.file);
    let name = truth
        .file
        .trim_end_matches(".txt")
        .trim_end_matches(".pdf")
        .trim_start_matches("pdf/")
        .to_owned();
    let layout = name.split('/').next().unwrap_or_default().to_owned();
    Document {
        layout,
        name,
        file,
        truth,
    }
}

/// A reader as the product uses it.
pub fn reader() -> Reader {
    Reader::new(Path::new(env!("CARGO_BIN_EXE_paragraf")), Limits::default())
        .expect("the worker starts")
}

impl Document {
    /// Its pages as they are extracted, which must succeed.
    pub fn pages(&self, reader: &mut Reader) -> Vec<Page> {
        let extracted = reader.read(&self.file);
        assert!(
            !extracted.pages.is_empty(),
            "{}: {:?}",
            self.file.display(),
            extracted.problems
        );
        extracted.pages
    }
}

/// Reads pages of a file whose name says nothing.
pub fn read(pages: &[Page]) -> Reading {
    paragraf::read::read(pages, &Context::default())
}
