//! Who is named as the author in a sentence that tells of the handing-in.

use std::sync::LazyLock;

use crate::parse::motion::authors::row;
use crate::terms::pattern::Pattern;
use crate::terms::people::{self, Known};
use paragraf_index::record::Person;

/// `I en motion, väckt vid fullmäktiges sammanträde den 20 februari 2017, föreslår Eva Ek (S) …`: up to the author.
static OPENED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion"],
        r"^I (?:en |sin )?(?:\p{L}+ )?motion[^:;]{1,160}? (?:föreslår|föreslog|yrkar|yrkade|hemställer|hemställde|begär|begärde|vill|anför|anförde|skriver|har|anser) (?:\p{Ll}+ )?\p{Lu}",
    )
});

/// The first people of a sentence, unless they stand far behind its formal words.
pub fn people(said: &str, formal_end: usize, known: &Known) -> Vec<Person> {
    let all = known.all(said);
    let opened = OPENED.find(said).map_or(0, |opened| opened.end());
    let end = formal_end.max(opened);
    match all.first().filter(|first| first.range.start < end + 60) {
        Some(first) => row::from(said, &all, first.range.start),
        None => by_name(said).into_iter().collect(),
    }
}

/// `… överlämnat en av Eva Ek framlagd motion`: an author whose party the document never tells.
fn by_name(said: &str) -> Option<Person> {
    static FRAMED: LazyLock<Pattern> = LazyLock::new(|| {
        let name = people::FULL_NAME;
        Pattern::new(
            &["motion"],
            &format!(
                r"\ben av (?:\p{{Ll}}+ )?(?P<name>{name}) (?:framlagd|väckt|inlämnad|ingiven|avlämnad|framställd) motion\b"
            ),
        )
    });
    let found = FRAMED.captures(said)?;
    Some(Person {
        name: found["name"].to_owned(),
        party: None,
    })
}
