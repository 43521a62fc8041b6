//! Any bytes, read as a text file: decoded, parted into lines, cleaned, segmented, parsed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use paragraf::extract::text;
use paragraf::read::{Context, read};

fuzz_target!(|bytes: &[u8]| {
    let pages = text::pages(&text::decode(bytes).text);
    let reading = read(&pages, &Context::default());
    for paragraph in &reading.paragraphs {
        for start in &paragraph.page_starts {
            assert!(
                paragraph.text.is_char_boundary(start.offset),
                "a page starts inside a letter"
            );
        }
    }
});
