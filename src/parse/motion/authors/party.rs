//! The parties behind a motion of which the text names nobody.

use std::sync::LazyLock;

use regex::Regex;

use crate::parse::sections::Part;
use crate::prose;
use crate::terms::headings::Section;
use crate::terms::parties;
use crate::terms::pattern::{Pattern, regex};

/// `En motion om bad har inkommit från Miljöpartiet.`
static HANDED_IN_BY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion"],
        r"(?i)\bmotion(?:en)?\b[^.]{0,80}?\b(?:inkommit|inkommen|inkom|inlämnad|inlämnats|lämnats in|väckt|väckts|ingiven)\b[^.]{0,30}?\s(?:från|av) (?P<who>[^.,:]{3,40})",
    )
});

/// `Centerpartiet föreslår i en motion att …`
static HANDS_IN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?P<who>[^.,:]{3,40}?) (?:har|föreslår|föreslog|lämnade|inkom|väckte|vill|yrkar|begär|hemställer) (?:[^.]{0,60}? )?(?:(?:en|i|sin) (?:gemensam )?motion|i motionen)\b",
    )
});

/// The parties of the first sentence that says whose motion it is.
pub fn told(parts: &[Part], known: &[String]) -> Vec<String> {
    let parts = parts.iter();
    let mut background = parts.filter(|part| part.heading.section == Section::Background);
    let of_sentence = |said: &str| {
        let found = HANDS_IN
            .captures(said)
            .or_else(|| HANDED_IN_BY.captures(said))?;
        let groups = parties::groups(&found["who"], known);
        (!groups.is_empty()).then_some(groups)
    };
    let told = background.find_map(|part| {
        let text = part.text();
        let mut sentences = prose::sentences(&text).into_iter();
        sentences.find_map(|sentence| of_sentence(&text[sentence]))
    });
    told.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;
    use crate::terms::headings::Heading;

    #[test]
    fn whose_motion_it_is() {
        for (text, expected) in [
            ("En motion om bad har inkommit från Miljöpartiet.", "MP"),
            ("Motion inlämnad 2022-03-01 av Liberalerna (L).", "L"),
            ("Centerpartiet föreslår i en motion att badet öppnas.", "C"),
            ("Kommunen har i svaret på en motion lovat bad.", ""),
            ("Vänsterpartiet yrkar avslag på motionen.", ""),
        ] {
            let heading = Heading::plain(Section::Background);
            let parts = [Part::of_lines(heading, vec![sample::plain(text)])];
            assert_eq!(told(&parts, &[]).join(" "), expected, "{text}");
        }
    }
}
