//! `paragraf worker`: the process in which PDF files are read, started by `index` and `check` only.

use super::End;

/// Read PDF files for the command that started this one
#[derive(clap::Args)]
#[command(hide = true)]
pub struct Args {}
