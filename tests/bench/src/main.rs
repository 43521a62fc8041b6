//! The bench: archives of made-up minutes, asked the same questions beside SQLite FTS5 and Xapian, in one run.
//!
//!     paragraf-bench compare PARAGRAPHS FOLDER     makes all indexes in FOLDER and asks them
//!     paragraf-bench index|ask PARAGRAPHS FOLDER   only makes or only asks ours, for those who profile
//!     paragraf-bench load PARAGRAPHS FOLDER PROGRAM    puts the site of a `paragraf` under load, over the index made before

mod archive;
mod load;
mod motions;
mod ours;
mod peers;
mod people;
mod questions;
mod scores;
mod table;
mod words;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rand::SeedableRng;
use rand_pcg::Pcg64Mcg;

use archive::{Archive, MEETING};
use words::Words;

const SEED: u64 = 290;
/// Xapian takes hours for more.
const XAPIAN: u64 = 100_000;
/// Debian's package wswedish.
const DICTIONARY: &str = "/usr/share/dict/swedish";

const USAGE: &str = "paragraf-bench compare|index|ask|load PARAGRAPHS FOLDER [PROGRAM]";

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let [
        what @ ("compare" | "index" | "ask" | "load"),
        count,
        folder,
        ref program @ ..,
    ] = args[..]
    else {
        bail!(USAGE)
    };
    let protocols = count.parse::<u64>().context(USAGE)?.div_ceil(MEETING);
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let mut dice = Pcg64Mcg::seed_from_u64(SEED);
    let archive = Archive::new(Words::new(Path::new(DICTIONARY), &mut dice)?, SEED);
    println!("{} paragraphs\n", protocols * MEETING);
    let index = folder.join("index");
    match what {
        "load" => load::run(
            Path::new(program.first().context(USAGE)?),
            &index,
            &archive,
            protocols,
        ),
        what => compare(&archive, protocols, &folder, &index, what),
    }
}

/// Makes all indexes and asks them.
fn compare(
    archive: &Archive,
    protocols: u64,
    folder: &Path,
    index: &Path,
    what: &str,
) -> anyhow::Result<()> {
    let lines = folder.join("paragraphs.ndjson");
    let asks = questions::draw(archive, protocols, SEED + 1);
    let mut built = Vec::new();
    if what != "ask" {
        // An index that is there would be added to.
        let _ = std::fs::remove_dir_all(index);
        built.push(ours::build(archive, protocols, index, &lines)?);
        table::built(&built);
    }
    if what == "index" {
        return Ok(());
    }
    let mut took = ours::ask(index, &asks)?;
    table::times(&took, ours::NAME);
    table::times(
        &scores::ask(index, archive, protocols, SEED + 2)?,
        ours::NAME,
    );
    if what == "ask" {
        return Ok(());
    }
    let mut peers = vec!["sqlite"];
    if protocols * MEETING <= XAPIAN {
        peers.push("xapian");
    } else {
        println!("Xapian is left out above {XAPIAN} paragraphs: it would index for hours\n");
    }
    for peer in peers {
        let dir = folder.join(peer);
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir)?;
        let (made, answered) = peers::run(peer, &lines, &dir, &asks)?;
        built.push(made);
        took.extend(answered);
    }
    table::built(&built);
    table::times(&took, ours::NAME);
    Ok(())
}
