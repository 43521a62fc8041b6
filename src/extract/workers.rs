//! The worker that is kept over many files, and what ends its reading of one.

use crate::extract::child::{Silence, StartError, Worker};
use crate::extract::engine::Refusal;
use crate::extract::limits::Limits;
use crate::extract::wire::{Message, Request};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Why an engine did not come to a file's end.
#[derive(Debug)]
pub enum End {
    /// It refused the file.
    Refused(Refusal),
    /// It fell silent.
    Silent(Silence),
    /// The file gave more text than it may.
    Flood,
    /// No worker could be started.
    NoWorker(StartError),
}

/// One worker at a time, replaced when it is worn or had to be killed.
pub struct Workers {
    program: PathBuf,
    worker: Option<Worker>,
}

impl Workers {
    /// Starts the first worker.
    pub fn start(program: &Path, limits: &Limits) -> Result<Workers, StartError> {
        let worker = Some(Worker::start(program, limits)?);
        Ok(Workers {
            program: program.to_owned(),
            worker,
        })
    }

    /// Asks for a file and hands on what comes, until the file is done or its time is up.
    pub fn ask(
        &mut self,
        request: &Request,
        limits: &Limits,
        each: &mut dyn FnMut(Message),
    ) -> Result<(), End> {
        self.worker
            .take_if(|worker| worker.is_worn(limits) || worker.has_ended());
        // Out of its place while at work: it comes back only if it is fit for the next file.
        let mut worker = match self.worker.take() {
            Some(worker) => worker,
            None => Worker::start(&self.program, limits).map_err(End::NoWorker)?,
        };
        let start = Instant::now();
        let answer = listen(&mut worker, request, limits, each);
        if let Ok(()) | Err(End::Refused(_)) = answer {
            worker.has_read(start.elapsed());
            self.worker = Some(worker);
        }
        answer
    }
}

fn listen(
    worker: &mut Worker,
    request: &Request,
    limits: &Limits,
    each: &mut dyn FnMut(Message),
) -> Result<(), End> {
    let start = Instant::now();
    let mut end = start + limits.time(0);
    let mut total = 0;
    worker.ask(request).map_err(End::Silent)?;
    loop {
        let deadline = end.min(Instant::now() + limits.stall);
        let (message, size) = worker.next(deadline).map_err(End::Silent)?;
        total += size;
        match message {
            _ if total > limits.text => return Err(End::Flood),
            Message::Done => return Ok(()),
            Message::Refused(refusal) => return Err(End::Refused(refusal)),
            Message::Opened(pages) => {
                end = start + limits.time(pages);
                each(message);
            }
            other => each(other),
        }
    }
}
