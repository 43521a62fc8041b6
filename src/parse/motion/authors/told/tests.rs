use super::*;
use crate::clean::sample;
use crate::parse::decision::Decision;
use crate::terms::headings::Heading;
use crate::terms::people::Known;
use jiff::civil::date;

fn check(text: &str, names: &[&str], day: Option<Date>) {
    let heading = Heading::plain(Section::Background);
    let parts = [Part::of_lines(heading, vec![sample::plain(text)])];
    let matter = Matter {
        title: "Motion om bad",
        parts: &parts,
        decision: &Decision::default(),
        outcomes: &[],
        body: "Kommunfullmäktige",
        date: Some(date(2020, 5, 4)),
        people: &Known::default(),
        parties: &[],
    };
    let (people, submitted) = read(&matter).unwrap_or_default();
    let found: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!((found.as_slice(), submitted), (names, day), "{text}");
}

#[test]
fn the_day_may_stand_apart_from_the_names() {
    let day = Some(date(2019, 4, 27));
    let eva = ["Eva Ek"];
    check(
        "Eva Ek (S) har meddelat att hon återtar sin motion om bad. Motionen lämnades in 2019-04-27.",
        &eva,
        day,
    );
    check(
        "Nämnden har fått en motion av Eva Ek (S). I motionen, som är daterad den 27 april 2019, föreslås ett bad.",
        &eva,
        day,
    );
    check(
        "Eva Ek (S) har 2020-03-02 återkallat sin motion om bad, väckt den 27 april 2019.",
        &eva,
        day,
    );
    check(
        "Eva Ek (S) har väckt rubricerad motion i kommunfullmäktige den 27 april 2019, § 11.",
        &eva,
        day,
    );
    check(
        "Eva Ek (S) har 2020-03-02 återkallat sin motion om bad.",
        &eva,
        None,
    );
}

#[test]
fn the_day_beside_the_verb() {
    let day = Some(date(2019, 4, 27));
    for text in [
        "Eva Ek (S) hade den 27 april 2019 väckt en motion om bad.",
        "Eva Ek (S) lämnade vid kommunfullmäktiges sammanträde 2019-04-27, § 151, en motion.",
        "Eva Ek (S) föreslår i en motion ett bad. Motionen anmäldes i kommunfullmäktige 2019-04-27.",
    ] {
        check(text, &["Eva Ek"], day);
    }
}

#[test]
fn how_motions_are_handed_in() {
    let (eva, both) = (["Eva Ek"], ["Eva Ek", "Bo Lind"]);
    check(
        "I en motion, väckt vid kommunfullmäktiges sammanträde den 27 april 2019, föreslår Eva Ek (S) att badet öppnas.",
        &eva,
        Some(date(2019, 4, 27)),
    );
    check(
        "Eva Ek och Bo Lind (båda S) överlämnade rubricerad motion.",
        &both,
        None,
    );
    check(
        "Miljöpartiet, genom Eva Ek och Bo Lind, föreslår i en motion att badet öppnas.",
        &both,
        None,
    );
    check(
        "Moderaterna genom Eva Ek och Centerpartiet (C), genom Bo Lind, har lämnat en motion om bad.",
        &both,
        None,
    );
    check(
        "Moderaterna, genom gruppledaren Eva Ek, föreslår i motion daterad 2019-04-27 att badet öppnas.",
        &eva,
        Some(date(2019, 4, 27)),
    );
}

#[test]
fn an_author_whose_party_is_never_told() {
    check(
        "Fullmäktige har till styrelsen överlämnat en av fru Eva Ek framlagd motion om bad.",
        &["Eva Ek"],
        None,
    );
}
