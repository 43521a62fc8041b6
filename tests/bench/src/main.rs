//! The bench: archives of made-up minutes, asked the same questions beside SQLite FTS5 and Xapian, in one run.
//!
//!     paragraf-bench compare PARAGRAPHS FOLDER     makes all indexes in FOLDER and asks them
//!     paragraf-bench index PARAGRAPHS FOLDER       only makes ours, for those who profile
//!     paragraf-bench ask PARAGRAPHS FOLDER [ROW]   only asks ours, all rows or one
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
use questions::Ask;
use table::Took;
use words::Words;

const SEED: u64 = 290;
/// Xapian takes hours for more.
const XAPIAN: u64 = 100_000;
/// Debian's package wswedish.
const DICTIONARY: &str = "/usr/share/dict/swedish";

const USAGE: &str = "paragraf-bench compare|index|ask|load PARAGRAPHS FOLDER [ROW or PROGRAM]";

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let [
        what @ ("compare" | "index" | "ask" | "load"),
        count,
        folder,
        ref rest @ ..,
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
            Path::new(rest.first().context(USAGE)?),
            &index,
            &archive,
            protocols,
        ),
        "ask" => {
            let row = |row: &str| rest.first().is_none_or(|only| *only == row);
            let asks = questions::draw(&archive, protocols, SEED + 1);
            let asks: Vec<Ask> = asks.into_iter().filter(|ask| row(ask.row)).collect();
            let mut took = ours::ask(&index, &asks)?;
            slowest(&asks, &took);
            took.extend(scores::ask(&index, &archive, protocols, SEED + 2, row)?);
            table::times(&took, ours::NAME);
            Ok(())
        }
        what => compare(&archive, protocols, &folder, &index, what == "compare"),
    }
}

/// Prints the questions that took longest.
fn slowest(asks: &[Ask], took: &[Took]) {
    let mut both: Vec<(&Ask, &Took)> = asks.iter().zip(took).collect();
    both.sort_by(|(_, a), (_, b)| b.cpu.total_cmp(&a.cpu));
    for (ask, took) in both.into_iter().take(10) {
        let body = ask.body.as_deref().unwrap_or_default();
        println!(
            "{:7.2} ms cpu, {:7} hits, {}: {} {body}",
            took.cpu,
            took.hits,
            ask.row,
            ask.text()
        );
    }
    println!();
}

/// Makes all indexes and asks them.
fn compare(
    archive: &Archive,
    protocols: u64,
    folder: &Path,
    index: &Path,
    with_peers: bool,
) -> anyhow::Result<()> {
    let lines = folder.join("paragraphs.ndjson");
    let asks = questions::draw(archive, protocols, SEED + 1);
    // An index that is there would be added to.
    let _ = std::fs::remove_dir_all(index);
    let mut built = vec![ours::build(archive, protocols, index, &lines)?];
    table::built(&built);
    if !with_peers {
        return Ok(());
    }
    let mut took = ours::ask(index, &asks)?;
    table::times(&took, ours::NAME);
    let scores = scores::ask(index, archive, protocols, SEED + 2, |_| true)?;
    table::times(&scores, ours::NAME);
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
