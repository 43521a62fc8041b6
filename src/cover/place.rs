//! Where and when the meeting was held, as printed.

use std::sync::LazyLock;

use crate::terms::pattern::Pattern;

use super::fields::Field;
use super::labels::Label;
use crate::terms::people;

/// Where, within a label for both, the time begins.
static TIME: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        concat!(
            r"(?i)\b(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b|den \d{1,2} \p{L}+|(?:19|20)\d{2}-\d{2}-\d{2}",
            r"|kl(?:\.|ockan)? ?\d|ajournering(?:ar)?\b[^.,]*\bkl|\d{1,2}[.:]\d{2} ?[-–])"
        ),
    )
});

/// Reads place and time.
pub fn read(fields: &[Field]) -> (Option<String>, Option<String>) {
    let mut places: Vec<String> = Vec::new();
    let mut times: Vec<String> = Vec::new();
    for field in fields {
        let rows = field
            .rows
            .iter()
            .take_while(|row| people::all(row).is_empty());
        let text = crate::prose::unwrapped(rows.map(String::as_str));
        match field.label {
            Label::Place => places.push(text),
            Label::Time => times.push(text),
            Label::PlaceAndTime => {
                let (place, time) = parted(&text);
                places.push(place);
                times.push(time);
            }
            _ => {}
        }
    }
    let first = |texts: Vec<String>| texts.into_iter().find(|text| !text.is_empty());
    (first(places), first(times))
}

/// Parts a text with both: each stretch between commas is of the place, of the time, or begins with the one and ends with the other.
fn parted(text: &str) -> (String, String) {
    let (mut place, mut time): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for piece in text.split(", ") {
        let at = TIME.find(piece).map_or(piece.len(), |found| found.start());
        let (before, after) = piece.split_at(at);
        place.push(before.trim());
        time.push(after.trim());
    }
    let joined = |mut pieces: Vec<&str>| {
        pieces.retain(|piece| !piece.is_empty());
        pieces.join(", ").trim_matches([',', ';', ' ']).to_owned()
    };
    (joined(place), joined(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, place: &str, time: &str) {
        assert_eq!(parted(text), (place.to_owned(), time.to_owned()), "{text}");
    }

    #[test]
    fn place_and_time() {
        check(
            "Folkets hus, Ekby, kl 13.30 - 16.45",
            "Folkets hus, Ekby",
            "kl 13.30 - 16.45",
        );
        check(
            "Onsdagen den 20 september 2023 kl 08.00–10.45, Förrådet, Industrivägen 4",
            "Förrådet, Industrivägen 4",
            "Onsdagen den 20 september 2023 kl 08.00–10.45",
        );
        check(
            "Rådhuset, Ekby. Ajourneringar framgår av resp. paragraf. kl. 14:00-17:20",
            "Rådhuset, Ekby. Ajourneringar framgår av resp. paragraf.",
            "kl. 14:00-17:20",
        );
        check("Teatersalongen", "Teatersalongen", "");
    }
}
