//! A load run: so many requests a second on the site over HTTP, whether or not it keeps up.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

use crate::archive::Archive;
use crate::questions::{paragraph, words};
use crate::table::three;

const ADDRESS: &str = "127.0.0.1:18473";
/// Different questions.
const DIFFERENT: usize = 2000;
const CONNECTIONS: usize = 64;
const PER_SECOND: f64 = 200.0;
const SECONDS: f64 = 60.0;
/// Until the server answers.
const PATIENCE: Duration = Duration::from_secs(60);

/// Serves an index with a program and asks for result pages; prints times, failures and the server's memory.
pub fn run(program: &Path, index: &Path, archive: &Archive, protocols: u64) -> anyhow::Result<()> {
    let addresses = addresses(archive, protocols);
    let server = Server::start(program, index)?;
    // Once through all, as fast as it goes: what follows is the same for every run.
    let warm = ask(&addresses, 0.0, DIFFERENT);
    let asked = ask(&addresses, PER_SECOND, (PER_SECOND * SECONDS) as usize);
    let failed = warm.1 + asked.1;
    let memory = server.memory()?;
    println!(
        "site: {} requests at {PER_SECOND} a second over {CONNECTIONS} connections, {DIFFERENT} different questions: \
         ms p50 / p95 / p99 {}, {failed} failed; anonymous memory {memory} MB\n",
        asked.0.len(),
        three(&asked.0)
    );
    if failed > 0 {
        bail!("{failed} requests failed");
    }
    Ok(())
}

/// A mix as of people: words, filters, phrases, beginnings, reference numbers, dates, later pages, the whole list.
fn addresses(archive: &Archive, protocols: u64) -> Vec<String> {
    let mut dice = Pcg64Mcg::seed_from_u64(64);
    let mut address = |at: usize| {
        let paragraph = paragraph(archive, protocols, &mut dice);
        let words = words(&paragraph);
        let mut word = || words[dice.random_range(0..words.len())].clone();
        let body = paragraph.body.as_str();
        let day = paragraph
            .date
            .map(|date| date.to_string())
            .unwrap_or_default();
        match at % 20 {
            0..6 => vec![("q", word())],
            6..11 => vec![("q", format!("{} {}", word(), word()))],
            11..13 => vec![("q", word()), ("organ", body.to_owned())],
            13 => vec![("q", format!("{} {} {}", word(), word(), word()))],
            14 => vec![("q", word().chars().take(6).chain(['*']).collect())],
            15 => vec![(
                "q",
                format!(
                    "\"{}\"",
                    paragraph
                        .title
                        .split(' ')
                        .take(3)
                        .collect::<Vec<_>>()
                        .join(" ")
                ),
            )],
            16 => vec![("q", paragraph.reference_numbers[0].clone())],
            17 => vec![("q", format!("{} {day}", word()))],
            18 => vec![("q", word()), ("page", "2".to_owned())],
            _ => vec![
                ("kommun", paragraph.municipality.clone().unwrap_or_default()),
                ("organ", body.to_owned()),
            ],
        }
    };
    let query = |pairs: Vec<(&str, String)>| {
        let pairs = pairs
            .iter()
            .map(|(key, value)| format!("{key}={}", encoded(value)));
        format!(
            "http://{ADDRESS}/sok?{}",
            pairs.collect::<Vec<_>>().join("&")
        )
    };
    (0..DIFFERENT).map(|at| query(address(at))).collect()
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => (byte as char).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// Milliseconds of each request from when it was due, not from when a connection was free for it; and failures.
fn ask(addresses: &[String], per_second: f64, requests: usize) -> (Vec<f64>, usize) {
    let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let took = Mutex::new(Vec::with_capacity(requests));
    let start = Instant::now();
    let connection = || {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            // Who is sent on was not given what was asked for.
            .max_redirects(0)
            .build()
            .into();
        let mut page = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= requests {
                return;
            }
            let mut due = start;
            if per_second > 0.0 {
                due += Duration::from_secs_f64(at as f64 / per_second);
                std::thread::sleep(due.saturating_duration_since(Instant::now()));
            }
            page.clear();
            let answer = agent.get(&addresses[at % addresses.len()]).call();
            let is_page = answer.is_ok_and(|answer| {
                let status = answer.status();
                let read = answer.into_body().into_reader().read_to_end(&mut page);
                status == 200 && matches!(read, Ok(1..))
            });
            if !is_page {
                failed.fetch_add(1, Ordering::Relaxed);
            }
            let took_now = due.elapsed().as_secs_f64() * 1e3;
            took.lock().expect("no thread panics").push(took_now);
        }
    };
    std::thread::scope(|threads| {
        for _ in 0..CONNECTIONS {
            threads.spawn(connection);
        }
    });
    (
        took.into_inner().expect("no thread panics"),
        failed.into_inner(),
    )
}

/// A server that ends with this value.
struct Server(Child);

impl Server {
    fn start(program: &Path, index: &Path) -> anyhow::Result<Server> {
        let mut command = Command::new(program);
        command
            .arg("serve")
            .arg("--index")
            .arg(index)
            .args(["--listen", ADDRESS])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let server = Server(
            command
                .spawn()
                .with_context(|| format!("{}: cannot be started", program.display()))?,
        );
        let start = Instant::now();
        while ureq::get(format!("http://{ADDRESS}/healthz"))
            .call()
            .is_err()
        {
            if start.elapsed() > PATIENCE {
                bail!("{}: does not serve", program.display());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(server)
    }

    /// Megabytes that are not backed by files.
    fn memory(&self) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("RssAnon:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        Ok(kilobytes.context("the server's memory cannot be told")? / 1000)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
