//! Counts of a round, in figures or words.

use std::sync::LazyLock;

use regex::Captures;

use crate::terms::numbers;
use crate::terms::pattern::Pattern;
use paragraf_index::record::Vote;

/// What may stand between a count of Ja and that of Nej: `avgavs`, `har avgivits`.
const GIVEN: &str = r"(?: (?:har |hade )?(?:avgavs|avges|avgavits|avgivits|avgetts|avgivna))?";

/// `40 Ja mot 38 Nej`, `6 ja-röster och 7 nej-röster`, `Ja röstar tjugofyra ledamöter, nej röstar sexton`, `Ja 39 Nej 18`,
/// `Nej-röster 20, ja-röster 25`.
static COUNTS: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["nej"],
        &format!(
            concat!(
                r"(?i)\b(?P<no5>{n})\s*(?:st\.?\s*)?nej(?:röst(?:er)?|\b(?:-?\s?röst(?:er)?)?)\s*(?:mot|och|,)\s*(?P<yes5>{n})\s*(?:st\.?\s*)?ja(?:röst|\b)",
                r"|\b(?P<yes>{n})\s*(?:st\.?\s*)?ja(?:röst(?:er)?|\b(?:-?\s?röst(?:er)?)?){given}(?: för [^.\d]{{1,80}}?| \([^()]{{1,80}}\))?\s*,?\s*(?:mot|och|samt|medan|,|/|-|–)?\s*(?P<no>{n})\s*(?:st\.?\s*)?nej(?:röst|\b)",
                r"|\bja\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<yes2>{n})\b[^.]{{0,40}}?\bnej\s*(?:röstar|röstade|-?röster)\s*:?\s*(?P<no2>{n})\b",
                r"|\bja\s*[:=]?\s*(?P<yes3>\d+)(?:\s*(?:röster|st))?\W+nej\s*[:=]?\s*(?P<no3>\d+)",
                r"|\bantalet ja-?röster (?:är|var|blev) (?P<yes11>{n})\b[^.\d]{{0,30}}?\bnej-?röster (?:(?:är|var|blev) )?(?P<no11>{n})\b",
                r"|\bnej-?\s?röster\s*:?\s*(?P<no6>\d+)\W+(?:och )?ja-?\s?röster\s*:?\s*(?P<yes6>\d+)",
                r"|\b(?P<yes7>{n}) (?:ledamöter )?(?:röstar|röstade|röster) för [^.\d]{{3,80}}?\(ja\)[^.\d]{{0,40}}?\b(?P<no7>{n}) (?:(?:ledamöter )?(?:röstar|röstade|röster) )?för [^.\d]{{3,80}}?\(nej\)",
                r"|\b(?:röstar|röstade) (?P<yes8>{n}) (?:ledamöter )?ja\b[^.]{{0,40}}?\b(?P<no8>{n}) (?:ledamöter )?nej\b",
                r"|\(ja\)[^.\d]{{0,40}}?\b(?P<yes9>{n}) röster\b[^.\d]{{0,100}}?\(nej\)[^.\d]{{0,30}}?\b(?P<no9>{n})\b",
                r"|\b(?P<yes10>\d+) [^.\d()]{{2,80}}?\(ja\)[^.\d()]{{0,40}}?\b(?P<no10>\d+) [^.\d()]{{0,80}}?\(nej\)",
                r"|\b(?P<yes4>{n}) (?:ledamöter |personer |röster )?(?:röstar|röstade|röstat|säger|sade|för) ja\b(?: för [^.\d]{{3,80}}?)?[^.]{{0,40}}?\b(?P<no4>{n}) (?:ledamöter |personer |röster )?(?:röstar|röstade|röstat|säger|sade|för)? ?nej\b",
                r"|\b(?P<no12>{n}) (?:ledamöter |personer )?(?:röstar|röstade|röstat) nej\b[^.]{{0,40}}?\b(?P<yes12>{n}) (?:ledamöter |personer )?(?:röstar|röstade|röstat)? ?ja\b",
                r"|\bja-?röst(?:er)? (?:avges|avgavs|lämnas|lämnades) av (?P<yes13>{n}) [^.\d]{{0,20}}?och nej-?röst(?:er)? (?:(?:avges|avgavs|lämnas|lämnades) )?av (?P<no13>{n})\b"
            ),
            n = n,
            given = GIVEN,
        ),
    )
});

/// Counts that name neither Ja nor Nej, the first for what carried: `med 25 röster mot 20`, `25 röster för A och 20 för B`,
/// `fem ledamöter stödjer A och två B`, `med röstsiffrorna 25–20`.
static SIDES: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["röst", "stöd"],
        &format!(
            r"(?i)\b(?P<yes>{n}) röster mot (?P<no>{n})\b|\b(?P<yes2>{n}) (?:röster|(?:ledamöter|personer) röst(?:ar|ade)) (?:avges |avgavs |avgivits )?för [^.\d]{{3,80}}? (?:och|mot|medan) (?P<no2>{n}) (?:röster |ledamöter )?(?:röst(?:ar|ade) )?för\b|\bröst(?:ar|ade) (?P<yes7>{n}) (?:ledamöter |personer )?för [^.\d]{{3,80}}? (?:och|mot|medan) (?P<no7>{n}) (?:ledamöter |personer )?för\b|\b(?P<yes6>{n}) röster för(?: och|,) (?P<no6>{n}) (?:röster )?emot\b|\brösterna (?P<yes3>{n}) för [^.\d]{{3,60}}? (?:och|mot) (?P<no3>{n}) för\b|\b(?P<yes4>{n}) ledamöter stöd(?:jer|er|de) [^.\d]{{3,80}}? (?:och|mot) (?P<no4>{n})\b|\b(?:röstsiffror(?:na)?|röstetalen|rösttalen):? (?P<yes5>{n})(?:\s?[-–]\s?| mot )(?P<no5>{n})\b"
        ),
    )
});

static ABSTAIN: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["avst", "lade ne", "nedla", "nedlä", "lägger ne", "lagt ne"],
        &format!(
            r"(?i)\b({n})(?: \(\d+\)| ledamot(?:, [^,.]{{5,60}},)?| ledamöter| person(?:er)?| som| st| röst(?:er)?)* (?:avstår|avstod|avstått|avståenden?|(?:lade|lägger|lagt) ne[dr]|nedla(?:de|gda?|gt)|nedlägger)"
        ),
    )
});

static ABSTAIN_LABELLED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["avst"],
        r"(?i)\bavst(?:år|od|ående)\s*(?:[:=]\s*)?(\d+)\b(?:\s*[^\s\djn]|\s*$)",
    )
});

static ABSENT_LABELLED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["nvarande"],
        r"(?i)\bfrånvarande\s*[:=]?\s*(\d+)\b(?:\D|$)",
    )
});

static ABSENT: LazyLock<Pattern> = LazyLock::new(|| {
    let n = numbers::PATTERN;
    Pattern::new(
        &["nvarande"],
        &format!(
            r"(?i)\b({n})(?: \(\d+\)| ledamot| ledamöter| person(?:er)?| st)*(?: är| var)? frånvarande"
        ),
    )
});

/// The counts a sentence gives of Ja and Nej.
pub fn round(said: &str) -> Option<Vote> {
    if !COUNTS.may_match(said) {
        return None;
    }
    let said = PARTIES.replace_all(said, "$count");
    let mut said = &*said;
    let mut found = COUNTS.captures(said)?;
    // `Kvarnen 37:13 Ja 14 Nej 15`: the number before the first vote may be the end of another.
    if said[..found.get(0)?.start()].ends_with([':', '/'])
        && let Some(number) = found.name("yes")
    {
        said = &said[number.end()..];
        found = COUNTS.captures(said)?;
    }
    Some(vote(said, &found))
}

/// `27 ja-röster (S, MP), 33 nej-röster (M, FP)`: the parties that voted so.
static PARTIES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["röst"],
        r"(?P<count>röst(?:er)?) \(\p{L}{1,5}(?:(?:, | och |\+)\p{L}{1,5})*\)",
    )
});

/// The counts a sentence gives of two sides, where a vote was asked for. Those of another body's day are its own.
pub fn sides(said: &str) -> Option<Vote> {
    let found = SIDES.captures(said).filter(|_| !said.contains('§'))?;
    Some(vote(said, &found))
}

fn vote(said: &str, found: &Captures<'_>) -> Vote {
    let number = |side: &str| {
        [
            "", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
        ]
        .iter()
        .find_map(|form| {
            let count = found.name(&format!("{side}{form}"))?;
            numbers::read(count.as_str())
        })
    };
    Vote {
        yes: number("yes"),
        no: number("no"),
        abstain: abstain(said),
        absent: absent(said),
        ..Vote::default()
    }
}

/// How many abstain.
pub fn abstain(said: &str) -> Option<u32> {
    // `Nej 20 Avstår 4`: the number behind is its own, that before it of the Nej.
    counted(&ABSTAIN_LABELLED, said).or_else(|| counted(&ABSTAIN, said))
}

/// How many are absent.
pub fn absent(said: &str) -> Option<u32> {
    counted(&ABSENT_LABELLED, said).or_else(|| counted(&ABSENT, said))
}

fn counted(pattern: &Pattern, said: &str) -> Option<u32> {
    numbers::read(&pattern.captures(said)?[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, yes: u32, no: u32, abstain: Option<u32>) {
        let read = round(said).or_else(|| sides(said));
        let found = read.map(|vote| (vote.yes, vote.no, vote.abstain));
        assert_eq!(found, Some((Some(yes), Some(no), abstain)), "{said}");
    }

    #[test]
    fn counts_in_every_form() {
        check(
            "Omröstningen utfaller med 25 ja-röster mot 20 nej-röster.",
            25,
            20,
            None,
        );
        check("Ja-röster: 25 Nej-röster: 20 Avstår: 4", 25, 20, Some(4));
        check("JA: 25 röster. NEJ: 20 röster.", 25, 20, None);
        check(
            "Utfall: Ja 25, Nej 20, Avstår 4, Frånvarande 0",
            25,
            20,
            Some(4),
        );
        check("Ja 25 Nej 20 Avstår 4 Frånvarande 1", 25, 20, Some(4));
        check(
            "25 ja-röster och 20 nej-röster. Fem (5) ledamöter avstod",
            25,
            20,
            Some(5),
        );
        check("25 Ja, 20 Nej, 4 avstår, 1 frånvarande", 25, 20, Some(4));
        check("Nej-röster 20, ja-röster 25.", 25, 20, None);
        check(
            "Vid upprop röstar 25 ledamöter ja och 20 ledamöter nej, medan 4 avstår.",
            25,
            20,
            Some(4),
        );
        check("Med röstsiffrorna 25–20 avslås motionen.", 25, 20, None);
        check(
            "Med 25 ja-röster (S, C) mot 20 nej-röster (M) bifalls förslaget.",
            25,
            20,
            None,
        );
        check(
            "Med 20 nejröster mot 25 jaröster bifalls motionen.",
            25,
            20,
            None,
        );
        check("25 ja-röster har avgivits mot 20 nej-röster.", 25, 20, None);
        check(
            "Omröstningen utföll så, att 31 ja-röster avgavs och 33 nej-röster.",
            31,
            33,
            None,
        );
        check(
            "Ja-röst avges av 13 ledamöter och nej-röst av 12 ledamöter.",
            13,
            12,
            None,
        );
        check(
            "12 ledamöter röstar ja, 1 röstar nej och 2 lägger ner sin röst.",
            12,
            1,
            Some(2),
        );
        check(
            "Fullmäktige beslutar med 25 röster mot 20 att avslå motionen.",
            25,
            20,
            None,
        );
        check(
            "Vid votering avges 25 röster för styrelsens förslag och 20 röster för Eva Eks yrkande.",
            25,
            20,
            None,
        );
        check(
            "Med 25 ja-röster (S, MP), 20 nej-röster (M och C) samt 4 nedlagda röster (V) bifalls motionen.",
            25,
            20,
            Some(4),
        );
        check(
            "61 ledamöter röstar för Eva Eks yrkande (ja) och 17 för Bo Linds (nej).",
            61,
            17,
            None,
        );
        check(
            "25 ledamöter vill avgöra saken nu (ja) medan 20 vill skicka motionen åter (nej).",
            25,
            20,
            None,
        );
        check(
            "Fem ledamöter stödjer Eks yrkande och två Linds.",
            5,
            2,
            None,
        );
        check(
            "25 ledamöter röstade för styrelsens förslag medan 20 röstade för Eva Eks.",
            25,
            20,
            None,
        );
        check(
            "Vid omröstning röstar 25 ledamöter för avslag och 20 ledamöter för bifall.",
            25,
            20,
            None,
        );
        check("Resultatet blir 25 röster för och 20 emot.", 25, 20, None);
        check(
            "Eva Ek (S) avstår 25 ja, 20 nej, 4 avstår.",
            25,
            20,
            Some(4),
        );
        check(
            "Med 25 ja-röster mot 20 nej-röster, en ledamot nedlade sin röst.",
            25,
            20,
            Some(1),
        );
        check("Kvarnen 37:13 Ja 14 Nej 15 Avstår 1", 14, 15, Some(1));
        check(
            "29 ledamöter röstar ja för bifall till kommunstyrelsens förslag och 13 ledamöter nej, medan 3 avstår.",
            29,
            13,
            Some(3),
        );
        check(
            "Nio ledamöter röstar nej, femton röstar ja och två avstår.",
            15,
            9,
            Some(2),
        );
        check("Röstsiffror: 25-20.", 25, 20, None);
        check(
            "Antalet ja-röster är 25 och antalet nej-röster 20.",
            25,
            20,
            None,
        );
        check("Ja-röster: 25 Nej-röster: 20 Avstående: 4", 25, 20, Some(4));
        check(
            "25 personer röstar ja, 20 personer röstar nej och 4 personer avstår.",
            25,
            20,
            Some(4),
        );
    }

    #[test]
    fn one_who_abstains_may_be_named() {
        let said = "En ledamot, Åsa Ny (C), avstår från att rösta.";
        assert_eq!(abstain(said), Some(1));
    }

    #[test]
    fn absent_by_its_own_number() {
        let check = |said: &str, expected: u32| assert_eq!(absent(said), Some(expected), "{said}");
        check("Ja 25 Nej 20 Avstår 4 Frånvarande 1", 1);
        check("Utfall: Ja 25, Nej 20, Avstår 4, Frånvarande: 0", 0);
        check("25 Ja, 20 Nej, 4 avstår, 1 frånvarande", 1);
        check("Två ledamöter är frånvarande.", 2);
    }
}
