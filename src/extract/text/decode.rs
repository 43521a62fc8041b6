//! Decoding: which encoding a text is in, and its characters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// Name of the encoding it was in: `UTF-8`, `windows-1252`, …
    pub encoding: &'static str,
    /// Whether some bytes had no meaning in it and were replaced by U+FFFD.
    pub damaged: bool,
}

/// Decodes a text. A byte order mark decides; else what the bytes look like; Windows-1252, the usual
/// one of older Swedish files, if they look like nothing in particular.
pub fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let (text, damaged) = encoding.decode_without_bom_handling(&bytes[mark..]);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        damaged,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"se"), Utf8Detection::Deny);
    if guess.is_single_byte() {
        guess
    } else {
        WINDOWS_1252
    }
}

/// UTF-16 without a mark: every other byte of Swedish text is then zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 4096;
    let pairs = bytes[..bytes.len().min(LOOKED_AT)].chunks_exact(2);
    let count = pairs.len();
    let zeros = |side: usize| pairs.clone().filter(|pair| pair[side] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let (most, few) = (count * 7 / 10, count / 20);
    match count {
        0 => None,
        _ if second > most && first <= few => Some(UTF_16LE),
        _ if first > most && second <= few => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether bytes are UTF-16, with a byte order mark or without.
pub fn is_wide(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some_and(|(marked, _)| marked != UTF_8) || wide(bytes).is_some()
}

/// Whether the bytes are UTF-8, or were before a few of them were damaged or cut off.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut faults) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    faults * 10 <= letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "§ 12 Motion om fler träd på Åsgatan – svar";

    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let decoded = decode(bytes);
        assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, text));
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn encodings_of_swedish_archives() {
        check(TEXT.as_bytes(), "UTF-8", TEXT);
        check(&WINDOWS_1252.encode(TEXT).0, "windows-1252", TEXT);
        check(&utf16(TEXT, u16::to_le_bytes), "UTF-16LE", TEXT);
        check(&utf16(TEXT, u16::to_be_bytes), "UTF-16BE", TEXT);
    }

    #[test]
    fn marks_of_byte_order_decide_and_vanish() {
        let marked = format!("\u{FEFF}{TEXT}");
        check(marked.as_bytes(), "UTF-8", TEXT);
        check(&utf16(&marked, u16::to_le_bytes), "UTF-16LE", TEXT);
        check(&utf16(&marked, u16::to_be_bytes), "UTF-16BE", TEXT);
    }

    #[test]
    fn utf8_that_was_cut_stays_utf8() {
        let cut = "åäö åäö åäö åäö";
        let bytes = &cut.as_bytes()[..cut.len() - 1];
        let decoded = decode(bytes);
        assert_eq!((decoded.encoding, decoded.damaged), ("UTF-8", true));
        assert!(decoded.text.starts_with("åäö åäö"));
    }

    #[test]
    fn a_lone_byte_is_windows() {
        check(b"\xA7 1", "windows-1252", "§ 1");
        check(b"", "UTF-8", "");
    }

    proptest! {
        #[test]
        fn never_fails(bytes: Vec<u8>) {
            decode(&bytes);
        }

        #[test]
        fn utf8_is_kept(text in "\\PC*") {
            prop_assume!(!text.starts_with('\u{FEFF}') && wide(text.as_bytes()).is_none());
            prop_assert_eq!(decode(text.as_bytes()).text, text);
        }
    }
}
