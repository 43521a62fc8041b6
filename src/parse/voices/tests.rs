//! Sentences of the record, and whose voices they hold.

use super::*;
use crate::terms::people::Known;
use paragraf_index::record::Person;

fn known() -> Known {
    let person = |name: &str, party: &str| Person {
        name: name.into(),
        party: Some(party.into()),
    };
    Known::new(&[person("Tor Ekman", "KD"), person("Åke Berg", "C")])
}

fn check(said: &str, reservations: &[(&str, &str)], statements: &[(&str, &str)]) {
    let section = if statements.is_empty() {
        Section::Reservation
    } else {
        Section::Statement
    };
    let found = of_sentence(
        said,
        section,
        &Speakers {
            own: "Kommunfullmäktige",
            now: true,
            known: &known(),
            parties: &["D".to_owned()],
        },
    );
    let flat = |voices: &[Voice]| -> Vec<(String, String)> {
        voices
            .iter()
            .map(|voice| {
                (
                    voice.name.clone().unwrap_or_default(),
                    voice.party.clone().unwrap_or_default(),
                )
            })
            .collect()
    };
    let expected = |voices: &[(&str, &str)]| -> Vec<(String, String)> {
        voices
            .iter()
            .map(|(a, b)| ((*a).into(), (*b).into()))
            .collect()
    };
    assert_eq!(flat(&found.reservations), expected(reservations), "{said}");
    assert_eq!(flat(&found.statements), expected(statements), "{said}");
}

#[test]
fn people_and_groups() {
    check(
        "Ledamöterna från M, D, L och KD reserverar sig mot beslutet till förmån för det egna yrkandet.",
        &[("", "M"), ("", "D"), ("", "L"), ("", "KD")],
        &[],
    );
    check(
        "Nils Ek (SD) reserverar sig mot beslutet.",
        &[("Nils Ek", "SD")],
        &[],
    );
    check(
        "Mot beslutet reserverar sig samtliga företrädare för (m), (c) och (fp).",
        &[("", "M"), ("", "C"), ("", "FP")],
        &[],
    );
    check(
        "Mot beslutet till förmån för bifall reserverar sig SD:s ledamöter samt Eva Ek (V).",
        &[("Eva Ek", "V"), ("", "SD")],
        &[],
    );
    check(
        "Från Eva Ek (V) föreligger ett särskilt yttrande, se bilaga.",
        &[],
        &[("Eva Ek", "V")],
    );
    check(
        "Eva Ek (MP), Bo Lind (SD) samt Vänsterpartiets grupp reserverar sig.",
        &[("Eva Ek", "MP"), ("Bo Lind", "SD"), ("", "V")],
        &[],
    );
    check(
        "Eva Ek (C) antecknar som yttrande en skrivelse.",
        &[],
        &[("Eva Ek", "C")],
    );
    check(
        "Representanterna från S, V och MP antecknar som yttrande en skrivelse.",
        &[],
        &[("", "S"), ("", "V"), ("", "MP")],
    );
    check(
        "Eva Ek (C) deltar inte i handläggningen på grund av jäv.",
        &[],
        &[],
    );
    check(
        "Eva Ek (C) deltar inte i beslutet.",
        &[],
        &[("Eva Ek", "C")],
    );
}

#[test]
fn who_is_meant_and_who_is_not() {
    for spoken in [
        "Eva Ek (V) för Vänsterpartiet",
        "Eva Ek (V), på Vänsterpartiets vägnar,",
    ] {
        check(
            &format!("{spoken} reserverar sig mot beslutet."),
            &[("Eva Ek", "V")],
            &[],
        );
    }
    check(
        "Eva-Inger Ek (V) och Inger Lo (S) lämnar in en reservation.",
        &[("Eva-Inger Ek", "V"), ("Inger Lo", "S")],
        &[],
    );
    check(
        "FP- och V-ledamöterna till förmån för Eva Eks yrkande.",
        &[("", "FP"), ("", "V")],
        &[],
    );
    check(
        "Ledamöterna i M-gruppen, utom Bo Lind (M), samt Nils Ek (SD) reserverar sig.",
        &[("Nils Ek", "SD"), ("", "M")],
        &[],
    );
    check(
        "Eva Ek och Bo Lind (båda S) samt vänsterpartiets grupp reserverar sig.",
        &[("Eva Ek", "S"), ("Bo Lind", "S"), ("", "V")],
        &[],
    );
    check(
        "Eva Ek (V) reserverar sig mot den första punkten och Nils Ek (SD) mot den andra.",
        &[("Eva Ek", "V"), ("Nils Ek", "SD")],
        &[],
    );
}

#[test]
fn each_with_a_reason_of_their_own() {
    check(
        "Mot beslutet reserverar sig Eva Ek (V) till förmån för bifall, och Nils Ek (SD) och Bo Lind (SD), till förmån för eget yrkande.",
        &[("Eva Ek", "V"), ("Nils Ek", "SD"), ("Bo Lind", "SD")],
        &[],
    );
    check(
        "Mot beslutet reserverar sig Eva Ek (V) till förmån för Nils Eks (SD) och Bo Linds (SD) yrkande.",
        &[("Eva Ek", "V")],
        &[],
    );
    check(
        "Eva Ek (V) reserverade sig för sitt parti och Nils Ek (SD) för sitt.",
        &[("Eva Ek", "V"), ("Nils Ek", "SD")],
        &[],
    );
}

#[test]
fn how_older_minutes_call_people_and_groups() {
    check(
        "Mot beslutet reserverar sig herr Berg samt vpk-gruppen.",
        &[("Åke Berg", "C"), ("", "VPK")],
        &[],
    );
    check(
        "Mot beslutet anmäles reservation av herrar Ekman och Berg till förmån för bifall.",
        &[("Tor Ekman", "KD"), ("Åke Berg", "C")],
        &[],
    );
    check(
        "Ledamöterna tillhörande (kd) lät anteckna ett särskilt uttalande, bilaga 3.",
        &[],
        &[("", "KD")],
    );
}

#[test]
fn after_a_quotation_others_speak() {
    let speakers = Speakers {
        known: &known(),
        parties: &[],
        own: "Kommunfullmäktige",
        now: true,
    };
    let check = |text: &str, expected: &[&str]| {
        let heading = crate::terms::headings::Heading::plain(Section::Reservation);
        let lines = vec![crate::clean::sample::plain(text)];
        let voices = read(&[Part::of_lines(heading, lines)], &speakers);
        let found = voices.reservations.iter();
        let found: Vec<_> = found
            .map(|voice| voice.party.as_deref().unwrap_or(""))
            .collect();
        assert_eq!(found, expected, "{text}");
    };
    check(
        "Eva Ek (MP) reserverar sig: ”Det är dyrt. M-gruppen hade fel.” SD-gruppen reserverar sig.",
        &["MP", "SD"],
    );
    check(
        "Eva Ek (MP) reserverar sig med följande text. Det är dyrt. SD-gruppen reserverar sig.",
        &["MP"],
    );
}

#[test]
fn below_a_heading_of_dissent_the_story_tells_none() {
    let speakers = Speakers {
        known: &known(),
        parties: &[],
        own: "Kommunfullmäktige",
        now: true,
    };
    let part = |section, text| {
        let heading = crate::terms::headings::Heading::plain(section);
        Part::of_lines(heading, vec![crate::clean::sample::plain(text)])
    };
    let told = "Mot beslutet reserverade sig Eva Ek (MP).";
    let own = part(Section::Reservation, "Bo Lind (M) reserverar sig.");
    let story = part(Section::Background, told);
    let voices = read(&[own, story], &speakers);
    assert_eq!(voices.reservations.len(), 1);
    let alone = read(&[part(Section::Background, told)], &speakers);
    assert_eq!(alone.reservations.len(), 1);
}

#[test]
fn what_was_told_of_another_body() {
    let speakers = Speakers {
        known: &known(),
        parties: &[],
        own: "Regionfullmäktige",
        now: true,
    };
    let check = |said: &str, expected: usize| {
        let found = of_sentence(said, Section::Background, &speakers);
        assert_eq!(found.reservations.len(), expected, "{said}");
    };
    check("Eva Ek (S) reserverade sig i regionstyrelsen.", 0);
    check("Mot det förslaget reserverade sig Eva Ek (S).", 0);
    check("Mot beslutet reserverade sig Eva Ek (S).", 1);
    for whose in [
        "Regionstyrelsens moderata och folkpartistiska ledamöter",
        "Ledamöterna i socialnämnden från Moderaterna",
        "Kulturnämndens moderata grupp",
    ] {
        check(&format!("{whose} har reserverat sig."), 0);
    }
    check("Fullmäktiges moderata grupp har reserverat sig.", 1);
    check("Regionfullmäktiges moderata ledamöter reserverar sig.", 1);
    check(
        "Eva Ek (S) reserverade sig till förmån för regionstyrelsens förslag.",
        1,
    );
}

#[test]
fn other_words_for_dissent() {
    check(
        "Mot beslutet reserverar sig Eva Ek (SD), Bo Lind och Åsa Ny (SD).",
        &[("Eva Ek", "SD"), ("Åsa Ny", "SD"), ("Bo Lind", "SD")],
        &[],
    );
    check(
        "Mot beslutet reserverar sig Tor Ekman och Åke Berg.",
        &[("Tor Ekman", "KD"), ("Åke Berg", "C")],
        &[],
    );
    check(
        "Tor Ekman och Berg (C) ber att få sin avvikande uppfattning noterad.",
        &[("Tor Ekman", "KD")],
        &[],
    );
    check(
        "Mot beslutet anför Eva Ek (NS) och Åke Berg (C) avvikande mening till protokollet.",
        &[("Eva Ek", "NS"), ("Åke Berg", "C")],
        &[],
    );
    check(
        "Eva Ek (S) och hela den socialdemokratiska gruppen samt vänsterpartiets grupp genom Ulla Ed (V) anmäler att de inte står bakom beslutet.",
        &[("Eva Ek", "S"), ("Ulla Ed", "V"), ("", "S"), ("", "V")],
        &[],
    );
    check(
        "Centerpartiet genom Bo Ek (C) reserverar sig mot beslutet.",
        &[("Bo Ek", "C")],
        &[],
    );
    check(
        "Reservation anfördes av Eva Ek, Bo Lind och Åsa Ny (alla S) med hänvisning till Per Ås (M) förslag.",
        &[("Eva Ek", "S"), ("Bo Lind", "S"), ("Åsa Ny", "S")],
        &[],
    );
}

#[test]
fn lists_below_their_heading() {
    check(
        "Moderaterna: Eva Ek och Bo Lind, skriftligt, bilaga 1.",
        &[("Eva Ek", "M"), ("Bo Lind", "M")],
        &[],
    );
    check("Tor Ekman, muntligen.", &[("Tor Ekman", "KD")], &[]);
    check(
        "Samtliga s-ledamöter samt Åke Berg (c) och mp.",
        &[("", "S"), ("", "MP"), ("Åke Berg", "C")],
        &[],
    );
    check("Eva Ek (MP).", &[("Eva Ek", "MP")], &[]);
    check(
        "Samtliga ledamöter i socialdemokraternas och miljöpartiets grupper, utom Åke Berg (s), till förmån för styrelsens förslag.",
        &[("", "S"), ("", "MP")],
        &[],
    );
    check(
        "(s)-gruppen och (d)-gruppen samt Nils Ek (sd), skriftlig reservation bifogas protokollet.",
        &[("", "S"), ("", "D"), ("Nils Ek", "SD")],
        &[],
    );
    check(
        "(d)-gruppen reserverar sig mot beslutet.",
        &[("", "D")],
        &[],
    );
    check("Detsamma gör Eva Ek (M).", &[("Eva Ek", "M")], &[]);
    check(
        "Eva Ek (M) för Moderaterna till förmån för styrelsens förslag.",
        &[("Eva Ek", "M")],
        &[],
    );
    check(
        "Moderaterna, Liberalerna: gemensamt, bilaga 5.",
        &[],
        &[("", "M"), ("", "L")],
    );
    check(
        "Särskilt uttalande gjordes av Eva Ek m.fl. (samtliga V) med hänvisning till uttalandet i styrelsen.",
        &[],
        &[("Eva Ek", "V"), ("", "V")],
    );
    check(
        "Ersättaryttrande gjordes av Eva Ny Ek (FI) som instämde i vänsterpartiets reservation.",
        &[],
        &[("Eva Ny Ek", "FI")],
    );
}

#[test]
fn other_ways_to_be_recorded() {
    check(
        "Nils Ek (SD) har anmält skriftlig reservation mot beslutet.",
        &[("Nils Ek", "SD")],
        &[],
    );
    check(
        "Mot beslutet till förmån för eget yrkande: Nils Ek (SD), Åsa Ny (V)",
        &[("Nils Ek", "SD"), ("Åsa Ny", "V")],
        &[],
    );
    check("Nils Ek (SD) reserverar sig inte.", &[], &[]);
    check("Nils Ek (SD) avstår från att reservera sig.", &[], &[]);
    check("Nils Ek (SD) anmäler ingen reservation.", &[], &[]);
    check(
        "Nils Ek (SD) reserverar sig inte men lämnar en protokollsanteckning.",
        &[],
        &[("Nils Ek", "SD")],
    );
    check("Reservation (M)", &[("", "M")], &[]);
    check("Reservation (M) och (V)", &[("", "M"), ("", "V")], &[]);
    check(
        "har anmälts av: Nils Ek (SD), Åsa Ny (V).",
        &[("Nils Ek", "SD"), ("Åsa Ny", "V")],
        &[],
    );
    check(
        "anmäldes av Nils Ek (SD) till förmån för Åsa Nys yrkande.",
        &[("Nils Ek", "SD")],
        &[],
    );
    check(
        "Reservation lämnades till förmån för eget yrkande av Nils Ek (SD).",
        &[("Nils Ek", "SD")],
        &[],
    );
    check(
        "Följande reserverar sig mot beslutet: Nils Ek (SD), Åsa Ny (V).",
        &[("Nils Ek", "SD"), ("Åsa Ny", "V")],
        &[],
    );
    check(
        "I reservationen instämmer Nils Ek (SD).",
        &[("Nils Ek", "SD")],
        &[],
    );
    check(
        "Nils Ek (SD) reserverar sig, med instämmande av Åsa Ny (V).",
        &[("Nils Ek", "SD"), ("Åsa Ny", "V")],
        &[],
    );
    check(
        "Nils Ek (SD) meddelar att han avser lämna en skriftlig reservation.",
        &[("Nils Ek", "SD")],
        &[],
    );
    check(
        "Särskilt yttrande från Vänsterpartiet, se bilaga 2.",
        &[],
        &[("", "V")],
    );
    check(
        "Nils Ek (SD) begär och får tillåtelse att lämna ett särskilt yttrande.",
        &[],
        &[("Nils Ek", "SD")],
    );
    check(
        "Protokollsanteckning (M) Vi är positiva till förslaget.",
        &[],
        &[("", "M")],
    );
    check(
        "Särskilt yttrande från M och KD",
        &[],
        &[("", "M"), ("", "KD")],
    );
    check(
        "Nils Ek (SD) medges lämna protokollsanteckning.",
        &[],
        &[("Nils Ek", "SD")],
    );
}

#[test]
fn what_is_recorded_of_somebody_outside_a_heading() {
    let speakers = Speakers {
        known: &known(),
        parties: &[],
        own: "Kommunfullmäktige",
        now: true,
    };
    let check = |said: &str, expected: usize| {
        let found = of_sentence(said, Section::Decision, &speakers);
        assert_eq!(found.statements.len(), expected, "{said}");
    };
    check(
        "Till protokollet antecknas att Eva Ek (S) anser att frågan borde ha utretts.",
        1,
    );
    check(
        "Till protokollet antecknas att Eva Ek (S) lämnar sammanträdet.",
        0,
    );
    check("Nils Ek (SD) antecknar till protokollet att han avstår.", 1);
}
