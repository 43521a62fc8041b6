use super::*;
use crate::clean::clean;
use crate::extract::text::pages;
use crate::parse::sections;

/// The points that are read from the text below a title, and to whom the proposed ones go.
fn check(own: &str, text: &str, decided: &[&str], proposed: Option<(&str, &[&str])>) {
    let pages = pages(text);
    let lines = clean(&pages).lines;
    let decision = read(&sections::split(&lines, own, 80.0), own);
    assert_eq!(texts(&decision.own), decided, "{text}");
    let proposal = decision.proposal();
    let found = proposal.map(|proposal| (proposal.to, proposal.points));
    let expected = proposed.map(|(to, points)| {
        let points = points.iter().map(|point| (*point).to_owned());
        (to.to_owned(), points.collect::<Vec<_>>())
    });
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_follows_below_is_decided() {
    check(
        "Kommunfullmäktige",
        "Eva Ek yrkade bifall till motionen.\n\nKommunfullmäktige beslöt utan omröstning följande.\n\nMotion av Eva Ek om bad avslås.\n\nEva Ek reserverade sig mot beslutet.",
        &["Motion av Eva Ek om bad avslås."],
        None,
    );
}

#[test]
fn elections_below_a_lead_in() {
    check(
        "Kommunfullmäktige",
        "På förslag av valberedningen förrättas följande val:\n\nLedamot i tekniska nämnden efter Bo Lind (s): Eva Ek (s).\n\nErsättare i tekniska nämnden: Åsa Ny (c), Ekgatan 3.\n\nValen gäller till årets slut.",
        &[
            "Ledamot i tekniska nämnden efter Bo Lind (s): Eva Ek (s).",
            "Ersättare i tekniska nämnden: Åsa Ny (c), Ekgatan 3.",
        ],
        None,
    );
}

#[test]
fn a_federation_proposes_to_its_members() {
    check(
        "Direktionen",
        "Direktionen föreslår medlemskommunernas fullmäktige besluta\n\natt anta taxan.\n\nÄrendet\n\nTaxan är gammal.",
        &[],
        Some(("Medlemskommunernas fullmäktige", &["att anta taxan."])),
    );
}

#[test]
fn the_end_of_the_meeting_is_no_part_of_its_last_matter() {
    check(
        "Kommunfullmäktige",
        "-  Länsstyrelsens beslut om ny ersättare.\n-  Revisorernas granskning av upphandlingen.\n\nMeddelandena lades till handlingarna.\n\nOrdföranden förklarade sammanträdet avslutat kl 21.35.",
        &["Meddelandena lades till handlingarna."],
        None,
    );
}

#[test]
fn a_reference_number_is_no_point() {
    check(
        "Kommunstyrelsen",
        "Kommunstyrelsens beslut\n\nÄrendet bordläggs.\n\nKS: 204/2011\n",
        &["Ärendet bordläggs."],
        None,
    );
}

#[test]
fn a_draft_for_the_council_is_no_proposal() {
    check(
        "Kommunstyrelsen",
        "Förslag till beslut\nFörslag till kommunfullmäktige:\nMotionen bifalls.\n\nYrkanden\nEva Ek (S): Återremiss.\n\nBeslut\nÄrendet återremitteras till kontoret.\n",
        &["Ärendet återremitteras till kontoret."],
        None,
    );
}
