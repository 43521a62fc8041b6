//! `paragraf check`: reads files without indexing and says what was understood.

mod summary;

use std::io::Write;
use std::path::PathBuf;

use anyhow::bail;
use paragraf::extract::Reader;
use paragraf::ingest::{Finished, Task, is_faulty, parallel, read_file, readers};

use super::jobs::Jobs;
use super::{End, print};

/// Read files without indexing
///
/// Says what was understood of each file, and what was doubtful. With --json it prints the paragraphs, one JSON
/// object a line, as export does.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Place where the document names none
    #[arg(
        long,
        value_name = "PLACE",
        env = "PARAGRAF_MUNICIPALITY",
        hide_env = true
    )]
    municipality: Option<String>,
    /// Print the paragraphs as JSON, one object a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    jobs: Jobs,
}

const EXAMPLES: &str = "\
Examples:
  paragraf check protokoll.pdf
  paragraf check *.pdf --json | jq .title";

/// Reads the files and prints what came of them, in the order given.
pub fn run(args: &Args) -> anyhow::Result<End> {
    if let Some(folder) = args.files.iter().find(|file| file.is_dir()) {
        bail!(
            "{}: is a folder: check takes files, `paragraf index` takes a folder",
            folder.display()
        );
    }
    let mut out = anstream::stdout().lock();
    let mut end = End::Nothing;
    let mut waiting = Vec::new();
    waiting.resize_with(args.files.len(), || None);
    let mut next = 0;
    let tasks: Vec<_> = args
        .files
        .iter()
        .map(|file| task(args, file))
        .enumerate()
        .collect();
    let read = |reader: &mut Reader, (place, task)| (place, read_file(reader, task));
    let readers = readers(args.jobs.count().min(tasks.len()))?;
    parallel::each(
        tasks,
        readers,
        read,
        |(place, finished): (usize, Finished)| {
            end = worst(end, &finished);
            waiting[place] = Some(finished);
            while let Some(finished) = waiting.get_mut(next).and_then(Option::take) {
                write(&mut out, args.json, &finished)?;
                next += 1;
            }
            anyhow::Ok(())
        },
    )?;
    Ok(end)
}

fn task(args: &Args, file: &std::path::Path) -> Task {
    Task {
        path: file.to_string_lossy().replace('\\', "/"),
        file: file.to_path_buf(),
        municipality: args.municipality.clone(),
    }
}

fn worst(end: End, finished: &Finished) -> End {
    match end {
        _ if is_faulty(&finished.file) => End::Fault,
        End::Nothing if !finished.paragraphs.is_empty() => End::Done,
        _ => end,
    }
}

fn write(out: &mut impl Write, json: bool, finished: &Finished) -> anyhow::Result<()> {
    if !json {
        summary::write_file(out, finished)?;
        return Ok(());
    }
    for paragraph in &finished.paragraphs {
        print::json(out, paragraph)?;
    }
    // With --json only paragraphs go to the output; what is at fault must not be lost all the same.
    for problem in &finished.file.problems {
        print::problem(
            &mut anstream::stderr(),
            &format!("{}: ", finished.file.path),
            problem,
        )?;
    }
    Ok(())
}
