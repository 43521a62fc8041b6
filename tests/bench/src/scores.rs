//! What is counted of motions: the scoreboard, the list behind it, the clock, and parties side by side.
//!
//! No peer counts anything like it, so these rows stand alone.

use std::path::Path;
use std::time::Instant;

use cpu_time::ThreadTime;
use paragraf_index::Index;
use paragraf_index::motion::MotionFilters;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

use crate::archive::{Archive, BODIES};
use crate::ours::NAME;
use crate::people::PARTIES;
use crate::questions::paragraph;
use crate::table::Took;

/// Questions per row.
const PER_ROW: usize = 50;
/// Motions on a page of the list.
const PAGE: usize = 50;

type Count = fn(&Index, &MotionFilters) -> Result<usize, paragraf_index::Error>;

/// Each row and what it asks; `hits` are what was counted.
const ROWS: [(&str, Count); 4] = [
    ("scoreboard", |index, filters| {
        Ok(index.scoreboard(filters)?.total.motions as usize)
    }),
    ("motions", |index, filters| {
        Ok(index.motions(filters, 1, PAGE)?.total)
    }),
    ("clock", |index, filters| {
        Ok(index.clock(filters)?.open.len())
    }),
    ("together", |index, filters| {
        Ok(index.positions(filters)?.len())
    }),
];

/// Asks what is wanted; every fifth question asks for the whole country.
pub fn ask(
    dir: &Path,
    archive: &Archive,
    protocols: u64,
    seed: u64,
    is_wanted: impl Fn(&str) -> bool,
) -> anyhow::Result<Vec<Took>> {
    let index = Index::open(dir)?;
    let mut dice = Pcg64Mcg::seed_from_u64(seed);
    let asks: Vec<MotionFilters> = (0..PER_ROW)
        .map(|at| filters(at, archive, protocols, &mut dice))
        .collect();
    let mut took = Vec::new();
    for (row, count) in ROWS.into_iter().filter(|(row, _)| is_wanted(row)) {
        count(&index, &asks[0])?;
        for filters in &asks {
            let (wall, cpu) = (Instant::now(), ThreadTime::now());
            let hits = count(&index, filters)?;
            took.push(Took {
                engine: NAME.to_owned(),
                row: row.to_owned(),
                cpu: cpu.elapsed().as_secs_f64() * 1e3,
                wall: wall.elapsed().as_secs_f64() * 1e3,
                hits,
            });
        }
    }
    Ok(took)
}

fn filters(at: usize, archive: &Archive, protocols: u64, dice: &mut Pcg64Mcg) -> MotionFilters {
    let party = |dice: &mut Pcg64Mcg| PARTIES.choose(dice).map(|party| (*party).to_owned());
    let mut filters = MotionFilters::default();
    match at % 5 {
        0 => {}
        1 => filters.party.extend(party(dice)),
        2 => filters.year.push(dice.random_range(2006..2025)),
        3 => {
            let paragraph = paragraph(archive, protocols, dice);
            filters.municipality.extend(paragraph.municipality);
        }
        _ => {
            filters.body.push(BODIES[0].to_owned());
            filters.party.extend(party(dice));
        }
    }
    filters
}
