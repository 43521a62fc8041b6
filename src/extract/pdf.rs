//! Reading a PDF: page by page with one engine, and what that one reads badly or not at all with the next.

use crate::document::Page;
use crate::extract::child::{Silence, StartError, Worker};
use crate::extract::engine::{Engine, ORDER, Refusal};
use crate::extract::limits::Limits;
use crate::extract::quality::{Doubt, Quality, judge};
use crate::extract::wire::{Message, PageRead, Request};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What was got out of a PDF.
#[derive(Default)]
pub struct Reading {
    /// Number of pages the file has, if any engine could tell.
    pub page_count: Option<u32>,
    /// The pages, each as the engine read it that read it best.
    pub pages: BTreeMap<u32, BestPage>,
    /// What went wrong with single pages.
    pub page_faults: BTreeMap<u32, String>,
    /// What ended an engine's reading of the file early.
    pub ends: Vec<(Engine, End)>,
}

/// A page and how well it was read.
pub struct BestPage {
    /// The page, its picture, its size.
    pub read: PageRead,
    /// What is wrong with it.
    pub doubt: Option<Doubt>,
    quality: Quality,
}

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

impl Reading {
    /// Reads a file with one engine after the other, as far as needed.
    pub fn of(path: &Path, workers: &mut Workers, limits: &Limits) -> Reading {
        let mut reading = Reading::default();
        for engine in ORDER {
            let wanted = reading.wanted(limits);
            if wanted.as_ref().is_some_and(Vec::is_empty) {
                break;
            }
            let request = Request {
                path: path.into(),
                engine,
                pages: wanted,
                most_pages: limits.pages,
                most_bytes: limits.bytes,
            };
            if let Err(end) = workers.ask(&request, limits, &mut |message| reading.take(message)) {
                let is_final = matches!(end, End::Refused(Refusal::Password) | End::NoWorker(_));
                reading.ends.push((engine, end));
                if is_final {
                    break;
                }
            }
        }
        reading
    }

    /// The pages another engine should read: those missing and those read badly. `None` is all.
    fn wanted(&self, limits: &Limits) -> Option<Vec<u32>> {
        let last = self.page_count?.min(limits.pages);
        let is_sound = |number: &u32| {
            self.pages
                .get(number)
                .is_some_and(|page| page.doubt.is_none())
        };
        Some((1..=last).filter(|number| !is_sound(number)).collect())
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Opened(count) => self.page_count = self.page_count.max(Some(count)),
            Message::Page(read) => self.keep_better(read),
            Message::PageFault(number, why) => {
                self.page_faults.insert(number, why);
            }
            Message::Ready | Message::Refused(_) | Message::Done => {}
        }
    }

    fn keep_better(&mut self, read: PageRead) {
        let number = read.page.number.unwrap_or_default();
        let (quality, doubt) = judge(&read.page);
        let known = self.pages.get(&number);
        let picture = known.map_or(read.picture, |page| page.read.picture.max(read.picture));
        if known.is_none_or(|page| quality > page.quality) {
            self.pages.insert(
                number,
                BestPage {
                    read,
                    doubt,
                    quality,
                },
            );
        }
        if let Some(page) = self.pages.get_mut(&number) {
            page.read.picture = picture;
        }
    }

    /// The pages in order.
    pub fn into_pages(self) -> Vec<Page> {
        self.pages
            .into_values()
            .map(|page| page.read.page)
            .collect()
    }
}

/// The one worker that is kept over many files, and replaced when it is worn or had to be killed.
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
    fn ask(
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
