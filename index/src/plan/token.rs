//! How values of a paragraph are spelled as tokens, in documents and in questions alike.

use jiff::civil::Date;
use serde::Serialize;

use crate::number::Number;
use crate::record::Paragraph;

/// A value that can be ticked: questions do not ask how a body is spelled.
pub(crate) fn folded(value: &str) -> String {
    value.to_lowercase()
}

/// The public name of a value of the record's vocabulary.
pub(crate) fn code<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// A date as one number that sorts: yyyymmdd.
pub(crate) fn day(date: Date) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}

/// The matter a paragraph belongs to: its first reference number in its municipality, as a hash.
pub(crate) fn matter(paragraph: &Paragraph) -> Option<u64> {
    let printed = paragraph.reference_numbers.iter();
    let number = printed.filter_map(|printed| Number::new(printed)).next()?;
    let municipality = paragraph.municipality.as_deref().unwrap_or_default();
    let matter = format!("{}\u{1}{}", folded(municipality), number.base().term());
    Some(fnv(matter.as_bytes()))
}

/// FNV-1a: the same in every version and on every machine.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
