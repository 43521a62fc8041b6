//! The numbers that a cover promises: `Paragrafer   §§ 94-110`.

use super::fields::Field;
use super::labels::Label;
use crate::terms::spans;
use paragraf_index::record::Span;

/// The numbers that the cover promises.
pub fn promised(fields: &[Field]) -> Vec<Span> {
    fields
        .iter()
        .filter(|field| field.label == Label::Paragraphs)
        .map(|field| read(field.rows.first().map_or("", |row| row.trim())))
        .find(|spans| !spans.is_empty())
        .unwrap_or_default()
}

/// The numbers of a row, with the sign or without.
fn read(row: &str) -> Vec<Span> {
    let (signed, bare) = (spans::read(row, None), spans::listed(row));
    // `59–65, exkl. § 61 som justerats den 12 april`: the sign stands before the exception.
    if signed.is_empty() || bare.first().is_some_and(|span| span.first < span.last) {
        bare
    } else {
        signed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_and_without_the_sign() {
        let check = |row: &str, expected: &[(u32, u32)]| {
            let found: Vec<(u32, u32)> = read(row)
                .iter()
                .map(|span| (span.first, span.last))
                .collect();
            assert_eq!(found, expected, "{row}");
        };
        check("§§ 94-110", &[(94, 110)]);
        check("94-98", &[(94, 98)]);
        check("59–65, exkl. § 61 som justerats den 12 april", &[(59, 65)]);
        check("2013-04-12 §§ 59-65", &[(59, 65)]);
    }
}
