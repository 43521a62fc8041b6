//! hayro-interpret as an engine: a device that notes glyphs instead of painting them.

mod bold;

use super::{Document, Open, Refusal};
use crate::extract::glyph::{Glyph, Sheet};
use crate::extract::letters::UNKNOWN;
use bold::BoldFonts;
use hayro_interpret::font::{Glyph as Drawn, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::object::dict::keys::CONTENTS;
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// The engine.
pub struct Hayro;

impl Open for Hayro {
    fn open(bytes: Vec<u8>, lend: &mut dyn FnMut(&dyn Document)) -> Result<(), Refusal> {
        let pdf = Pdf::new(bytes).map_err(refusal)?;
        if pdf.pages().is_empty() {
            return Err(Refusal::Damaged("no page was found".to_owned()));
        }
        lend(&Opened {
            pdf: &pdf,
            cache: InterpreterCache::new(),
            fonts: BoldFonts::new(&pdf),
        });
        Ok(())
    }
}

fn refusal(error: LoadPdfError) -> Refusal {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::Password,
        LoadPdfError::Decryption(_) => {
            Refusal::Damaged("its encryption is not one we know".to_owned())
        }
        LoadPdfError::Invalid => Refusal::Damaged("its structure is broken".to_owned()),
    }
}

struct Opened<'a> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
    fonts: BoldFonts<'a>,
}

impl Document for Opened<'_> {
    fn page_count(&self) -> u32 {
        u32::try_from(self.pdf.pages().len()).unwrap_or(u32::MAX)
    }

    fn page(&self, number: u32) -> Result<Sheet, String> {
        let index = number.saturating_sub(1) as usize;
        let page = self.pdf.pages().get(index).ok_or("there is no such page")?;
        let (width, height) = page.render_dimensions();
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &self.cache,
            self.pdf.xref(),
            InterpreterSettings::default(),
        );
        let sheet = Sheet {
            width,
            height,
            ..Sheet::default()
        };
        let mut notes = Notes {
            sheet,
            fonts: &self.fonts,
        };
        interpret_page(page, &mut context, &mut notes);
        notes.sheet.broken_off = breaks_off(page);
        Ok(notes.sheet)
    }
}

/// Whether the drawing of a page is missing or ends amidst text: what a damaged stream leaves.
fn breaks_off(page: &Page<'_>) -> bool {
    let is_missing = page.page_stream().is_none() && page.raw().contains_key(CONTENTS);
    let mut operations = page.operations();
    let mut in_text = false;
    while let Some(operation) = operations.next() {
        let name: &[u8] = operation.operator;
        match name {
            b"BT" => in_text = true,
            b"ET" => in_text = false,
            _ => {}
        }
    }
    is_missing || in_text
}

/// The device: takes glyphs down and measures pictures.
struct Notes<'f, 'a> {
    sheet: Sheet,
    fonts: &'f BoldFonts<'a>,
}

impl Notes<'_, '_> {
    fn note(&mut self, glyph: &PositionedGlyph<'_>, place: Affine, stroked: bool) {
        let origin = place * Point::ZERO;
        let along = place * Point::new(1000.0, 0.0) - origin;
        let up = place * Point::new(0.0, 1000.0) - origin;
        let step = along * (f64::from(advance(glyph)) / 1000.0) * stretch(glyph, along, up);
        self.sheet.push(Glyph {
            text: text(glyph),
            at: (origin.x as f32, origin.y as f32),
            step: (step.x as f32, step.y as f32),
            size: up.hypot() as f32,
            bold: stroked || self.fonts.holds(glyph),
        });
    }
}

impl<'a> Device<'a> for Notes<'_, '_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let stroked = matches!(mode, DrawMode::Stroke(_) | DrawMode::FillAndStroke(..));
        for glyph in run.glyphs() {
            self.note(glyph, props.transform * glyph.transform(), stroked);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let size = Rect::new(
            0.0,
            0.0,
            f64::from(image.width()),
            f64::from(image.height()),
        );
        let shown = (props.transform * size.to_path(0.1)).bounding_box();
        let page = Rect::new(
            0.0,
            0.0,
            f64::from(self.sheet.width),
            f64::from(self.sheet.height),
        );
        let share = (shown.intersect(page).area() / page.area().max(1.0)) as f32;
        self.sheet.picture = self.sheet.picture.max(share);
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn text(glyph: &PositionedGlyph<'_>) -> String {
    match glyph.as_unicode() {
        Some(BfString::Char(letter)) => letter.to_string(),
        Some(BfString::String(letters)) => letters,
        None => UNKNOWN.to_string(),
    }
}

/// Thousandths of the font size to the next glyph.
fn advance(glyph: &PositionedGlyph<'_>) -> f32 {
    let width = match &**glyph {
        Drawn::Outline(glyph) => glyph.advance_width(),
        Drawn::Type3(glyph) => glyph.advance_width(),
    };
    width.unwrap_or(500.0)
}

/// Undoes the stretching by which the interpreter fits a substitute font to the widths of the missing
/// one: the advance already is that of the missing font.
fn stretch(glyph: &PositionedGlyph<'_>, along: Vec2, up: Vec2) -> f64 {
    let ratio = along.hypot() / up.hypot();
    let substitute = || matches!(&**glyph, Drawn::Outline(glyph) if glyph.font_data().is_none());
    if ratio > 0.0 && (ratio - 1.0).abs() > 0.02 && substitute() {
        1.0 / ratio
    } else {
        1.0
    }
}
