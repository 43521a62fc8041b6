//! pdf-extract as an engine: an output device that notes characters, one page at a time.
//!
//! Its `extract_text*` functions are not used: they end a document without a word at the first page
//! that fails.

use super::{Document, Open, Refusal};
use crate::extract::glyph::{Glyph, Sheet};
use pdf_extract::encryption::DecryptionError;
use pdf_extract::{
    Dictionary, Error, MediaBox, Object, ObjectId, OutputDev, OutputError, Transform,
};
use std::collections::BTreeMap;

/// The engine.
pub struct PdfExtract;

impl Open for PdfExtract {
    fn open(bytes: Vec<u8>, lend: &mut dyn FnMut(&dyn Document)) -> Result<(), Refusal> {
        let mut file = pdf_extract::Document::load_mem(&bytes).map_err(refusal)?;
        drop(bytes);
        if file.is_encrypted() {
            file.decrypt("").map_err(refusal)?;
        }
        let pages = file.get_pages();
        if pages.is_empty() {
            return Err(Refusal::Damaged("no page was found".to_owned()));
        }
        lend(&Opened { file, pages });
        Ok(())
    }
}

fn refusal(error: Error) -> Refusal {
    match error {
        Error::Decryption(DecryptionError::IncorrectPassword) => Refusal::Password,
        other => Refusal::Damaged(other.to_string()),
    }
}

struct Opened {
    file: pdf_extract::Document,
    pages: BTreeMap<u32, ObjectId>,
}

impl Document for Opened {
    fn page_count(&self) -> u32 {
        self.pages.len() as u32
    }

    fn page(&self, number: u32) -> Result<Sheet, String> {
        let id = *self.pages.get(&number).ok_or("there is no such page")?;
        let mut notes = Notes {
            turns: turns(&self.file, id),
            ..Notes::default()
        };
        pdf_extract::output_doc_page(&self.file, &mut notes, number).map_err(|e| e.to_string())?;
        Ok(notes.sheet)
    }
}

/// Quarter turns clockwise by which a page is shown; inherited from the page tree.
fn turns(file: &pdf_extract::Document, page: ObjectId) -> i64 {
    const DEEPEST_TREE: usize = 64;
    let mut node: Option<&Dictionary> = file.get_dictionary(page).ok();
    for _ in 0..DEEPEST_TREE {
        let Some(dict) = node else { break };
        if let Ok(rotate) = dict.get(b"Rotate").and_then(Object::as_i64) {
            return (rotate / 90).rem_euclid(4);
        }
        node = dict
            .get_deref(b"Parent", file)
            .and_then(Object::as_dict)
            .ok();
    }
    0
}

/// The output device. Positions come in the page's own space, which counts upwards.
#[derive(Default)]
struct Notes {
    sheet: Sheet,
    turns: i64,
    left: f64,
    top: f64,
    size: (f64, f64),
}

impl Notes {
    /// A point as the page is shown: turned, counted from the top left corner.
    fn shown(&self, x: f64, y: f64) -> (f32, f32) {
        let (x, y) = (x - self.left, self.top - y);
        let (width, height) = self.size;
        let (x, y) = match self.turns {
            1 => (height - y, x),
            2 => (width - x, height - y),
            3 => (y, width - x),
            _ => (x, y),
        };
        (x as f32, y as f32)
    }
}

impl OutputDev for Notes {
    fn begin_page(
        &mut self,
        _: u32,
        media_box: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        (self.left, self.top) = (media_box.llx, media_box.ury);
        self.size = (media_box.urx - media_box.llx, media_box.ury - media_box.lly);
        let (width, height) = if self.turns % 2 == 0 {
            self.size
        } else {
            (self.size.1, self.size.0)
        };
        (self.sheet.width, self.sheet.height) = (width as f32, height as f32);
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        let advance = width * font_size;
        let at = self.shown(place.m31, place.m32);
        let end = self.shown(
            place.m31 + place.m11 * advance,
            place.m32 + place.m12 * advance,
        );
        self.sheet.push(Glyph {
            text: text.to_owned(),
            at,
            step: (end.0 - at.0, end.1 - at.1),
            size: (place.m21.hypot(place.m22) * font_size.abs()) as f32,
            bold: false,
        });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
