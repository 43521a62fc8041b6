//! What Ja and Nej stood for in a round: `Ja för bifall till …, Nej för …`, `den som stöder … röstar ja`.

use std::sync::LazyLock;

use regex::{Match, Regex};

use crate::terms::pattern::{Pattern, regex};
use crate::terms::people;

/// The two sides of a question, verbatim.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meaning {
    pub yes: Option<String>,
    pub no: Option<String>,
}

/// `Ja för …`, `JA = …`, `Ja-röst innebär …`: the vote first.
static VOTE_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["ja", "nej", "Ja", "Nej", "JA", "NEJ"],
        r"(?i)(?P<number>\d+\s+)?\b(?P<vote>ja|nej)(?:\s?-?\s?röst(?:er|en)?)?\s*(?:(?P<sign>[=:])|(?:för|till|innebär(?: att)?|betyder(?: att)?|motsvarar|avser|är(?: en röst för)?)\b)\s*(?P<means>[^\s.;].*)",
    )
});

/// `den som vill bifalla … röstar ja`: the vote last.
static VOTE_LAST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["den som", "Den som", "den det", "De som", "de som", "ledam"],
        r"(?i)\b(?:den|de|dem),?\s+(?:ledamot |ledamöter )?(?:som(?: vill| önskar)?\s+)?(?P<means>[^.;]{3,300}?),?\s+(?:(?:ska |skall )?(?:röstar?|röste)\s+)?(?P<vote>ja|nej)\b",
    )
});

/// `Vinner nej, har styrelsen tillstyrkt motionen`.
static IF_WON: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["inner"],
        r"(?i)\bvinner (?P<vote>ja|nej),?\s+(?P<means>(?:har|är|innebär|bifalls|avslås|antas|gäller)\b[^.;]+)",
    )
});

/// Where the other side begins.
static OTHER_SIDE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)[,.;]?\s*(?:\b(?:och|samt|medan|mot)\b)?\s*(?:\d+\s+)?\b(?:ja|nej)(?:\s?-?\s?röst\w*)?\s*(?:[=:]|\b(?:för|till|innebär|betyder|motsvarar|avser|är)\b)|\bavstår\s*[=:]|;\s|[”\x22]|\s(?:Voteringen|Omröstningen|Resultatet|Utfallet)\b|\s(?-i:Votering|Omröstning|(?:Omröstnings|Voterings)resultat|Resultat|Utfall|Ledamot|Ledamöter|Namn)\b",
    )
});

/// `inte vill det`, `det ej vill`: the other side only says that it is the other.
static BARE_NO: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?i)^(?:det )?(?:inte|ej|icke)(?: vill| önskar| gör)?(?: det| detta| så)?$")
});

impl Meaning {
    /// Takes up what a sentence says of either side; a new question takes the place of the last.
    pub fn add(&mut self, said: &str) {
        for side in vote_first(said).into_iter().chain(vote_last(said)) {
            match side {
                (true, means) => {
                    *self = Meaning {
                        yes: Some(means),
                        no: None,
                    }
                }
                (false, means) => self.no = Some(means),
            }
        }
        if let Some(found) = IF_WON.captures(said)
            && self.no.as_deref().is_none_or(|no| BARE_NO.is_match(no))
            && found["vote"].eq_ignore_ascii_case("nej")
        {
            self.no = Some(tidy(&found["means"]));
        }
    }
}

fn vote_first(said: &str) -> Vec<(bool, String)> {
    let mut sides = Vec::new();
    let mut rest = said;
    // A question has two sides, and rarely a third.
    for _ in 0..4 {
        let Some(found) = VOTE_FIRST.captures(rest) else {
            break;
        };
        let (Some(vote), Some(means)) = (found.name("vote"), found.name("means")) else {
            break;
        };
        let end = OTHER_SIDE
            .find(means.as_str())
            .map_or(means.len(), |other| other.start());
        let text = &means.as_str()[..end];
        let after_colon = found.name("sign").is_some_and(|sign| sign.as_str() == ":");
        if is_meaning(text, after_colon) && !is_told(rest, &vote) {
            sides.push((is_yes(&vote), tidy(text)));
        }
        let first = means.as_str().chars().next().map_or(0, char::len_utf8);
        rest = &rest[means.start() + end.max(first)..];
    }
    sides
}

/// `40 ledamöter röstar ja för att …`: who did so, not what it meant.
fn is_told(said: &str, vote: &Match<'_>) -> bool {
    let before = said[..vote.start()].trim_end().to_lowercase();
    ["röstar", "röstade", "röstat", "rösta"]
        .iter()
        .any(|verb| before.ends_with(verb))
}

/// A count or a list of names after the vote says nothing of what it stands for; `Eva Eks (S) förslag` does.
fn is_meaning(text: &str, after_colon: bool) -> bool {
    static OF_PERSON: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^ (?:egna |eget )?(?:\p{Ll}*(?:förslag|yrkande|linje)|motion)"));
    let text = text.trim();
    let names = people::all(text).first().is_some_and(|found| {
        found.range.start < 3 && !OF_PERSON.is_match(&text[found.range.end..])
    });
    let mut words = text.split(' ');
    let capital =
        |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let name_like = after_colon && capital(words.next()) && capital(words.next());
    text.starts_with(char::is_alphabetic) && text.len() > 3 && !names && !name_like
}

fn vote_last(said: &str) -> Vec<(bool, String)> {
    VOTE_LAST
        .captures_iter(said)
        .filter_map(|found| Some((is_yes(&found.name("vote")?), tidy(&found["means"]))))
        .collect()
}

fn is_yes(vote: &Match<'_>) -> bool {
    vote.as_str().eq_ignore_ascii_case("ja")
}

/// Without quotation marks and stops at its ends, but for the stop of `m.fl.` and a bracket opened inside.
fn tidy(text: &str) -> String {
    let text = text.trim_matches([' ', ',', ';', '”', '“', '"']);
    let text = match text.strip_suffix('.') {
        Some(bare) if !bare.ends_with(".fl") => bare.trim_end_matches(['.', '”']),
        _ => text,
    };
    let text = match text.strip_suffix(')') {
        Some(bare) if !bare.contains('(') => bare,
        _ => text,
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &[&str], yes: &str, no: &str) {
        let mut meaning = Meaning::default();
        said.iter().for_each(|said| meaning.add(said));
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let expected = Meaning {
            yes: some(yes),
            no: some(no),
        };
        assert_eq!(meaning, expected, "{said:?}");
    }

    #[test]
    fn both_sides() {
        check(
            &[
                "Godkänd voteringsproposition: ”Ja för bifall till styrelsens förslag och Nej för bifall till yrkandet från Eva Ek.”",
            ],
            "bifall till styrelsens förslag",
            "bifall till yrkandet från Eva Ek",
        );
        check(&["Ja för avslag och Nej för bifall."], "avslag", "bifall");
        check(
            &[
                "”Ja för bifall till Eva Eks m.fl. yrkande och Nej för bifall till förslaget från Bo Lind (C).”",
            ],
            "bifall till Eva Eks m.fl. yrkande",
            "bifall till förslaget från Bo Lind (C)",
        );
        check(
            &[
                "Ja-röst för bifall till återremittering av förslag.",
                "Nej-röst för att avgöra ärendet idag.",
            ],
            "bifall till återremittering av förslag",
            "att avgöra ärendet idag",
        );
        check(
            &["JA = bifall till nämndens förslag, NEJ = bifall till motionen."],
            "bifall till nämndens förslag",
            "bifall till motionen",
        );
        check(
            &["JA = bifall till motionen NEJ = avslag AVSTÅR = röstar inte"],
            "bifall till motionen",
            "avslag",
        );
        check(
            &["Ja: styrelsens förslag Nej: motionen Votering (31 ja, 7 nej)"],
            "styrelsens förslag",
            "motionen",
        );
        check(
            &[
                "Ja för styrelsens förslag och nej för Eva Eks yrkande Ledamot Parti JA NEJ Eva Ek S 1",
            ],
            "styrelsens förslag",
            "Eva Eks yrkande",
        );
        check(
            &[
                "Ja till styrelsens förslag.",
                "Nej till bifall till motionen.",
            ],
            "styrelsens förslag",
            "bifall till motionen",
        );
        check(
            &[
                "Ja-röst för Eva Eks (S) förslag,",
                "Nej-röst för Bo Linds (M) yrkande.",
            ],
            "Eva Eks (S) förslag",
            "Bo Linds (M) yrkande",
        );
        check(
            &["Den som vill bifalla chefens förslag röstar ja, den som inte vill det röstar nej."],
            "bifalla chefens förslag",
            "inte vill det",
        );
        check(
            &["Den som stöder Ek röstar ja, den som stöder Lind nej."],
            "stöder Ek",
            "stöder Lind",
        );
        check(
            &[
                "Den som vill avstyrka motionen röstar ja, den det ej vill röstar nej.",
                "Vinner nej, har styrelsen tillstyrkt motionen.",
            ],
            "avstyrka motionen",
            "har styrelsen tillstyrkt motionen",
        );
    }

    #[test]
    fn counts_and_names_mean_nothing() {
        check(&["Omröstningen utfaller med 40 Ja mot 38 Nej."], "", "");
        check(&["Ja: 3 Nej: 4"], "", "");
        check(&["Ja: Eva Ek, Bo Lind (2)."], "", "");
        check(&["Ja röstar: Eva Ek (S) och Bo Lind (M)."], "", "");
        check(&["Eva Ek (S) röstar ja."], "", "");
    }
}
