//! Lists of names in the text: `Eva Ek (S) och Bo Lind (V) röstar Ja (2).`

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::members;
use crate::prose;
use crate::terms::pattern::{Pattern, regex};
use crate::terms::people::{self, Known};
use paragraf_index::record::{Ballot, BallotVote, Person, Vote};

/// `… röstar Ja (7).`: names before, a check sum after.
static NAMED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["röst", "avst"],
        r"(?i)\b(?:röstar|röstade|röstat)\s+(?P<vote>ja|nej)\b(?:\s*\((?P<sum>\d+)\))?|\b(?P<abstain>avstår|avstod|(?:(?:lägger|lade) ne[dr]|nedlägger|nedlade) sin(?:a)? röst(?:er)?)(?: från att rösta)?(?:\s*\((?P<abstained>\d+)\))?",
    )
});

/// `Ja röstar: Eva Ek (S) och Bo Lind (M).`: names after the vote.
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^(?:(?:följande|dessa) (?:ledamöter )?|för |vid (?:upprop|votering|omröstning)(?:en|et)? |(?P<before>\d+) )?(?:röstar |röstade |från att rösta )?(?:(?P<ja>ja)|(?P<nej>nej)|(?P<avstår>avstår|avstod)|(?P<absent>frånvarande))(?P<verb>[- ]?(?:röstar|röster|röst|röstade|röstande|svarar|svarade|gör|gjorde))?(?: från att rösta)?(?: (?:avges|avgavs|avger|avgav|lämnas|lämnades)(?: av)?)?(?:\s*\((?P<sum>\d+)(?: st)?\)|\s*\([^()\d][^()]{2,60}\))?\s*(?P<mark>:|\s)",
    )
});

/// `För utskottets förslag (ja) röstar: Bo Lind (M) och …`, `Ja för Eva Eks yrkande röstar …`; `För Eva Eks yrkande röstade Bo Lind (M) och …`, where a count without Ja and Nej was told: the first list is of
/// those who won.
static FOR_A_CLAIM: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["för ", "fÖr "],
        r"(?i)^(?:(?P<first>ja|nej) )?för [^.:]{3,80}?(?: \((?P<behind>ja|nej)\))? röst(?:ar|ade):? ",
    )
});

/// Sentences, cut again before each list of names: `Ja-röster (2): … Nej-röster (1): …`. `JA: 25 röster. NEJ: 20 röster.`
/// is one.
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    static HALF: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["ja"],
            r"(?i)\bja(?:-?\s?röster)?\s*[:=]?\s*\d+(?: röster| ledamöter)?\.?$",
        )
    });
    static LIST: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &[],
            r"[\s(](?:(?:\d+ )?(?:JA|NEJ|AVSTÅR|[Jj]a|[Nn]ej|[Aa]vstår)(?:[- ]?[Rr]öst\w*)?(?: (?:avges|avgavs|avger|avgav)(?: av)?)?(?: från att rösta)?\s*(?:\((?:\d+|[^()]{3,60})\)\s*)?:\s*\p{L}|Följande (?:ledamöter )?(?:röstar (?:ja|nej|JA|NEJ|Ja|Nej)|avstår)\b|Från att rösta avstår:|Med \S+ (?:ja|Ja|JA)\b|(?:Resultat|Utfall):|(?:Röstetalen|Rösttalen|Röstsiffrorna) (?:är|var|blir|blev)\b|\p{Lu}[\p{Ll}-]+(?: och \p{Ll}+)? (?:beslutar|beslutade|beslöt|har) (?:\p{Ll}+ ){0,3}med \S+ (?:ja|Ja|JA)\b|(?:Omröstningen|Voteringen) (?:ger|gav|utfaller|utföll|visar|resulterar)\b|(?:(?:Ja|Nej) röst(?:ar|ade)|Avstår|AVSTÅR) \p{Lu})",
        )
    });
    let mut pieces = Vec::new();
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for sentence in prose::sentences(text) {
        match sentences.last_mut() {
            Some(last)
                if text[sentence.clone()].to_lowercase().starts_with("nej")
                    && HALF.is_match(&text[last.clone()]) =>
            {
                last.end = sentence.end;
            }
            _ => sentences.push(sentence),
        }
    }
    for sentence in sentences {
        let mut start = sentence.start;
        for cut in LIST.find_iter(&text[sentence.clone()]) {
            pieces.push(start..sentence.start + cut.start());
            start = sentence.start + cut.start() + 1;
        }
        pieces.push(start..sentence.end);
    }
    pieces
}

/// Adds the names of a sentence to the round they belong to. Tells whether there were any, and gives back the round
/// that was being read where a second list of the same vote begins the next.
pub fn add(said: &str, known: &Known, named: &mut Option<Vote>) -> (bool, Option<Vote>) {
    let Some(List { vote, members, sum }) = list_in(said, known, named.is_some()) else {
        return (false, None);
    };
    // That somebody abstains is a list only beside lists of Ja and Nej, or with its check sum; that somebody is absent
    // only beside them.
    let aside = match vote {
        BallotVote::Abstain => sum.is_none(),
        BallotVote::Absent => true,
        _ => false,
    };
    if aside && named.is_none() {
        return (false, None);
    }
    let sum = sum.unwrap_or(members.len() as u32);
    let has = |round: &Vote| round.ballots.iter().any(|ballot| ballot.vote == vote);
    let done = match named {
        Some(round) if has(round) => named.take(),
        _ => None,
    };
    let round = named.get_or_insert_default();
    let counted = match vote {
        BallotVote::Yes => &mut round.yes,
        BallotVote::No => &mut round.no,
        BallotVote::Abstain => &mut round.abstain,
        BallotVote::Absent => &mut round.absent,
    };
    *counted = Some(sum);
    round
        .ballots
        .extend(members.into_iter().map(|person| Ballot {
            name: person.name,
            party: person.party,
            vote,
        }));
    (true, done)
}

/// Members who voted alike.
struct List {
    vote: BallotVote,
    members: Vec<Person>,
    /// The number printed with them.
    sum: Option<u32>,
}

/// Whether a list of names begins there: after a colon, or with a name at once (`Ja röstar Eva Ek (S) och …`).
fn names_follow(said: &str, found: &Captures<'_>, known: &Known) -> bool {
    let end = found.get(0).map_or(0, |whole| whole.end());
    let told = found.name("verb").is_some()
        || found.name("avstår").is_some()
        || said.starts_with("Följande");
    &found["mark"] == ":"
        || told
            && known.all(&said[end..]).first().is_some_and(|first| {
                first.range.start == 0 || people::only_titles(&said[end..end + first.range.start])
            })
}

/// `Den som vill bifalla Eva Eks (S) förslag röstar ja`: how to vote, not who did.
fn asks(said: &str) -> bool {
    ["Den som", "den som", "De som", "de som", "Ledamot som"]
        .iter()
        .any(|all| said.starts_with(all))
}

/// `… Eva Ek och Bo Lind (4).`, `… samt ordföranden (tillhopa 14 ja-röster).`: a list without the sum behind the names,
/// and the sum.
fn sum_after(said: &str) -> (&str, Option<u32>) {
    static SUM: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["("],
            r"\((?:tillhopa |summa |totalt )?(?P<sum>\d{1,3})(?: st)?(?: (?:ja|nej)-?röst(?:er)?)?\)[. ]*$",
        )
    });
    match SUM.captures(said) {
        Some(found) => {
            let begin = found.get(0).map_or(said.len(), |whole| whole.start());
            (&said[..begin], found["sum"].parse().ok())
        }
        None => (said, None),
    }
}

/// Who abstains, in a sentence that says nothing else: `Eva Ek (S) och Bo Lind (M) avstår från att rösta.`
pub fn abstaining(said: &str, known: &Known) -> Option<Vec<Person>> {
    let found = NAMED.captures(said)?;
    let (begin, end) = (found.get(0)?.start(), found.get(0)?.end());
    // Not `avstår från att delta i beslutet`.
    let alone = said[end..].trim_matches(['.', ' ']).is_empty();
    let names = found.name("abstain").filter(|_| alone)?;
    members::of_names_alone(&said[..begin.min(names.start())], known)
}

/// Names before the vote or after it; `winners_told` where the list of those who won has been read.
fn list_in(said: &str, known: &Known, winners_told: bool) -> Option<List> {
    let number = |sum: Option<regex::Match<'_>>| sum.and_then(|sum| sum.as_str().parse().ok());
    let members = |text: &str| members::of_list(text, known);
    let list = if let Some(found) = LISTED
        .captures(said)
        .filter(|found| names_follow(said, found, known))
    {
        let vote = if found.name("ja").is_some() {
            BallotVote::Yes
        } else if found.name("nej").is_some() {
            BallotVote::No
        } else if found.name("absent").is_some() {
            BallotVote::Absent
        } else {
            BallotVote::Abstain
        };
        let (names, sum) = sum_after(&said[found.get(0)?.end()..]);
        List {
            vote,
            members: members(names),
            sum: number(found.name("sum").or_else(|| found.name("before"))).or(sum),
        }
    } else if let Some(found) = FOR_A_CLAIM.captures(said) {
        let vote = found.name("first").or(found.name("behind"));
        let no = vote.map_or(winners_told, |vote| {
            vote.as_str().eq_ignore_ascii_case("nej")
        });
        List {
            vote: if no { BallotVote::No } else { BallotVote::Yes },
            members: members(&said[found.get(0)?.end()..]),
            sum: None,
        }
    } else {
        let found = NAMED.captures(said).filter(|_| !asks(said))?;
        let vote = match found.name("vote").map(|vote| vote.as_str().to_lowercase()) {
            Some(vote) if vote == "ja" => BallotVote::Yes,
            Some(_) => BallotVote::No,
            None => BallotVote::Abstain,
        };
        // `avstår från att delta i beslutet` is no vote.
        if vote == BallotVote::Abstain && said[found.get(0)?.end()..].starts_with(" från att") {
            return None;
        }
        let sum = number(found.name("sum").or_else(|| found.name("abstained")));
        let before = &said[..found.get(0)?.start()];
        let called = || known.called(before).into_iter().map(|found| found.person);
        List {
            vote,
            members: match vote {
                BallotVote::Abstain => members(before),
                _ => called().collect(),
            },
            sum,
        }
    };
    (!list.members.is_empty()).then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who voted in a sentence, and how.
    fn check(said: &str, expected: Option<(BallotVote, &[&str])>) {
        let list = list_in(said, &Known::default(), false);
        let found = list.map(|list| {
            let members = list.members.into_iter().map(|person| person.name);
            (list.vote, members.collect::<Vec<_>>())
        });
        let expected = expected
            .map(|(vote, names)| (vote, names.iter().map(|name| (*name).to_owned()).collect()));
        assert_eq!(found, expected, "{said}");
    }

    #[test]
    fn members_who_voted_alike() {
        use BallotVote::*;
        let both: &[&str] = &["Eva Ek", "Bo Lind"];
        check(
            "Eva Ek (S) och Bo Lind (M) röstar Ja (2).",
            Some((Yes, both)),
        );
        check("Nej röstar: Eva Ek (S) och Bo Lind (M).", Some((No, both)));
        check(
            "Nej för Per Ås yrkande röstar Eva Ek (S) och Bo Lind (M).",
            Some((No, both)),
        );
        check("Frånvarande: Eva Ek (S).", Some((Absent, &["Eva Ek"])));
        check("Avstår Eva Ek (S)", Some((Abstain, &["Eva Ek"])));
        check("Nej-röster (2 st): Eva Ek, Bo Lind", Some((No, both)));
        check(
            "För Eva Eks yrkande röstar Bo Lind (M).",
            Some((Yes, &["Bo Lind"])),
        );
        check(
            "Eva Ek (S) avstår från att rösta.",
            Some((Abstain, &["Eva Ek"])),
        );
        check(
            "Vid voteringen röstar ja: Eva Ek, Bo Lind samt ordföranden (tillhopa 3 ja-röster).",
            Some((Yes, both)),
        );
    }

    #[test]
    fn those_who_abstain_and_nothing_else() {
        let check = |said: &str, expected: Option<&[&str]>| {
            let found = abstaining(said, &Known::default());
            let found: Option<Vec<&str>> = found
                .as_ref()
                .map(|members| members.iter().map(|member| &*member.name).collect());
            assert_eq!(found.as_deref(), expected, "{said}");
        };
        check("Eva Ek nedlägger sin röst.", Some(&["Eva Ek"]));
        check(
            "Eva Ek (S) och Bo Lind avstår.",
            Some(&["Eva Ek", "Bo Lind"]),
        );
        check("Eva Ek (S) avstår från att delta i beslutet.", None);
        check("Minst två av dem avstår från att rösta.", None);
    }

    #[test]
    fn lists_are_cut_apart() {
        let text = "Ja röstar Eva Ek, s, och Bo Lind, m. Nej röstar Åsa Ny, c.";
        let pieces: Vec<&str> = pieces(text).into_iter().map(|piece| &text[piece]).collect();
        assert_eq!(
            pieces,
            [
                "Ja röstar Eva Ek, s, och Bo Lind, m.",
                "Nej röstar Åsa Ny, c."
            ]
        );
    }

    #[test]
    fn how_to_vote_is_no_vote() {
        check("Eva Ek (S) avstår från att delta i beslutet.", None);
        check("Den som vill bifalla Eva Eks (S) förslag röstar NEJ.", None);
        check("De som stöder Bo Lind (M) röstar ja.", None);
    }
}
