//! `paragraf check`: reads files without indexing and says what was understood.

mod explain;
mod summary;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use paragraf::extract::Reader;
use paragraf::ingest::{Finished, Task, explain_file, is_faulty, parallel, read_file, readers};
use paragraf::place;

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
    /// Say for each field by which rule it was read, and from which line
    #[arg(long, conflicts_with = "json")]
    explain: bool,
    #[command(flatten)]
    jobs: Jobs,
}

const EXAMPLES: &str = "\
Examples:
  paragraf check protokoll.pdf
  paragraf check protokoll.pdf --explain | less
  paragraf check *.pdf --json | jq .title";

/// Reads the files and prints what came of them, in the order given.
pub fn run(args: &Args) -> anyhow::Result<End> {
    if let Some(folder) = args.files.iter().find(|file| file.is_dir()) {
        bail!(
            "{}: is a folder: check takes files, `paragraf index` takes a folder",
            folder.display()
        );
    }
    let tasks: Vec<_> = args.files.iter().map(|file| task(args, file)).collect();
    let readers = readers(args.jobs.count().min(tasks.len()))?;
    let tasks = tasks.into_iter().enumerate().collect();
    let read = |reader: &mut Reader, (place, task)| {
        let read = if args.explain {
            explain_file(reader, task)
        } else {
            (read_file(reader, task), Vec::new())
        };
        (place, read)
    };

    let mut out = anstream::stdout().lock();
    let mut end = End::Nothing;
    // Files that are ready before one that was given earlier.
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    parallel::each(tasks, readers, read, |(place, read)| {
        end = worst(end, &read.0);
        waiting.insert(place, read);
        while let Some((finished, reasons)) = waiting.remove(&next) {
            if args.explain {
                explain::write(&mut out, &finished.file.path, &reasons)?;
            }
            write(&mut out, args.json, &finished)?;
            next += 1;
        }
        anyhow::Ok(())
    })?;
    Ok(end)
}

fn task(args: &Args, file: &Path) -> Task {
    // Which folder is the archive is not known: only the one around the file is asked for a place.
    let folder = file.parent().and_then(Path::file_name).unwrap_or_default();
    let municipality = || place::of_folder(&format!("{}/", folder.to_string_lossy()));
    Task {
        path: file.to_string_lossy().into_owned(),
        file: file.to_path_buf(),
        municipality: args
            .municipality
            .clone()
            .or_else(|| municipality().map(str::to_owned)),
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
