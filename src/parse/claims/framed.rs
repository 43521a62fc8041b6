//! Claims told by what was put before the meeting: `Under överläggningen framställdes följande yrkanden:` and below it
//! `av borgarrådet Ek om bifall till motionen; av Bo Lind (s) och Åsa Ny (v) om avslag`.

use std::sync::LazyLock;

use super::{said, trimmed};
use crate::parse::votes::of_names_alone;
use crate::terms::pattern::Pattern;
use crate::terms::people::Known;
use paragraf_index::record::{Claim, Person};

/// Ends a text below which each claim stands with who made it.
static LEADS_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrkande", "förslag"],
        r"(?i)\b(?:framställ|framlägg|framlad|framför|gjord|gör[es]|avgavs|väckt|ställd|förelåg|föreligg)\w*\b[^.:]{0,60}\b(?:yrkanden?|förslag):$|\b(?:yrkanden?|förslag)\b[^.:]{0,30} (?:framställ|framlad|framför|gjord|avgavs|väckt|ställd)\w*\b[^.:]{0,40}:$",
    )
});

/// `Yrkande framställdes av Eva Ek (m) om bifall …`: the same in one sentence.
static PUT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrkande"],
        r"(?i)\b(?:yrkanden?|förslag) (?:framställdes|framställes|framställs|framfördes|framförs|gjordes|görs|ställdes|ställs|väcktes|väcks|avgavs)(?: därvid)?:? (?P<first>(?:dels )?av )|\b(?:framställdes|framställs|framfördes|framförs|gjordes|görs|ställdes|ställs) (?:följande )?(?:yrkanden?|förslag):? (?P<second>(?:dels )?av )",
    )
});

/// Where the next claim may begin.
static NEXT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["av ", "från "],
        r"(?:[;,.]|,? och|,? samt)(?: och| samt)?(?: dels)? (?:av|från) ",
    )
});

static BY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["av ", "från "],
        r"^(?:[;,. ]|och |samt |dels |yrkande )*(?:av|från) (?P<who>[^.;:]{2,160}?),? (?P<asked>(?:om|att|på) \S.*)$",
    )
});

/// Whether a text announces such claims below it.
pub fn leads_in(text: &str) -> bool {
    LEADS_IN.is_match(text)
}

/// The claims of a sentence: of an `announced` one that is nothing but those, or behind words that say so.
pub fn read(said: &str, announced: bool, known: &Known) -> Option<Vec<Claim>> {
    let put = PUT.captures(said);
    let put = put.and_then(|put| Some(put.name("first").or(put.name("second"))?.start()));
    let begin = put.or_else(|| announced.then_some(0))?;
    let claims = entries(&said[begin..], known);
    (!claims.is_empty()).then_some(claims)
}

/// Each `av NAMES om WHAT` of a text that begins with one.
fn entries(text: &str, known: &Known) -> Vec<Claim> {
    /// Who wants what is told by then.
    const TOLD: usize = 400;
    let is_entry = |at: &usize| {
        let end = text.floor_char_boundary(*at + TOLD);
        entry(&text[*at..end], known).is_some()
    };
    if !is_entry(&0) {
        return Vec::new();
    }
    let next = NEXT.find_iter(text).map(|next| next.start());
    let mut begins: Vec<usize> = std::iter::once(0).chain(next.filter(is_entry)).collect();
    begins.push(text.len());
    let entries = begins
        .windows(2)
        .filter_map(|pair| entry(&text[pair[0]..pair[1]], known));
    entries.flat_map(Entry::claims).collect()
}

/// Who wants what.
struct Entry<'t> {
    people: Vec<Person>,
    asked: &'t str,
}

impl Entry<'_> {
    fn claims(self) -> Vec<Claim> {
        said::claims(self.people, self.asked)
    }
}

fn entry<'t>(text: &'t str, known: &Known) -> Option<Entry<'t>> {
    let found = BY.captures(text)?;
    let who = found.name("who")?.as_str();
    let others = [" m.fl.", " m.fl", " m fl", " med flera"];
    let who = others
        .iter()
        .find_map(|others| who.strip_suffix(others))
        .unwrap_or(who);
    let asked = found.name("asked")?.as_str();
    let asked = ["om ", "på "]
        .iter()
        .find_map(|word| asked.strip_prefix(word))
        .unwrap_or(asked);
    Some(Entry {
        people: of_names_alone(who, known)?,
        asked: trimmed(trimmed(asked).trim_end_matches([';', ' '])),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::people::Named;

    fn check(text: &str, announced: bool, expected: &[(&str, &str)]) {
        let people = Named::of(["Eva Ek (m), Bo Lind (s), Åsa Ny (v)"].into_iter());
        let claims = read(text, announced, &Known::new(&people.distinct())).unwrap_or_default();
        let found: Vec<(&str, &str)> = claims
            .iter()
            .map(|claim| (claim.name.as_deref().unwrap_or(""), claim.text.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_leads_them_in() {
        for text in [
            "Under överläggningen framställdes följande yrkanden:",
            "Följande yrkanden framställdes:",
            "Under debatten gjordes dessa yrkanden:",
        ] {
            assert!(leads_in(text), "{text}");
        }
        assert!(!leads_in("Motionären lade fram sitt yrkande."));
    }

    #[test]
    fn by_whom_and_what() {
        check(
            "av borgarrådet Ek om bifall till styrelsens förslag;",
            true,
            &[("Eva Ek", "bifall till styrelsens förslag")],
        );
        check(
            "av Bo Lind (s) och Åsa Ny (v) om bifall till reservationen av (s) och (v), vilken gällde bad.",
            true,
            &[
                (
                    "Bo Lind",
                    "bifall till reservationen av (s) och (v), vilken gällde bad",
                ),
                (
                    "Åsa Ny",
                    "bifall till reservationen av (s) och (v), vilken gällde bad",
                ),
            ],
        );
        check("av Bo Lind (s) om avslag", false, &[]);
        check("av motionärerna om bad och av vattnet att döma", true, &[]);
    }

    #[test]
    fn several_in_a_sentence() {
        let expected = [
            ("Eva Ek", "bifall till motionen"),
            ("Bo Lind", "avslag"),
            ("Åsa Ny", "att ärendet skulle bordläggas"),
        ];
        check(
            "Yrkanden framställdes dels av Ek om bifall till motionen, dels av Bo Lind (s) om avslag, samt av Åsa Ny (v) att ärendet skulle bordläggas.",
            false,
            &expected,
        );
        check(
            "Under överläggningen framställdes följande yrkanden: av Eva Ek (m) om bifall till motionen; av herr Lind om avslag; av Åsa Ny att ärendet skulle bordläggas.",
            false,
            &expected,
        );
    }
}
