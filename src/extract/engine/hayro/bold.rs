//! Which glyphs of a document are set in bold.

use crate::extract::glyph::is_bold;
use hayro_font::{Font, FontCache, FontGlyph};
use hayro_interpret::InterpreterSettings;
use hayro_interpret::font::{Glyph as Drawn, PositionedGlyph};
use hayro_syntax::Pdf;
use hayro_syntax::object::dict::keys::{
    BASE_FONT, DESCENDANT_FONTS, FLAGS, FONT_DESC, FONT_WEIGHT,
};
use hayro_syntax::object::{Array, Dict, Name};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// Tells bold glyphs. The interpreter gives out a glyph's font program but not the font's name, so the
/// document's bold fonts are loaded beside it and asked whether they would draw the same glyph.
pub struct BoldFonts<'a> {
    pdf: &'a Pdf,
    bold: OnceCell<Vec<Font<'a>>>,
    known: RefCell<HashMap<u128, bool>>,
}

impl<'a> BoldFonts<'a> {
    pub fn new(pdf: &'a Pdf) -> Self {
        BoldFonts {
            pdf,
            bold: OnceCell::new(),
            known: RefCell::default(),
        }
    }

    pub fn holds(&self, glyph: &PositionedGlyph<'_>) -> bool {
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
