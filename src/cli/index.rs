//! `paragraf index`: reads an archive into the index.

mod progress;
mod summary;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use paragraf::ingest::{Job, Report, ingest};
use paragraf::near;
use paragraf::settings::{Matters, Settings};
use paragraf_index::Index;

use super::jobs::Jobs;
use super::{End, place};
use progress::Progress;

/// Read an archive into the index
///
/// All PDF and text files below the archive folder are read; what a file is follows from its bytes, not its name.
/// Links are not followed, hidden and temporary files are left out. The archive is never written to.
///
/// Files that did not change are not read again, files that are gone leave the index, files with the same bytes are
/// read once. A file that cannot be read does not stop the run: it stands in the report and the exit status is 2.
/// When the run is killed, the index answers with what was finished, and the next run goes on.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// The archive: a folder of protocols
    archive: PathBuf,
    /// Folder of the index [default: .paragraf beside the archive]
    #[arg(long, value_name = "DIR", env = "PARAGRAF_INDEX", hide_env = true)]
    index: Option<PathBuf>,
    /// Place where neither document nor settings name one
    #[arg(
        long,
        value_name = "PLACE",
        env = "PARAGRAF_MUNICIPALITY",
        hide_env = true
    )]
    municipality: Option<String>,
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    jobs: Jobs,
}

/// The flag that names the dictionary.
#[derive(clap::Args)]
pub struct Words {
    /// Folder of the Swedish dictionary, or `none` [default: where the system keeps hunspell's]
    #[arg(long, value_name = "DIR", env = "PARAGRAF_DICTIONARY", hide_env = true)]
    dictionary: Option<String>,
}

impl Words {
    /// Lays the flag over the settings.
    pub fn lay_over(&self, settings: &mut Settings) {
        if let Some(dictionary) = &self.dictionary {
            settings.words.dictionary = Some(dictionary.clone());
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  paragraf index ~/protokoll
  paragraf index /srv/protokoll --index /var/lib/paragraf
  paragraf index ~/protokoll/norrvik --municipality Norrvik";

/// Reads the archive and prints what came of it.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let archive = folder(&args.archive)?;
    let mut settings = Settings::of_archive(&archive)?;
    known_folders(&archive, &settings)?;
    if let Some(municipality) = &args.municipality {
        let whole_archive = String::new();
        settings
            .municipality
            .insert(whole_archive, municipality.clone());
    }
    args.words.lay_over(&mut settings);
    let index = match &args.index {
        Some(index) => index.clone(),
        None => place::beside(&archive)?,
    };
    outside(&index, &archive)?;
    let report = fill(&archive, &index, &settings, args.jobs.count())?;
    if report.files == 0 {
        let archive = args.archive.display();
        writeln!(
            anstream::stderr(),
            "{archive}: holds no files: see whether it is the right folder"
        )?;
        return Ok(End::Nothing);
    }
    place::remember(&index);
    let mut out = anstream::stdout().lock();
    summary::write_report(&mut out, &report, &index)?;
    tell_unknown_cuts(&index, &settings.matters)?;
    Ok(if report.faulty().next().is_some() {
        End::Fault
    } else {
        End::Done
    })
}

/// Reads an archive into an index, telling on the way how it goes on.
pub fn fill(
    archive: &Path,
    index: &Path,
    settings: &Settings,
    jobs: usize,
) -> anyhow::Result<Report> {
    place::note_archive(index, archive)?;
    let mut progress = Progress::new();
    let job = Job {
        archive,
        index,
        settings,
        jobs,
    };
    Ok(ingest(&job, &mut |event| progress.tell(&event))?)
}

/// The archive as a whole path, so that the index can tell later where it lies.
fn folder(archive: &Path) -> anyhow::Result<PathBuf> {
    let found = archive.canonicalize();
    let path = found.with_context(|| format!("{}: no such folder", archive.display()))?;
    if path.is_file() {
        bail!(
            "{}: is a file: index takes a folder, `paragraf check` takes files",
            archive.display()
        );
    }
    Ok(path)
}

/// The archive is never written to, so the index cannot lie in it.
fn outside(index: &Path, archive: &Path) -> anyhow::Result<()> {
    let whole = std::path::absolute(index)?;
    let is_archive = |folder: &Path| folder.canonicalize().is_ok_and(|folder| folder == archive);
    if whole.ancestors().any(is_archive) {
        bail!(
            "{}: lies in the archive, which is never written to: name a folder outside",
            index.display()
        );
    }
    Ok(())
}

/// A folder that the settings name and the archive does not hold is a misspelled one.
fn known_folders(archive: &Path, settings: &Settings) -> anyhow::Result<()> {
    let Some(missing) = settings
        .municipality
        .keys()
        .find(|folder| !archive.join(folder).is_dir())
    else {
        return Ok(());
    };
    let folders = std::fs::read_dir(archive)?
        .flatten()
        .filter(|entry| entry.path().is_dir());
    let folders: Vec<String> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let near = near::nearest(missing, folders.iter().map(String::as_str));
    bail!(
        "paragraf.toml: the archive has no folder `{missing}`: {}",
        near::hint(near, &folders)
    );
}

/// A cut that names no paragraph parts nothing: it may be mistyped, or its paragraph has left the archive.
fn tell_unknown_cuts(index: &Path, matters: &Matters) -> anyhow::Result<()> {
    if matters.cut.is_empty() {
        return Ok(());
    }
    let index = Index::open(index)?;
    for id in matters.cut.iter().flat_map(|(one, other)| [one, other]) {
        if index.paragraph(id)?.is_none() {
            writeln!(
                anstream::stderr(),
                "paragraf.toml: `matters.cut` names `{id}`, which is no paragraph of the archive: \
                 take the id from the paragraph's address on the site"
            )?;
        }
    }
    Ok(())
}
