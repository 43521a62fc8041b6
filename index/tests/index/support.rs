//! Made-up paragraphs and an index to put them in.

use jiff::civil::date;
use paragraf_index::answer::Answer;
use paragraf_index::question::Question;
use paragraf_index::record::{Kind, Outcome, Paragraph, Source, SourceFile};
use paragraf_index::{Dictionary, Index, Writer};
use tempfile::TempDir;

/// An archive's index in a folder that goes away with it.
pub struct Shelf {
    pub dir: TempDir,
}

impl Shelf {
    pub fn new() -> Shelf {
        Shelf {
            dir: TempDir::new().unwrap(),
        }
    }

    pub fn writer(&self) -> Writer {
        Writer::open(self.dir.path(), &Dictionary::Off).unwrap()
    }

    pub fn index(&self) -> Index {
        Index::open(self.dir.path()).unwrap()
    }

    /// An index with one file of these paragraphs.
    pub fn with(paragraphs: &[Paragraph]) -> Index {
        let shelf = Shelf::new();
        let mut writer = shelf.writer();
        writer.replace(&file("a.pdf"), paragraphs).unwrap();
        writer.commit().unwrap();
        shelf.index()
    }
}

pub fn file(path: &str) -> SourceFile {
    SourceFile {
        path: path.to_owned(),
        sha256: format!(
            "{:0>8}",
            path.bytes().map(|b| format!("{b:02x}")).collect::<String>()
        ),
        size: 1000,
        format: "pdf".to_owned(),
        pages: Some(3),
        paragraphs: 0,
        reader: "1".to_owned(),
        problems: Vec::new(),
    }
}

/// Paragraph `number` of the board of Tallvika, 11 June 2024.
pub fn paragraph(number: &str, title: &str, text: &str) -> Paragraph {
    Paragraph {
        id: format!("tallvika/kommunstyrelsen/2024-06-11/{number}"),
        municipality: Some("Tallvika".to_owned()),
        body: "Kommunstyrelsen".to_owned(),
        date: Some(date(2024, 6, 11)),
        paragraph: number.to_owned(),
        title: title.to_owned(),
        reference_numbers: Vec::new(),
        kind: Kind::Other,
        decision: Vec::new(),
        proposal: None,
        outcomes: vec![Outcome::Approved],
        motion: None,
        claims: Vec::new(),
        votes: Vec::new(),
        reservations: Vec::new(),
        statements: Vec::new(),
        recusals: vec![],
        non_participants: vec![],
        withheld: None,
        references: Vec::new(),
        parties: Vec::new(),
        text: text.to_owned(),
        page_starts: Vec::new(),
        source: Source {
            file: "a.pdf".to_owned(),
            page: Some(1),
            sha256: file("a.pdf").sha256,
        },
        warnings: Vec::new(),
    }
}

/// The same paragraph as read from another file.
pub fn from(path: &str, mut paragraph: Paragraph) -> Paragraph {
    let SourceFile { path, sha256, .. } = file(path);
    paragraph.source = Source {
        file: path,
        sha256,
        page: Some(1),
    };
    paragraph
}

pub fn question(text: &str) -> Question {
    Question {
        text: text.to_owned(),
        page: 1,
        limit: 20,
        ..Question::default()
    }
}

pub fn ask(index: &Index, text: &str) -> Answer {
    index.search(&question(text)).unwrap()
}

/// The numbers of the paragraphs found, best first.
pub fn numbers(answer: &Answer) -> Vec<&str> {
    answer
        .hits
        .iter()
        .map(|hit| hit.paragraph.as_str())
        .collect()
}
