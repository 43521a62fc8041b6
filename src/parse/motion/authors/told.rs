//! What the text tells of who handed in the motion, and when.

mod whose;

use std::cell::LazyCell;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::{row, title};
use crate::parse::motion::Matter;
use crate::parse::sections::Part;
use crate::prose::{self, Block};
use crate::terms::headings::Section;
use crate::terms::pattern::{Pattern, regex};
use crate::terms::{dates, people};
use paragraf_index::record::Person;

/// Sentences that say who handed in the motion.
pub static HANDED_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion", "ckt", "förslagsställare"],
        concat!(
            r"(?i)\b(?:lämnat|lämnade|lämnar|inlämnar|inlämnade|lagt|väckt|väckte|väcktes|inkommit|inkommer|inkom|anmält|anmäler|anmälde|inlämnat|ingivit|ingett|ingiven|skrivit|ställt)\b.{0,120}?\bmotion|\bmotionera(?:t|r|de)\b",
            r"|\bmotion(?:en)?\b.{0,120}?\b(?:föreslagit|föreslår|föreslog|hemställt|hemställer|hemställde|yrkat|begärt|yrkar|yrkade|väckt av|väckts av|inlämnad av|inlämnats av|inlämnades av|har inkommit från|inkom från|lämnats (?:in )?av|lämnades av|skriven av)\b|\b(?:återta(?:r|git)|återkalla\w*)\b.{0,40}\bmotion|\bmeddela\w*\b.{0,30}\bmotionen (?:dras|drogs|återtas)\b",
            r"|\böverlämna(?:r|de|t)\b (?:[^.]{3,40}, )?(?:en |följande |rubricera(?:d|de) |ovanstående |sin |denna )+(?:\p{L}+ )?motion\b|\bskrev\b.{0,60}\bmotion|\bväckte\b|\bväcktes\b[^.]{0,60}\bav\b|\bmotion(?:en|erna)? väcktes\b|\bväckt den\b|\bväckts? av\b",
            r"|\bmotion(?:en)?\b.{0,40}\b(?:kom in|inkom|daterad|inlämnades|lämnades in)\b|\bmotionärerna? (?:föreslog|yrkade|hemställde)\b",
            r"|^(?:motionär(?:er|erna|en)?|(?:förslags|motions)ställare)(?:\s*[:=]| är |,? (?-i:\p{Lu}\p{Ll}))|\bmotionerna\b.{0,40}\b(?:inlämnade|väckta|skrivna|inlämnats|väckts) av\b|i en motion|i (?:sin )?motion\b|\b(?:yrkar|yrkade|föreslår|föreslog|vill|begär|hemställer) i motionen\b|\bmotionen,? som (?:in)?(?:lämna|väck)(?:t|d)(?:es|s)|\bmotion(?:en|erna)? (?:av|från) (?-i:\p{Lu}\p{Ll})|\b(?:drar|drog|dragit) tillbaka\b.{0,40}\bmotion|motion (?:väckt|inlämnad|ställd) av|\b(?:framlagd|väckt|inlämnad|ingiven) motion\b|\bundertecknad av\b|\bär motionär(?:er)?\b|\blade\b.{0,60}\bfram en motion|^motionen (?:lämnades|inlämnades|är (?:väckt|daterad|ställd))\b|\b(?:inkommen|ingiven|inlämnad|dagtecknad|daterad) (?:den )?\d"
        ),
    )
});

/// Sentences of those who take their motion back: their day is not that of the handing-in.
static TAKEN_BACK: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["terta", "terkalla", "tillbaka"],
        r"(?i)\båterta(?:r|git|s)\b|\båterkalla\w*|\btillbaka\b",
    )
});

/// Dates with these words before them tell when the motion was handed in.
static WHEN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)(?:lämnat|lämnades?|lade|ställd|inlämnad|inkom|inkommit|väckt|väckte|daterad|dagtecknad|skrev|skrivit|föreslog|kom in|ställt|ingiven|anmäld|anmäldes|har|i en motion|motion)[^.]{0,60}$",
    )
});

/// The paragraph of this day is the one in which the motion was handed in: `väcktes vid sammanträdet 2013-12-16, § 122`.
static HANDED_IN_UNDER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)(?:väcktes?|väckts|väckt|anmäldes|inlämnades?|lämnades?(?: in)?|ingav)(?: (?:rubricerad|denna|en|sin) motion)?(?: (?:i|vid|till|på|den|av))?(?: (?-i:\p{Lu})\p{L}+s)?(?: \p{L}*(?:fullmäktiges?|sammanträdet?|den)){0,3} ?$",
    )
});

static WANTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^[^.:;]{3,120}? (?:vill|föreslår|föreslog|anser|önskar|begär|har (?:föreslagit|begärt|yrkat))\b",
    )
});

/// What a motion's author does at the meeting: it names one of them, perhaps not all.
static AT_THE_MEETING: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^Motionär(?:en|erna|er) [^.]{3,80}? (?:deltar|deltog|yrkar|yrkade|instämmer|reserverar|tackar|tackade|anmäler)\b",
    )
});

/// Where the matter is told comes first; without headings it stands below the decision or the proposal.
const TOLD_IN: [&[Section]; 2] = [
    &[Section::Background],
    &[Section::Proposal, Section::Decision, Section::Draft],
];

/// The people and the date of the first sentence that tells of the handing-in.
pub fn read(matter: &Matter<'_>) -> Option<(Vec<Person>, Option<Date>)> {
    let opening = matter.parts.first().map(Part::text).unwrap_or_default();
    if opening.starts_with("Motion ") {
        // `Motion (2012:31) av Eva Ek (S)` below a title of its own.
        let line = prose::sentences(&opening).into_iter().next()?;
        let people = title::people(&opening[line.clone()], matter.people);
        if !people.is_empty() {
            let day = submitted(&opening[line], matter.date);
            let day = day.or_else(|| in_sections(matter)?.1);
            return Some((people, day));
        }
    }
    in_sections(matter)
}

/// What the text below the title tells.
fn in_sections(matter: &Matter<'_>) -> Option<(Vec<Person>, Option<Date>)> {
    let told = |now: bool| {
        TOLD_IN.iter().find_map(|sections| {
            let parts = matter.parts.iter();
            parts
                .filter(|part| sections.contains(&part.heading.section))
                .find_map(|part| of_part(part, matter, sections[0] != Section::Background, now))
        })
    };
    let told = told(false).or_else(|| told(true));
    told.map(|(people, day)| (people, day.or_else(|| day_apart(matter))))
}

/// `Motionen lämnades in 2015-04-27.`, `I motionen, som är daterad den 19 april 1993, …`: its day in a sentence of its own.
fn day_apart(matter: &Matter<'_>) -> Option<Date> {
    static DATED: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            r"^(?:I motionen,? |Motionen,? )(?:som )?(?:är |blev )?(?:väcktes|väckt|anmäldes|lämnades in|inlämnades|inlämnad|inkom|ingavs|daterad|dagtecknad)\b",
        )
    });
    let tells = |section| TOLD_IN.iter().any(|sections| sections.contains(section));
    let parts = matter.parts.iter();
    let parts = parts.filter(|part| tells(&part.heading.section));
    parts.flat_map(|part| part.blocks()).find_map(|block| {
        let sentences = prose::sentences(&block.text).into_iter();
        let mut said = sentences.map(|sentence| &block.text[sentence]);
        said.find_map(|said| {
            let dated = DATED.is_match(said);
            dated.then(|| submitted(said, matter.date)).flatten()
        })
    })
}

/// `Motion, 2017-09-27`, `Motion, s, v, 2017-09-27` among the documents: the day it was handed in.
static DOCUMENT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^Motion(?:en)?(?: (?:från|av) [^.;:]{3,80}|(?:, \p{L}{1,4})+)?,? (?:den |daterad |inkommen |inlämnad |dagtecknad )*$",
    )
});

/// The people of `Motion från Eva Ek (S), inkommen 2017-06-01` among the documents.
pub fn named_in_documents(matter: &Matter<'_>) -> Vec<Person> {
    let documents = matter
        .parts
        .iter()
        .filter(|part| part.heading.section == Section::Documents);
    let mut lines = documents.flat_map(|part| &part.lines);
    lines
        .find_map(|line| {
            let (_, text) = prose::marker(&line.text);
            let by = ["Motion från ", "Motion av ", "Motionen från "];
            let begin = by.iter().find(|by| text.starts_with(**by))?.len();
            let people = row::from(text, &matter.people.all(text), begin);
            (!people.is_empty()).then_some(people)
        })
        .unwrap_or_default()
}

/// The day of the motion that stands among the documents.
pub fn from_documents(matter: &Matter<'_>) -> Option<Date> {
    let documents = matter.parts.iter().filter(|part| {
        matches!(
            part.heading.section,
            Section::Documents | Section::Background | Section::History
        )
    });
    documents.flat_map(|part| &part.lines).find_map(|line| {
        let (_, text) = prose::marker(&line.text);
        let (range, date) = dates::all(text, None).into_iter().next()?;
        let alone = DOCUMENT.is_match(&text[..range.start])
            && text[range.end..].trim_end_matches('.').is_empty();
        (alone && matter.date.is_none_or(|meeting| date <= meeting)).then_some(date)
    })
}

/// `strict` where only a sentence that begins with the author tells of the handing-in, `now` where one of what authors
/// do at the meeting names them, too.
fn of_part(
    part: &Part,
    matter: &Matter<'_>,
    strict: bool,
    now: bool,
) -> Option<(Vec<Person>, Option<Date>)> {
    // Who is named before the day is told.
    let mut named: Option<Vec<Person>> = None;
    let untitled = LazyCell::new(|| !strict && people::all(matter.title).is_empty());
    let tells = |block: &&Block| HANDED_IN.may_match(&block.text) || *untitled;
    for block in part.blocks().iter().filter(tells) {
        for sentence in prose::sentences(&block.text) {
            let said = &block.text[sentence];
            let begins = || {
                matter.people.all(said).first().is_some_and(|first| {
                    let before = said[..first.range.start].trim_end();
                    matches!(
                        before,
                        "" | "Motionären"
                            | "Motionär:"
                            | "Motionärer:"
                            | "Ledamoten"
                            | "I en motion föreslår"
                    )
                })
            };
            let Some(formal) = HANDED_IN.find(said) else {
                // `Eva Ek (S) vill att …` right below a title that names nobody.
                if *untitled && WANTS.is_match(said) && begins() {
                    return Some((row::from(said, &matter.people.all(said), 0), None));
                }
                continue;
            };
            if !now && AT_THE_MEETING.is_match(said) {
                continue;
            }
            // Among the points of a decision only a sentence that begins with the author is one.
            if strict && !begins() {
                continue;
            }
            let people = whose::people(said, formal.end(), matter.people);
            let submitted = match TAKEN_BACK.is_match(said) {
                true => day_behind(said, matter.date),
                false => submitted(said, matter.date),
            };
            if submitted.is_some() && named.as_ref().is_none_or(|named| *named == people) {
                return Some((people, submitted));
            }
            if !people.is_empty() && named.is_none() {
                named = Some(people);
            }
        }
    }
    named.map(|people| (people, None))
}

/// `… den 24 september 2025, § 204 lämnat en motion`: the paragraph is the one it was handed in under.
static HANDS_IN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^,? ?§ ?\d+,? (?:in (?:en )?motion|lämnat|väckt|inlämnat|ställt|ingivit|föreslagit|hemställt|yrkat)\b",
    )
});

/// `… i en den 25 augusti 2015 dagtecknad motion`, `Den 25 augusti 2015 väckte …`, `… hade den 25 augusti 2015
/// väckt en motion`, `… 2015-08-25 har Eva Ek (S) lämnat …`
static DATED_MOTION: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^ (?:(?:dagtecknad|daterad|inlämnad|ingiven|väckt|inkommen) motion\b|(?:väckte|lämnade|inlämnade|ingav|inkom|ställde)\b|(?:väckt|lämnat|inlämnat) (?:en|sin)\b|har [^.]{3,60}? (?:lämnat|väckt|inlämnat|ingivit|inkommit|ställt)\b)",
    )
});

/// `… inkommer vid dagens sammanträde med en motion`
static TODAY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["dagens"],
        r"(?i)\b(?:inkom|inlämna|lämna|väck)\w*\b[^.]{0,40}\bvid dagens (?:sammanträde|möte)\b",
    )
});

/// `… återkallat sin motion om bad, väckt den 11 februari 2010`: the day the motion that is taken back was handed in.
fn day_behind(said: &str, meeting: Option<Date>) -> Option<Date> {
    static RIGHT_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"\bmotion\b[^.]*,? (?:väckt|inlämnad|ingiven|daterad|dagtecknad) (?:den )?$")
    });
    let mut days = dates::all(said, meeting).into_iter();
    let day = days.find(|(range, _)| RIGHT_BEFORE.is_match(&said[..range.start]))?;
    Some(day.1)
}

/// The day of the handing-in that a sentence tells.
pub fn submitted(said: &str, meeting: Option<Date>) -> Option<Date> {
    if TODAY.is_match(said) {
        return meeting;
    }
    dates::all(said, meeting)
        .into_iter()
        .find(|(range, date)| {
            (WHEN.is_match(&said[..range.start]) || DATED_MOTION.is_match(&said[range.end..]))
                && meeting.is_none_or(|meeting| *date <= meeting)
                && (HANDED_IN_UNDER.is_match(&said[..range.start])
                    || HANDS_IN.is_match(&said[range.end..])
                    || !said[range.end..]
                        .trim_start_matches([',', ' '])
                        .starts_with('§'))
        })
        .map(|(_, date)| date)
}

#[cfg(test)]
mod tests;
