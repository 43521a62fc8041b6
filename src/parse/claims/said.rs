//! Claims said in a sentence: `Eva Ek (S) yrkar, med instämmande av Bo Lind (M), bifall till motionen.`

#[cfg(test)]
mod tests;
mod wording;

use std::ops::Range;

use super::trimmed;
use super::verbs::{ABOUT_CLAIMS, JOINS, Reach, TAKES_SIDES};
use crate::terms::people::{Found, Known};
use crate::terms::{bodies, parties, people};
use paragraf_index::record::{Claim, Person};
use wording::{
    ASKED_FIRST, AT_THE_MEETING, DECIDES, FOR_WHOM, IN_MOTION, PROCEEDS, SAME, SHARED, TOGETHER,
};

/// The claims of a sentence; `after_claim` tells whether one was made before it.
pub fn read(said: &str, reach: Reach, known: &Known, after_claim: bool) -> Vec<Claim> {
    // `Likaså Bo Lind (M).`
    let likewise = said.strip_prefix("Likaså ").filter(|_| after_claim);
    if let Some(who) = likewise.filter(|who| !reach.verbs().is_match(who)) {
        return claims(in_a_row(who, 0, &known.called(who)).0, "");
    }
    let joins = || {
        let joins = after_claim && reach == Reach::Anywhere;
        joins.then(|| JOINS.find(said)).flatten()
    };
    let sides = || {
        let found = TAKES_SIDES.captures(said)?;
        let verb = found.name("verb")?;
        let before = &said[..verb.start()];
        // `Kommunalrådet Eva Ek (S) föreslår …` may be the draft.
        let first = known.called(said).first().map(|first| first.range.start);
        let speaks = first == Some(0) || known.chair_at_end(before).is_some();
        (speaks || AT_THE_MEETING.is_match(before)).then_some(verb)
    };
    let Some(verb) = reach.verbs().find(said).or_else(sides).or_else(joins) else {
        return Vec::new();
    };
    if ASKS_ALL.iter().any(|all| said.starts_with(all))
        || ABOUT_CLAIMS.is_match(&said[..verb.end()])
        || said[verb.end()..].trim_start().starts_with("återta")
        || IN_MOTION.is_match(&said[verb.end()..])
        || PROCEEDS.is_match(&said[verb.start()..])
    {
        return Vec::new();
    }
    let passive = verb.as_str().ends_with('s');
    let found = known.called(said);
    // `Som Eva Ek yrkar även Bo Lind (M).`
    if said.starts_with("Som ") && said[verb.end()..].starts_with(" även ") {
        return claims(in_a_row(said, verb.end(), &found).0, "");
    }
    let mut people: Vec<Person> = found
        .iter()
        .filter(|found| found.range.end <= verb.start() && !passive)
        .map(|found| found.person.clone())
        .collect();
    // `Eva Ek (S) och ordföranden yrkar`; what a chair `föreslår` may only be how to go on.
    let chair = known.chair_at_end(&said[..verb.start()]);
    let claims_chair = verb.as_str().starts_with("yrka")
        || TAKES_SIDES.is_match(said)
        || reach == Reach::Headed && DECIDES.is_match(&said[verb.end()..]);
    people.extend(chair.filter(|_| claims_chair).cloned());
    if reach == Reach::Points && !begins(said, &found) {
        return Vec::new();
    }
    let mut text = verb.end()..said.len();
    if ["tillstyrk", "avstyrk"]
        .iter()
        .any(|begins| verb.as_str().starts_with(begins))
    {
        // The verb itself says what is wanted.
        text.start = verb.start();
    }
    if passive && said.starts_with("Av ") {
        // `Av Eva Ek (S) yrkas att …`
        let before = found.iter().filter(|found| found.range.end <= verb.start());
        people = before.map(|found| found.person.clone()).collect();
    } else if passive {
        let Some((by, from)) = after(" av ", said, verb.end(), &found) else {
            return Vec::new();
        };
        people = by;
        text = if from < said.len() && said[from..].trim().len() > 1 {
            from..said.len()
        } else {
            0..verb.start()
        };
    } else if people.is_empty() {
        let parties = groups(&said[..verb.start()]);
        if let Some((by, from)) =
            after(" genom ", said, verb.end(), &found).filter(|_| !parties.is_empty())
        {
            // `Liberalerna yrkar genom Eva Ek (L) bifall till motionen.`
            return claims(by, demanded(said, verb.as_str(), from..said.len()));
        }
        if !parties.is_empty() {
            return of_groups(parties, demanded(said, verb.as_str(), text.start..text.end));
        }
        // `Vidare yrkar Anna Ek (S) att …`: the names follow the verb.
        (people, text.start) = in_a_row(said, verb.end(), &found);
        // `Att motionen avslås yrkar Eva Ek (S).`
        if trimmed(&said[text.clone()]).is_empty() && ASKED_FIRST.is_match(&said[..verb.start()]) {
            text = 0..verb.start();
        }
    }
    let (joined, inserted) = together(said, &text, &found);
    people.extend(joined);
    let text = without(said, &text, inserted);
    // `föreslog (se beslutet)` says only where to look.
    if said[text.clone()].trim_start().starts_with("(se ") {
        return Vec::new();
    }
    let asked = demanded(said, verb.as_str(), text);
    let yrkar = verb.as_str().starts_with(['y', 'Y']);
    let joins = after_claim && (!yrkar || ALIKE.contains(&asked));
    let asked = if joins && is_same(asked) { "" } else { asked };
    claims(people, asked)
}

/// `Båda yrkar bifall`, right after a sentence that names two.
pub fn of_both(said: &str, before: &str, known: &Known) -> Option<Vec<Claim>> {
    let both = ["Båda ", "Bägge "];
    let after = both.iter().find_map(|both| said.strip_prefix(both))?;
    let verb = ["yrkar ", "yrkade "]
        .iter()
        .find(|verb| after.starts_with(**verb))?;
    let people = known.all(before).into_iter();
    let people: Vec<Person> = people.map(|found| found.person).collect();
    (people.len() == 2).then(|| claims(people, demanded(after, verb, verb.len()..after.len())))
}

/// `Den som stöder Eva Eks yrkande röstar ja`: how to vote.
const ASKS_ALL: [&str; 5] = ["Den som ", "den som ", "De som ", "de som ", "Ledamot som "];

/// What somebody `yrkar` who wants what was demanded before.
const ALIKE: [&str; 3] = ["samma sak", "likadant", "så"];

/// Whether what is demanded is only what was demanded before.
pub fn is_same(asked: &str) -> bool {
    SAME.is_match(asked) && !bodies::may_be_named(asked)
}

/// One claim for each of the people.
pub fn claims(people: Vec<Person>, text: &str) -> Vec<Claim> {
    let mut seen: Vec<Person> = Vec::new();
    for person in people {
        if !seen.contains(&person) {
            seen.push(person);
        }
    }
    seen.into_iter()
        .map(|person| Claim {
            name: Some(person.name),
            party: person.party,
            text: text.to_owned(),
        })
        .collect()
}

fn of_groups(parties: Vec<String>, text: &str) -> Vec<Claim> {
    let claim = |party| Claim {
        name: None,
        party: Some(party),
        text: text.to_owned(),
    };
    parties.into_iter().map(claim).collect()
}

/// Whether a sentence has its first person right at its beginning, but for a title.
fn begins(said: &str, found: &[Found]) -> bool {
    found.first().is_some_and(|first| {
        !said[..first.range.start].contains(' ')
            || first.range.start < 25 && !said[..first.range.start].contains([',', '.', '('])
    })
}

/// Whether parties are the subject of what stands before a verb.
pub fn is_of_groups(before: &str) -> bool {
    !groups(before).is_empty()
}

/// The parties that a sentence has as its subject: `Vänsterpartiet yrkar`, `S och V yrkar`.
fn groups(before: &str) -> Vec<String> {
    let words = || {
        before
            .split([' ', ','])
            .filter(|word| !word.is_empty() && !matches!(*word, "och" | "samt"))
    };
    let is_party = |word: &str| {
        parties::names(word).is_some()
            || word.len() <= 3 && parties::is_national(word)
            || word.starts_with('(') && parties::code(word).is_some()
    };
    if before.len() > 120 || words().next().is_none() || !words().all(is_party) {
        return Vec::new();
    }
    parties::groups(before, &[])
}

/// `yrkas av Eva Ek (S) och Bo Lind (M)`, `yrkar genom Eva Ek (L)`: who stands behind the word, and where the rest begins.
fn after(word: &str, said: &str, verb_end: usize, found: &[Found]) -> Option<(Vec<Person>, usize)> {
    let by = said[verb_end..].strip_prefix(word)?;
    let (people, end) = in_a_row(said, said.len() - by.len(), found);
    (!people.is_empty()).then_some((people, end))
}

/// The people from a place on with nothing but joints between, and where the last of them ends.
fn in_a_row(said: &str, from: usize, found: &[Found]) -> (Vec<Person>, usize) {
    let mut at = from;
    let mut people = Vec::new();
    for found in found.iter().filter(|found| found.range.start >= from) {
        let mut between = said[at..found.range.start].split([' ', ',']);
        let joins = ["", "och", "samt", "även", "också", "gör", "gjorde", "av"];
        if !between.all(|word| joins.contains(&word) || people::is_role(word)) {
            break;
        }
        people.push(found.person.clone());
        at = found.range.end;
    }
    (people, at)
}

/// Those who want the same, and the bytes that say so.
fn together(
    said: &str,
    text: &Range<usize>,
    found: &[Found],
) -> (Vec<Person>, Option<Range<usize>>) {
    let shared = SHARED.find_iter(said);
    for with in shared.filter(|with| with.start() >= text.start) {
        let (people, _) = in_a_row(said, with.end(), found);
        // What follows the names is only their verb.
        if !people.is_empty() {
            return (people, Some(with.start()..text.end));
        }
    }
    let Some(with) = TOGETHER
        .find_iter(said)
        .find(|with| with.start() >= text.start)
    else {
        return (Vec::new(), None);
    };
    let (people, end) = in_a_row(said, with.end(), found);
    if people.is_empty() {
        return (people, None);
    }
    (people, Some(with.start()..end))
}

/// The text without what says who joined, where that stands at one of its ends: what is demanded is told verbatim.
fn without(said: &str, text: &Range<usize>, joined: Option<Range<usize>>) -> Range<usize> {
    let Some(joined) = joined else {
        return text.clone();
    };
    if trimmed(&said[text.start..joined.start]).is_empty() {
        joined.end..text.end
    } else if trimmed(&said[joined.end..text.end]).is_empty() {
        text.start..joined.start
    } else {
        text.clone()
    }
}

/// What is demanded: after the colon of `framställer följande yrkande: …`, without the `på` of `yrkar på bifall`.
fn demanded<'a>(said: &'a str, verb: &'a str, text: Range<usize>) -> &'a str {
    let text = said[text].trim_start_matches([' ', ',', ':']);
    let text = FOR_WHOM.find(text).map_or(text, |whom| &text[whom.end()..]);
    let asides = [
        "också ",
        "även ",
        "att: ",
        "följande: ",
        "enligt följande: ",
        "för sin del ",
        "gemensamt ",
        "båda ",
        "bägge ",
    ];
    let text = asides
        .iter()
        .find_map(|too| text.strip_prefix(too))
        .unwrap_or(text);
    let text = text.strip_prefix("på ").unwrap_or(text);
    // `föreslår kommunfullmäktige att bifalla motionen`
    let text = match text.split_once(" att ") {
        Some((to, _)) if bodies::is_body(to) => &text[to.len() + 1..],
        _ => text,
    };
    let noun = verb.rsplit(' ').next().unwrap_or("");
    let named = noun.ends_with("yrkande") || noun.ends_with("yrkanden");
    let text = trimmed(text);
    if named && text.is_empty() { noun } else { text }
}
