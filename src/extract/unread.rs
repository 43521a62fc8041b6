//! What is said of files whose format is not read.

use crate::discover::Format;
use crate::extract::letters::tidy;
use crate::extract::report::{fault, warning};
use crate::extract::text::decode;
use paragraf_index::record::Problem;

/// What is to be said of a file whose format is not read: nothing of data, which no archive is about.
pub fn problem(format: Format, bytes: &[u8]) -> Option<Problem> {
    let message = match format {
        Format::Pdf | Format::Text | Format::Data => return None,
        Format::Image => {
            let message = "is a picture: if it shows a protocol, make a PDF with a text layer of it with an OCR program";
            return Some(warning(None, message));
        }
        // Nothing of a protocol was lost in reading: there was none.
        Format::Html => {
            let message = format!(
                "is a web page{}, no protocol: fetch the protocol again",
                title(bytes)
            );
            return Some(warning(None, message));
        }
        Format::Docx | Format::Odt | Format::Rtf | Format::Doc => {
            format!(
                "is a document for word processors ({format}), which is not read: save it as PDF"
            )
        }
        Format::Zip => "is a zip archive, which is not opened: unpack it".to_owned(),
        Format::Empty => "is empty: fetch it again".to_owned(),
        Format::Binary => {
            "is neither PDF nor text: fetch it again, or take it out of the archive".to_owned()
        }
    };
    Some(fault(None, message))
}

/// The title of a web page, in brackets: it often says what went wrong when the file was fetched.
fn title(page: &[u8]) -> String {
    const LONGEST: usize = 80;
    let page = decode(page).text;
    // Made lower case letter by letter within ASCII, so that places in one are places in the other.
    let lower = page.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|tag| {
        let start = tag + lower[tag..].find('>')? + 1;
        let end = start + lower[start..].find("</title")?;
        Some(
            tidy(&page[start..end])
                .chars()
                .take(LONGEST)
                .collect::<String>(),
        )
    });
    title
        .filter(|title| !title.is_empty())
        .map_or_else(String::new, |title| format!(" (“{title}”)"))
}
