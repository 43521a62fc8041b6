//! How much text is read in a second of processor time, whole and by stage: `cargo bench --bench reading`.
//!
//! The texts are those of the fixtures, or of the folder `PARAGRAF_SHARED`. Extraction, which comes first, is no part
//! of the measure.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cpu_time::ThreadTime;
use mimalloc::MiMalloc;
use paragraf::document::Page;
use paragraf::extract::{Limits, Reader};
use paragraf::read::{Context, read};
use paragraf::{clean, segment};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// So long the texts are read again and again. The best pass counts: the others were held up by other work.
const LONG_ENOUGH: Duration = Duration::from_secs(8);

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
    let lines = texts.iter().flatten().flat_map(|page| &page.lines);
    let bytes: usize = lines.map(|line| line.text.len() + 1).sum();
    let best = best(&texts);
    let rest = best.whole.saturating_sub(best.clean + best.segment);
    println!("{}: {} texts, {bytes} bytes", folder.display(), texts.len());
    for (stage, time) in [
        ("clean", best.clean),
        ("segment", best.segment),
        ("cover, parse", rest),
        ("whole", best.whole),
    ] {
        let seconds = time.as_secs_f64();
        let (speed, each) = (bytes as f64 / 1e6 / seconds, seconds * 1e9 / bytes as f64);
        println!("{stage:>12}: {speed:8.1} MB/s, {each:6.1} ns a byte");
    }
}

/// The pages of all files of a folder that hold text.
fn texts(folder: &Path) -> Vec<Vec<Page>> {
    let program = Path::new(env!("CARGO_BIN_EXE_paragraf"));
    let mut reader = Reader::new(program, Limits::default()).expect("the worker starts");
    let pages = files(folder)
        .into_iter()
        .map(|file| reader.read(&file).pages);
    pages.filter(|pages| !pages.is_empty()).collect()
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
fn best(texts: &[Vec<Page>]) -> Pass {
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

fn pass(texts: &[Vec<Page>]) -> Pass {
    let mut pass = Pass {
        clean: Duration::ZERO,
        segment: Duration::ZERO,
        whole: Duration::ZERO,
    };
    for pages in texts {
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
