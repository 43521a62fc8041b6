//! Reading a PDF: page by page with one engine, and what that one reads badly or not at all with the next.

use crate::document::Page;
use crate::extract::engine::{Engine, ORDER, Refusal};
use crate::extract::limits::Limits;
use crate::extract::quality::{Doubt, Quality, judge};
use crate::extract::wire::{Message, PageRead, Request};
use crate::extract::workers::{End, Workers};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

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
    /// A page that silenced an engine may silence the next one too, and so comes last.
    fn wanted(&self, limits: &Limits) -> Option<Vec<u32>> {
        let last = self.page_count?.min(limits.pages);
        let is_sound = |page: &BestPage| page.doubt.is_none() && !page.read.broken_off;
        let mut wanted: Vec<u32> = (1..=last)
            .filter(|number| !self.pages.get(number).is_some_and(is_sound))
            .collect();
        if let Some((_, End::Silent(_))) = self.ends.last() {
            let is_missing = |number: &u32| !self.has(*number);
            if let Some(index) = wanted.iter().position(is_missing) {
                wanted[index..].rotate_left(1);
            }
        }
        Some(wanted)
    }

    /// Whether there is word of a page, good or bad.
    fn has(&self, number: u32) -> bool {
        self.pages.contains_key(&number) || self.page_faults.contains_key(&number)
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

    /// Keeps the better text of a page, and what any engine saw beside the text.
    fn keep_better(&mut self, read: PageRead) {
        let (quality, doubt) = judge(&read.page);
        let mut new = BestPage {
            read,
            doubt,
            quality,
        };
        match self.pages.entry(new.read.page.number.unwrap_or_default()) {
            Entry::Vacant(place) => {
                place.insert(new);
            }
            Entry::Occupied(mut place) => {
                let known = place.get_mut();
                let picture = known.read.picture.max(new.read.picture);
                let broken_off = known.read.broken_off || new.read.broken_off;
                if new.quality > known.quality {
                    std::mem::swap(known, &mut new);
                }
                (known.read.picture, known.read.broken_off) = (picture, broken_off);
            }
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
