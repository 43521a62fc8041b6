//! What was measured, as tables.

use serde::{Deserialize, Serialize};

/// How an index was made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Built {
    pub engine: String,
    /// Bytes of the paragraphs' texts.
    pub bytes: u64,
    pub wall: f64,
    pub cpu: f64,
    /// Bytes on disk.
    pub size: u64,
}

/// How one question was answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Took {
    pub engine: String,
    pub row: String,
    /// Milliseconds of the asking thread.
    pub cpu: f64,
    /// Milliseconds on the clock.
    pub wall: f64,
    pub hits: usize,
}

/// Prints how the indexes were made.
pub fn built(all: &[Built]) {
    println!(
        "{:10} {:>8} {:>8} {:>12} {:>12} {:>13}",
        "engine", "wall s", "cpu s", "MB / wall s", "MB / cpu s", "on disk/text"
    );
    for Built {
        engine,
        bytes,
        wall,
        cpu,
        size,
    } in all
    {
        let mb = *bytes as f64 / 1e6;
        println!(
            "{engine:10} {wall:8.1} {cpu:8.1} {:12.2} {:12.2} {:13.2}",
            mb / wall,
            mb / cpu,
            *size as f64 / *bytes as f64
        );
    }
    println!();
}

/// Prints the times of each row, one line per engine, and how many times the best peer needs.
pub fn times(all: &[Took], ours: &str) {
    println!(
        "{:10} {:10} {:>5} {:>10} {:>26} {:>26} {:>8}",
        "question",
        "engine",
        "n",
        "mean hits",
        "cpu ms p50 / p95 / p99",
        "wall ms p50 / p95 / p99",
        "× at p95"
    );
    let mut rows: Vec<&str> = Vec::new();
    let mut engines: Vec<&str> = Vec::new();
    for took in all {
        if !rows.contains(&&*took.row) {
            rows.push(&took.row);
        }
        if !engines.contains(&&*took.engine) {
            engines.push(&took.engine);
        }
    }
    for row in rows {
        let of = |engine: &str| -> Vec<&Took> {
            all.iter()
                .filter(|took| took.row == row && took.engine == engine)
                .collect()
        };
        let own = percentile(
            &of(ours).iter().map(|took| took.cpu).collect::<Vec<_>>(),
            95,
        );
        for engine in &engines {
            let took = of(engine);
            if took.is_empty() {
                continue;
            }
            let cpu: Vec<f64> = took.iter().map(|took| took.cpu).collect();
            let wall: Vec<f64> = took.iter().map(|took| took.wall).collect();
            let hits = took.iter().map(|took| took.hits).sum::<usize>() / took.len();
            println!(
                "{row:10} {engine:10} {:5} {hits:10} {:>26} {:>26} {:8.1}",
                took.len(),
                three(&cpu),
                three(&wall),
                percentile(&cpu, 95) / own
            );
        }
    }
    println!();
}

/// Three percentiles.
pub fn three(values: &[f64]) -> String {
    let [a, b, c] = [50, 95, 99].map(|share| percentile(values, share));
    format!("{a:.2} / {b:.2} / {c:.2}")
}

/// The value that a share of all does not exceed.
pub fn percentile(values: &[f64], share: usize) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let place = (values.len() * share).div_ceil(100).max(1) - 1;
    values.get(place).copied().unwrap_or_default()
}
