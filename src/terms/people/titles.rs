//! Roles and titles that stand before a name.

use std::sync::LazyLock;

use foldhash::HashSet;

use crate::terms::parties;
use crate::terms::pattern::spellings;

/// What somebody is, in lower case; some are capitals at the start of a sentence.
#[rustfmt::skip]
const ROLES: [&str; 47] = [
    "ordföranden", "ordförande", "ordf", "ordf.", "vice", "förste", "första", "1:e", "andre", "andra", "2:e", "tredje", "3:e",
    "tjänstgörande", "ersättaren", "ersättare", "ersättarna", "ledamoten", "ledamot", "ledamöterna", "kommunalråd",
    "oppositionsråd", "borgarråd", "borgarråden", "motionär", "motionären", "motionärerna", "motionärer", "interpellant", "interpellanten",
    "frågeställaren", "motionsställare", "förslagsställare", "gruppledare", "gruppledaren",
    "förslagsställaren", "nämndens", "kommunstyrelsens", "utskottets", "styrelsens", "kommunfullmäktiges",
    "ålderspresidenten", "justeraren", "representanten", "talman", "talmannen", "presidiet",
];

/// Other words that are capitals at the start of a sentence, and so look like a part of the name.
#[rustfmt::skip]
const OTHERS: [&str; 40] = [
    "dels", "vidare", "även", "samt", "därefter", "väckt", "inlämnad", "yttrande", "remiss", "i", "på", "av",
    "från", "enligt", "mot", "till", "den", "det", "också", "sedan", "slutligen", "härefter", "efter", "motion", "svar",
    "som", "och", "reservation", "yrkande", "över", "om", "angående", "respektive", "ja", "nej", "avstår", "summa",
    "yrkanden", "reservationer", "ersätter",
];

/// What minutes of the 1970s and before call everybody: `herr Ek`, `herrar Ek och Lind`.
const ADDRESSES: [&str; 5] = ["herr", "herrar", "fru", "fruar", "fröken"];

/// What people are by trade, as covers of the 1970s and before have it: `Lantbrukare Eva Ek, Ekby (c)`.
#[rustfmt::skip]
const TRADES: [&str; 53] = [
    "adjunkt", "advokat", "agronom", "arkitekt", "banvakt", "byggmästare", "chaufför", "direktör", "disponent",
    "distriktssköterska", "docent", "fabrikör", "folkskollärare", "förman", "förskollärare", "godsägare", "grosshandlare",
    "handlande", "handlare", "hemmafru", "hemmansägare", "ingenjör", "jägmästare", "kamrer", "kassör", "kontorist",
    "köpman", "kyrkoherde", "lantbrukare", "lantmätare", "lektor", "lokförare", "läkare", "lärare", "metallarbetare",
    "montör", "ombudsman", "polisman", "postiljon", "professor", "redaktör", "rektor", "reparatör", "sjuksköterska",
    "skogsarbetare", "stationskarl", "studierektor", "tandläkare", "tjänsteman", "verkmästare", "åkeriägare",
    "överläkare", "överlärare",
];

/// The ends of titles that are put together with a field: `gatuborgarrådet`, `skolkommunalrådet`.
const ENDS: [&str; 9] = [
    "ledamot",
    "ledamoten",
    "ledamöter",
    "ledamöterna",
    "borgarrådet",
    "landstingsrådet",
    "kommunalrådet",
    "oppositionsrådet",
    "regionrådet",
];

/// What stands above the columns of a list, and in a text without them right before the first name.
const HEADER: [&str; 3] = ["Röst", "Parti", "Namn"];

/// Before the role of somebody who has it no more.
const FORMER: [&str; 4] = ["F D ", "F.D. ", "F.d. ", "Fd "];

/// The name without roles and titles before it.
pub fn without_titles(name: &str) -> &str {
    let mut rest = name.trim();
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        if let Some(after) = FORMER.iter().find_map(|former| rest.strip_prefix(former)) {
            rest = after;
            continue;
        }
        // `Centerpartiets Eva Ek (C)`
        let of_party = || first.ends_with('s') && parties::names(first).is_some();
        if !is_title(first) && !HEADER.contains(&first) && !of_party() {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// Whether a word is a role or title, and so no part of a name.
pub fn is_title(word: &str) -> bool {
    static LISTED: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let words = ROLES
            .into_iter()
            .chain(OTHERS)
            .chain(ADDRESSES)
            .chain(TRADES);
        words.flat_map(spellings).collect()
    });
    LISTED.contains(word) || ends_as_title(word)
}

fn ends_as_title(word: &str) -> bool {
    const SHORTEST: usize = "ledamoten".len();
    word.len() > SHORTEST && {
        let word = word.to_lowercase();
        ENDS.iter().any(|end| word.ends_with(end))
    }
}

/// Whether a word is how people are addressed: `Fru`.
fn is_address(word: &str) -> bool {
    static LISTED: LazyLock<HashSet<String>> =
        LazyLock::new(|| ADDRESSES.into_iter().flat_map(spellings).collect());
    LISTED.contains(word)
}

/// Where a name that begins at `start` begins with how its bearer is addressed: `herr Ek`.
pub fn addressed(text: &str, start: usize) -> Option<usize> {
    let before = text[..start].strip_suffix(' ')?;
    let word = before.rsplit(|char: char| !char.is_alphabetic()).next()?;
    is_address(word).then(|| before.len() - word.len())
}

/// Whether a word says what somebody is.
pub fn is_role(word: &str) -> bool {
    ROLES.contains(&word) || ends_as_title(word)
}

/// Whether a text holds nothing but roles and titles.
pub fn only_titles(text: &str) -> bool {
    text.split_whitespace().all(is_title)
}
