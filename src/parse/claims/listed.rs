//! Claims listed by name: `Eva Ek (C) och Bo Lind (M): Bifall till motionen.`

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::verbs::Reach;
use super::{said, trimmed};
use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::{Found, Known};
use paragraf_index::record::Claim;

/// `Eva Ek (S), bifall till motionen.`, `Eva Ek (S) avslag`: after a comma, or nothing, only words that demand.
static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^,? (?i:bifall|avslag|återremiss|bordläggning|i första hand|att |tillägg)")
});

/// `Bifall till motionen: Eva Ek (S), Bo Lind (M)`, `Följande yrkar avslag: …`: what is demanded stands first.
static ASKED_BY: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:Följande (?:ledamöter )?yrka(?:r|de) )?(?P<asked>(?:(?i:bifall|avslag|återremiss|bordläggning|tillägg)|Att |att |Ärendet )[^:]{0,120}): (?P<names>\p{Lu}.*)$",
    )
});

/// What is demanded next behind the names of a list: `… Bo Lind (M) Avslag på motionen: Eva Ek (S)`.
static NEXT_ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["Bifall", "Avslag", "Återremiss", "Bordläggning"],
        r"\)[.;,]? (?P<asked>(?:Bifall|Avslag|Återremiss|Bordläggning)[^:()]{0,120}: \p{Lu})",
    )
});

/// What a speaker is, between name and mark.
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^,? (?:tillika |som |även )?(?:motionär|motionssvarare|motionsställare|förslagsställare|interpellant|ordföranden?)(?:en)?",
    )
});

/// What stands between a list of names and what they demand.
const MARKS: [&str; 4] = [": ", " – ", " - ", " — "];

/// A piece that begins with names and a mark.
pub fn read(said: &str, reach: Reach, known: &Known) -> Option<Vec<Claim>> {
    if matches!(reach, Reach::Anywhere | Reach::Points) {
        return None;
    }
    // `Ordföranden: bifall till förslaget.`
    if let Some((before, text)) = said.split_once(": ")
        && !before.contains(' ')
        && let Some(chair) = known.chair_at_end(before)
    {
        return Some(said::claims(vec![chair.clone()], trimmed(text)));
    }
    if let Some(claims) = asked_by(said, known) {
        return Some(claims);
    }
    let people = known.all(said);
    let (run, text) = run(said, &people, 0..in_a_row(said, &people, 0))?;
    opens(&said[..run[0].range.start]).then(|| {
        let people = run.iter().map(|found| found.person.clone()).collect();
        let asked = trimmed(&said[text..]);
        let joined = ["instämmer ", "ansluter sig "];
        let joined = joined.iter().find_map(|joins| asked.strip_prefix(joins));
        let same = joined.is_some_and(said::is_same) || asked.eq_ignore_ascii_case("instämmer");
        said::claims(people, if same { "" } else { asked })
    })
}

/// The claims of a piece that has nothing but names behind what they demand.
fn asked_by(said: &str, known: &Known) -> Option<Vec<Claim>> {
    let found = ASKED_BY.captures(said)?;
    let names = found["names"].trim_end_matches(['.', ' ']);
    let people = known.called(names);
    let all = in_a_row(names, &people, 0) == people.len();
    let only = people.first()?.range.start == 0 && people.last()?.range.end == names.len();
    let people = people.into_iter().map(|found| found.person).collect();
    (all && only).then(|| said::claims(people, &found["asked"]))
}

/// Whether nothing but a title stands before the names.
fn opens(before: &str) -> bool {
    before
        .split([' ', ','])
        .all(|word| matches!(word, "" | "ordföranden" | "Ordföranden" | "Ordförande"))
}

/// Where in a text the entries of a list begin, with the names or with what is demanded.
pub fn entries(said: &str, known: &Known) -> Vec<usize> {
    let mut entries = starts(said, known);
    let asked = NEXT_ASKED.captures_iter(said);
    entries.extend(asked.filter_map(|found| Some(found.name("asked")?.start())));
    entries.sort_unstable();
    entries
}

/// Where in a text the names of a list begin.
pub fn starts(said: &str, known: &Known) -> Vec<usize> {
    let people = known.all(said);
    let mut starts = Vec::new();
    let mut from = 0;
    while from < people.len() {
        let until = in_a_row(said, &people, from);
        if run(said, &people, from..until).is_some() {
            starts.push(people[from].range.start);
        }
        from = until;
    }
    starts
}

/// Where the people end that follow each other from `from` on with nothing but commas and `och` between.
pub fn in_a_row(said: &str, people: &[Found], from: usize) -> usize {
    let pairs = people[from.min(people.len())..].windows(2);
    let joined = |pair: &&[Found]| is_joint(&said[pair[0].range.end..pair[1].range.start]);
    (from + 1 + pairs.take_while(joined).count()).min(people.len())
}

/// The people of a row, and where the text after their mark begins; `None` where no mark follows them.
fn run<'a>(said: &str, people: &'a [Found], row: Range<usize>) -> Option<(&'a [Found], usize)> {
    let row = &people[row];
    let end = row.last()?.range.end;
    // `Eva Ek (S), tillika motionär: bifall`: a title stands between name and mark.
    let titled = TITLED.find(&said[end..]).map_or(0, |title| title.end());
    let end = end + titled;
    let mark = MARKS.iter().find(|mark| said[end..].starts_with(*mark));
    // `Eva Ek (S) yrkar, med stöd av Bo Lind (M), bifall …` is no list.
    let asks = || opens(&said[..row[0].range.start]) && ASKS.is_match(&said[end..]);
    let after = if said[end..].starts_with(',') {
        &", "
    } else {
        &" "
    };
    let mark = mark.or_else(|| asks().then_some(after));
    let last = said[end..] == *":";
    let text = mark.map_or(said.len(), |mark| end + mark.len());
    (mark.is_some() || last).then_some((row, text))
}

fn is_joint(between: &str) -> bool {
    between.split([' ', ',']).all(|word| {
        matches!(
            word,
            "" | "och"
                | "samt"
                | "respektive"
                | "ordföranden"
                | "Ordföranden"
                | "med"
                | "instämmande"
                | "bifall"
                | "stöd"
                | "av"
                | "från"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_stand_behind_the_name() {
        for said in [
            "Eva Ek (S), tillika motionär: bifall till motionen",
            "Eva Ek (S), ordföranden: bifall till motionen",
        ] {
            let claims = read(said, Reach::Headed, &Known::default()).unwrap();
            assert_eq!(claims[0].text, "bifall till motionen");
        }
    }

    #[test]
    fn what_is_demanded_may_stand_first() {
        let said = "Bifall till motionen: Eva Ek (S), Bo Lind (M) och Åsa Ny (-)";
        let claims = read(said, Reach::Headed, &Known::default()).unwrap();
        let found: Vec<(&str, &str)> = claims
            .iter()
            .map(|claim| (claim.name.as_deref().unwrap_or(""), claim.text.as_str()))
            .collect();
        let asked = "Bifall till motionen";
        assert_eq!(
            found,
            [("Eva Ek", asked), ("Bo Lind", asked), ("Åsa Ny", asked)]
        );
    }
}
