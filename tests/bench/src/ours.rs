//! Paragraf's own index: made and asked through its public interface.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use cpu_time::{ProcessTime, ThreadTime};
use paragraf_index::{Dictionary, Index, Writer};
use serde_json::json;

use crate::archive::Archive;
use crate::questions::Ask;
use crate::table::{Built, Took};

/// Name of the engine in the tables.
pub const NAME: &str = "Paragraf";

/// Makes the index of so many protocols, and the same paragraphs as lines of JSON for the peers.
pub fn build(archive: &Archive, protocols: u64, dir: &Path, lines: &Path) -> anyhow::Result<Built> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(lines)?);
    let mut writer = Writer::open(dir, &Dictionary::find(None)?)?;
    let (wall, cpu) = (Instant::now(), ProcessTime::now());
    // Making the paragraphs is no part of indexing them.
    let (mut idle_wall, mut idle_cpu, mut bytes) = (Duration::ZERO, Duration::ZERO, 0);
    for protocol in 0..protocols {
        let (idle, idle_thread) = (Instant::now(), ThreadTime::now());
        let (file, paragraphs) = archive.protocol(protocol);
        for paragraph in &paragraphs {
            bytes += paragraph.text.len() as u64;
            let line = json!({
                "id": paragraph.id, "title": paragraph.title, "text": paragraph.text, "municipality": paragraph.municipality,
                "body": paragraph.body, "date": paragraph.date, "kind": paragraph.kind, "outcome": paragraph.outcomes[0],
                "parties": paragraph.parties,
            });
            writeln!(out, "{line}")?;
        }
        idle_wall += idle.elapsed();
        idle_cpu += idle_thread.elapsed();
        writer.replace(&file, &paragraphs)?;
    }
    writer.finish()?;
    let (wall, cpu) = (wall.elapsed() - idle_wall, cpu.elapsed() - idle_cpu);
    out.flush()?;
    // The site wants to know where the originals are.
    std::fs::write(dir.join("archive"), dir.as_os_str().as_encoded_bytes())?;
    Ok(Built {
        engine: NAME.to_owned(),
        bytes,
        wall: wall.as_secs_f64(),
        cpu: cpu.as_secs_f64(),
        size: size(dir)?,
    })
}

/// Asks everything, after the first questions of each row were asked once to warm the caches.
pub fn ask(dir: &Path, asks: &[Ask]) -> anyhow::Result<Vec<Took>> {
    let index = Index::open(dir)?;
    let mut took = Vec::new();
    for row in asks.chunk_by(|a, b| a.row == b.row) {
        row.iter()
            .take(20)
            .try_for_each(|ask| once(&index, ask).map(drop))?;
        for ask in row {
            took.push(once(&index, ask)?);
        }
    }
    Ok(took)
}

fn once(index: &Index, ask: &Ask) -> anyhow::Result<Took> {
    let question = ask.question();
    let (wall, cpu) = (Instant::now(), ThreadTime::now());
    let hits = if ask.row == "page" {
        index.search(&question)?.total
    } else {
        index.ids(&question)?.total
    };
    Ok(Took {
        engine: NAME.to_owned(),
        row: ask.row.to_owned(),
        cpu: cpu.elapsed().as_secs_f64() * 1e3,
        wall: wall.elapsed().as_secs_f64() * 1e3,
        hits,
    })
}

/// Bytes of all files below a folder.
fn size(dir: &Path) -> anyhow::Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(dir).with_context(|| dir.display().to_string())? {
        let (path, about) = (
            entry.as_ref().map(|e| e.path()),
            entry.as_ref().map(|e| e.metadata()),
        );
        let (Ok(path), Ok(about)) = (path, about) else {
            continue;
        };
        let about = about?;
        bytes += if about.is_dir() {
            size(&path)?
        } else {
            about.len()
        };
    }
    Ok(bytes)
}
