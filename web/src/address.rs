//! Addresses of the site, for links: the counterpart of the list in [`crate::routes`].

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What must be written as `%XX` inside a path segment.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// Search page.
pub const SEARCH: &str = "/sok";

/// Motions and how they ended.
pub const MOTIONS: &str = "/motioner";

/// A paragraph, by its id.
pub fn paragraph(id: &str) -> String {
    let segments: Vec<String> = id.split('/').map(segment).collect();
    format!("/{}", segments.join("/"))
}

/// A matter, by its id.
pub fn matter(id: &str) -> String {
    format!("/arende{}", paragraph(id))
}

/// The matter with a reference number, spelled so that it fits between slashes.
pub fn numbered(place: &str, number: &str) -> String {
    let number = number.to_lowercase().replace(['/', ' '], "-");
    format!("/arende/{}/{}", segment(place), segment(&number))
}

/// The first `n` parts of a paragraph's id: 1 municipality, 2 body, 3 meeting.
pub fn ancestor(id: &str, n: usize) -> String {
    let segments: Vec<String> = id.split('/').take(n).map(segment).collect();
    format!("/{}", segments.join("/"))
}

/// An original by its hash, opened at a page.
pub fn original(sha256: &str, file: Option<&str>, page: Option<u32>) -> String {
    let mut address = format!("/original/{}", segment(sha256));
    if let Some(file) = file {
        address.push('/');
        address.push_str(&segment(file_name(file)));
    }
    if let Some(page) = page {
        address.push_str(&format!("#page={page}"));
    }
    address
}

/// The last part of an archive path.
pub fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// One part of a path, safe to put between slashes.
pub fn segment(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_an_id_become_addresses() {
        let id = "ostby/kommunstyrelsen/2024-06-11/3-a";
        assert_eq!(paragraph(id), "/ostby/kommunstyrelsen/2024-06-11/3-a");
        assert_eq!(ancestor(id, 3), "/ostby/kommunstyrelsen/2024-06-11");
        assert_eq!(ancestor(id, 1), "/ostby");
    }

    #[test]
    fn names_of_files_are_encoded() {
        let address = original("ab12", Some("år 2024/Protokoll #1?.pdf"), Some(4));
        assert_eq!(address, "/original/ab12/Protokoll%20%231%3F.pdf#page=4");
    }
}
