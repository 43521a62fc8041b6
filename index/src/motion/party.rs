//! Parties through time: the same party under the names it has had.

/// Former code, code of today, and the year of the change.
const SUCCESSORS: [(&str, &str, u16); 3] = [
    // Folkpartiet liberalerna became Liberalerna on 22 November 2015.
    ("FP", "L", 2015),
    // Kristdemokratiska samhällspartiet became Kristdemokraterna in 1996.
    ("KDS", "KD", 1996),
    // Vänsterpartiet kommunisterna became Vänsterpartiet in 1990.
    ("VPK", "V", 1990),
];

/// The code that a party has today: `L` for `FP`.
pub fn today(code: &str) -> &str {
    let changed = SUCCESSORS.iter().find(|(former, ..)| *former == code);
    changed.map_or(code, |(_, today, _)| today)
}

/// Codes that a party had before, each with the year until which it had it.
pub fn former_names(code: &str) -> impl Iterator<Item = (&'static str, u16)> {
    SUCCESSORS
        .iter()
        .filter(move |(_, today, _)| *today == code)
        .map(|(former, _, year)| (*former, *year))
}

/// The codes of today, each once.
pub(super) fn all_today<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut parties: Vec<String> = Vec::new();
    for code in codes.into_iter().map(today) {
        if !parties.iter().any(|known| known == code) {
            parties.push(code.to_owned());
        }
    }
    parties
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_is_one_under_all_its_names() {
        assert_eq!(all_today(["FP", "S", "L"]), ["L", "S"]);
        assert_eq!(former_names("L").collect::<Vec<_>>(), [("FP", 2015)]);
        assert_eq!(former_names("S").count(), 0);
    }
}
