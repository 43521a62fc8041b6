//! Any bytes, opened as a PDF by both engines, its glyphs built to lines.
//!
//! The product does this in a worker process, because the engines may panic, hang, grow or fall off their stack. A panic
//! of theirs is no find; one in our own code is.
#![no_main]
#![allow(dead_code, missing_docs)]

#[path = "../../../src/document.rs"]
mod document;

/// The part of extraction that runs in the worker.
#[path = "../../../src/extract"]
mod extract {
    pub mod cells;
    pub mod engine;
    pub mod glyph;
    pub mod letters;
    pub mod lines;
}

use extract::engine::{Document, ORDER};
use extract::lines::lines;
use libfuzzer_sys::fuzz_target;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

/// As many pages as are looked at.
const PAGES: u32 = 3;

static HOOK: Once = Once::new();

fuzz_target!(|bytes: &[u8]| {
    HOOK.call_once(only_own_panics_count);
    for engine in ORDER {
        let _refused = engine.open(bytes.to_vec(), &mut |document: &dyn Document| {
            for number in 1..=document.page_count().min(PAGES) {
                if let Ok(Ok(sheet)) = catch_unwind(AssertUnwindSafe(|| document.page(number))) {
                    lines(&sheet);
                }
            }
        });
    }
});

fn only_own_panics_count() {
    let abort = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.location().is_some_and(|place| {
            place.file().contains("src/extract/") && !place.file().contains("registry")
        }) {
            abort(panic);
        }
    }));
}
