//! What an engine finds on a page: glyphs and where they stand, before there are lines.

/// A page of glyphs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Width of the page in points, as it is shown.
    pub width: f32,
    /// Height of the page in points, as it is shown.
    pub height: f32,
    /// The glyphs in the order in which the page draws them.
    pub glyphs: Vec<Glyph>,
    /// Share of the page that its largest picture covers; 0 where the engine cannot tell.
    pub picture: f32,
    /// Whether the page's drawing breaks off in the middle, as far as the engine can tell.
    pub broken_off: bool,
}

/// A glyph on a page. Points, `y` counted downwards from the top of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The character or characters it stands for.
    pub text: String,
    /// Where its baseline begins.
    pub at: (f32, f32),
    /// From there to where the next glyph would stand.
    pub step: (f32, f32),
    /// Font size in points.
    pub size: f32,
    /// Whether its font is a bold one.
    pub bold: bool,
}

/// More glyphs than any printed page holds: the rest of such a page is not read.
const MOST_GLYPHS: usize = 200_000;
/// More letters than any one glyph stands for.
const MOST_LETTERS: usize = 32;

impl Sheet {
    /// Adds a glyph, unless the page is full or the glyph stands nowhere.
    pub fn push(&mut self, mut glyph: Glyph) {
        let (x, y, width, height) = (glyph.at.0, glyph.at.1, glyph.step.0, glyph.step.1);
        let is_somewhere = [x, y, width, height, glyph.size]
            .iter()
            .all(|n| n.is_finite());
        if self.is_full() || !is_somewhere {
            return;
        }
        if let Some((end, _)) = glyph.text.char_indices().nth(MOST_LETTERS) {
            glyph.text.truncate(end);
        }
        self.glyphs.push(glyph);
    }

    /// Whether it holds as many glyphs as are read of a page.
    pub fn is_full(&self) -> bool {
        self.glyphs.len() >= MOST_GLYPHS
    }
}

/// Whether a font is bold, by what a PDF says of it: its name, its weight, its flags.
pub fn is_bold(name: &str, weight: Option<f32>, flags: Option<u32>) -> bool {
    // The last three are those of TeX, whose names for bold are its own.
    const NAMES: [&str; 8] = [
        "bold", "black", "heavy", "demi", "-bd", "cmbx", "sfbx", "ecbx",
    ];
    const FORCE_BOLD: u32 = 1 << 18;
    let name = name.to_lowercase();
    NAMES.iter().any(|word| name.contains(word))
        || weight.is_some_and(|weight| weight >= 600.0)
        || flags.is_some_and(|flags| flags & FORCE_BOLD != 0)
}
