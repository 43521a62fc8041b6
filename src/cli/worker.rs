//! The process in which PDF is read, started by `index` and `check` only.

use std::io::{stdin, stdout};

use anyhow::Context;
use paragraf::extract::worker;

use super::End;

/// Serves the command that started it until that one ends.
pub fn run() -> anyhow::Result<End> {
    worker::run(stdin().lock(), stdout()).context("worker: this is started by other commands")?;
    Ok(End::Done)
}
