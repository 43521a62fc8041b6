//! hayro-interpret as an engine: a device that notes glyphs instead of painting them.

use super::{Document, Open, Refusal};
use crate::extract::glyph::{Glyph, Sheet, is_bold};
use crate::extract::letters::UNKNOWN;
use hayro_font::{Font, FontCache, FontGlyph};
use hayro_interpret::font::{Glyph as Drawn, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::object::dict::keys::{
    BASE_FONT, DESCENDANT_FONTS, FLAGS, FONT_DESC, FONT_WEIGHT,
};
use hayro_syntax::object::{Array, Dict, Name};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

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
        Ok(notes.sheet)
    }
}

/// Tells bold glyphs. The interpreter gives out a glyph's font program but not the font's name, so the
/// document's bold fonts are loaded beside it and asked whether they would draw the same glyph.
struct BoldFonts<'a> {
    pdf: &'a Pdf,
    bold: OnceCell<Vec<Font<'a>>>,
    known: RefCell<HashMap<u128, bool>>,
}

impl<'a> BoldFonts<'a> {
    fn new(pdf: &'a Pdf) -> Self {
        BoldFonts {
            pdf,
            bold: OnceCell::new(),
            known: RefCell::default(),
        }
    }

    fn holds(&self, glyph: &PositionedGlyph<'_>) -> bool {
        let Drawn::Outline(drawn) = &**glyph else {
            return false;
        };
        let identifier = drawn.identifier();
        *self
            .known
            .borrow_mut()
            .entry(identifier.cache_key())
            .or_insert_with(|| {
                let same = |font: &Font<'_>| match font.glyph(drawn.glyph_id(), drawn.char_code()) {
                    FontGlyph::Outline(other) => other.identifier() == identifier,
                    FontGlyph::Type3(_) => false,
                };
                self.bold
                    .get_or_init(|| bold_fonts(self.pdf))
                    .iter()
                    .any(same)
            })
    }
}

fn bold_fonts(pdf: &Pdf) -> Vec<Font<'_>> {
    let settings = InterpreterSettings::default();
    let cache = FontCache::new();
    let mut fonts = Vec::new();
    for dict in pdf
        .objects()
        .into_iter()
        .filter_map(|object| object.into_dict())
    {
        if is_bold_font(&dict) {
            fonts.extend(cache.font(&dict, &settings.font_resolver, &settings.cmap_resolver));
        }
    }
    fonts
}

fn is_bold_font(dict: &Dict<'_>) -> bool {
    let Some(name) = dict.get::<Name<'_>>(BASE_FONT) else {
        return false;
    };
    let inner = dict
        .get::<Array<'_>>(DESCENDANT_FONTS)
        .and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let descriptor = inner
        .as_ref()
        .unwrap_or(dict)
        .get::<Dict<'_>>(FONT_DESC)
        .unwrap_or_default();
    is_bold(
        name.as_str(),
        descriptor.get::<f32>(FONT_WEIGHT),
        descriptor.get::<u32>(FLAGS),
    )
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
