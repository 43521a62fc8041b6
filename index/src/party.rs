//! Parties that are known in the whole country, present and former: codes, names, and what people call them.

/// A party.
struct Party {
    code: &'static str,
    name: &'static str,
    /// Other names it is asked for by, in lower case.
    others: &'static [&'static str],
}

const fn party(code: &'static str, name: &'static str, others: &'static [&'static str]) -> Party {
    Party { code, name, others }
}

const PARTIES: [Party; 14] = [
    party(
        "S",
        "Socialdemokraterna",
        &[
            "socialdemokratiska arbetarepartiet",
            "socialdemokrat",
            "sossarna",
        ],
    ),
    party(
        "M",
        "Moderaterna",
        &["moderata samlingspartiet", "nya moderaterna"],
    ),
    party("SD", "Sverigedemokraterna", &[]),
    party("C", "Centerpartiet", &["centern"]),
    party("V", "Vänsterpartiet", &[]),
    party("KD", "Kristdemokraterna", &[]),
    party("L", "Liberalerna", &[]),
    party("MP", "Miljöpartiet", &["miljöpartiet de gröna", "de gröna"]),
    party("FP", "Folkpartiet", &["folkpartiet liberalerna"]),
    party("KDS", "Kristdemokratiska samhällspartiet", &[]),
    party("VPK", "Vänsterpartiet kommunisterna", &[]),
    party("NYD", "Ny demokrati", &[]),
    party("FI", "Feministiskt initiativ", &[]),
    party("PP", "Piratpartiet", &[]),
];

/// What a party is called; `None` for the code of a local one.
pub fn name(code: &str) -> Option<&'static str> {
    PARTIES
        .iter()
        .find(|party| party.code == code)
        .map(|party| party.name)
}

/// Former code, code of today, and the year of the change: Folkpartiet liberalerna became Liberalerna in November 2015,
/// Kristdemokratiska samhällspartiet Kristdemokraterna in 1996, Vänsterpartiet kommunisterna Vänsterpartiet in 1990.
const RENAMED: [(&str, &str, u16); 3] =
    [("FP", "L", 2015), ("KDS", "KD", 1996), ("VPK", "V", 1990)];

/// The code by which a party goes today; of one that was never renamed its own.
pub fn today(code: &str) -> &str {
    RENAMED
        .iter()
        .find(|(former, ..)| *former == code)
        .map_or(code, |(_, today, _)| today)
}

/// Codes that a party had before, each with the year until which it had it.
pub fn former(code: &str) -> impl Iterator<Item = (&'static str, u16)> {
    RENAMED
        .iter()
        .filter(move |(_, today, _)| *today == code)
        .map(|(former, _, year)| (*former, *year))
}

/// The codes of today, each once.
pub(crate) fn all_today<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut parties: Vec<String> = Vec::new();
    for code in codes.into_iter().map(today) {
        if !parties.iter().any(|known| known == code) {
            parties.push(code.to_owned());
        }
    }
    parties
}

/// The code of a party from its code or one of its names, in whatever case and with or without a genitive.
pub(crate) fn code(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let is_called = |party: &Party, called: &str| {
        party.name.to_lowercase() == called || party.others.contains(&called)
    };
    let by_name = |called: &str| PARTIES.iter().find(|party| is_called(party, called));
    PARTIES
        .iter()
        .find(|party| party.code.to_lowercase() == lower)
        .or_else(|| by_name(&lower))
        .or_else(|| by_name(lower.strip_suffix('s')?))
        .map(|party| party.code)
}

/// The longest name of a party that a text begins with: its length and the code.
pub(crate) fn at_start(text: &str) -> Option<(usize, &'static str)> {
    let mut ends: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| !c.is_alphabetic())
        .map(|(at, _)| at)
        .take(MOST_WORDS)
        .collect();
    if ends.len() < MOST_WORDS {
        ends.push(text.len());
    }
    ends.into_iter().rev().find_map(|end| {
        let name = text[..end].trim_end();
        // A code in small letters is a word or a letter like any other.
        let is_code = PARTIES.iter().any(|party| party.code == name);
        let is_name = name.chars().count() > 3;
        Some((name.len(), code(name).filter(|_| is_code || is_name)?))
    })
}

/// Words of the longest name.
const MOST_WORDS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let found = at_start(text).map(|(length, code)| (&text[..length], code));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn parties_by_code_and_name() {
        check("L", Some(("L", "L")));
        check("SD och M", Some(("SD", "SD")));
        check("liberalernas motion", Some(("liberalernas", "L")));
        check(
            "Miljöpartiet de gröna vill",
            Some(("Miljöpartiet de gröna", "MP")),
        );
        check("Centern", Some(("Centern", "C")));
        check("ny demokrati", Some(("ny demokrati", "NYD")));
    }

    #[test]
    fn letters_that_are_words_are_none() {
        for text in ["l", "s", "mp3", "SFI", "vänster", "", "Mobil", "de", "fi"] {
            check(text, None);
        }
    }

    #[test]
    fn former_codes() {
        assert_eq!(today("FP"), "L");
        assert_eq!(today("VPK"), "V");
        assert_eq!(today("S"), "S");
        assert_eq!(all_today(["FP", "S", "L"]), ["L", "S"]);
        assert_eq!(former("L").collect::<Vec<_>>(), [("FP", 2015)]);
        assert_eq!(former("S").count(), 0);
    }

    #[test]
    fn codes_have_names() {
        assert_eq!(name("MP"), Some("Miljöpartiet"));
        assert_eq!(name("XYZ"), None);
    }
}
