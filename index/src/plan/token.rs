//! How values of a paragraph are spelled as tokens, in documents and in questions alike.

use jiff::civil::Date;
use serde::Serialize;

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
