//! Claims in relative clauses: `I ärendet yttrade sig Eva Ek (S), som yrkade bifall, och Bo Lind (M), som yrkade avslag.`

use std::sync::LazyLock;

use super::said;
use crate::terms::pattern::Pattern;
use crate::terms::people::Known;
use paragraf_index::record::Claim;

static CLAUSE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrka"],
        r"(?i),? (?:som|vilk(?:en|a)|vilka båda) yrka(?:r|de) (?P<asked>[^,.;]+)",
    )
});

/// `Sedan Eva Ek (S) yrkat att ärendet skulle utgå och detta yrkande avslagits, …`.
static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrkat"],
        r"^Sedan (?P<who>\p{Lu}[^.,:]{4,120}?) yrkat (?P<asked>[^,.;]+?)(?: och (?:detta|det|sedan detta) yrkande[^,.;]*)?,",
    )
});

/// The claim that a sentence tells before it goes on to what followed.
pub fn told_before(said: &str, known: &Known) -> Option<Vec<Claim>> {
    let found = BEFORE.captures(said)?;
    let people = known.all(&found["who"]).into_iter();
    let claims = said::claims(people.map(|found| found.person).collect(), &found["asked"]);
    (!claims.is_empty()).then_some(claims)
}

/// The claims of a sentence with more than one such clause, each by those named right before it.
pub fn read(said: &str, known: &Known) -> Option<Vec<Claim>> {
    let clauses: Vec<_> = CLAUSE.captures_iter(said).collect();
    if clauses.len() < 2 {
        return None;
    }
    let people = known.all(said);
    let mut claims = Vec::new();
    let mut from = 0;
    for clause in &clauses {
        let whole = clause.get(0)?;
        let between = from..whole.start();
        let speakers = people
            .iter()
            .filter(|found| between.contains(&found.range.start) && found.range.end <= between.end);
        let speakers = speakers.map(|found| found.person.clone()).collect();
        claims.extend(said::claims(speakers, clause["asked"].trim()));
        from = whole.end();
    }
    Some(claims)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_may_be_told_before_what_followed() {
        let said = "Sedan Bo Ek (SD) yrkat att ärendet skulle utgå och detta yrkande avslagits, ställdes proposition.";
        let claims = told_before(said, &Known::default()).unwrap();
        assert_eq!(claims[0].text, "att ärendet skulle utgå");
        assert_eq!(
            told_before(
                "Sedan motionen lämnats, yrkade Bo Ek (S) bifall.",
                &Known::default()
            ),
            None
        );
    }

    #[test]
    fn each_clause_is_of_those_before_it() {
        let said = "Yttrade sig härefter Bo Ek (kds), som yrkade bifall till motionen, Eva Ny (fp), som yrkade återremiss, samt Åke Ås (s) och Maj Ed (v), vilka yrkade avslag.";
        let claims = read(said, &Known::default()).unwrap();
        let found: Vec<(&str, &str)> = claims
            .iter()
            .map(|claim| (claim.name.as_deref().unwrap_or(""), claim.text.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("Bo Ek", "bifall till motionen"),
                ("Eva Ny", "återremiss"),
                ("Åke Ås", "avslag"),
                ("Maj Ed", "avslag"),
            ]
        );
        assert_eq!(
            read("Bo Ek (S), som yrkade bifall.", &Known::default()),
            None
        );
    }
}
