//! How many files are read at a time.

use std::num::NonZero;

/// The flag that says it.
#[derive(Default, clap::Args)]
pub struct Jobs {
    /// How many files are read at a time [default: as many as there are cores]
    #[arg(long, value_name = "N", env = "PARAGRAF_JOBS", hide_env = true)]
    jobs: Option<NonZero<usize>>,
}

impl Jobs {
    /// What was asked for, else one job for each core.
    pub fn count(&self) -> usize {
        let cores = || std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        self.jobs.unwrap_or_else(cores).get()
    }
}
