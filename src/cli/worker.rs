//! `paragraf worker`: the process in which PDF is read, started by `index` and `check` only.

use std::io::{stdin, stdout};

use anyhow::Context;
use paragraf::extract::worker;

use super::End;

/// Read PDF for the command that started this one
#[derive(clap::Args)]
pub struct Args {}

/// Serves the command that started it until that one ends.
pub fn run(_: &Args) -> anyhow::Result<End> {
    worker::run(stdin().lock(), stdout()).context("worker: this command is started by others")?;
    Ok(End::Done)
}
