//! The parts of a roll: members and substitutes, of one party or of all.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::parties;
use crate::terms::pattern::regex;

/// Whom the rows below a heading are of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Section {
    #[default]
    Members,
    Serving,
    /// Substitutes, of whom some serve and say so.
    Substitutes,
}

/// The section that a heading begins.
pub fn read(text: &str) -> Option<Section> {
    let text = text.to_lowercase();
    match text.trim_end_matches(':') {
        "ledamöter" | "ordinarie ledamöter" => Some(Section::Members),
        "tjänstgörande ersättare" => Some(Section::Serving),
        "ersättare" => Some(Section::Substitutes),
        _ => None,
    }
}

/// `CENTERPARTIET – Ordinarie (4)`: whose members the rows below are.
pub fn group(text: &str) -> Option<(Option<&'static str>, Section)> {
    static GROUP: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)^(?P<party>[^–-]{3,40}) [–-] (?:(?P<members>ordinarie)|ersättare)(?: \(\d+\))?$",
        )
    });
    let found = GROUP.captures(text)?;
    let section = match found.name("members") {
        Some(_) => Section::Members,
        None => Section::Substitutes,
    };
    Some((parties::spelled_out(&found["party"]), section))
}
