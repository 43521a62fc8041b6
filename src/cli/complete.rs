//! `paragraf completions`: lets a shell complete our words.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Cli, End};

/// Print the completions for a shell
///
/// For bash: `paragraf completions bash > ~/.local/share/bash-completion/completions/paragraf`.
#[derive(clap::Args)]
pub struct Args {
    /// The shell
    shell: Shell,
}

/// Prints the completions.
pub fn run(args: &Args) -> anyhow::Result<End> {
    // Into memory first: clap_complete panics when its writer fails, and a closed pipe is no error.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "paragraf", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(End::Done)
}
