//! A running worker as its reader sees it: asked for a file, listened to, killed in time.

use crate::extract::limits::Limits;
use crate::extract::wire::{Message, Request, Setup, receive, send};
use crate::extract::worker::SUBCOMMAND;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// Messages that may wait for the reader before the worker waits for it.
const WAITING: usize = 4;

/// Longest wait for a new worker to say that it is there.
const START: Duration = Duration::from_secs(20);

/// How much address space the allocator of a worker takes at a time: what it takes by itself is more than a worker may
/// have.
const RESERVE: (&str, &str) = ("MIMALLOC_ARENA_RESERVE", "64MiB");

/// Why no worker could be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The program cannot be started.
    #[error("{}: cannot be started to read PDF, {error}: install paragraf again", program.display())]
    Start {
        /// The program.
        program: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// It starts but is no worker.
    #[error("{}: starts but does not answer as a reader of PDF: install paragraf again", program.display())]
    Mute {
        /// The program.
        program: PathBuf,
    },
}

/// Why a worker stopped answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// It took too long.
    Late,
    /// It ended: the engine crashed, or wanted more memory than it may have.
    Dead,
}

/// A worker process and the way to talk to it. Dropped, it ends.
pub struct Worker {
    process: Child,
    requests: Option<ChildStdin>,
    messages: Receiver<(Message, usize)>,
    files: u32,
    busy: Duration,
}

impl Worker {
    /// Starts a worker and waits until it says that it is there.
    pub fn start(program: &Path, limits: &Limits) -> Result<Worker, StartError> {
        let failed = |error| StartError::Start {
            program: program.to_owned(),
            error,
        };
        let mut process = Command::new(program)
            .arg(SUBCOMMAND)
            .env(RESERVE.0, RESERVE.1)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let requests = process.stdin.take();
        let answers = process.stdout.take();
        let (sender, messages) = sync_channel(WAITING);
        let mut worker = Worker {
            process,
            requests,
            messages,
            files: 0,
            busy: Duration::ZERO,
        };
        thread::Builder::new()
            .spawn(move || {
                let Some(mut answers) = answers else { return };
                // Noise ends the stream like an end: either way this worker is of no more use.
                while let Ok(Some(message)) = receive(&mut answers) {
                    if sender.send(message).is_err() {
                        break;
                    }
                }
            })
            .map_err(failed)?;
        let setup = Setup {
            memory: limits.memory,
            cpu: limits.worker_cpu().as_secs(),
        };
        let told = worker.requests.as_mut().map(|input| send(input, &setup));
        match (told, worker.next(Instant::now() + START)) {
            (Some(Ok(())), Ok((Message::Ready, _))) => Ok(worker),
            _ => Err(StartError::Mute {
                program: program.to_owned(),
            }),
        }
    }

    /// Asks for a file.
    pub fn ask(&mut self, request: &Request) -> Result<(), Silence> {
        let input = self.requests.as_mut().ok_or(Silence::Dead)?;
        send(input, request).map_err(|_| Silence::Dead)
    }

    /// The next message and its size, if it comes before `deadline`.
    pub fn next(&mut self, deadline: Instant) -> Result<(Message, usize), Silence> {
        let wait = deadline.saturating_duration_since(Instant::now());
        self.messages
            .recv_timeout(wait)
            .map_err(|silence| match silence {
                RecvTimeoutError::Timeout => Silence::Late,
                RecvTimeoutError::Disconnected => Silence::Dead,
            })
    }

    /// Whether its process has ended by itself, or was ended by someone else.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.process.try_wait(), Ok(None))
    }

    /// Notes that a file took so long.
    pub fn has_read(&mut self, time: Duration) {
        self.files += 1;
        self.busy += time;
    }

    /// Whether it has read enough: what an engine leaks goes with its process.
    pub fn is_worn(&self, limits: &Limits) -> bool {
        self.files >= limits.worker_files || self.busy >= limits.worker_time
    }
}

impl Drop for Worker {
    /// Kills the process and takes its leave, so that no zombie stays.
    fn drop(&mut self) {
        self.requests = None;
        // Fails only for a process that has ended, which is as well.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
