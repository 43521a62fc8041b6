//! `paragraf man`: the manual page.

use std::io::Write;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::{Cli, End};

/// Print the manual page, with all subcommands
///
/// `paragraf man | man -l -` shows it; `paragraf man > /usr/local/share/man/man1/paragraf.1` installs it.
#[derive(clap::Args)]
pub struct Args {}

/// Prints one page that holds the command and its subcommands.
pub fn run(_: &Args) -> anyhow::Result<End> {
    let mut out = std::io::stdout();
    let mut command = Cli::command();
    command.build();
    let page = Man::new(command.clone());
    page.render(&mut out)?;
    for subcommand in command.get_subcommands() {
        render_subcommand(subcommand, &mut out)?;
    }
    Ok(End::Done)
}

fn render_subcommand(command: &Command, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, ".SH {}", command.get_name().to_uppercase())?;
    let page = Man::new(command.clone());
    page.render_synopsis_section(out)?;
    page.render_description_section(out)?;
    page.render_options_section(out)
}
