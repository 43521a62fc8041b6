//! `paragraf demo`: the example archive, indexed and served.

use std::io::Write;

use anyhow::Context;
use include_dir::{Dir, include_dir};
use paragraf::settings::Settings;
use paragraf_index::Index;

use super::jobs::Jobs;
use super::serve::{self, Address};
use super::{End, index};

/// Carried in the program, so that the demo works wherever it is installed.
static EXAMPLE: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/fixtures/archive");

/// Index the bundled example archive and serve it
///
/// Protocols of made-up municipalities, in a folder of their own that is removed at the end.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    address: Address,
    #[command(flatten)]
    words: index::Words,
}

/// Unpacks, indexes and serves the example archive.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let folder = tempfile::Builder::new()
        .prefix("paragraf-demo-")
        .tempdir()?;
    let archive = folder.path().join("archive");
    std::fs::create_dir(&archive)?;
    EXAMPLE
        .extract(&archive)
        .with_context(|| format!("{}: cannot be written", archive.display()))?;
    let place = folder.path().join("index");
    writeln!(anstream::stderr(), "reading the example archive")?;
    let mut settings = Settings::of_archive(&archive)?;
    args.words.lay_over(&mut settings);
    index::fill(&archive, &place, &settings, Jobs::default().count())?;
    serve::serve(Index::open(&place)?, &archive, settings, &args.address)
}
