//! The command line: one file per subcommand, and what they share.

mod check;
mod complete;
mod demo;
mod evaluate;
mod export;
mod filters;
mod index;
mod jobs;
mod manual;
mod motions;
mod place;
mod print;
mod search;
mod serve;
mod show;
mod worker;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use paragraf::extract::worker::SUBCOMMAND;

/// Reads municipal minutes, understands each paragraph and makes them searchable.
///
/// Paragraf reads a folder of protocols (PDF or text), tells their paragraphs apart and finds in each what was
/// decided, by whom and when. `paragraf index` fills the index, `paragraf serve` shows it as a site,
/// `paragraf search` answers in the terminal.
#[derive(Parser)]
#[command(name = "paragraf", version, after_long_help = AFTER_HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  paragraf demo                                 see it with the example archive
  paragraf index ~/protokoll                    read a folder of protocols
  paragraf search skolskjuts --party S --from 2020-01-01
  paragraf motions --term 2022                  how motions ended, by party
  paragraf export --kind motion --format csv > motioner.csv
  paragraf serve --listen 0.0.0.0:8080          the site, for others too

Exit status:
  0  done
  1  nothing was found
  2  a fault: wrong use, no index, or a file of the archive that could not be read whole

Environment:
  PARAGRAF_INDEX         folder of the index, as --index
  PARAGRAF_JOBS          how many files are read at a time, as --jobs
  PARAGRAF_DICTIONARY    folder of the Swedish dictionary, or none, as --dictionary
  PARAGRAF_LISTEN        address of the site, as --listen
  PARAGRAF_SITE_NAME     name of the site, as --site-name
  PARAGRAF_LANGUAGES     languages of the site, as --languages
  PARAGRAF_CONTACT       contact shown on the site, as --contact
  PARAGRAF_MUNICIPALITY  place where neither document nor settings name one, as --municipality
  PARAGRAF_LOG           what is logged: error, warn, info, debug or trace
  NO_COLOR               when set, no colours

Files:
  paragraf.toml          settings, in the archive folder or beside it
  .paragraf              the index, beside the archive; it can be deleted and made again";

#[derive(Subcommand)]
enum Command {
    Index(index::Args),
    Search(search::Args),
    Show(show::Args),
    Check(check::Args),
    Motions(motions::Args),
    Export(export::Args),
    Serve(serve::Args),
    Demo(demo::Args),
    Evaluate(evaluate::Args),
    Completions(complete::Args),
    Man(manual::Args),
}

/// How a command that did its work ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// All is well.
    Done,
    /// There was nothing to show.
    Nothing,
    /// Something was at fault and has been reported.
    Fault,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Done => ExitCode::SUCCESS,
            End::Nothing => ExitCode::from(1),
            End::Fault => ExitCode::from(2),
        }
    }
}

/// Runs the command and turns its end into an exit code.
pub fn run() -> ExitCode {
    // No command for people: it stands in no help, completion or manual page.
    let is_worker = std::env::args_os()
        .nth(1)
        .is_some_and(|name| name == SUBCOMMAND);
    let ended = if is_worker {
        worker::run()
    } else {
        dispatch(Cli::parse().command)
    };
    match ended {
        Ok(end) => end.into(),
        Err(error) if reader_left(&error) => End::Done.into(),
        Err(error) => {
            // Nobody is left to tell when this cannot be written either.
            let _ = writeln!(
                anstream::stderr(),
                "{}error:{:#} {error:#}",
                print::FAULT,
                print::FAULT
            );
            End::Fault.into()
        }
    }
}

fn dispatch(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Index(args) => index::run(&args),
        Command::Search(args) => search::run(&args),
        Command::Show(args) => show::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Motions(args) => motions::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Evaluate(args) => evaluate::run(&args),
        Command::Completions(args) => complete::run(&args),
        Command::Man(args) => manual::run(&args),
    }
}

/// Whether the error only says that the other end of the pipe was closed (`paragraf export | head`).
fn reader_left(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_definitions_agree_with_each_other() {
        super::Cli::command().debug_assert();
    }
}
