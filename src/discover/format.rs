//! What a file is, by its bytes. Its name is hardly asked: names lie.

use crate::extract::text::is_wide;
use std::fmt;
use std::path::Path;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// PDF.
    Pdf,
    /// Plain text in any encoding.
    Text,
    /// Text that by its name is settings, data or a program: no document of an archive.
    Data,
    /// A web page, often an error page saved under a document's name.
    Html,
    /// Word's newer format.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Any other zip archive.
    Zip,
    /// Rich text.
    Rtf,
    /// Word's older format, or another compound file of its time.
    Doc,
    /// A picture, such as a scanned page.
    Image,
    /// No bytes at all.
    Empty,
    /// Anything else.
    Binary,
}

/// A PDF's header may stand behind other bytes, but not far.
const PDF_HEADER_WITHIN: usize = 1024;

/// What files of a format begin with.
const SIGNATURES: [(&[u8], Format); 12] = [
    (b"{\\rtf", Format::Rtf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Doc),
    (b"\x89PNG\r\n", Format::Image),
    (b"\xFF\xD8\xFF", Format::Image),
    (b"GIF8", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
    (b"BM", Format::Image),
    (b"RIFF", Format::Image),
    (b"\0\0\0\x0CjP  ", Format::Image),
    (b"PK\x03\x04", Format::Zip),
    (b"PK\x05\x06", Format::Zip),
];

/// What the names of text files end in that hold no documents.
const DATA: [&str; 20] = [
    "toml", "json", "jsonl", "ndjson", "csv", "tsv", "yaml", "yml", "ini", "cfg", "conf", "xml",
    "log", "sql", "js", "css", "py", "sh", "bat", "url",
];

impl Format {
    /// Tells what a file is from its bytes; its name tells only documents from data that are both text.
    pub fn of(path: &Path, bytes: &[u8]) -> Format {
        let ending = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        match Format::of_bytes(bytes) {
            Format::Text if DATA.contains(&ending.as_str()) => Format::Data,
            format => format,
        }
    }

    /// Whether such files are left out of an archive without a fault: they are no documents.
    pub fn is_left_out(self) -> bool {
        matches!(self, Format::Data | Format::Image)
    }

    /// Tells what a file is from its bytes (the first 64 KiB are enough).
    pub fn of_bytes(bytes: &[u8]) -> Format {
        let head = &bytes[..bytes.len().min(1 << 16)];
        let signature = SIGNATURES
            .iter()
            .find(|(signature, _)| head.starts_with(signature));
        match signature {
            _ if bytes.is_empty() => Format::Empty,
            _ if is_pdf(head) => Format::Pdf,
            Some((_, Format::Zip)) => zip(head),
            Some((_, Format::Image)) if is_text(head) => text(head),
            Some((_, format)) => *format,
            None if is_text(head) => text(head),
            None => Format::Binary,
        }
    }

    /// One lower-case word for reports: `pdf`, `text`, `html`, …
    pub fn name(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Text => "text",
            Format::Data => "data",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Zip => "zip",
            Format::Rtf => "rtf",
            Format::Doc => "doc",
            Format::Image => "image",
            Format::Empty => "empty",
            Format::Binary => "binary",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

fn is_pdf(head: &[u8]) -> bool {
    let start = &head[..head.len().min(PDF_HEADER_WITHIN + 5)];
    // A text that only speaks of the header does not begin with it; a damaged PDF may have bytes before.
    start.starts_with(b"%PDF-") || !is_text(head) && contains(start, b"%PDF-")
}

fn zip(head: &[u8]) -> Format {
    if contains(head, b"vnd.oasis.opendocument.text") {
        Format::Odt
    } else if contains(head, b"word/") {
        Format::Docx
    } else {
        Format::Zip
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether bytes read as text: hardly any control codes, or UTF-16.
fn is_text(head: &[u8]) -> bool {
    let controls = head
        .iter()
        .filter(|&&byte| byte < 0x20 && !b"\t\n\x0B\x0C\r\x1A\x1B".contains(&byte))
        .count();
    is_wide(head) || !head.contains(&0) && controls * 200 <= head.len()
}

/// Text or a web page.
fn text(head: &[u8]) -> Format {
    let start: Vec<u8> = head
        .iter()
        .filter(|byte| byte.is_ascii_graphic())
        .take(512)
        .map(u8::to_ascii_lowercase)
        .collect();
    let begins = [
        &b"<!doctypehtml"[..],
        b"<html",
        b"<head",
        b"<body",
        b"<?xml",
    ]
    .iter()
    .any(|tag| start.starts_with(tag));
    if begins && (!start.starts_with(b"<?xml") || contains(&start, b"<html")) {
        Format::Html
    } else {
        Format::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Format) {
        assert_eq!(Format::of_bytes(bytes), expected);
    }

    #[test]
    fn documents() {
        check(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", Format::Pdf);
        check(b"\x00\x01mail header\r\n%PDF-1.4\n", Format::Pdf);
        check(b"{\\rtf1\\ansi", Format::Rtf);
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Format::Doc);
        check(b"PK\x03\x04....word/document.xml", Format::Docx);
        check(
            b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
            Format::Odt,
        );
        check(b"PK\x03\x04....pictures/1.png", Format::Zip);
    }

    #[test]
    fn texts() {
        check("§ 1 Val av justerare".as_bytes(), Format::Text);
        check(b"\xA7 1 Val av justerare", Format::Text);
        check(b"\xFF\xFE\xA7\0 \x001\0", Format::Text);
        check(b"\xA7\0 \x001\0 \0V\0a\0l\0", Format::Text);
        check("BM är förkortning för byggmästare".as_bytes(), Format::Text);
        check(
            "Filer med %PDF- i början läses som PDF".as_bytes(),
            Format::Text,
        );
    }

    #[test]
    fn web_pages() {
        check(b"\r\n\r\n<!DOCTYPE html>\n<html>", Format::Html);
        check(b"\xEF\xBB\xBF<html lang=sv>", Format::Html);
        check(
            b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>",
            Format::Html,
        );
    }

    #[test]
    fn names_tell_data_only() {
        let of = |path: &str, bytes: &[u8]| Format::of(Path::new(path), bytes);
        assert_eq!(of("paragraf.toml", b"name = 1"), Format::Data);
        assert_eq!(of("protokoll.csv", b"%PDF-1.4"), Format::Pdf);
        assert_eq!(of("protokoll.pdf", b"Protokoll"), Format::Text);
    }

    #[test]
    fn others() {
        check(b"", Format::Empty);
        check(b"\x89PNG\r\n\x1A\n\0\0", Format::Image);
        check(b"\x7FELF\x02\x01\x01\0\0\0", Format::Binary);
    }
}
