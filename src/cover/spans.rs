//! The numbers that a cover promises: `Paragrafer   §§ 94-110`.

use super::fields::Field;
use super::labels::Label;
use crate::terms::spans;
use paragraf_index::record::Span;

/// The numbers that the cover promises.
pub fn promised(fields: &[Field]) -> Vec<Span> {
    let of = |field: &Field| {
        let text = field.rows.first().map_or("", |row| row.trim());
        let spans = spans::read(text, None);
        if spans.is_empty() {
            spans::listed(text)
        } else {
            spans
        }
    };
    fields
        .iter()
        .filter(|field| field.label == Label::Paragraphs)
        .map(of)
        .find(|spans| !spans.is_empty())
        .unwrap_or_default()
}
