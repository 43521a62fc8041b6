//! How much text is read in a second of processor time, whole and by stage, and how long reading PDFs takes beside
//! their extraction: `cargo bench --bench reading`.
//!
//! The texts are those of the fixtures, or of the folder `PARAGRAF_SHARED`. Extraction comes first and is no part of
//! the speeds. They depend on the machine; the share of extraction does so far less.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use mimalloc::MiMalloc;
use paragraf::discover::Format;
use paragraf::document::Page;
use paragraf::extract::{Limits, Reader};
use paragraf::read::{Context, read};
use paragraf::{clean, segment};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// So long the texts are read again and again. The best pass counts: the others were held up by other work.
const LONG_ENOUGH: Duration = Duration::from_secs(8);

/// A file's text.
struct Text {
    pages: Vec<Page>,
    /// How long the extraction of a PDF took.
    extraction: Option<Duration>,
}

/// What one pass over all texts took.
#[derive(Clone, Copy)]
struct Pass {
    clean: Duration,
    segment: Duration,
    whole: Duration,
}

fn main() {
    let folder = std::env::var_os("PARAGRAF_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"),
        |shared| PathBuf::from(shared).join("corpus"),
    );
    let texts = texts(&folder);
    println!(
        "{}: {} texts, {} bytes",
        folder.display(),
        texts.len(),
        bytes(&texts)
    );
    tell_speeds(&texts);
    let (pdfs, _): (Vec<Text>, Vec<Text>) = texts
        .into_iter()
        .partition(|text| text.extraction.is_some());
    tell_share(&pdfs);
}

fn tell_speeds(texts: &[Text]) {
    let best = best(texts);
    let rest = best.whole.saturating_sub(best.clean + best.segment);
    for (stage, time) in [
        ("clean", best.clean),
        ("segment", best.segment),
        ("cover, parse", rest),
        ("whole", best.whole),
    ] {
        let each = nanoseconds_a_byte(time, texts);
        println!("{stage:>12}: {:8.1} MB/s, {each:6.1} ns a byte", 1e3 / each);
    }
}

/// Extraction is timed by the clock, for a worker does it: one at a time, and nothing else is done meanwhile.
fn tell_share(pdfs: &[Text]) {
    let extraction: Duration = pdfs.iter().filter_map(|pdf| pdf.extraction).sum();
    let reading = best(pdfs).whole;
    println!(
        "{} PDFs: extraction {:.1} ns a byte of their text, reading {:.1}, which is {:.0} % of it",
        pdfs.len(),
        nanoseconds_a_byte(extraction, pdfs),
        nanoseconds_a_byte(reading, pdfs),
        100.0 * reading.as_secs_f64() / extraction.as_secs_f64()
    );
}

fn nanoseconds_a_byte(time: Duration, texts: &[Text]) -> f64 {
    time.as_secs_f64() * 1e9 / bytes(texts) as f64
}

fn bytes(texts: &[Text]) -> usize {
    let lines = texts
        .iter()
        .flat_map(|text| &text.pages)
        .flat_map(|page| &page.lines);
    lines.map(|line| line.text.len() + 1).sum()
}

/// All files of a folder that hold text.
fn texts(folder: &Path) -> Vec<Text> {
    let program = Path::new(env!("CARGO_BIN_EXE_paragraf"));
    let mut reader = Reader::new(program, Limits::default()).expect("the worker starts");
    let texts = files(folder).into_iter().map(|file| {
        let start = Instant::now();
        let extracted = reader.read(&file);
        Text {
            extraction: (extracted.format == Format::Pdf).then(|| start.elapsed()),
            pages: extracted.pages,
        }
    });
    texts.filter(|text| !text.pages.is_empty()).collect()
}

/// The texts and PDFs below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let is_text = |path: &Path| {
        path.extension()
            .is_some_and(|kind| kind == "txt" || kind == "pdf")
    };
    paths
        .into_iter()
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => Some(path)
                .filter(|path| is_text(path))
                .into_iter()
                .collect(),
        })
        .collect()
}

/// The shortest time of each stage over many passes.
fn best(texts: &[Text]) -> Pass {
    let start = ThreadTime::now();
    let mut best = pass(texts);
    while start.elapsed() < LONG_ENOUGH {
        let next = pass(texts);
        best = Pass {
            clean: best.clean.min(next.clean),
            segment: best.segment.min(next.segment),
            whole: best.whole.min(next.whole),
        };
    }
    best
}

fn pass(texts: &[Text]) -> Pass {
    let mut pass = Pass {
        clean: Duration::ZERO,
        segment: Duration::ZERO,
        whole: Duration::ZERO,
    };
    for Text { pages, .. } in texts {
        let start = ThreadTime::now();
        let clean = clean::clean(pages);
        pass.clean += start.elapsed();
        let start = ThreadTime::now();
        black_box(segment::segment(&clean.lines));
        pass.segment += start.elapsed();
        let start = ThreadTime::now();
        black_box(read(pages, &Context::default()));
        pass.whole += start.elapsed();
    }
    pass
}
