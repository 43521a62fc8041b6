//! How wide text is set: which lines ended because the next word did not fit.

use crate::clean::CleanLine;

/// The right edge of a document's text, in the unit of its cells: nine lines of ten end left of it.
pub fn right_edge(lines: &[CleanLine]) -> f32 {
    let mut edges: Vec<f32> = lines
        .iter()
        .filter(|line| line.text.len() > 20)
        .map(CleanLine::right)
        .collect();
    if edges.is_empty() {
        return 0.0;
    }
    let at = edges.len() * 9 / 10;
    *edges.select_nth_unstable_by(at, f32::total_cmp).1
}

/// How wide the lines of a stretch of text are: which of them ended because the next word did not fit.
pub struct Measure {
    /// The longest line, in characters.
    pub width: usize,
    /// The right edge, in the unit of the cells.
    edge: f32,
}

impl Measure {
    /// Measures lines; `edge` is the right edge of the document's text.
    pub fn of(lines: &[CleanLine], edge: f32) -> Measure {
        let own = lines.iter().map(CleanLine::right).fold(0.0, f32::max);
        // A narrow column has an edge of its own; two short lines have none.
        let narrow = lines.len() >= 4 && own < edge * 0.85;
        Measure {
            width: lines
                .iter()
                .map(|line| line.text.chars().count())
                .max()
                .unwrap_or(0),
            edge: if narrow { own } else { edge },
        }
    }

    /// Whether the first word of `text` did not fit on the line before it.
    pub fn is_full(&self, before: &CleanLine, text: &str) -> bool {
        let letters = before.text.chars().count().max(1) as f32;
        let unit = (before.right() - before.left()) / letters;
        let word = (first_word(text) + 1) as f32 * unit;
        self.is_long(before, text) && before.right() + word >= self.edge * 0.9
    }

    /// Whether a line and the first word of the next are about as long as the lines beside them.
    pub fn is_long(&self, before: &CleanLine, text: &str) -> bool {
        before.text.chars().count() + first_word(text) >= self.width * 7 / 10
    }
}

fn first_word(text: &str) -> usize {
    text.split(' ')
        .next()
        .map_or(0, |word| word.chars().count())
}
