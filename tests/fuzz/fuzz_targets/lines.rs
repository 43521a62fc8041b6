//! Pages that no extractor would make: any words at any place, with numbers that are none.
#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use paragraf::clean;
use paragraf::document::{Cell, Line, Look, Page};
use paragraf::read::{Context, read};
use paragraf::segment;

/// Pieces of protocols, so that the fuzzer need not spell them itself.
const PIECES: &str = include_str!("pieces.txt");

#[derive(Debug)]
struct Pages(Vec<Page>);

impl Arbitrary<'_> for Pages {
    fn arbitrary(source: &mut Unstructured<'_>) -> Result<Pages> {
        let pieces: Vec<&str> = PIECES.lines().collect();
        let mut pages = Vec::new();
        while !source.is_empty() && pages.len() < 8 {
            let mut page = Page {
                number: source.arbitrary()?,
                lines: Vec::new(),
            };
            while !source.is_empty() && source.ratio(31u8, 32u8)? {
                page.lines.push(line(source, &pieces)?);
            }
            pages.push(page);
        }
        Ok(Pages(pages))
    }
}

/// A line that keeps what a line promises: its text is its cells, and no cell is empty.
fn line(source: &mut Unstructured<'_>, pieces: &[&str]) -> Result<Line> {
    let mut cells = Vec::new();
    while cells.is_empty() || !source.is_empty() && source.ratio(1u8, 4u8)? {
        let text = text(source, pieces)?;
        cells.push(Cell {
            text,
            left: source.arbitrary()?,
            right: source.arbitrary()?,
        });
    }
    let look = match source.arbitrary()? {
        true => Some(Look {
            top: source.arbitrary()?,
            page_height: source.arbitrary()?,
            size: source.arbitrary()?,
            bold: source.arbitrary()?,
        }),
        false => None,
    };
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    Ok(Line {
        text: texts.join(" "),
        cells,
        look,
        gap_before: source.arbitrary()?,
    })
}

fn text(source: &mut Unstructured<'_>, pieces: &[&str]) -> Result<String> {
    let raw: String = match source.ratio(3u8, 4u8)? {
        true => (*source.choose(pieces)?).to_owned(),
        false => source.arbitrary()?,
    };
    let words: Vec<&str> = raw.split_whitespace().collect();
    Ok(if words.is_empty() {
        "§".to_owned()
    } else {
        words.join(" ")
    })
}

fuzz_target!(|pages: Pages| {
    let cleaned = clean::clean(&pages.0);
    let segments = segment::segment(&cleaned.lines);
    let mut next = 0;
    let ranges = segments.paragraphs.iter().map(|segment| &segment.lines);
    for range in std::iter::once(&segments.preamble)
        .chain(ranges)
        .chain([&segments.appendix])
    {
        assert_eq!(range.start, next, "the segments are not the document");
        next = range.end;
    }
    assert_eq!(
        next,
        cleaned.lines.len(),
        "the segments are not the document"
    );
    read(&pages.0, &Context::default());
});
