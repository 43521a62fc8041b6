//! Voices below their own heading, listed without a verb: `Moderaterna: Eva Ek och Bo Lind, skriftligt, bilaga 1.`

use std::sync::LazyLock;

use super::speakers::{EXCEPT, Speakers, for_party, group, voice};
use crate::terms::parties;
use crate::terms::pattern::Pattern;
use paragraf_index::record::Voice;

/// Words that may stand in such a list beside names and parties.
#[rustfmt::skip]
const BESIDE: [&str; 41] = [
    "och", "samt", "samtliga", "alla", "hela", "den", "ledamöter", "ledamöterna", "ledamot", "från", "för", "i", "av", "gruppen",
    "grupp", "grupperna", "partiet", "partierna", "genom", "skriftligt", "skriftligen", "skriftlig", "muntligt", "muntligen", "muntlig", "bilaga", "bil", "se",
    "gemensamt", "ordföranden", "ersättare", "m", "fl", "grupper", "reservation", "reservationen", "särskilt", "yttrande", "bifogas", "bifogad",
    "protokollet",
];

/// The people, or else the groups, of a sentence that holds nothing else.
pub fn read(said: &str, speakers: &Speakers<'_>) -> Option<Vec<Voice>> {
    // `Mot beslutet till förmån för eget yrkande: Bo Lind (M)`
    let led_in = said
        .split_once(": ")
        .filter(|(before, _)| before.starts_with("Mot beslut"));
    let said = led_in.map_or(said, |(_, after)| after);
    // `Samtliga ledamöter i moderaternas grupp, utom Bo Lind (M), till förmån för …`
    let said = &EXCEPT.replace_all(&said[..against(said).unwrap_or(said.len())], "");
    // `(bp)-gruppen`, `m-gruppen` are groups, `m fl` are others; `S:s ledamöter` are of S.
    let said = &in_capitals(said);
    let said = &said.replace("m-grupp", "M-grupp").replace(":s ", " ");
    let people = speakers.known.called(said);
    let mut rest = said.clone();
    for found in people.iter().rev() {
        let end = found.range.end + for_party(&said[found.range.end..], &found.person);
        rest.replace_range(found.range.start..end, " ");
    }
    let (label, rest) = label(&rest);
    let mut groups: Vec<String> = Vec::new();
    for word in rest.split(|char: char| !char.is_alphanumeric()) {
        let lower = word.to_lowercase();
        let party = party(word, speakers.parties);
        if let Some(party) = party {
            groups.push(party);
        } else if !(word.is_empty()
            || BESIDE.contains(&lower.as_str())
            || word.chars().all(|char| char.is_ascii_digit()))
        {
            return None;
        }
    }
    let mut voices: Vec<Voice> = Vec::new();
    // The parties before a colon are those of the people after it, or speak as a whole.
    if people.is_empty() {
        voices.extend(label.into_iter().map(group));
    }
    voices.extend(groups.into_iter().map(group));
    voices.extend(people.iter().map(|found| voice(&found.person)));
    (!voices.is_empty()).then_some(voices)
}

/// A text with the letters of parties in brackets before `-grupp` in capitals: `(bp)-gruppen` as `BP-gruppen`.
fn in_capitals(said: &str) -> String {
    static GROUP: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[")-"], r"\((?P<code>\p{L}{1,5})\)-(?:grupp|ledam)"));
    let mut capitals = said.to_owned();
    let codes: Vec<_> = GROUP
        .captures_iter(said)
        .filter_map(|found| Some(found.name("code")?.range()))
        .collect();
    for code in codes.into_iter().rev() {
        let letters = said[code.clone()].to_uppercase();
        capitals.replace_range(code.start - 1..code.end + 1, &letters);
    }
    capitals
}

/// Where a list goes over to against or for what it is: `… till förmån för Eva Eks yrkande`, `… mot punkt 2`.
fn against(said: &str) -> Option<usize> {
    let words = [
        " till förmån för",
        " mot beslut",
        " mot punkt",
        " med hänvisning till",
        " för bifall till",
    ];
    words.iter().filter_map(|words| said.find(words)).min()
}

/// `Moderaterna, Liberalerna: …`: the parties before the colon, and what follows it.
fn label(text: &str) -> (Vec<String>, &str) {
    let Some((before, after)) = text.split_once(':') else {
        return (Vec::new(), text);
    };
    let parties: Option<Vec<String>> = before
        .split([',', ' '])
        .filter(|word| !matches!(*word, "" | "och" | "samt"))
        .map(|word| parties::names(word).map(str::to_owned))
        .collect();
    match parties.filter(|parties| !parties.is_empty()) {
        Some(parties) => (parties, after),
        None => (Vec::new(), text),
    }
}

/// A party by name, by its code, or by its code in lower case.
fn party(word: &str, known: &[String]) -> Option<String> {
    let code = word.to_uppercase();
    let listed = parties::is_national(&code) || known.contains(&code);
    let printed = parties::is_lower_code(word) || word == code;
    // `m fl` are others, not moderates.
    let short = !word.is_empty() && word != "m" && word.chars().count() <= 4 && listed && printed;
    short
        .then_some(code)
        .or_else(|| parties::names(word).map(str::to_owned))
        .or_else(|| parties::local(word, known))
}
