//! The labels of covers, as a table.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};
use regex::Regex;

use crate::terms::pattern::regex;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Body,
    Date,
    Place,
    Time,
    PlaceAndTime,
    /// Those who decide: members, and with them often the substitutes who serve.
    Present,
    Serving,
    NotServing,
    Absent,
    /// Officials and guests.
    Others,
    Chair,
    Secretary,
    /// Those who check the minutes.
    Approvers,
    /// When and where they do.
    Approval,
    Paragraphs,
    /// When the minutes were put up and taken down.
    Notice,
    Signatures,
    /// The table of contents: the cover is over.
    Contents,
}

#[rustfmt::skip]
const TABLE: [(Label, &[&str]); 18] = [
    (Label::Body, &["organ", "nämnd/styrelse", "nämnd", "instans", "beslutande organ", "beslutsinstans", "styrelse", "forum", "sammanträdande organ", "sammanträdet"]),
    (Label::Date, &["sammanträdesdatum", "sammanträdesdag", "mötesdatum", "mötesdag", "datum", "sammanträde"]),
    (Label::Place, &["plats", "lokal", "sammanträdesplats", "mötesplats", "sammanträdeslokal"]),
    (Label::Time, &["tid", "sammanträdestid", "mötestid", "datum och tid", "tidpunkt"]),
    (Label::PlaceAndTime, &["plats och tid", "tid och plats", "plats o tid", "tid o plats", "plats, tid", "tid, plats", "plats & tid", "plats/tid", "tid/plats", "plats och sammanträdestid", "plats och tidpunkt"]),
    (Label::Present, &[
        "beslutande", "beslutande ledamöter", "närvarande ledamöter", "närvarande beslutande", "ledamöter", "närvarande", "beslutande ledamöter och ersättare",
        "tjänstgörande ledamöter", "tjänstgörande", "närvarande och beslutande", "beslutande och tjänstgörande ersättare", "närvarande förtroendevalda", "ordinarie ledamöter", "deltagare", "beslutat",
    ]),
    (Label::Serving, &["tjänstgörande ersättare", "tjg ersättare", "tjg. ersättare", "beslutande ersättare", "tjänstgörande suppleanter", "tjänstgörande suppleant"]),
    (Label::NotServing, &[
        "ej tjänstgörande ersättare", "icke tjänstgörande ersättare", "ej tjänstgörande", "icke tjänstgörande", "närvarande ersättare", "ersättare", "övriga ersättare",
        "närvarande ej tjänstgörande ersättare", "närvarande icke tjänstgörande ersättare", "närvarande, ej tjänstgörande ersättare", "ej beslutande ersättare", "ej beslutande", "suppleanter", "ersättare ej tjänstgörande",
    ]),
    (Label::Absent, &["frånvarande", "frånvarande ledamöter", "anmält förhinder", "förhinder", "frånvarande ersättare", "ej närvarande"]),
    (Label::Others, &[
        "övriga deltagare", "övriga deltagande", "övriga närvarande", "övriga", "tjänstemän", "tjänstepersoner", "dessutom", "dessutom närvarande", "även närvarande", "föredragande",
        "insynsplats", "närvarande tjänstemän", "närvarande tjänstepersoner", "från förvaltningen", "adjungerade", "adjungerad", "gäster", "personalföreträdare", "fackliga företrädare", "övriga på mötet",
    ]),
    (Label::Chair, &["ordförande"]),
    (Label::Secretary, &["sekreterare", "protokollförare", "vid protokollet", "protokoll fört av"]),
    (Label::Approvers, &["utses att justera", "utsedd att justera", "utsedda att justera", "utsedda justerare", "justerare", "justerande", "justeras av", "justering", "protokollsjusterare", "valda justerare", "utsågs att justera"]),
    (Label::Approval, &[
        "justeringens plats och tid", "justeringens tid och plats", "justeringens plats och", "justeringens tid och", "justeringens plats o tid", "justeringens plats", "justeringens tid",
        "justeringens", "justerat", "justeringsdatum", "justeringsdag", "justeringstid", "tid för justering", "plats och tid för justering", "tid och plats för justering", "protokollet justerat",
        "protokollet är justerat", "datum för justering", "justeringsdatum och plats",
    ]),
    (Label::Paragraphs, &["paragrafer", "paragraf", "justerade paragrafer", "justerade §§", "omfattning", "protokollet omfattar", "§§"]),
    (Label::Notice, &[
        "anslag/bevis", "anslagsbevis", "bevis/anslag", "bevis / anslag", "anslag", "bevis", "anslagsdatum", "anslagstid", "anslaget", "anslaget sätts upp", "anslaget tas ned", "datum för anslags", "datum då anslaget",
        "protokollet anslås", "anslås", "tas ned", "sista dag för överklagande", "sista dag för överklagan", "överklagandetid", "förvaringsplats", "protokollet förvaras", "förvaringsplats för protokollet", "datum för",
    ]),
    (Label::Signatures, &["underskrifter", "underskrift", "signaturer", "namnunderskrifter"]),
    (Label::Contents, &["innehåll", "innehållsförteckning", "ärenden", "ärendelista", "ärendeförteckning", "föredragningslista", "dagordning", "förteckning över ärenden"]),
];

/// The wordings by their first word.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<(Label, &str)>>> = LazyLock::new(|| {
    let mut by_word: HashMap<&str, Vec<(Label, &str)>> = HashMap::new();
    for (label, wordings) in TABLE {
        for wording in wordings {
            let word = first_word(wording);
            by_word.entry(word).or_default().push((label, wording));
        }
    }
    by_word
});

/// How the labels of place and time begin.
static PLACE_OR_TIME: LazyLock<Regex> = LazyLock::new(|| {
    let table = TABLE
        .iter()
        .filter(|(label, _)| is_of_place_or_time(*label));
    let wordings: Vec<&str> = table
        .flat_map(|(_, wordings)| wordings.iter().copied())
        .collect();
    regex(&format!("(?i)^(?:{})", wordings.join("|")))
});

/// Whether a text may begin with a label of place or time: a quick look, which most texts do not stand.
pub fn may_be_place_or_time(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && PLACE_OR_TIME.is_match(text)
}

/// Whether a text begins with a label of place or time.
pub fn is_place_or_time(text: &str) -> bool {
    find(text).is_some_and(|(label, _)| is_of_place_or_time(label))
}

fn is_of_place_or_time(label: Label) -> bool {
    matches!(label, Label::PlaceAndTime | Label::Place | Label::Time)
}

fn first_word(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
}

/// The label that a text begins with, and what follows it.
pub fn find(text: &str) -> Option<(Label, &str)> {
    let text = text.trim();
    if !text.starts_with(|first: char| first.is_uppercase() || first == '§') {
        return None;
    }
    let wordings = BY_FIRST_WORD.get(first_word(text).to_lowercase().as_str())?;
    let (label, end) = wordings
        .iter()
        .filter_map(|(label, wording)| Some((*label, end_of(text, wording)?)))
        .max_by_key(|(_, end)| *end)?;
    let rest = text[end..].trim_start_matches([':', ' ', '\t']);
    Some((label, rest))
}

/// Where a wording ends that a text begins with, as whole words.
fn end_of(text: &str, wording: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for expected in wording.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq([expected]) {
            return None;
        }
    }
    match letters.next() {
        None => Some(text.len()),
        Some((at, next)) => (!next.is_alphanumeric() && !matches!(next, '-' | '/')).then_some(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(Label, &str)>) {
        assert_eq!(find(text), expected, "{text}");
    }

    #[test]
    fn labels() {
        check("Plats och tid", Some((Label::PlaceAndTime, "")));
        check(
            "Plats: Teatersalongen",
            Some((Label::Place, "Teatersalongen")),
        );
        check("BESLUTANDE", Some((Label::Present, "")));
        check(
            "Beslutande Eva Ek (S), ordf.",
            Some((Label::Present, "Eva Ek (S), ordf.")),
        );
        check("Ej tjänstgörande", Some((Label::NotServing, "")));
        check("Justeringens plats och tid", Some((Label::Approval, "")));
        check(
            "Justerade §§: 108–117",
            Some((Label::Paragraphs, "108–117")),
        );
        check("Tidigare beslut", None);
        check("plats och tid", None);
    }
}
