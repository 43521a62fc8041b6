//! The words protocols are written with, as tables: one place each.

pub mod bodies;
pub mod dates;
pub mod headings;
pub mod numbers;
pub mod parties;
pub mod pattern;
pub mod people;
pub mod register;
pub mod spans;
pub mod words;

/// Lower case, `å ä ö` folded, everything else but letters and digits a hyphen.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for char in text.chars().flat_map(char::to_lowercase) {
        match char {
            'å' | 'ä' | 'á' | 'à' => slug.push('a'),
            'ö' | 'ø' | 'ó' => slug.push('o'),
            'é' | 'è' | 'ë' => slug.push('e'),
            'ü' => slug.push('u'),
            char if char.is_ascii_alphanumeric() => slug.push(char),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}
