//! Sentences in which something is claimed, and who claims what.

use super::*;

fn check(said: &str, expected: &[(&str, &str)]) {
    let person = |name: &str, party: &str| Person {
        name: name.into(),
        party: Some(party.into()),
    };
    let known = Known::new(&[person("Eva Ek", "S"), person("Rut Oxberg", "C")]);
    let claims = read(said, Reach::Headed, &known, false);
    let found: Vec<(&str, &str)> = claims
        .iter()
        .map(|claim| {
            let name = claim.name.as_deref().or(claim.party.as_deref());
            (name.unwrap_or(""), claim.text.as_str())
        })
        .collect();
    assert_eq!(found, expected, "{said}");
}

#[test]
fn one_claim_for_each_name() {
    check(
        "Bo Lind (MP) och Ordföranden Åsa Ek (V) yrkar bifall till styrelsens förslag.",
        &[
            ("Bo Lind", "bifall till styrelsens förslag"),
            ("Åsa Ek", "bifall till styrelsens förslag"),
        ],
    );
    check(
        "Karin Ny (C) föreslår att motionen bifalls.",
        &[("Karin Ny", "att motionen bifalls")],
    );
    check(
        "Vidare yrkar Bo Lind (MP) att ärendet bordläggs.",
        &[("Bo Lind", "att ärendet bordläggs")],
    );
    check(
        "Bo Lind (M) yrkar bifall till Åsa Eks (V) förslag.",
        &[("Bo Lind", "bifall till Åsa Eks (V) förslag")],
    );
    check(
        "Karin Ny (C) föreslår kommunfullmäktige att bifalla motionen.",
        &[("Karin Ny", "att bifalla motionen")],
    );
    check("Förvaltningen föreslår att planen antas.", &[]);
    check("Bo Lind (SD) anmäler att yrkandet återtas.", &[]);
    check(
        "Bo Lind (SD) yrkar i en motion, inlämnad 2023-02-27, att avtalet sägs upp.",
        &[],
    );
    check("Bo Lind (M) yrkar på avslag.", &[("Bo Lind", "avslag")]);
}

#[test]
fn names_without_party_are_those_of_an_earlier_mention() {
    check("Eva Ek yrkar avslag.", &[("Eva Ek", "avslag")]);
    check("Oxberg yrkar avslag.", &[("Rut Oxberg", "avslag")]);
    check(
        "Vidare yrkar Oxberg avslag på Eva Eks yrkande.",
        &[("Rut Oxberg", "avslag på Eva Eks yrkande")],
    );
}

#[test]
fn those_who_want_the_same() {
    check(
        "Bo Lind (M) yrkar, med instämmande av Eva Ek och Åsa Ny (L), att nämnden avstyrker.",
        &[
            ("Bo Lind", "att nämnden avstyrker"),
            ("Eva Ek", "att nämnden avstyrker"),
            ("Åsa Ny", "att nämnden avstyrker"),
        ],
    );
    check(
        "Bo Lind (M) yrkar bifall till motionen och får medhåll av Åsa Ny (L).",
        &[
            ("Bo Lind", "bifall till motionen"),
            ("Åsa Ny", "bifall till motionen"),
        ],
    );
}

#[test]
fn those_named_behind_what_they_share() {
    check(
        "Bo Lind (M) yrkade bifall till motionen, vilket biträddes av Åsa Ny (L) och Eva Ek.",
        &[
            ("Bo Lind", "bifall till motionen"),
            ("Åsa Ny", "bifall till motionen"),
            ("Eva Ek", "bifall till motionen"),
        ],
    );
    check(
        "Bo Lind (M) yrkar avslag på motionen, i vilket yrkande Åsa Ny (L) instämmer.",
        &[
            ("Bo Lind", "avslag på motionen"),
            ("Åsa Ny", "avslag på motionen"),
        ],
    );
    check(
        "Bo Lind (M) föreslår på majoritetens vägnar att motionen avslås.",
        &[("Bo Lind", "att motionen avslås")],
    );
}

#[test]
fn other_words_for_it() {
    check(
        "Bifall till motionen yrkas av Bo Lind (M).",
        &[("Bo Lind", "Bifall till motionen")],
    );
    check(
        "Bo Lind (M) framställer följande yrkande: Motionen bifalls.",
        &[("Bo Lind", "Motionen bifalls")],
    );
    check(
        "Bo Lind (M) lämnar följande tilläggsyrkande: Taxan sänks.",
        &[("Bo Lind", "Taxan sänks")],
    );
    check(
        "Bo Lind (M) framför återremissyrkande.",
        &[("Bo Lind", "återremissyrkande")],
    );
    check(
        "Vänsterpartiet yrkar bifall till motionen.",
        &[("V", "bifall till motionen")],
    );
    check("S och V yrkar avslag.", &[("S", "avslag"), ("V", "avslag")]);
    check(
        "Moderaterna yrkar genom Bo Lind (M) avslag på motionen.",
        &[("Bo Lind", "avslag på motionen")],
    );
    check(
        "Bo Lind (M) upprepar sitt yrkande om avslag.",
        &[("Bo Lind", "sitt yrkande om avslag")],
    );
    check("Bo Lind (M) begär votering.", &[]);
}

#[test]
fn sides_taken_in_running_text() {
    let known = Known::default();
    for (said, names) in [
        ("Eva Ek (S) och Bo Lind (M) föreslår avslag på motionen.", 2),
        ("Eva Ek (S) föreslog återremiss.", 1),
        ("Eva Ek (S) föreslår i en motion att vägen rustas.", 0),
        ("Kommunstyrelsen föreslår avslag på motionen.", 0),
        ("Kommunalrådet Eva Ek (S) föreslår bifall till motionen.", 0),
    ] {
        assert_eq!(
            read(said, Reach::Anywhere, &known, false).len(),
            names,
            "{said}"
        );
    }
}

#[test]
fn what_a_member_proposes_in_running_text() {
    let check = |said: &str, expected: &[&str]| {
        let claims = read(said, Reach::Anywhere, &Known::default(), true);
        let found: Vec<&str> = claims
            .iter()
            .map(|claim| claim.name.as_deref().unwrap_or(""))
            .collect();
        assert_eq!(found, expected, "{said}");
    };
    check(
        "Bo Lind (s) föreslår att motionen anses besvarad med vad nämnden anfört, i vilket Åsa Ny (kds) instämmer.",
        &["Bo Lind", "Åsa Ny"],
    );
    check(
        "Under överläggningen föreslår Bo Lind (S) att utskottet tillstyrker motionen.",
        &["Bo Lind"],
    );
    check(
        "Bakom yrkandet ställer sig Bo Lind (S) och vice ordföranden Åsa Ny (M).",
        &["Bo Lind", "Åsa Ny"],
    );
    check("Samma yrkande har Bo Lind (S).", &["Bo Lind"]);
    check("Bo Lind (S) säger sig dela Åsa Nys mening.", &["Bo Lind"]);
    check("Bo Lind (S) föreslår att kommunen köper en bro.", &[]);
}

#[test]
fn what_the_chair_or_a_member_proposes_to_decide() {
    check(
        "Bo Lind (M) anhåller, att ärendet måtte bordläggas.",
        &[("Bo Lind", "att ärendet måtte bordläggas")],
    );
    check(
        "Bo Lind (M) föreslår att avslag på motionen blir huvudförslag.",
        &[],
    );
    let chair = Person {
        name: "Åsa Ny".into(),
        party: Some("C".into()),
    };
    let known = Known::new(std::slice::from_ref(&chair)).led_by(Some(chair));
    let count = |said: &str| read(said, Reach::Headed, &known, false).len();
    let proposed = "Ordföranden föreslår att nämnden beslutar enligt arbetsutskottets förslag.";
    assert_eq!(count(proposed), 1);
    assert_eq!(count("Ordföranden föreslår att nämnden tar en paus."), 0);
}
