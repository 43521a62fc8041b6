//! The worker process: reads PDFs that may hang, crash or grow, so that the run itself cannot.
//!
//! It is the same program, started again with a hidden subcommand. It lives under resource limits,
//! answers page by page, and ends at once when its standard input does: with the process that asked.

use crate::document::Page;
use crate::extract::engine::{Document, Refusal};
use crate::extract::lines::lines;
use crate::extract::wire::{Message, PageRead, Request, Setup, receive, send};
use rlimit::Resource;
use std::fs::File;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// The hidden subcommand that makes the program a worker.
pub const SUBCOMMAND: &str = "worker";

/// Deeply nested files need a deep stack.
const STACK: usize = 64 << 20;

/// Serves requests until `input` ends; the process is then to end too, whatever is still being read.
/// Meant for the worker process only: it limits the process it runs in.
pub fn run(mut input: impl Read, output: impl Write + Send + 'static) -> io::Result<()> {
    let Some((setup, _)) = receive::<Setup>(&mut input)? else {
        return Ok(());
    };
    limit(&setup)?;
    // A panic of an engine is told to the reader as a message, not to the terminal.
    std::panic::set_hook(Box::new(|_| {}));
    let (requests, queue) = channel::<Request>();
    thread::Builder::new().stack_size(STACK).spawn(move || {
        if serve(&queue, output).is_err() {
            std::process::exit(1);
        }
    })?;
    while let Some((request, _)) = receive(&mut input)? {
        requests.send(request).map_err(io::Error::other)?;
    }
    Ok(())
}

/// Sets what the process may use. It writes no file and leaves no core.
fn limit(setup: &Setup) -> io::Result<()> {
    let limits = [
        (Resource::AS, setup.memory),
        (Resource::CPU, setup.cpu),
        (Resource::FSIZE, 0),
        (Resource::CORE, 0),
    ];
    for (resource, most) in limits {
        // A limit already lower than ours cannot be raised, and need not be.
        let most = most.min(resource.get_hard()?);
        resource.set(most, most)?;
    }
    Ok(())
}

fn serve(requests: &Receiver<Request>, mut output: impl Write) -> io::Result<()> {
    send(&mut output, &Message::Ready)?;
    for request in requests {
        answer(&request, &mut output)?;
    }
    Ok(())
}

fn answer(request: &Request, output: &mut impl Write) -> io::Result<()> {
    let mut sent = Ok(());
    let opened = file(Path::new(&request.path), request.most_bytes).and_then(|bytes| {
        request.engine.open(bytes, &mut |document| {
            sent = pages(document, request, output)
        })
    });
    sent?;
    match opened {
        Ok(()) => send(output, &Message::Done),
        Err(refusal) => send(output, &Message::Refused(refusal)),
    }
}

fn file(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map(|_| bytes)
        .map_err(|error| Refusal::Damaged(error.to_string()))
}

/// Reads the wanted pages and sends each as soon as it is read.
fn pages(document: &dyn Document, request: &Request, output: &mut impl Write) -> io::Result<()> {
    let count = document.page_count();
    send(output, &Message::Opened(count))?;
    let last = count.min(request.most_pages);
    let all = || (1..=last).collect();
    for number in request.pages.clone().unwrap_or_else(all) {
        send(output, &page(document, number))?;
    }
    Ok(())
}

/// Reads a page. A panic of the engine is a fault of this page only.
fn page(document: &dyn Document, number: u32) -> Message {
    let read = || {
        document.page(number).map(|sheet| PageRead {
            page: Page {
                number: Some(number),
                lines: lines(&sheet),
            },
            picture: sheet.picture,
            overfull: sheet.is_full(),
            broken_off: sheet.broken_off,
        })
    };
    let gave_up = |_| Err("the engine gave up on it".to_owned());
    match catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(gave_up) {
        Ok(page) => Message::Page(page),
        Err(why) => Message::PageFault(number, why),
    }
}
