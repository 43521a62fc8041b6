//! People in a row: nothing but commas and `och` between them.

use crate::terms::parties;
use crate::terms::people::Found;
use paragraf_index::record::Person;

/// The people from `from` on that follow each other; three other words may stand before the first.
pub fn from(text: &str, all: &[Found], from: usize) -> Vec<Person> {
    let mut people = Vec::new();
    let mut at = from;
    for found in all.iter().filter(|found| found.range.start >= from) {
        let between = text[at..found.range.start]
            .trim_matches([' ', ','])
            .to_lowercase();
        let joined = matches!(
            between.as_str(),
            "" | "och" | "samt" | "respektive" | "m.fl." | "med flera"
        ) || people.is_empty() && between.split(' ').count() <= 3
            || is_next_party(&between);
        if !joined {
            break;
        }
        people.push(found.person.clone());
        at = found.range.end;
    }
    people
}

/// `och Centerpartiet genom`, `Liberalerna (L), genom`: between the people of one party and those of the next.
fn is_next_party(between: &str) -> bool {
    let named = between.strip_suffix("genom").map(str::trim_end);
    named.is_some_and(|named| {
        let named = named.trim_end_matches(',');
        let named = named.split_once(" (").map_or(named, |(name, _)| name);
        let party = ["och ", "samt "]
            .iter()
            .find_map(|and| named.strip_prefix(and));
        parties::spelled_out(party.unwrap_or(named)).is_some()
    })
}

/// The people that end a text in a row: `… - Eva Ek (C) med flera`, `… (Eva Ek, S, och Bo Lind, S)`.
pub fn at_the_end(text: &str, all: &[Found]) -> Vec<Person> {
    let mut end = text.len();
    let mut people = Vec::new();
    for found in all.iter().rev() {
        let between = text[found.range.end..end].trim_matches([' ', ',', '(', ')', '.']);
        let joined = matches!(between, "" | "och" | "samt" | "och (")
            || people.is_empty() && matches!(between, "med flera" | "m.fl" | "svar" | "m fl");
        if !joined {
            break;
        }
        people.insert(0, found.person.clone());
        end = found.range.start;
    }
    people
}
